using System.Globalization;
using Needlepoint.Reports.Html;
using Needlepoint.Reports.Words;
using Needlepoint.Skin.Simulation;

namespace Needlepoint.Reports.Charts;

/// <summary>
/// One channel and the skin around it from one session to the next. Everything that changes is drawn from the states of a run: widths and depths to scale,
/// cells and fibres in proportion, each at a place of its own. Tissue keeps its colours in every theme.
/// </summary>
public sealed class SkinScene
{
    private const double Micrometre = 1e-6, Hour = 3600;

    private readonly SkinFilm _film;
    private readonly SceneScale _scale;
    private readonly SkinGround _ground;
    private readonly SceneCells _cells;
    private readonly SceneChannel _channel;
    private readonly ProductSpread? _product;

    /// <summary>The pictures of a film.</summary>
    /// <param name="film">The film.</param>
    /// <param name="product">What is put on, to show how it spreads; null for nothing.</param>
    /// <param name="scale">Scale that several films share; null for one of its own.</param>
    public SkinScene(SkinFilm film, ProductSpread? product = null, SceneScale? scale = null)
    {
        (_film, _product) = (film, product);
        _scale = scale ?? new(film.Reach / Micrometre, film.Layers[^1].Bottom / Micrometre, film.ZoneRadii[^1] / Micrometre);
        TissueTable table = new(film);
        _ground = new(_scale, film.Layers[0].Bottom / Micrometre, table.TopUm);
        _channel = new(film, _scale, table, _ground);
        _cells = new(film, _scale, table, _channel);
        Words = new(film, table);
    }

    /// <summary>The scale.</summary>
    public SceneScale Scale => _scale;

    /// <summary>Words for the moments.</summary>
    public SceneWords Words { get; }

    /// <summary>The tissue behind what changes: content of an <c>svg</c> of 300 x 430.</summary>
    public string Ground()
    {
        var svg = new Markup();
        _ground.Draw(svg);
        return svg.ToString();
    }

    /// <summary>What a moment shows on top of it.</summary>
    /// <param name="moment">Index into the moments of the film.</param>
    public string Moment(int moment)
    {
        var (svg, labels) = (new Markup(), new SceneLabels());
        SkinMoment now = _film.Moments[moment];
        double hours = now.Time / Hour;
        _cells.DrawVessels(svg, now, labels);
        _channel.DrawAlarm(svg, now, labels);
        _cells.DrawMatrix(svg, now, labels);
        _channel.DrawPath(svg, now, labels);
        _channel.DrawCrust(svg, now, labels);
        if (moment == 0) _channel.DrawNeedle(svg, labels);
        if (_product?.IsOn(hours) == true) _channel.DrawProduct(svg, now, labels);
        if (_product is not null) _cells.DrawProduct(svg, _product, hours);
        _cells.DrawCells(svg, now, labels);
        DrawBar(svg);
        labels.Draw(svg);
        return svg.ToString();
    }

    // Across, the picture is linear: a bar tells how wide it is.
    private void DrawBar(Markup svg)
    {
        double length = _scale.RadiusUm > 300 ? 200 : 100, end = SceneScale.Width - 12, start = end - (_scale.X(length) - _scale.X(0));
        svg.Add($"<path d=\"M{start} 20v-5H{end}v5\" fill=\"none\" stroke=\"#445056\"/><text x=\"{end}\" y=\"11\" font-size=\"11.5\" fill=\"#445056\" text-anchor=\"end\">{(length / 1000).ToString("0.#", CultureInfo.InvariantCulture)} mm</text>");
    }

    /// <summary>A whole picture, to stand by itself in a report or in print.</summary>
    /// <param name="svg">Receives it.</param>
    /// <param name="moment">Index into the moments of the film.</param>
    public void Draw(Markup svg, int moment)
    {
        svg.Add($"<svg viewBox=\"0 0 {SceneScale.Width} {SceneScale.Height}\" role=\"img\" aria-label=\"{Words.Message(moment)}\">");
        svg.Literal(Ground());
        svg.Literal(Moment(moment));
        svg.Literal("</svg>");
    }

    /// <summary>The scale of depth, for beside the pictures: content of an <c>svg</c> of 116 x 430.</summary>
    public string Ruler()
    {
        var svg = new Markup();
        foreach (double depth in new double[] { 0, 100, 300, 600, 1000, 1500, 2000, 3000 }.Where(depth => depth <= _scale.DeepestUm))
            svg.Add($"<path d=\"M108 {_scale.Y(depth)}h8\" class=\"axis\"/><text x=\"103\" y=\"{Math.Min(_scale.Y(depth) + 4, SceneScale.Height - 4)}\" class=\"t12\" text-anchor=\"end\">{(depth / 1000).ToString("0.#", CultureInfo.InvariantCulture)} mm</text>");
        double top = 0;
        foreach (var layer in _film.Layers)
        {
            double bottom = layer.Bottom / Micrometre, y = (_scale.Y(top) + _scale.Y(Math.Min(bottom, _scale.DeepestUm))) / 2;
            var lines = Labels.Wrap(layer.Name, 10);
            if (top == 0) svg.Add($"<text x=\"0\" y=\"{SceneScale.Surface - 18}\" class=\"t12\">{lines[0]}</text><text x=\"0\" y=\"{SceneScale.Surface - 4}\" class=\"t12\">{lines[1]}</text>");
            else if (_scale.Y(bottom) - _scale.Y(top) > 14 * lines.Count)
                for (int i = 0; i < lines.Count; i++) svg.Add($"<text x=\"0\" y=\"{y + 4 + 14 * (i - (lines.Count - 1) / 2.0)}\" class=\"t12b\">{lines[i]}</text>");
            if ((top = bottom) >= _scale.DeepestUm) break;
        }

        return svg.ToString();
    }
}
