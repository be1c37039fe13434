using Needlepoint.Courses.People;
using Needlepoint.Courses.Screening;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Units;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Courses.Reading;

/// <summary>Reads <c>screening.last</c> and <c>screening.planned</c>: what was done to the skin, and what is to come.</summary>
internal static class EventTimes
{
    private const double YearSeconds = 365.25 * 86400;
    private const string Never = "never";

    private static readonly QuantityKind s_time = QuantityKind.Time with { Units = ["d", "weeks", "months", "years", "h"], Example = "10 d" };
    private static readonly QuantityRule s_last = QuantityRule.Between(s_time, "0 d", "100 years") with { BelowTitle = "is negative: what is to come belongs under planned" };
    private static readonly QuantityRule s_planned = QuantityRule.Between(s_time with { Example = "6 weeks" }, "0 d", "10 years") with
    {
        BelowTitle = "is before the first session: what was belongs under last",
    };

    private static readonly Dictionary<string, string> s_everyday = new()
    {
        ["botox"] = "botulinum",
        ["dysport"] = "botulinum",
        ["toxin"] = "botulinum",
        ["botulinum-toxin"] = "botulinum",
        ["fillers"] = "filler",
        ["dermal-filler"] = "filler",
        ["peel"] = "superficial-peel",
        ["chemical-peel"] = "superficial-peel",
        ["medium-peel"] = "superficial-peel",
        ["deep-peel"] = "deep-resurfacing",
        ["dermabrasion"] = "deep-resurfacing",
        ["laser"] = "nonablative-laser, or ablative-laser",
        ["ipl"] = "nonablative-laser",
        ["radio-frequency"] = "nonablative-laser",
        ["co2-laser"] = "ablative-laser",
        ["fractional-laser"] = "nonablative-laser, or ablative-laser",
        ["needling"] = "microneedling",
        ["session"] = "microneedling",
        ["dermaroller"] = "microneedling",
        ["surgery"] = "facial-surgery",
        ["facelift"] = "facial-surgery",
        ["radiation"] = "radiotherapy",
        ["retinoid"] = "topical-retinoid",
        ["retinol"] = "topical-retinoid",
        ["tretinoin"] = "topical-retinoid",
        ["acid"] = "exfoliant",
        ["acids"] = "exfoliant",
        ["scrub"] = "exfoliant",
        ["waxing"] = "depilation",
        ["wax"] = "depilation",
        ["shave"] = "shaving",
        ["tan"] = "tanning",
        ["sunburn"] = "tanning",
        ["sunbed"] = "tanning",
        ["self-tan"] = "self-tanner",
        ["make-up"] = "makeup",
        ["sport"] = "exercise",
        ["gym"] = "exercise",
        ["steam"] = "sauna",
        ["swim"] = "swimming",
    };

    /// <summary>The event of an everyday word, or null.</summary>
    internal static string? Everyday(string folded) => s_everyday.GetValueOrDefault(folded);

    /// <summary>Time from the last of each event to the first session, s; infinite for never.</summary>
    internal static IReadOnlyDictionary<string, double> ReadLast(FieldReader screening, Person? person)
    {
        Dictionary<string, double> last = new(StringComparer.Ordinal);
        foreach ((PastEvent past, YamlEntry entry) in Entries(screening, "last"))
        {
            if (!past.IsAsked)
                screening.ReportAt(
                    entry.Key, CourseCodes.OnlyPlanned, $"{past.Id} is not asked of the past", entry.Key.Text,
                    string.Join(", ", PastEvent.All.Where(one => one.IsAsked).Select(one => one.Id)), $"leave it out, or write planned: {{{past.Id}: ...}}");
            else if (entry.Value is YamlScalar { IsEmpty: false } word && FieldReading.Folded(word.Text) == Never)
                last[past.Id] = double.PositiveInfinity;
            else if (screening.Values.Quantity(entry.Value, past.Id, s_last) is { } time && IsWithinLife(screening, entry, time, past, person))
                last[past.Id] = time.Value;
        }

        return last;
    }

    /// <summary>What is planned, by time.</summary>
    internal static IReadOnlyList<PlannedEvent> ReadPlanned(FieldReader screening)
    {
        List<PlannedEvent> planned = [];
        foreach ((PastEvent what, YamlEntry entry) in Entries(screening, "planned"))
            foreach (YamlNode item in entry.Value is YamlList list ? list.Items : [entry.Value])
                if (screening.Values.Quantity(item, what.Id, s_planned) is { } time && !planned.Contains(new(what.Id, time.Value)))
                    planned.Add(new(what.Id, time.Value));
        return [.. planned.OrderBy(one => one.Time)];
    }

    private static IEnumerable<(PastEvent Event, YamlEntry Entry)> Entries(FieldReader screening, string key)
    {
        List<(PastEvent Event, YamlEntry)> entries = [];
        if (screening.Node(key) is not { } node || screening.Values.Map(node, key) is not { } map)
            return entries;
        foreach (YamlEntry entry in map.Entries)
        {
            string folded = FieldReading.Folded(entry.Key.Text);
            if (PastEvent.Find(folded) is not { } one)
                ReportUnknown(screening, entry.Key, folded);
            else if (entries.Any(other => other.Event == one))
                screening.Values.Report(
                    entry.Key, ReadingRule.UniqueKey, $"{one.Id} stands twice in {key}", entry.Key.Text, "each event once",
                    "keep one of the two; planned takes a list of times");
            else if (entry.Value is YamlScalar { IsEmpty: true })
                screening.Values.Report(
                    entry.Key, ReadingRule.RequiredKey, $"{one.Id} has no value", "nothing", key == "last" ? "a time, or never" : "a time, or a list of times",
                    $"write {one.Id}: 10 d, or leave the line out");
            else
                entries.Add((one, entry));
        }

        return entries;
    }

    private static void ReportUnknown(FieldReader screening, YamlScalar key, string folded)
    {
        string[] ids = [.. PastEvent.All.Select(one => one.Id)];
        string fix = Everyday(folded) is { } right ? $"write {right}"
            : Nearest.Name(folded, ids) is { } near ? $"did you mean {near}?"
            : "remove the line, or choose one of the allowed words";
        screening.Values.Report(
            key, ReadingRule.KnownKey, $"'{FieldReading.Short(key.Text)}' is not an event that is known here", FieldReading.Short(key.Text), string.Join(", ", ids),
            FieldReading.Advice(fix, key.Text));
    }

    private static bool IsWithinLife(FieldReader screening, YamlEntry entry, Quantity time, PastEvent past, Person? person)
    {
        if (person is null || time.Value <= person.Age * YearSeconds)
            return true;
        screening.ReportAt(
            entry.Value, CourseCodes.LongerThanLife, $"{past.Id} is longer ago than the person has lived", time.Text,
            $"at most the age, {NumberText.Write(person.Age)} years, or never", $"write {past.Id}: never, or correct the time");
        return false;
    }
}
