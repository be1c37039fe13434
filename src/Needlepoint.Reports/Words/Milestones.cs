using Needlepoint.Inference.Results;
using Needlepoint.Reports.Charts;

namespace Needlepoint.Reports.Words;

/// <summary>A stretch of time and what happens in it, in words.</summary>
/// <param name="When">The stretch.</param>
/// <param name="What">Sentences, each from an outcome of the run.</param>
public sealed record Milestone(string When, string What);

/// <summary>What a run tells of the first hour, the first night, the days, weeks and months after. A stretch of which it tells nothing is left out.</summary>
public static class Milestones
{
    private const double Day = 24, Night = 12, LateDay = 3 * Day, Later = 6 * Moments.Week;
    private const double MostOfIt = 0.8, Little = 0.25;

    // Percent above the untreated skin at which water loss is called normal: an instrument cannot tell less apart.
    private const double Normal = 10;

    /// <summary>The stretches of a run.</summary>
    /// <param name="result">The run, in the form to show.</param>
    /// <param name="curves">Its curves.</param>
    public static IReadOnlyList<Milestone> Of(RunResult result, CurveChoice curves)
    {
        (string When, double From, string What)[] told =
        [
            ("First hours", 0, Headlines.Joined(Peak(result, "erythema_index_rise_au", "Redness"), Peak(result, "swelling_relative", "Swelling"))),
            ("First night", Night, Headlines.Joined(Lasts(result, "exposure_window_h", "Open to large molecules for"), WaterLoss(result, Night))),
            ("Day 2 to 3", LateDay, Headlines.Joined(Redness(result, LateDay), WaterLoss(result, LateDay))),
            ("Week 2 to 6", Later, Headlines.Joined(Change(result, "papillary_collagen_area_relative", Later), Early(result, curves.Headline))),
            ("Months after", 3 * Moments.Month, Late(result, curves.Headline)),
        ];
        return [.. told.Where(stretch => stretch.What.Length > 0 && stretch.From < result.HorizonHours).Select(stretch => new Milestone(stretch.When, stretch.What))];
    }

    // The least and the greatest of the moments at which the middle and both ends of the interval are at their highest.
    private static string Peak(RunResult result, string id, string words)
    {
        if (result.Curve(id) is not { } curve) return "";
        double end = Math.Min(result.HorizonHours, result.SessionHours.Count > 1 ? Math.Min(result.SessionHours[1], 3 * Day) : 3 * Day);
        double[] peaks = [.. new[] { curve.P05, curve.Central, curve.P95 }.Select(values => PeakHour(curve.TimeHours, values, end)).OfType<double>().Order()];
        if (peaks.Length == 0) return "";
        (string first, string last) = (Moments.Duration(peaks[0]), Moments.Duration(peaks[^1]));
        return $"{words} is strongest {(peaks[0] < 1.0 / 60 ? "at once" : first == last ? $"after about {first}" : $"between {first} and {last}")}.";
    }

    private static double? PeakHour(double[] hours, double[] values, double end)
    {
        int best = -1;
        for (int i = 0; i < values.Length && hours[i] <= end; i++)
            if (double.IsFinite(values[i]) && (best < 0 || values[i] > values[best])) best = i;
        return best >= 0 && values[best] > 0 ? hours[best] : null;
    }

    private static string Lasts(RunResult result, string id, string words)
    {
        if (result.Single(id) is not { } single) return "";
        Reading reading = Reading.Of(single);
        return reading.HasInterval && reading.Values.Centre > 0 ? $"{words} {reading.Centre}\u00A0{reading.Unit} ({reading.Low} to {reading.High})." : "";
    }

    private static string WaterLoss(RunResult result, double hours)
    {
        if (result.Curve("tewl_g_m2_h") is not { } curve || Landmarks.At(curve, hours) is not ({ } centre, { } low, { } high, { } normal) || !(normal > 0)) return "";
        double Above(double value) => 100 * (value / normal - 1);
        return Above(high) < Normal ? "Water loss is near normal." : $"Water loss against normal: {Percent(Math.Round(Above(centre)))}\u00A0% ({Percent(Math.Floor(Above(low)))} to {Percent(Math.Ceiling(Above(high)))}).";
    }

    private static string Percent(double value) =>
        (value > 0 ? "+" : value < 0 ? "\u2212" : "") + Math.Abs(value).ToString("0", System.Globalization.CultureInfo.InvariantCulture);

    // The interval says in how many people the redness has gone by then; what lasts beyond the run has no number.
    private static string Redness(RunResult result, double hours)
    {
        if (result.Single("redness_duration_h") is not { } lasts) return "";
        bool Gone(double[] values) => values[0] <= hours;
        return Gone(lasts.P95) ? "Redness: no longer seen by others in 95 of 100."
            : Gone(lasts.P75) ? "Redness: no longer seen by others in at least 75 of 100."
            : Gone(lasts.Central) ? "Redness: no longer seen by others in at least half of people."
            : "Redness: still seen by others in at least half of people.";
    }

    private static string Change(RunResult result, string id, double hours)
    {
        if (result.Curve(id) is not { } curve || hours > result.HorizonHours) return "";
        Reading reading = Reading.At(curve, hours);
        return reading.HasInterval ? $"{curve.Label} at week 6: {reading.Centre}\u00A0% ({reading.Low} to {reading.High})." : "";
    }

    private static string Early(RunResult result, Observable? headline)
    {
        if (headline is null || Later > result.HorizonHours || Gain(headline, result.HorizonHours) is not { } whole || Gain(headline, Later) is not { } early) return "";
        return early / whole < Little ? $"{headline.Label}: little has changed yet." : "";
    }

    private static string Late(RunResult result, Observable? headline)
    {
        if (headline is null || Gain(headline, result.HorizonHours) is not { } whole) return "";
        double? most = headline.TimeHours.Where(hours => Gain(headline, hours) is { } gain && gain / whole >= MostOfIt).Cast<double?>().FirstOrDefault();
        return most is { } hours && hours > Moments.Month ? $"{headline.Label}: in the middle, most of the change (8 tenths) is there by month {Math.Ceiling(hours / Moments.Month):0}." : "";
    }

    // How far the middle has moved from where it began; null where it does not move.
    private static double? Gain(Observable curve, double hours)
    {
        double gain = Curve.Value(curve.TimeHours, curve.Central, Math.Min(hours, curve.TimeHours[^1])) - curve.Central[0];
        return Math.Abs(gain) > 1e-6 ? gain : null;
    }
}
