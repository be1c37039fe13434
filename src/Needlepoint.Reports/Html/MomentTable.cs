using Needlepoint.Inference.Results;
using Needlepoint.Reports.Words;

namespace Needlepoint.Reports.Html;

/// <summary>Outcomes in rows, moments in columns: before, the moments, untreated at the end.</summary>
internal sealed class MomentTable(Markup page, RunResult result, IReadOnlyList<(double Hours, string Name)> moments)
{
    private readonly bool _person = result.Identity.ParameterSets == 1;

    /// <summary>Draws the table.</summary>
    /// <param name="first">Heading of the first column.</param>
    /// <param name="rows">Curve, its name, and what to say beside a value (null for nothing).</param>
    public void Draw(string first, IReadOnlyList<(Observable Curve, string Name, Func<double, string?> Note)> rows)
    {
        page.Add($"<div class=\"scroll\"><table class=\"months\"><thead><tr><th>{first}</th><th class=\"r\">before</th>");
        foreach (var (_, name) in moments) page.Add($"<th class=\"r\">{name}</th>");
        page.Literal("<th class=\"r\">untreated, the end</th></tr></thead><tbody>");
        foreach (var (curve, name, note) in rows) Row(curve, name, note);
        page.Literal("</tbody></table></div>");
    }

    private void Row(Observable curve, string name, Func<double, string?> note)
    {
        Figures figures = FiguresOf(curve);
        page.Add($"<tr><td><b>{name}</b><br><span class=\"small mute\">{Units.TermOf(curve)}</span></td>");
        double? before = curve.Untreated.Length > 0 ? curve.Untreated[0] : null;
        Cell(before is double start ? (start, double.NaN, double.NaN) : null, figures, note, "tu");
        foreach (var (hours, _) in moments)
            Cell(Landmarks.At(curve, hours) is var (centre, low, high, _) ? (centre, low, high) : null, figures, note, "");
        Cell(curve.Untreated.Length > 0 ? (curve.Untreated[^1], double.NaN, double.NaN) : null, figures, note, "tu");
        page.Literal("</tr>");
    }

    // Colours are read to a tenth: finer is not seen, coarser hides what is.
    private static Figures FiguresOf(Observable curve) => OutcomeIds.IsColour(curve.Id) ? Figures.For(1, 1, 1) : Landmarks.FiguresOf(curve);

    private void Cell((double Centre, double Low, double High)? value, Figures figures, Func<double, string?> note, string kind)
    {
        page.Add($"<td class=\"r nb {kind}\">");
        if (value is var (centre, low, high) && double.IsFinite(centre))
        {
            if (kind.Length > 0) page.Add($"{figures.Centre(centre)}");
            else page.Add($"<b>{figures.Centre(centre)}</b>");
            if (!_person && double.IsFinite(low) && high > low) page.Add($"<br><span class=\"small mute\">{figures.Low(low)} to {figures.High(high)}</span>");
            if (note(centre) is string words) page.Add($"<br><span class=\"small ink2\">{words}</span>");
        }
        page.Literal("</td>");
    }
}
