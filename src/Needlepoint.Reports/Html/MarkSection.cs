using Needlepoint.Inference.Results;
using Needlepoint.Reports.Charts;
using Needlepoint.Reports.Words;

namespace Needlepoint.Reports.Html;

/// <summary>The risk of dark marks, what drives it, and how dark a mark would be and for how long.</summary>
internal static class MarkSection
{
    /// <summary>Whether a page tells it: where the risk is feared or not very small.</summary>
    public static bool IsTold(RunResult result) => LeadingOf.Run(result) is Leading.Marks || RiskWords.IsMentioned(result);

    /// <summary>Draws it.</summary>
    public static void Draw(Markup page, RunResult result)
    {
        if (!IsTold(result) || RiskWords.Of(result) is not { } risk) return;
        page.Literal("<section id=\"marks\"><h2>Dark marks</h2><div class=\"cols\"><div>");
        if (LeadingOf.Run(result) is not Leading.Marks) page.Add($"<p>{RiskWords.Sentence(risk)}</p>");
        if (result.MarkDrivers.Count > 0) Drivers(page, result, risk);
        page.Literal("</div>");
        if (result.Curve(OutcomeIds.MarkDarkness) is { } mark)
        {
            page.Add($"<figure class=\"alone\"><figcaption><b>{mark.Label}</b><br><span class=\"small mute\">{Units.TermOf(mark)}</span></figcaption>");
            Lanes.DrawAlone(page, result, mark with { Untreated = [] }, result.HorizonHours);
            page.Literal("</figure>");
        }
        page.Literal("</div></section>");
    }

    private static void Drivers(Markup page, RunResult result, Reading risk)
    {
        double most = result.MarkDrivers.Select(driver => driver.Percent).Append(risk.Values.Centre).Max();
        page.Literal("<table class=\"bars\"><thead><tr><th>Of 100 people</th><th class=\"r\"></th><th></th></tr></thead><tbody>");
        Row(page, "as the course is", risk.Values.Centre, most, isCourse: true);
        foreach (RiskDriver driver in result.MarkDrivers) Row(page, driver.Words, driver.Percent, most, isCourse: false);
        page.Literal("</tbody></table><p class=\"caption\">Each line changes one thing and nothing else. Whether longer needles leave more marks was never measured; the model takes no side.</p>");
    }

    private static void Row(Markup page, string words, double percent, double most, bool isCourse)
    {
        double width = most > 0 ? 120 * percent / most : 0;
        page.Add($"<tr><td>{words}</td><td class=\"r\"><b>{RiskWords.InHundred(percent)}</b></td><td><svg viewBox=\"0 0 120 12\" width=\"120\" height=\"12\" aria-hidden=\"true\"><rect width=\"{width}\" height=\"12\" class=\"{(isCourse ? "ft" : "fu")}\"/></svg></td></tr>");
    }
}
