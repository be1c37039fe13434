namespace Needlepoint.Skin.Observables;

/// <summary>The curves of <see cref="MatrixReadings{T}"/>: kinds of collagen, other molecules of the dermis, and the epidermis.</summary>
internal static class MatrixObservables
{
    private const string Weeks = SkinObservables.SlowGroup;

    /// <summary>The curves, in the order of the readings.</summary>
    public static IReadOnlyList<SkinObservable> Curves { get; } =
    [
        Curve("mmp1_fold", "Collagenase of the upper dermis: protein") with { Term = "MMP-1 over rest", Equations = "M6 M7" },
        Curve("collagen_type_three_share_percent", "Collagen III of all collagen, whole dermis", "%") with { Term = "III over I + III", Equations = "M1 M2 M3" },
        Curve("papillary_collagen_one_relative", "Collagen I of the papillary dermis: immunostain") with { Term = "over its own start", Equations = "M1 M2" },
        Curve("papillary_collagen_three_relative", "Collagen III of the papillary dermis: immunostain") with { Term = "over its own start", Equations = "M1 M2" },
        Curve("papillary_reticulin_area_relative", "Thin fibres of the papillary dermis: silver-stained area") with { Term = "reticulin, over its own start", Equations = "M3 M4" },
        Curve("tropoelastin_fold", "Elastin being made: tropoelastin, upper dermis") with { Term = "over rest", Equations = "M8" },
        Curve("elastin_total_relative", "All elastin of the upper dermis: stained area") with { Term = "functional and sun-damaged, over its own start", Equations = "M9 M10 M11" },
        Curve("elastin_functional_relative", "Functional elastin of the upper dermis") with { Term = "no assay tells it apart; over its own start", Equations = "M9" },
        Curve("hyaluronan_relative", "Hyaluronan of the upper dermis") with { Term = "glycosaminoglycan stain, over its own start", Equations = "M13" },
        Curve("epidermis_thickness_relative", "Thickness of the living epidermis: histology") with { Term = "over its own start", Equations = "E2 E3 E4" },
        Curve("stratum_corneum_transit_d", "Time of a cell through the stratum corneum", "d") with { Term = "dansyl chloride stain", Equations = "E5 E6" },
    ];

    private static SkinObservable Curve(string id, string label, string unit = "1") => new(id, label, unit, Weeks, true) { HasUntreated = true };
}
