using System.Globalization;
using Needlepoint.Courses.Medicines;
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

    // Half of all women have had their last period by this age (Gold et al. 2001, Am J Epidemiol 153:865: 51.4 years).
    private const double UsualMenopauseAge = 51;

    private static readonly QuantityRule s_weight = QuantityRule.Between(QuantityKind.Mass, "30 kg", "300 kg");

    // Classes of the angle end at -30 and 55 (Chardon et al. 1991, Int J Cosmet Sci 13:191); with no melanin at all the optics of some sets end at 64.
    private static readonly DegreesRule s_typologyAngle = new(65, "-65 deg (darkest) to 65 deg (lightest)", "41 deg")
    {
        Outside = "check the reading; leave ita out to take that of the skin type",
        Meant = MeantDegrees,
    };

    internal static Person? Read(FieldReader fields, ReadingMode mode, Catalogue catalogue, Understanding understood)
    {
        bool required = mode != ReadingMode.Study;
        int errorsBefore = fields.Problems.ErrorCount;

        double? age = ReadAge(fields, mode);
        Sex? sex = fields.Word("sex", Vocabulary.Sexes, Vocabulary.OtherWordsForSexes, required);
        Quantity? weight = fields.Quantity("weight", s_weight);
        SkinType? skinType = ReadSkinType(fields, required);
        double? pigment = fields.Number("pigment_index", 0, 1);
        double? typologyAngle = fields.Degrees("ita", s_typologyAngle);
        SkinKind? skin = fields.Word("skin", Vocabulary.SkinKinds);
        BodySite? site = fields.Word("site", Vocabulary.Sites, Vocabulary.OtherWordsForSites, required);
        Photodamage? photodamage = fields.Word("photodamage", Vocabulary.Photodamages, Vocabulary.OtherWordsForPhotodamages);
        double? sinceMenopause = fields.Number("years_since_menopause", 0, OldestYears - AdultYears);
        bool? therapy = fields.Flag("hormone_therapy");
        IReadOnlyList<string> conditions = ConditionsReader.Read(fields, catalogue);
        IReadOnlyList<TakenMedicine> medicines = MedicinesReader.Read(fields, catalogue.Medicines, mode);
        fields.Finish();
        if (age is not null || !fields.Has("age"))
            CheckMenopause(fields, age ?? UnreportedAge, sex ?? Sex.Female, sinceMenopause, therapy);
        CheckDiabetes(fields, conditions);
        ScreeningRules.CheckPregnancy(fields, conditions, sex, isAfterMenopause: sinceMenopause is not null);
        if (fields.Problems.ErrorCount > errorsBefore)
            return null;

        Person person = new()
        {
            Age = age ?? UnreportedAge,
            Sex = sex ?? Sex.Female,
            Weight = weight?.Value,
            SkinType = skinType ?? UnreportedSkinType,
            PigmentIndex = pigment ?? PigmentIndexOf(skinType ?? UnreportedSkinType),
            TypologyAngle = typologyAngle,
            Skin = skin ?? SkinKind.Normal,
            Site = site ?? BodySite.VolarForearm,
            Photodamage = photodamage ?? Photodamage.None,
            YearsSinceMenopause = sinceMenopause ?? UsualYearsSinceMenopause(age ?? UnreportedAge, sex ?? Sex.Female),
            HasHormoneTherapy = therapy ?? false,
            Conditions = conditions,
            TakenMedicines = medicines,
            IsSkinSaid = skin is not null,
            IsMenopauseSaid = sinceMenopause is not null,
        };
        Explain(person, catalogue, understood, age, sex, weight, skinType, pigment, skin, site);
        ExplainAgeing(person, understood, photodamage, sinceMenopause, therapy);
        return person;
    }

    private static double? UsualYearsSinceMenopause(double age, Sex sex) =>
        sex == Sex.Female && age > UsualMenopauseAge ? age - UsualMenopauseAge : null;

    private static void CheckMenopause(FieldReader fields, double age, Sex sex, double? years, bool? therapy)
    {
        if (sex == Sex.Male)
        {
            foreach (string key in (string[])["years_since_menopause", "hormone_therapy"])
                if (key == "hormone_therapy" ? therapy is true : years is not null)
                    fields.Report(
                        key, CourseCodes.MenopauseOfMan, $"{key} is said of a man", allowed: "for sex: female only",
                        fix: $"remove {key}, or correct the sex");
        }
        else if (years is { } since && age - since < AdultYears)
            fields.Report(
                "years_since_menopause", CourseCodes.MenopauseTooEarly, "the menopause would have been before the age of 18",
                allowed: string.Create(CultureInfo.InvariantCulture, $"at most {Math.Max(0, age - AdultYears)} years at the age of {age}"),
                fix: "write the years since the last period, not the age at it");
        else if (therapy is true && years is null && UsualYearsSinceMenopause(age, sex) is null)
            fields.Report(
                "hormone_therapy", CourseCodes.TherapyWithoutMenopause, "hormone_therapy means oestrogen after the menopause",
                allowed: "hormone_therapy together with years_since_menopause",
                fix: "add years_since_menopause: 2, or remove hormone_therapy");
    }

    private static void CheckDiabetes(FieldReader fields, IReadOnlyList<string> conditions)
    {
        if (conditions.Contains(Vocabulary.TypeOneDiabetes) && conditions.Contains(Vocabulary.TypeTwoDiabetes))
            fields.Report(
                "conditions", CourseCodes.TwoDiabetes, "a person has one type of diabetes",
                given: $"{Vocabulary.TypeOneDiabetes} and {Vocabulary.TypeTwoDiabetes}", allowed: "one of the two",
                fix: "remove one of the two");
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

    private static string? MeantDegrees(string text) => NumberText.TryParse(text, out double degrees, out _) ? $"{NumberText.Write(degrees)} deg" : null;

    private static void Explain(
        Person person, Catalogue catalogue, Understanding understood, double? age, Sex? sex, Quantity? weight, SkinType? skinType, double? pigment,
        SkinKind? skin, BodySite? site)
    {
        string years = string.Create(CultureInfo.InvariantCulture, $"{person.Age} years");
        Add("Age", age is not null, years);
        Add("Sex", sex is not null, Vocabulary.WordOf(Vocabulary.Sexes, person.Sex));
        if (weight is { } mass)
            understood.Said("Weight", mass.Text);
        Add("Skin type", skinType is not null, person.SkinType.ToString());
        if (person.TypologyAngle is { } angle)
            understood.Said("Typology angle, ITA", $"{NumberText.Write(angle)} deg");
        Add("Pigment index", pigment is not null, NumberText.Write(person.PigmentIndex));
        string kind = Vocabulary.WordOf(Vocabulary.SkinKinds, person.Skin);
        if (person.Skin != SkinKind.Oily)
            Add("Skin", skin is not null, kind);
        else
            understood.SaidButNotUsed("Skin", kind);
        Add("Site", site is not null, Vocabulary.WordOf(Vocabulary.Sites, person.Site));
        if (person.HasTypeOneDiabetes)
            understood.Said("Condition", Vocabulary.TypeOneDiabetes);
        if (person.HasTypeTwoDiabetes)
            understood.Said("Condition", Vocabulary.TypeTwoDiabetes);
        if (person.HasActiveAcne)
            understood.Said("Condition", "acne, active inflammation");
        ConditionsReader.Explain(person, catalogue.Conditions, understood);
        MedicinesReader.Explain(person.TakenMedicines, understood);

        void Add(string label, bool said, string value) => understood.Add(label, said ? value : null, value);
    }

    private static void ExplainAgeing(
        Person person, Understanding understood, Photodamage? photodamage, double? sinceMenopause, bool? therapy)
    {
        string grade = Vocabulary.WordOf(Vocabulary.Photodamages, person.Photodamage);
        understood.Add("Photodamage", photodamage is null ? null : grade, grade);
        if (person.YearsSinceMenopause is { } years)
        {
            string text = $"{NumberText.Write(years)} years";
            understood.Add("Since the menopause", sinceMenopause is null ? null : text, text);
        }

        if (therapy is true)
            understood.Said("Hormone therapy", "yes");
    }
}
