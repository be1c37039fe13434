using Needlepoint.Courses.People;
using Needlepoint.Courses.Reading;
using Needlepoint.Evidence.Units;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Courses.Devices;

/// <summary>Reads what a device is cleared for: <c>{indication: wrinkles, sites: [face], skin_types: [I, II, III], depth: 1.5 mm, ...}</c>.</summary>
internal static class ClearanceReader
{
    private static readonly QuantityRule s_depth = QuantityRule.Between(QuantityKind.Length, "0.01 mm", "13 mm");

    /// <summary>The list, without those in which something is wrong.</summary>
    public static IReadOnlyList<Clearance> Read(FieldReader fields) =>
        [.. fields.Sections("clearances").Select(item => ReadOne(item, fields)).OfType<Clearance>()];

    private static Clearance? ReadOne(FieldReader item, FieldReader fields)
    {
        int errorsBefore = fields.Problems.ErrorCount;
        Indication? indication = item.Word("indication", Vocabulary.Indications, required: true);
        item.Node("sites", required: true, string.Join(", ", Vocabulary.ClearedSites.Keys), "[face]");
        IReadOnlyList<string> sites = item.Words("sites", [.. Vocabulary.ClearedSites.Keys]);
        item.Node("skin_types", required: true, string.Join(", ", Vocabulary.SkinTypes.Keys), "[I, II, III]");
        SkinType[] types = [.. (item.List("skin_types")?.Items ?? []).Select(node => TypeOf(item, node)).OfType<SkinType>()];
        Quantity? depth = item.Quantity("depth", s_depth, required: true);
        int? age = item.Integer("from_age", 0, 120);
        string? authority = item.Sentence("authority", required: true);
        DeviceSource? source = item.Source(fields, "clearances");
        item.Finish();
        return fields.Problems.ErrorCount > errorsBefore || indication is null || depth is null || authority is null || source is null ? null
            : new(indication.Value, [.. sites.SelectMany(site => Vocabulary.ClearedSites[site])], types, depth.Value.Value, age, authority, source);
    }

    private static SkinType? TypeOf(FieldReader item, YamlNode node) =>
        item.Values.Choice(node, "skin_types", [.. Vocabulary.SkinTypes.Keys]) is { } name ? Vocabulary.SkinTypes[name] : null;
}
