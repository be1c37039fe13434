using System.Runtime.CompilerServices;
using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Skin.Tissue;

/// <summary>Radii from the axis of the channel outwards, m: 0, then the rim of each zone.</summary>
[InlineArray(UnitCell.Zones + 1)]
public struct ZoneRadii<T>
    where T : struct
{
    private T _first;
}

/// <summary>One number for each zone.</summary>
[InlineArray(UnitCell.Zones)]
public struct ZoneShares<T>
    where T : struct
{
    private T _first;
}

/// <summary>The skin around one channel: core (the channel), collar (bruised tissue), near and far skin.</summary>
public static class UnitCell
{
    /// <summary>Core, collar, near skin, far skin.</summary>
    public const int Zones = 4;

    /// <summary>The core's index.</summary>
    public const int Core = 0;

    /// <summary>The collar's index.</summary>
    public const int Collar = 1;

    // Skin without channels has a cell a thousand times as wide as a channel, in which nothing is done.
    private const double LeastCoreShare = 1e-6;

    /// <summary>
    /// Radii of a unit cell (H2): R = 1/sqrt(pi n); core at most 0.7 R; collar as wide as the core, at most half of what lies outside it.
    /// </summary>
    /// <param name="density">Channels per area, 1/m2.</param>
    /// <param name="coreRadius">Radius of the channel, m, above 0.</param>
    public static ZoneRadii<T> Radii<T>(T density, T coreRadius)
        where T : struct, IReal<T>
    {
        T fewest = LeastCoreShare / Math.PI * (T.Of(1) / (coreRadius * coreRadius));
        T rim = 1 / Math.Sqrt(Math.PI) * (T.Of(1) / T.Sqrt(T.Max(density, fewest)));
        T core = T.Min(coreRadius, 0.7 * rim);
        T collar = core + T.Min(core, 0.5 * (rim - core));
        ZoneRadii<T> radii = default;
        radii[0] = 0 * core;
        radii[1] = core;
        radii[2] = collar;
        radii[3] = collar + 0.5 * (rim - collar);
        radii[4] = rim;
        return radii;
    }

    /// <summary>Share of the unit cell's area that each zone has, 1.</summary>
    public static ZoneShares<T> Shares<T>(in ZoneRadii<T> radii)
        where T : struct, IReal<T>
    {
        ZoneShares<T> shares = default;
        for (int zone = 0; zone < Zones; zone++)
            shares[zone] = (radii[zone + 1] * radii[zone + 1] - radii[zone] * radii[zone]) / (radii[Zones] * radii[Zones]);
        return shares;
    }

    /// <summary>Mean over the zones, written as a correction of the core so that equal values give that value to the bit.</summary>
    public static T Mean<T>(ReadOnlySpan<T> zones, in ZoneShares<T> shares)
        where T : struct, IReal<T>
    {
        T mean = zones[0];
        for (int zone = 1; zone < Zones; zone++)
            mean += shares[zone] * (zones[zone] - zones[0]);
        return mean;
    }
}
