namespace Needlepoint.Evidence.Parameters;

/// <summary>Where a value comes from. The kinds are closed: the four records below.</summary>
public abstract record Origin
{
    private protected Origin()
    {
    }

    /// <summary>The word used in the file.</summary>
    public abstract string Kind { get; }

    /// <summary>Anything a reader should know beside it; null for nothing.</summary>
    public string? Note { get; init; }
}

/// <summary>Read from a publication.</summary>
/// <param name="Study">Id of a study in <c>data/evidence</c>; null when <paramref name="Citation"/> is given.</param>
/// <param name="Citation">The publication in words, for one that is not entered as a study.</param>
/// <param name="Where">Page, table or figure.</param>
/// <param name="Access">How it was read: full-text, abstract, secondary, memory.</param>
/// <param name="Species">What was measured.</param>
public sealed record MeasuredOrigin(string? Study, string? Citation, string Where, string Access, string Species) : Origin
{
    /// <inheritdoc/>
    public override string Kind => "measured";
}

/// <summary>Found by a calibration; the value in the file is where the fit starts and the centre of its prior.</summary>
/// <param name="Run">Name of the calibration run.</param>
/// <param name="Start">Where the starting value and its spread come from.</param>
public sealed record FittedOrigin(string Run, string Start) : Origin
{
    /// <inheritdoc/>
    public override string Kind => "fitted";
}

/// <summary>Computed from other values.</summary>
/// <param name="Formula">How.</param>
/// <param name="Study">Study of the inputs; null when they are parameters.</param>
/// <param name="Citation">Publication of the inputs in words; null when there is none.</param>
public sealed record DerivedOrigin(string Formula, string? Study, string? Citation) : Origin
{
    /// <inheritdoc/>
    public override string Kind => "derived";

    /// <summary>Page, table or figure of the inputs.</summary>
    public string? Where { get; init; }

    /// <summary>How the inputs were read.</summary>
    public string? Access { get; init; }

    /// <summary>What the inputs were measured on.</summary>
    public string? Species { get; init; }
}

/// <summary>Nobody measured it. These are counted, and the count only falls.</summary>
/// <param name="Reason">Why this value.</param>
/// <param name="SettledBy">What measurement would settle it.</param>
public sealed record AssumedOrigin(string Reason, string SettledBy) : Origin
{
    /// <inheritdoc/>
    public override string Kind => "assumed";
}
