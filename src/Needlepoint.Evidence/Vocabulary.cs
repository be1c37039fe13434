namespace Needlepoint.Evidence;

/// <summary>Words that parameters and studies share.</summary>
public static class Vocabulary
{
    /// <summary>How a source was read.</summary>
    public static IReadOnlyList<string> Access { get; } = ["full-text", "abstract", "secondary", "memory"];

    /// <summary>What was measured on.</summary>
    public static IReadOnlyList<string> Species { get; } =
        ["human", "human-ex-vivo", "pig", "rat", "guinea-pig", "mouse", "rabbit", "chicken", "in-silico", "unknown"];
}
