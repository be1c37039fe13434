using Needlepoint.Courses.Devices;
using Needlepoint.Evidence.Units;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Courses.Reading;

/// <summary>
/// The values of a substance or product. In a file of the catalogue each is a map with its source,
/// <c>ph: {value: 5, where: ..., access: ...}</c>; in a description within a course each stands alone, <c>ph: 5</c>.
/// </summary>
internal sealed class CatalogueValues(FieldReader fields, bool isSourced)
{
    private readonly Dictionary<string, DeviceSource> _sources = [];

    internal FieldReader Fields { get; } = fields;

    /// <summary>True in a file of the catalogue.</summary>
    internal bool IsSourced { get; } = isSourced;

    /// <summary>Source of each value read so far, by key.</summary>
    internal IReadOnlyDictionary<string, DeviceSource> Sources => _sources;

    internal double? Quantity(string key, QuantityRule rule, bool required = false) =>
        Read(key, required, (section, name, needed) => section.Quantity(name, rule, needed)?.Value);

    internal double? Number(string key, double low, double high, bool required = false) =>
        Read(key, required, (section, name, needed) => section.Number(name, low, high, needed));

    internal bool? Flag(string key) => Read(key, required: false, (section, name, needed) => section.Flag(name, needed));

    internal string? Sentence(string key) => Read(key, required: false, (section, name, needed) => section.Sentence(name, needed));

    /// <summary>A list of numbers, ascending; a single number counts as a list of one.</summary>
    internal IReadOnlyList<double> Numbers(string key, double low, double high) =>
        Read(key, required: false, (section, name, needed) => section.Node(name, needed) is not { } node ? null
            : (IReadOnlyList<double>)[.. (node is YamlList list ? list.Items : [node])
                .Select(item => section.Values.Number(item, key, low, high)).OfType<double>().Order()]) ?? [];

    /// <summary>A value of any shape.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="required">True to report a missing value.</param>
    /// <param name="read">Reads it from a map under a name; the last argument says whether it must stand there.</param>
    internal T? Read<T>(string key, bool required, Func<FieldReader, string, bool, T?> read)
    {
        if (!IsSourced)
            return read(Fields, key, required);
        if (Fields.Section(key, required) is not { } section)
            return default;
        T? value = read(section, "value", true);
        if (section.Source(Fields, key) is { } source)
            _sources[key] = source;
        section.Finish();
        return value;
    }

    /// <summary>Takes over the sources of a map within this one.</summary>
    internal void Add(string prefix, IReadOnlyDictionary<string, DeviceSource> sources)
    {
        foreach ((string key, DeviceSource source) in sources)
            _sources[prefix + key] = source;
    }

    /// <summary>A map of several values that share one source, which stands in the map itself.</summary>
    /// <param name="section">The map.</param>
    /// <param name="key">Under which its source is kept and told.</param>
    internal DeviceSource SourceOf(FieldReader section, string key)
    {
        if (!IsSourced)
            return new DeviceSource("as described in the file", "assumed");
        if (section.Source(section, key) is not { } source)
            return new DeviceSource("", "assumed");
        _sources[key] = source;
        return source;
    }
}
