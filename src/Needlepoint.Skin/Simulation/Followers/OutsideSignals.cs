using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Skin.Simulation.Followers;

/// <summary>What comes from outside and followers read: light and actives. At rest light is usual, 1 where the sun reaches the skin; no active is there.</summary>
public struct OutsideSignals<T>
    where T : struct, IReal<T>
{
    /// <summary>X, what acts on the making of melanin: concentrations over those of half effect, summed, 1.</summary>
    public T Melanin;

    /// <summary>u, dose of sunburning light that reaches the skin over the usual dose of exposed skin, 1.</summary>
    public T Ultraviolet;

    /// <summary>v, dose of short visible light, over its usual dose, 1.</summary>
    public T Visible;
}
