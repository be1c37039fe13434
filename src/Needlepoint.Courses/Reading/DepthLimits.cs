using Needlepoint.Courses.Devices;
using Needlepoint.Courses.People;

namespace Needlepoint.Courses.Reading;

/// <summary>How deep labels let a device go.</summary>
public static class DepthLimits
{
    // 21 CFR 878.4430 asks for a maximum depth on the label; the first cleared pen was not evaluated on the face beyond this (DEN160029).
    private const double LabelDepthOnFace = 1.5e-3;

    /// <summary>Greatest needle length, m: that of the device's own clearance, else that of labels for the face; null where there is none.</summary>
    public static double? OnLabel(Device device, Person person)
    {
        ArgumentNullException.ThrowIfNull(device);
        ArgumentNullException.ThrowIfNull(person);
        if (device.ClearedDepth is { } cleared) return cleared.Depth;
        return device.Kind is DeviceKind.Roller or DeviceKind.Pen or DeviceKind.Stamp && SiteAreas.IsFace(person.Site) ? LabelDepthOnFace : null;
    }
}
