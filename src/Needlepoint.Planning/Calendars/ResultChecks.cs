namespace Needlepoint.Planning.Calendars;

/// <summary>Days on which trials of needling read their outcome, counted from the last session.</summary>
internal static class ResultChecks
{
    private const double Day = 86400;

    /// <summary>Who reads it then.</summary>
    public const string Source = "trials: read 1, 3 and 6 months after the last session";

    private static readonly (int Days, string Text)[] s_checks =
    [
        (30, "First look at the result. New collagen has only begun."),
        (90, "Look at the result, 3 months after the last session."),
        (180, "Look at the result, 6 months after the last session, and decide whether to go on."),
    ];

    /// <summary>The checks after the last session.</summary>
    /// <param name="last">Time of the last session, s from the first.</param>
    public static IEnumerable<CalendarEntry> After(double last) => s_checks.Select((check, i) =>
        new CalendarEntry(EntryKind.Check, last + check.Days * Day, last + check.Days * Day, check.Text) { Key = $"check-{i + 1}", Source = Source });
}
