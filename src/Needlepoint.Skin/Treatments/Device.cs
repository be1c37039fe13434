namespace Needlepoint.Skin.Treatments;

/// <summary>How a device makes its channels.</summary>
public enum DeviceKind
{
    /// <summary>A drum of needles rolled by hand.</summary>
    Roller,

    /// <summary>A motor head that stabs while it is moved.</summary>
    Pen,

    /// <summary>A head that is stamped on the skin.</summary>
    Stamp,

    /// <summary>An array pressed slowly and left or lifted.</summary>
    Patch,

    /// <summary>One needle pressed in slowly.</summary>
    Needle,

    /// <summary>Channels of known width and depth made without needles: laser, radio frequency.</summary>
    Hole,
}

/// <summary>Geometry and motion of a device, in SI units. What a kind does not use is left out.</summary>
public sealed record Device
{
    /// <summary>How it makes its channels.</summary>
    public required DeviceKind Kind { get; init; }

    /// <summary>Needles on the drum, head or patch.</summary>
    public int Needles { get; init; } = 1;

    /// <summary>Width of a needle at its base, m; 0 when not known. The width of the channel for <see cref="DeviceKind.Hole"/>.</summary>
    public double BaseWidth { get; init; }

    /// <summary>Full length over which a needle tapers, m; null when that is the set length.</summary>
    public double? BaseLength { get; init; }

    /// <summary>Diameter of the tip, m; null when not known, and then the insertion force is not known either.</summary>
    public double? TipDiameter { get; init; }

    /// <summary>Diameter of the drum, m.</summary>
    public double? DrumDiameter { get; init; }

    /// <summary>Width of the drum, m.</summary>
    public double? DrumWidth { get; init; }

    /// <summary>Strokes per second, 1/s.</summary>
    public double? StrokeRate { get; init; }

    /// <summary>Area under the needles, m2.</summary>
    public double? HeadArea { get; init; }

    /// <summary>Speed at which the head is moved over the skin, m/s.</summary>
    public double? HandSpeed { get; init; }

    /// <summary>Speed of the tip when it meets the skin, m/s; null for what is usual for the kind.</summary>
    public double? InsertionSpeed { get; init; }

    /// <summary>Force that one needle is pressed with, N; null when not known.</summary>
    public double? ForcePerNeedle { get; init; }
}
