using System.Globalization;
using System.Text;
using Needlepoint.Courses.Treatments;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Planning.Protocols;

/// <summary>A value of a ready course, and who says it.</summary>
/// <param name="Key">Which one: <c>course.passes</c>.</param>
/// <param name="Text">The value as it is written, in one line.</param>
/// <param name="Opinion">Whose opinion it is; null where the source gives it.</param>
public sealed record ProtocolValue(string Key, string Text, ProtocolOpinion? Opinion);

/// <summary>Ready courses as text.</summary>
public static class ProtocolText
{
    private const int Width = 110;
    private const double Day = 86400;

    /// <summary>The schedule in short: "3 x 30 d, 1.5 mm".</summary>
    public static string Schedule(Protocol protocol)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        Treatment treatment = protocol.Course.Treatment;
        string sessions = treatment.Sessions == 1 ? "once" : string.Create(CultureInfo.InvariantCulture, $"{treatment.Sessions} x {treatment.Interval / Day:0.#} d");
        return string.Create(CultureInfo.InvariantCulture, $"{sessions}, {treatment.NeedleLength * 1000:0.##} mm");
    }

    /// <summary>Every value of the course with who says it, in the order of the file.</summary>
    public static IReadOnlyList<ProtocolValue> Values(Protocol protocol)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        return
        [
            .. protocol.Map.Entries.SelectMany(section => section.Value is YamlMap map
                ? map.Entries.Select(entry => Value(protocol, $"{section.Key.Text}.{entry.Key.Text}", entry.Value)) : [Value(protocol, section.Key.Text, section.Value)]),
        ];
    }

    private static ProtocolValue Value(Protocol protocol, string key, YamlNode node) =>
        new(key, CourseLines.Inline(node), protocol.Opinions.FirstOrDefault(opinion => opinion.Key == key || key.StartsWith(opinion.Key + ".", StringComparison.Ordinal)));

    /// <summary>A course file to edit: the course with a comment above every line that is no more than an opinion.</summary>
    public static string CourseFile(Protocol protocol)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        StringBuilder text = new();
        Comment(text, "", $"{protocol.Title}.");
        Comment(text, "", $"From the ready course {protocol.Id} of Needlepoint ({PracticeVocabulary.WordOf(protocol.Strength)}): {string.Join("; ", protocol.Sources.Select(source => source.Citation))}.");
        Comment(text, "", $"Reported there: {protocol.Reported}");
        Comment(text, "", "Lines below a comment with \"says\" are not from the source. The person is only typical: write your own.");
        text.Append('\n');
        ILookup<int, ProtocolOpinion> byLine = protocol.Opinions.ToLookup(opinion => LineOf(protocol.Map, opinion.Key));
        foreach ((int index, string line) in protocol.Text.TrimEnd().Split('\n').Index())
        {
            foreach (ProtocolOpinion opinion in byLine[index + 1])
                Comment(text, line[..^line.TrimStart().Length], $"{opinion.Key}: {opinion.Who} says {opinion.Says}");
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The lines of some outermost keys of the course, to be put behind a file that has none of them.</summary>
    /// <param name="protocol">The ready course.</param>
    /// <param name="keys">The keys.</param>
    public static string Part(Protocol protocol, IReadOnlyCollection<string> keys)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        string[] lines = protocol.Text.TrimEnd().Split('\n');
        int[] starts = [.. protocol.Map.Entries.Select(entry => entry.Key.Line - 1), lines.Length];
        return string.Concat(protocol.Map.Entries.Index().Where(pair => keys.Contains(pair.Item.Key.Text))
            .Select(pair => string.Join('\n', lines[starts[pair.Index]..starts[pair.Index + 1]]).TrimEnd() + "\n"));
    }

    private static int LineOf(YamlMap map, string key)
    {
        string[] names = key.Split('.');
        if (!map.TryGet(names[0], out YamlEntry? section))
            return 0;
        return names.Length > 1 && section.Value is YamlMap inner && inner.TryGet(names[1], out YamlEntry? entry) ? entry.Key.Line : section.Key.Line;
    }

    private static void Comment(StringBuilder text, string indent, string words)
    {
        StringBuilder line = new();
        foreach (string word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && indent.Length + line.Length + word.Length + 3 > Width)
            {
                text.Append(indent).Append("# ").Append(line).Append('\n');
                line.Clear();
            }

            if (line.Length > 0)
                line.Append(' ');
            line.Append(word);
        }

        text.Append(indent).Append("# ").Append(line).Append('\n');
    }
}
