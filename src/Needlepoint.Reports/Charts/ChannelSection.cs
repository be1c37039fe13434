using Needlepoint.Inference.Results;
using Needlepoint.Reports.Html;

namespace Needlepoint.Reports.Charts;

/// <summary>The channel and the skin around it at one moment, drawn to scale: layers, open lumen, reach of the needle, injury signal.</summary>
public sealed class ChannelSection
{
    private const double Left = 40, Width = 190, Top = 14, MostHeight = 340;

    // Tissue keeps its colours in both themes: skin must not turn blue at night.
    private static readonly string[] LayerColours = ["#C99C74", "#E8B893", "#F2CFB8", "#EFC6B0", "#EBBDA8", "#E7B5A1", "#F1DDA6"];

    private readonly double _depthUm;
    private readonly double _pixelsPerUm;

    /// <summary>One scale for all moments of a run.</summary>
    public ChannelSection(IReadOnlyList<CrossSection> sections)
    {
        double reach = sections.Max(section => section.ReachUm);
        double deepest = sections.Max(section => section.Layers[^1].BottomUm);
        double cell = sections.Max(section => section.CellRadiusUm);
        _depthUm = Math.Min(deepest, Math.Ceiling(Math.Max(1.25 * reach, 150) / 50) * 50);
        _pixelsPerUm = Math.Min(Width / (2 * cell), MostHeight / _depthUm);
    }

    /// <summary>Colour of a layer by its place from the surface down.</summary>
    public static string Colour(int layer) => LayerColours[Math.Min(layer, LayerColours.Length - 1)];

    /// <summary>Draws one moment.</summary>
    public void Draw(Markup svg, CrossSection section)
    {
        double bottom = Y(_depthUm);
        svg.Add($"<svg viewBox=\"0 0 {Left + Width + 4} {bottom + 30}\" role=\"img\" aria-label=\"{Message(section)}\">");
        DrawLayers(svg, section);
        DrawSignal(svg, section);
        NameLayers(svg, section);
        DrawChannel(svg, section);
        DrawRuler(svg, bottom);
        svg.Literal("</svg>");
    }

    /// <summary>The moment in one sentence.</summary>
    public static string Message(CrossSection section) =>
        $"{section.Caption}: {OpenWords(section)}; {PerHundred(section.Unbridged)} of 100 channels not yet bridged by cells; mouth {PerHundred(section.WaterOpen)} % open to water.";

    private static string OpenWords(CrossSection section) =>
        section.OpenDepthUm >= 1 ? $"open to {Millimetres(section.OpenDepthUm)} of {Millimetres(section.ReachUm)} mm" : "no open lumen";

    private double Y(double depthUm) => Top + depthUm * _pixelsPerUm;

    private static double Centre => Left + Width / 2;

    private void DrawLayers(Markup svg, CrossSection section)
    {
        for (int i = 0; i < section.Layers.Count; i++)
        {
            LayerSpan layer = section.Layers[i];
            double top = Math.Min(layer.TopUm, _depthUm), end = Math.Min(layer.BottomUm, _depthUm);
            if (end <= top) continue;
            svg.Add($"<rect x=\"{Left}\" y=\"{Y(top)}\" width=\"{Width}\" height=\"{Y(end) - Y(top)}\" fill=\"{Colour(i)}\"/>");
        }
    }

    private void NameLayers(Markup svg, CrossSection section)
    {
        foreach (LayerSpan layer in section.Layers)
        {
            double top = Y(Math.Min(layer.TopUm, _depthUm)), end = Y(Math.Min(layer.BottomUm, _depthUm));
            var lines = Labels.Wrap(layer.Name, 14);
            if (end - top < 14 * lines.Count) continue;
            for (int i = 0; i < lines.Count; i++)
                svg.Add($"<text x=\"{Left + 5}\" y=\"{top + 12 + 13 * i}\" class=\"tissue\">{lines[i]}</text>");
        }
    }

    private void DrawSignal(Markup svg, CrossSection section)
    {
        for (int row = 0; row < section.Signal.Length && row + 1 < section.DepthCellsUm.Length; row++)
        {
            double top = Math.Min(section.DepthCellsUm[row], _depthUm), end = Math.Min(section.DepthCellsUm[row + 1], _depthUm);
            if (end <= top) continue;
            double inner = 0;
            for (int zone = 0; zone < section.Signal[row].Length && zone < section.ZoneRadiiUm.Length; zone++)
            {
                double outer = section.ZoneRadiiUm[zone];
                double strength = Math.Clamp(section.Signal[row][zone], 0, 1);
                if (double.IsFinite(strength) && strength > 0.01) Shade(svg, inner, outer, top, end, strength);
                inner = outer;
            }
        }
    }

    private void Shade(Markup svg, double innerUm, double outerUm, double topUm, double endUm, double strength)
    {
        double inner = Math.Min(innerUm * _pixelsPerUm, Width / 2), outer = Math.Min(outerUm * _pixelsPerUm, Width / 2);
        double top = Y(topUm), height = Y(endUm) - top;
        string opacity = (0.72 * strength).ToString("0.###", System.Globalization.CultureInfo.InvariantCulture);
        svg.Add($"<path d=\"M{Centre - outer} {top}h{outer - inner}v{height}h{inner - outer}z");
        svg.Add($"M{Centre + inner} {top}h{outer - inner}v{height}h{inner - outer}z\" fill=\"#B5433F\" fill-opacity=\"{opacity}\"/>");
    }

    private void DrawChannel(Markup svg, CrossSection section)
    {
        double surface = Y(0), mouth = Math.Max(section.MouthRadiusUm * _pixelsPerUm, 0.8);
        double reach = Y(Math.Min(section.ReachUm, _depthUm)), open = Y(Math.Min(section.OpenDepthUm, _depthUm));
        svg.Add($"<path d=\"M{Centre} {surface}V{reach}\" class=\"reach\"/>");
        if (section.ReachUm <= _depthUm) svg.Add($"<path d=\"M{Centre - 5} {reach}h10\" class=\"tip\"/>");
        double wet = mouth * Math.Clamp(section.WaterOpen, 0, 1);
        if (open - surface > 0.5 && wet > 0.05)
        {
            double tip = 0.35 * wet;
            svg.Add($"<path d=\"M{Centre - wet} {surface}L{Centre - tip} {open}H{Centre + tip}L{Centre + wet} {surface}Z\" class=\"lumen\"/>");
        }
        svg.Add($"<path d=\"M{Left} {surface}H{Centre - mouth}M{Centre + mouth} {surface}H{Left + Width}\" class=\"skin\"/>");
    }

    private void DrawRuler(Markup svg, double bottom)
    {
        var scale = new Scale(0, _depthUm / 1000, Y(0), bottom);
        foreach (double tick in scale.Ticks(5))
        {
            double y = scale.At(tick);
            svg.Add($"<path d=\"M{Left - 5} {y}h5\" class=\"axis\"/><text x=\"{Left - 8}\" y=\"{y + 4}\" class=\"t12\" text-anchor=\"end\">{Millimetres(1000 * tick)}</text>");
        }
        double bar = 200 * _pixelsPerUm;
        svg.Add($"<path d=\"M{Left} {bottom + 10}v4h{bar}v-4\" class=\"axis\" fill=\"none\"/><text x=\"{Left + bar + 6}\" y=\"{bottom + 17}\" class=\"t12\">0.2 mm, both ways</text>");
    }

    private static string Millimetres(double um) => (um / 1000).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);

    private static string PerHundred(double share) => Math.Round(100 * share).ToString("0", System.Globalization.CultureInfo.InvariantCulture);
}
