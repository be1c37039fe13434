using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Healing;
using Needlepoint.Skin.Processes.Puncture;

namespace Needlepoint.Skin.Processes.Perfusion;

/// <summary>Vessels and their flow, what bleeding leaves, and the redness of blood; the fluid is in <see cref="Interstitium"/>.</summary>
public static class Perfusion
{
    /// <summary>Rates of change: vessels and what bleeding left follow the repair signal, the fluid follows the dilation.</summary>
    public static void Rates<T>(
        in PerfusionState<T> state, in PerfusionRates<T> k, in TissueSignals<T> signals, ref PerfusionState<T> rates)
        where T : struct, IReal<T>
    {
        rates.Vessels = VesselRate(state.Vessels, signals.RepairSignal, k);
        rates.Fluid = Interstitium.FluidRate(state.Fluid, state.Protein, signals.Dilation, k.Fluid);
        rates.Protein = Interstitium.ProteinRate(state.Fluid, state.Protein, signals.Dilation, k.Fluid);
        rates.PlateletSignal = -(k.PlateletClearance * state.PlateletSignal);
        rates.ProvisionalMatrix = -((k.FibrinLoss + k.FibrinUptake * signals.RepairSignal) * state.ProvisionalMatrix);
    }

    /// <summary>
    /// Rate of the vessel density, 1/s (F2): dB = kS (T/Tw) (B + b0) (1 - B/Bmax) + kB (1 - B). Macrophages make vessels sprout; what is more or less
    /// than healthy goes back, so that nothing lasts.
    /// </summary>
    public static T VesselRate<T>(T vessels, T repairSignal, in PerfusionRates<T> k)
        where T : struct, IReal<T> =>
        k.Sprouting * repairSignal * (vessels + k.Ingrowth) * (1 - k.Crowding * vessels) + k.VesselReturn * (1 - vessels);

    /// <summary>Vessels, fluid and protein of healthy skin, nothing else.</summary>
    public static PerfusionState<T> Rest<T>()
        where T : struct, IReal<T> => new() { Vessels = T.Of(1), Fluid = T.Of(1), Protein = T.Of(1) };

    /// <summary>
    /// Share of the wounded layer that needles took, 1 (F3): n pi times the mean squared radius of the path below the epidermis; none for needles that
    /// stay in it.
    /// </summary>
    /// <param name="puncture">What the session left.</param>
    /// <param name="epidermis">Lower edge of the epidermis, m.</param>
    /// <param name="woundedDepth">Thickness of the layer below it, m.</param>
    public static T NeedledShare<T>(in PunctureState<T> puncture, T epidermis, T woundedDepth)
        where T : struct, IReal<T>
    {
        PathMeans<T> path = PathMeans<T>.Of(puncture, epidermis, epidermis + woundedDepth);
        return T.Min(T.Of(1), Math.PI * (puncture.Density * path.SquaredRadius));
    }

    /// <summary>Share of the wounded layer above a depth, 1 (F3).</summary>
    public static T CutShare<T>(T depth, T epidermis, T woundedDepth)
        where T : struct, IReal<T> =>
        T.Min(T.Of(1), T.Max(T.Of(0), (depth - epidermis) / woundedDepth));

    /// <summary>
    /// A wound bleeds (F4): the share cut times the vessels in it. Platelets release their signal there and fibrin fills it; the vessels cut are lost.
    /// </summary>
    /// <param name="state">Vessels and what bleeding left.</param>
    /// <param name="p">Parameters.</param>
    /// <param name="share">Share of the wounded layer that was cut, 1.</param>
    public static void Bleed<T>(ref PerfusionState<T> state, in PerfusionParameters<T> p, T share)
        where T : struct, IReal<T>
    {
        T bleeding = share * state.Vessels;
        state.PlateletSignal += p.PlateletSignal * bleeding;
        state.ProvisionalMatrix += (1 - state.ProvisionalMatrix) * T.Min(T.Of(1), bleeding);
        state.Vessels -= p.VesselLoss * bleeding;
    }

    /// <summary>Q, blood flow, m3/(kg s) (F5): that of the site at rest times the ratio of the dilated vessels and their density.</summary>
    public static T Flow<T>(in PerfusionParameters<T> p, T vessels, T flowRatio)
        where T : struct, IReal<T> => p.RestFlow * flowRatio * vessels;

    /// <summary>
    /// Rise of a*, 1 (F6): gain (sqrt f - sqrt f0), blood content f = f0 max(1, B) ratio^beta. The root fits the chain of skin optics from 0.2 to 5 % of
    /// blood. Cut vessels do not pale the skin: their blood is still seen.
    /// </summary>
    public static T RednessRise<T>(in PerfusionParameters<T> p, T vessels, T flowRatio)
        where T : struct, IReal<T> =>
        p.RednessGain * T.Sqrt(p.RestBlood) * (T.Sqrt(RelativeBlood(p, vessels, flowRatio)) - T.Of(1));

    /// <summary>Blood content of the skin over that at rest, 1 (F6): max(1, B) ratio^beta.</summary>
    public static T RelativeBlood<T>(in PerfusionParameters<T> p, T vessels, T flowRatio)
        where T : struct, IReal<T> =>
        T.Max(T.Of(1), vessels) * T.Exp(p.BloodExponent * T.Log(flowRatio));
}
