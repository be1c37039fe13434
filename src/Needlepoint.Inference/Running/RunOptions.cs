namespace Needlepoint.Inference.Running;

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

    /// <summary>Most threads; 0 for as many as there are processors.</summary>
    public int Threads { get; init; }
}
