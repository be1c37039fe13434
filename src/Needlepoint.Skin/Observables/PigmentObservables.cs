namespace Needlepoint.Skin.Observables;

/// <summary>The curves of <see cref="PigmentReadings{T}"/>: melanin, melasma, a dark mark, and the light that drives them.</summary>
internal static class PigmentObservables
{
    private const string Points = "points";

    /// <summary>The curves, in the order of the readings.</summary>
    public static IReadOnlyList<SkinObservable> Curves { get; } =
    [
        Curve("melanin_relative", "Melanin of the epidermis") with { Term = "over its own start", Equations = "G2 G3 G4 G5 G6 G7 G9" },
        Curve("melasma_score_relative", "Severity of melasma") with { Term = "MASI or mMASI over its own start", Equations = "G2 G3 G4 G5 G6 G7" },
        Curve("masi_score", "Melasma, MASI", Points) with { Term = "0 to 48", Equations = "G2 G4 G6 G7 G14" },
        Curve("mmasi_score", "Melasma, modified MASI", Points) with { Term = "0 to 24", Equations = "G2 G4 G6 G7 G14" },
        Curve("hyperpigmentation_mark_l_star", "A dark mark, if one forms: how much darker") with { Term = "CIELAB L* below the skin around", Equations = "G2 G8 G10 G11" },
        Curve("ultraviolet_dose_sed_d", "Sunburning light that reaches the skin", "SED/d") with { Term = "standard erythema doses, 100 J/m²", Equations = "S4 S5 S6 S7" },
    ];

    private static SkinObservable Curve(string id, string label, string unit = "1") => new(id, label, unit, SkinObservables.ColourGroup, true) { HasUntreated = true, MovesOverWeeks = true };
}
