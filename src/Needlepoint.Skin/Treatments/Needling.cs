namespace Needlepoint.Skin.Treatments;

/// <summary>What numbs the skin before needling.</summary>
public enum Anaesthetic
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A cream on intact skin.</summary>
    Cream,

    /// <summary>A cream that went in through channels made before.</summary>
    CreamThroughChannels,
}

/// <summary>One session: a device, how it is set and how often it passes. SI units.</summary>
public sealed record Needling
{
    /// <summary>The device.</summary>
    public required Device Device { get; init; }

    /// <summary>Set needle length, m; the depth of the channel for <see cref="DeviceKind.Hole"/>.</summary>
    public required double NeedleLength { get; init; }

    /// <summary>Passes of a roller or pen, stamps of a stamp, presses of a patch.</summary>
    public double Passes { get; init; } = 1;

    /// <summary>
    /// Channels per area that were counted, 1/m2; null when the geometry tells. The share of needles that enter is then not applied.
    /// </summary>
    public double? CountedDensity { get; init; }

    /// <summary>Treated area, m2; needed for a pen that works for a given time.</summary>
    public double? Area { get; init; }

    /// <summary>Time for which a pen works on <see cref="Area"/>, s; null when it is moved at its hand speed.</summary>
    public double? Duration { get; init; }

    /// <summary>What numbs the skin.</summary>
    public Anaesthetic Anaesthetic { get; init; }

    /// <summary>
    /// Share of the nerve endings that a numbing product has blocked when the needles come, 0 to 1, from its concentration in the tissue; null when
    /// <see cref="Anaesthetic"/> tells.
    /// </summary>
    public double? Numbness { get; init; }

    /// <summary>True when no channel can come of it: no length, no needles or no passes.</summary>
    public bool IsNothing => NeedleLength <= 0 || Device.Needles <= 0 || Passes <= 0 || CountedDensity <= 0;

    /// <summary>
    /// Points where a needle meets the skin, 1/m2. Roller N passes/(pi D W); pen N f t/A, or N f/(v w) per pass with w the width of a
    /// round head;
    /// stamp and patch N/A each.
    /// </summary>
    /// <exception cref="InvalidOperationException">The geometry that this kind needs is missing.</exception>
    public double ContactDensity() => Device.Kind switch
    {
        _ when IsNothing => 0,
        _ when CountedDensity is { } counted => counted,
        DeviceKind.Roller => Device.Needles * Passes / (Math.PI * Needed(Device.DrumDiameter, "drum_diameter") * Needed(Device.DrumWidth, "drum_width")),
        DeviceKind.Pen when Duration is { } duration => Device.Needles * StrokeRate * duration / Needed(Area, "area"),
        DeviceKind.Pen => Passes * Device.Needles * StrokeRate / (Needed(Device.HandSpeed, "hand_speed") * HeadWidth),
        DeviceKind.Stamp or DeviceKind.Patch => Passes * Device.Needles / Needed(Device.HeadArea, "head_area"),
        _ => Needed(CountedDensity, "density"),
    };

    /// <summary>
    /// Whether the density follows from a count or the geometry; single needles and holes have one only in relation to a reading.
    /// </summary>
    public bool HasGeometricDensity => CountedDensity is not null || Device.Kind is not (DeviceKind.Needle or DeviceKind.Hole);

    private double StrokeRate => Needed(Device.StrokeRate, "rate");

    private double HeadWidth => 2 * Math.Sqrt(Needed(Device.HeadArea, "head_area") / Math.PI);

    private double Needed(double? value, string field) =>
        value ?? throw new InvalidOperationException($"The channels per area of a {Device.Kind.ToString().ToLowerInvariant()} need its {field}.");
}
