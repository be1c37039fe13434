using Needlepoint.Inference.Results;
using Needlepoint.Reports.Charts;

namespace Needlepoint.Reports.Words;

/// <summary>Moments at which a curve is told in numbers: minutes, days, months.</summary>
public static class Landmarks
{
    private static readonly double[] Hours =
    [
        0, 1, 6, 24, 3 * 24, Moments.Week, 2 * Moments.Week, 4 * Moments.Week, 3 * Moments.Month, 6 * Moments.Month, Moments.Year, 2 * Moments.Year,
        5 * Moments.Year, 10 * Moments.Year,
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

    /// <summary>
    /// The rounding that suits a curve as a whole: two figures of its largest value; of its largest centre where it is slow, since a wide
    /// interval must not hide what most people gain.
    /// </summary>
    public static Figures FiguresOf(Observable curve)
    {
        static double Largest(IEnumerable<double> values) => values.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();
        double largest = Largest(curve.P95.Concat(curve.Central));
        if (!curve.IsSlow) return Figures.For(curve, largest, largest, largest);
        double centre = Largest(curve.Central.Concat(curve.Untreated));
        return Figures.For(curve, centre, -Largest(curve.P05), largest);
    }

    /// <summary>The months at which slow outcomes are told, up to a horizon, hours from the first session; the end itself where it lies between two.</summary>
    public static IReadOnlyList<double> Months(double horizonHours)
    {
        double[] months = [.. new[] { 1, 3, 6, 12, 18, 24, 36, 60, 84, 120 }.Select(month => month * Moments.Month).Where(hours => hours <= horizonHours * 1.01)];
        return months.Length > 0 && months[^1] > 0.9 * horizonHours ? months : [.. months, horizonHours];
    }

    /// <summary>"1 month", "10 weeks": a moment of <see cref="Months"/>.</summary>
    public static string MonthName(double hours)
    {
        if (hours > 3 * Moments.Year - 1) return Moments.Short(hours);
        double months = Math.Round(hours / Moments.Month);
        return Math.Abs(hours / Moments.Month - months) > 0.02 ? Moments.Short(hours)
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{months:0} month{(months == 1 ? "" : "s")}");
    }

    /// <summary>A value of a curve in short: "+24\u00A0%", "11.5".</summary>
    public static string Said(Observable curve, double value) => FiguresOf(curve).Centre(value) + (curve.Unit == Presented.Change ? "\u00A0%" : "");
}
