namespace Needlepoint.Courses.Reading;

/// <summary>What a line says, and how it was understood.</summary>
/// <param name="Value">The value.</param>
/// <param name="Text">The value in words, for the course as understood.</param>
internal readonly record struct Said<T>(T Value, string Text);
