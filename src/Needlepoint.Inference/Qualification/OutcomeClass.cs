using Needlepoint.Skin.Observables;

namespace Needlepoint.Inference.Qualification;

/// <summary>What a measured value is set against, as far as the spread between studies depends on it.</summary>
public enum Against
{
    /// <summary>Nothing in another arm or at another time.</summary>
    Nothing,

    /// <summary>The same arm at another time: the shape of a curve.</summary>
    Itself,

    /// <summary>An arm whose barrier is opened: punctured or stripped.</summary>
    Opened,

    /// <summary>An arm of intact skin.</summary>
    Intact,
}

/// <summary>How a measured value scatters about the truth.</summary>
public enum ErrorLaw
{
    /// <summary>By a factor: the logarithm is normal.</summary>
    Factor,

    /// <summary>By an amount in the unit of the observable: for scales whose zero is no absence, such as the coordinates of a colour.</summary>
    Amount,

    /// <summary>A count of people: the odds scatter by a factor between studies, and people of one study happen by chance (binomial).</summary>
    Count,
}

/// <summary>What a person begins with the course, besides the treatment.</summary>
public enum HabitChange
{
    /// <summary>Nothing, or nothing that was said.</summary>
    None,

    /// <summary>Care, sun protection or way of life.</summary>
    Care,

    /// <summary>Food or what is taken by mouth.</summary>
    Diet,
}

/// <summary>
/// The classes in which predicted and measured are counted. Studies of one class differ among themselves by a factor that is fixed in
/// <c>data/parameters/observation.yaml</c> before anything is tuned.
/// </summary>
/// <param name="Name">As printed.</param>
/// <param name="Spread">Id of the geometric standard deviation between studies.</param>
/// <param name="Observables">Ids of the observables in it.</param>
/// <param name="KnownGap">What the model is known to lack for it, in words; empty for nothing in particular.</param>
public sealed record OutcomeClass(string Name, string Spread, IReadOnlyList<string> Observables, string KnownGap = "")
{
    private static readonly OutcomeClass s_intactPermeability = Of(
        "intact permeability", "intact_permeability", [], "thickness, hydration and donor of the skin in the cell, and the laboratory");

    private static readonly OutcomeClass s_bareTissue = Of(
        "tissue without its barrier", "intact_permeability", [], "thickness of the piece of skin is seldom stated");

    private static readonly OutcomeClass s_opened = Of(
        "amounts through needled skin", "needled_amount",
        ["entered_amount_ug_cm2", "permeated_amount_ug_cm2", "stratum_corneum_amount_ug_cm2", "epidermis_amount_ug_cm2", "dermis_amount_ug_cm2",
        "skin_amount_ug_cm2", "permeation_flux_ug_cm2_h", "permeability_cm_h"],
        "how much of a hole stays open and wet differs by device and hand");

    private static readonly OutcomeClass s_gain = Of(
        "gain over intact skin", "gain", [], "how much of a hole stays open and wet differs by device and hand; so does the intact skin beside it") with { HoldsForRatios = true };

    private static readonly OutcomeClass s_contrast = Of(
        "arm against arm", "contrast", [], "length, number and vehicle are not all that differs between two arms") with { HoldsForRatios = true };

    private static readonly OutcomeClass s_shape = Of(
        "shape of permeation", "permeation_shape", [], "depth of the donor and area of the cell") with { HoldsForRatios = true };

    private static readonly OutcomeClass s_doseShare = Of(
        "share of the dose", "dose_share", ["entered_dose_percent", "permeated_dose_percent"], "area and depth of the donor are seldom stated");

    private static readonly OutcomeClass s_plasma = Of(
        "plasma", "plasma", ["plasma_concentration_ug_ml", "plasma_peak_ug_ml"], "treated area, body weight and clearance of the people");

