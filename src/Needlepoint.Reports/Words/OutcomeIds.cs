using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Words;

/// <summary>Ids of outcomes that have words, a section or a picture of their own.</summary>
public static class OutcomeIds
{
    /// <summary>Melasma over its own start.</summary>
    public const string Melasma = "melasma_score_relative";

    /// <summary>Melasma on the scales that examiners use, where the person was scored.</summary>
    public static readonly IReadOnlyList<(string Id, string Scale)> MelasmaScores = [("masi_score", "MASI"), ("mmasi_score", "mMASI")];

    /// <summary>Melanin of the skin around, over its own start.</summary>
    public const string Melanin = "melanin_relative";

    /// <summary>Sunburning light that reaches the skin.</summary>
    public const string UltravioletDose = "ultraviolet_dose_sed_d";

    /// <summary>Chance of dark marks after the inflammation that the course makes.</summary>
    public const string MarkRisk = "hyperpigmentation_risk_percent";

    /// <summary>How much darker than the skin around a mark is, if one forms.</summary>
    public const string MarkDarkness = "hyperpigmentation_mark_l_star";

    /// <summary>Lightness of the skin.</summary>
    public const string Lightness = "skin_l_star";

    /// <summary>Redness of the skin as a colour.</summary>
    public const string Redness = "skin_a_star";

    /// <summary>Yellowness of the skin.</summary>
    public const string Yellowness = "skin_b_star";

    /// <summary>Individual typology angle.</summary>
    public const string TypologyAngle = "individual_typology_angle_deg";

    /// <summary>Gloss over its own start.</summary>
    public const string Gloss = "skin_gloss_relative";

    /// <summary>Unevenness of the colour over its own start.</summary>
    public const string Unevenness = "colour_unevenness_relative";

    /// <summary>Hydration of the surface.</summary>
    public const string Hydration = "stratum_corneum_hydration_corneometer_au";

    /// <summary>Roughness over its own start.</summary>
    public const string Roughness = "roughness_relative";

    /// <summary>Carotenoids of the skin.</summary>
    public const string Carotenoids = "skin_carotenoids_nmol_g";

    /// <summary>Years by which the course sets the skin's own ageing back.</summary>
    public const string AgeingShift = "ageing_shift_years";

    /// <summary>Water to drink.</summary>
    public const string WaterNeed = "water_need_l_d";

    /// <summary>Water that the body turns over.</summary>
    public const string WaterTurnover = "water_turnover_l_d";

    /// <summary>Hairs of the scalp that are not vellus.</summary>
    public const string HairDensity = "hair_density_per_cm2";

    /// <summary>Hairs gained over the same scalp untreated.</summary>
    public const string HairGain = "hair_gain_per_cm2";

    /// <summary>Diameter of these hairs.</summary>
    public const string HairDiameter = "hair_diameter_um";

    /// <summary>Share of them that grows.</summary>
    public const string HairGrowing = "hair_growing_percent";

    /// <summary>Mass of hair over its own start.</summary>
    public const string HairMass = "hair_mass_relative";

    /// <summary>Heading of what is told of colour and pigment.</summary>
    public const string PigmentGroup = "Colour and pigment";

    /// <summary>Heading of what habits move.</summary>
    public const string CareGroup = "Glow and habits";

    /// <summary>Heading of what is told of hair.</summary>
    public const string HairGroup = "Hair";

    // Colour coordinates have no zero of their own that would mean none.
    private static readonly string[] s_coordinates = [Lightness, Redness, Yellowness, TypologyAngle];

    // They move over weeks, whatever clock they are computed on.
    private static readonly string[] s_slow =
    [
        Melasma, "masi_score", "mmasi_score", Melanin, UltravioletDose, MarkDarkness, Carotenoids, "epidermal_vitamin_c_nmol_g", "sunburn_threshold_relative",
        "vellus_hair_length_mm", AgeingShift, HairDensity, HairDiameter, HairGrowing, HairMass,
        "hair_telogen_percent", "hair_growth_um_d",
    ];

    /// <summary>True for a coordinate of colour, which is drawn around where it lies and not from zero.</summary>
    public static bool IsColour(string id) => s_coordinates.Contains(id);

    /// <summary>True for an outcome that is told on a clock of weeks and months.</summary>
    public static bool IsSlow(string id) => s_slow.Contains(id);

    /// <summary>The curve of a run with this id; null when it has none.</summary>
    public static Observable? Curve(this RunResult result, string id) => Find(result, id, ObservableShape.Curve);

    /// <summary>The single number of a run with this id; null when it has none.</summary>
    public static Observable? Single(this RunResult result, string id) => Find(result, id, ObservableShape.Single);

    private static Observable? Find(RunResult result, string id, ObservableShape shape) =>
        result.Observables.FirstOrDefault(observable => observable.Id == id && observable.Shape == shape);
}
