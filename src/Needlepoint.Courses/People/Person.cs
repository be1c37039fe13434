using Needlepoint.Courses.Medicines;

namespace Needlepoint.Courses.People;

/// <summary>The person, as far as the skin model can use it. No name, no identity.</summary>
public sealed record Person
{
    /// <summary>Age, years.</summary>
    public required double Age { get; init; }

    /// <summary>Sex.</summary>
    public required Sex Sex { get; init; }

    /// <summary>Body weight, kg; null when not said.</summary>
    public required double? Weight { get; init; }

    /// <summary>Skin type after Fitzpatrick.</summary>
    public required SkinType SkinType { get; init; }

    /// <summary>Pigment on the scale of the barrier data: 0 as types I to III, 1 as types V and VI.</summary>
    public required double PigmentIndex { get; init; }

    /// <summary>Individual typology angle (ITA) as a meter of colour read it on untouched skin, gloss excluded, degrees; null when it was not measured.</summary>
    public double? TypologyAngle { get; init; }

    /// <summary>How the skin is by itself.</summary>
    public required SkinKind Skin { get; init; }

    /// <summary>Where the treated skin is.</summary>
    public required BodySite Site { get; init; }

    /// <summary>Whether the course says how the skin is by itself, and does not leave it to the default.</summary>
    public bool IsSkinSaid { get; init; }

    /// <summary>Ids of conditions, <c>type-1-diabetes</c>, as they were named: the wider ones that these imply are not among them.</summary>
    public required IReadOnlyList<string> Conditions { get; init; }

    /// <summary>Medicines that are or were taken, with what is known of them.</summary>
    public IReadOnlyList<TakenMedicine> TakenMedicines { get; init; } = [];

    /// <summary>How much the sun has changed the skin.</summary>
    public required Photodamage Photodamage { get; init; }

    /// <summary>Years since the last period; null before the menopause and for men.</summary>
    public required double? YearsSinceMenopause { get; init; }

    /// <summary>Whether the course says the years since the menopause, and does not leave them to the usual age of it.</summary>
    public bool IsMenopauseSaid { get; init; }

    /// <summary>Whether oestrogen is taken after the menopause.</summary>
    public required bool HasHormoneTherapy { get; init; }

    /// <summary>How the person lives.</summary>
    public Habits Habits { get; init; } = Habits.Unsaid;

    /// <summary>True when the person has type 1 diabetes, which slows repair.</summary>
    public bool HasTypeOneDiabetes => Conditions.Contains(Reading.Vocabulary.TypeOneDiabetes);

    /// <summary>True when acne is active on the skin, which makes marks that stay dark likelier.</summary>
    public bool HasActiveAcne => Conditions.Any(Reading.Vocabulary.ActiveAcne.Contains);

    /// <summary>True when the person has type 2 diabetes.</summary>
    public bool HasTypeTwoDiabetes => Conditions.Contains(Reading.Vocabulary.TypeTwoDiabetes);
}
