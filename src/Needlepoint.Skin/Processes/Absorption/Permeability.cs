using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Skin.Processes.Absorption;

/// <summary>
/// Steady permeability of intact skin to a solute in water at 305 K: a polar path beside a lipid path that fills up. The paths are those
/// of Robinson and Wilschut; what limits the lipid path falls with size as the path itself does, so that lipids let large solutes through
/// slowly however well they take them up.
/// </summary>
public static class Permeability
{
    private const double LogOfTen = 2.302585092994046;

    /// <summary>Permeability of intact skin, m/s (A4): Kp = Ppol + 1/(1/(f Plip) + 1/Plim).</summary>
    /// <param name="p">The law.</param>
    /// <param name="logKow">log10 of the octanol / water partition of the neutral form, 1.</param>
    /// <param name="molarMass">M, kg/mol.</param>
    /// <param name="neutralShare">f, share of the solute in water that has no charge, 1.</param>
    public static T Intact<T>(in PermeabilityParameters<T> p, T logKow, T molarMass, T neutralShare)
        where T : struct, IReal<T>
    {
        T lipid = neutralShare * LipidPath(p, logKow, molarMass);
        T limit = Limit(p, molarMass);
        return PolarPath(p, molarMass) + lipid * (limit / (lipid + limit));
    }

    /// <summary>
    /// Permeability of the lipid path to the neutral form as long as little is in it, m/s (A1): Plip = PL Kow^b 10^(-s (sqrt(M/M0) - 1)).
    /// </summary>
    public static T LipidPath<T>(in PermeabilityParameters<T> p, T logKow, T molarMass)
        where T : struct, IReal<T> =>
        p.LipidPath * T.Exp(LogOfTen * (p.PartitionExponent * logKow)) * Hindrance(p, molarMass);

    /// <summary>
    /// Permeability of the polar path to all forms, m/s (A2): Ppol = PP (M0/M)^(1/2), as diffusion in water falls with size.
    /// </summary>
    public static T PolarPath<T>(in PermeabilityParameters<T> p, T molarMass)
        where T : struct, IReal<T> =>
        p.PolarPath * T.Sqrt(p.ReferenceMass / molarMass);

    /// <summary>What the lipid path lets through at most, m/s (A3): Plim = PM 10^(-s (sqrt(M/M0) - 1)).</summary>
    public static T Limit<T>(in PermeabilityParameters<T> p, T molarMass)
        where T : struct, IReal<T> =>
        p.Limit * Hindrance(p, molarMass);

    // How much slower the lipids let a solute through than one of the reference mass.
    private static T Hindrance<T>(in PermeabilityParameters<T> p, T molarMass)
        where T : struct, IReal<T> =>
        T.Exp(-LogOfTen * (p.SizeDecay * (T.Sqrt(molarMass / p.ReferenceMass) - T.Of(1))));
}
