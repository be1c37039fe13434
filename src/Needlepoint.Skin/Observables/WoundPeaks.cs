using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Healing;

namespace Needlepoint.Skin.Observables;

/// <summary>
/// Most neutrophils and macrophages after a full-thickness wound (O18): the scale on which cells of inflammation are told, since no study counts them per
/// volume alike. The wound is damage 1 everywhere, so that its cascade is that of one cell and needs no tissue.
/// </summary>
public struct WoundPeaks<T>
    where T : struct, IReal<T>
{
    private const int Steps = 400;

    /// <summary>Peak of N, 1.</summary>
    public T Neutrophils;

    /// <summary>Peak of the macrophages, s.</summary>
    public T Macrophages;

    /// <summary>The peaks, from the linear cascade followed over twice the sum of its times.</summary>
    /// <param name="k">Constants of healing without medicine.</param>
    public static WoundPeaks<T> Of(in HealingRates<T> k)
    {
        T span = T.Of(1) / k.DamageClearance + T.Of(1) / k.VesselResponse + T.Of(1) / k.NeutrophilLoss
            + T.Of(1) / k.EarlyMacrophageLoss + T.Of(1) / k.LateMacrophageLoss;
        T step = 2.0 / Steps * span;
        TissueCell<T> cell = new() { Alarm = T.Of(1) };
        WoundPeaks<T> peaks = new() { Neutrophils = T.Of(0), Macrophages = 0 * span };
        for (int i = 0; i < Steps; i++)
        {
            cell = Next(cell, k, step);
            peaks.Neutrophils = T.Max(peaks.Neutrophils, cell.Neutrophils);
            peaks.Macrophages = T.Max(peaks.Macrophages, k.LateMacrophages * cell.LateMacrophages + k.EarlyMacrophages * cell.EarlyMacrophages);
        }
        return peaks;
    }

    // One step of the classical fourth-order rule (Runge and Kutta).
    private static TissueCell<T> Next(in TissueCell<T> cell, in HealingRates<T> k, T step)
    {
        TissueCell<T> a = Slope(cell, k), b = Slope(Moved(cell, a, 0.5 * step), k), c = Slope(Moved(cell, b, 0.5 * step), k), d = Slope(Moved(cell, c, step), k);
        TissueCell<T> next = Moved(Moved(cell, a, step / T.Of(6)), b, step / T.Of(3));
        return Moved(Moved(next, c, step / T.Of(3)), d, step / T.Of(6));
    }

    private static TissueCell<T> Moved(in TissueCell<T> cell, in TissueCell<T> slope, T step) => new()
    {
        Alarm = cell.Alarm + step * slope.Alarm,
        Recruitment = cell.Recruitment + step * slope.Recruitment,
        Neutrophils = cell.Neutrophils + step * slope.Neutrophils,
        EarlyMacrophages = cell.EarlyMacrophages + step * slope.EarlyMacrophages,
        LateMacrophages = cell.LateMacrophages + step * slope.LateMacrophages,
    };

    private static TissueCell<T> Slope(in TissueCell<T> cell, in HealingRates<T> k) => new()
    {
        Alarm = -(k.DamageClearance * cell.Alarm),
        Recruitment = k.VesselResponse * (cell.Alarm - cell.Recruitment),
        Neutrophils = k.NeutrophilLoss * (cell.Recruitment - cell.Neutrophils),
        EarlyMacrophages = k.EarlyMacrophageLoss * (cell.Neutrophils - cell.EarlyMacrophages),
        LateMacrophages = k.LateMacrophageLoss * (cell.EarlyMacrophages - cell.LateMacrophages),
    };
}
