using System.Globalization;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Needlepoint.Planning.Calendars;
using Needlepoint.Reports.Words;

namespace Needlepoint.Reports.Plans;

/// <summary>
/// The calendar of a course as a file that calendar programs open (RFC 5545). Every entry is an event of whole days with a name that stays the same when the
/// course is written again, so that programs replace it. No person, place or reminder is in it.
/// </summary>
public static class CalendarFile
{
    /// <summary>Who wrote it: the second line of every file of this program.</summary>
    public const string Product = "-//Needlepoint//Course calendar//EN";

    private const string Domain = "needlepoint.invalid";

    /// <summary>The file.</summary>
    /// <param name="calendar">A calendar with a first day.</param>
    /// <param name="written">Moment of writing.</param>
    /// <exception cref="ArgumentException">The calendar has no first day.</exception>
    public static string Write(CourseCalendar calendar, DateTimeOffset written)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (calendar.FirstSession is null) throw new ArgumentException("A calendar without a first day has no dates.", nameof(calendar));
        Ical.Net.Calendar file = new() { ProductId = Product };
        file.AddProperty("X-WR-CALNAME", calendar.Name);
        foreach (CalendarEntry entry in calendar.Entries)
            if (EventOf(calendar, entry, written) is { } day)
                file.Events.Add(day);
        return new CalendarSerializer().SerializeToString(file) ?? "";
    }

    private static CalendarEvent? EventOf(CourseCalendar calendar, CalendarEntry entry, DateTimeOffset written)
    {
        if (calendar.DateOf(entry) is not { } first) return null;
        DateOnly last = calendar.LastDateOf(entry) ?? first;
        CalendarEvent day = new()
        {
            Uid = $"{NameOf(calendar.Name)}.{entry.Key}@{Domain}",
            Summary = Summary(calendar, entry),
            Description = string.Join("\n", Description(entry)),
            Start = DayOf(first),
            End = DayOf(last == DateOnly.MaxValue ? last : last.AddDays(1)),
            DtStamp = new CalDateTime(written.UtcDateTime),
            Status = calendar.MayStart ? "CONFIRMED" : "TENTATIVE",
        };
        day.AddProperty("CATEGORIES", Category(entry.Kind));
        // Advice over days must not make a calendar say that its owner is busy.
        day.AddProperty("TRANSP", entry.Kind == EntryKind.Session ? "OPAQUE" : "TRANSPARENT");
        return day;
    }

    private static string Summary(CourseCalendar calendar, CalendarEntry entry)
    {
        string conflict = entry.Conflicts.Count > 0 ? " (see the note: something stands against it)" : "";
        string not = !calendar.MayStart && entry.Kind == EntryKind.Session ? "Not to start yet: " : "";
        return not + entry.Text.TrimEnd('.') + conflict;
    }

    private static IEnumerable<string> Description(CalendarEntry entry)
    {
        foreach (CalendarConflict conflict in entry.Conflicts)
            yield return $"Against it: {conflict.Text}{(conflict.Rule is { } rule ? $" ({rule.Code}, {SuitabilityWords.Behind(rule)})" : "")}";
        if (entry.To > entry.From && !double.IsFinite(entry.To)) yield return "From this day on.";
        string says = CalendarWords.WhoSays(entry);
        if (says.Length > 0) yield return $"Who says it: {says}.";
        foreach (var source in entry.Rule?.Sources ?? []) yield return source.Url.Length > 0 ? $"{source.Citation} {source.Url}" : source.Citation;
        if (entry.Kind is EntryKind.Preparation or EntryKind.Aftercare or EntryKind.Restart) yield return "Prescribed medicines: keep taking them. Ask before you stop one.";
    }

    private static string Category(EntryKind kind) => kind switch
    {
        EntryKind.EarliestStart => "Earliest start",
        EntryKind.Preparation => "Before a session",
        EntryKind.Session => "Session",
        EntryKind.Aftercare => "After a session",
        EntryKind.Restart => "Again",
        EntryKind.Procedure => "Other treatment",
        _ => "Check",
    };

    // A name that mail and calendar programs take for one word, and that differs for different files.
    private static string NameOf(string name)
    {
        string plain = string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '-'));
        ulong hash = 14695981039346656037;
        foreach (byte one in System.Text.Encoding.UTF8.GetBytes(name)) hash = unchecked((hash ^ one) * 1099511628211);
        return $"{plain[..Math.Min(plain.Length, 40)]}-{hash.ToString("x16", CultureInfo.InvariantCulture)[..8]}";
    }

    private static CalDateTime DayOf(DateOnly day) => new(day);
}
