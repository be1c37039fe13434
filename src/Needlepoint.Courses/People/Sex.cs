namespace Needlepoint.Courses.People;

/// <summary>Sex, as the anatomy tables distinguish it.</summary>
public enum Sex
{
    /// <summary>Female.</summary>
    Female,

    /// <summary>Male.</summary>
    Male,
}
