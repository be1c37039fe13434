using Needlepoint.Courses.Conditions;
using Needlepoint.Courses.Medicines;
using Needlepoint.Courses.Screening;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Courses.Reading;

/// <summary>Reads <c>screening.no</c>: conditions, classes of medicines and past events that were asked for and denied.</summary>
internal static class DenialsReader
{
    private const string Key = "no";
    private const string OtherConditions = "other-conditions";
    private const string OtherMedicines = "other-medicines";
    private const string OtherEvents = "other-events";
    private const string EverythingElse = "everything-else";

    private static readonly string[] s_wholes = [OtherConditions, OtherMedicines, OtherEvents, EverythingElse];

    /// <summary>The answers with what is denied.</summary>
    internal static ScreeningAnswers Read(FieldReader fields, ScreeningAnswers answers, Catalogue catalogue)
    {
        List<string> ids = [];
        foreach (YamlNode item in fields.ItemsUnlessNone(Key))
        {
            if (fields.Sentence(item, Key) is not { } text)
                continue;
            string folded = FieldReading.Folded(text);
            if (s_wholes.Contains(folded))
                answers = answers with
                {
                    NoOtherConditions = answers.NoOtherConditions || folded is OtherConditions or EverythingElse,
                    NoOtherMedicines = answers.NoOtherMedicines || folded is OtherMedicines or EverythingElse,
                    NoOtherEvents = answers.NoOtherEvents || folded is OtherEvents or EverythingElse,
                };
            else if (IdOf(text, folded, catalogue) is { } id)
            {
                if (!ids.Contains(id))
                    ids.Add(id);
            }
            else
                ReportUnknown(fields, item, text, folded, catalogue);
        }

        return answers with { No = ids };
    }

    /// <summary>The id that a denied word stands for; null when it is none of a condition, a class of medicines and a past event.</summary>
    internal static string? IdOf(string text, string folded, Catalogue catalogue) =>
        catalogue.Conditions.TryGet(text, out Condition? condition) ? condition.Id
        : catalogue.Medicines.TryGetClass(text, out MedicineClass? group) ? group.Id
        : PastEvent.Find(folded) is { IsAsked: true } past ? past.Id
        : null;

    private static void ReportUnknown(FieldReader fields, YamlNode item, string text, string folded, Catalogue catalogue)
    {
        if (PastEvent.Find(folded) is { } planned)
        {
            fields.ReportAt(
                item, CourseCodes.OnlyPlanned, $"{planned.Id} is not asked of the past", text, "conditions, classes of medicines, and events that were",
                "leave it out; planned takes what is to come");
            return;
        }

        const string allowed = "ids of conditions, classes of medicines and past events; other-conditions, other-medicines, other-events, everything-else";
        if (catalogue.Medicines.TryGet(text, out Medicine? medicine))
        {
            fields.Values.Report(
                item, ReadingRule.KnownName, $"no takes classes of medicines, and '{FieldReading.Short(text)}' is a single one", text, allowed,
                medicine.Classes.Count == 0 ? "leave it out: no rule asks for it" : $"write the class: {string.Join(", ", medicine.Classes)}");
            return;
        }

        IEnumerable<string> past = PastEvent.All.Where(one => one.IsAsked).Select(one => one.Id);
        string? near = Nearest.Name(text, [.. s_wholes, .. past, .. catalogue.Medicines.Classes.Select(one => one.Id)])
            ?? catalogue.Conditions.NearestWord(text);
        fields.Values.Report(
            item, ReadingRule.KnownName, $"'{FieldReading.Short(text)}' under no is not known", text, allowed,
            FieldReading.Advice(EventTimes.Everyday(folded) is { } right ? $"write {right}" : near is null ? "leave it out, or write an id" : $"did you mean {near}?", text));
    }
}
