using System.Globalization;
using Needlepoint.Reports.Html;

namespace Needlepoint.Reports.Charts;

/// <summary>Numbered circles above the sessions. Where sessions stand too close for circles, some keep only a tick.</summary>
public static class SessionMarks
{
    /// <summary>Least distance of two circles, px.</summary>
    public const double Room = 24;

    private const double Radius = 7.5, Level = 29, DoneHalf = 5;

    /// <summary>Which of the sessions get a circle: the first, the last, and as many between as have room, in ascending order.</summary>
    /// <param name="places">Pixels of the sessions, ascending.</param>
    public static IReadOnlyList<int> Circled(IReadOnlyList<double> places)
    {
        if (places.Count == 0) return [];
        var circled = new List<int> { 0 };
        for (int i = 1; i < places.Count - 1; i++)
            if (places[i] - places[circled[^1]] >= Room && places[^1] - places[i] >= Room) circled.Add(i);
        if (places[^1] - places[0] >= Room) circled.Add(places.Count - 1);
        return circled;
    }

    /// <summary>Draws the sessions of a panel over the plots below it.</summary>
    /// <param name="svg">Where to.</param>
    /// <param name="sessionHours">Every session of the run, hours.</param>
    /// <param name="panel">The panel.</param>
    /// <param name="isTheirs">Which sessions the panel shows.</param>
    /// <param name="spans">Top and bottom of the plots.</param>
    public static void Draw(Markup svg, IReadOnlyList<double> sessionHours, TimePanel panel, Func<double, bool> isTheirs, IReadOnlyList<(double Top, double Bottom)> spans)
    {
        int[] shown = [.. Enumerable.Range(0, sessionHours.Count).Where(i => isTheirs(sessionHours[i]))];
        double[] places = [.. shown.Select(i => panel.X.At(sessionHours[i]))];
        var circled = Circled(places);
        for (int i = 0; i < shown.Length; i++)
        {
            double x = places[i];
            if (!circled.Contains(i))
            {
                svg.Add($"<path d=\"M{x} {Level + Radius + 1}v6\" class=\"axis\"/>");
                continue;
            }
            foreach (var (top, bottom) in spans) svg.Add($"<path d=\"M{x} {top}V{bottom}\" class=\"sess\"/>");
            svg.Add($"<circle cx=\"{x}\" cy=\"{Level}\" r=\"{Radius}\" class=\"mark\"/>");
            svg.Add($"<text x=\"{x}\" y=\"{Level + 4}\" class=\"t12b\" text-anchor=\"middle\">{(shown[i] + 1).ToString(CultureInfo.InvariantCulture)}</text>");
        }
    }

    /// <summary>Draws the sessions that were done: a filled triangle on the upper edge of each plot, where a planned one has its line.</summary>
    /// <param name="svg">Where to.</param>
    /// <param name="doneHours">When, hours from the first session.</param>
    /// <param name="panel">The panel.</param>
    /// <param name="isTheirs">Which sessions the panel shows.</param>
    /// <param name="spans">Top and bottom of the plots.</param>
    public static void DrawDone(Markup svg, IReadOnlyList<double> doneHours, TimePanel panel, Func<double, bool> isTheirs, IReadOnlyList<(double Top, double Bottom)> spans)
    {
        foreach (double hours in doneHours.Where(isTheirs).Order())
        {
            double x = panel.X.At(hours);
            foreach (var (top, bottom) in spans) svg.Add($"<path d=\"M{x} {top + 2 * DoneHalf}V{bottom}\" class=\"done-line\"/>");
            svg.Add($"<path d=\"M{x - DoneHalf} {spans[0].Top}h{2 * DoneHalf}l{-DoneHalf} {2 * DoneHalf}Z\" class=\"done\"><title>session done</title></path>");
        }
    }
}
