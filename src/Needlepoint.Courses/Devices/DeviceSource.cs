namespace Needlepoint.Courses.Devices;

/// <summary>Where a value of a device comes from.</summary>
/// <param name="Where">Document and place in it; for an assumed value the reason.</param>
/// <param name="Access">How it was read: full-text, abstract, secondary, memory, or assumed.</param>
public sealed record DeviceSource(string Where, string Access)
{
    /// <summary>True when no document states the value.</summary>
    public bool IsAssumed => Access == "assumed";
}
