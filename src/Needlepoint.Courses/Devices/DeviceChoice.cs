using Needlepoint.Courses.Reading;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Courses.Devices;

/// <summary>Reads which device a course uses: a name, a description, or none.</summary>
internal static class DeviceChoice
{
    // A device of which only this is known.
    private const string HeatWord = "heat";

    // Words in the names of devices that puncture and heat; the model knows no heat.
    private static readonly string[] s_heatWords =
    [
        HeatWord, "rf", "radiofrequency", "radio", "laser", "fraxel", "co2", "erbium", "thulium", "yag", "thermage", "hifu", "morpheus", "morpheus8", "vivace", "infini",
        "profound", "intensif", "fractora", "genius", "potenza", "sylfirm", "scarlet", "secret", "inmode", "endymed", "matrix",
    ];

    /// <summary>The device as its own file or description has it, not yet completed; null when something is wrong.</summary>
    internal static Device? Read(FieldReader fields, DeviceCatalogue catalogue, ReadingMode mode)
    {
        if (fields.Node("device", required: true) is not { } node)
            return null;
        if (node is YamlMap map)
            return DeviceReader.ReadDescribed(map, fields.Problems);
        if (fields.Values.Text(node, "device") is not { } name)
            return null;
        if (FieldReading.Folded(name) == Vocabulary.NoDevice)
            return Device.None;
        if (catalogue.TryGet(name, out Device? device))
            return device;
        if (FieldReading.Folded(name).Split('-').Any(s_heatWords.Contains))
        {
            if (mode == ReadingMode.Screening)
                return new Device { Id = FieldReading.Folded(name), Name = name.Trim(), Kind = DeviceKind.Heat };
            fields.Report(
                "device", CourseCodes.HeatingDevice, "devices with radio frequency, laser or other heat are not covered",
                allowed: "devices that only puncture: the names in data/devices",
                fix: "choose a device without heat; the model knows punctures and no heat");
            return null;
        }

        fields.Values.Choice(node, "device", [.. catalogue.Ids, Vocabulary.NoDevice]);
        return null;
    }
}
