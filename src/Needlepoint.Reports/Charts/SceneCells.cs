using Needlepoint.Reports.Html;
using Needlepoint.Skin.Simulation;

namespace Needlepoint.Reports.Charts;

/// <summary>Cells, fibres, vessels and molecules of a <see cref="SkinScene"/>, each kind with a colour and a shape of its own.</summary>
internal sealed class SceneCells
{
    private const double Micrometre = 1e-6;

    // How many stand in the picture where a state is 1 everywhere: cells as in a full-thickness wound, fibroblasts as in healthy skin, all the collagen of the layer.
    private const int Neutrophils = 700, Macrophages = 260, Fibroblasts = 11, Fibres = 1500, Molecules = 500;

    // Most that is drawn of a state, of what healthy skin has.
    private const double MostFibroblasts = 8, MostMatrix = 1;

    // A kind is named from so many on.
    private const int Named = 3;

    // Healthy loops of vessels in the picture.
    private const int Loops = 6;

    private readonly SceneScale _scale;
    private readonly TissueTable _table;
    private readonly SceneChannel _channel;
    private readonly Spot[] _neutrophils, _macrophages, _fibroblasts, _young, _stable, _molecules;

    public SceneCells(SkinFilm film, SceneScale scale, TissueTable table, SceneChannel channel)
    {
        (_scale, _table, _channel) = (scale, table, channel);
        double top = scale.Y(table.TopUm) + 4, bottom = SceneScale.Height - 4;
        Spot[] Spots(int count, int first, double from) => [.. new Scatter(4, from, SceneScale.Width - 4, bottom, first).Places(count).OrderBy(spot => spot.Threshold)];
        _neutrophils = Spots(Neutrophils, 1000, top);
        _macrophages = Spots(Macrophages, 3000, top);
        _fibroblasts = Spots((int)(Fibroblasts * MostFibroblasts), 5000, top + 4);
        _young = Spots(Fibres, 7000, top);
        _stable = Spots(Fibres, 9000, top);
        _molecules = Spots(Molecules, 11000, scale.Y(film.Layers[0].Bottom / Micrometre));
    }

    public void DrawVessels(Markup svg, SkinMoment now, SceneLabels labels)
    {
        double top = _scale.Y(_table.TopUm), depth = Math.Min(_scale.Y(_table.TopUm + 220), SceneScale.Height - 40);
        string wide = (1.7 + 1.6 * Math.Min(now.Dilation, 1)).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
        svg.Add($"<path d=\"M-5 {depth}C60 {depth - 10} 90 {depth + 10} 150 {depth + 8}S250 {depth - 6} 305 {depth + 2}\" fill=\"none\" stroke=\"#C4545A\" stroke-width=\"4.6\" opacity=\".7\"/>");
        int loops = (int)Math.Round(Loops * now.Vessels);
        var (old, grown) = (new Markup(), new Markup());
        for (int i = 0; i < loops; i++)
        {
            // Those beyond the healthy number sprout between the others, nearest to the channel first.
            double x = i < Loops ? (i + 0.5) / Loops * SceneScale.Width : 150 + (i % 2 == 0 ? 1 : -1) * (14 + 18 * ((i - Loops) / 2));
            (i < Loops ? old : grown).Add($"M{x - 5} {depth}C{x - 7} {depth - 30} {x - 6} {top + 14} {x} {top + 10}C{x + 6} {top + 14} {x + 7} {depth - 30} {x + 5} {depth}");
        }

        svg.Add($"<path d=\"{old}\" fill=\"none\" stroke=\"#C4545A\" stroke-width=\"{wide}\" opacity=\".7\"/>");
        if (loops <= Loops) return;
        svg.Add($"<path d=\"{grown}\" fill=\"none\" stroke=\"#D9363E\" stroke-width=\"1.4\" stroke-dasharray=\"4 1.5\"/>");
        labels.Add("new vessel", 164, top + 11);
    }

