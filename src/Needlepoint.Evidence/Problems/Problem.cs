namespace Needlepoint.Evidence.Problems;

/// <summary>Whether a problem stops the work.</summary>
public enum Severity
{
    /// <summary>The input cannot be used.</summary>
    Error,

    /// <summary>The input can be used, and the user should know this.</summary>
    Warning,
}

/// <summary>One thing wrong with the input, in the five parts that every message has.</summary>
/// <param name="Code">Stable code, NP-E012 say; <c>docs/errors</c> has a page for each.</param>
/// <param name="Title">What is wrong, one line without a full stop.</param>
public sealed record Problem(string Code, string Title)
{
    /// <summary>Where it stands; null when no line can be named.</summary>
    public Place? Place { get; init; }

    /// <summary>What was found there, with its unit.</summary>
    public string? Given { get; init; }

    /// <summary>What may stand there instead.</summary>
    public string? Allowed { get; init; }

    /// <summary>What to do.</summary>
    public string? Fix { get; init; }

    /// <summary>Error or warning.</summary>
    public Severity Severity { get; init; }
}
