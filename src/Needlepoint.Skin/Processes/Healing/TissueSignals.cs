using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Processes.Healing;

/// <summary>
/// What followers of healing read: means over the unit cell and a depth window, and a few numbers of vessels and surface. At rest every synthesis
/// and the sum of young and stable matrix are 1, all else 0.
/// </summary>
public struct TissueSignals<T>
    where T : struct, IReal<T>
{
    /// <summary>C, recruitment in the wounded layer, 1.</summary>
    public T Recruitment;

    /// <summary>N, neutrophils in the wounded layer, 1.</summary>
    public T Neutrophils;

    /// <summary>M1, early macrophages of the wounded layer in units of their own flow, 1.</summary>
    public T EarlyMacrophages;

    /// <summary>Macrophages q M2/k2 + M1/k1 in the wounded layer, s.</summary>
    public T Macrophages;

    /// <summary>T, repair signal in the wounded layer, kg/m3.</summary>
    public T RepairSignal;

    /// <summary>F, fibroblasts in the wounded layer, over healthy.</summary>
    public T Fibroblasts;

    /// <summary>Mf, myofibroblasts in the wounded layer, over healthy fibroblasts.</summary>
    public T Myofibroblasts;

    /// <summary>A, primed share in the wounded layer, 1.</summary>
    public T Primed;

    /// <summary>S over the wounded layer, over rest.</summary>
    public T SynthesisWounded;

    /// <summary>S over the depth that a scar's relief follows, over rest.</summary>
    public T SynthesisScar;

    /// <summary>Y, young matrix of the papillary dermis, share of its healthy collagen.</summary>
    public T YoungPapillary;

    /// <summary>Z, stable matrix of the papillary dermis, share of its healthy collagen.</summary>
    public T StablePapillary;

    /// <summary>Y over the whole dermis.</summary>
    public T YoungBulk;

    /// <summary>Z over the whole dermis.</summary>
    public T StableBulk;

    /// <summary>Y + Z over the papillary dermis, 1 at rest to the bit.</summary>
    public T ContentPapillary;

    /// <summary>Y + Z over the papillary and upper reticular dermis, 1 at rest to the bit.</summary>
    public T ContentUpper;

    /// <summary>Y + Z over the whole dermis, 1 at rest to the bit.</summary>
    public T ContentBulk;

    /// <summary>D, damage left in the dermis as it shows through the skin, 1.</summary>
    public T DamageSeen;

    /// <summary>V, dilation of the vessels, 1.</summary>
    public T Dilation;

    /// <summary>Share of the skin that loses water through channels, 1.</summary>
    public T OpenShare;

    /// <summary>Reads the healing tissue; the numbers of vessels and surface are left at 0.</summary>
    public static TissueSignals<T> Of(in HealingState<T> state, in HealingRates<T> k, in TissueGeometry<T> geometry)
    {
        LayerReadings<T> layers = LayerReadings<T>.Of(state, k, geometry.Zones);
        ref readonly DepthWindows<T> windows = ref geometry.Windows;
        return new()
        {
            Recruitment = DepthWindows<T>.Mean(windows.Wounded, layers.Recruitment),
            Neutrophils = DepthWindows<T>.Mean(windows.Wounded, layers.Neutrophils),
            EarlyMacrophages = DepthWindows<T>.Mean(windows.Wounded, layers.EarlyMacrophages),
            Macrophages = DepthWindows<T>.Mean(windows.Wounded, layers.Macrophages),
            RepairSignal = k.HalfOccupancy * DepthWindows<T>.Mean(windows.Wounded, layers.Signal),
            Fibroblasts = DepthWindows<T>.Mean(windows.Wounded, layers.Fibroblasts),
            Myofibroblasts = DepthWindows<T>.Mean(windows.Wounded, layers.Myofibroblasts),
            Primed = DepthWindows<T>.Mean(windows.Wounded, layers.Primed),
            SynthesisWounded = DepthWindows<T>.Mean(windows.Wounded, layers.Synthesis),
            SynthesisScar = DepthWindows<T>.Mean(windows.Scar, layers.Synthesis),
            YoungPapillary = DepthWindows<T>.Mean(windows.Papillary, layers.Young),
            StablePapillary = DepthWindows<T>.Mean(windows.Papillary, layers.Stable),
            YoungBulk = DepthWindows<T>.Mean(windows.Bulk, layers.Young),
            StableBulk = DepthWindows<T>.Mean(windows.Bulk, layers.Stable),
            ContentPapillary = DepthWindows<T>.Mean(windows.Papillary, layers.Content),
            ContentUpper = DepthWindows<T>.Mean(windows.Upper, layers.Content),
            ContentBulk = DepthWindows<T>.Mean(windows.Bulk, layers.Content),
            DamageSeen = DepthWindows<T>.Mean(windows.Seen, state.DamageLeft[DepthGrid.EpidermalCells..]),
        };
    }
}
