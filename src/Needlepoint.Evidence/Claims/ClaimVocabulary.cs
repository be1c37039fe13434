namespace Needlepoint.Evidence.Claims;

/// <summary>The words of claims.</summary>
public static class ClaimVocabulary
{
    /// <summary>Verdicts, from best supported to none.</summary>
    public static IReadOnlyDictionary<string, ClaimVerdict> Verdicts { get; } = new Dictionary<string, ClaimVerdict>(StringComparer.Ordinal)
    {
        ["strong"] = ClaimVerdict.Strong,
        ["supported"] = ClaimVerdict.Supported,
        ["partly"] = ClaimVerdict.Partly,
        ["not-established"] = ClaimVerdict.NotEstablished,
        ["no-effect-shown"] = ClaimVerdict.NoEffectShown,
        ["folklore"] = ClaimVerdict.Folklore,
    };

    /// <summary>Keys of habits that a claim may be about, those of a course file; food with <c>diet.</c> before it.</summary>
    public static IReadOnlyList<string> Habits { get; } =
    [
        "sunscreen", "sun", "moisturiser", "cleansing", "sleep", "smoking", "water", "water_demand", "retinoid", "lymph-massage", "shaving",
        "diet.vitamin_c", "diet.omega_3", "diet.flavanols", "diet.beta_carotene", "diet.plant_oil", "diet.extra_fruit_and_vegetables", "diet.vitamin_a", "diet.collagen_peptides",
    ];

    /// <summary>Keys of concerns that a claim may be about.</summary>
    public static IReadOnlyList<string> Concerns { get; } = ["melasma", "hyperpigmentation", "hair_loss", "acne_scars", "wrinkles", "striae", "surgical_scar"];

    /// <summary>What is done that a claim may be about.</summary>
    public static IReadOnlyList<string> Treatments { get; } = ["needles", "dermaplaning"];
}
