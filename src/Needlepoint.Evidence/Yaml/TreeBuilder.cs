using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Units;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Needlepoint.Evidence.Yaml;

/// <summary>Turns the event stream of the YAML library into nodes, and checks what the library lets pass.</summary>
internal sealed class TreeBuilder(SourceText source, YamlLimits limits, ProblemList problems)
{
    private readonly IParser _parser = new Parser(new StringReader(source.Text));
    private int _nodes;

    /// <summary>The outermost value; null when something is wrong, which then stands in the list.</summary>
    /// <exception cref="YamlException">The text is not YAML.</exception>
    public YamlNode? Build()
    {
        int errors = problems.ErrorCount;
        Expect<StreamStart>();
        Expect<DocumentStart>();
        YamlNode? root = ReadNode(1);
        if (root is null)
            return null;
        Expect<DocumentEnd>();
        if (_parser.Current is DocumentStart second)
            Stop(second, ReadingRule.OneDocument, "a second document starts here", "one document in a file", "put it into a file of its own");
        return problems.ErrorCount == errors ? root : null;
    }

    private void Expect<T>()
        where T : ParsingEvent
    {
        if (_parser.Current is null)
            _parser.MoveNext();
        if (_parser.Current is not T)
            throw new YamlException(Start, Start, "the document ends too early");
        _parser.MoveNext();
    }

    private Mark Start => _parser.Current?.Start ?? Mark.Empty;

    /// <summary>Reads one value; null stops the reading, with the reason in the list.</summary>
    private YamlNode? ReadNode(int depth)
    {
        ParsingEvent current = _parser.Current ?? throw new YamlException(Start, Start, "the document ends too early");
        if (!IsPlain(current))
            return null;
        if (++_nodes > limits.Nodes)
            return Stop(current, ReadingRule.BoundedSize, "the file holds too many values", $"at most {limits.Nodes} values", "split the file");
        if (depth > limits.Depth)
            return Stop(current, ReadingRule.BoundedDepth, "values are nested too deeply", $"at most {limits.Depth} levels",
                "check the brackets");
        _parser.MoveNext();
        return current switch
        {
            Scalar scalar => ScalarNode(scalar),
            SequenceStart => ReadList(current, depth),
            MappingStart => ReadMap(current, depth),
            _ => throw new YamlException(current.Start, current.End, "a value is missing"),
        };
    }

    private YamlList? ReadList(ParsingEvent start, int depth)
    {
        List<YamlNode> items = [];
        while (_parser.Current is not SequenceEnd)
        {
            if (ReadNode(depth + 1) is not { } item)
                return null;
            items.Add(item);
        }

        _parser.MoveNext();
        return new YamlList(source, Line(start.Start), Column(start.Start), 1, items);
    }

    private YamlMap? ReadMap(ParsingEvent start, int depth)
    {
        List<YamlEntry> entries = [];
        Dictionary<string, YamlScalar> seen = new(StringComparer.Ordinal);
        while (_parser.Current is not MappingEnd)
        {
            ParsingEvent keyEvent = _parser.Current!;
            if (ReadNode(depth + 1) is not { } node)
                return null;
            if (node is not YamlScalar { IsEmpty: false } key)
            {
                Stop(keyEvent, ReadingRule.TextKey, "a key must be a text", "key: value", "if this is a text with brackets, put it in quotes");
                return null;
            }

            if (ReadNode(depth + 1) is not { } value)
                return null;
            if (seen.TryAdd(key.Text, key))
                entries.Add(new YamlEntry(key, value));
            else
                Stop(keyEvent, ReadingRule.UniqueKey, $"'{key.Text}' stands twice", "each key once",
                    $"remove this one or the one in line {seen[key.Text].Line}");
        }

        _parser.MoveNext();
        return new YamlMap(source, Line(start.Start), Column(start.Start), 1, entries);
    }

    private YamlScalar ScalarNode(Scalar scalar) =>
        new(source, Line(scalar.Start), Column(scalar.Start), LengthOf(scalar), scalar.Value, scalar.Style != ScalarStyle.Plain);

    private bool IsPlain(ParsingEvent current)
    {
        (string? title, string fix) = current switch
        {
            AnchorAlias => ("an alias stands here", "write the value itself; a text that starts with '*' needs quotes"),
            NodeEvent { Anchor.IsEmpty: false } => ("an anchor stands here", "remove the anchor; a text that starts with '&' needs quotes"),
            NodeEvent { Tag.IsEmpty: false } => ("a tag stands here", "remove the tag; a text that starts with '!' needs quotes"),
            _ => (null, ""),
        };
        if (title is not null)
            Stop(current, ReadingRule.PlainYaml, title, "plain YAML without anchors, aliases and tags", fix);
        return title is null;
    }

    /// <summary>Reports a broken rule; null, because nothing can be made of the value.</summary>
    private YamlNode? Stop(ParsingEvent at, ReadingRule rule, string title, string allowed, string fix)
    {
        Place place = source.PlaceAt(at.Start.Line, at.Start.Column, at is Scalar scalar ? LengthOf(scalar) : 1);
        string rest = place.SourceLine[Math.Min(place.Column - 1, place.SourceLine.Length)..];
        problems.Add(YamlReader.At(place, source.Family, rule, title, NumberText.Short(rest[..Math.Min(place.Length, rest.Length)]), allowed, fix));
        return null;
    }

    private static int LengthOf(Scalar scalar) => scalar.Start.Line == scalar.End.Line
        ? (int)Math.Max(1, scalar.End.Column - scalar.Start.Column)
        : Math.Max(1, scalar.Value.IndexOf('\n', StringComparison.Ordinal));

    private static int Line(Mark mark) => (int)Math.Min(mark.Line, int.MaxValue);

    private static int Column(Mark mark) => (int)Math.Min(mark.Column, int.MaxValue);
}
