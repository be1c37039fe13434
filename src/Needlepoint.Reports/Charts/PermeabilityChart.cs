using System.Globalization;
using Needlepoint.Inference.Results;
using Needlepoint.Reports.Html;

namespace Needlepoint.Reports.Charts;

/// <summary>
/// Predicted against measured permeability as a picture of its own: every row, its compound left out; colour tells how lipophilic it is.
/// </summary>
public static class PermeabilityChart
{
    private const double Width = 770, Height = 560, Left = 64, Right = 560, Top = 44, Bottom = 500, Radius = 3.6;

    // A picture in a page of Markdown brings its own style: the colours of the report, light and dark. Classes of log Kow also differ in
    // shape.
    private const string Style =
        """
        <style>
        svg{--surface:#FFFFFF;--ink:#182023;--ink-2:#445056;--ink-3:#5E696E;--grid:#ECE9E2;--control:#7C8487;--treated:#0B6AA2;--band:#D5E7F2;--twin:#75695A;--warn:#B5651D}
        @media (prefers-color-scheme:dark){svg{--surface:#192024;--ink:#EAEEEE;--ink-2:#B9C3C7;--ink-3:#94A0A5;--grid:#232B30;--control:#6E7B81;--treated:#5DB5EA;--band:#1D3C50;--twin:#B5A997;--warn:#E9B84F}}
        text{font-family:Inter,"Segoe UI",system-ui,sans-serif;font-feature-settings:"tnum";font-size:12px;fill:var(--ink-3)}
        .page{fill:var(--surface)}.name{font-size:14px;font-weight:600;fill:var(--ink)}.label{font-size:13px;fill:var(--ink-2)}
        .grid{stroke:var(--grid);fill:none}.axis{stroke:var(--control);fill:none}.same{stroke:var(--ink-2);fill:none}.band{fill:var(--band);fill-opacity:.55}
        .polar{fill:var(--treated);fill-opacity:.75}.middle{fill:none;stroke:var(--ink-2);stroke-width:1.3}.oily{fill:var(--warn);fill-opacity:.8}.apart{stroke:var(--twin);stroke-width:1.2;fill:none}
        </style>
        """;

    private static readonly (string Class, string Words, Func<PermeabilityRow, bool> Holds)[] s_kinds =
    [
        ("apart", "shown apart, not fitted", row => row.IsApart),
        ("polar", "log Kow below 0", row => row.LogKow < 0),
        ("middle", "log Kow 0 to 3", row => row.LogKow <= 3),
        ("oily", "log Kow above 3", _ => true),
    ];

