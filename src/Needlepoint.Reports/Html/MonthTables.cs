using Needlepoint.Inference.Results;
using Needlepoint.Reports.Words;

namespace Needlepoint.Reports.Html;

/// <summary>Slow outcomes at 1, 3, 6 and 12 months, and scores by raters who do and do not know what was done.</summary>
internal sealed class MonthTables(Markup page, RunResult result)
{
    private readonly IReadOnlyList<double> _moments = Landmarks.Months(result.HorizonHours);
    private readonly bool _person = result.Identity.ParameterSets == 1;

    /// <summary>One row an outcome, one column a moment: centre, nine in ten, untreated.</summary>
    public void Outcomes(IReadOnlyList<Observable> curves)
    {
        page.Literal("<div class=\"scroll\"><table class=\"months\"><thead><tr><th>Outcome</th>");
        foreach (double hours in _moments) page.Add($"<th class=\"r\">{Landmarks.MonthName(hours)}</th>");
        page.Literal("</tr></thead><tbody>");
        foreach (Observable curve in curves)
        {
            page.Add($"<tr><td><b>{curve.Label}</b><br><span class=\"small mute\">{Units.TermOf(curve)}</span></td>");
            foreach (double hours in _moments) Cell(curve, hours, withTwin: true);
            page.Literal("</tr>");
        }
        page.Add($"</tbody></table></div><p class=\"caption\">{FromWhen}</p>");
    }

    /// <summary>Each score twice, side by side: net and gross.</summary>
    public void Scores()
    {
        var pairs = result.Observables.Select(net => (Net: net, Gross: CurveChoice.OpenTwin(result, net))).Where(pair => pair.Gross is not null).ToArray();
        if (pairs.Length == 0) return;
        page.Literal("<h3 class=\"sub\">Scores, by what the rater knows</h3><div class=\"scroll\"><table class=\"months\"><thead><tr><th rowspan=\"2\">Score</th><th class=\"r\" rowspan=\"2\">Before</th>");
        foreach (double hours in _moments) page.Add($"<th class=\"r\" colspan=\"2\">{Landmarks.MonthName(hours)}</th>");
        page.Literal("</tr><tr>");
        foreach (double _ in _moments) page.Literal("<th class=\"r\">net</th><th class=\"r\">gross</th>");
        page.Literal("</tr></thead><tbody>");
        foreach (var (net, gross) in pairs)
        {
            Figures figures = Landmarks.FiguresOf(net);
            page.Add($"<tr><td><b>{net.Label.Split(',')[0]}</b><br><span class=\"small mute\">{Units.TermOf(net with { Term = net.Term?.Replace(", net of drift", "", StringComparison.Ordinal) })}</span></td><td class=\"r tu\">{figures.Centre(net.Untreated[0])}</td>");
            foreach (double hours in _moments)
            {
                Cell(net, hours, withTwin: false);
                Cell(gross!, hours, withTwin: false);
            }
            page.Literal("</tr>");
        }
        page.Literal("</tbody></table></div><p class=\"caption\">Net: a rater who does not know what was done; what a sham side shows as well is not in it. Gross: a rater who knows, as in a trial without blinding; what the rater expects comes on top, also where nothing was done.</p>");
    }

    private string FromWhen
    {
        get
        {
            string last = result.SessionHours.Count > 1 ? $"; the last session is at {Moments.Short(result.SessionHours[^1])}" : "";
            return $"Counted from the first session{last}. {(_person ? "" : "Below each centre nine in ten. ")}Untreated: the same skin left alone.";
        }
    }

    private void Cell(Observable curve, double hours, bool withTwin)
    {
        page.Literal("<td class=\"r nb\">");
        if (Landmarks.At(curve, hours) is var (centre, low, high, untreated))
        {
            Figures figures = Landmarks.FiguresOf(curve);
            page.Add($"<b>{figures.Centre(centre)}</b>");
            if (!_person) page.Add($"<br><span class=\"small mute\">{figures.Low(low)} to {figures.High(high)}</span>");
            if (withTwin && untreated is double twin) page.Add($"<br><span class=\"small tu\">untreated {figures.Centre(twin)}</span>");
        }
        page.Literal("</td>");
    }
}
