using Needlepoint.Courses.Devices;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Courses.Reading;

/// <summary>Reads where a value of a catalogue comes from: <c>where</c> and <c>access</c>, or <c>assumed</c>.</summary>
internal static class SourceReading
{
    /// <summary>The source that stands beside a value; null, and an error, when there is none.</summary>
    /// <param name="section">The map of the value.</param>
    /// <param name="fields">The map in which the value stands, for messages.</param>
    /// <param name="key">Its key there.</param>
    internal static DeviceSource? Source(this FieldReader section, FieldReader fields, string key)
    {
        DeviceSource? source = section.Sentence("assumed") is { } reason ? new DeviceSource(reason, "assumed")
            : section.Sentence("where") is { } where && section.Choice("access", Vocabulary.Accesses) is { } access
                ? new DeviceSource(where, access)
                : null;
        if (source is null)
            fields.Report(
                key, CourseCodes.SourceMissing, $"{key} has no source", given: key,
                allowed: "where and access (full-text, abstract, secondary, memory), or assumed",
                fix: "say where the value was read, or why it is assumed");
        section.Accept("where", "access", "assumed");
        return source;
    }
}
