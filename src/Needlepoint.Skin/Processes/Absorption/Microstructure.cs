using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Skin.Processes.Absorption;

/// <summary>
/// The two-phase stratum corneum of Wang, Kasting and Nitsche (2007, J Pharm Sci 96:3024): lipid lamellae around corneocytes, full of water or as in air. It
/// gives what the layer holds, and how much less a dry one lets through; the level is that of the fitted law (A4). Its formulas stand in the authors'
/// units: cm, s, g/mol.
/// </summary>
public static class Microstructure
{
    // Beyond this mass the closed form of the lateral exchange does not hold (R < 100); heavier solutes are taken to be as this one.
    private const double HeaviestMass = 490;

    private const double Lamella = 13e-7, FibreRadius = 35, KeratinDensity = 1.37;

    /// <summary>Water content and lattice of one state.</summary>
    private sealed record State(
        double Thickness, double WaterPerDry, double Corneocytes, double Period, double Fibres, double Slowing, double[] Hindrance, double Least, double SigmaFactor,
        double ExchangeFactor);

    private static readonly State s_full =
        new(43e-4, 2.75, 0.9684, 31.319e-4, 0.1928, 1, [0.9999, -1.2762, 0.0718, 0.1195], 7.611e-4, 0.9685, 1.827e5);

    private static readonly State s_inAir =
        new(13e-4, 0.43, 0.9073, 30.266e-4, 0.6044, 3, [1.0001, -2.4497, 1.141, 0.5432], 2.935e-4, 0.8979, 5.536e5);

    /// <summary>
    /// Amount held per volume over the free solute in water, 1 (A18): (1 - f) 0.43 Kow^0.81 + f (0.9 x 5.4 Kow^0.27 + w)/(0.9/1.37 + w), f the share of
    /// corneocytes, w their water per dry mass. A solute that no lipid takes up comes into the water between the fibres only as far as it fits.
    /// </summary>
    public static double Partition(Solute solute, bool isHydrated)
    {
        State state = isHydrated ? s_full : s_inAir;
        if (solute.LogKow is not { } logKow)
            return state.Corneocytes * Math.Max(Fits(state, HeaviestMass), 0.01);
        double lipid = 0.43 * Solutes.TenTo(0.81 * logKow), protein = 5.4 * Solutes.TenTo(0.27 * logKow);
        double corneocytes = ((0.9 * protein) + state.WaterPerDry) / ((0.9 / KeratinDensity) + state.WaterPerDry);
        return ((1 - state.Corneocytes) * lipid) + (state.Corneocytes * corneocytes);
    }

    /// <summary>
    /// Permeability in air over that when full of water, 1 (A19): the ratio of P^ D K/h of the two states, P^ = p0 + 1/(p1 sigma + p2/R) with sigma the share of
    /// the lipid path in lipid and cells and R the exchange between lamellae over the flow along them. Never more than 1.
    /// </summary>
    public static double InAirShare(Solute solute)
    {
        double share = PerLipid(solute, s_inAir) / PerLipid(solute, s_full);
        return Math.Min(1, share);
    }

    // P^ D/h: permeability over the partition into lipid, which is that of both states.
    private static double PerLipid(Solute solute, State state)
    {
        double mass = Math.Min(1000 * solute.MolarMass, HeaviestMass);
        double lipid = ((1.24e-7 * Power(100 / mass, 2.43)) + 2.34e-9) / state.Slowing;
        double exchange = Solutes.TenTo(-0.570 - (0.840 * Power(mass, 1 / 3.0))) / state.Slowing;
        double lateral = exchange * state.Period * state.Period / (Lamella * lipid);
        double partition = 0.43 * Solutes.TenTo(0.81 * (solute.LogKow ?? -3));
        double cell = 1.92e-4 * Power(Volume(mass), -0.6) * Fits(state, mass) * Hindered(state, mass);
        double sigma = lipid * partition / (Math.Max(cell, 1e-14) * Math.Max(Fits(state, mass), 1e-3));
        return (state.Least + (1 / ((state.SigmaFactor * sigma) + (state.ExchangeFactor / lateral)))) * lipid / state.Thickness;
    }

    // Volume of a molecule, cm3/mol, and its radius over that of a keratin fibre.
    private static double Volume(double mass) => 0.9087 * mass;

    private static double Wide(double mass) => 0.145 * Power(Volume(mass), 0.6) / FibreRadius;

    private static double Fits(State state, double mass) => 1 - (state.Fibres * (1 + Wide(mass)) * (1 + Wide(mass)));

    private static double Hindered(State state, double mass)
    {
        double x = Wide(mass), value = 0;
        foreach (double coefficient in state.Hindrance.AsEnumerable().Reverse())
            value = coefficient + (x * value);
        return Math.Max(value, 1e-6);
    }

    private static double Power(double x, double exponent) => Scalar.Exp(exponent * Scalar.Log(x).Value).Value;
}
