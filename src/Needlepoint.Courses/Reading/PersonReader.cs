using System.Globalization;
using Needlepoint.Courses.People;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Units;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Courses.Reading;

/// <summary>Reads the map <c>person</c>.</summary>
internal static class PersonReader
{
    private const double AdultYears = 18;
    private const double OldestYears = 100;
    private const string AllowedAge = "18 to 100 years";

    // A study that does not report its people is read as young adults of light skin: those whom most barrier studies recruit.
    private const double UnreportedAge = 30;
    private const SkinType UnreportedSkinType = SkinType.II;

    private static readonly QuantityRule s_weight = QuantityRule.Between(QuantityKind.Mass, "30 kg", "300 kg");

    internal static Person? Read(FieldReader fields, ReadingMode mode, Understanding understood)
    {
        bool required = mode == ReadingMode.Course;
        int errorsBefore = fields.Problems.ErrorCount;

        double? age = ReadAge(fields, mode);
        Sex? sex = fields.Word("sex", Vocabulary.Sexes, Vocabulary.OtherWordsForSexes, required);
        Quantity? weight = fields.Quantity("weight", s_weight);
        SkinType? skinType = ReadSkinType(fields, required);
        double? pigment = fields.Number("pigment_index", 0, 1);
        SkinKind? skin = fields.Word("skin", Vocabulary.SkinKinds);
        BodySite? site = fields.Word("site", Vocabulary.Sites, Vocabulary.OtherWordsForSites, required);
        IReadOnlyList<string> conditions = fields.Words("conditions", Vocabulary.Conditions);
        IReadOnlyList<string> medicines = fields.Words("medicines", allowed: null);
        fields.Finish();
        if (fields.Problems.ErrorCount > errorsBefore)
            return null;

        Person person = new()
        {
            Age = age ?? UnreportedAge,
            Sex = sex ?? Sex.Female,
            Weight = weight?.Value,
            SkinType = skinType ?? UnreportedSkinType,
            PigmentIndex = pigment ?? PigmentIndexOf(skinType ?? UnreportedSkinType),
            Skin = skin ?? SkinKind.Normal,
            Site = site ?? BodySite.VolarForearm,
            Conditions = conditions,
            Medicines = medicines,
        };
        Explain(person, understood, age, sex, weight, skinType, pigment, skin, site);
        return person;
    }

    /// <summary>Pigment on the scale of the barrier studies: types II and III against V and VI (Reed 1995, Arch Dermatol 131:1134).</summary>
    private static double PigmentIndexOf(SkinType type) => type switch
    {
        SkinType.IV => 0.5,
        SkinType.V or SkinType.VI => 1,
        _ => 0,
    };

    private static double? ReadAge(FieldReader fields, ReadingMode mode)
    {
        if (mode == ReadingMode.Study)
            return fields.Number("age", 0, OldestYears);
        if (fields.Node("age", required: true, AllowedAge, "34") is not { } node || fields.Values.Number(node, "age") is not { } age)
            return null;
        if (age is >= 0 and < AdultYears)
        {
            fields.Report(
                "age", CourseCodes.Minor, "the person is under 18", allowed: AllowedAge,
                fix: "none: the studies behind this model are of adults, and devices are cleared for adults only");
            return null;
        }

        if (age is < 0 or > OldestYears)
        {
            fields.Report("age", ProblemCode.Of(CodeFamily.Course, ReadingRule.InRange), "age is outside what is allowed",
                allowed: AllowedAge, fix: "write the age in years");
            return null;
        }

        return age;
    }

    private static SkinType? ReadSkinType(FieldReader fields, bool required)
    {
        if (fields.Node("skin_type", required, string.Join(", ", Vocabulary.SkinTypes.Keys)) is not { } node
            || fields.Values.Text(node, "skin_type") is not { } text)
            return null;
        string bare = text.Trim();
        if (Vocabulary.SkinTypes.TryGetValue(bare, out SkinType type))
            return type;
        string? meant = MeantSkinType(bare);
        fields.Values.Report(
            node, ReadingRule.KnownName, $"skin_type '{FieldReading.Short(text)}' is not known", text,
            string.Join(", ", Vocabulary.SkinTypes.Keys),
            meant is null ? "write the type after Fitzpatrick as a Roman number" : $"write skin_type: {meant}");
        return null;
    }

    /// <summary>"3", "iii", "type III" and "Fitzpatrick 3" are all type III.</summary>
    private static string? MeantSkinType(string text)
    {
        string last = text.Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries).LastOrDefault("").ToUpperInvariant();
        if (Vocabulary.SkinTypes.ContainsKey(last))
            return last;
        return int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is >= 1 and <= 6
            ? ((SkinType)number).ToString()
            : null;
    }

    private static void Explain(
        Person person, Understanding understood, double? age, Sex? sex, Quantity? weight, SkinType? skinType, double? pigment,
        SkinKind? skin, BodySite? site)
    {
        string years = string.Create(CultureInfo.InvariantCulture, $"{person.Age} years");
        Add("Age", age is not null, years);
        Add("Sex", sex is not null, Vocabulary.WordOf(Vocabulary.Sexes, person.Sex));
        if (weight is { } mass)
            understood.SaidButNotUsed("Weight", mass.Text);
        Add("Skin type", skinType is not null, person.SkinType.ToString());
        Add("Pigment index", pigment is not null, NumberText.Write(person.PigmentIndex));
        string kind = Vocabulary.WordOf(Vocabulary.SkinKinds, person.Skin);
        if (person.Skin == SkinKind.Normal)
            Add("Skin", skin is not null, kind);
        else
            understood.SaidButNotUsed("Skin", kind);
        Add("Site", site is not null, Vocabulary.WordOf(Vocabulary.Sites, person.Site));
        if (person.HasTypeOneDiabetes)
            understood.Said("Condition", Vocabulary.TypeOneDiabetes);
        if (person.Conditions.Any(condition => condition != Vocabulary.TypeOneDiabetes))
            understood.SaidButNotUsed("Other conditions",
                string.Join(", ", person.Conditions.Where(condition => condition != Vocabulary.TypeOneDiabetes)));
        if (person.Medicines.Count > 0)
            understood.SaidButNotUsed("Medicines", string.Join(", ", person.Medicines));

        void Add(string label, bool said, string value) => understood.Add(label, said ? value : null, value);
    }
}
