using CsCheck;
using Needlepoint.Evidence.Problems;
using Needlepoint.Planning.Predicates;

namespace Needlepoint.Planning.Tests.Predicates;

/// <summary>What is read, what is refused, and how a refusal reads.</summary>
public sealed class PredicateReadingTests
{
    private static readonly string[] s_pieces =
    [
        "and ", "or ", "not ", "in ", "(", ")", "[", "]", ",", "<", "<=", "==", "=", "!", "!=", " ", "\t", "flag.a", "since.x", "device.kind", "pen", "5 d", "5", "-",
        ".", "1e999 d", "nan", "{", "}", "{flag.a}", "{ since.x }", "≤", "é", "\uFEFF", "condition.keloid", "person.skin", "III", "2 h 30 min",
    ];

    [Theory]
    [InlineData("flag.a", "NP-E000")]
    [InlineData("''", "NP-E070", "the predicate is empty", "1:8")]
    [InlineData("flag.a and", "NP-E070", "the predicate ends too early", "1:14")]
    [InlineData("and flag.a", "NP-E070", "'and' cannot stand here", "1:7")]
    [InlineData("flag.a or or flag.b", "NP-E070", "'or' cannot stand here", "1:17")]
    [InlineData("flag.a flag.b", "NP-E070", "'and' or 'or' is missing before 'flag.b'", "1:14")]
    [InlineData("since.x < 5 d flag.b", "NP-E070", "'and' or 'or' is missing before 'flag.b'", "1:21")]
    [InlineData("flag.a (flag.b)", "NP-E070", "'and' or 'or' is missing before '('", "1:14")]
    [InlineData("since.x = 5 d", "NP-E070", "'=' is not known here", "1:15")]
    [InlineData("since.x ≤ 5 d", "NP-E070", "'≤' is not known here", "1:15")]
    [InlineData("flag.a AND flag.b", "NP-E070", "'AND' is not known here", "1:14")]
    [InlineData("'flag.a && flag.b'", "NP-E070", "'&&' is not known here", "1:15")]
    [InlineData("'!flag.a'", "NP-E070", "'!' is not known here", "1:8")]
    [InlineData("5 d < since.x", "NP-E070", "a test begins with a fact, not with '5'", "1:7")]
    [InlineData("since.x <", "NP-E070", "the predicate ends too early", "1:15")]
    [InlineData("since.x < and flag.a", "NP-E070", "'and' cannot stand here", "1:17")]
    [InlineData("device.kind in roller", "NP-E070", "behind 'in' stands a list", "1:22")]
    [InlineData("device.kind in []", "NP-E070", "']' cannot stand here", "1:23")]
    [InlineData("flag.a, flag.b", "NP-E070", "',' cannot stand here", "1:13")]
    [InlineData("(flag.a or flag.b", "NP-E071", "a bracket is not closed", "1:7")]
    [InlineData("flag.a or flag.b)", "NP-E071", "a bracket is closed that was not opened", "1:23")]
    [InlineData("device.kind in [roller, pen", "NP-E071", "a list is not closed", "1:22")]
    [InlineData("flag.d", "NP-E072", "no fact has the path 'flag.d'", "1:7")]
    [InlineData("nonsense", "NP-E072", "no fact has the path 'nonsense'", "1:7")]
    [InlineData("flag.a == yes", "NP-E073", "flag.a is yes or no and is not compared", "1:14")]
    [InlineData("since.x", "NP-E073", "since.x is a number and must be compared", "1:7")]
    [InlineData("device.kind", "NP-E073", "device.kind is a word and must be compared", "1:7")]
    [InlineData("device.kind < pen", "NP-E073", "the words of device.kind have no order", "1:19")]
    [InlineData("since.x in [5 d]", "NP-E073", "since.x has no list of words", "1:7")]
    [InlineData("flag.a in [yes]", "NP-E073", "flag.a has no list of words", "1:7")]
    [InlineData("since.x < 5", "NP-E074", "the number behind since.x lacks its unit", "1:17")]
    [InlineData("since.x < 5 mm", "NP-E074", "since.x is a time, and 5 mm is not", "1:17")]
    [InlineData("person.age < 22 d", "NP-E074", "person.age is a pure number, and 22 d is not", "1:20")]
    [InlineData("since.x < 1,5 d", "NP-E074", "a comma or another separator stands in the number", "1:17")]
    [InlineData("since.x < 5 fortnights", "NP-E074", "the unit 'fortnights' is not known", "1:17")]
    [InlineData("since.x < soon", "NP-E074", "'soon' is not a number", "1:17")]
    [InlineData("device.kind == rollr", "NP-E075", "device.kind is never 'rollr'", "1:22")]
    [InlineData("device.kind in [pen, stamp]", "NP-E075", "device.kind is never 'stamp'", "1:28")]
    [InlineData("person.age < 18", "NP-E076", "this can never be true", "1:7")]
    [InlineData("person.age >= 18", "NP-E076", "this is always true", "1:7")]
    [InlineData("product.share > 100 %", "NP-E076", "this can never be true", "1:7")]
    [InlineData("device.kind in [roller, pen, heat-pen]", "NP-E076", "this is always true", "1:7")]
    [InlineData("person.skin > IV", "NP-E076", "this can never be true", "1:7")]
    [InlineData("since.x < 2 d and since.x > 3 d", "NP-E076", "this can never be true", "1:7")]
    [InlineData("flag.b or since.x < 2 d and flag.a and since.x >= 2 d", "NP-E076", "this can never be true", "1:17")]
    [InlineData("since.x < 3 d or since.x >= 3 d", "NP-E076", "this is always true", "1:7")]
    [InlineData("flag.a and not flag.a", "NP-E076", "this can never be true", "1:7")]
    [InlineData("(flag.a or flag.b) and not flag.a and not flag.b", "NP-E076", "this can never be true", "1:7")]
    [InlineData("flag.a and not condition.keloid", "NP-E077", "condition.keloid stands under 'not'", "1:22")]
    [InlineData("not (flag.a or flag.b and condition.keloid)", "NP-E077", "condition.keloid stands under 'not'", "1:33")]
    public void A_fault_is_told_where_it_stands(string yaml, string code, string title = "", string place = "")
    {
        if (code == "NP-E000")
        {
            Assert.Equal(yaml, Sample.Read(yaml).ToString());
            return;
        }

        Problem problem = Sample.Problem(yaml);
        Assert.Equal((code, title, place), (problem.Code, problem.Title, $"{problem.Place!.Line}:{problem.Place.Column}"));
        Assert.False(string.IsNullOrEmpty(problem.Given) && title != "the predicate is empty");
        Assert.True(problem.Allowed is not null || problem.Fix is not null);
    }

