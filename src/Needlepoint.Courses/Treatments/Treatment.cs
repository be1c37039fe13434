using Needlepoint.Courses.Devices;

namespace Needlepoint.Courses.Treatments;

/// <summary>One course of sessions with one device.</summary>
public sealed record Treatment
{
    /// <summary>The device, complete: what its file leaves out is filled from the generic device of its kind.</summary>
    public required Device Device { get; init; }

    /// <summary>Set length of the needles, m; for holes made by other means their depth; 0 without a device.</summary>
    public required double NeedleLength { get; init; }

    /// <summary>Times the device is led or pressed over the same skin; null when <see cref="Density"/> was counted instead.</summary>
    public required double? Passes { get; init; }

    /// <summary>Counted holes per area, 1/m2; null when it follows from device and passes.</summary>
    public required double? Density { get; init; }

    /// <summary>Treated area, m2.</summary>
    public required double Area { get; init; }

    /// <summary>Number of sessions, at least 1.</summary>
    public required int Sessions { get; init; }

    /// <summary>Time from one session to the next, s; 0 for a single session.</summary>
    public required double Interval { get; init; }

    /// <summary>What numbs the skin.</summary>
    public required Anaesthetic Anaesthetic { get; init; }

    /// <summary>Covering that stops the skin from drying, from the start of each session; null for open to air.</summary>
    public required TimeWindow? Cover { get; init; }

    /// <summary>Anti-inflammatory medicine on the skin, from the start of each session; null for none.</summary>
    public required AntiInflammatory? AntiInflammatory { get; init; }

    /// <summary>What is done to the surface just before the needles.</summary>
    public required SurfacePreparation Before { get; init; }

    /// <summary>Dermaplaning on days of its own: moments, s from the first session, ascending.</summary>
    public IReadOnlyList<double> Dermaplanings { get; init; } = [];

    /// <summary>Products put on the skin.</summary>
    public required IReadOnlyList<ProductUse> Products { get; init; }

    /// <summary>The piece of skin it is done to; null for skin on a person.</summary>
    public required SkinSample? Sample { get; init; }

    /// <summary>Starts of the sessions, s from the first.</summary>
    public IEnumerable<double> SessionTimes => Enumerable.Range(0, Sessions).Select(session => session * Interval);
}
