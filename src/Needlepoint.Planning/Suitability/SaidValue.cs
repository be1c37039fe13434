using Needlepoint.Courses;

namespace Needlepoint.Planning.Suitability;

/// <summary>Whether a course says a value, or leaves it out so that the model takes a default: a default is no answer.</summary>
internal static class SaidValue
{
    /// <summary>Whether the course says the value of a label.</summary>
    internal static bool Is(Course course, string label) => course.Understood.Any(value => value.Label == label && !value.IsDefault);

    /// <summary>Whether the course says this value of a label.</summary>
    internal static bool Is(Course course, string label, string value) => course.Understood.Any(one => one.Label == label && !one.IsDefault && one.Value == value);
}
