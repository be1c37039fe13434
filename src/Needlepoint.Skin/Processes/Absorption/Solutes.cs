using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Skin.Processes.Absorption;

/// <summary>Size, charge and binding of solutes in water and living tissue.</summary>
public static class Solutes
{
    /// <summary>pH of living tissue.</summary>
    public const double TissuePh = 7.4;

    // Hindrance is not known for solutes that hardly fit: there it stays what it is at this share of the pore.
    private const double WidestSolute = 0.95;

    /// <summary>
    /// Diffusivity in tissue water, m2/s (A5): D0 (M/M0)^-0.655. One law from water to dextran of 2000 kDa (Dancik 2013, wei-2018-nanopatch-diffusion).
    /// </summary>
    public static T FreeDiffusivity<T>(in AbsorptionParameters<T> p, T molarMass)
        where T : struct, IReal<T> =>
        p.Diffusivity * T.Pow(p.ReferenceMass / molarMass, p.DiffusivityExponent);

    /// <summary>
    /// Share that carries no charge at a pH (A6): the product of 1/(1 + 10^(pH - pKa)) over acids and of 1/(1 + 10^(pKa - pH)) over bases. Pure numbers.
    /// </summary>
    public static double NeutralShare(Solute solute, double ph)
    {
        double share = 1;
        foreach (double pka in solute.AcidPka)
            share /= 1 + TenTo(ph - pka);
        foreach (double pka in solute.BasePka)
            share /= 1 + TenTo(pka - ph);
        return share;
    }

    /// <summary>
    /// Share not bound to albumin at its concentration in the dermis (A7): 1 - (a e^logD + b)/(a e^logD + 1 + b), log D at pH 7.4; a, b of neutral
    /// and basic, acid, and zwitterionic solutes (Yamazaki and Kanaoka 2004, as used by Dancik 2013). Large molecules do not bind.
    /// </summary>
    public static double Unbound(Solute solute)
    {
        if (solute.LogKow is not { } logKow)
            return 1;
        double neutral = Math.Max(NeutralShare(solute, TissuePh), 1e-12);
        double logD = logKow + (Scalar.Log(neutral).Value / Scalar.Log(10).Value);
        (double slope, double level) = solute.AcidPka.Count == 0 ? (0.5578, 0.0188) : solute.IsZwitterion ? (0.3127, 0.5121) : (0.7936, 0.2239);
        return 1 / ((slope * Scalar.Exp(logD).Value) + 1 + level);
    }

    /// <summary>
    /// Amount held in tissue over the free solute in its water (A8): B = 1 + beta [(1 - va) + va/fu + vl fN Kow - 1], va the part of the water that albumin
    /// enters, vl that of lipid, beta a factor for what the law misses. Pure number.
    /// </summary>
    public static T Binding<T>(in AbsorptionParameters<T> p, Solute solute)
        where T : struct, IReal<T>
    {
        double kow = solute.LogKow is { } logKow ? TenTo(logKow) * NeutralShare(solute, TissuePh) : 0;
        return 1 + p.Binding * (p.AlbuminShare * (1 / Unbound(solute) - T.Of(1)) + kow * p.LipidShare);
    }

    /// <summary>Diffusivity of all that is held, m2/s (A9): [D + va Db (1 - fu)/fu]/B; what is bound to albumin moves slowly, what is in lipid not at all.</summary>
    public static T HeldDiffusivity<T>(in AbsorptionParameters<T> p, Solute solute, T free, T binding)
        where T : struct, IReal<T>
    {
        double unbound = Unbound(solute);
        return (free + (1 - unbound) / unbound * (p.AlbuminShare * p.Binding * p.BoundDiffusivity)) / binding;
    }

    /// <summary>Radius in water, m (A10): r0 (M/M0)^e, of folded and small molecules or of chains.</summary>
    public static T Radius<T>(in AbsorptionParameters<T> p, T molarMass, bool isChain)
        where T : struct, IReal<T> =>
        isChain
            ? p.ChainRadius * T.Pow(molarMass / p.ReferenceMass, p.ChainRadiusExponent)
            : p.ProteinRadius * T.Pow(molarMass / p.ReferenceMass, p.ProteinRadiusExponent);

    /// <summary>
    /// Diffusion in a pore over that in water, with what the pore keeps out, 1 (A11): H(x), x solute over pore radius
    /// (Dechadilok and Deen 2006, Ind. Eng. Chem. Res. 45:6953, equation 16).
    /// </summary>
    public static T Hindrance<T>(T x)
        where T : struct, IReal<T>
    {
        T held = T.Min(T.Max(x, T.Of(1e-9)), T.Of(WidestSolute));
        T series = 0.270788 + held * (1.10115 - 0.435933 * held);
        series = -2.81903 + held * series;
        series = 0.528155 + held * (1.91521 + held * series);
        return 1 + 1.125 * (held * T.Log(held)) + held * (-1.56034 + held * series);
    }

    /// <summary>10^x.</summary>
    internal static double TenTo(double x) => Scalar.Exp(x * Scalar.Log(10).Value).Value;
}
