namespace Needlepoint.Skin.Tissue;

/// <summary>
/// How a person lives, as far as pigment, surface and ageing depend on it, SI units; null for what is not said. The habits that the skin is used to
/// belong to the <see cref="Subject"/>; those that begin with the course belong to the run.
/// </summary>
public sealed record Lifestyle
{
    /// <summary>Nothing is said.</summary>
    public static Lifestyle Unsaid { get; } = new();

    /// <summary>Sun on the skin; null for the steady, usual amount that the skin is in balance with.</summary>
    public SunHabit? Sun { get; init; }

    /// <summary>Sunscreen; null for none.</summary>
    public SunscreenHabit? Sunscreen { get; init; }

    /// <summary>Applications of a moisturiser, 1/d; 0 for none.</summary>
    public double MoisturiserPerDay { get; init; }

    /// <summary>Glycerin in that moisturiser, kg/kg.</summary>
    public double MoisturiserGlycerin { get; init; }

    /// <summary>Sleep, s/d; null when not said, which counts as enough.</summary>
    public double? Sleep { get; init; }

    /// <summary>Strength of a retinoid used every day, as tretinoin, kg/kg; 0 for none.</summary>
    public double RetinoidStrength { get; init; }

    /// <summary>Fruit and vegetables beyond the person's usual, portions/d.</summary>
    public double ExtraFruitAndVegetables { get; init; }

    /// <summary>EPA and DHA from fish oil, kg/s.</summary>
    public double OmegaThree { get; init; }

    /// <summary>Flavanols from cocoa, kg/s.</summary>
    public double Flavanols { get; init; }

    /// <summary>Beta-carotene as a supplement, kg/s.</summary>
    public double BetaCarotene { get; init; }

    /// <summary>Linseed, borage or other plant oil taken by mouth, kg/s.</summary>
    public double PlantOil { get; init; }

    /// <summary>Vitamin C eaten, kg/s; null for enough.</summary>
    public double? VitaminC { get; init; }
}

/// <summary>Sun that falls on the skin.</summary>
/// <param name="Latitude">Latitude, degrees; negative in the south.</param>
/// <param name="DayOfYear">Day of the year at the first session, 1 to 366.</param>
/// <param name="Outdoors">Time outdoors in daylight, s/d.</param>
public sealed record SunHabit(double Latitude, double DayOfYear, double Outdoors);

/// <summary>Sunscreen on the skin.</summary>
/// <param name="ProtectionFactor">Sun protection factor on the label, 1 at least.</param>
/// <param name="ShareOfDays">Share of the days on which it is put on, 0 to 1.</param>
/// <param name="FiltersVisible">Whether it also holds back short visible light, as tinted ones with iron oxides do.</param>
public sealed record SunscreenHabit(double ProtectionFactor, double ShareOfDays, bool FiltersVisible);
