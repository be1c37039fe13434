using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Skin.Processes.Absorption;

/// <summary>What a channel lets through once the needle is out.</summary>
public static class Lumen
{
    /// <summary>
    /// Transfer from the product to the wall of a fresh channel, m/s (A14): zeta D H(r/rl)/(a eta), that of a film one radius thick times what folding and clot
    /// leave of it; eta is water over product, as the solute moves in them.
    /// </summary>
    /// <param name="p">Parameters.</param>
    /// <param name="free">Diffusivity in water, m2/s.</param>
    /// <param name="radius">Radius of the solute, m.</param>
    /// <param name="channel">Radius of the channel, m.</param>
    /// <param name="slowing">eta, 1.</param>
    public static T FreshWall<T>(in AbsorptionParameters<T> p, T free, T radius, T channel, double slowing)
        where T : struct, IReal<T> =>
        p.LumenShare * free * Solutes.Hindrance(radius / p.LumenPore) / (slowing * channel);

    /// <summary>
    /// What is left of it after a time, 1 (A15): (1 + t/t0)^-s. Curves through needled skin ask for a power, not for an exponential; it holds in dead and
    /// living skin alike. Bridging by cells (C10) comes on top in living skin.
    /// </summary>
    public static T Collapse<T>(in AbsorptionParameters<T> p, T sinceNeedles)
        where T : struct, IReal<T> =>
        T.Exp(-(p.CollapseExponent * T.LogOnePlus(sinceNeedles / p.CollapseTime)));
}
