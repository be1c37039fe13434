using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Processes.Barrier;

/// <summary>
/// The surface barrier: water loss in series, two-phase mending, regrowth of lost epidermis, water of the stratum corneum.
/// </summary>
public static class Barrier
{
    /// <summary>Less barrier than this share is treated as this much, so that water per stratum corneum stays defined when all of it is gone, 1.</summary>
    public const double LeastPresent = 0.02;

    /// <summary>
    /// Rates of change (B2): dDf = a g - k1 Df, dDs = (1 - a) g - k2 Ds, dU = -g, with g = 2 pi lambda v^2 (age - t0)+ U the area that
    /// cells win
    /// from random sources; dW = inflow - evaporation.
    /// </summary>
    /// <param name="state">The surface.</param>
    /// <param name="k">Its constants.</param>
    /// <param name="openShare">Share of the skin that its channels leave open, 1.</param>
    /// <param name="rates">Receives the rates.</param>
    public static void Rates<T>(in BarrierState<T> state, in BarrierRates<T> k, T openShare, ref BarrierState<T> rates)
        where T : struct, IReal<T>
    {
        T migrating = state.BareAge - k.Lag;
        T regrowth = k.Growth * T.Max(migrating, 0 * migrating) * state.Bare;
        rates.FastDeficit = k.FastShare * regrowth - k.FastRepair * state.FastDeficit;
        rates.SlowDeficit = (1 - k.FastShare) * regrowth - k.SlowRepair * state.SlowDeficit;
        rates.Bare = -regrowth;
        rates.BareAge = T.IfLess(T.Of(0), state.Bare, T.Of(1), T.Of(0));
        T loss = WaterLoss(state, k, openShare);
        rates.Water = Inflow(state, k, loss) - Evaporation(state, k, loss);
    }

    /// <summary>
    /// Water loss of a surface with a share r of its barrier, kg/(m2 s) (B3): 1/J = 1/Jw + r (1/J0 - 1/Jw); 1/TEWL is linear in what is
    /// left
    /// (dry-skin-tape-2014).
    /// </summary>
    public static T SeriesLoss<T>(T present, T bareLoss, T restLoss)
        where T : struct, IReal<T> =>
        T.Of(1) / (T.Of(1) / bareLoss + present * (T.Of(1) / restLoss - T.Of(1) / bareLoss));

    /// <summary>Share of the barrier that gives a water loss, 1: the inverse of <see cref="SeriesLoss"/>.</summary>
    public static T PresentAt<T>(T loss, T bareLoss, T restLoss)
        where T : struct, IReal<T> =>
        (T.Of(1) / loss - T.Of(1) / bareLoss) / (T.Of(1) / restLoss - T.Of(1) / bareLoss);

    /// <summary>
    /// Water loss of the skin, kg/(m2 s) (B4): bare and covered areas lose side by side, and so do channels, J = Js + (Jw - Js) phi.
    /// </summary>
    public static T WaterLoss<T>(in BarrierState<T> state, in BarrierRates<T> k, T openShare)
        where T : struct, IReal<T>
    {
        T covered = 1 - state.Bare;
        T deficit = (state.FastDeficit + state.SlowDeficit) / T.Max(covered, T.Of(1e-12));
        T surface = state.Bare * k.BareLoss + covered * SeriesLoss(1 - deficit, k.BareLoss, k.RestLoss);
        return surface + (k.BareLoss - surface) * openShare;
    }

    /// <summary>
    /// What an evaporimeter reads when any cover is lifted, kg/(m2 s) (B5): the water loss and the excess water that the surface gives off.
    /// </summary>
    public static T Reading<T>(in BarrierState<T> state, in BarrierRates<T> k, T waterLoss)
        where T : struct, IReal<T> =>
        waterLoss + k.Release * Excess(state, k);

    /// <summary>Water that evaporates through whatever covers the skin, kg/(m2 s) (B6).</summary>
    public static T Evaporation<T>(in BarrierState<T> state, in BarrierRates<T> k, T waterLoss)
        where T : struct, IReal<T> =>
        k.Uncovered * Reading(state, k, waterLoss);

