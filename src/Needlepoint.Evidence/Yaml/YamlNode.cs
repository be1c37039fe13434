using System.Diagnostics.CodeAnalysis;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Evidence.Yaml;

/// <summary>A value in a YAML file that knows where it stands.</summary>
public abstract class YamlNode
{
    private protected YamlNode(SourceText source, int line, int column, int length)
    {
        Source = source;
        Line = line;
        Column = column;
        Length = length;
    }

    /// <summary>The file.</summary>
    public SourceText Source { get; }

    /// <summary>Line, from 1.</summary>
    public int Line { get; }

    /// <summary>Column, from 1.</summary>
    public int Column { get; }

    /// <summary>Characters that it takes on its first line.</summary>
    public int Length { get; }

    /// <summary>Where it stands.</summary>
    public Place Place => Source.PlaceAt(Line, Column, Length);

    /// <summary>"text", "a list" or "a map": for messages.</summary>
    public abstract string ShapeName { get; }
}

/// <summary>A text, number or empty value; what it means is decided by who reads it, so that 'no' stays the text no.</summary>
public sealed class YamlScalar : YamlNode
{
    internal YamlScalar(SourceText source, int line, int column, int length, string text, bool isQuoted)
        : base(source, line, column, length)
    {
        Text = text;
        IsQuoted = isQuoted;
    }

    /// <summary>The text without quotes.</summary>
    public string Text { get; }

    /// <summary>True when it stands in quotes or as a block.</summary>
    public bool IsQuoted { get; }

    /// <summary>True for a value left empty, '~' or 'null'.</summary>
    public bool IsEmpty => !IsQuoted && Text is "" or "~" or "null";

    /// <inheritdoc/>
    public override string ShapeName => IsEmpty ? "nothing" : "text";
}

/// <summary>A list of values.</summary>
public sealed class YamlList : YamlNode
{
    internal YamlList(SourceText source, int line, int column, int length, IReadOnlyList<YamlNode> items)
        : base(source, line, column, length) => Items = items;

    /// <summary>The values in order.</summary>
    public IReadOnlyList<YamlNode> Items { get; }

    /// <inheritdoc/>
    public override string ShapeName => "a list";
}

/// <summary>One key and its value.</summary>
/// <param name="Key">The key, with its place.</param>
/// <param name="Value">The value.</param>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value);

/// <summary>Keys with values, in the order of the file; every key stands once.</summary>
public sealed class YamlMap : YamlNode
{
    private readonly Dictionary<string, YamlEntry> _byKey;

    internal YamlMap(SourceText source, int line, int column, int length, IReadOnlyList<YamlEntry> entries)
        : base(source, line, column, length)
    {
        Entries = entries;
        _byKey = entries.ToDictionary(entry => entry.Key.Text, StringComparer.Ordinal);
    }

    /// <summary>The entries in order.</summary>
    public IReadOnlyList<YamlEntry> Entries { get; }

    /// <inheritdoc/>
    public override string ShapeName => "a map";

    /// <summary>
    /// The entries of this map, and those of a more general one for keys that this one does not have. Places stay those of the
    /// entries.
    /// </summary>
    /// <exception cref="ArgumentNullException">No map is given.</exception>
    public YamlMap Over(YamlMap general)
    {
        ArgumentNullException.ThrowIfNull(general);
        return new YamlMap(Source, Line, Column, Length, [.. Entries, .. general.Entries.Where(entry => !_byKey.ContainsKey(entry.Key.Text))]);
    }

    /// <summary>As <see cref="Over"/>, and maps that stand under the same key are put over one another in the same way.</summary>
    /// <exception cref="ArgumentNullException">No map is given.</exception>
    public YamlMap OverAll(YamlMap general)
    {
        ArgumentNullException.ThrowIfNull(general);
        IEnumerable<YamlEntry> entries = Entries.Select(entry =>
            entry.Value is YamlMap inner && general.TryGet(entry.Key.Text, out YamlEntry? below) && below.Value is YamlMap map ? entry with { Value = inner.OverAll(map) } : entry);
        return new YamlMap(Source, Line, Column, Length, [.. entries]).Over(general);
    }

    /// <summary>The entries of some keys, in the order of the file; keys that are not there are left out.</summary>
    public YamlMap Only(params ReadOnlySpan<string> keys)
    {
        List<YamlEntry> entries = [];
        foreach (YamlEntry entry in Entries)
            if (keys.Contains(entry.Key.Text))
                entries.Add(entry);
        return new YamlMap(Source, Line, Column, Length, entries);
    }

    /// <summary>The entry of a key.</summary>
    public bool TryGet(string key, [NotNullWhen(true)] out YamlEntry? entry) => _byKey.TryGetValue(key, out entry);
}