    [Fact]
    public void A_misspelt_path_word_and_unit_bring_the_nearest()
    {
        Assert.Equal("did you mean since.x?", Sample.Problem("sinse.x < 5 d").Fix);
        Assert.Equal("did you mean roller?", Sample.Problem("device.kind == rollr").Fix);
        Assert.Equal("write 1.5 d", Sample.Problem("since.x < 1,5 d").Fix);
        Assert.Equal("write and, or: or (".Replace("and,", "and (,", StringComparison.Ordinal), Sample.Problem("flag.a (flag.b)").Fix);
        Assert.Contains("flag.a, flag.b, flag.c", Sample.Problem("flag.d").Allowed, StringComparison.Ordinal);
        Assert.Contains("between 18 and 100", Sample.Problem("person.age < 18").Allowed, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_faults_of_tests_are_told_at_once()
    {
        ProblemList problems = [];
        Assert.Null(Predicate.Read(Sample.Scalar("flag.x and since.x < 5 mm or device.kind == saw"), Sample.Types, problems));
        Assert.Equal(["NP-E072", "NP-E074", "NP-E075"], problems.Select(problem => problem.Code));
    }

    [Theory]
    [InlineData("'flag.a and flag.x'", "1:19")]
    [InlineData("\"flag.a and flag.x\"", "1:19")]
    [InlineData(">\n  flag.a and\n  flag.x", "3:3")]
    [InlineData("|\n    flag.a and\n    not flag.x", "3:9")]
    [InlineData("flag.a and\n  flag.x", "2:3")]
    [InlineData("'flag.a and\n  flag.x'", "2:3")]
    [InlineData("\"flag.a \\\n  and flag.x\"", "1:7")]
    public void Places_are_found_in_quotes_and_over_lines(string yaml, string place)
    {
        Problem problem = Sample.Problem(yaml);
        Assert.Equal(place, $"{problem.Place!.Line}:{problem.Place.Column}");
    }

    [Fact]
    public void What_is_too_long_too_deep_or_too_tangled_is_refused()
    {
        Assert.Equal("the predicate is too long", Sample.Problem(string.Concat(Enumerable.Repeat("flag.a or ", 300)) + "flag.b").Title);
        Assert.Equal("brackets and 'not' are nested too deeply", Sample.Problem($"'{new string('(', 900)}flag.a{new string(')', 900)}'").Title);
        Assert.Equal("brackets and 'not' are nested too deeply", Sample.Problem(string.Concat(Enumerable.Repeat("not ", 400)) + "flag.a").Title);
        Assert.All((string[])["NP-E078"], code => Assert.Equal(code, Sample.Problem(new string('(', 50)).Code));
    }

    [Fact]
    public void A_predicate_knows_its_paths_once_and_those_under_not()
    {
        Predicate predicate = Sample.Read("flag.b and since.x < 5 d and not (flag.a or not flag.c) or flag.b");
        Assert.Equal(["flag.b", "since.x", "flag.a", "flag.c"], predicate.Paths);
        Assert.Equal(["flag.a"], predicate.PathsUnderNot);
        Assert.Equal(predicate.Paths, predicate.Facts.Select(fact => fact.Path));
    }

    [Theory]
    [InlineData("( flag.a )  and ((flag.b or flag.c))", "flag.a and (flag.b or flag.c)")]
    [InlineData("not(flag.a and flag.b)", "not (flag.a and flag.b)")]
    [InlineData("not ((flag.a))", "not flag.a")]
    [InlineData("(flag.a and flag.b) or flag.c", "flag.a and flag.b or flag.c")]
    [InlineData("since.x<5 d", "since.x < 5 d")]
    [InlineData("device.kind in [ roller,pen ]", "device.kind in [roller, pen]")]
    public void A_predicate_prints_with_the_fewest_brackets(string text, string printed) => Assert.Equal(printed, Sample.Read(text).ToString());

    [Fact]
    public void What_is_printed_reads_as_the_same() => Gen.Select(Sample.Texts, Sample.Answers).Sample((text, facts) =>
    {
        Expression tree = Sample.Tree(text);
        Expression again = Sample.Tree(tree.Write());
        Assert.Equal(tree.Write(), again.Write());
        Assert.Equal(tree.Of(facts, 0), again.Of(facts, 0));
    }, iter: 5_000);

    [Fact]
    public void No_text_crashes_the_reader() =>
        Gen.OneOf(
            Gen.OneOf(s_pieces),
            Gen.String[Gen.Char[' ', '~'], 1, 4]).Array[0, 24].Sample(pieces =>
        {
            ProblemList problems = [];
            string text = string.Concat(pieces);
            string quoted = $"'{text.Replace("'", "''", StringComparison.Ordinal).Replace("\uFEFF", "", StringComparison.Ordinal)}'";
            Predicate? predicate = Predicate.Read(Sample.Scalar(quoted), Sample.Types, problems);
            Assert.Equal(predicate is null, problems.HasErrors);
            problems = [];
            Template? template = Template.Read(Sample.Scalar(quoted), Sample.Types, problems);
            Assert.Equal(template is null, problems.HasErrors);
            Assert.All(problems, problem => Assert.NotNull(problem.Place));
            _ = predicate?.ClearsAfter(new Facts());
            _ = template?.Fill(new Facts());
        }, iter: 20_000);
}
