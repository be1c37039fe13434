using System.Globalization;
using Needlepoint.Inference.Results;
using Needlepoint.Reports.Html;
using Needlepoint.Reports.Words;

namespace Needlepoint.Reports.Charts;

/// <summary>Free concentrations around a channel, cut through its middle and drawn to scale, the same both ways and in every picture of a run.</summary>
public sealed class ConcentrationPicture
{
    private const double Left = 40, Top = 30, Wide = 166, Narrow = 54, MostHeight = 330, Film = 8;
    private const double LeastRadius = 250, LeastDepth = 150, Step = 50;
    private const int PixelsPerUnit = 2;
    private const double NameRoom = 13, NamedWidth = 140;

    private readonly ConcentrationScale _scale;
    private readonly double _radius, _depth, _perUm;
    private readonly bool _allIntact;

    /// <summary>One scale of lengths and colours for all fields of a run.</summary>
    public ConcentrationPicture(IReadOnlyList<ConcentrationField> fields)
    {
        _scale = new ConcentrationScale(fields);
        _allIntact = fields.All(field => field.IsIntact);
        double channel = fields.Max(field => field.ChannelDepthUm), skin = fields.Max(field => field.DepthEdgesUm[^1]);
        double cell = _allIntact ? LeastRadius : fields.Where(field => !field.IsIntact).Max(field => field.RadialEdgesUm[^1]);
        _radius = Math.Min(cell, Math.Max(3 * channel, LeastRadius));
        double seen = fields.Max(Seen);
        _depth = Math.Min(skin, Math.Ceiling(Math.Max(Math.Max(1.15 * seen, 1.4 * channel), LeastDepth) / Step) * Step);
        _depth = Math.Min(_depth, 2.4 * _radius);
        _perUm = Math.Min(Wide / (2 * _radius), MostHeight / _depth);
    }

    /// <summary>Colours and their numbers.</summary>
    public ConcentrationScale Scale => _scale;

    /// <summary>Draws one moment.</summary>
    public void Draw(Markup svg, ConcentrationField field)
    {
        double width = WidthOf(field), bottom = Y(_depth);
        svg.Add($"<svg viewBox=\"0 0 {DrawnWidth(field)} {bottom + 28}\" width=\"{DrawnWidth(field)}\" height=\"{bottom + 28}\" role=\"img\" aria-label=\"{Message(field)}\">");
        svg.Add($"<image x=\"{Left}\" y=\"{Y(0)}\" width=\"{width}\" height=\"{bottom - Y(0)}\" preserveAspectRatio=\"none\" href=\"data:image/png;base64,{Convert.ToBase64String(Raster(field, width))}\"/>");
        DrawProduct(svg, field, width);
        DrawLayers(svg, field, width);
        DrawRuler(svg, bottom, width);
        svg.Literal("</svg>");
    }

    /// <summary>The moment in one sentence.</summary>
    public static string Message(ConcentrationField field) => $"{field.Caption}. {Said(field)}";

    /// <summary>What the picture of a moment shows, in numbers.</summary>
    public static string Said(ConcentrationField field)
    {
        string donor = field.Donor > 0 ? $"Product {Figures.Of(field.Donor)}\u00A0µg/mL." : "No product on the skin any more.";
        double highest = field.HighestLiving;
        if (!(highest > 0)) return $"Nothing in living skin. {donor}";
        string reach = Math.Round(field.ReachUm(0.1)).ToString("#,0", CultureInfo.InvariantCulture);
        return $"At most {Figures.Of(highest)}\u00A0µg/mL in living skin; a tenth of that down to {reach}\u00A0µm. {donor}";
    }

    /// <summary>Width of the picture of a moment, px.</summary>
    public double DrawnWidth(ConcentrationField field) => Left + WidthOf(field) + 4;

    private double WidthOf(ConcentrationField field) => field.IsIntact && !_allIntact ? Narrow : 2 * _radius * _perUm;

    private double Y(double depthUm) => Top + depthUm * _perUm;

    private double Seen(ConcentrationField field)
    {
        int deepest = Array.FindLastIndex(field.Share, row => row.Any(share => share * field.Highest > _scale.Low && share * field.Highest > 0));
        return deepest < 0 ? 0 : field.DepthEdgesUm[deepest + 1];
    }

