using System.Globalization;

namespace Needlepoint.Planning.Calendars;

/// <summary>Times around a session in words.</summary>
public static class TimeWords
{
    private const double Hour = 3600, Day = 24 * Hour;

    /// <summary>"12 hours", "3.5 days", "5 days", "2 weeks": whole weeks from two on, halves of days below.</summary>
    /// <param name="time">Length of time, s.</param>
    public static string Length(double time)
    {
        double days = time < 14 * Day ? Math.Round(2 * time / Day) / 2 : Math.Round(time / Day);
        return time < 1.5 * Day && time != Day ? Count(Math.Round(time / Hour), "hour")
            : days >= 14 && days % 7 == 0 && days < 100 ? Count(days / 7, "week")
            : Count(days, "day");
    }

    /// <summary>"2 weeks before session 1", "day 7 after session 2", "the day of session 1".</summary>
    /// <param name="time">When, s from that session.</param>
    /// <param name="session">Number of the session.</param>
    public static string Around(double time, int session)
    {
        double days = Math.Floor(time / Day);
        return days == 0 ? string.Create(CultureInfo.InvariantCulture, $"day of session {session}")
            : string.Create(CultureInfo.InvariantCulture, $"{Length(Math.Abs(days) * Day)} {(days < 0 ? "before" : "after")} session {session}");
    }

    private static string Count(double number, string unit) => string.Create(CultureInfo.InvariantCulture, $"{number:0.#} {unit}{(number == 1 ? "" : "s")}");
}
