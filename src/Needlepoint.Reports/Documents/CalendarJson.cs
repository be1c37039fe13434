using System.Globalization;
using System.Text.Json;
using Needlepoint.Planning.Calendars;
using Needlepoint.Planning.Suitability;
using Needlepoint.Reports.Words;

namespace Needlepoint.Reports.Documents;

/// <summary>A calendar as JSON. Keys are snake_case and never change meaning.</summary>
public static class CalendarJson
{
    private const double Day = 86400;

    /// <summary>Writes the document as UTF-8.</summary>
    public static void Write(CourseCalendar calendar, Screening screening, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        using var json = new Utf8JsonWriter(stream, JsonResult.Readable);
        json.WriteStartObject();
        json.WriteStartObject("course");
        json.WriteString("file", screening.CourseFile);
        json.WriteString("line", calendar.CourseLine);
        json.WriteEndObject();
        json.WriteString("sentence", string.Join(' ', ScreeningWords.Verdict(screening)));
        json.WriteBoolean("may_start", calendar.MayStart);
        json.WriteBoolean("is_blocked", screening.IsBlocked);
        json.WriteString("first_session_date", Iso(calendar.FirstSession));
        JsonResult.WriteNumber(json, "waiting_ends_after_d", calendar.EarliestDelay / Day);
        json.WriteString("waiting_ends_date", Iso(calendar.EarliestStart));
        JsonResult.WriteStrings(json, "not_settled_by_waiting", [.. calendar.NotPassing.Select(finding => finding.Rule.Code).Distinct()]);
        json.WriteStartArray("entries");
        foreach (CalendarEntry entry in calendar.Entries) WriteEntry(json, calendar, entry);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteEntry(Utf8JsonWriter json, CourseCalendar calendar, CalendarEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("key", entry.Key);
        json.WriteString("kind", JsonNamingPolicy.SnakeCaseLower.ConvertName(entry.Kind.ToString()));
        json.WriteString("text", entry.Text);
        JsonResult.WriteNumber(json, "from_d", entry.From / Day);
        JsonResult.WriteNumber(json, "to_d", entry.To / Day);
        json.WriteString("from_date", Iso(calendar.DateOf(entry)));
        json.WriteString("last_date", Iso(calendar.LastDateOf(entry)));
        json.WriteNumber("session", entry.Session);
        json.WriteNumber("last_session", entry.LastSession);
        json.WriteString("rule", entry.Rule?.Code);
        json.WriteString("layer", entry.Rule is { } rule ? SuitabilityWords.Key(rule.Layer) : null);
        json.WriteString("source", entry.Source.Length > 0 ? entry.Source : null);
        json.WriteStartArray("conflicts");
        foreach (CalendarConflict conflict in entry.Conflicts)
        {
            json.WriteStartObject();
            json.WriteString("text", conflict.Text);
            json.WriteString("action", SuitabilityWords.Key(conflict.Action));
            json.WriteString("rule", conflict.Rule?.Code);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
