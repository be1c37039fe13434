using Needlepoint.Reports.Html;

namespace Needlepoint.Reports.Charts;

/// <summary>A wavy fibre as a piece of a path.</summary>
internal static class Strand
{
    /// <summary>Appends the fibre of a place.</summary>
    /// <param name="path">Data of a path.</param>
    /// <param name="spot">Its middle, and what makes it differ from its neighbours.</param>
    /// <param name="length">About how long it is, px.</param>
    /// <param name="steep">How far it may rise or fall over its length, 1.</param>
    public static void Add(Markup path, Spot spot, double length, double steep)
    {
        double whole = length * (0.7 + 0.6 * spot.Unit(1)), across = whole / 4, rise = across * steep * (2 * spot.Unit(2) - 1), bend = 1.5 + 3 * spot.Unit(3);
        path.Add($"M{spot.X - 2 * across} {spot.Y - 2 * rise}q{across / 2} {rise / 2 - bend} {across} {rise}t{across} {rise} {across} {rise} {across} {rise}");
    }
}
