namespace Needlepoint.Courses.Treatments;

/// <summary>A product on the skin.</summary>
/// <param name="Product">Its name: <c>hyaluronic-acid-1-percent</c>.</param>
/// <param name="Window">When it is on the skin, from the start of each session; null when not said.</param>
public sealed record ProductUse(string Product, TimeWindow? Window);
