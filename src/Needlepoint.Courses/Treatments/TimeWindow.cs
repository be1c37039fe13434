namespace Needlepoint.Courses.Treatments;

/// <summary>A span of time after the start of each session.</summary>
/// <param name="From">Start, s; negative before the needles, for products only.</param>
/// <param name="To">End, s; later than the start.</param>
public readonly record struct TimeWindow(double From, double To);
