using Needlepoint.Courses;
using Needlepoint.Planning.Predicates;
using Needlepoint.Planning.Rules;
using Needlepoint.Planning.Suitability;

namespace Needlepoint.Planning.Calendars;

/// <summary>
/// The calendar of a course: sessions, what to do and leave out around them with who says so, other procedures and what stands against them, and the checks of the
/// result. Times count from the first session; with its day every entry has a date. Immutable.
/// </summary>
public sealed record CourseCalendar
{
    private const double Day = 86400;

    /// <summary>File of the course, without folder and ending: the name of the case.</summary>
    public required string Name { get; init; }

    /// <summary>The course in one line.</summary>
    public required string CourseLine { get; init; }

    /// <summary>Day of the first session; null when it is not said.</summary>
    public DateOnly? FirstSession { get; init; }

    /// <summary>Times of the sessions, s from the first.</summary>
    public required IReadOnlyList<double> Sessions { get; init; }

    /// <summary>What is to be done when, by time.</summary>
    public required IReadOnlyList<CalendarEntry> Entries { get; init; }

    /// <summary>Least delay of the first session after which no rule that passes with time applies, s: 0 when none does now.</summary>
    public required double EarliestDelay { get; init; }

    /// <summary>What stands against a start and does not pass with time, the strictest first.</summary>
    public required IReadOnlyList<Finding> NotPassing { get; init; }

    /// <summary>What stands against this start and passes with time, the longest first.</summary>
    public required IReadOnlyList<Finding> Passing { get; init; }

    /// <summary>Questions whose answer could stand against a start.</summary>
    public required IReadOnlyList<OpenQuestion> Decisive { get; init; }

    /// <summary>Medicines that no rule could be asked about.</summary>
    public required IReadOnlyList<string> UnknownMedicines { get; init; }

    /// <summary>Whether something is blocked.</summary>
    public bool IsBlocked => NotPassing.Concat(Passing).Any(finding => finding.Action == RuleAction.Block);

    /// <summary>Whether the course may start on the day of the calendar: nothing stands against it, and nothing that could is unanswered.</summary>
    public bool MayStart => NotPassing.Count == 0 && Passing.Count == 0 && Decisive.Count == 0 && UnknownMedicines.Count == 0;

    /// <summary>What clashes after the start and asks for more than heed: it must be moved, and does not keep the course from starting.</summary>
    public IEnumerable<(CalendarEntry Entry, CalendarConflict Conflict)> Clashes =>
        from entry in Entries
        from conflict in entry.Conflicts
        where conflict.Action >= RuleAction.Postpone && !NotPassing.Concat(Passing).Any(finding => finding.Rule == conflict.Rule)
        select (entry, conflict);

    /// <summary>Earliest day that the rules that pass with time leave; null when no day is said.</summary>
    public DateOnly? EarliestStart => DateAfter(WholeDays(EarliestDelay));

    /// <summary>Makes the calendar of a course.</summary>
    /// <param name="course">The course.</param>
    /// <param name="screening">Its screening.</param>
    /// <param name="rules">The rules, whose advice around sessions it tells.</param>
    public static CourseCalendar Of(Course course, Screening screening, RuleLibrary rules)
    {
        ArgumentNullException.ThrowIfNull(course);
        ArgumentNullException.ThrowIfNull(screening);
        ArgumentNullException.ThrowIfNull(rules);
        double[] sessions = [.. course.Treatment.SessionTimes];
        Finding[] against = [.. screening.Findings.Where(finding => finding.Action >= (IsAboutStarting(finding) ? RuleAction.Postpone : RuleAction.DoctorReview))];
        Finding[] passing = [.. against.Where(finding => double.IsFinite(finding.ClearsAfter)).OrderByDescending(finding => finding.ClearsAfter)];
        double delay = passing.Select(finding => finding.ClearsAfter).DefaultIfEmpty(0).Max();
        return new()
        {
            Name = Path.GetFileNameWithoutExtension(course.File),
            CourseLine = course.Line,
            FirstSession = course.Screening.FirstSession,
            Sessions = sessions,
            Entries = Sorted(
            [
                .. Start(passing, delay), .. Session(sessions, screening), .. Care(sessions, screening, rules), .. ProcedureChecks.Of(course, screening, rules),
                .. ResultChecks.After(sessions[^1]),
            ]),
            EarliestDelay = delay,
            NotPassing = [.. against.Where(finding => !double.IsFinite(finding.ClearsAfter))],
            Passing = passing,
            Decisive = [.. screening.Questions.Where(question => question.Strictest >= RuleAction.Postpone)],
            UnknownMedicines = screening.UnknownMedicines,
        };
    }

