using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Skin.Processes.Hair;

/// <summary>
/// Equations of the follicles. Miniaturisation m is 0 in a full-size follicle and 1 in one that makes vellus hair; a stimulus G takes a share of it back while it lasts.
/// </summary>
public static class HairLaws
{
    /// <summary>Follicles per area, 1/m2 (K1): n exp(-fall (age - a)), beyond the age a.</summary>
    /// <param name="p">Parameters.</param>
    /// <param name="age">Age, s.</param>
    public static T Density<T>(in HairParameters<T> p, T age)
        where T : struct, IReal<T> =>
        p.FollicleDensity * T.Exp(-(p.DensityFall * T.Max(age - p.DensityFallAge, 0 * age)));

    /// <summary>Mean time of growth, s (K2): tA (tV/tA)^m.</summary>
    public static T Anagen<T>(in HairParameters<T> p, T miniaturisation)
        where T : struct, IReal<T> =>
        Between(p.Anagen, p.AnagenVellus, miniaturisation);

    /// <summary>Mean time without a hair, s (K2): tL (tLV/tL)^m.</summary>
    public static T Latency<T>(in HairParameters<T> p, T miniaturisation)
        where T : struct, IReal<T> =>
        Between(p.Latency, p.LatencyVellus, miniaturisation);

    /// <summary>Mean diameter of the hair, m (K2): d (dV/d)^m.</summary>
    public static T Diameter<T>(in HairParameters<T> p, T miniaturisation)
        where T : struct, IReal<T> =>
        Between(p.Diameter, p.DiameterVellus, miniaturisation);

    /// <summary>Growth of the hair, m/s (K2): v d(m)/d, thin hair grows as much slower as it is thinner.</summary>
    public static T GrowthRate<T>(in HairParameters<T> p, T miniaturisation)
        where T : struct, IReal<T> =>
        p.GrowthRate * (Diameter(p, miniaturisation) / p.Diameter);

    /// <summary>Mean time of a phase, s.</summary>
    public static T Mean<T>(in HairParameters<T> p, HairPhase phase, T miniaturisation)
        where T : struct, IReal<T> => phase switch
    {
        HairPhase.Anagen => Anagen(p, miniaturisation),
        HairPhase.Catagen => p.Catagen,
        HairPhase.Telogen => p.Telogen,
        _ => Latency(p, miniaturisation),
    };

    /// <summary>Share of alike follicles that are in a phase in the long run, 1 (K3): f = t/(tA + tC + tT + tL).</summary>
    public static T Share<T>(in HairParameters<T> p, HairPhase phase, T miniaturisation)
        where T : struct, IReal<T> =>
        Mean(p, phase, miniaturisation) / (Anagen(p, miniaturisation) + p.Catagen + p.Telogen + Latency(p, miniaturisation));

    /// <summary>Width of a log-normal wait, 1: s = sqrt(ln(1 + c^2)), c its standard deviation over its mean.</summary>
    public static T Width<T>(T variation)
        where T : struct, IReal<T> =>
        T.Sqrt(T.LogOnePlus(variation * variation));

    /// <summary>A wait over its mean, 1 (K4): exp(s z - s^2/2).</summary>
    /// <param name="width">s.</param>
    /// <param name="z">A standard normal number.</param>
    public static T Wait<T>(T width, T z)
        where T : struct, IReal<T> =>
        T.Exp(width * (z - 0.5 * width));

    /// <summary>The wait that a moment picked at random falls into, over the mean, 1 (K5): exp(s z + s^2/2); longer waits are met more often.</summary>
    public static T WaitMet<T>(T width, T z)
        where T : struct, IReal<T> =>
        T.Exp(width * (z + 0.5 * width));

    /// <summary>Miniaturisation at which hair of the mean diameter is no longer counted, 1 (K6): m* = ln(d/d*)/ln(d/dV).</summary>
    public static T Vellus<T>(in HairParameters<T> p)
        where T : struct, IReal<T> =>
        T.Log(p.Diameter / p.VellusLimit) / T.Log(p.Diameter / p.DiameterVellus);

