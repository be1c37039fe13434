using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Words;

/// <summary>The lanes that a page stacks on one time axis: from fast to slow, what the person came for last.</summary>
public static class LaneChoice
{
    private const int MostFast = 2, MostTissue = 1;

    private static readonly string[] s_fast = ["erythema_index_rise_au", "tewl_g_m2_h", "channel_dye_open_fraction"];
    private static readonly string[] s_tissue = ["papillary_collagen_area_relative", "dermal_collagen_hydroxyproline_relative", "procollagen_protein_fold"];

    /// <summary>Chooses among the curves of a run; a short run has only fast ones.</summary>
    public static IReadOnlyList<Observable> Of(CurveChoice curves)
    {
        Observable[] fast = First(curves.Fast, s_fast, curves.Slow.Count == 0 ? CurveChoice.MostFast : MostFast);
        if (curves.Headline is not { } headline) return [.. fast, .. curves.Slow];
        return [.. fast, .. First([.. curves.Slow.Where(curve => curve != headline)], s_tissue, MostTissue), headline];
    }

    // The known ones first, in their order; then as the run has them.
    private static Observable[] First(IReadOnlyList<Observable> curves, string[] ids, int most) =>
        [.. curves.OrderBy(curve => Array.IndexOf(ids, curve.Id) is var place && place >= 0 ? place : ids.Length).Take(most)];
}
