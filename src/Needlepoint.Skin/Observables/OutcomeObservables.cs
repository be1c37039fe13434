namespace Needlepoint.Skin.Observables;

/// <summary>The curves of <see cref="OutcomeReadings{T}"/>: cells, collagen by layer and assay, and what is seen and felt.</summary>
internal static class OutcomeObservables
{
    private const string Weeks = SkinObservables.SlowGroup;
    private const string Points = "points", Grade = "grade";

    /// <summary>The curves, in the order of the readings.</summary>
    public static IReadOnlyList<SkinObservable> Curves { get; } =
    [
        Curve("neutrophils_relative", "Neutrophils") with { Term = "over their peak in a full-thickness wound", Equations = "H5 O18" },
        Curve("macrophages_relative", "Macrophages") with { Term = "over their peak in a full-thickness wound", Equations = "H5 H6 O18" },
        Curve("myofibroblasts_relative", "Myofibroblasts") with { Term = "over healthy fibroblasts", Equations = "H7" },
        Curve("fibroblasts_relative", "Fibroblasts") with { Term = "over healthy", Equations = "H7" },
        Curve("repair_signal_ng_ml", "Repair signal", "ng/mL") with { Term = "above rest, TGF-beta type", Equations = "H6" },
        Curve("procollagen_mrna_fold", "Procollagen message") with { Term = "mRNA over rest, wounded layer", Equations = "H8 O1" },
        Curve("procollagen_protein_fold", "Procollagen made") with { Term = "protein over rest, wounded layer", Equations = "H8 O2" },
        Curve("papillary_collagen_area_relative", "Collagen area, papillary dermis") with { Term = "trichrome, over own start", Equations = "H9 O3" },
        Curve("dermal_collagen_hydroxyproline_relative", "Collagen mass, whole dermis") with { Term = "hydroxyproline, over own start", Equations = "H9 O4" },
        Curve("dermis_thickness_relative", "Thickness of the dermis") with { Term = "ultrasound, over own start", Equations = "H9 O5" },
        Curve("dermal_echo_density_relative", "Echo density of the dermis") with { Term = "ultrasound, over own start; mostly water", Equations = "H9 O6" },
        Curve("cutometer_r2_relative", "Gross elasticity") with { Term = "Cutometer R2, over own start", Equations = "R4 O7 O9" },
        Curve("cutometer_r5_relative", "Net elasticity") with { Term = "Cutometer R5, over own start", Equations = "R4 O7" },
        Curve("cutometer_r7_relative", "Firmness: biological elasticity") with { Term = "Cutometer R7, over own start", Equations = "R4 O7 O8" },
        Curve("wrinkle_depth_relative", "Depth of lines and wrinkles") with { Term = "replica, over own start", Equations = "R4 O10 O11" },
        Curve("wrinkle_lemperle_grade", "Wrinkles, blinded rater", Grade) with { Term = "Lemperle, 0 to 5, net of drift", Equations = "R4 O11 O14 O16" },
        Curve("wrinkle_lemperle_grade_open", "Wrinkles, rater who knows", Grade) with { Term = "Lemperle, 0 to 5, gross", Equations = "R4 R5 O11 O14 O15 O16" },
        Curve("wrinkle_fitzpatrick_score", "Wrinkling, blinded rater", Points) with { Term = "Fitzpatrick, 1 to 9, net of drift", Equations = "R4 O11 O14 O16" },
        Curve("roughness_relative", "Roughness") with { Term = "replica, over own start", Equations = "R4 O10 O12" },
        Curve("pore_area_relative", "Area of pores") with { Term = "images, over own start", Equations = "R4 O10 O12" },
        Curve("acne_scar_depth_relative", "Depth of acne scars") with { Term = "replica, over own start", Equations = "R2 R3 O13 O17" },
        Curve("goodman_baron_score", "Acne scars, blinded rater", Points) with { Term = "Goodman and Baron, 0 to 84, net of drift", Equations = "R3 O13 O14 O16 O17" },
        Curve("goodman_baron_score_open", "Acne scars, rater who knows", Points) with { Term = "Goodman and Baron, 0 to 84, gross", Equations = "R3 R5 O13 O14 O15 O16 O17" },
        Curve("goodman_baron_grade", "Grade of acne scars, blinded rater", Grade) with { Term = "Goodman and Baron, 1 to 4, net of drift", Equations = "R3 O13 O14 O16 O17" },
        Curve("goodman_baron_grade_open", "Grade of acne scars, rater who knows", Grade) with { Term = "Goodman and Baron, 1 to 4, gross", Equations = "R3 R5 O13 O14 O15 O16 O17" },
        Curve("ecca_score", "Acne scars by kind, blinded rater", Points) with { Term = "ECCA, 0 to 540, net of drift", Equations = "R3 O13 O14 O16 O17" },
        Curve("striae_visibility_relative", "Visibility of stretch marks") with { Term = "over own start, blinded", Equations = "R3 O13 O17" },
        Curve("surgical_scar_vancouver_score", "Surgical scar, blinded rater", Points) with { Term = "Vancouver, 0 to 13, net of drift", Equations = "R3 O13 O14 O16 O17" },
    ];

    private static SkinObservable Curve(string id, string label, string unit = "1") => new(id, label, unit, Weeks, true) { HasUntreated = true };
}
