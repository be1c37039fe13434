using Needlepoint.Courses.Reading;
using Needlepoint.Evidence.Units;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Courses.Devices;

/// <summary>The values of one device, each with or without its source.</summary>
internal abstract class DeviceValues(FieldReader fields)
{
    internal FieldReader Fields { get; } = fields;

    internal abstract IReadOnlyDictionary<string, DeviceSource> Sources { get; }

    internal abstract int? Integer(string key, int low, int high);

    internal abstract double? Quantity(string key, QuantityRule rule);

    internal abstract NeedleLengths? Lengths(string key, QuantityRule rule);

    internal abstract ClearedDepth? Cleared(string key, QuantityRule rule);

    private protected static NeedleLengths? Range(FieldReader section, QuantityRule rule)
    {
        Quantity? from = section.Quantity("from", rule, required: true);
        Quantity? to = section.Quantity("to", rule, required: true);
        if (from is not { } shortest || to is not { } longest)
            return null;
        if (shortest.Value < longest.Value)
            return new NeedleLengths(shortest.Value, longest.Value, []);
        section.Report("to", CourseCodes.EndsBeforeStart, "the range ends before it starts", allowed: "a length longer than from",
            fix: "exchange from and to");
        return null;
    }

    private protected static NeedleLengths? Choices(IReadOnlyList<Quantity> lengths)
    {
        if (lengths.Count == 0)
            return null;
        double[] ascending = [.. lengths.Select(length => length.Value).Order()];
        return new NeedleLengths(ascending[0], ascending[^1], ascending);
    }
}

/// <summary>Values as a course describes them: <c>needles: 12</c>.</summary>
internal sealed class PlainValues(FieldReader fields) : DeviceValues(fields)
{
    internal override IReadOnlyDictionary<string, DeviceSource> Sources { get; } = new Dictionary<string, DeviceSource>();

    internal override int? Integer(string key, int low, int high) => Fields.Integer(key, low, high);

    internal override double? Quantity(string key, QuantityRule rule) => Fields.Quantity(key, rule)?.Value;

    internal override NeedleLengths? Lengths(string key, QuantityRule rule)
    {
        if (Fields.Node(key) is not YamlMap)
            return Choices(Fields.Quantities(key, rule));
        FieldReader section = Fields.Section(key)!;
        NeedleLengths? range = Range(section, rule);
        section.Finish();
        return range;
    }

    internal override ClearedDepth? Cleared(string key, QuantityRule rule) =>
        Fields.Quantity(key, rule) is { } depth ? new ClearedDepth(depth.Value, "as described in the file") : null;
}

/// <summary>Values as the catalogue holds them: <c>needles: {value: 12, where: ..., access: ...}</c>.</summary>
internal sealed class SourcedValues(FieldReader fields) : DeviceValues(fields)
{
    private readonly Dictionary<string, DeviceSource> _sources = [];

    internal override IReadOnlyDictionary<string, DeviceSource> Sources => _sources;

    internal override int? Integer(string key, int low, int high) =>
        Read(key, section => section.Integer("value", low, high, required: true));

    internal override double? Quantity(string key, QuantityRule rule) =>
        Read(key, section => section.Quantity("value", rule, required: true)?.Value);

    internal override NeedleLengths? Lengths(string key, QuantityRule rule) =>
        Read(key, section => section.Has("values") ? Choices(section.Quantities("values", rule)) : Range(section, rule));

    internal override ClearedDepth? Cleared(string key, QuantityRule rule) => Read(key, section =>
        section.Quantity("value", rule, required: true) is { } depth && section.Sentence("authority", required: true) is { } authority
            ? new ClearedDepth(depth.Value, authority)
            : null);

    private T? Read<T>(string key, Func<FieldReader, T?> read)
    {
        if (Fields.Section(key) is not { } section)
            return default;
        T? value = read(section);
        if (section.Source(Fields, key) is { } source)
            _sources[key] = source;
        section.Finish();
        return value;
    }
}
