using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Needlepoint.Evidence.Yaml;

/// <summary>What a piece of a YAML text is.</summary>
public enum YamlShape
{
    /// <summary>A text, a number or nothing.</summary>
    Scalar,

    /// <summary>Keys with values.</summary>
    Map,

    /// <summary>Values in order.</summary>
    List,
}

/// <summary>A value of a YAML text with the characters that it takes: what an editor needs that changes one value and leaves all else.</summary>
/// <param name="Shape">What it is.</param>
/// <param name="Start">Its first character, from 0.</param>
/// <param name="End">One after its last character; comments and blanks behind it do not belong to it.</param>
/// <param name="IsFlow">Whether it is a map or list in brackets.</param>
/// <param name="Text">The text of a scalar without quotes; empty for others.</param>
/// <param name="IsEmpty">Whether it is a scalar that says nothing.</param>
public sealed record YamlSpan(YamlShape Shape, int Start, int End, bool IsFlow, string Text, bool IsEmpty)
{
    /// <summary>Values of a list or a map, in order.</summary>
    public IReadOnlyList<YamlSpan> Values { get; private init; } = [];

    /// <summary>Keys of a map, one for each value.</summary>
    public IReadOnlyList<YamlSpan> Keys { get; private init; } = [];

    /// <summary>Reads the spans of a text that <see cref="YamlReader"/> has accepted.</summary>
    /// <exception cref="YamlException">The text is not YAML.</exception>
    public static YamlSpan Of(string text)
    {
        var parser = new Parser(new StringReader(text));
        while (parser.Current is not (Scalar or MappingStart or SequenceStart))
            if (!parser.MoveNext()) throw new YamlException("the text holds no value");
        return Read(parser, text);
    }

    private static YamlSpan Read(Parser parser, string text)
    {
        ParsingEvent first = parser.Current ?? throw new YamlException("the text ends too early");
        parser.MoveNext();
        return first switch
        {
            Scalar scalar => OfScalar(scalar, text),
            MappingStart map => OfMany(parser, text, map, map.Style == MappingStyle.Flow, YamlShape.Map),
            SequenceStart list => OfMany(parser, text, list, list.Style == SequenceStyle.Flow, YamlShape.List),
            _ => throw new YamlException(first.Start, first.End, "a value is missing"),
        };
    }

    private static YamlSpan OfScalar(Scalar scalar, string text)
    {
        bool isPlain = scalar.Style == ScalarStyle.Plain;
        (int start, int end) = ((int)scalar.Start.Index, (int)scalar.End.Index);
        return new(YamlShape.Scalar, start, Trimmed(text, start, end), IsFlow: false, scalar.Value, isPlain && (scalar.Value is "" or "~" or "null"));
    }

    private static YamlSpan OfMany(Parser parser, string text, ParsingEvent start, bool isFlow, YamlShape shape)
    {
        List<YamlSpan> keys = [], values = [];
        while (parser.Current is not (MappingEnd or SequenceEnd))
        {
            if (shape == YamlShape.Map) keys.Add(Read(parser, text));
            values.Add(Read(parser, text));
        }
        int end = (int)parser.Current.End.Index, from = (int)start.Start.Index;
        parser.MoveNext();
        // The library ends what stands in brackets before the last of them; and lets a block, which ends where its last value does, reach to the next key.
        if (isFlow) end++;
        else end = Math.Max(values[^1].End, keys.Count > 0 ? keys[^1].End : 0);
        return new(shape, from, end, isFlow, "", IsEmpty: false) { Keys = keys, Values = values };
    }

    // Block texts end behind their line break.
    private static int Trimmed(string text, int start, int end)
    {
        while (end > start && text[end - 1] is ' ' or '\n' or '\r' or '\t') end--;
        return end;
    }
}
