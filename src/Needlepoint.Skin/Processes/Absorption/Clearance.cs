using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Skin.Processes.Absorption;

/// <summary>How blood and lymph take a solute out of the dermis.</summary>
public static class Clearance
{
    /// <summary>
    /// Permeability of the capillary wall, m/s (A12): pores and lipid side by side, chi D H(r/rp) + g Pl with Pl the lipid path of the stratum corneum (A1).
    /// Proteins hardly pass the pores and so are left to the lymph.
    /// </summary>
    public static T Wall<T>(in AbsorptionParameters<T> p, T free, T radius, T lipidPath)
        where T : struct, IReal<T> =>
        p.CapillaryPores * free * Solutes.Hindrance(radius / p.CapillaryPoreRadius) + p.CapillaryLipidGain * lipidPath;

    /// <summary>
    /// Clearance of the free solute to the blood at rest, 1/s (A13): the wall and the flow in series, 1/[1/(Pc S) + 1/Q] (Kretsos and Kasting 2005).
    /// </summary>
    /// <param name="p">Parameters.</param>
    /// <param name="wall">Permeability of the wall, m/s.</param>
    /// <param name="flow">Blood flow per volume of tissue, 1/s.</param>
    public static T Blood<T>(in AbsorptionParameters<T> p, T wall, T flow)
        where T : struct, IReal<T> =>
        T.Of(1) / (T.Of(1) / (wall * p.CapillaryArea) + T.Of(1) / flow);
}
