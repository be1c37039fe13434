using Needlepoint.Inference.Results;

namespace Needlepoint.Inference.Running;

/// <summary>How far a run is.</summary>
/// <param name="Done">Parameter sets that were followed.</param>
/// <param name="Settling">The watched curve at the start and the end of the course, from the sets that were followed; null before there are enough, or where none is watched.</param>
public sealed record RunProgress(int Done, Observable? Settling);
