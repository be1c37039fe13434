using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Irritation;

namespace Needlepoint.Skin.Processes.Perfusion;

/// <summary>
/// Fluid and protein between the fibres of the dermis: Starling's balance at the vessel walls, lymph, and the leak of dilated vessels. Every bracket
/// is a difference from rest that is zero there to the bit.
/// </summary>
public static class Interstitium
{
    // Grid of the reference course: geometric from seconds to several times the slow dilation, fine against all of its own times.
    private const int Steps = 320;
    private const double Growth = 1.025;
    private const double FirstWidth = 9.256863542211653e-06;
    private const double Span = 8;

    // L-stable pair of second order; any matrix may stand in for the Jacobian.
    private const double Gamma = 1 + 0.70710678118654752;

    /// <summary>
    /// Rate of the fluid, 1/s (F8): dv = kL (Jv - JL), with Jv = leak (net pressure) and JL = max(0, 1 + drained (v - 1)).
    /// </summary>
    /// <param name="fluid">v, fluid over rest, 1.</param>
    /// <param name="protein">m, protein over rest, 1.</param>
    /// <param name="dilation">V, dilation of the vessels, 1.</param>
    /// <param name="k">Constants.</param>
    public static T FluidRate<T>(T fluid, T protein, T dilation, in FluidRates<T> k)
        where T : struct, IReal<T> =>
        k.LymphClearance * (Filtration(fluid, protein, dilation, k) - Lymph(fluid, k));

    /// <summary>
    /// Rate of the protein, 1/s (F9): filtered with the fluid, leaked through the walls, taken by the lymph; fluid that returns to the vessels carries
    /// protein of the tissue.
    /// </summary>
    public static T ProteinRate<T>(T fluid, T protein, T dilation, in FluidRates<T> k)
        where T : struct, IReal<T>
    {
        T flow = Filtration(fluid, protein, dilation, k);
        T concentration = protein / fluid;
        T carried = T.Max(flow, T.Of(0)) * k.PlasmaProtein + T.Min(flow, T.Of(0)) * concentration;
        T convected = (1 - Reflection(dilation, k)) * carried - (1 - k.Reflection) * k.PlasmaProtein;
        T leaked = k.Permeability * (Leak(dilation, k) * (k.PlasmaProtein - concentration) - (k.PlasmaProtein - T.Of(1)));
        T drained = Lymph(fluid, k) * concentration - T.Of(1);
        return k.LymphClearance * (convected + leaked - drained);
    }

    /// <summary>
    /// Jv, flow through the vessel walls over the lymph flow at rest, 1 (F8): leak [1 + Pc rise - Pi rise - (sigma (pi_p - pi_i) - its value at rest)],
    /// pressures in units of the net pressure at rest.
    /// </summary>
    public static T Filtration<T>(T fluid, T protein, T dilation, in FluidRates<T> k)
        where T : struct, IReal<T>
    {
        T capillary = k.CapillaryRise * (dilation / (1 + dilation));
        T tissue = k.Stiffness * (fluid - T.Of(1));
        T colloid = k.InterstitialColloid * T.Exp(k.ColloidExponent * T.Log(protein / fluid));
        T held = Reflection(dilation, k) * (k.PlasmaColloid - colloid) - k.Reflection * (k.PlasmaColloid - k.InterstitialColloid);
        return Leak(dilation, k) * (1 + capillary - tissue - held);
    }

    /// <summary>JL, lymph flow over rest, 1 (F8): rises with interstitial pressure, never runs back.</summary>
    public static T Lymph<T>(T fluid, in FluidRates<T> k)
        where T : struct, IReal<T> =>
        T.Max(T.Of(0), 1 + k.Drainage * (fluid - T.Of(1)));

    /// <summary>
    /// Highest excess of fluid after the reference injury in a usual person, 1 (F10): the scale of swelling. Solved on a fixed grid with a linearly
    /// implicit pair, since the balance has no closed form.
    /// </summary>
    public static T ReferenceExcess<T>(in IrritationParameters<T> injury, in FluidRates<T> k)
        where T : struct, IReal<T>
    {
        T end = Span * (injury.AxonReflexTime + injury.InflammationTime);
        T time = 0 * end;
        T fluid = T.Of(1), protein = T.Of(1), highest = T.Of(0);
        double passed = 0, width = FirstWidth;
        for (int step = 0; step < Steps; step++, passed += width, width *= Growth)
        {
            Advance(ref fluid, ref protein, time, width * end, injury, k);
            time = (passed + width) * end;
            highest = T.Max(highest, fluid - T.Of(1));
        }
        return highest;
    }

    private static void Advance<T>(ref T fluid, ref T protein, T time, T width, in IrritationParameters<T> injury, in FluidRates<T> k)
        where T : struct, IReal<T>
    {
        T now = ReferenceDilation(injury, time), then = ReferenceDilation(injury, time + width);
        T pace = Gamma * width * k.LymphClearance;
        T colloid = Leak(now, k) * Reflection(now, k) * k.ColloidExponent * k.InterstitialColloid;
        T convection = (1 - Reflection(now, k)) * k.PlasmaProtein;
        T permeability = Leak(now, k) * k.Permeability;
        T outward = Leak(now, k) * k.Stiffness + colloid;

        // 1 - gamma h times the slopes near rest.
        T a = 1 + pace * (outward + k.Drainage);
        T b = -(pace * colloid);
        T c = pace * (convection * outward - permeability + k.Drainage - T.Of(1));
        T d = 1 + pace * (permeability + T.Of(1) - convection * colloid);
        T determinant = a * d - b * c;

        T f1 = FluidRate(fluid, protein, now, k), p1 = ProteinRate(fluid, protein, now, k);
        T fluid1 = (d * f1 - b * p1) / determinant, protein1 = (a * p1 - c * f1) / determinant;
        T f2 = FluidRate(fluid + width * fluid1, protein + width * protein1, then, k) - 2 * fluid1;
        T p2 = ProteinRate(fluid + width * fluid1, protein + width * protein1, then, k) - 2 * protein1;
        fluid += width * (1.5 * fluid1 + 0.5 * ((d * f2 - b * p2) / determinant));
        protein += width * (1.5 * protein1 + 0.5 * ((a * p2 - c * f2) / determinant));
    }

    private static T ReferenceDilation<T>(in IrritationParameters<T> injury, T time)
        where T : struct, IReal<T> =>
        injury.AxonReflexSize * T.Exp(-(time / injury.AxonReflexTime)) + injury.InflammationSize * T.Exp(-(time / injury.InflammationTime));

    private static T Leak<T>(T dilation, in FluidRates<T> k)
        where T : struct, IReal<T> => 1 + k.Leak * dilation;

    private static T Reflection<T>(T dilation, in FluidRates<T> k)
        where T : struct, IReal<T> => k.Reflection / (1 + k.ReflectionFall * dilation);
}
