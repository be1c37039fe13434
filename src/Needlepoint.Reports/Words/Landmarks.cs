using Needlepoint.Inference.Results;
using Needlepoint.Reports.Charts;

namespace Needlepoint.Reports.Words;

/// <summary>Moments at which a curve is told in numbers: minutes, days, months.</summary>
public static class Landmarks
{
    private static readonly double[] Hours =
    [
        0, 1, 6, 24, 3 * 24, Moments.Week, 2 * Moments.Week, 4 * Moments.Week, 3 * Moments.Month, 6 * Moments.Month, 12 * Moments.Month,
    ];

    /// <summary>The moments up to a horizon, hours from the first session.</summary>
    public static IReadOnlyList<double> Until(double horizonHours) => [.. Hours.Where(hours => hours <= horizonHours * (1 + 1e-6))];

    /// <summary>"at once", "1 h", "3 d".</summary>
    public static string Name(double hours) => hours == 0 ? "at once" : Moments.Short(hours);

    /// <summary>Centre, interval and untreated value of a curve at a moment; null outside its time grid.</summary>
    public static (double Centre, double Low, double High, double? Untreated)? At(Observable curve, double hours)
    {
        double at = Math.Min(hours, curve.TimeHours[^1]);
        double centre = Curve.Value(curve.TimeHours, curve.Central, at);
        if (!double.IsFinite(centre)) return null;
        double untreated = Curve.Value(curve.TimeHours, curve.Untreated, at);
        return (centre, Curve.Value(curve.TimeHours, curve.P05, at), Curve.Value(curve.TimeHours, curve.P95, at),
            double.IsFinite(untreated) ? untreated : null);
    }

    /// <summary>The rounding that suits a curve as a whole: two figures of its largest value.</summary>
    public static Figures FiguresOf(Observable curve)
    {
        double largest = curve.P95.Concat(curve.Central).Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();
        return Figures.For(largest);
    }
}
