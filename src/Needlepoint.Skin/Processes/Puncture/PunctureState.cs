using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Skin.Processes.Puncture;

/// <summary>What one session leaves in the skin at the moment of withdrawal.</summary>
public struct PunctureState<T>
    where T : struct, IReal<T>
{
    /// <summary>
    /// Force at which one needle breaks through, N, at the stated speed or else pressed slowly; not a number when the tip is not known.
    /// </summary>
    public T InsertionForce;

    /// <summary>Share of needles that enter, 1.</summary>
    public T EntryFraction;

    /// <summary>Deepest reach of the tip, m.</summary>
    public T Reach;

    /// <summary>Depth that stays an open lumen, m.</summary>
    public T OpenDepth;

    /// <summary>Diameter of the hole at the surface, m.</summary>
    public T Mouth;

    /// <summary>Width of the needle at its base, m.</summary>
    public T NeedleWidth;

    /// <summary>Slope of the cone that the path is above its tip: radius over length, 1.</summary>
    public T TipSlope;

    /// <summary>1 where tissue is removed (laser), 0 where it is pushed aside (needle).</summary>
    public T Ablation;

    /// <summary>Channels per area, 1/m2.</summary>
    public T Density;
}
