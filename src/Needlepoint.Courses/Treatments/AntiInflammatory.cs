namespace Needlepoint.Courses.Treatments;

/// <summary>An anti-inflammatory medicine on the treated skin.</summary>
/// <param name="Medicine">Its name: <c>diclofenac</c>.</param>
/// <param name="Window">When it is on the skin, from the start of each session.</param>
public sealed record AntiInflammatory(string Medicine, TimeWindow Window);
