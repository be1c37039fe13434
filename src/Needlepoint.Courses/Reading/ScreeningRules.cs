using Needlepoint.Courses.Medicines;
using Needlepoint.Courses.People;
using Needlepoint.Courses.Screening;
using Needlepoint.Evidence.Units;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Courses.Reading;

/// <summary>Answers that exclude each other.</summary>
internal static class ScreeningRules
{
    private const string TopicalRetinoid = "topical-retinoid";

    internal static void Check(FieldReader screening, ScreeningAnswers answers, Person? person, Concerns concerns, Catalogue catalogue)
    {
        CheckEvents(screening, answers);
        if (person is null)
            return;
        CheckConditions(screening, answers, person, concerns, catalogue);
        foreach (TakenMedicine medicine in person.TakenMedicines)
            foreach (string group in medicine.Classes.Where(answers.No.Contains))
                ReportDenied(screening, group, $"{FieldReading.Short(medicine.Said)}, of the class {group},", "person.medicines");
        CheckRetinoid(screening, answers, person);
        if (answers.DiabetesControl is not null && !Held(person, catalogue).Contains(Vocabulary.Diabetes))
            screening.Report(
                "diabetes_control", CourseCodes.ControlWithoutDiabetes, "diabetes_control is said, and no diabetes is named",
                allowed: "together with a diabetes under person.conditions", fix: "add conditions: [type-2-diabetes] to the person, or remove diabetes_control");
        CheckDay(screening, answers, person);
    }

    /// <summary>Pregnancy and breastfeeding of a man, or after the menopause.</summary>
    internal static void CheckPregnancy(FieldReader people, IReadOnlyList<string> conditions, Sex? sex, bool isAfterMenopause)
    {
        foreach (string id in (string[])[Vocabulary.Pregnancy, Vocabulary.Lactation])
            if (conditions.Contains(id) && (sex == Sex.Male || (id == Vocabulary.Pregnancy && isAfterMenopause)))
                people.Report(
                    "conditions", CourseCodes.PregnancyImpossible, $"{id} is said of a {(sex == Sex.Male ? "man" : "woman after the menopause")}", given: id,
                    allowed: sex == Sex.Male ? "for sex: female only" : "without years_since_menopause",
                    fix: $"remove {id}, or correct the {(sex == Sex.Male ? "sex" : "years since the menopause")}");
    }

    private static HashSet<string> Held(Person person, Catalogue catalogue) => [.. person.Conditions, .. person.Conditions.SelectMany(catalogue.Conditions.WiderOf)];

    private static void CheckConditions(FieldReader screening, ScreeningAnswers answers, Person person, Concerns concerns, Catalogue catalogue)
    {
        foreach (string id in Held(person, catalogue).Where(answers.No.Contains))
        {
            string named = person.Conditions.First(one => one == id || catalogue.Conditions.WiderOf(one).Contains(id));
            ReportDenied(screening, id, named == id ? id : $"{named}, a kind of {id},", "person.conditions");
        }

        if (concerns.HasMelasma && answers.No.Contains("melasma"))
            ReportDenied(screening, "melasma", "melasma", "concerns");
        if (person.Photodamage == Photodamage.Severe && answers.No.Contains("solar-elastosis"))
            ReportDenied(screening, "solar-elastosis", "severe photodamage", "person.photodamage");
    }

    private static void CheckEvents(FieldReader screening, ScreeningAnswers answers)
    {
        foreach ((string id, double time) in answers.Last)
            if (double.IsFinite(time) && answers.No.Contains(id))
                ReportDenied(screening, id, id, "last");
    }

    private static void CheckRetinoid(FieldReader screening, ScreeningAnswers answers, Person person)
    {
        TakenMedicine? taken = person.TakenMedicines.FirstOrDefault(one => one.IsCurrent && one.Classes.Contains(TopicalRetinoid));
        string? source = taken is not null ? $"{taken.Said} under person.medicines"
            : person.Habits.RetinoidUse > 0 ? "habits.retinoid"
            : null;
        if (source is null)
            return;
        if (answers.Last.TryGetValue(TopicalRetinoid, out double last) && last > 0)
            screening.Report(
                "last", CourseCodes.AnswersContradict, "a retinoid is used now, and was last used before",
                given: $"{source}, and last: {{{TopicalRetinoid}: {WriteLast(last)}}}", allowed: "the last use, or that it is used now", fix: "correct last, or what is used now");
        if (answers.No.Contains(TopicalRetinoid) && person.Habits.RetinoidUse > 0)
            ReportDenied(screening, TopicalRetinoid, "a daily retinoid", "habits");
    }

    private static void CheckDay(FieldReader screening, ScreeningAnswers answers, Person person)
    {
        // The habit counts days of a year of 365, so a leap year may be one day off.
        if (answers.FirstSession is { } day && person.Habits.Sun is { } sun && Math.Abs(day.DayOfYear - sun.DayOfYear) > 1)
            screening.Report(
                "first_session", CourseCodes.AnswersContradict, "first_session and habits.sun.start name different days", allowed: "the same day in both",
                fix: "correct one of the two: start is the day of the first session");
    }

    private static void ReportDenied(FieldReader screening, string id, string said, string where) => screening.Report(
        "no", CourseCodes.SaidAndDenied, $"{said} is named under {where}, and denied under no", given: id, allowed: "one of the two",
        fix: $"remove {id} from no, or correct {where}");

    private static string WriteLast(double time) => double.IsFinite(time) ? Understanding.Write(time, QuantityKind.Time) : "never";
}
