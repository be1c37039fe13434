namespace Needlepoint.Courses.People;

/// <summary>How a person lives, as far as the skin's repair depends on it.</summary>
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
}
