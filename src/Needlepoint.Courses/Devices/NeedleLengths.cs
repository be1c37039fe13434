namespace Needlepoint.Courses.Devices;

/// <summary>Needle lengths that a device can be set to, or is sold in.</summary>
/// <param name="Shortest">Shortest, m.</param>
/// <param name="Longest">Longest, m.</param>
/// <param name="Choices">The only lengths there are, m, ascending; empty when every length between the ends can be set.</param>
public sealed record NeedleLengths(double Shortest, double Longest, IReadOnlyList<double> Choices)
{
    // Lengths are read from decimal text in different units, so that equal lengths may differ by rounding.
    private const double Rounding = 1e-9;

    /// <summary>True when the device can have this length.</summary>
    /// <param name="length">Needle length, m.</param>
    public bool Allow(double length) => Choices.Count == 0
        ? length >= Shortest - Rounding && length <= Longest + Rounding
        : Choices.Any(choice => Math.Abs(choice - length) <= Rounding);
}
