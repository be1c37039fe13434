using System.Runtime.CompilerServices;
using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Skin.Tissue;

/// <summary>One number for each boundary between zones.</summary>
[InlineArray(UnitCell.Zones - 1)]
public struct ZoneBoundaries<T>
    where T : struct
{
    private T _first;
}

/// <summary>One number for each boundary between depth cells.</summary>
[InlineArray(DepthGrid.Cells - 1)]
public struct DepthBoundaries<T>
    where T : struct
{
    private T _first;
}

/// <summary>Rate constants of <see cref="Exchange"/> on the unit cell times the depth cells, 1/s.</summary>
public struct ExchangeRates<T>
    where T : struct, IReal<T>
{
    /// <summary>From a zone outwards.</summary>
    public ZoneBoundaries<T> Outward;

    /// <summary>From the next zone inwards.</summary>
    public ZoneBoundaries<T> Inward;

    /// <summary>From a depth cell downwards.</summary>
    public DepthBoundaries<T> Down;

    /// <summary>From the next depth cell upwards.</summary>
    public DepthBoundaries<T> Up;

    /// <summary>The constants of a signal that diffuses alike everywhere.</summary>
    public static ExchangeRates<T> Of(in ZoneRadii<T> radii, in DepthEdges<T> edges, T diffusivity)
    {
        ExchangeRates<T> rates = default;
        Exchange.AcrossZones<T>(radii, diffusivity, rates.Outward, rates.Inward);
        Exchange.AcrossDepth<T>(edges, diffusivity, rates.Down, rates.Up);
        return rates;
    }
}
