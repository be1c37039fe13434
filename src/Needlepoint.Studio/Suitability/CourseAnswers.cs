using System.Globalization;
using Needlepoint.Courses.Writing;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Units;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Studio.Suitability;

/// <summary>Answers about suitability, written into the text of a course: nothing that stands there is lost.</summary>
/// <exception cref="InputException">From every method: the text is written in a way in which the answer has no place.</exception>
internal static class CourseAnswers
{
    private const string Conditions = "person.conditions", Medicines = "person.medicines", Denied = "screening.no", Last = "screening.last";
    private const string Decisions = "screening.decisions", FirstSession = "screening.first_session", Products = "course.products";
    private const double Day = 86400;

    /// <summary>The person has a condition.</summary>
    public static CourseText HasCondition(CourseText text, string condition) => Added(text, Conditions, condition);

    /// <summary>Something was asked for and denied: a condition, a class of medicines, or all the rest of a kind.</summary>
    public static CourseText Deny(CourseText text, string id) => Added(text, Denied, id);

    /// <summary>The person takes a medicine, or took it until some time ago.</summary>
    public static CourseText Takes(CourseText text, string medicine, string? stopped)
    {
        if (stopped is null) return Added(text, Medicines, medicine);
        return AsList(text, Medicines).Append(Medicines, [new("medicine", medicine), new("stopped", stopped)]);
    }

    /// <summary>Something more about a medicine that the text names: <c>prescribed</c>, <c>dose</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="medicine">The medicine as the text says it.</param>
    /// <param name="key">What is told.</param>
    /// <param name="value">The answer.</param>
    public static CourseText OfMedicine(CourseText text, string medicine, string key, string value)
    {
        CourseText listed = AsList(text, Medicines);
        for (int i = 0; i < listed.Count(Medicines); i++)
        {
            string entry = $"{Medicines}.{i.ToString(CultureInfo.InvariantCulture)}";
            if (listed.Value(entry) == medicine) return listed.SetMap(entry, [new("medicine", medicine), new(key, value)]);
            if (listed.Value($"{entry}.medicine") == medicine) return listed.Set($"{entry}.{key}", value);
        }
        throw new InputException([SuitabilityProblems.NoSuchMedicine(medicine)]);
    }

    /// <summary>When something was last done to the skin before the first session: a time, or never.</summary>
    public static CourseText LastTime(CourseText text, string happening, string time) => text.Set($"{Last}.{happening}", time);

    /// <summary>A product is put on at every session.</summary>
    public static CourseText Puts(CourseText text, string product, string from, string to) =>
        AsList(text, Products).Append(Products, [new("product", product), new("from", from), new("to", to)]);

    /// <summary>Records a decision of a professional; an earlier one about the same rule goes.</summary>
    public static CourseText Decide(CourseText text, string rule, string reason, string by) =>
        TakeBack(text, rule).Append(Decisions, [new("rule", rule), new("reason", reason), new("by", by)]);

    /// <summary>Takes a decision back, whether it names the rule by id or by code.</summary>
    public static CourseText TakeBack(CourseText text, params ReadOnlySpan<string> names)
    {
        for (int i = text.Count(Decisions) - 1; i >= 0; i--)
        {
            string entry = $"{Decisions}.{i.ToString(CultureInfo.InvariantCulture)}";
            foreach (string name in names)
                if (string.Equals(text.Value($"{entry}.rule"), name, StringComparison.OrdinalIgnoreCase))
                {
                    text = text.Remove(entry);
                    break;
                }
        }
        return text;
    }

    /// <summary>
    /// Moves the first session to a day. What the answers tell of lies as much longer before it as the day is later: waiting shows in the next screening.
    /// </summary>
    public static CourseText Move(CourseText text, DateOnly to)
    {
        DateOnly? from = DateOnly.TryParseExact(text.Value(FirstSession), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly said)
            ? said : null;
        double by = from is { } day ? (to.DayNumber - day.DayNumber) * Day : 0;
        CourseText moved = text.Set(FirstSession, to.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        // The sun counts its days from the first session, too.
        if (moved.Has("habits.sun.start")) moved = moved.Set("habits.sun.start", to.ToString("d MMMM", CultureInfo.InvariantCulture));
        if (by == 0) return moved;
        foreach (string happening in moved.Keys(Last)) moved = Later(moved, $"{Last}.{happening}", by);
        for (int i = 0; i < moved.Count(Medicines); i++) moved = Later(moved, $"{Medicines}.{i.ToString(CultureInfo.InvariantCulture)}.stopped", by);
        return Later(moved, $"{Medicines}.stopped", by);
    }

    private static CourseText Later(CourseText text, string path, double by)
    {
        if (text.Value(path) is not { } time || !Quantity.TryParse(time, out Quantity ago, out _) || ago.Dimension != QuantityKind.Time.Dimension) return text;
        if (ago.Value + by < 0) throw new InputException([SuitabilityProblems.BeforeAnswers(path, time)]);
        return text.Set(path, $"{((ago.Value + by) / Day).ToString("0.####", CultureInfo.InvariantCulture)} d");
    }

    private static CourseText Added(CourseText text, string path, string value)
    {
        CourseText listed = AsList(text, path);
        for (int i = 0; i < listed.Count(path); i++)
            if (listed.Value($"{path}.{i.ToString(CultureInfo.InvariantCulture)}") == value) return text;
        return listed.Append(path, value);
    }

    // One value counts as a list of one, and none as a list of nothing.
    private static CourseText AsList(CourseText text, string path)
    {
        if (text.ShapeOf(path) is null or YamlShape.List) return text;
        bool isNone = text.Value(path) is { } word ? word.Trim().Equals("none", StringComparison.OrdinalIgnoreCase) : !text.Has(path);
        return text.With(path, isNone ? "[]" : $"[{text.Written(path)}]");
    }
}
