using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Skin.Processes.Perfusion;

/// <summary>
/// Oxygen between the air above and the vessels at the base of the papillary dermis, at every moment at its steady profile: D alpha P'' = M.
/// </summary>
/// <typeparam name="T">Number kind.</typeparam>
public struct Oxygen<T>
    where T : struct, IReal<T>
{
    // Blood keeps this share of its oxygen however little flows, so that its pressure stays defined.
    private const double LeastSaturation = 1e-3;

    /// <summary>Conductance of what covers the living skin, m/(s Pa).</summary>
    public T Conductance;

    /// <summary>Thickness of the living epidermis, m.</summary>
    public T Epidermis;

    /// <summary>Depth of the vessels below the stratum corneum: the base of the papillary dermis, m.</summary>
    public T Depth;

    /// <summary>Oxygen pressure of the blood that leaves the vessels, Pa.</summary>
    public T Capillary;

    /// <summary>
    /// Oxygen pressure of the blood that leaves the skin, Pa (F11): Fick, S_v = S_a - M/(Q density capacity), and Hill, P = P50 (S/(1 - S))^(1/h).
    /// </summary>
    public static T CapillaryPressure(in PerfusionParameters<T> p, T flow)
    {
        T arterial = T.Exp(p.HillExponent * T.Log(p.ArterialOxygen / p.HalfSaturation));
        T extracted = p.OxygenConsumption / (flow * p.TissueDensity * p.OxygenCapacity);
        T left = T.Max(T.Of(LeastSaturation), arterial / (1 + arterial) - extracted);
        return p.HalfSaturation * T.Exp(T.Log(left / (1 - left)) / p.HillExponent);
    }

    /// <summary>
    /// Conductance of what covers the living skin, m/(s Pa) (F12): air access times [(1 - phi) kappa + phi] D alpha/d, stratum corneum beside open
    /// channels.
    /// </summary>
    /// <param name="p">Parameters.</param>
    /// <param name="stratumCorneum">Its thickness, m.</param>
    /// <param name="openShare">phi, share of the surface that is open, 1.</param>
    /// <param name="uncovered">Share of the air that a cover lets pass, 1.</param>
    public static T SurfaceConductance(in PerfusionParameters<T> p, T stratumCorneum, T openShare, T uncovered) =>
        uncovered * ((1 - openShare) * p.StratumCorneumShare + openShare) * p.OxygenPermeability / stratumCorneum;

    /// <summary>
    /// Oxygen taken up from the air, m/s (F13): J = g (Pa - Pc + M L^2/(2 D alpha))/(1 + g L/(D alpha)), from the profile, its slope at the surface and
    /// the drop over what covers it.
    /// </summary>
    public readonly T Uptake(in PerfusionParameters<T> p)
    {
        T driving = p.AirOxygen - Capillary + 0.5 * p.OxygenConsumption * Depth * Depth / p.OxygenPermeability;
        return Conductance * driving / (1 + Conductance * Depth / p.OxygenPermeability);
    }

    /// <summary>
    /// Oxygen pressure at a depth z below the stratum corneum, Pa (F14): P = Pc + [J (L - z) - M (L^2 - z^2)/2]/(D alpha).
    /// </summary>
    public readonly T At(in PerfusionParameters<T> p, T depth) =>
        Capillary + (Uptake(p) * (Depth - depth) - 0.5 * p.OxygenConsumption * (Depth * Depth - depth * depth)) / p.OxygenPermeability;

    /// <summary>
    /// Mean oxygen pressure of the papillary dermis from e to L, Pa (F15): Pc + (L - e) [J/2 - M (2 L + e)/6]/(D alpha), not below 0.
    /// </summary>
    public readonly T Papillary(in PerfusionParameters<T> p)
    {
        T mean = Capillary
            + (Depth - Epidermis) * (0.5 * Uptake(p) - 1.0 / 6 * p.OxygenConsumption * (2 * Depth + Epidermis)) / p.OxygenPermeability;
        return T.Max(0 * mean, mean);
    }
}
