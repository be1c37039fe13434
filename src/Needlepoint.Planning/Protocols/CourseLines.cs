using System.Globalization;
using System.Text;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Planning.Protocols;

/// <summary>Writes a course out of what was read, where the lines of two files cannot simply stand below one another.</summary>
internal static class CourseLines
{
    /// <summary>The map as the text of a file that reads to the same map.</summary>
    public static string Write(YamlMap map)
    {
        StringBuilder text = new();
        Entries(text, map, 0);
        return text.ToString();
    }

    /// <summary>A value in one line, in braces and brackets.</summary>
    public static string Inline(YamlNode node) => node switch
    {
        YamlMap map => $"{{{string.Join(", ", map.Entries.Select(entry => $"{Scalar(entry.Key)}: {Inline(entry.Value)}"))}}}",
        YamlList list => $"[{string.Join(", ", list.Items.Select(Inline))}]",
        _ => Scalar((YamlScalar)node),
    };

    private static void Entries(StringBuilder text, YamlMap map, int indent)
    {
        foreach (YamlEntry entry in map.Entries)
        {
            text.Append(' ', indent).Append(Scalar(entry.Key)).Append(':');
            if (entry.Value is YamlMap { Entries.Count: > 0 } inner)
            {
                text.Append('\n');
                Entries(text, inner, indent + 2);
            }
            else
            {
                text.Append(' ').Append(Inline(entry.Value)).Append('\n');
            }
        }
    }

    private static string Scalar(YamlScalar scalar)
    {
        if (scalar.IsEmpty)
            return "null";
        bool isPlain = !scalar.IsQuoted && scalar.Text.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '.' or '/' or '%' or '-' or '_')
            && char.IsAsciiLetterOrDigit(scalar.Text[0]) && !scalar.Text.EndsWith(' ');
        return isPlain ? scalar.Text : Quoted(scalar.Text);
    }

    private static string Quoted(string value)
    {
        StringBuilder quoted = new("\"");
        foreach (char c in value)
        {
            if (char.IsControl(c))
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else if (c is '"' or '\\')
                quoted.Append('\\').Append(c);
            else
                quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }
}
