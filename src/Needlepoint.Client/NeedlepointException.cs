namespace Needlepoint.Client;

/// <summary>A problem that the studio tells of.</summary>
public partial class NeedlepointException
{
    /// <summary>The problem with its code, what was given, what is allowed and what to do; null when the answer was none of the studio.</summary>
    public ProblemAnswer? Problem => (this as NeedlepointException<ProblemAnswer>)?.Result;

    /// <summary>The stable code of the problem, <c>NP-T033</c>; null when the answer was none of the studio.</summary>
    public string? Code => Problem?.Code;
}
