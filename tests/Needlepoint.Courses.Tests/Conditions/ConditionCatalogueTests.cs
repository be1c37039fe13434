using CsCheck;
using Needlepoint.Courses.Conditions;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Courses.Tests.Conditions;

public sealed class ConditionCatalogueTests
{
    private static readonly ConditionCatalogue s_catalogue = Repository.Catalogue.Conditions;

    /// <summary>Words that people use, and the condition that they mean.</summary>
    public static TheoryData<string, string> Words => new()
    {
        { "Type 2 Diabetes", "type-2-diabetes" },
        { " type_2_diabetes ", "type-2-diabetes" },
        { "hemophilia", "haemophilia" },
        { "haemophilia", "haemophilia" },
        { "blood clotting disorder", "bleeding-disorder" },
        { "COLD SORE", "herpes-active" },
        { "allergy anesthetic", "allergy-anaesthetic" },
        { "breast feeding", "lactation" },
        { "E11", "type-2-diabetes" },
        { "e11.9", "type-2-diabetes" },
        { "E10.65", "type-1-diabetes" },
        { "L40.5", "psoriasis" },
        { "L405", "psoriasis" },
        { "D55.0", "g6pd-deficiency" },
        { "L71.0", "dermatitis" },
        { "L71.1", "rosacea" },
        { "L71", "rosacea" },
        { "O24.4", "pregnancy" },
        { "B18.1", "hepatitis-b" },
        { "B18.9", "blood-borne-virus" },
        { "viral hepatitis", "blood-borne-virus" },
        { "hypertension", "high-blood-pressure" },
    };

    public static TheoryData<string> Unknown => ["", " ", "-", "D55.1", "L", "L4", "40", "E11.", "E11.123456", "Z99.9", "diabetesx", "no", "none", "hepatitis", "ð’œ", "\ud800"];

    [Theory]
    [MemberData(nameof(Words))]
    public void A_word_or_code_finds_its_condition(string words, string id)
    {
        Assert.True(s_catalogue.TryGet(words, out Condition? condition));
        Assert.Equal(id, condition.Id);
    }

    [Theory]
    [MemberData(nameof(Unknown))]
    public void What_is_no_condition_finds_none(string words) => Assert.False(s_catalogue.TryGet(words, out _));

    [Fact]
    public void Every_id_name_synonym_and_code_finds_its_own_entry() => Assert.All(s_catalogue.All, condition =>
        Assert.All<string>([condition.Id, condition.Name, .. condition.Synonyms, .. condition.Codes], word =>
        {
            Assert.True(s_catalogue.TryGet(word, out Condition? found), word);
            Assert.Same(condition, found);
        }));

    [Fact]
    public void Capitals_and_what_stands_between_letters_do_not_count() =>
        Gen.Select(Gen.OneOf(s_catalogue.All.ToArray()), Gen.OneOf(" ", "_", "-", "  ", " - ")).Sample((condition, between) =>
            s_catalogue.TryGet(" " + condition.Name.ToUpperInvariant().Replace(" ", between, StringComparison.Ordinal), out Condition? found) && found == condition);

    [Fact]
    public void Any_text_finds_a_condition_or_none() => Gen.String.Sample(text =>
    {
        bool found = s_catalogue.TryGet(text, out Condition? condition);
        s_catalogue.NearestWord(text);
        return found == condition is not null;
    });

    [Fact]
    public void Every_question_is_one() => Assert.All(s_catalogue.All, condition => Assert.EndsWith("?", condition.Question, StringComparison.Ordinal));

    [Fact]
    public void What_is_wider_is_found_through_all_steps_and_what_is_narrower_is_its_mirror()
    {
        Assert.Equal(["acne", "acne-inflammatory"], s_catalogue.WiderOf("severe-acne").Order(StringComparer.Ordinal));
        Assert.Equal(["connective-tissue-disease", "photosensitive-disease"], s_catalogue.WiderOf("systemic-lupus"));
        Assert.Equal(["type-1-diabetes", "type-2-diabetes"], s_catalogue.NarrowerOf("diabetes"));
        Assert.All(s_catalogue.All, one => Assert.All(s_catalogue.WiderOf(one.Id), wider => Assert.Contains(one.Id, s_catalogue.NarrowerOf(wider))));
        Assert.All(s_catalogue.All, one => Assert.DoesNotContain(one.Id, s_catalogue.WiderOf(one.Id)));
        Assert.Empty(s_catalogue.WiderOf("no such condition"));
    }

    [Fact]
    public void A_misspelt_word_is_answered_with_the_nearest_of_all_words()
    {
        Assert.Equal("keloid", s_catalogue.NearestWord("keloit"));
        Assert.Equal("hemophilia", s_catalogue.NearestWord("hemofilia"));
        Assert.Null(s_catalogue.NearestWord("qqqqqqqqqqqq"));
    }

    /// <summary>Entries with one fault each, and its code.</summary>
    public static TheoryData<string, string> Faults => new()
    {
        { "- {id: a, name: a, question: A?}\n- {id: b, name: b, question: B?, synonyms: [A]}", "NP-C063" },
        { "- {id: a, name: a, question: A?}\n- {id: a, name: b, question: B?}", "NP-C063" },
        { "- {id: a, name: a, question: A?, codes: [E11]}\n- {id: b, name: b, question: B?, codes: [E11]}", "NP-C063" },
        { "- {id: Big Words, name: a, question: A?}", "NP-C064" },
        { "- {id: a, name: a, question: A?, codes: [11E]}", "NP-C010" },
        { "- {id: a, name: a, question: A?, implies: [b]}", "NP-C010" },
        { "- {id: a, name: a, question: A?, implies: [a]}", "NP-C010" },
        { "- {id: a, name: a}", "NP-C008" },
        { "- {id: a, name: a, question: A?, colour: red}", "NP-C007" },
        { "- a", "NP-C003" },
        { "a: b", "NP-C003" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_in_the_list_is_told_with_its_place(string text, string code)
    {
        ProblemList problems = [];
        ConditionCatalogue.Read(new Dictionary<string, string> { ["x.yaml"] = text }, problems);
        Problem problem = Assert.Single(problems);
        Assert.Equal(code, problem.Code);
        Assert.NotNull(problem.Place);
        Assert.NotNull(problem.Fix);
    }

    [Fact]
    public void Conditions_that_imply_each_other_are_told()
    {
        ProblemList problems = [];
        ConditionCatalogue.Read(new Dictionary<string, string> { ["x.yaml"] = "- {id: a, name: a, question: A?, implies: [b]}\n- {id: b, name: b, question: B?, implies: [a]}" }, problems);
        Assert.Equal(["NP-C010", "NP-C010"], problems.Select(problem => problem.Code));
    }
}
