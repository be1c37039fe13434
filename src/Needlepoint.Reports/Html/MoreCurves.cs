using Needlepoint.Inference.Results;
using Needlepoint.Reports.Charts;
using Needlepoint.Reports.Words;

namespace Needlepoint.Reports.Html;

/// <summary>The curves that are not told first, small and folded away, each on the clock that shows its change.</summary>
internal static class MoreCurves
{
    private const double Fortnight = 14 * 24;
    private const double StillShare = 0.02, LastingShare = 0.2;

    /// <summary>Draws them by group.</summary>
    public static void Draw(Markup page, RunResult result, IReadOnlyList<Observable> curves)
    {
        if (curves.Count == 0) return;
        page.Add($"<details><summary>{curves.Count} more curves</summary>");
        foreach (var group in curves.GroupBy(curve => curve.Group))
        {
            page.Add($"<h3 class=\"sub\">{group.Key}</h3><div class=\"more\">");
            foreach (Observable curve in group)
            {
                page.Add($"<figure><figcaption><b>{curve.Label}</b><br><span class=\"small mute\">{Units.TermOf(curve)}</span></figcaption>");
                Lanes.DrawAlone(page, result, curve, EndOf(curve, result));
                page.Literal("</figure>");
            }
            page.Literal("</div>");
        }
        page.Literal("</details>");
    }

    /// <summary>Last hour to show: the whole course for what lasts, else until it is still after the first session.</summary>
    internal static double EndOf(Observable curve, RunResult result)
    {
        double next = result.SessionHours.Count > 1 ? result.SessionHours[1] : result.HorizonHours;
        double early = Math.Min(Math.Min(next - 1, Fortnight), result.HorizonHours);
        if (curve.IsSlow || early < 1 || Departure(curve, early) > LastingShare * MostDeparture(curve, early)) return result.HorizonHours;
        double span = Span(curve, 0, early);
        return Landmarks.Until(early).FirstOrDefault(moment => moment >= 6 && Span(curve, moment, early) <= StillShare * span, early);
    }

    private static double MostDeparture(Observable curve, double end) =>
        curve.TimeHours.Where(hours => hours <= end).Select(hours => Departure(curve, hours)).DefaultIfEmpty(0).Max();

    private static double Departure(Observable curve, double hours)
    {
        double untreated = Curve.Value(curve.TimeHours, curve.Untreated, hours);
        return Math.Abs(Curve.Value(curve.TimeHours, curve.Central, hours) - (double.IsFinite(untreated) ? untreated : 0));
    }

    private static double Span(Observable curve, double from, double to) =>
        new[] { curve.P05, curve.Central, curve.P95 }
            .Max(values => Curve.Range(curve.TimeHours, values, from, to) is var (low, high) ? high - low : 0);
}
