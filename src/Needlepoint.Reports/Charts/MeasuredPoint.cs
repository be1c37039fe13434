namespace Needlepoint.Reports.Charts;

/// <summary>A value that was measured on the person of a course.</summary>
/// <param name="ObservableId">Outcome that was measured.</param>
/// <param name="Hours">Hours from the first session.</param>
/// <param name="Value">In the form to show: <see cref="Words.Presented"/>.</param>
public sealed record MeasuredPoint(string ObservableId, double Hours, double Value);
