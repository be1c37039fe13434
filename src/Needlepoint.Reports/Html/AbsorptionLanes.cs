using Needlepoint.Inference.Results;
using Needlepoint.Reports.Charts;
using Needlepoint.Reports.Words;

namespace Needlepoint.Reports.Html;

/// <summary>What gets in over time: the curves of an absorption run on an early and a whole clock, and the words below them.</summary>
public static class AbsorptionLanes
{
    private const double EarlyShare = 0.125;

    // What may be told as the start, h.
    private static readonly double[] s_early = [1.0 / 6, 1.0 / 3, 0.5, 1, 2, 4, 6, 12, 24];

    /// <summary>Draws them, for a wide page and for a narrow one.</summary>
    /// <param name="page">Receives the drawing.</param>
    /// <param name="result">What gets in.</param>
    /// <param name="key">A name that no other lanes of the page have.</param>
    public static void Draw(Markup page, AbsorptionResult result, string key)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(result);
        Observable[] curves = [.. AbsorptionCurves.Of(result).Select(curve => AbsorptionCurves.Drawn(result, curve))];
        string asked = result.Arms[0].Name.Split(',')[0];
        Lanes On(Clock clock) => new(AbsorptionCurves.AsRun(result, curves), curves, clock)
        {
            Words = new LaneWords(asked, "intact", "intact skin under the same cover"),
            MayCountInPowers = true,
            Key = key,
        };
        double early = s_early.LastOrDefault(hours => hours <= EarlyShare * result.EndHours);
        var whole = new Clock(result.EndHours, IsWhole: true);
        if (curves.Length > 0)
        {
            On(early > 0 ? new Clock(result.EndHours, IsWhole: false) { SplitHours = early } : whole).DrawWide(page);
            page.Literal("<div class=\"lanes-narrow\">");
            On(whole).DrawNarrow(page, 0);
            page.Literal("</div>");
        }
        string bands = result.Identity.ParameterSets == 1 ? "One central run: no bands." : "Dark band: half of people; light band: nine in ten.";
        string dashed = curves.Any(curve => curve.Untreated.Length > 0) ? " Dashed: intact skin under the same cover." : "";
        page.Add($"<p class=\"caption\">Solid: {result.Arms[0].Name}.{dashed} {bands} A scale of 1, 10, 100 counts in tenfolds, where an even one would hide the lower line. Hatched: later than any study. Each panel has its own linear clock; time runs from the moment it is put on.</p>");
    }
}
