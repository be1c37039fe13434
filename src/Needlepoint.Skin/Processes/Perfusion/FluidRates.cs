using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Skin.Processes.Perfusion;

/// <summary>Constants of the fluid between the fibres. Flows are in units of the lymph flow at rest, pressures in units of the filtration pressure at rest.</summary>
public struct FluidRates<T>
    where T : struct, IReal<T>
{
    /// <summary>kL, lymph flow at rest over the fluid at rest, 1/s.</summary>
    public T LymphClearance;

    /// <summary>Rise of the interstitial pressure per share of fluid added, 1.</summary>
    public T Stiffness;

    /// <summary>Rise of the lymph flow per share of fluid added, 1.</summary>
    public T Drainage;

    /// <summary>Rise of capillary pressure in fully dilated vessels, 1.</summary>
    public T CapillaryRise;

    /// <summary>Colloid osmotic pressure of plasma, 1.</summary>
    public T PlasmaColloid;

    /// <summary>Colloid osmotic pressure of the fluid at rest, 1.</summary>
    public T InterstitialColloid;

    /// <summary>e, exponent of colloid osmotic pressure with concentration, 1.</summary>
    public T ColloidExponent;

    /// <summary>sigma0, reflection of protein at rest, 1.</summary>
    public T Reflection;

    /// <summary>Fall of the reflection per dilation, 1.</summary>
    public T ReflectionFall;

    /// <summary>Rise of the walls' conductance and permeability per dilation, 1.</summary>
    public T Leak;

    /// <summary>Protein concentration of plasma over that of the fluid at rest, 1.</summary>
    public T PlasmaProtein;

    /// <summary>Permeability of the walls to protein at rest, over the lymph flow, 1.</summary>
    public T Permeability;

    /// <summary>
    /// The constants (F7): concentrations from colloid pressures, c_p/c_i = (pi_p/pi_i)^(1/e); conductance, lymph resistance and permeability of the
    /// walls from the balance at rest, which they therefore meet exactly: (1 - sigma0) c_p/c_i + PS (c_p/c_i - 1) = 1.
    /// </summary>
    public static FluidRates<T> Of(in PerfusionParameters<T> p)
    {
        T ratio = T.Exp(T.Log(p.PlasmaColloid / p.InterstitialColloid) / p.ColloidExponent);
        return new()
        {
            LymphClearance = p.LymphClearance,
            Stiffness = T.Of(1) / (p.Compliance * p.FiltrationPressure),
            Drainage = T.Of(1) / (p.Compliance * p.DrainagePressure),
            CapillaryRise = p.CapillaryRise / p.FiltrationPressure,
            PlasmaColloid = p.PlasmaColloid / p.FiltrationPressure,
            InterstitialColloid = p.InterstitialColloid / p.FiltrationPressure,
            ColloidExponent = p.ColloidExponent,
            Reflection = p.Reflection,
            ReflectionFall = p.ReflectionFall,
            Leak = p.LeakGain,
            PlasmaProtein = ratio,
            Permeability = (1 - (1 - p.Reflection) * ratio) / (ratio - T.Of(1)),
        };
    }
}