    private static readonly OutcomeClass s_waterLoss = Of("water loss (TEWL)", "water_loss", ["tewl_g_m2_h", "tewl_return_time_h"], "how much a fresh hole of given width and depth loses was never measured in people");
    private static readonly OutcomeClass s_recovery = Of("barrier recovery", "recovery", [], "the depth of stripping at the start is not stated");
    private static readonly OutcomeClass s_stripping = Of("stripping", "strips", ["tape_strips_to_tewl_20_count"], "what one strip takes depends on tape and pressure, which are not in the model");
    private static readonly OutcomeClass s_rest = Of(
        "skin at rest", "anatomy", ["stratum_corneum_thickness_um", "viable_epidermis_thickness_um", "epidermis_thickness_um", "dermis_thickness_um"],
        "methods of measuring thickness and rest values differ");

    // A gain of hairs or of thickness may be nothing or less: trials scatter about it by an amount.
    private static readonly OutcomeClass s_hairCount = Of(
        "hairs after treatment", "hair_count", ["hair_gain_per_cm2"], "what counts as a hair, and who is counted; trials of one protocol differ by tens") with { Law = ErrorLaw.Amount };

    private static readonly OutcomeClass s_hairThickness = Of(
        "hair thickness after treatment", "hair_thickness", [], "which hairs are measured, and with what") with { Law = ErrorLaw.Amount };

    private static readonly OutcomeClass s_hairMass = Of(
        "hair mass after treatment", "hair_gain", ["hair_mass_relative"], "who is measured, and how the hair is cut") with { HoldsForRatios = true };

    private static readonly OutcomeClass s_surfaceCare = Of(
        "moisturised surface", "surface_care", [], "what else is in the product, how much is put on and when it is read") with { HoldsForRatios = true };

    private static readonly OutcomeClass s_diet = Of(
        "diet and sun threshold", "diet", ["sunburn_threshold_relative", "skin_carotenoids_nmol_g", "epidermal_vitamin_c_nmol_g"],
        "what people ate before, and how many gave blood and skin") with { HoldsForRatios = true };

