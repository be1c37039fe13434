using System.Globalization;
using Needlepoint.Reports.Charts;
using Needlepoint.Reports.Html;

namespace Needlepoint.Reports.Plans;

/// <summary>The one-page plan as a page: no script, no request, one sheet of A4, readable on a phone and in the dark.</summary>
public static class PlanHtml
{
    /// <summary>First bytes of every plan: a file that starts so was written by this program.</summary>
    public const string Mark = "<!doctype html><!-- needlepoint plan -->";

    /// <summary>What the dotted line of the redness says.</summary>
    internal const string NotSeen = "below this line others will not notice";

    /// <summary>What must be said beside the twenty.</summary>
    internal const string Spread = "A change is counted from a tenth on. Nobody can say which of the twenty you will be.";

    private const string Octagon = "<svg width=\"16\" height=\"16\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\"M5.2 1.4h5.6l3.8 3.8v5.6l-3.8 3.8H5.2l-3.8-3.8V5.2Z\" fill=\"currentColor\"/><path d=\"M4.8 8h6.4\" stroke=\"var(--surface)\" stroke-width=\"2\" stroke-linecap=\"round\"/></svg>";

    private const string Brand = "<span class=\"brand\"><svg width=\"24\" height=\"24\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"M1.5 9.5c3.2 0 3.4-.1 5-.1M9.2 9.4h5.6M17.5 9.4c1.6 0 1.8.1 5 .1\" stroke=\"currentColor\" stroke-width=\"1.7\" fill=\"none\" stroke-linecap=\"round\"/><path d=\"M6.6 9.4 8 17l1.3-7.6M14.8 9.4 16 17l1.4-7.6\" fill=\"none\" stroke=\"var(--treated)\" stroke-width=\"1.7\" stroke-linejoin=\"round\"/><path d=\"M8 1.5v4M16 1.5v4\" stroke=\"currentColor\" stroke-width=\"1.7\" stroke-linecap=\"round\"/></svg>Needlepoint</span>";

