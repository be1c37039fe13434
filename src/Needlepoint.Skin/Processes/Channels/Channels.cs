using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Puncture;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Processes.Channels;

/// <summary>Closing of open channels, and how water, electrodes, dyes and images see the same channels differently.</summary>
public static class Channels
{
    /// <summary>
    /// Stages of bridging: coefficient of variation 1/sqrt(16), as bridging times have over holes (stumpp-2009 in barrier-trial).
    /// </summary>
    public const int BridgingStages = 16;

    /// <summary>Median of the passing time of all stages in units of one stage: the median of a gamma distribution of shape 16.</summary>
    public const double BridgingMedianSteps = 15.668287;

    /// <summary>
    /// Rates of change (C2): dF = -k1 F, dS = -ks S; the wet parts dry as well, dWF = -(k1 + kd) WF, dWS = -(ks + kd) WS;
    /// and the chain of bridging, dN1 = -b N1, dNi = b (N(i-1) - Ni). Elastic recoil is over at withdrawal.
    /// </summary>
    public static void Rates<T>(in ChannelsState<T> state, in ChannelsRates<T> k, ref ChannelsState<T> rates)
        where T : struct, IReal<T>
    {
        rates.Fast = -(k.FastSealing * state.Fast);
        rates.Slow = -(k.SlowSealing * state.Slow);
        rates.WetFast = -((k.FastSealing + k.Drying) * state.WetFast);
        rates.WetSlow = -((k.SlowSealing + k.Drying) * state.WetSlow);
        rates.Stages[0] = -(k.Bridging * state.Stages[0]);
        for (int stage = 1; stage < BridgingStages; stage++)
            rates.Stages[stage] = k.Bridging * (state.Stages[stage - 1] - state.Stages[stage]);
    }

    /// <summary>A session opens its channels: wet, unsealed, unbridged; the area is what loses water (C3).</summary>
    public static void Open<T>(ref ChannelsState<T> state, in ChannelsParameters<T> p, in PunctureState<T> puncture, Subject subject)
        where T : struct, IReal<T>
    {
        T area = puncture.Density * LossArea(p, puncture.Mouth);
        T fast = FastShare(p, subject) * area;
        T slow = area - fast;
        state.Fast += fast;
        state.Slow += slow;
        state.WetFast += fast;
        state.WetSlow += slow;
        state.Stages[0] += puncture.Density;
    }

    /// <summary>
    /// Water-losing area of a fresh hole, m2 (C4): alpha (mouth/reference)^-q pi (mouth/2)^2. With q 0 loss goes with area, with q 1 with
    /// the radius,
    /// as vapour leaves a small wet disc by its edge; no measurement chooses, so q is carried with its spread.
    /// </summary>
    public static T LossArea<T>(in ChannelsParameters<T> p, T mouth)
        where T : struct, IReal<T>
    {
        T smallest = 1e-6 * p.ReferenceMouth;
        T edge = T.Exp(-(p.EdgeExponent * T.Log(T.Max(mouth, smallest) / p.ReferenceMouth)));
        return 0.25 * Math.PI * (p.LossArea * edge * mouth * mouth);
    }

    /// <summary>
    /// Share of the sealing that is fast, 1 (C5): more in dark skin, less in old (reed-1995-skin-type, ghadially-1995-aged-barrier).
    /// </summary>
    public static T FastShare<T>(in ChannelsParameters<T> p, Subject subject)
        where T : struct, IReal<T> =>
        T.Min(T.Of(1), (p.FastShareLight + subject.PigmentIndex * (p.FastShareDark - p.FastShareLight)) * AgeFactor(p, subject));

    /// <summary>
    /// Slowing of repair with age, 1 (C6): 1 up to 30 years, the measured factor at 82, exponential between (the form is assumed).
    /// </summary>
    public static T AgeFactor<T>(in ChannelsParameters<T> p, Subject subject)
        where T : struct, IReal<T> =>
        T.Exp(subject.Oldness * T.Log(T.Min(T.Of(1), p.AgedRepair)));

    /// <summary>Median time until cells have bridged a hole, s (C7): lag, then two fronts that meet in the middle.</summary>
    public static T BridgingMedian<T>(in ChannelsParameters<T> p, T mouth)
        where T : struct, IReal<T> =>
        p.BridgingLag + 0.5 * mouth / p.FrontSpeed;

    /// <summary>
    /// Share of the skin that loses water as if it were open, 1 (C8): random covering of all holes, dry plugs leaking a share eps.
    /// </summary>
    public static T OpenShare<T>(in ChannelsState<T> state, T dryPlugLeak)
        where T : struct, IReal<T> =>
        1 - T.Exp(-(dryPlugLeak * (state.Fast + state.Slow) + (1 - dryPlugLeak) * (state.WetFast + state.WetSlow)));

    /// <summary>What an electrode sees, 1 (C9): hole area per skin area that is both wet and unsealed.</summary>
    public static T ConductingArea<T>(in ChannelsState<T> state)
        where T : struct, IReal<T> => state.WetFast + state.WetSlow;

    /// <summary>What a dye sees, 1/m2 (C10): channels not yet bridged; a watery dye wets a dry plug again.</summary>
    public static T Unbridged<T>(in ChannelsState<T> state)
        where T : struct, IReal<T>
    {
        T sum = state.Stages[0];
        for (int stage = 1; stage < BridgingStages; stage++)
            sum += state.Stages[stage];
        return sum;
    }

    /// <summary>
    /// Conducting area at which impedance is called closed, 1 (C11): that of the reference array, divided by its first excess over the
    /// smallest
    /// excess called open. Dark skin conducts less when intact, so the same hole stands out for longer (ogunjimi-2020-skin-colour).
    /// </summary>
    /// <param name="p">Parameters.</param>
    /// <param name="reference">What the reference array leaves in the skin.</param>
    /// <param name="darkSkinCohesion">Strips that skin types V and VI need over types I to III, 1.</param>
    /// <param name="subject">Whose skin.</param>
    public static T ClosedArea<T>(in ChannelsParameters<T> p, in PunctureState<T> reference, T darkSkinCohesion, Subject subject)
        where T : struct, IReal<T>
    {
        T contrast = T.Exp(subject.PigmentIndex * p.IntactAdmittanceExponent * T.Log(darkSkinCohesion));
        return p.ReferenceDensity * LossArea(p, reference.Mouth) / (p.FirstExcess * contrast);
    }
}