    /// <summary>The text of an SVG file.</summary>
    public static string Draw(PermeabilityRecord record)
    {
        double low = Math.Floor(record.Rows.Min(row => Math.Min(row.Measured, row.CompoundOut))), high = Math.Ceiling(record.Rows.Max(row => Math.Max(row.Measured, row.CompoundOut)));
        Scale x = new(low, high, Left, Right), y = new(low, high, Bottom, Top);
        Markup svg = new();
        svg.Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" width=\"{Width}\" height=\"{Height}\" role=\"img\" aria-label=\"{Message(record)}\">\n");
        svg.Literal(Style);
        svg.Add($"\n<rect class=\"page\" width=\"{Width}\" height=\"{Height}\"/>\n<text x=\"{Left}\" y=\"24\" class=\"name\">Permeability of intact human skin, each compound left out of the fit</text>\n");
        Axes(svg, x, y);
        Band(svg, record, x, y);
        svg.Add($"<path d=\"M{x.At(low)} {y.At(low)}L{x.At(high)} {y.At(high)}\" class=\"same\"/>\n");
        Points(svg, record, x, y);
        Legend(svg, record);
        svg.Literal("</svg>\n");
        return svg.ToString();
    }

    private static string Message(PermeabilityRecord record) =>
        string.Create(CultureInfo.InvariantCulture, $"Predicted against measured permeability, {record.Rows.Count(row => !row.IsApart)} rows, root mean square error {record.Error:0.00} of log10");

    private static void Axes(Markup svg, Scale x, Scale y)
    {
        foreach (double tick in x.Ticks(10))
        {
            svg.Add($"<path d=\"M{x.At(tick)} {Top}V{Bottom}M{Left} {y.At(tick)}H{Right}\" class=\"grid\"/>");
            svg.Add($"<text x=\"{x.At(tick)}\" y=\"{Bottom + 18}\" text-anchor=\"middle\">{Label(tick)}</text><text x=\"{Left - 8}\" y=\"{y.At(tick) + 4}\" text-anchor=\"end\">{Label(tick)}</text>\n");
        }

        svg.Add($"<path d=\"M{Left} {Top}V{Bottom}H{Right}\" class=\"axis\"/><text x=\"{(Left + Right) / 2}\" y=\"{Bottom + 42}\" class=\"label\" text-anchor=\"middle\">predicted, log10 of cm/h</text>");
        double middle = (Top + Bottom) / 2;
        svg.Add($"<text x=\"18\" y=\"{middle}\" class=\"label\" text-anchor=\"middle\" transform=\"rotate(-90 18 {middle})\">measured, log10 of cm/h</text>\n");
    }

    // The intervals of single rows differ by a few hundredths with the part that was left out; the band has their mean width.
    private static void Band(Markup svg, PermeabilityRecord record, Scale x, Scale y)
    {
        double half = record.Rows.Where(row => !row.IsApart).Average(row => (row.P95 - row.P05) / 2), low = x.From, high = x.To;
        svg.Add($"<path d=\"M{x.At(low)} {y.At(low)}V{y.At(low + half)}L{x.At(high - half)} {y.At(high)}H{x.At(high)}V{y.At(high - half)}L{x.At(low + half)} {y.At(low)}Z\" class=\"band\"/>\n");
    }

    private static void Points(Markup svg, PermeabilityRecord record, Scale x, Scale y)
    {
        foreach (PermeabilityRow row in record.Rows)
            Mark(svg, s_kinds.First(kind => kind.Holds(row)).Class, x.At(row.CompoundOut), y.At(row.Measured));
        svg.Literal("\n");
    }

    private static void Mark(Markup svg, string kind, double x, double y)
    {
        switch (kind)
        {
            case "apart": svg.Add($"<path d=\"M{x - Radius} {y - Radius}L{x + Radius} {y + Radius}M{x - Radius} {y + Radius}L{x + Radius} {y - Radius}\" class=\"apart\"/>"); break;
            case "oily": svg.Add($"<path d=\"M{x} {y - Radius - 0.8}L{x + Radius + 0.4} {y + Radius - 0.6}H{x - Radius - 0.4}Z\" class=\"oily\"/>"); break;
            default: svg.Add($"<circle cx=\"{x}\" cy=\"{y}\" r=\"{Radius}\" class=\"{kind}\"/>"); break;
        }
    }

    private static void Legend(Markup svg, PermeabilityRecord record)
    {
        double y = Top + 14;
        foreach ((string kind, string words, _) in (ReadOnlySpan<(string, string, Func<PermeabilityRow, bool>)>)[.. s_kinds[1..], s_kinds[0]])
        {
            int count = record.Rows.Count(row => s_kinds.First(other => other.Holds(row)).Class == kind);
            if (count == 0) continue;
            Mark(svg, kind, Right + 26, y - 4);
            svg.Add($"<text x=\"{Right + 40}\" y=\"{y}\" class=\"label\">{words}</text><text x=\"{Right + 40}\" y=\"{y + 15}\">{count} rows</text>\n");
            y += 42;
        }

        svg.Add($"<rect x=\"{Right + 20}\" y=\"{y - 13}\" width=\"12\" height=\"12\" class=\"band\"/><text x=\"{Right + 40}\" y=\"{y - 2}\" class=\"label\">nine in ten expected</text>");
        svg.Add($"<text x=\"{Right + 40}\" y=\"{y + 13}\">{Inside(record)}</text>\n");
    }

    private static string Inside(PermeabilityRecord record) => string.Create(CultureInfo.InvariantCulture, $"{100 * record.Coverage:0} % of the fitted rows");

    private static string Label(double value) => value.ToString("0;\u22120;0", CultureInfo.InvariantCulture);
}
