using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Puncture;

namespace Needlepoint.Skin.Processes.Healing;

/// <summary>
/// Means of a needle's path over a depth cell (H1): a(z) = min(r0, s (reach - z)) down to the reach, a cone of slope s below a shaft of radius r0.
/// </summary>
/// <param name="SquaredRadius">Mean of a(z)^2, m2.</param>
public readonly record struct PathMeans<T>(T SquaredRadius)
    where T : struct, IReal<T>
{
    /// <summary>Exact means between two depths.</summary>
    public static PathMeans<T> Of(in PunctureState<T> puncture, T upper, T lower)
    {
        T shaft = 0.5 * puncture.Mouth;
        T thickness = lower - upper;
        T above = T.Max(0 * thickness, puncture.Reach - upper);
        T below = T.Max(0 * thickness, puncture.Reach - lower);
        return new((Volume(puncture.TipSlope, shaft, above) - Volume(puncture.TipSlope, shaft, below)) / thickness);
    }

    // Integral of a^2 over the lowest part of the path, from the tip up to a length.
    private static T Volume(T slope, T shaft, T length)
    {
        T tip = T.Min(length, shaft / slope);
        return 1.0 / 3 * slope * slope * tip * tip * tip + shaft * shaft * (length - tip);
    }
}