    /// <summary>
    /// The same course with its first session on another day. What passes with time no longer stands against it where the new day leaves it the time; an
    /// earlier day is never made easier, and the answers must then be given anew.
    /// </summary>
    /// <exception cref="InvalidOperationException">The calendar has no first day from which it could move.</exception>
    public CourseCalendar Moved(DateOnly firstSession)
    {
        if (FirstSession is not { } from) throw new InvalidOperationException("A calendar without a day cannot move.");
        double by = (firstSession.DayNumber - from.DayNumber) * Day;
        Finding[] passing = [.. Passing.Select(finding => finding with { ClearsAfter = finding.ClearsAfter - by }).Where(finding => finding.ClearsAfter > 0)];
        double delay = passing.Select(finding => finding.ClearsAfter).DefaultIfEmpty(0).Max();
        return this with
        {
            FirstSession = firstSession,
            Passing = passing,
            EarliestDelay = delay,
            Entries = Sorted([.. Entries.Where(entry => entry.Kind != EntryKind.EarliestStart), .. Start(passing, delay)]),
        };
    }

    /// <summary>The day on which an entry begins; null when the course says no day.</summary>
    public DateOnly? DateOf(CalendarEntry entry) => DateAfter(entry.FirstDay);

    /// <summary>The last day on which an entry holds; null when the course says no day, or the entry has no end.</summary>
    public DateOnly? LastDateOf(CalendarEntry entry) => entry.LastDay is { } last ? DateAfter(last) : null;

    private DateOnly? DateAfter(int days) => FirstSession is { } first && first.DayNumber + (long)days is var day and >= 0 && day <= DateOnly.MaxValue.DayNumber
        ? DateOnly.FromDayNumber((int)day) : null;

    private static int WholeDays(double time) => (int)Math.Ceiling(Math.Round(time) / Day);

    // A product or a filler that comes too early is a reason to leave it out, not to start later; what is blocked must be out of the course before it starts.
    // What asks to wait before a later session alone, as a filler planned just before it, stands at that session.
    private static bool IsAboutStarting(Finding finding) => finding.Rule.Subject is RuleSubject.Course or RuleSubject.Session or RuleSubject.FollowUp
        && (finding.Moments.Count == 0 || finding.Moments.Min() <= 0);

    private static IEnumerable<CalendarEntry> Start(IReadOnlyList<Finding> passing, double delay)
    {
        if (passing.Count == 0) yield break;
        double day = WholeDays(delay) * Day;
        yield return new(EntryKind.EarliestStart, day, day, $"Earliest start: {passing[0].Found}.") { Key = "earliest-start", Rule = passing[0].Rule };
    }

    private static IEnumerable<CalendarEntry> Session(double[] sessions, Screening screening) => sessions.Select((time, i) =>
        new CalendarEntry(EntryKind.Session, time, time, $"Session {i + 1} of {sessions.Length}")
        {
            Key = $"session-{i + 1}",
            Session = i + 1,
            LastSession = i + 1,
            Conflicts =
            [
                .. screening.Findings
                    .Where(finding => finding.Action >= RuleAction.Warn && finding.Rule.Subject is RuleSubject.Session && finding.Moments.Any(moment => Math.Abs(moment - time) < 1))
                    .Select(finding => new CalendarConflict(AtMoment(finding, time), finding.Action, finding.Rule)).OrderByDescending(conflict => conflict.Action),
            ],
        });

    // What was found tells of its first moment; at a later one its numbers would be wrong.
    private static string AtMoment(Finding finding, double time) => Math.Abs(finding.Moments[0] - time) < 1 ? finding.Found : finding.Rule.Title;

    private static IEnumerable<CalendarEntry> Care(double[] sessions, Screening screening, RuleLibrary rules)
    {
        SuitabilityRule[] told = [.. rules.All.Where(rule => rule.Calendar is { } advice && (!advice.OnlyWhenFound || screening.Findings.Any(finding => finding.Rule.Id == rule.Id)))];
        CalendarAdvice[] all = [.. told.Select(rule => rule.Calendar!)];
        return told.SelectMany(rule => CareSpans.Of(rule, sessions, all));
    }

    private static CalendarEntry[] Sorted(IEnumerable<CalendarEntry> entries) =>
        [.. entries.OrderBy(entry => entry.FirstDay).ThenBy(entry => entry.From).ThenBy(entry => entry.Kind).ThenBy(entry => entry.Key, StringComparer.Ordinal)];
}