    /// <summary>The whole page.</summary>
    public static string Write(PlanPage plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Markup page = new();
        page.Literal(Mark);
        page.Literal("\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">");
        page.Add($"<title>Your plan, {plan.Case} · Needlepoint</title><style>");
        page.Literal(Embedded.StyleSheet);
        page.Literal(Embedded.PlanSheet);
        page.Literal($":root{{--k:{plan.Size.ToString("0.##", CultureInfo.InvariantCulture)}}}</style></head><body class=\"plan\"><main class=\"sheet\">");
        page.Literal($"<div class=\"hd\">{Brand}");
        page.Add($"<span>{plan.Case} · {plan.Made.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}</span></div>");
        page.Add($"<h1>Your microneedling plan</h1><p class=\"lead\">{plan.Subject}</p>");
        if (plan.NotYet is { } not) NotToStart(page, not);
        Timeline(page, plan.Timeline);
        if (plan.StartLine.Length > 0) page.Add($"<p class=\"quiet\">{plan.StartLine}</p>");
        Expectations(page, plan);
        page.Literal("<div class=\"sec g2\"><div>");
        Rows(page, "Before each session", plan.Before);
        page.Literal("</div><div>");
        Rows(page, "After each session", plan.After);
        page.Literal($"</div></div><div class=\"stop\"><h2>{Octagon}Call us the same day if you see</h2><ul>");
        foreach (string sign in plan.Signs) page.Add($"<li>{sign}</li>");
        page.Literal("</ul></div><div class=\"g2 sign\"><div class=\"line\">Who to call</div><div class=\"line\">Checked by, on</div></div>");
        page.Add($"<p class=\"end\">{plan.Foot}</p>");
        page.Literal("</main></body></html>\n");
        return page.ToString();
    }

    /// <summary>The three groups of the twenty: class, whether it has a dark edge, count, and words.</summary>
    internal static IEnumerable<(string Class, bool HasEdge, int Count, string Words)> Legend(TwentyPeople twenty) =>
    [
        ("as-before", true, twenty.Little, " people like you: little or no change"),
        ("some", false, twenty.Some, ": some improvement"),
        ("third", false, twenty.Third, ": a third better, or more"),
    ];

    /// <summary>Days under the redness, or hours where it is over within two days.</summary>
    internal static IEnumerable<(double Hours, string Label)> Ticks(RednessAfter redness)
    {
        bool inHours = redness.EndHours <= 48;
        double step = inHours ? redness.EndHours / 4 : 24;
        string unit = inHours ? "hour" : "day";
        int last = (int)Math.Floor(redness.EndHours / step + 1e-9);
        for (int i = 0; i <= last; i++)
        {
            string number = (inHours ? i * step : i).ToString("0.#", CultureInfo.InvariantCulture);
            yield return (Math.Min(step * i, redness.EndHours), i == 0 || i == last ? $"{unit} {number}" : number);
        }
    }

    /// <summary>What the drawing of the redness shows.</summary>
    internal static string RednessNote(RednessAfter redness) =>
        (redness.High.Length > 0 ? "Line: the middle person. Shaded: nine in ten people." : "One central run: people differ more than the line shows.")
        + (redness.IsCut ? " At first it is stronger than the picture is high." : "");

    private static void NotToStart(Markup page, NotYet not)
    {
        page.Literal($"<div class=\"stop not\"><h2>{Octagon}Not to start yet</h2><ul>");
        foreach (string reason in not.Reasons) page.Add($"<li>{reason}</li>");
        if (not.Earliest.Length > 0) page.Add($"<li>{not.Earliest}</li>");
        page.Literal("</ul></div>");
    }

    private static void Timeline(Markup page, PlanTimeline line)
    {
        page.Add($"<svg class=\"time\" viewBox=\"0 0 {PlanTimeline.Width} 84\" role=\"img\" aria-label=\"{string.Join("; ", line.Marks.Select(mark => mark.Said))}\">");
        page.Add($"<path d=\"M{PlanTimeline.Radius} 40H{line.Marks[^1].X}\" class=\"axis\"/>");
        foreach (TimelineMark mark in line.Marks)
        {
            if (mark.Number == 0) page.Add($"<circle cx=\"{mark.X}\" cy=\"40\" r=\"7\" class=\"look\"/>");
            else page.Add($"<circle cx=\"{mark.X}\" cy=\"40\" r=\"{(line.IsCrowded ? 5 : PlanTimeline.Radius)}\" class=\"go\"/>");
            if (mark.Number > 0 && !line.IsCrowded) page.Add($"<text x=\"{mark.X}\" y=\"44.5\" class=\"no\">{mark.Number}</text>");
            if (mark.Label.Length > 0) page.Add($"<text x=\"{mark.LabelX}\" y=\"{(mark.IsAbove ? 18 : 70)}\" class=\"day\">{mark.Label}</text>");
        }
        page.Literal("</svg><ul class=\"days\">");
        foreach (TimelineMark mark in line.Marks) page.Add($"<li>{mark.Said}</li>");
        page.Literal("</ul>");
    }

    private static void Expectations(Markup page, PlanPage plan)
    {
        if (plan.Expect is null && plan.Redness is null) return;
        page.Literal("<div class=\"sec g2\">");
        if (plan.Expect is { } twenty) Twenty(page, twenty);
        if (plan.Redness is { } redness) Redness(page, redness);
        page.Literal("</div>");
    }

    private static void Twenty(Markup page, TwentyPeople twenty)
    {
        page.Add($"<div><h2>What to expect {twenty.When}: {twenty.What}</h2><svg class=\"twenty\" viewBox=\"0 0 264 46\" role=\"img\" aria-label=\"Of 20 people like you: {twenty.Little} little or no change, {twenty.Some} some, {twenty.Third} a third better or more\">");
        for (int i = 0; i < 20; i++)
        {
            string of = i < twenty.Little ? "as-before" : i < twenty.Little + twenty.Some ? "some" : "third";
            page.Add($"<circle cx=\"{10 + i % 10 * 26}\" cy=\"{10 + i / 10 * 26}\" r=\"{(of == "as-before" ? 8.2 : 9)}\" class=\"{of}\"/>");
        }
        page.Literal("</svg><div class=\"lg\">");
        foreach (var (fill, _, count, words) in Legend(twenty))
            page.Add($"<div><svg width=\"13\" height=\"13\" viewBox=\"0 0 20 20\" aria-hidden=\"true\"><circle cx=\"10\" cy=\"10\" r=\"8.6\" class=\"{fill}\"/></svg><span><b>{count} of 20</b>{words}</span></div>");
        page.Add($"</div><p class=\"quiet\">{Spread}</p></div>");
    }

    private static void Redness(Markup page, RednessAfter redness)
    {
        Scale x = new(0, redness.EndHours, 10, 322), y = new(0, redness.Top, 140, 8);
        page.Literal("<div><h2>Redness after each session</h2><svg class=\"wide red\" viewBox=\"0 0 330 164\" role=\"img\" aria-label=\"Redness after each session, by day\">");
        if (redness.High.Length > 0) page.Add($"<path d=\"{Curve.Band(redness.Hours, redness.Low, redness.High, x, y)}\" class=\"b90\"/>");
        page.Add($"<path d=\"{Curve.Line(redness.Hours, redness.Middle, x, y)}\" class=\"lt\"/>");
        page.Add($"<path d=\"M10 {y.At(redness.Seen)}H322\" class=\"limit\"/><text x=\"322\" y=\"{y.At(redness.Seen) - 6}\" class=\"t12i halo\" text-anchor=\"end\">{NotSeen}</text><path d=\"M10 140H322\" class=\"axis\"/>");
        foreach (var (hours, label) in Ticks(redness))
        {
            string anchor = hours == 0 ? "start" : hours == redness.EndHours ? "end" : "middle";
            page.Add($"<path d=\"M{x.At(hours)} 140v4\" class=\"axis\"/><text x=\"{x.At(hours)}\" y=\"158\" class=\"t12\" text-anchor=\"{anchor}\">{label}</text>");
        }
        page.Add($"</svg><p class=\"quiet\">{RednessNote(redness)}</p></div>");
    }

    private static void Rows(Markup page, string heading, IReadOnlyList<PlanRow> rows)
    {
        page.Add($"<h2>{heading}</h2><dl class=\"tl\">");
        foreach (PlanRow row in rows) page.Add($"<dt>{row.When}</dt><dd>{row.What}</dd>");
        page.Literal("</dl>");
    }
}