    /// <summary>Every class, in the order to print. One in which nothing was measured yet takes the spread of its nearest kin.</summary>
    public static IReadOnlyList<OutcomeClass> All { get; } =
    [
        Of(
            "insertion force", "insertion_force", ["insertion_force_per_needle_mn"],
            "backing, stretch and hydration of the skin are not in the model"),
        Of(
            "entry and depth", "entry_and_depth", ["needle_entry_fraction", "needle_reach_um", "channel_open_depth_um", "channel_mouth_diameter_um", "channel_visible_depth_um"],
            "backing, stretch and shape of the needle are not in the model"),
        Of(
            "channel density", "density", ["channel_density_per_cm2", "channel_open_area_percent"],
            "hand speed and overlap differ by operator"),
        Of(
            "channel closure", "closure",
            ["channel_closure_impedance_h", "channel_half_life_impedance_h", "channel_closure_dye_h", "exposure_window_h",
            "channel_admittance_fraction", "channel_dye_open_fraction"],
            "covering and the level called closed differ by protocol"),
        Of(
            "bridging by cells", "bridging", ["channel_bridging_median_h", "channel_bridging_p84_h"],
            "criteria of closure by cells differ"),
        s_waterLoss,
        s_recovery,
        s_stripping,
        Of(
            "redness and blood flow", "redness",
            ["redness_duration_h", "erythema_index_rise_au", "vasodilation_relative", "blood_flow_return_time_h",
            "blood_flow_speckle_ratio", "blood_flow_doppler_ratio", "erythema_a_star_rise"],
            "seen by eye or told by care sheets; heat, product residue and the person are not in the group mean"),
        Of(
            "swelling", "swelling", ["swelling_relative", "lymph_clearance_half_life_h", "dermal_fluid_relative"],
            "one clearance rate stands for all sites, and how much a session swells rests on an assumed leak"),
        Of(
            "oxygen", "oxygen", ["oxygen_papillary_mmhg", "oxygen_uptake_ml_m2_min", "blood_oxygenation_percent"],
            "the steady profile between air and one plane of vessels"),
        Of(
            "vessels and flow at rest", "flow", ["skin_blood_flow_ml_kg_min", "vessel_density_relative", "dermal_blood_percent"],
            "one flow for trunk and limbs; temperature and age are not in the model"),
        Of(
            "pain", "pain", ["pain_vas_0_10", "pain_relative_to_26g_percent"],
            "site, cream, operator and rater are not in the model"),
        Of(
            "hydration", "hydration", ["stratum_corneum_hydration_corneometer_au"],
            "room climate and instrument"),
        Of(
            "cells of repair", "cells",
            ["neutrophils_relative", "macrophages_relative", "myofibroblasts_relative", "fibroblasts_relative", "repair_signal_ng_ml",
            "platelet_signal_ng_ml", "provisional_matrix_percent"],
            "counts per area of a section depend on stain and place, and most are of animals"),
        Of(
            "collagen being made", "synthesis", ["procollagen_mrna_fold", "procollagen_protein_fold"],
            "depth of the biopsy and person-to-person response"),
        Of(
            "collagen content", "collagen_content", ["papillary_collagen_area_relative", "dermal_collagen_hydroxyproline_relative"],
            "depth of the field that is counted and how the stain saturates"),
        Of(
            "thickness and firmness", "firmness",
            ["dermis_thickness_relative", "cutometer_r2_relative", "cutometer_r5_relative", "cutometer_r7_relative"],
            "no plain needling was measured against an untreated half"),
        Of("echo density", "echo_density", ["dermal_echo_density_relative"], "gain and frequency of the scanner, and water"),
        Of(
            "lines and texture", "lines",
            ["wrinkle_depth_relative", "wrinkle_lemperle_grade", "wrinkle_lemperle_grade_open", "wrinkle_fitzpatrick_score", "roughness_relative", "pore_area_relative"],
            "scale, light and rater differ by centre"),
        Of(
            "scars", "scar_scores",
            ["acne_scar_depth_relative", "goodman_baron_score", "goodman_baron_score_open", "goodman_baron_grade", "goodman_baron_grade_open", "ecca_score",
            "striae_visibility_relative", "surgical_scar_vancouver_score"],
            "mix of kinds of scar, score and rater differ by centre"),
        Of(
            "collagen types", "collagen_types",
            ["collagen_type_three_share_percent", "papillary_collagen_one_relative", "papillary_collagen_three_relative", "papillary_reticulin_area_relative"],
            "antibody, stain and depth of the field differ"),
        Of(
            "elastin and ground substance", "elastin",
            ["mmp1_fold", "tropoelastin_fold", "elastin_total_relative", "elastin_functional_relative", "hyaluronan_relative"],
            "stains do not tell functional from elastotic fibres"),
        Of(
            "epidermis", "epidermis", ["epidermis_thickness_relative", "stratum_corneum_transit_d"],
            "vitamin A before the course and the place of the section"),
        s_intactPermeability,
        s_bareTissue,
        s_opened,
        s_gain,
        s_contrast,
        s_shape,
        s_doseShare,
        s_plasma,
        Of("lag of permeation", "permeation_lag", ["permeation_lag_min"], "read from a line through few points"),
        Of("numbing", "anaesthesia", ["anaesthesia_onset_min"], "what counts as numb, and the test"),
        Of(
            "melasma", "melasma", ["melasma_score_relative", "masi_score", "mmasi_score"],
            "strength of what was needled in and sunscreen are seldom stated, and raters differ"),
        Of(
            "melanin and sun", "melasma", ["melanin_relative", "epidermal_melanin_percent", "ultraviolet_dose_sed_d"],
            "index of pigment and no amount; season and sun of the people"),
        Of(
            "dark marks", "dark_marks", ["hyperpigmentation_risk_percent"],
            "few people, mixed skin types, and sun and inflammation at the time are seldom told") with { Law = ErrorLaw.Count },
        Of(
            "lightness of skin", "lightness", ["skin_l_star", "hyperpigmentation_mark_l_star"],
            "skin types are told by people themselves, and instruments differ") with { Law = ErrorLaw.Amount },
        Of("red and yellow of skin", "chroma", ["skin_a_star", "skin_b_star"], "site, season, warmth and instrument") with { Law = ErrorLaw.Amount },
        Of(
            "typology angle", "typology_angle", ["individual_typology_angle_deg"],
            "skin types are told by people themselves, and instruments differ") with { Law = ErrorLaw.Amount },
        Of(
            "hair at rest", "hair", ["hair_density_per_cm2", "hair_diameter_um", "hair_growing_percent", "hair_telogen_percent", "hair_growth_um_d"],
            "site of the scalp, and how fine a hair is still counted"),
        s_hairCount,
        s_hairThickness,
        s_hairMass,
        s_surfaceCare,
        s_diet,
        Of("water", "water", ["water_need_l_d", "water_turnover_l_d"], "weight, activity and weather of the people"),
        Of("gloss and evenness", "lines", ["skin_gloss_relative", "colour_unevenness_relative", "vellus_hair_length_mm"], "light, camera and rater"),
        Of("ageing", "collagen_content", ["ageing_shift_years"], "nobody measured it in years"),
        s_rest,
    ];

