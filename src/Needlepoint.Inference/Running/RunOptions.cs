using Needlepoint.Inference.Ensembles;

namespace Needlepoint.Inference.Running;

/// <summary>How much of a course to work out.</summary>
public enum RunDepth
{
    /// <summary>Everything.</summary>
    Whole,

    /// <summary>
    /// The outcomes of the skin and its hair, drawn sections and warnings of the course. Left out: amounts of products, and all that runs the course again with
    /// something otherwise (what habits, products and needles do each by itself, what drives dark marks). Solved as exactly as a picture needs.
    /// </summary>
    Outcomes,
}

/// <summary>How to run a course.</summary>
public sealed record RunOptions
{
    /// <summary>Parameter sets that a run follows unless told otherwise.</summary>
    public const int DefaultSets = 200;

    /// <summary>Most sets that one run follows.</summary>
    public const int MostSets = 100_000;

    /// <summary>Seed of all random draws.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Parameter sets, 1 to <see cref="MostSets"/>.</summary>
    public int Sets { get; init; } = DefaultSets;

    /// <summary>Only the central set: no interval.</summary>
    public bool CentralOnly { get; init; }

    /// <summary>How much to work out.</summary>
    public RunDepth Depth { get; init; }

    /// <summary>Id of the curve whose end is told while it settles; null for none.</summary>
    public string? Watched { get; init; }

    /// <summary>Most threads; 0 for as many as there are processors.</summary>
    public int Threads
    {
        get => Workers.Threads;
        init => Workers = Workers with { Threads = value > 0 ? value : Environment.ProcessorCount };
    }

    /// <summary>Who does the work.</summary>
    public Workers Workers { get; init; } = Workers.All;
}
