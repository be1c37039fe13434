namespace Needlepoint.Skin.Observables;

/// <summary>One way of measuring collagen.</summary>
/// <param name="Id">Id of the observable.</param>
/// <param name="Layer">Layer that it sees.</param>
/// <param name="Assay">What is measured, and how.</param>
/// <param name="Time">When it has something to tell.</param>
public sealed record CollagenReading(string Id, string Layer, string Assay, string Time);

/// <summary>
/// What "collagen" can mean. A percentage of it without layer, assay and time is refused: after one and the same course the message triples, the
/// stained area of the uppermost layer grows by half and the hydroxyproline of the whole dermis by some hundredths.
/// </summary>
public static class CollagenReadings
{
    private const string Word = "collagen";

    private static readonly CollagenReading[] s_known =
    [
        new("procollagen_mrna_fold", "wounded layer", "procollagen I messenger, fold", "days to 3 months"),
        new("procollagen_protein_fold", "wounded layer", "procollagen I protein, fold", "days to 3 months"),
        new("papillary_collagen_area_relative", "papillary dermis", "area stained with trichrome", "1 month to years"),
        new("papillary_reticulin_area_relative", "papillary dermis", "area stained with silver", "1 week to a year"),
        new("papillary_collagen_one_relative", "papillary dermis", "collagen I, immunostain", "1 month to years"),
        new("papillary_collagen_three_relative", "papillary dermis", "collagen III, immunostain", "1 week to a year"),
        new("dermal_collagen_hydroxyproline_relative", "whole dermis", "hydroxyproline", "3 months to years"),
        new("collagen_type_three_share_percent", "whole dermis", "collagen III of all collagen", "1 week to a year"),
    ];

    /// <summary>The ways of measuring that the catalogue has.</summary>
    public static IReadOnlyList<CollagenReading> All { get; } = [.. s_known.Where(reading => SkinObservables.All.Any(observable => observable.Id == reading.Id))];

    /// <summary>Whether a name asks for collagen as such: it holds the word and is no name of the catalogue.</summary>
    public static bool AsksForAny(string name) =>
        name.Contains(Word, StringComparison.OrdinalIgnoreCase) && SkinObservables.All.All(observable => observable.Id != name.Trim());
}
