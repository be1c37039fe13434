using System.Globalization;
using Needlepoint.Planning.Calendars;

namespace Needlepoint.Reports.Plans;

/// <summary>A mark on the line of a plan.</summary>
/// <param name="X">Where, px of <see cref="PlanTimeline.Width"/>.</param>
/// <param name="Number">Number of the session; 0 for a check.</param>
/// <param name="Label">Day, and what it is for a check: "7 Apr", "week 4"; empty where it would not fit.</param>
/// <param name="IsAbove">Whether the label stands above the line.</param>
/// <param name="LabelX">Where the label's middle is, px.</param>
/// <param name="Said">Everything in words, for a list.</param>
public sealed record TimelineMark(double X, int Number, string Label, bool IsAbove, double LabelX, string Said);

/// <summary>Sessions and checks on one line.</summary>
/// <param name="Marks">The marks, by time.</param>
/// <param name="IsCrowded">Whether sessions lie so close that they carry no numbers.</param>
public sealed record PlanTimeline(IReadOnlyList<TimelineMark> Marks, bool IsCrowded)
{
    /// <summary>Width of the drawing, px.</summary>
    public const double Width = 690;

    /// <summary>Radius of a session, px.</summary>
    public const double Radius = 13;

    private const double LetterWidth = 6.6, Gap = 10, Day = 86400;

    /// <summary>Lays the sessions and checks of a calendar out.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="dated">Whether days are named; without them the line tells weeks.</param>
    public static PlanTimeline Of(CourseCalendar calendar, bool dated)
    {
        CalendarEntry[] entries = [.. calendar.Entries.Where(entry => entry.Kind is EntryKind.Session or EntryKind.Check)];
        double end = entries[^1].From, inner = Width - 2 * Radius;
        double[] x = [.. entries.Select(entry => Radius + inner * entry.From / end)];
        double[] sessions = [.. x.Take(calendar.Sessions.Count)];
        bool crowded = sessions.Zip(sessions.Skip(1), (left, right) => right - left).Any(gap => gap < 2 * Radius + 2);
        double below = double.NegativeInfinity, above = double.NegativeInfinity;
        List<TimelineMark> marks = [];
        for (int i = 0; i < entries.Length; i++)
        {
            CalendarEntry entry = entries[i];
            bool check = entry.Kind == EntryKind.Check;
            string day = dated && calendar.DateOf(entry) is { } date ? DayOf(date) : WeekOf(entry.From);
            string label = check ? i == entries.Length - 1 ? $"{day}: final check" : $"{day}: check" : day;
            double half = LetterWidth * label.Length / 2, middle = Math.Clamp(x[i], half, Width - half);
            bool told = check || !crowded || i == 0 || i == sessions.Length - 1;
            bool low = told && middle - half >= below + Gap, high = told && middle - half >= above + Gap;
            // A session between two others follows from its neighbours, and may go without its day where there is no room.
            if (low) below = middle + half;
            else if (high) above = middle + half;
            string what = check ? "check of the result" : $"session {entry.Session.ToString(CultureInfo.InvariantCulture)}";
            string said = dated && calendar.DateOf(entry) is { } full ? full.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture) : Capital(WeekOf(entry.From));
            marks.Add(new(x[i], entry.Session, low || high ? label : "", !low, middle, $"{said}: {what}"));
        }
        return new(marks, crowded);
    }

    private static string DayOf(DateOnly date) => date.ToString("d MMM", CultureInfo.InvariantCulture);

    private static string WeekOf(double time)
    {
        double days = Math.Round(time / Day);
        return days == 0 ? "start" : days % 7 == 0 && days < 100 ? string.Create(CultureInfo.InvariantCulture, $"week {days / 7:0}")
            : days < 100 ? string.Create(CultureInfo.InvariantCulture, $"day {days:0}")
            : string.Create(CultureInfo.InvariantCulture, $"month {days / 30.4:0}");
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
