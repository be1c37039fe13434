using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Processes.Healing;

/// <summary>Means over the zones, by depth cell of the dermis.</summary>
public struct LayerReadings<T>
    where T : struct, IReal<T>
{
    /// <summary>C, 1.</summary>
    public DepthWeights<T> Recruitment;

    /// <summary>N, 1.</summary>
    public DepthWeights<T> Neutrophils;

    /// <summary>M1, 1.</summary>
    public DepthWeights<T> EarlyMacrophages;

    /// <summary>q M2/k2 + M1/k1, s.</summary>
    public DepthWeights<T> Macrophages;

    /// <summary>T/K, 1.</summary>
    public DepthWeights<T> Signal;

    /// <summary>F, 1.</summary>
    public DepthWeights<T> Fibroblasts;

    /// <summary>Mf, 1.</summary>
    public DepthWeights<T> Myofibroblasts;

    /// <summary>A, 1.</summary>
    public DepthWeights<T> Primed;

    /// <summary>S, 1.</summary>
    public DepthWeights<T> Synthesis;

    /// <summary>Y, 1.</summary>
    public DepthWeights<T> Young;

    /// <summary>Z, 1.</summary>
    public DepthWeights<T> Stable;

    /// <summary>Y + Z, 1.</summary>
    public DepthWeights<T> Content;

    /// <summary>The means of a state.</summary>
    public static LayerReadings<T> Of(in HealingState<T> state, in HealingRates<T> k, in ZoneShares<T> shares)
    {
        LayerReadings<T> layers = default;
        for (int depth = 0; depth < DepthGrid.DermalCells; depth++)
        {
            ref readonly TissueCell<T> core = ref state.Cells[depth * UnitCell.Zones];
            CellReadings<T> first = CellReadings<T>.Of(core, k);
            CellReadings<T> mean = first;
            for (int zone = 1; zone < UnitCell.Zones; zone++)
                mean.Add(shares[zone], CellReadings<T>.Of(state.Cells[depth * UnitCell.Zones + zone], k), first);
            layers.Keep(depth, mean);
        }
        return layers;
    }

    private void Keep(int depth, in CellReadings<T> mean)
    {
        Recruitment[depth] = mean.Recruitment;
        Neutrophils[depth] = mean.Neutrophils;
        EarlyMacrophages[depth] = mean.EarlyMacrophages;
        Macrophages[depth] = mean.Macrophages;
        Signal[depth] = mean.Signal;
        Fibroblasts[depth] = mean.Fibroblasts;
        Myofibroblasts[depth] = mean.Myofibroblasts;
        Primed[depth] = mean.Primed;
        Synthesis[depth] = mean.Synthesis;
        Young[depth] = mean.Young;
        Stable[depth] = mean.Stable;
        Content[depth] = mean.Content;
    }
}

/// <summary>What is read of one cell.</summary>
internal struct CellReadings<T>
    where T : struct, IReal<T>
{
    public T Recruitment;
    public T Neutrophils;
    public T EarlyMacrophages;
    public T Macrophages;
    public T Signal;
    public T Fibroblasts;
    public T Myofibroblasts;
    public T Primed;
    public T Synthesis;
    public T Young;
    public T Stable;
    public T Content;

    public static CellReadings<T> Of(in TissueCell<T> cell, in HealingRates<T> k) => new()
    {
        Recruitment = cell.Recruitment,
        Neutrophils = cell.Neutrophils,
        EarlyMacrophages = cell.EarlyMacrophages,
        Macrophages = k.LateMacrophages * cell.LateMacrophages + k.EarlyMacrophages * cell.EarlyMacrophages,
        Signal = Healing.SignalOverHalf(cell, k),
        Fibroblasts = cell.Fibroblasts,
        Myofibroblasts = cell.Myofibroblasts,
        Primed = cell.Primed,
        Synthesis = Healing.Synthesis(cell, k),
        Young = cell.YoungMatrix,
        Stable = cell.StableMatrix,
        Content = cell.YoungMatrix + cell.StableMatrix,
    };

    // Corrections of the core's values: equal zones give that value to the bit.
    public void Add(T share, in CellReadings<T> zone, in CellReadings<T> core)
    {
        Recruitment += share * (zone.Recruitment - core.Recruitment);
        Neutrophils += share * (zone.Neutrophils - core.Neutrophils);
        EarlyMacrophages += share * (zone.EarlyMacrophages - core.EarlyMacrophages);
        Macrophages += share * (zone.Macrophages - core.Macrophages);
        Signal += share * (zone.Signal - core.Signal);
        Fibroblasts += share * (zone.Fibroblasts - core.Fibroblasts);
        Myofibroblasts += share * (zone.Myofibroblasts - core.Myofibroblasts);
        Primed += share * (zone.Primed - core.Primed);
        Synthesis += share * (zone.Synthesis - core.Synthesis);
        Young += share * (zone.Young - core.Young);
        Stable += share * (zone.Stable - core.Stable);
        Content += share * (zone.Content - core.Content);
    }
}