    /// <summary>Stage of the loss where hair is counted, at the border of the thin area, 1 (K6): q0 = L^k.</summary>
    /// <param name="p">Parameters.</param>
    /// <param name="lost">L, share lost over the whole head of all that can be lost, above 0.</param>
    public static T Stage<T>(in HairParameters<T> p, T lost)
        where T : struct, IReal<T> =>
        T.Pow(lost, p.CountedPlace);

    /// <summary>Miniaturisation of a follicle, 1 (K6): min(1, m* q/u), so that the share q of the follicles is at or beyond m*.</summary>
    /// <param name="p">Parameters.</param>
    /// <param name="stage">q, stage of the loss when the hair began, 0 to 1.</param>
    /// <param name="rank">u, rank of the follicle from the most to the least susceptible, above 0 and at most 1.</param>
    public static T Miniaturisation<T>(in HairParameters<T> p, T stage, T rank)
        where T : struct, IReal<T> =>
        T.Min(T.Of(1), Vellus(p) * (stage / rank));

    /// <summary>What acts on the papilla, 1 (K7): X/(1 + X) + w S/(S + S*).</summary>
    /// <param name="p">Parameters.</param>
    /// <param name="exposure">X, free concentration over that of the half effect, 1.</param>
    /// <param name="wound">S/S*, repair signal of the dermis over that of the half effect, 1.</param>
    public static T Drive<T>(in HairParameters<T> p, T exposure, T wound)
        where T : struct, IReal<T> =>
        T.Saturating(exposure, T.Of(1)) + p.NeedlingWeight * T.Saturating(wound, T.Of(1));

    /// <summary>
    /// The stimulus G after a time in which what acts on it runs straight from u0 to u1, 1 (K8): solves dG/dt = (u - G)/tau.
    /// </summary>
    public static T Stimulus<T>(in HairParameters<T> p, T before, T from, T to, T time)
        where T : struct, IReal<T>
    {
        T left = T.ExpMinusOne(-(time / p.ResponseTime));
        T slope = (to - from) * (p.ResponseTime / time);
        return to + (left + T.Of(1)) * (before - from) + left * slope;
    }

    /// <summary>
    /// Miniaturisation that a stimulus takes back, 1 (K9): m - m exp(-eps G). A share of what is lost: never more than all of it, and nothing where nothing is lost.
    /// </summary>
    public static T Regained<T>(in HairParameters<T> p, T miniaturisation, T stimulus)
        where T : struct, IReal<T> =>
        -(miniaturisation * T.ExpMinusOne(-(p.Regain * stimulus)));

    /// <summary>Pace of the clock of growth, 1 (K9): tA(m)/tA(m - r), r the miniaturisation taken back; 1 without.</summary>
    public static T AnagenPace<T>(in HairParameters<T> p, T regained)
        where T : struct, IReal<T> =>
        T.Exp(T.Log(p.AnagenVellus / p.Anagen) * regained);

    /// <summary>Pace of the clock of rest and latency under a stimulus, 1 (K9): 1 + b G.</summary>
    public static T RestPace<T>(in HairParameters<T> p, T stimulus)
        where T : struct, IReal<T> =>
        1 + p.Exit * stimulus;

    /// <summary>Diameter and growth of a growing hair over those without a stimulus, 1 (K10): d(m - r)/d(m), r the miniaturisation taken back.</summary>
    public static T Thickening<T>(in HairParameters<T> p, T regained)
        where T : struct, IReal<T> =>
        T.Exp(T.Log(p.Diameter / p.DiameterVellus) * regained);

    private static T Between<T>(T full, T vellus, T miniaturisation)
        where T : struct, IReal<T> =>
        full * T.Exp(miniaturisation * T.Log(vellus / full));
}
