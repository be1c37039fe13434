using Needlepoint.Inference.Results;
using Needlepoint.Reports.Patches;
using Needlepoint.Reports.Words;

namespace Needlepoint.Reports.Html;

/// <summary>The skin as it would look: the same drawn patch before and at chosen moments, inside the page.</summary>
internal static class PictureSection
{
    // Pictures beyond that make a page heavy.
    private const int Most = 5;

    /// <summary>Draws it; nothing where the run was not drawn.</summary>
    public static void Draw(Markup page, RunResult result, PatchSeries? series)
    {
        if (series is null) return;
        page.Literal("<section id=\"pictures\"><h2>How it would look</h2><div class=\"patches\">");
        foreach (PatchMoment moment in Chosen(series.Moments))
        {
            page.Add($"<figure><img width=\"256\" height=\"256\" alt=\"{Said(result, moment)}\" src=\"data:image/png;base64,{Convert.ToBase64String(moment.SmallPng)}\">");
            page.Add($"<figcaption><b>{moment.Caption}</b></figcaption></figure>");
        }
        string light = series.IsRaking ? "Light from low at the side, as one looks for relief." : "Soft light from above at the side, as one looks for colour.";
        page.Add($"</div><p class=\"caption\">20 by 20 mm of skin. {light} {PatchSeries.Note} Larger pictures, one beside the other and moving: the folder of data.</p></section>");
    }

    /// <summary>The first, the last, and between them at equal steps.</summary>
    internal static IReadOnlyList<PatchMoment> Chosen(IReadOnlyList<PatchMoment> moments) =>
        moments.Count <= Most ? moments : [.. Enumerable.Range(0, Most).Select(i => moments[(int)Math.Round((double)i * (moments.Count - 1) / (Most - 1))])];

    // For those who do not see it: the moment, and the colour in numbers.
    private static string Said(RunResult result, PatchMoment moment)
    {
        string Value(string id)
        {
            if (result.Curve(id) is not { } curve) return "";
            double value = moment.Hours is double hours ? Charts.Curve.Value(curve.TimeHours, curve.Central, Math.Min(hours, curve.TimeHours[^1])) : curve.Untreated.FirstOrDefault(double.NaN);
            return double.IsFinite(value) ? $", {curve.Label} {Math.Round(value)}" : "";
        }

        return $"Drawn patch of skin, {moment.Caption.ToLowerInvariant()}{Value(OutcomeIds.Lightness)}{Value(OutcomeIds.Redness)}";
    }
}
