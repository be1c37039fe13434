using Needlepoint.Courses.People;

namespace Needlepoint.Courses.Devices;

/// <summary>What a device is cleared for.</summary>
public enum Indication
{
    /// <summary>Wrinkles.</summary>
    Wrinkles,

    /// <summary>Scars of acne.</summary>
    AcneScars,

    /// <summary>Scars of surgery or injury.</summary>
    SurgicalScar,
}

/// <summary>One use that an authority cleared a device for.</summary>
/// <param name="Indication">What for.</param>
/// <param name="Sites">Where.</param>
/// <param name="SkinTypes">Skin types that it covers.</param>
/// <param name="Depth">Greatest needle length, m.</param>
/// <param name="LeastAge">Youngest age, years; null where it names none.</param>
/// <param name="Authority">Who cleared it, and under which number.</param>
/// <param name="Source">Where that was read.</param>
public sealed record Clearance(
    Indication Indication, IReadOnlyList<BodySite> Sites, IReadOnlyList<SkinType> SkinTypes, double Depth, int? LeastAge, string Authority, DeviceSource Source);
