using Needlepoint.Courses.Reading;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Units;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Courses.Devices;

/// <summary>Reads a device, from its file in the catalogue or as described in a course.</summary>
public static class DeviceReader
{
    private const int MostNeedles = 20_000;

    private static readonly QuantityRule s_needleLength = QuantityRule.Between(QuantityKind.Length, "0.01 mm", "13 mm");
    private static readonly QuantityRule s_width = QuantityRule.Between(QuantityKind.Length, "1 um", "3 mm");
    private static readonly QuantityRule s_tip = QuantityRule.Between(QuantityKind.Length, "0.1 um", "1 mm");
    private static readonly QuantityRule s_accuracy = QuantityRule.Between(QuantityKind.Length, "0 mm", "1 mm");
    private static readonly QuantityRule s_drum = QuantityRule.Between(QuantityKind.Length, "2 mm", "20 cm");
    private static readonly QuantityRule s_rate = QuantityRule.Between(QuantityKind.Rate, "0.1 /s", "1000 /s");
    private static readonly QuantityRule s_area = QuantityRule.Between(QuantityKind.Area, "0.1 mm2", "400 cm2");
    private static readonly QuantityRule s_speed = QuantityRule.Between(QuantityKind.Speed, "0 m/s", "50 m/s");
    private static readonly QuantityRule s_handSpeed = QuantityRule.Between(QuantityKind.Speed, "0.1 mm/s", "2 m/s");

    /// <summary>Keys that only some kinds of device have.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<DeviceKind>> KindsOfKey { get; } =
        new Dictionary<string, IReadOnlyList<DeviceKind>>
        {
            ["diameter"] = [DeviceKind.Hole],
            ["protrusion_accuracy"] = [DeviceKind.Pen, DeviceKind.Stamp],
            ["drum_diameter"] = [DeviceKind.Roller],
            ["drum_width"] = [DeviceKind.Roller],
            ["rate"] = [DeviceKind.Pen, DeviceKind.Stamp],
            ["head_area"] = [DeviceKind.Pen, DeviceKind.Stamp, DeviceKind.Patch],
            ["hand_speed"] = [DeviceKind.Pen],
        };

    /// <summary>Reads a file of the catalogue, in which every value has its source.</summary>
    /// <param name="map">The file.</param>
    /// <param name="expectedId">File name without <c>.yaml</c>.</param>
    /// <param name="problems">Receives what is wrong.</param>
    /// <returns>The device with null for what the file does not know, or null when something is wrong.</returns>
    public static Device? ReadFile(YamlMap map, string expectedId, ProblemList problems)
    {
        FieldReader fields = new(map, problems);
        int errorsBefore = problems.ErrorCount;
        string? id = fields.IdOfFile(expectedId);
        string? name = fields.Sentence("name", required: true);
        bool generic = fields.Flag("generic") ?? false;
        fields.Text("notes");
        IReadOnlyList<Clearance> clearances = ClearanceReader.Read(fields);
        Device? device = ReadValues(new SourcedValues(fields), id ?? "", name ?? "");
        fields.Finish();
        return problems.ErrorCount == errorsBefore ? device! with { IsGeneric = generic, Clearances = clearances } : null;
    }

    /// <summary>Reads a device that a course or study describes; its values need no source there.</summary>
    /// <returns>The device with null for what is not said, or null when something is wrong.</returns>
    public static Device? ReadDescribed(YamlMap map, ProblemList problems)
    {
        FieldReader fields = new(map, problems);
        int errorsBefore = problems.ErrorCount;
        Device? device = ReadValues(new PlainValues(fields), "described in the file", "");
        fields.Finish();
        if (problems.ErrorCount > errorsBefore)
            return null;
        return device! with { Name = $"a {Vocabulary.WordOf(Vocabulary.DeviceKinds, device.Kind)}, described in the file" };
    }

    private static Device? ReadValues(DeviceValues values, string id, string name)
    {
        FieldReader fields = values.Fields;
        DeviceKind? kind = fields.Word("kind", Vocabulary.DeviceKinds, required: true);
        Device device = new()
        {
            Id = id,
            Name = name,
            Kind = kind ?? DeviceKind.None,
            Needles = values.Integer("needles", 1, MostNeedles),
            NeedleLengths = values.Lengths("needle_lengths", s_needleLength),
            BaseWidth = values.Quantity("base_width", s_width),
            BaseLength = values.Quantity("base_length", s_needleLength),
            ChannelDiameter = values.Quantity("diameter", s_width),
            TipDiameter = values.Quantity("tip_diameter", s_tip),
            ProtrusionAccuracy = values.Quantity("protrusion_accuracy", s_accuracy),
            DrumDiameter = values.Quantity("drum_diameter", s_drum),
            DrumWidth = values.Quantity("drum_width", s_drum),
            Rate = values.Quantity("rate", s_rate),
            HeadArea = values.Quantity("head_area", s_area),
            HandSpeed = values.Quantity("hand_speed", s_handSpeed),
            InsertionSpeed = values.Quantity("insertion_speed", s_speed),
            ClearedDepth = values.Cleared("cleared_depth", s_needleLength),
            Sources = values.Sources,
        };
        if (kind is { } known)
            CheckKeysOfKind(fields, known);
        return kind is null ? null : device;
    }

    private static void CheckKeysOfKind(FieldReader fields, DeviceKind kind)
    {
        foreach ((string key, IReadOnlyList<DeviceKind> kinds) in KindsOfKey)
        {
            if (!fields.Has(key) || kinds.Contains(kind))
                continue;
            string of = string.Join(", ", kinds.Select(other => Vocabulary.WordOf(Vocabulary.DeviceKinds, other)));
            fields.Report(
                key, CourseCodes.KeyOfOtherKind, $"{key} does not belong to a {Vocabulary.WordOf(Vocabulary.DeviceKinds, kind)}",
                given: key, allowed: $"{key} for kind {of}", fix: "remove the key, or correct kind");
        }

        if (kind == DeviceKind.Hole && !fields.Has("diameter"))
            fields.Node("diameter", required: true, QuantityKind.Length.AllowedText, "200 um");
    }
}
