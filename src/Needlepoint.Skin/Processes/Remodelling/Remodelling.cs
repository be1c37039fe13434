using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Healing;

namespace Needlepoint.Skin.Processes.Remodelling;

/// <summary>What is seen and felt months later: the relief of scars and the settled gain of matrix; and what a rater expects to see.</summary>
public static class Remodelling
{
    /// <summary>Rates of change, per second (R2 to R5). Healthy skin rests to the bit: every source is zero there.</summary>
    public static void Rates<T>(in RemodellingState<T> state, in RemodellingRates<T> k, in TissueSignals<T> signals, ref RemodellingState<T> rates)
        where T : struct, IReal<T>
    {
        rates.Dose = k.Dosing * (signals.SynthesisScar - T.Of(1)) - k.Fading * state.Dose;
        rates.Relief = k.Settling * (ReliefAim(state.Dose, k.Ceiling) - state.Relief);
        rates.SettledGain = k.Settling * (signals.ContentUpper - T.Of(1) - state.SettledGain);
        rates.Expectation = -(k.Forgetting * state.Expectation);
    }

    /// <summary>A session is seen to be done: the rater's expectation is whole again (R5).</summary>
    public static void Session<T>(ref RemodellingState<T> state)
        where T : struct, IReal<T> => state.Expectation = T.Of(1);

    /// <summary>
    /// Share of the depth of a boxcar scar that the remodelling done would bring up in the end, 1 (R3): Smax (1 - exp(-r)). The first days make less than
    /// healthy skin does; no scar deepens for that.
    /// </summary>
    public static T ReliefAim<T>(T dose, T ceiling)
        where T : struct, IReal<T> => -(ceiling * T.ExpMinusOne(-T.Max(T.Of(0), dose)));
}
