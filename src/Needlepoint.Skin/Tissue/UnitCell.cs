using System.Runtime.CompilerServices;
using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Skin.Tissue;

/// <summary>Radii from the axis of the channel outwards, m: 0, rim of the core, rim of the halo, rim of the cell.</summary>
[InlineArray(UnitCell.Zones + 1)]
public struct ZoneRadii<T>
    where T : struct
{
    private T _first;
}

/// <summary>The skin around one channel: core (the channel), halo (what the channel's signals reach) and far skin.</summary>
public static class UnitCell
{
    /// <summary>Core, halo, far skin.</summary>
    public const int Zones = 3;

    /// <summary>The core's index.</summary>
    public const int Core = 0;

    /// <summary>
    /// Radii of a unit cell: R = 1/sqrt(pi n), halo of width sqrt(D/mu) but at most half of what lies outside the core, core at most R/2.
    /// </summary>
    /// <param name="density">Channels per area, 1/m2; more than 0.</param>
    /// <param name="coreRadius">Radius of the channel, m.</param>
    /// <param name="haloWidth">Reach of a signal, sqrt(diffusivity / clearance), m.</param>
    public static ZoneRadii<T> Radii<T>(T density, T coreRadius, T haloWidth)
        where T : struct, IReal<T>
    {
        T rim = 1 / Math.Sqrt(Math.PI) * (T.Of(1) / T.Sqrt(density));
        T core = T.Min(coreRadius, 0.5 * rim);
        ZoneRadii<T> radii = default;
        radii[0] = 0 * core;
        radii[1] = core;
        radii[2] = core + T.Min(haloWidth, 0.5 * (rim - core));
        radii[3] = rim;
        return radii;
    }

    /// <summary>Share of the unit cell's area that a zone has, 1.</summary>
    public static T AreaShare<T>(in ZoneRadii<T> radii, int zone)
        where T : struct, IReal<T> =>
        (radii[zone + 1] * radii[zone + 1] - radii[zone] * radii[zone]) / (radii[Zones] * radii[Zones]);
}
