namespace Needlepoint.Courses.People;

/// <summary>How much stress a person lives under for months, as questionnaires of perceived stress grade it.</summary>
public enum StressLevel
{
    /// <summary>Less than most.</summary>
    Low,

    /// <summary>As most.</summary>
    Usual,

    /// <summary>Lasting strain, as of those who care for a relative with dementia.</summary>
    High,
}
