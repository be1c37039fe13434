using System.Globalization;

namespace Needlepoint.Planning.Suitability;

/// <summary>How predicted numbers are said.</summary>
internal static class PredictedWords
{
    private const double Hour = 3600, Day = 86400;

    // Beyond it a person counts in days.
    private const double Hours = 72 * Hour;

    /// <summary>A time after the needles: "hour 16", "day 5".</summary>
    /// <param name="time">Time, s; infinite for beyond the end of the run.</param>
    public static string Moment(double time) => double.IsInfinity(time) ? "the end of the run and longer"
        : time > Hours ? string.Create(CultureInfo.InvariantCulture, $"day {time / Day:0}")
        : string.Create(CultureInfo.InvariantCulture, $"hour {time / Hour:0.#}");

    /// <summary>Middle and interval of a time: "about hour 16 (nine in ten: hour 10 to hour 27)".</summary>
    public static string Moments(double central, double low, double high) => $"about {Moment(Rounded(central))} (nine in ten: {Moment(Rounded(low))} to {Moment(Rounded(high))})";

    /// <summary>A share of people: "5 in 100", "fewer than 1 in 100".</summary>
    public static string InHundred(double share) =>
        share < 0.005 ? "fewer than 1 in 100" : string.Create(CultureInfo.InvariantCulture, $"{100 * share:0} in 100");

    /// <summary>A share in percent: "12 %".</summary>
    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.#} %");

    /// <summary>
    /// A share as people are told it, in whole percent, and in tenths below one: no prediction is known better. Rules compare what is told, so that "5 %" is never
    /// below 5 %.
    /// </summary>
    public static double Told(double share) => Math.Round(share, share < 0.01 ? 3 : 2);

    private static double Rounded(double time) => double.IsInfinity(time) || time > Hours ? time : Math.Round(time / Hour) * Hour;
}
