using System.Globalization;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Planning.Calendars;

/// <summary>What can be wrong with the days of a calendar.</summary>
public static class CalendarProblems
{
    /// <summary>The course says no day for its first session, so that nothing has a date. A warning: the calendar counts days.</summary>
    public static Problem NoFirstSession(DateOnly example) => new("NP-C080", "no day is said for the first session, so nothing has a date")
    {
        Severity = Severity.Warning,
        Allowed = "a day in the course or on the command line",
        Fix = $"screening: {{first_session: {Iso(example)}}} in the course, or --start {Iso(example)}",
    };

    /// <summary>The first session is moved to a day before something that the answers tell of.</summary>
    public static Problem BeforeAnswers(DateOnly said, DateOnly asked) => new("NP-C081", "the answers of the course tell of things after this day")
    {
        Given = $"first session {Iso(asked)}; the answers count from {Iso(said)}",
        Allowed = "a day after everything that screening.last and stopped medicines tell of",
        Fix = "change first_session in the course, and answer anew how long ago things were",
    };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