    /// <summary>How values scatter about the truth.</summary>
    public ErrorLaw Law { get; private init; }

    /// <summary>
    /// Whether the spread holds for ratios of two arms too. Arms of one study share the study, so that for most outcomes it leaves their ratio; what needles add to
    /// intact skin differs between devices all the same.
    /// </summary>
    public bool HoldsForRatios { get; private init; }

    /// <summary>The class of a measurement.</summary>
    /// <param name="observable">Observable id.</param>
    /// <param name="isNeedled">Whether the arm punctures the skin.</param>
    /// <param name="isStripped">Whether the arm takes off stratum corneum or epidermis.</param>
    /// <param name="isReturn">Whether the number says how much of a rise is undone.</param>
    /// <param name="against">What it is set against.</param>
    /// <param name="isChange">Whether it is a change or a ratio, and not the value itself.</param>
    /// <param name="habits">What the people of the arm, or of the arm that it is set against, begin with the course.</param>
    public static OutcomeClass Find(
        string observable, bool isNeedled, bool isStripped, bool isReturn, Against against = Against.Nothing, bool isChange = false,
        HabitChange habits = HabitChange.None) => observable switch
    {
        _ when AbsorptionObservables.Find(observable) is not null => FindAbsorption(observable, isNeedled, isStripped, against),
        "hair_density_per_cm2" when isChange => s_hairCount,
        "hair_diameter_um" when isChange => s_hairThickness,
        "hair_growing_percent" when isChange => s_hairMass,
        _ when habits == HabitChange.Diet && !isNeedled && !isStripped && !IsColour(observable) => s_diet,
        "tewl_g_m2_h" or "stratum_corneum_hydration_corneometer_au" or "roughness_relative" when habits == HabitChange.Care && !isNeedled && !isStripped => s_surfaceCare,
        "tewl_g_m2_h" or "tewl_return_time_h" when isStripped && !isNeedled => isReturn || observable == "tewl_return_time_h" ? s_recovery : s_stripping,
        "tewl_g_m2_h" when !isNeedled => s_rest with { Spread = s_waterLoss.Spread },
        "stratum_corneum_hydration_corneometer_au" when !isNeedled && !isStripped => s_rest with { Spread = "observation.hydration.between_studies" },
        _ => All.First(candidate => candidate.Observables.Contains(observable)),
    };

    // Food that colours the skin is judged as colour is.
    private static bool IsColour(string observable) => All.First(candidate => candidate.Observables.Contains(observable)).Law == ErrorLaw.Amount;

    private static OutcomeClass FindAbsorption(string observable, bool isNeedled, bool isStripped, Against against)
    {
        bool isOpened = isNeedled || isStripped;
        OutcomeClass plain = All.First(candidate => candidate.Observables.Contains(observable));
        if (plain != s_opened && plain != s_doseShare && plain != s_plasma)
            return plain;
        return against switch
        {
            Against.Nothing when plain == s_opened && !isNeedled => isStripped ? s_bareTissue : s_intactPermeability,
            Against.Nothing => plain,
            Against.Itself => s_shape,
            _ => (against == Against.Opened) == isOpened ? s_contrast : s_gain,
        };
    }

    private static OutcomeClass Of(string name, string spread, string[] observables, string knownGap) =>
        new(name, $"observation.{spread}.between_studies", observables, knownGap);
}
