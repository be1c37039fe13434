using CsCheck;
using Needlepoint.Courses.Medicines;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Courses.Tests.Medicines;

public sealed class MedicineCatalogueTests
{
    private const string Classes = "- {id: x, name: class x, question: X?, where: here, access: memory}\n";

    private static readonly MedicineCatalogue s_catalogue = Repository.Catalogue.Medicines;

    /// <summary>Words that people use, the medicine that they mean, and its classes.</summary>
    public static TheoryData<string, string, string> Words => new()
    {
        { "Roaccutane", "isotretinoin", "isotretinoin, photosensitiser" },
        { "ROACCUTANE 20 mg", "isotretinoin", "isotretinoin, photosensitiser" },
        { "Accutane", "isotretinoin", "isotretinoin, photosensitiser" },
        { "isotretinoin capsules", "isotretinoin", "isotretinoin, photosensitiser" },
        { "isotretinoin gel", "isotretinoin-gel", "topical-retinoid, photosensitiser" },
        { "Marevan", "warfarin", "anticoagulant" },
        { "coumadin", "warfarin", "anticoagulant" },
        { "Plavix 75 mg", "clopidogrel", "antiplatelet" },
        { "aspirin", "acetylsalicylic-acid", "antiplatelet, nsaid" },
        { "low dose aspirin", "acetylsalicylic-acid", "antiplatelet, nsaid" },
        { "Aggrenox", "dipyridamole-with-aspirin", "antiplatelet, nsaid" },
        { "cyclosporine", "ciclosporin", "immunosuppressant" },
        { "tacrolimus", "tacrolimus", "immunosuppressant" },
        { "Protopic", "tacrolimus-ointment", "" },
        { "tretinoin 0.05 % cream", "tretinoin", "topical-retinoid, photosensitiser" },
        { "Vesanoid", "tretinoin-by-mouth", "systemic-retinoid, chemotherapy" },
        { "Epiduo", "adapalene-with-benzoyl-peroxide", "topical-retinoid, photosensitiser" },
        { "St John\u2019s wort", "st-johns-wort", "photosensitiser" },
        { "St. John's Wort", "st-johns-wort", "photosensitiser" },
        { "Bactrim", "co-trimoxazole", "methaemoglobin-inducer, photosensitiser" },
        { "Cordarone", "amiodarone", "antiarrhythmic, photosensitiser" },
        { "acetaminophen", "paracetamol", "" },
        { "the pill", "combined-contraceptive", "" },
        { "Zyrtec", "cetirizine", "" },
    };

    public static TheoryData<string> Unknown => ["", " ", "20 mg", ", 5 mg", "tablets", "Somethingunknown", "none", "\ud800", "warfarinwarfarin"];

    [Theory]
    [MemberData(nameof(Words))]
    public void A_word_finds_its_medicine_and_its_classes(string words, string id, string classes)
    {
        Assert.True(s_catalogue.TryGet(words, out Medicine? medicine));
        Assert.Equal((id, classes), (medicine.Id, string.Join(", ", medicine.Classes)));
    }

    [Theory]
    [MemberData(nameof(Unknown))]
    public void What_is_no_medicine_finds_none(string words) => Assert.False(s_catalogue.TryGet(words, out _));

    [Fact]
    public void Every_id_name_brand_and_synonym_finds_its_own_entry() => Assert.All(s_catalogue.All, medicine =>
        Assert.All<string>([medicine.Id, medicine.Name, .. medicine.Brands, .. medicine.Synonyms], word =>
        {
            Assert.True(s_catalogue.TryGet(word, out Medicine? found), word);
            Assert.Same(medicine, found);
        }));

    [Fact]
    public void Every_word_of_a_class_finds_it_and_is_no_other_medicine() => Assert.All(s_catalogue.Classes, group =>
        Assert.All<string>([group.Id, group.Name, .. group.Synonyms], word =>
        {
            Assert.True(s_catalogue.TryGetClass(word, out MedicineClass? found), word);
            Assert.Same(group, found);
            Assert.True(!s_catalogue.TryGet(word, out Medicine? medicine) || medicine.Classes.Contains(group.Id), word);
        }));

    [Fact]
    public void Every_class_has_medicines_a_question_and_a_source() => Assert.All(s_catalogue.Classes, group =>
    {
        Assert.Contains(s_catalogue.All, medicine => medicine.Classes.Contains(group.Id));
        Assert.EndsWith("?", group.Question, StringComparison.Ordinal);
        Assert.NotEmpty(group.Source.Where);
        Assert.False(group.Source.IsAssumed);
    });

    [Fact]
    public void A_combined_medicine_has_every_class_of_what_it_contains()
    {
        Medicine[] combined = [.. s_catalogue.All.Where(medicine => medicine.Contains.Count > 0)];
        Assert.NotEmpty(combined);
        Assert.All(combined, medicine => Assert.All(medicine.Contains, part =>
            Assert.Subset(medicine.Classes.ToHashSet(), s_catalogue.All.Single(one => one.Id == part).Classes.ToHashSet())));
    }

    [Fact]
    public void A_dose_behind_a_name_does_not_count() =>
        Gen.Select(Gen.OneOf(s_catalogue.All.ToArray()), Gen.Int[1, 2000], Gen.OneOf("mg", " mg", " mcg", " g twice daily", " IU"))
            .Sample((medicine, dose, unit) => s_catalogue.TryGet($"{medicine.Name} {dose}{unit}", out Medicine? found) && found == medicine);

    [Fact]
    public void Any_text_finds_a_medicine_or_none() => Gen.String.Sample(text =>
    {
        bool found = s_catalogue.TryGet(text, out Medicine? medicine);
        s_catalogue.TryGetClass(text, out _);
        s_catalogue.NearestWord(text);
        return found == medicine is not null;
    });

    [Fact]
    public void A_long_text_of_doses_is_no_medicine() => Assert.False(s_catalogue.TryGet(string.Concat(Enumerable.Repeat(" 1,1", 100_000)), out _));

    /// <summary>Entries with one fault each, and its code.</summary>
    public static TheoryData<string, string> Faults => new()
    {
        { "- {id: a, name: a}\n- {id: b, name: b, brands: [A]}", "NP-C063" },
        { "- {id: a, name: a, brands: [B]}\n- {id: a, name: c}", "NP-C063" },
        { "- {id: a, name: class x}", "NP-C063" },
        { "- {id: A b, name: a}", "NP-C064" },
        { "- {id: a, name: a, classes: [y]}", "NP-C010" },
        { "- {id: a, name: a, contains: [b]}", "NP-C010" },
        { "- {id: a, name: a, contains: [a]}", "NP-C010" },
        { "- {id: a}", "NP-C008" },
        { "- {id: a, name: a, colour: red}", "NP-C007" },
        { "a: b", "NP-C003" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_in_the_list_is_told_with_its_place(string text, string code)
    {
        ProblemList problems = [];
        MedicineCatalogue.Read(new Dictionary<string, string> { ["classes.yaml"] = Classes, ["x.yaml"] = text }, problems);
        Problem problem = Assert.Single(problems);
        Assert.Equal(code, problem.Code);
        Assert.NotNull(problem.Place);
        Assert.NotNull(problem.Fix);
    }

    [Fact]
    public void A_class_without_a_source_is_told()
    {
        ProblemList problems = [];
        MedicineCatalogue catalogue = MedicineCatalogue.Read(new Dictionary<string, string> { ["classes.yaml"] = "- {id: x, name: x, question: X?}" }, problems);
        Assert.Equal("NP-C046", Assert.Single(problems).Code);
        Assert.Empty(catalogue.Classes);
    }
}
