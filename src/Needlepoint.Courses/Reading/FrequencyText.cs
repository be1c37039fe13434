using System.Globalization;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Units;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Courses.Reading;

/// <summary>Reads how often something is done: <c>twice daily</c>, <c>3 times a week</c>, <c>every other day</c>.</summary>
internal static class FrequencyText
{
    private const double MostPerDay = 24;
    private const double DaysPerWeek = 7;
    private const string Allowed = "none, daily, twice daily, 3 times a day, every other day, 2 times a week";

    private static readonly string[] s_usual =
        ["none", "daily", "once daily", "twice daily", "three times daily", "every other day", "once a week", "twice a week", "weekly", "monthly"];

    private static readonly Dictionary<string, double> s_whole = new()
    {
        ["none"] = 0,
        ["never"] = 0,
        ["no"] = 0,
        ["always"] = 1,
        ["every other day"] = 0.5,
        ["every second day"] = 0.5,
        ["morning and evening"] = 2,
        ["mornings and evenings"] = 2,
        ["every morning"] = 1,
        ["every evening"] = 1,
        ["every night"] = 1,
        ["nightly"] = 1,
    };

    private static readonly Dictionary<string, double> s_counts = new()
    {
        [""] = 1,
        ["once"] = 1,
        ["one"] = 1,
        ["twice"] = 2,
        ["two"] = 2,
        ["thrice"] = 3,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
    };

    // Longer endings first, so that "every day" is not read as the end of another.
    private static readonly (string Ending, double Days)[] s_periods =
    [
        ("every day", 1), ("each day", 1), ("per day", 1), ("a day", 1), ("daily", 1), ("/day", 1), ("/d", 1),
        ("every week", DaysPerWeek), ("each week", DaysPerWeek), ("per week", DaysPerWeek), ("a week", DaysPerWeek), ("weekly", DaysPerWeek),
        ("/week", DaysPerWeek), ("every month", UnitTable.DaysPerMonth), ("per month", UnitTable.DaysPerMonth), ("a month", UnitTable.DaysPerMonth),
        ("monthly", UnitTable.DaysPerMonth),
    ];

    /// <summary>Times a day, 1/d; null, and an error, when the text cannot be understood.</summary>
    internal static double? Read(ValueReader values, YamlNode node, string key)
    {
        if (values.Text(node, key) is not { } text)
            return null;
        if (TryParse(text) is not { } perDay)
        {
            string fix = NumberText.TryParse(text, out double bare, out _) && bare is > 0 and <= MostPerDay
                ? $"write {key}: {PerDay(bare)}"
                : Nearest.Name(text, s_usual) is { } nearest ? $"did you mean {nearest}?"
                : $"write {key}: twice daily";
            values.Report(
                node, ReadingRule.KnownName, $"{key} '{FieldReading.Short(text)}' does not say how often", text, Allowed, FieldReading.Advice(fix, text));
            return null;
        }

        if (perDay is >= 0 and <= MostPerDay)
            return perDay;
        values.Report(
            node, ReadingRule.InRange, $"{key} is {(perDay < 0 ? "below" : "above")} what is allowed", text, $"none to {MostPerDay} times a day",
            "write how often on a usual day: twice daily");
        return null;
    }

    /// <summary>Times a day, 1/d, not checked; null when the text is not a frequency.</summary>
    internal static double? TryParse(string text)
    {
        string words = Plain(text);
        if (s_whole.TryGetValue(words, out double whole))
            return whole;
        foreach ((string ending, double days) in s_periods)
            if (words.EndsWith(ending, StringComparison.Ordinal))
                return Count(words[..^ending.Length].Trim()) / days;
        return null;
    }

    /// <summary>A frequency as people write it, for what is shown and advised.</summary>
    internal static string PerDay(double perDay) => perDay switch
    {
        0 => "none",
        1 => "once daily",
        2 => "twice daily",
        < 1 => $"{Number(perDay * DaysPerWeek)} times a week",
        _ => $"{Number(perDay)} times a day",
    };

    /// <summary>Small letters and single blanks; hyphens and underscores join words as blanks do.</summary>
    internal static string Plain(string text) => string.Join(' ',
        text.ToLowerInvariant().Replace('-', ' ').Replace('_', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static double? Count(string words)
    {
        string count = words.EndsWith("times", StringComparison.Ordinal) || words.EndsWith("time", StringComparison.Ordinal)
            ? words[..words.LastIndexOf("time", StringComparison.Ordinal)].Trim()
            : words;
        if (s_counts.TryGetValue(count, out double known))
            return count.Length == 0 && words.Length > 0 ? null : known;
        return NumberText.TryParse(count, out double number, out _) ? number : null;
    }

    private static string Number(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);
}
