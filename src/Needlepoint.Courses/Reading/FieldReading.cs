using Needlepoint.Courses.Treatments;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Units;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Courses.Reading;

/// <summary>What course files need beyond the common field reader.</summary>
internal static class FieldReading
{
    private static readonly QuantityRule s_start = QuantityRule.Between(QuantityKind.Time, "0 h", "90 d");
    private static readonly QuantityRule s_end = QuantityRule.Between(QuantityKind.Time, "1 min", "90 d");

    private static readonly string[] s_aDay = ["/day", "/d", " per day", " a day", " daily"];

    /// <summary>A word of a list; capitals, blanks and underscores do not count, and everyday words are answered with the right one.</summary>
    internal static T? Word<T>(
        this FieldReader fields, string key, IReadOnlyDictionary<string, T> words, IReadOnlyDictionary<string, string>? everyday = null,
        bool required = false)
        where T : struct
    {
        if (fields.Node(key, required, string.Join(", ", words.Keys)) is not { } node || fields.Values.Text(node, key) is not { } text)
            return null;
        string folded = Folded(text);
        if (words.TryGetValue(folded, out T value))
            return value;
        if (everyday is not null && everyday.TryGetValue(folded, out string? right))
        {
            fields.Values.Report(
                node, ReadingRule.KnownName, $"{key} '{Short(text)}' is not known", text, string.Join(", ", words.Keys),
                $"write {key}: {right}");
            return null;
        }

        return fields.Values.Choice(node, key, [.. words.Keys]) is { } name ? words[name] : null;
    }

    /// <summary>A text that says something; empty quotes and blocks do not.</summary>
    internal static string? Sentence(this FieldReader fields, string key, bool required = false) =>
        fields.Node(key, required) is { } node ? fields.Sentence(node, key) : null;

    /// <summary>The id of a catalogue file, which is its name.</summary>
    internal static string? IdOfFile(this FieldReader fields, string expected)
    {
        string? id = fields.Sentence("id", required: true);
        if (id is not null && id != expected)
            fields.Report("id", CourseCodes.IdOfFile, "the id is not the name of the file", allowed: expected,
                fix: $"write id: {expected}, or rename the file");
        return id;
    }

    /// <summary>A list of words; a single word counts as a list of one, and none as an empty list.</summary>
    internal static IReadOnlyList<string> Words(this FieldReader fields, string key, IReadOnlyCollection<string>? allowed)
    {
        if (fields.Node(key) is not { } node)
            return [];
        List<string> words = [];
        foreach (YamlNode item in node is YamlList list ? list.Items : [node])
        {
            if (fields.Sentence(item, key) is not { } text || (node is YamlScalar && text == "none"))
                continue;
            if (allowed is null || allowed.Contains(Folded(text)))
                words.Add(allowed is null ? text : Folded(text));
            else
                fields.Values.Choice(item, key, allowed);
        }

        return words;
    }

    /// <summary>Whether a key holds the word none, alone or as the only item of a list: asked, and nothing there.</summary>
    internal static bool IsNone(this FieldReader fields, string key) =>
        (fields.Node(key) is YamlList { Items: [var only] } ? only : fields.Node(key)) is YamlScalar scalar && Folded(scalar.Text) == "none";

    /// <summary>The items of a list; a single value counts as a list of one, and none as an empty list. None beside others is an error.</summary>
    internal static IReadOnlyList<YamlNode> ItemsUnlessNone(this FieldReader fields, string key)
    {
        if (fields.Node(key) is not { } node || fields.IsNone(key))
            return [];
        List<YamlNode> items = [.. node is YamlList list ? list.Items : [node]];
        foreach (YamlNode item in items.Where(item => item is YamlScalar scalar && Folded(scalar.Text) == "none").ToArray())
        {
            fields.ReportAt(item, CourseCodes.SaidAndDenied, $"{key} says none beside others", "none and others", "none alone, or a list", "remove none, or the others");
            items.Remove(item);
        }

        return items;
    }

    /// <summary>Reports a problem at an item of a list.</summary>
    internal static void ReportAt(this FieldReader fields, YamlNode node, string code, string title, string given, string allowed, string fix) =>
        fields.Problems.Add(new Problem(code, title) { Place = node.Place, Given = Short(given), Allowed = allowed, Fix = fix });