    public void DrawMatrix(Markup svg, SkinMoment now, SceneLabels labels)
    {
        Spot[] young = Where(_young, now, now.YoungMatrix, MostMatrix), stable = Where(_stable, now, now.StableMatrix, MostMatrix);
        DrawFibres(svg, stable, 44, 0.35, "#1F74A8", 2.2);
        DrawFibres(svg, young, 26, 1.6, "#7FB4D6", 1.3);
        Name(labels, young.Length > 2 * stable.Length ? young : stable, young.Length > 2 * stable.Length ? "young collagen" : "new collagen");
    }

    public void DrawCells(Markup svg, SkinMoment now, SceneLabels labels)
    {
        Spot[] fibroblasts = Where(_fibroblasts, now, now.Fibroblasts, MostFibroblasts), macrophages = Where(_macrophages, now, now.Macrophages, 1), neutrophils = Where(_neutrophils, now, now.Neutrophils, 1);
        DrawSpindles(svg, fibroblasts);
        DrawDots(svg, macrophages, 10.8, "#5A3E93");
        DrawDots(svg, macrophages, 9.2, "#9B84C8");
        DrawDots(svg, macrophages, 3.8, "#5A3E93");
        DrawDots(svg, neutrophils, 6.2, "#9A6B12");
        DrawDots(svg, neutrophils, 4.9, "#E2A93B");
        Name(labels, neutrophils, "neutrophils");
        Name(labels, macrophages, "macrophages");
        Name(labels, fibroblasts, "fibroblasts");
    }

    public void DrawProduct(Markup svg, ProductSpread product, double hours) =>
        DrawDots(svg, [.. _molecules.Where(spot => spot.Threshold < product.ShareAt(hours, _scale.RadiusAt(spot.X), _scale.DepthAt(spot.Y)))], 2.6, "#1F7A74");

    // Nothing grows in the open lumen. Spots lie in the order of their thresholds.
    private Spot[] Where(Spot[] spots, SkinMoment now, double[][] state, double most)
    {
        double highest = state.Max(row => row.Max());
        return
        [
            .. spots.TakeWhile(spot => spot.Threshold * most < highest).Where(spot => (_scale.RadiusAt(spot.X), _scale.DepthAt(spot.Y)) is var (radius, depth)
                && radius > _channel.LumenUm(now, depth) && spot.Threshold * most < _table.At(state, radius, depth)),
        ];
    }

    private static void DrawFibres(Markup svg, Spot[] spots, double length, double steep, string colour, double width)
    {
        if (spots.Length == 0) return;
        var path = new Markup();
        foreach (Spot spot in spots) Strand.Add(path, spot, length, steep);
        svg.Add($"<path d=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width}\" stroke-linecap=\"round\" opacity=\".85\"/>");
    }

    private static void DrawDots(Markup svg, Spot[] spots, double size, string colour)
    {
        if (spots.Length == 0) return;
        var path = new Markup();
        foreach (Spot spot in spots) path.Add($"M{spot.X} {spot.Y}h0");
        svg.Add($"<path d=\"{path}\" stroke=\"{colour}\" stroke-width=\"{size}\" stroke-linecap=\"round\"/>");
    }

    private static void DrawSpindles(Markup svg, Spot[] spots)
    {
        if (spots.Length == 0) return;
        var path = new Markup();
        foreach (Spot spot in spots)
        {
            double dx = 12 * (0.75 + 0.25 * spot.Unit(4)), dy = 9 * (spot.Unit(5) - 0.5);
            path.Add($"M{spot.X - dx} {spot.Y - dy}Q{spot.X} {spot.Y - 8} {spot.X + dx} {spot.Y + dy}Q{spot.X} {spot.Y + 8} {spot.X - dx} {spot.Y - dy}Z");
        }

        svg.Add($"<path d=\"{path}\" fill=\"#7DB08A\" stroke=\"#2F6B45\" stroke-width=\".9\"/>");
        DrawDots(svg, spots, 4, "#2F6B45");
    }

    // The one nearest to the middle of the picture is named.
    private static void Name(SceneLabels labels, Spot[] spots, string words)
    {
        if (spots.Length < Named) return;
        Spot nearest = spots.MinBy(spot => Math.Abs(spot.X - 175) + 0.5 * Math.Abs(spot.Y - 250));
        labels.Add(words, nearest.X, nearest.Y);
    }
}
