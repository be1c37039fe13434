using System.Globalization;
using Needlepoint.Reports.Html;

namespace Needlepoint.Studio.Components.Parts;

/// <summary>The drawn track of a slider: the ends in words, the part that studies cover, a tick where the label of the device ends.</summary>
/// <param name="Least">Lower end.</param>
/// <param name="Most">Upper end.</param>
/// <param name="Words">A value with its unit.</param>
internal sealed record SliderTrack(double Least, double Most, Func<double, string> Words)
{
    private const double Room = 0.18;

    /// <summary>What published studies cover; null for nothing known.</summary>
    public (double From, double To)? Covered { get; init; }

    /// <summary>Where the label of the device ends; null for none.</summary>
    public double? Cap { get; init; }

    private double? ShownCap => Cap is { } cap && cap >= Least && cap <= Most ? cap : null;

    /// <summary>The track.</summary>
    public Markup Draw()
    {
        var svg = new Markup();
        svg.Literal("<svg class=\"slide-track\" aria-hidden=\"true\"><rect x=\"0\" y=\"8\" width=\"100%\" height=\"4\" rx=\"2\" class=\"track\"/>");
        if (Covered is { } covered && covered.To >= Least && covered.From <= Most)
            svg.Add($"<rect x=\"{Percent(covered.From)}\" y=\"8\" width=\"{Percent(Least + Math.Min(covered.To, Most) - Math.Max(covered.From, Least))}\" height=\"4\" rx=\"2\" class=\"covered\"/>");
        if (ShownCap is { } cap) svg.Add($"<svg x=\"{Percent(cap)}\" overflow=\"visible\"><path d=\"M0 3V17\" class=\"cap\"/></svg>");
        svg.Literal("</svg>");
        return svg;
    }

    /// <summary>The words under the track; an end gives way to the label's limit beside it.</summary>
    public Markup DrawScale()
    {
        var svg = new Markup();
        double? at = ShownCap is { } cap ? Share(cap) : null;
        svg.Literal("<svg class=\"slide-scale\" aria-hidden=\"true\">");
        if (at is not < Room) svg.Add($"<text x=\"0\" y=\"12\" class=\"t12\">{Words(Least)}</text>");
        if (at is { } share)
        {
            string anchor = share < Room ? "start" : share > 1 - Room ? "end" : "middle";
            svg.Add($"<text x=\"{Percent(ShownCap!.Value)}\" y=\"12\" class=\"t12\" text-anchor=\"{anchor}\">label cap {Words(ShownCap.Value)}</text>");
        }
        if (at is not > 1 - 2 * Room) svg.Add($"<text x=\"100%\" y=\"12\" class=\"t12\" text-anchor=\"end\">{Words(Most)}</text>");
        svg.Literal("</svg>");
        return svg;
    }

    private double Share(double value) => Most > Least ? (Math.Clamp(value, Least, Most) - Least) / (Most - Least) : 0;

    private string Percent(double value) => (100 * Share(value)).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
