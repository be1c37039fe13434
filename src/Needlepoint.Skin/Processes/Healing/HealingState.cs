using System.Runtime.CompilerServices;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Processes.Healing;

/// <summary>What heals in one zone of one depth cell of the dermis; pure numbers, relative to healthy skin.</summary>
public struct TissueCell<T>
    where T : struct, IReal<T>
{
    /// <summary>J, alarm of the damage as the vessels feel it, spread over its reach twice, 1 in a full-thickness wound.</summary>
    public T Alarm;

    /// <summary>C, recruitment: activated vessel walls and their attractant, 1 when the alarm stays at 1.</summary>
    public T Recruitment;

    /// <summary>N, neutrophils, 1 when recruitment stays at 1.</summary>
    public T Neutrophils;

    /// <summary>M1, early macrophages in units of their own flow: their number is M1/k1.</summary>
    public T EarlyMacrophages;

    /// <summary>M2, late macrophages in units of their own flow: their number is q M2/k2.</summary>
    public T LateMacrophages;

    /// <summary>F, fibroblasts over healthy.</summary>
    public T Fibroblasts;

    /// <summary>Mf, myofibroblasts in units of healthy fibroblasts.</summary>
    public T Myofibroblasts;

    /// <summary>A, share of the fibroblasts that is primed: the slow memory, 0 to 1.</summary>
    public T Primed;

    /// <summary>Y, young matrix, share of the layer's healthy collagen.</summary>
    public T YoungMatrix;

    /// <summary>Z, stable matrix, share of the layer's healthy collagen.</summary>
    public T StableMatrix;
}

/// <summary>The dermis: depth cell * zones + zone.</summary>
[InlineArray(DepthGrid.DermalCells * UnitCell.Zones)]
public struct TissueCells<T>
    where T : struct, IReal<T>
{
    private TissueCell<T> _first;
}

/// <summary>One number for each depth cell of the living skin.</summary>
[InlineArray(DepthGrid.Cells)]
public struct DepthValues<T>
    where T : struct
{
    private T _first;
}

/// <summary>The healing tissue of the unit cell.</summary>
public struct HealingState<T>
    where T : struct, IReal<T>
{
    /// <summary>D, damage not yet cleared by depth cell, mean over the zones, 1 in a full-thickness wound.</summary>
    public DepthValues<T> DamageLeft;

    /// <summary>The dermis by depth and zone.</summary>
    public TissueCells<T> Cells;
}
