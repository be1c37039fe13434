using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Skin.Processes.Absorption;

/// <summary>
/// Steady permeability of intact skin to a solute in water at 305 K: a lipid and a polar path side by side, in series with an upper limit. The form is that of
/// Robinson and Wilschut with a limit that falls freely with size; the coefficients are fitted to published human epidermis.
/// </summary>
public static class Permeability
{
    private const double LogOfTen = 2.302585092994046;

    /// <summary>Permeability of intact skin, m/s (A4): Kp = 1 / [1/(f Plip + Ppol) + 1/Plim].</summary>
    /// <param name="p">The law.</param>
    /// <param name="logKow">log10 of the octanol / water partition of the neutral form, 1.</param>
    /// <param name="molarMass">M, kg/mol.</param>
    /// <param name="neutralShare">f, share of the solute in water that has no charge, 1.</param>
    public static T Intact<T>(in PermeabilityParameters<T> p, T logKow, T molarMass, T neutralShare)
        where T : struct, IReal<T>
    {
        T paths = neutralShare * LipidPath(p, logKow, molarMass) + PolarPath(p, molarMass);
        return T.Of(1) / (T.Of(1) / paths + T.Of(1) / Limit(p, molarMass));
    }

    /// <summary>Permeability of the lipid path to the neutral form, m/s (A1): Plip = PL Kow^b 10^(-s (sqrt(M/M0) - 1)).</summary>
    public static T LipidPath<T>(in PermeabilityParameters<T> p, T logKow, T molarMass)
        where T : struct, IReal<T> =>
        p.LipidPath * T.Exp(LogOfTen * (p.PartitionExponent * logKow - p.SizeDecay * (T.Sqrt(molarMass / p.ReferenceMass) - T.Of(1))));

    /// <summary>Permeability of the polar path to all forms, m/s (A2): Ppol = PP (M0/M)^(1/2), as diffusion in water falls with size.</summary>
    public static T PolarPath<T>(in PermeabilityParameters<T> p, T molarMass)
        where T : struct, IReal<T> =>
        p.PolarPath * T.Sqrt(p.ReferenceMass / molarMass);

    /// <summary>The upper limit in series with both paths, m/s (A3): Plim = PM (M0/M)^q.</summary>
    public static T Limit<T>(in PermeabilityParameters<T> p, T molarMass)
        where T : struct, IReal<T> =>
        p.Limit * T.Pow(p.ReferenceMass / molarMass, p.LimitSizeExponent);
}
