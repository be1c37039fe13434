namespace Needlepoint.Skin.Tissue;

/// <summary>Sex, as the anatomy tables distinguish it.</summary>
public enum Sex
{
    /// <summary>Women.</summary>
    Female,

    /// <summary>Men.</summary>
    Male,
}

/// <summary>Whose skin, and where.</summary>
public sealed record Subject
{
    /// <summary>Vitamin C beyond which scars gain no strength: the intake of the control group of the Sheffield trial, 80 mg/d, kg/s.</summary>
    public const double EnoughVitaminC = 80e-6 / 86400;

    /// <summary>The low intake of that trial, 10 mg/d, over enough, 1.</summary>
    public const double LowVitaminC = 0.125;

    /// <summary>Years after the menopause in which collagen falls fastest.</summary>
    public const double EarlyMenopauseYears = 5;

    /// <summary>Site on the body.</summary>
    public Site Site { get; init; } = Site.Cheek;

    /// <summary>Sex; it chooses the thickness of the dermis.</summary>
    public Sex Sex { get; init; }

    /// <summary>Age in years.</summary>
    public double AgeYears { get; init; } = 30;

    /// <summary>0 as skin types I to III, 1 as types V and VI.</summary>
    public double PigmentIndex { get; init; }

    /// <summary>Skin type after Fitzpatrick, 1 to 6.</summary>
    public double SkinType { get; init; } = 3;

    /// <summary>Individual typology angle of the untouched skin as measured, rad; null for that of the skin type.</summary>
    public double? TypologyAngle { get; init; }

    /// <summary>Whether the skin is dry by itself.</summary>
    public bool IsDry { get; init; }

    /// <summary>Body weight, kg; null when not said.</summary>
    public double? Weight { get; init; }

    /// <summary>What turns over water; null when not said.</summary>
    public WaterConditions? Water { get; init; }

    /// <summary>Whether something inflames the skin by itself, such as active acne.</summary>
    public bool HasActiveInflammation { get; init; }

    /// <summary>Type 1 diabetes slows migration and sealing (koivukangas-1999-diabetes-blister).</summary>
    public bool HasTypeOneDiabetes { get; init; }

    /// <summary>Type 2 diabetes.</summary>
    public bool HasTypeTwoDiabetes { get; init; }

    /// <summary>Cigarettes smoked, 1/d.</summary>
    public double CigarettesPerDay { get; init; }

    /// <summary>Lasting stress.</summary>
    public bool IsStressed { get; init; }

    /// <summary>Vitamin C eaten, kg/s; null for enough.</summary>
    public double? VitaminCIntake { get; init; }

    /// <summary>How long a retinoid was put on the skin before the run, s.</summary>
    public double RetinoidUse { get; init; }

    /// <summary>How the person has lived: what the skin is in balance with.</summary>
    public Lifestyle Lifestyle { get; init; } = Lifestyle.Unsaid;

    /// <summary>Marks of the sun: 0 none, 1 severe.</summary>
    public double Photodamage { get; init; }

    /// <summary>Years since the menopause; null before it and for men.</summary>
    public double? YearsSinceMenopause { get; init; }

    /// <summary>Whether oestrogen is taken after the menopause.</summary>
    public bool HasHormoneTherapy { get; init; }

    /// <summary>Vitamin C eaten over what is enough, 1; 1 when not said.</summary>
    public double VitaminCStatus => VitaminCIntake is { } intake ? intake / EnoughVitaminC : 1;

    /// <summary>
    /// 0 up to 40 years, 1 from 50: how far the decline of collagen with age has set in (women's starts at about 40, Castelo-Branco et al. 1994,
    /// Maturitas 18:199; the ramp is assumed). Pure number.
    /// </summary>
    public double Decline => Math.Clamp((AgeYears - 40) / 10, 0, 1);

    /// <summary>The same person some years later.</summary>
    public Subject After(double years) =>
        years == 0 ? this : this with { AgeYears = AgeYears + years, YearsSinceMenopause = YearsSinceMenopause + years };

    /// <summary>What sets the yearly loss of collagen: the same for two ages at which it is the same. Pure number.</summary>
    public double DeclinePhase => YearsSinceMenopause is { } years && !HasHormoneTherapy ? 2 + (years < EarlyMenopauseYears ? 0 : 1) : Decline;

    /// <summary>
    /// 0 up to 30 years, 1 at 82: the span between the young and the aged group of ghadially-1995-aged-barrier. Pure number.
    /// </summary>
    public double Oldness => Math.Max(0, AgeYears - 30) / 52;
}
