using System.Runtime.CompilerServices;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Processes.Irritation;

/// <summary>Vessels, fluid and pain after needling. Dilation is in units of the visible scale (red above 0.15), a pure number.</summary>
public struct IrritationState<T>
    where T : struct, IReal<T>
{
    /// <summary>V1, fast dilation: the axon reflex, 1.</summary>
    public T AxonReflex;

    /// <summary>
    /// V2, slow inflammatory dilation: the mean of the mediator over area and depth, carried beside it so that one equation reads one
    /// number, 1.
    /// </summary>
    public T SlowDilation;

    /// <summary>O, interstitial fluid above rest, s: dilation summed over time less what the lymph clears.</summary>
    public T Swelling;

    /// <summary>Odds of the pain score, p/(10 - p), 1.</summary>
    public T PainOdds;

    /// <summary>Inflammatory mediator by depth cell and zone, as its share of the mean over the unit cell, 1.</summary>
    public MediatorField<T> Mediator;
}

/// <summary>Amounts of a mobile signal: depth cell * zones + zone.</summary>
[InlineArray(DepthGrid.Cells * UnitCell.Zones)]
public struct MediatorField<T>
    where T : struct
{
    private T _first;
}
