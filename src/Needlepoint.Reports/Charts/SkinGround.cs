using Needlepoint.Reports.Html;

namespace Needlepoint.Reports.Charts;

/// <summary>The tissue that a course finds, behind what changes: fibres of the dermis, cells of the epidermis, layers of the stratum corneum.</summary>
internal sealed class SkinGround(SceneScale scale, double corneumUm, double epidermisUm)
{
    private const int Fibres = 90, Ridges = 5;
    private const double CellWidth = 12, CellHeight = 9;

    /// <summary>How far its ridges reach up and down, px.</summary>
    public const double Wave = 6;

    /// <summary>Lower edge of the epidermis at a place across, px: ridges reach down into the dermis.</summary>
    public double Border(double x) => scale.Y(epidermisUm) + Wave * Math.Sin(2 * Math.PI * Ridges * x / SceneScale.Width + 0.8);

    /// <summary>Draws it.</summary>
    public void Draw(Markup svg)
    {
        svg.Add($"<rect width=\"{SceneScale.Width}\" height=\"{SceneScale.Height}\" fill=\"#FDFBF8\"/>");
        svg.Add($"<rect y=\"{SceneScale.Surface}\" width=\"{SceneScale.Width}\" height=\"{SceneScale.Height - SceneScale.Surface}\" fill=\"#F9F0EA\"/>");
        DrawFibres(svg);
        DrawEpidermis(svg);
        DrawCorneum(svg);
    }

    // Thick bundles deep in the dermis, thin ones below the epidermis.
    private void DrawFibres(Markup svg)
    {
        var (thin, thick) = (new Markup(), new Markup());
        double top = scale.Y(epidermisUm) + Wave + 6, middle = top + 0.3 * (SceneScale.Height - top);
        foreach (Spot spot in new Scatter(-30, top, SceneScale.Width, SceneScale.Height, first: 1).Places(Fibres))
            Strand.Add(spot.Y < middle ? thin : thick, spot, length: spot.Y < middle ? 26 : 62, steep: spot.Y < middle ? 0.9 : 0.25);
        svg.Add($"<path d=\"{thick}\" fill=\"none\" stroke=\"#DDB9AA\" stroke-width=\"3\" stroke-linecap=\"round\" opacity=\".55\"/>");
        svg.Add($"<path d=\"{thin}\" fill=\"none\" stroke=\"#E2C3B6\" stroke-width=\"1.4\" stroke-linecap=\"round\" opacity=\".8\"/>");
    }

    private void DrawEpidermis(Markup svg)
    {
        double top = scale.Y(corneumUm);
        var (outline, body, basal) = (new Markup(), new Markup(), new Markup());
        outline.Add($"M0 {top}H{SceneScale.Width}");
        for (double x = SceneScale.Width; x >= 0; x -= 5) outline.Add($"L{x} {Border(x)}");
        int rows = (int)((scale.Y(epidermisUm) + Wave - top) / CellHeight);
        for (int row = 0; row <= rows; row++)
            for (double x = row % 2 == 0 ? 0 : CellWidth / 2; x <= SceneScale.Width; x += CellWidth)
                if (top + (row + 0.6) * CellHeight is var y && y < Border(x) - 9) body.Add($"M{x} {y}h0");
        for (double x = 3; x <= SceneScale.Width; x += 8.3) basal.Add($"M{x} {Border(x) - 4}h0");
        svg.Add($"<path d=\"{outline}Z\" fill=\"#F0D9C6\"/>");
        Dots(svg, body, 9, "#D9B79C");
        Dots(svg, body, 7.6, "#F6E6D8");
        Dots(svg, body, 2.4, "#B98A72");
        Dots(svg, basal, 8.6, "#C99D7E");
        Dots(svg, basal, 7.2, "#E9C8AE");
        Dots(svg, basal, 3.2, "#8B5B45");
    }

    private void DrawCorneum(Markup svg)
    {
        double bottom = Math.Max(scale.Y(corneumUm), SceneScale.Surface + 8);
        svg.Add($"<rect y=\"{SceneScale.Surface}\" width=\"{SceneScale.Width}\" height=\"{bottom - SceneScale.Surface}\" fill=\"#E9D6B8\"/>");
        for (double y = SceneScale.Surface + 1.5; y < bottom; y += 3.4)
            svg.Add($"<path d=\"M0 {y}q7.5 1.4 15 0t15 0 15 0 15 0 15 0 15 0 15 0 15 0 15 0 15 0 15 0 15 0 15 0 15 0 15 0 15 0 15 0 15 0 15 0 15 0\" fill=\"none\" stroke=\"#CDB08C\" stroke-width=\"1.8\"/>");
    }

    private static void Dots(Markup svg, Markup places, double size, string colour) =>
        svg.Add($"<path d=\"{places}\" stroke=\"{colour}\" stroke-width=\"{size}\" stroke-linecap=\"round\"/>");
}
