namespace Needlepoint.Courses.People;

/// <summary>How a person lives, as far as the skin depends on it.</summary>
public sealed record Habits
{
    /// <summary>Nothing is said: no smoking, usual stress, enough vitamin C, no retinoid.</summary>
    public static Habits Unsaid { get; } = new();

    /// <summary>Cigarettes smoked, 1/d.</summary>
    public double CigarettesPerDay { get; init; }

    /// <summary>True for a person who smoked and stopped.</summary>
    public bool HasStoppedSmoking { get; init; }

    /// <summary>Stress over months.</summary>
    public StressLevel Stress { get; init; } = StressLevel.Usual;

    /// <summary>Vitamin C eaten, kg/s; null when not said, which counts as enough.</summary>
    public double? VitaminCIntake { get; init; }

    /// <summary>How long a retinoid was put on the skin before the course, s; 0 for never.</summary>
    public double RetinoidUse { get; init; }

    /// <summary>Sun on the skin; null when not said, which counts as what the skin is used to.</summary>
    public SunExposure? Sun { get; init; }

    /// <summary>Sunscreen; null for none or not said.</summary>
    public Sunscreen? Sunscreen { get; init; }

    /// <summary>Moisturiser; null for none or not said.</summary>
    public Moisturiser? Moisturiser { get; init; }

    /// <summary>Washing the face, 1/d; null when not said.</summary>
    public double? CleansingPerDay { get; init; }

    /// <summary>Sleep, s/d; null when not said.</summary>
    public double? Sleep { get; init; }

    /// <summary>Water drunk, m3/s; null when not said.</summary>
    public double? Water { get; init; }

    /// <summary>Strength of a retinoid put on every day from now on, as tretinoin, kg/kg; 0 for none.</summary>
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

    /// <summary>Vitamin A eaten, kg/s.</summary>
    public double VitaminA { get; init; }

    /// <summary>Collagen peptides, kg/s.</summary>
    public double CollagenPeptides { get; init; }

    /// <summary>What the surroundings and the body ask of water; null when not said.</summary>
    public WaterDemand? WaterDemand { get; init; }

    /// <summary>Habits of which no effect was shown, by their words: <c>lymph-massage</c>, <c>shaving</c>.</summary>
    public IReadOnlyList<string> WithoutEffect { get; init; } = [];
}

/// <summary>Sun that falls on the skin.</summary>
/// <param name="Latitude">Latitude, degrees; negative in the south.</param>
/// <param name="DayOfYear">Day of the year at the first session, 1 to 366.</param>
/// <param name="Outdoors">Time outdoors in daylight, s/d.</param>
public sealed record SunExposure(double Latitude, double DayOfYear, double Outdoors);

/// <summary>A sunscreen.</summary>
/// <param name="ProtectionFactor">Sun protection factor on the label, 1 at least.</param>
/// <param name="ShareOfDays">Share of the days outdoors on which it is put on, 0 to 1.</param>
/// <param name="FiltersVisible">Whether it also holds back short visible light, as tinted ones with iron oxides do.</param>
public sealed record Sunscreen(double ProtectionFactor, double ShareOfDays, bool FiltersVisible);

/// <summary>A moisturiser.</summary>
/// <param name="PerDay">Applications, 1/d.</param>
/// <param name="Glycerin">Glycerin in it, kg/kg.</param>
public sealed record Moisturiser(double PerDay, double Glycerin);

/// <summary>What turns over water, besides body weight, age and sex.</summary>
/// <param name="ActivityLevel">Physical activity level: energy spent over that at rest, 1.2 to 2.5.</param>
/// <param name="Temperature">Mean outdoor temperature, K.</param>
/// <param name="Humidity">Relative humidity, 0 to 1.</param>
/// <param name="Altitude">Altitude, m.</param>
public sealed record WaterDemand(double ActivityLevel, double Temperature, double Humidity, double Altitude)
{
    /// <summary>For what is not said: light activity (FAO/WHO/UNU 2004, Human energy requirements, section 5: 1.40 to 1.69), mild air, sea level.</summary>
    public static WaterDemand Usual { get; } = new(ActivityLevel: 1.6, Temperature: 293.15, Humidity: 0.5, Altitude: 0);
}
