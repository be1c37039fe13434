namespace Needlepoint.Reports.Charts;

/// <summary>
/// Places that fill a rectangle evenly, each with a threshold: what a state says is drawn at the places whose threshold lies below it. So the number drawn is
/// in proportion to the state, and nothing that is drawn moves when the state changes. The sequence adds powers of the root of x^4 = x + 1.
/// </summary>
/// <param name="left">Left edge.</param>
/// <param name="top">Upper edge.</param>
/// <param name="right">Right edge.</param>
/// <param name="bottom">Lower edge.</param>
/// <param name="first">Where the sequence begins: another beginning gives other places.</param>
public sealed class Scatter(double left, double top, double right, double bottom, int first)
{
    private const double Root = 1.2207440846057596;

    /// <summary>The places of the sequence, in order.</summary>
    /// <param name="count">How many.</param>
    public IEnumerable<Spot> Places(int count) => Enumerable.Range(first, count).Select(number => new Spot(
        number, left + (right - left) * Part(number / Root), top + (bottom - top) * Part(number / (Root * Root)), Part(number / (Root * Root * Root))));

    private static double Part(double value) => value - Math.Floor(value);
}

/// <summary>A place where something may be drawn.</summary>
/// <param name="Number">Its number, for what else differs from place to place.</param>
/// <param name="X">Place across, px.</param>
/// <param name="Y">Place down, px.</param>
/// <param name="Threshold">It is drawn when the state there is above it, 0 to 1.</param>
public readonly record struct Spot(int Number, double X, double Y, double Threshold)
{
    /// <summary>A number from 0 up to 1 that belongs to the place and a purpose.</summary>
    public double Unit(int purpose) => Patches.Noise.Unit(Number, purpose, 1);
}
