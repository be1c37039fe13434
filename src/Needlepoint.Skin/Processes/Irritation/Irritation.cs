using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Puncture;
using Needlepoint.Skin.Treatments;

namespace Needlepoint.Skin.Processes.Irritation;

/// <summary>Dilation, redness and pain of the first hours and days.</summary>
public static class Irritation
{
    /// <summary>
    /// Rates of change (I2): dV1 = -V1/tau1, dV2 = -V2/tau2, pain odds fade as the axon reflex.
    /// </summary>
    public static void Rates<T>(in IrritationState<T> state, in IrritationRates<T> k, ref IrritationState<T> rates)
        where T : struct, IReal<T>
    {
        rates.AxonReflex = -(k.AxonReflexDecay * state.AxonReflex);
        rates.SlowDilation = -(k.InflammationDecay * state.SlowDilation);
        rates.PainOdds = -(k.AxonReflexDecay * state.PainOdds);
    }

    /// <summary>V, dilation of the vessels, 1 (I3): axon reflex and inflammation.</summary>
    public static T Dilation<T>(in IrritationState<T> state)
        where T : struct, IReal<T> => state.AxonReflex + state.SlowDilation;

    /// <summary>
    /// D, injury over the reference injury, 1 (I4): needled depth in the dermis times needle width, per area. Thicker needles raise
    /// perfusion more
    /// (praestmark-2014-perfusion); the wall of a needle's path grows with its width.
    /// </summary>
    /// <param name="p">Parameters of irritation.</param>
    /// <param name="puncture">What the session left.</param>
    /// <param name="reference">What the reference roller leaves.</param>
    /// <param name="epidermis">Epidermis at the site, m.</param>
    public static T Injury<T>(in IrritationParameters<T> p, in PunctureState<T> puncture, in PunctureState<T> reference, T epidermis)
        where T : struct, IReal<T> =>
        puncture.Density * puncture.NeedleWidth * Beyond(puncture.Reach, epidermis)
        / (p.ReferenceDensity * reference.EntryFraction * p.ReferenceNeedleWidth * Beyond(reference.Reach, p.ReferenceEpidermis));

    /// <summary>
    /// A session's injury acts (I5): the axon reflex adds by squares, V1^2 + (A1)^2 D, so that parts of a session at once equal the whole.
    /// </summary>
    public static void Hurt<T>(ref IrritationState<T> state, in IrritationParameters<T> p, T injury)
        where T : struct, IReal<T>
    {
        T axon = p.AxonReflexSize * p.PersonDilation;
        state.AxonReflex = T.Sqrt(state.AxonReflex * state.AxonReflex + axon * axon * injury);
        state.SlowDilation += p.InflammationSize * p.PersonDilation * injury;
    }

    /// <summary>
    /// Pain odds while needles go in, 1 (I6): pV (L/1 mm)^nL (N/24)^nN, N felt at once; lengths and numbers as gill-2008-pain, level as
    /// luz-2017-anaesthetic-delivery.
    /// </summary>
    public static T PainOdds<T>(in IrritationParameters<T> p, Needling needling)
        where T : struct, IReal<T>
    {
        T relief = needling.Anaesthetic switch
        {
            _ when needling.Numbness is { } numbness => Relief(p, numbness),
            Anaesthetic.None => p.BarePainOdds,
            Anaesthetic.CreamThroughChannels => p.ChannelCreamPainOdds,
            _ => T.Of(1),
        };
        T length = T.Of(needling.NeedleLength) / p.PainNeedleLength;
        T number = NeedlesFelt(p, needling.Device) / p.PainNeedles;
        return p.PainOdds * relief * T.Exp(p.PainLengthExponent * T.Log(length) + p.PainNumberExponent * T.Log(number));
    }

    /// <summary>
    /// Odds of pain under a numbing product over those with cream on intact skin, 1 (I11): r0^(1 - u) r1^u, from none to the best that was measured, in
    /// proportion on the logarithm to the share u of nerve endings that are blocked (the form is assumed).
    /// </summary>
    public static T Relief<T>(in IrritationParameters<T> p, double numbness)
        where T : struct, IReal<T> =>
        T.Exp((1 - numbness) * T.Log(p.BarePainOdds) + numbness * T.Log(p.ChannelCreamPainOdds));

    /// <summary>Pain of the insertion over that of a 26 G needle, 1 (I7): c26 (L/0.48 mm)^nL N^nN (gill-2008-pain).</summary>
    public static T PainOver26Gauge<T>(in IrritationParameters<T> p, Needling needling)
        where T : struct, IReal<T>
    {
        T length = T.Of(needling.NeedleLength) / p.NeedlePainLength;
        T number = NeedlesFelt(p, needling.Device);
        return p.NeedlePainShare * T.Exp(p.PainLengthExponent * T.Log(length) + p.PainNumberExponent * T.Log(number));
    }

    /// <summary>Pain score, 0 to 10 (I8).</summary>
    public static T PainScore<T>(T odds)
        where T : struct, IReal<T> => 10 * odds / (1 + odds);

    /// <summary>Perfusion over rest, 1 (I9): 1 + (top - 1) V/(1 + V), top the ceiling of the instrument.</summary>
    public static T FlowRatio<T>(T dilation, T ceiling)
        where T : struct, IReal<T> => 1 + (ceiling - T.Of(1)) * (dilation / (1 + dilation));

    /// <summary>Rise of the erythema index, arbitrary units (I10): saturates as flow does.</summary>
    public static T ErythemaRise<T>(in IrritationParameters<T> p, T dilation)
        where T : struct, IReal<T> => p.ErythemaCeiling * (dilation / (1 + dilation));

    private static T NeedlesFelt<T>(in IrritationParameters<T> p, Device device)
        where T : struct, IReal<T>
    {
        T needles = T.Of(device.Needles);
        T touching = device.Kind == DeviceKind.Roller ? T.Max(T.Of(1), p.RollerContactShare * needles) : needles;
        return T.Min(touching, p.MostNeedlesFelt);
    }

    private static T Beyond<T>(T reach, T epidermis)
        where T : struct, IReal<T> => T.Max(0 * reach, reach - epidermis);
}
