namespace Needlepoint.Skin.Treatments;

/// <summary>
/// How strongly substances act on a target in a layer over time: the sum of their free concentrations over their half-effect concentrations, 1.
/// Straight between moments, steady before the first and after the last.
/// </summary>
/// <param name="Times">Moments, s from the start of the run, ascending; the same moment twice is a jump.</param>
/// <param name="Values">The sum at them, 1.</param>
public sealed record Exposure(IReadOnlyList<double> Times, IReadOnlyList<double> Values)
{
    /// <summary>Nothing acts.</summary>
    public static Exposure None { get; } = new([], []);

    /// <summary>Whether nothing ever acts.</summary>
    public bool IsNothing => Values.All(value => value == 0);
}
