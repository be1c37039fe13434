using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Healing;

namespace Needlepoint.Skin.Processes.Epidermis;

/// <summary>
/// How fast keratinocytes divide, how thick the living epidermis is, how fast its cells cross the stratum corneum. It follows healing and feeds
/// nothing back.
/// </summary>
public static class Epidermis
{
    /// <summary>Rates of change (E1, E4): dG = kG (D - G), dE = (proliferation - E)/tau.</summary>
    public static void Rates<T>(in EpidermisState<T> state, in EpidermisRates<T> k, in TissueSignals<T> signals, ref EpidermisState<T> rates)
        where T : struct, IReal<T>
    {
        rates.GrowthFactors = k.GrowthFactorTurnover * (signals.DamageSeen - state.GrowthFactors);
        rates.Thickness = k.Turnover * (Proliferation(state, k, signals) - state.Thickness);
    }

    /// <summary>Healthy epidermis.</summary>
    public static EpidermisState<T> Rest<T>()
        where T : struct, IReal<T> => new() { Thickness = T.Of(1) };

    /// <summary>
    /// Proliferation over rest, 1 (E3): 1 + Emax L + pA G/(G + KG) (1 - (E - 1)/Emax). Crowding ends the acute part at the ceiling, so that
    /// thickness never passes it.
    /// </summary>
    public static T Proliferation<T>(in EpidermisState<T> state, in EpidermisRates<T> k, in TissueSignals<T> signals)
        where T : struct, IReal<T>
    {
        T room = 1 - (state.Thickness - T.Of(1)) / k.ThicknessCeiling;
        T acute = k.AcuteProliferation * T.Saturating(state.GrowthFactors, k.HalfGrowthFactors);
        return 1 + k.ThicknessCeiling * FromBelow(k, signals) + acute * room;
    }

    /// <summary>
    /// L, lasting drive from the dermis below through keratinocyte growth factor, 0 to 1 (E2): g/(g + KE), g the gain of papillary collagen.
    /// </summary>
    public static T FromBelow<T>(in EpidermisRates<T> k, in TissueSignals<T> signals)
        where T : struct, IReal<T> =>
        T.Saturating(T.Max(T.Of(0), signals.ContentPapillary - T.Of(1)), k.HalfPapillaryGain);

    /// <summary>
    /// Transit through the stratum corneum, s (E6): rest over E. Its layers stay as many as they are, so a faster stream from the living epidermis
    /// crosses them sooner.
    /// </summary>
    public static T Transit<T>(in EpidermisState<T> state, in EpidermisRates<T> k)
        where T : struct, IReal<T> => k.RestTransit / state.Thickness;
}
