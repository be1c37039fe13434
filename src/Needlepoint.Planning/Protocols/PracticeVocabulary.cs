using Needlepoint.Planning.Rules;

namespace Needlepoint.Planning.Protocols;

/// <summary>The words of ready courses and adverse events.</summary>
public static class PracticeVocabulary
{
    /// <summary>What stands behind something, from strong to weak.</summary>
    public static IReadOnlyDictionary<string, EvidenceStrength> Strengths { get; } = new Dictionary<string, EvidenceStrength>(StringComparer.Ordinal)
    {
        ["regulation"] = EvidenceStrength.Regulation,
        ["consensus"] = EvidenceStrength.Consensus,
        ["review"] = EvidenceStrength.Review,
        ["trial"] = EvidenceStrength.Trial,
        ["opinion"] = EvidenceStrength.Opinion,
    };

    /// <summary>How something was read.</summary>
    public static IReadOnlyList<string> Accesses { get; } = ["full-text", "abstract", "secondary", "memory"];

    /// <summary>What a ready course is for.</summary>
    public static IReadOnlyList<string> Indications { get; } =
    [
        "acne-scars", "wrinkles", "striae", "surgical-scars", "burn-scars", "melasma", "hair-loss", "hypomelanosis", "pores-and-texture",
    ];

    /// <summary>The word of a strength.</summary>
    public static string WordOf(EvidenceStrength strength) => Strengths.First(pair => pair.Value == strength).Key;

    /// <summary>How something was read, as words to print: "abstract read".</summary>
    public static string HowRead(string access) => access switch
    {
        "full-text" => "full text read",
        "abstract" => "abstract read",
        "secondary" => "read in another source",
        _ => "from memory, to be confirmed",
    };
}
