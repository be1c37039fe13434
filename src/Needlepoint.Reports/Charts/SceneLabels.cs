using Needlepoint.Reports.Html;

namespace Needlepoint.Reports.Charts;

/// <summary>Names of what a picture shows, at its sides, with a line to each thing.</summary>
internal sealed class SceneLabels
{
    private const double Apart = 17, LeftEnd = 98, RightEnd = 204, Top = 26, Bottom = SceneScale.Height - 12;
    private const int Most = 5;

    private readonly List<(string Words, double X, double Y)> _wanted = [];

    /// <summary>Names a thing; what is named first is kept when there is too much to name.</summary>
    public void Add(string words, double x, double y)
    {
        if (_wanted.Count < Most) _wanted.Add((words, x, y));
    }

    /// <summary>Draws them.</summary>
    public void Draw(Markup svg)
    {
        var right = _wanted.Where((label, i) => IsRight(label, i)).ToArray();
        Draw(svg, right, RightEnd, "start");
        Draw(svg, [.. _wanted.Except(right)], LeftEnd, "end");
    }

    // What lies on the axis of the channel is named right and left in turn.
    private static bool IsRight((string Words, double X, double Y) label, int number) =>
        Math.Abs(label.X - SceneScale.Width / 2) < 12 ? number % 2 == 0 : label.X > SceneScale.Width / 2;

    private static void Draw(Markup svg, (string Words, double X, double Y)[] labels, double x, string anchor)
    {
        double[] places = Labels.Spread([.. labels.Select(label => label.Y)], Apart, Top, Bottom);
        for (int i = 0; i < labels.Length; i++)
        {
            (string words, double toX, double toY) = labels[i];
            double end = anchor == "start" ? x - 3 : x + 3;
            svg.Add($"<path d=\"M{toX} {toY}L{end} {places[i] - 4}\" stroke=\"#182023\" stroke-width=\".9\"/><circle cx=\"{toX}\" cy=\"{toY}\" r=\"1.8\" fill=\"#182023\"/>");
            svg.Add($"<text x=\"{x}\" y=\"{places[i]}\" font-size=\"12\" font-weight=\"600\" fill=\"#182023\" text-anchor=\"{anchor}\" paint-order=\"stroke\" stroke=\"#FBF5F0\" stroke-width=\"4\" stroke-linejoin=\"round\">{words}</text>");
        }
    }
}
