using Needlepoint.Inference.Results;
using Needlepoint.Reports.Html;
using Needlepoint.Reports.Words;

namespace Needlepoint.Reports.Charts;

/// <summary>The small bar under a number: thin nine in ten, thick half, a tick at the centre.</summary>
public static class IntervalBar
{
    private const double Width = 200;

    /// <summary>Draws the bar of a reading on a scale that holds zero or the interval's surroundings.</summary>
    public static void Draw(Markup svg, Reading reading)
    {
        var values = reading.Values;
        double low = Math.Min(0, values.P05);
        double high = Math.Max(Math.Max(0, values.P95), reading.Untreated ?? values.P95);
        double margin = 0.08 * (high - low);
        if (!reading.HasInterval || !(high > low)) return;
        var x = new Scale(low, high + margin, 2, Width - 2);
        svg.Literal("<svg viewBox=\"0 0 200 16\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><path d=\"M0 8H200\" class=\"rail\"/>");
        svg.Add($"<path d=\"M{x.At(values.P05)} 8H{x.At(values.P95)}\" class=\"nine\"/>");
        svg.Add($"<path d=\"M{x.At(values.P25)} 8H{x.At(values.P75)}\" class=\"half\"/>");
        svg.Add($"<path d=\"M{x.At(values.Centre)} 2V14\" class=\"mid\"/></svg>");
    }

    /// <summary>Draws the bar of an interval on a scale that several bars share, on which every tenfold is as wide.</summary>
    public static void DrawOnScale(Markup svg, Interval values, double low, double high)
    {
        if (!(values.P95 > values.P05) || !(high > low)) return;
        var x = new Scale(low, high, 2, 148) { IsLog = true };
        svg.Literal("<svg viewBox=\"0 0 150 16\" aria-hidden=\"true\"><path d=\"M0 8H150\" class=\"rail\"/>");
        svg.Add($"<path d=\"M{x.At(values.P05)} 8H{x.At(values.P95)}\" class=\"nine\"/>");
        svg.Add($"<path d=\"M{x.At(values.P25)} 8H{x.At(values.P75)}\" class=\"half\"/>");
        svg.Add($"<path d=\"M{x.At(values.Central)} 2V14\" class=\"mid\"/></svg>");
    }
}
