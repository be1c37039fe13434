namespace Needlepoint.Inference.Absorption;

/// <summary>The layers that a substance passes, by name.</summary>
internal static class SkinLayers
{
    public const string StratumCorneum = "stratum corneum";
    public const string ViableEpidermis = "viable epidermis";
    public const string PapillaryDermis = "papillary dermis";
    public const string ReticularDermis = "reticular dermis";

    public static IReadOnlyList<string> OfDermis { get; } = [PapillaryDermis, ReticularDermis];

    public static IReadOnlyList<string> Living { get; } = [ViableEpidermis, .. OfDermis];

    /// <summary>The layers that a file of a substance means: <c>viable-epidermis</c>, <c>papillary-dermis</c> or <c>dermis</c>.</summary>
    public static IReadOnlyList<string> Of(string word) => word switch
    {
        "viable-epidermis" => [ViableEpidermis],
        "papillary-dermis" => [PapillaryDermis],
        "dermis" => OfDermis,
        _ => throw new ArgumentOutOfRangeException(nameof(word), word, "no layer with effects"),
    };
}
