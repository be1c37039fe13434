namespace Needlepoint.Skin.Tissue;

/// <summary>What a person wants to change, with the scores at the start as an examiner gave them; null for what is not said.</summary>
public sealed record Concerns
{
    /// <summary>Nothing is said.</summary>
    public static Concerns None { get; } = new();

    /// <summary>Form of the acne scars; null without acne scars.</summary>
    public AcneScarKind? AcneScars { get; init; }

    /// <summary>Goodman and Baron's quantitative score of acne scars, 0 to 84.</summary>
    public double? GoodmanBaronScore { get; init; }

    /// <summary>Goodman and Baron's qualitative grade of acne scars, 1 to 4.</summary>
    public double? GoodmanBaronGrade { get; init; }

    /// <summary>ECCA score of acne scars, 0 to 540.</summary>
    public double? EccaScore { get; init; }

    /// <summary>Whether wrinkles are a concern.</summary>
    public bool HasWrinkles { get; init; }

    /// <summary>Lemperle's grade of wrinkles, 0 to 5.</summary>
    public double? LemperleGrade { get; init; }

    /// <summary>Fitzpatrick's score of wrinkling and elastosis, 1 to 9.</summary>
    public double? FitzpatrickScore { get; init; }

    /// <summary>Whether stretch marks are a concern.</summary>
    public bool HasStriae { get; init; }

    /// <summary>Whether a surgical scar is a concern.</summary>
    public bool HasSurgicalScar { get; init; }

    /// <summary>Vancouver score of the surgical scar, 0 to 13.</summary>
    public double? VancouverScore { get; init; }

    /// <summary>Whether the marks of the sun are a concern.</summary>
    public bool HasPhotoageing { get; init; }

    /// <summary>Whether melasma is a concern.</summary>
    public bool HasMelasma { get; init; }

    /// <summary>MASI score of melasma, 0 to 48 (Kimbrough-Green et al. 1994, Arch Dermatol 130:727).</summary>
    public double? MasiScore { get; init; }

    /// <summary>Modified MASI score of melasma, 0 to 24 (Pandya et al. 2011, J Am Acad Dermatol 64:78).</summary>
    public double? ModifiedMasiScore { get; init; }

    /// <summary>Hair lost in a pattern, of all that can be lost that way, 0 to 1; null without such a loss.</summary>
    public double? PatternHairLoss { get; init; }

    /// <summary>Whether alopecia areata is a concern.</summary>
    public bool HasAlopeciaAreata { get; init; }
}
