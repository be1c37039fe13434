using System.Globalization;
using System.Text;

namespace Needlepoint.Courses.Writing;

/// <summary>Values as YAML writes them on one line. Any text comes back as it was given; what YAML could misread stands in quotes.</summary>
internal static class FlowText
{
    private const string Inside = " _./%+-()²°";

    /// <summary>A single value.</summary>
    internal static string Scalar(string value) => IsPlain(value) ? value : Quoted(value);

    /// <summary>A key.</summary>
    internal static string Key(string key) => Scalar(key);

    /// <summary>A map in braces.</summary>
    internal static string Map(IEnumerable<KeyValuePair<string, string>> map) =>
        "{" + string.Join(", ", map.Select(entry => $"{Key(entry.Key)}: {Scalar(entry.Value)}")) + "}";

    /// <summary>A list in brackets.</summary>
    internal static string List(IEnumerable<string> values) => "[" + string.Join(", ", values.Select(Scalar)) + "]";

    /// <summary>A written value below keys: each key opens a map around it.</summary>
    internal static string Nested(ReadOnlySpan<string> keys, string written) =>
        keys.IsEmpty ? written : $"{{{Key(keys[0])}: {Nested(keys[1..], written)}}}";

    private static bool IsPlain(string value)
    {
        if (value.Length == 0 || value is "null" or "~" || value[^1] == ' ') return false;
        bool startsWell = char.IsAsciiLetterOrDigit(value[0]) || (value[0] is '-' or '+' or '.' && value.Length > 1 && char.IsAsciiDigit(value[1]));
        return startsWell && value.All(c => char.IsAsciiLetterOrDigit(c) || Inside.Contains(c, StringComparison.Ordinal));
    }

    private static string Quoted(string value)
    {
        var text = new StringBuilder("\"");
        foreach (Rune rune in value.EnumerateRunes())
        {
            if (rune.Value is '"' or '\\') text.Append('\\').Append((char)rune.Value);
            else if (rune.Value is >= ' ' and < '\u007F' or >= '\u00A0' and < '\u2000') text.Append(rune);
            else text.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}");
        }
        return text.Append('"').ToString();
    }
}