    private byte[] Raster(ConcentrationField field, double width)
    {
        int columns = Math.Max(1, (int)Math.Round(width * PixelsPerUnit)), rows = Math.Max(1, (int)Math.Round(_depth * _perUm * PixelsPerUnit));
        var pixels = new byte[columns * rows];
        for (int row = 0; row < rows; row++)
        {
            double depth = (row + 0.5) / rows * _depth;
            for (int column = 0; column < columns; column++)
            {
                double radius = Math.Abs((column + 0.5) / columns * width - width / 2) / _perUm;
                pixels[row * columns + column] = _scale.IndexOf(field.Highest * field.ShareAt(field.IsIntact ? 0 : radius, depth));
            }
        }
        return PalettePicture.Png(pixels, columns, ConcentrationScale.Palette);
    }

    private void DrawProduct(Markup svg, ConcentrationField field, double width)
    {
        double surface = Y(0), centre = Left + width / 2;
        double radius = field.IsIntact ? 0 : Math.Max(field.ChannelRadiusUm * _perUm, 0.8), end = Y(Math.Min(field.ChannelDepthUm, _depth));
        bool on = field.Donor > 0;
        string colour = _scale.ColourOf(on ? field.Donor : 0);
        if (on) svg.Add($"<rect x=\"{Left}\" y=\"{surface - Film}\" width=\"{width}\" height=\"{Film}\" fill=\"{colour}\"/>");
        svg.Add($"<text x=\"{Left}\" y=\"{surface - Film - 6}\" class=\"t12\">{(on ? "product" : "washed off")}</text>");
        if (field.ChannelDepthUm > 0)
        {
            svg.Add($"<path d=\"M{centre - radius} {surface}V{end}H{centre + radius}V{surface}\" fill=\"{colour}\" class=\"wall\"/>");
            if (width >= NamedWidth) svg.Add($"<text x=\"{centre}\" y=\"{Math.Min(end + 12, Y(_depth) - 6)}\" class=\"tissue light\" text-anchor=\"middle\">channel</text>");
        }
        svg.Add($"<path d=\"M{Left} {surface}H{centre - radius}M{centre + radius} {surface}H{Left + width}\" class=\"skin\"/>");
    }

    private void DrawLayers(Markup svg, ConcentrationField field, double width)
    {
        bool named = width >= NamedWidth;
        foreach (LayerSpan layer in field.Layers)
        {
            double top = Y(Math.Min(layer.TopUm, _depth)), end = Y(Math.Min(layer.BottomUm, _depth));
            if (layer.BottomUm < _depth) svg.Add($"<path d=\"M{Left} {end}H{Left + width}\" class=\"border\"/>");
            // Where the name does not fit, its last word may: "epidermis".
            var lines = Labels.Wrap(layer.Name, 10);
            if (end - top < NameRoom * lines.Count + 2) lines = [layer.Name.Split(' ')[^1]];
            if (!named || end - top < NameRoom) continue;
            for (int i = 0; i < lines.Count; i++) svg.Add($"<text x=\"{Left + 5}\" y=\"{top + 10.5 + NameRoom * i}\" class=\"tissue light\">{lines[i]}</text>");
        }
    }

    private void DrawRuler(Markup svg, double bottom, double width)
    {
        foreach (double tick in new Scale(0, _depth, Top, bottom).Ticks(5))
            svg.Add($"<path d=\"M{Left - 5} {Y(tick)}h5\" class=\"axis\"/><text x=\"{Left - 8}\" y=\"{Y(tick) + 4}\" class=\"t12\" text-anchor=\"end\">{tick.ToString("#,0", CultureInfo.InvariantCulture)}</text>");
        svg.Add($"<text x=\"2\" y=\"12\" class=\"t12\">µm</text>");
        if (width <= Narrow) return;
        double length = _perUm * 100 >= 12 ? 100 : 500;
        svg.Add($"<path d=\"M{Left} {bottom + 9}v4h{length * _perUm}v-4\" class=\"axis\"/><text x=\"{Left + length * _perUm + 6}\" y=\"{bottom + 16}\" class=\"t12\">{length.ToString("0", CultureInfo.InvariantCulture)} µm, both ways</text>");
    }
}