    /// <summary>Water that enters the stratum corneum from below, kg/(m2 s) (B7): less as it swells, none when it is full.</summary>
    public static T Inflow<T>(in BarrierState<T> state, in BarrierRates<T> k, T waterLoss)
        where T : struct, IReal<T> =>
        waterLoss * (1 - Excess(state, k) / (Present(state) * k.SpareWater));

    /// <summary>Water of the stratum corneum over that at rest, per stratum corneum present, 1 (B8).</summary>
    public static T RelativeHydration<T>(in BarrierState<T> state, in BarrierRates<T> k)
        where T : struct, IReal<T> =>
        state.Water / (Present(state) * k.RestWater);

    /// <summary>
    /// What a Corneometer reads, arbitrary units (B13): its own value at rest, proportional to water in dry skin, towards the end of its
    /// scale in wet.
    /// </summary>
    public static T HydrationReading<T>(T relativeHydration, T restReading, T ceiling)
        where T : struct, IReal<T>
    {
        T signal = restReading / (ceiling - restReading) * relativeHydration;
        return ceiling * (signal / (1 + signal));
    }

    /// <summary>The surface at rest.</summary>
    public static BarrierState<T> Rest<T>(in BarrierRates<T> k)
        where T : struct, IReal<T> => new() { Water = k.RestWater };

    /// <summary>Takes a share of the whole barrier off the surface, as far as there is any, with the water in it (B9).</summary>
    public static void Remove<T>(ref BarrierState<T> state, in BarrierRates<T> k, T share)
        where T : struct, IReal<T>
    {
        T covered = 1 - state.Bare;
        T missing = state.FastDeficit + state.SlowDeficit;
        T taken = T.Max(T.Of(0), T.Min(share * covered, covered - missing));
        T before = Present(state);
        state.FastDeficit += k.FastShare * taken;
        state.SlowDeficit += (1 - k.FastShare) * taken;
        state.Water = state.Water * (Present(state) / before);
    }

    /// <summary>Takes barrier off until the surface loses this much; nothing if it loses more already (B10).</summary>
    public static void RemoveTo<T>(ref BarrierState<T> state, in BarrierRates<T> k, T waterLoss)
        where T : struct, IReal<T>
    {
        T target = T.Max(T.Of(0), PresentAt(waterLoss, k.BareLoss, k.RestLoss));
        T covered = T.Max(1 - state.Bare, T.Of(1e-12));
        Remove(ref state, k, 1 - (state.FastDeficit + state.SlowDeficit) / covered - target);
    }

    /// <summary>Takes the epidermis off the whole area.</summary>
    public static void RemoveEpidermis<T>(ref BarrierState<T> state)
        where T : struct, IReal<T>
    {
        T before = Present(state);
        state.FastDeficit = T.Of(0);
        state.SlowDeficit = T.Of(0);
        state.Bare = T.Of(1);
        state.BareAge = 0 * state.BareAge;
        state.Water = state.Water * (Present(state) / before);
    }

    /// <summary>Share of the barrier that one strip takes, 1 (B11): less where dark skin coheres, more in old skin.</summary>
    public static T StripShare<T>(in BarrierParameters<T> p, Subject subject)
        where T : struct, IReal<T> =>
        p.StripShare / T.Exp(subject.PigmentIndex * T.Log(p.DarkSkinCohesion) + subject.Oldness * T.Log(p.AgedCohesion));

    /// <summary>Strips until untouched skin loses the agreed amount, 1 (B12).</summary>
    public static T StripsToLoss<T>(in BarrierParameters<T> p, in BarrierRates<T> k, Subject subject)
        where T : struct, IReal<T> =>
        T.Max(T.Of(0), 1 - PresentAt(p.StrippedWaterLoss, k.BareLoss, k.RestLoss)) / StripShare(p, subject);

    /// <summary>Share of the stratum corneum that is there, of untouched skin, 1.</summary>
    public static T Present<T>(in BarrierState<T> state)
        where T : struct, IReal<T> =>
        T.Max(1 - state.Bare - state.FastDeficit - state.SlowDeficit, T.Of(LeastPresent));

    private static T Excess<T>(in BarrierState<T> state, in BarrierRates<T> k)
        where T : struct, IReal<T> =>
        state.Water - Present(state) * k.RestWater;
}