    /// <summary>The keys <c>from</c> and <c>to</c> of a span after each session; null when there is no usable end.</summary>
    internal static TimeWindow? Window(this FieldReader fields, bool endRequired)
    {
        Quantity? from = fields.Quantity("from", s_start);
        Quantity? to = fields.Quantity("to", s_end, endRequired);
        if (to is not { } end)
            return null;
        double start = from?.Value ?? 0;
        if (start < end.Value)
            return new TimeWindow(start, end.Value);
        fields.Report(
            "to", CourseCodes.EndsBeforeStart, "the span ends before it starts", $"from {from} to {end}", "a time later than from",
            start > end.Value && end.Value >= 0 ? $"did you mean from {end} to {from}?" : "write a later end");
        return null;
    }

    /// <summary>An angle in degrees: a bare number could be radians as well, so it is asked for its unit.</summary>
    internal static double? Degrees(this FieldReader fields, string key, DegreesRule rule, bool required = false)
    {
        if (fields.Node(key, required, rule.Allowed, rule.Example) is not { } node || fields.Values.Text(node, key) is not { } text)
            return null;
        string trimmed = text.Trim();
        bool isAngle = Quantity.TryParse(trimmed, out Quantity angle, out _) && angle.Dimension.IsPure
            && (trimmed.EndsWith("deg", StringComparison.Ordinal) || trimmed.EndsWith("degrees", StringComparison.Ordinal) || trimmed.EndsWith('°'));
        if (!isAngle)
        {
            fields.Values.Report(
                node, ReadingRule.UnitGiven, $"{key} must be an angle in degrees", text, rule.Allowed, Advice($"write {key}: {rule.Meant(trimmed) ?? rule.Otherwise}", text));
            return null;
        }

        double degrees = angle.In("deg");
        if (Math.Abs(degrees) <= rule.Most)
            return degrees;
        fields.Values.Report(node, ReadingRule.InRange, $"{key} is {(degrees < 0 ? "below" : "above")} what is allowed", text, rule.Allowed, rule.Outside);
        return null;
    }

    /// <summary>A time per day: "7 h" and "7 h/d" say the same.</summary>
    internal static Quantity? TimePerDay(this FieldReader fields, string key, QuantityRule rule, bool required = false)
    {
        if (fields.Node(key, required, rule.AllowedText, rule.Kind.Example) is not { } node)
            return null;
        string text = node is YamlScalar scalar ? scalar.Text.Trim() : "";
        foreach (string ending in s_aDay)
            if (text.EndsWith(ending, StringComparison.Ordinal) && Quantity.TryParse(text[..^ending.Length], out Quantity time, out _)
                && time.Dimension == rule.Kind.Dimension)
            {
                if (rule.Allows(time.Value))
                    return time with { Text = text };
                fields.Values.Report(
                    node, ReadingRule.InRange, $"{key} {(time.Value < 0 ? rule.BelowTitle : rule.AboveTitle)}", text, $"{rule.AllowedText} a day",
                    $"write {key}: {rule.Kind.Example}");
                return null;
            }

        return fields.Quantity(key, rule);
    }

    /// <summary>A span as people write it.</summary>
    internal static string Write(this TimeWindow window) =>
        double.IsFinite(window.To)
            ? $"{Understanding.Write(window.From, QuantityKind.Time)} to {Understanding.Write(window.To, QuantityKind.Time)}"
            : $"from {Understanding.Write(window.From, QuantityKind.Time)}, left on";

    /// <summary>A name as files are named: small letters, joined by hyphens.</summary>
    internal static string Folded(string text) => text.Trim().ToLowerInvariant().Replace('_', '-').Replace(' ', '-');

    /// <summary>A text of a list that says something; empty quotes and blocks do not.</summary>
    internal static string? Sentence(this FieldReader fields, YamlNode node, string key)
    {
        if (fields.Values.Text(node, key) is not { } text)
            return null;
        if (text.Any(char.IsLetterOrDigit))
            return text;
        fields.Values.Report(node, ReadingRule.RequiredKey, $"{key} says nothing", "nothing", "words", "write it, or leave the line out");
        return null;
    }

    /// <summary>Names in a row, the first few of many.</summary>
    internal static string Listed(IReadOnlyList<string> names, int most = 4) =>
        string.Join(", ", names.Take(most)) + (names.Count > most ? $" and {names.Count - most} more" : "");

    /// <summary>An advice, with a hint when a letter or digit of the text is of another alphabet.</summary>
    internal static string Advice(string advice, string text) =>
        text.Any(c => c > 127 && char.IsLetterOrDigit(c)) ? $"{advice}{(advice.EndsWith('?') ? "" : ".")} A letter in it is of another alphabet." : advice;

    /// <summary>The start of a long text, for headings.</summary>
    internal static string Short(string text) => text.Length <= 40 ? text : text[..37] + "...";
}
