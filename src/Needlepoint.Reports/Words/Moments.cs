using System.Globalization;

namespace Needlepoint.Reports.Words;

/// <summary>Times and lengths of time in words.</summary>
public static class Moments
{
    /// <summary>Hours in a week.</summary>
    public const double Week = 7 * 24;

    /// <summary>Hours in a mean month.</summary>
    public const double Month = 365.25 / 12 * 24;

    /// <summary>Hours in a mean year.</summary>
    public const double Year = 12 * Month;

    /// <summary>"10 min", "6 h", "3 d", "5 weeks", "12 months", "5 years": the largest unit that gives at least two, or one exactly.</summary>
    public static string Short(double hours) => hours switch
    {
        0 => "0 h",
        < 1 => Count(hours * 60, "min", "min"),
        24 => "1 d",
        < 36 => Count(hours, "h", "h"),
        < 5 * Week => Count(hours / 24, "d", "d"),
        < 4 * Month => Count(hours / Week, "week", "weeks"),
        < 3 * Year - 1 => Count(hours / Month, "month", "months"),
        _ => Count(hours / Year, "year", "years"),
    };

    /// <summary>"1.5 days", "26 hours": a duration in running text, with its own rounding.</summary>
    public static string Duration(double hours)
    {
        (double value, string unit) = hours switch
        {
            < 1 => (hours * 60, "minute"),
            < 48 => (hours, "hour"),
            < 5 * Week => (hours / 24, "day"),
            < 4 * Month => (hours / Week, "week"),
            < 3 * Year - 1 => (hours / Month, "month"),
            _ => (hours / Year, "year"),
        };
        double rounded = value < 10 ? Math.Round(2 * value) / 2 : Math.Round(value);
        return $"{rounded.ToString("0.#", CultureInfo.InvariantCulture)}\u00A0{unit}{(rounded == 1 ? "" : "s")}";
    }

    /// <summary>"Minutes to days": what a clock spans that begins with minutes; its end in the unit that the time axis has there.</summary>
    public static string FromMinutes(double hours) => hours switch
    {
        <= 24 => "Minutes to hours",
        <= 2 * Week => "Minutes to days",
        <= 4 * Month => "Minutes to weeks",
        <= 11 * Month => "Minutes to months",
        <= 1.1 * Year => "Minutes to a year",
        _ => "Minutes to years",
    };

    private static string Count(double value, string one, string many)
    {
        string digits = Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);
        return $"{digits} {(digits == "1" ? one : many)}";
    }
}
