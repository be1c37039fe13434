namespace Needlepoint.Skin.Observables;

/// <summary>The curves of <see cref="CareReadings{T}"/>: measurable parts of glow, what habits do, and years of ageing.</summary>
internal static class CareObservables
{
    /// <summary>Group of these curves.</summary>
    public const string Group = "Glow and habits";

    /// <summary>The curves, in the order of the readings.</summary>
    public static IReadOnlyList<SkinObservable> Curves { get; } =
    [
        Curve("skin_gloss_relative", "Gloss") with { Term = "light mirrored by the surface, over own start; not glow", Equations = "O10 O12 D11 D12" },
        Curve("colour_unevenness_relative", "Unevenness of colour") with { Term = "spread of colour over that at the start", Equations = "F6 G14 D13" },
        Curve("skin_carotenoids_nmol_g", "Carotenoids of the skin", "nmol/g") with { Term = "from food; they colour it yellow", Equations = "D5" },
        Curve("epidermal_vitamin_c_nmol_g", "Vitamin C of the epidermis", "nmol/g") with { Term = "from food", Equations = "D5" },
        Curve("sunburn_threshold_relative", "Sun that burns") with { Term = "minimal erythema dose, over own start", Equations = "D3 D4" },
        Curve("vellus_hair_length_mm", "Vellus hair of the face", "mm") with { Term = "mean length", Equations = "D8 D9" },
        Curve("ageing_shift_years", "Collagen set back by", "years") with { Term = "years of its own decline, whole dermis", Equations = "Y1 Y2 Y4" },
    ];

    private static SkinObservable Curve(string id, string label, string unit = "1") => new(id, label, unit, Group, true) { HasUntreated = true };
}
