using System.Globalization;
using Needlepoint.Planning.Calendars;
using Needlepoint.Planning.Predicates;
using Needlepoint.Planning.Suitability;
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

    /// <summary>Whether the course may start on the day of the calendar, and what keeps it from it; empty where nothing is to be said.</summary>
    public static string Start(CourseCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (calendar.MayStart) return calendar.Clashes.Any() ? "It may start; what is marked below clashes later and must be moved first." : "";
        string time = calendar.Passing.Count == 0 ? ""
            : calendar.EarliestStart is { } day ? $"Waiting times end on {ScreeningWords.Date(day)}."
            : $"Waiting times end {FactText.Time(calendar.EarliestDelay)} after the planned start.";
        string stays = calendar.NotPassing.Count == 0 ? "" : $"Waiting alone does not settle {string.Join(", ", calendar.NotPassing.Select(finding => finding.Rule.Code).Distinct())}.";
        return $"The days below are not a promise: not to start yet. {time} {stays}".Replace("  ", " ", StringComparison.Ordinal).TrimEnd();
    }

    private static string Said(DateOnly? date, int day) => date is { } known ? Full(known) : string.Create(CultureInfo.InvariantCulture, $"day {day}");

    private static string Full(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
