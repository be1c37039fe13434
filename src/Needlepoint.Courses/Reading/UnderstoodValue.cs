namespace Needlepoint.Courses.Reading;

/// <summary>One line of a course as understood.</summary>
/// <param name="Label">What it is, in words.</param>
/// <param name="Value">The value with its unit, as people write it.</param>
/// <param name="IsDefault">True when the course did not say it.</param>
public sealed record UnderstoodValue(string Label, string Value, bool IsDefault);
