namespace Needlepoint.Evidence.Problems;

/// <summary>The input cannot be used; carries every problem that was found.</summary>
public sealed class InputException(ProblemList problems) : Exception(ProblemText.Format(problems))
{
    /// <summary>What is wrong.</summary>
    public ProblemList Problems { get; } = problems;
}
