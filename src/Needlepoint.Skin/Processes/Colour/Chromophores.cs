using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Skin.Processes.Colour;

/// <summary>What colours a skin at a moment: means over the patch that is looked at.</summary>
/// <typeparam name="T">Number kind.</typeparam>
public struct Chromophores<T>
    where T : struct, IReal<T>
{
    /// <summary>m, melanin in the epidermis, share of its volume, 1.</summary>
    public T Melanin;

    /// <summary>B, blood in the dermis, share of its volume, 1.</summary>
    public T Blood;

    /// <summary>S, share of that blood's haemoglobin that carries oxygen, 1.</summary>
    public T Saturation;

    /// <summary>c, carotenoids in both layers, mol/kg.</summary>
    public T Carotenoids;
}
