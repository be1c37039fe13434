using System.Globalization;
using Needlepoint.Planning.Calendars;
using Needlepoint.Reports.Words;

namespace Needlepoint.Reports.Plans;

/// <summary>Words of a calendar: who says something, and when it is.</summary>
public static class CalendarWords
{
    /// <summary>Who says an entry: layer and code of its rule, or its source; empty for what the course says itself.</summary>
    public static string WhoSays(CalendarEntry entry) => entry.Rule is { } rule ? $"{SuitabilityWords.Behind(rule)}, {rule.Code}" : entry.Source;

    /// <summary>"1 Dec 2026", or "day 28" where no day is said.</summary>
    public static string Date(CourseCalendar calendar, CalendarEntry entry) => Said(calendar.DateOf(entry), entry.FirstDay);

    /// <summary>The same with the last day: "17 Nov to 30 Nov 2026", "day -14 to -1", "day 1 on".</summary>
    public static string Span(CourseCalendar calendar, CalendarEntry entry)
    {
        if (entry.LastDay is not { } last) return $"{Date(calendar, entry)} on";
        if (last == entry.FirstDay) return Date(calendar, entry);
        return calendar.DateOf(entry) is { } from && calendar.LastDateOf(entry) is { } to
            ? $"{from.ToString(from.Year == to.Year ? "d MMM" : "d MMM yyyy", CultureInfo.InvariantCulture)} to {Full(to)}"
            : string.Create(CultureInfo.InvariantCulture, $"day {entry.FirstDay} to {last}");
    }

    private static string Said(DateOnly? date, int day) => date is { } known ? Full(known) : string.Create(CultureInfo.InvariantCulture, $"day {day}");

    private static string Full(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
