using Needlepoint.Skin.Tissue;

namespace Needlepoint.Reports.Patches;

/// <summary>
/// What a picture of 20 x 20 mm of skin is drawn from: numbers of the model at one moment. Pure numbers where nothing is said; the seed places every pore,
/// furrow and hair, so that the same seed is the same skin before and after.
/// </summary>
public sealed record PatchState
{
    /// <summary>Places every feature.</summary>
    public int Seed { get; init; } = 7;

    /// <summary>Melanin in the epidermis, mean over the patch, share of its volume.</summary>
    public required double Melanin { get; init; }

    /// <summary>Blood in the dermis, mean over the patch, share of its volume.</summary>
    public required double Blood { get; init; }

    /// <summary>Oxygen saturation of that blood.</summary>
    public double Saturation { get; init; } = 0.7;

    /// <summary>Carotenoids, mol/kg.</summary>
    public double Carotenoids { get; init; } = 1e-6;

    /// <summary>How uneven melanin and blood are, over usual skin.</summary>
    public double Unevenness { get; init; } = 1;

    /// <summary>Water of the surface: 0 very dry, 1 full.</summary>
    public double Hydration { get; init; } = 0.6;

    /// <summary>Share of loose cells on the surface.</summary>
    public double Flakes { get; init; }

    /// <summary>Gloss over that of usual skin.</summary>
    public double Gloss { get; init; } = 1;

    /// <summary>Roughness over the own start: depth of the furrows.</summary>
    public double Roughness { get; init; } = 1;

    /// <summary>Area of pores over the own start.</summary>
    public double Pores { get; init; } = 1;

    /// <summary>Depth of the wrinkle, m; 0 for none.</summary>
    public double WrinkleDepth { get; init; }

    /// <summary>Form of the acne scars; null for none.</summary>
    public AcneScarKind? Scars { get; init; }

    /// <summary>Depth of the acne scars over their start.</summary>
    public double ScarDepth { get; init; } = 1;

    /// <summary>Channels, 1/m2.</summary>
    public double Channels { get; init; }

    /// <summary>Radius of their mouths, m.</summary>
    public double ChannelRadius { get; init; } = 40e-6;

    /// <summary>Share of fresh blood on the channels that bled: 1 right after the needles.</summary>
    public double Wet { get; init; }

    /// <summary>Share of crust on the channels that bled.</summary>
    public double Crust { get; init; }

    /// <summary>Redness gathered around the channels: share of the blood.</summary>
    public double Halo { get; init; }

    /// <summary>Swelling over that of the reference injury.</summary>
    public double Swelling { get; init; }

    /// <summary>Melanin of a melasma patch beyond that around it, over that around it.</summary>
    public double Melasma { get; init; }

    /// <summary>Melanin of marks after an inflammation beyond that around them, over that around them.</summary>
    public double Marks { get; init; }

    /// <summary>Length of vellus hair over that of untouched skin.</summary>
    public double VellusHair { get; init; } = 1;
}
