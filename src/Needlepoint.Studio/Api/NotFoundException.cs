using Needlepoint.Evidence.Problems;

namespace Needlepoint.Studio.Api;

/// <summary>What was asked for is not there.</summary>
internal sealed class NotFoundException(Problem problem) : Exception(problem.Title)
{
    /// <summary>What to tell.</summary>
    public Problem Problem { get; } = problem;
}
