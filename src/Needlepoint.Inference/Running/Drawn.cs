using Needlepoint.Inference.Results;
using Needlepoint.Skin.Simulation;

namespace Needlepoint.Inference.Running;

/// <summary>Sections of the skin as the report draws them.</summary>
internal static class Drawn
{
    private const double Micrometre = 1e-6;

    /// <summary>The sections with lengths in um and the signal relative to its largest value in all of them.</summary>
    public static IReadOnlyList<CrossSection> Of(IReadOnlyList<SkinSection> sections, IReadOnlyList<(double Hours, string Caption)> moments)
    {
        double peak = Math.Max(double.Epsilon, sections.SelectMany(section => section.Signal).SelectMany(row => row).DefaultIfEmpty(0).Max());
        return [.. sections.Select((section, i) => Of(section, moments[i].Caption, peak))];
    }

    private static CrossSection Of(SkinSection section, string caption, double peak) => new()
    {
        TimeHours = section.Time / 3600,
        Caption = caption,
        Layers = [.. section.Layers.Select(layer => new LayerSpan(layer.Name, layer.Top / Micrometre, layer.Bottom / Micrometre))],
        CellRadiusUm = section.ZoneRadii[^1] / Micrometre,
        MouthRadiusUm = section.MouthRadius / Micrometre,
        ReachUm = section.Reach / Micrometre,
        OpenDepthUm = section.OpenDepth / Micrometre,
        WaterOpen = section.WaterOpen,
        Unbridged = section.Unbridged,
        ZoneRadiiUm = [.. section.ZoneRadii.Select(radius => radius / Micrometre)],
        Signal = [.. section.Signal.Select(row => row.Select(value => value / peak).ToArray())],
        DepthCellsUm = [.. section.DepthEdges.Select(depth => depth / Micrometre)],
    };
}
