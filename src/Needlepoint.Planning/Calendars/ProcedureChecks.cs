using Needlepoint.Courses;
using Needlepoint.Courses.Screening;
using Needlepoint.Planning.Rules;
using Needlepoint.Planning.Suitability;

namespace Needlepoint.Planning.Calendars;

/// <summary>What is planned beside the sessions, and what stands against it.</summary>
internal static class ProcedureChecks
{
    private const double Day = 86400;

    // Treatments that leave a mark of their own: the others of the list are activities, and may come close to each other.
    private static readonly string[] s_treatments =
    [
        "botulinum", "filler", "superficial-peel", "deep-resurfacing", "nonablative-laser", "ablative-laser", "microneedling", "facial-surgery", "radiotherapy",
        "depilation", "dermaplaning",
    ];

    /// <summary>One entry for each thing that is planned, with the rules that stand against it.</summary>
    public static IReadOnlyList<CalendarEntry> Of(Course course, Screening screening, RuleLibrary rules)
    {
        PlannedEvent[] planned =
        [
            .. course.Screening.Planned.Concat(course.Treatment.Dermaplanings.Select(time => new PlannedEvent("dermaplaning", time)))
                .Distinct().OrderBy(one => one.Time).ThenBy(one => one.Event, StringComparer.Ordinal),
        ];
        Dictionary<string, int> count = [];
        List<CalendarEntry> entries = [];
        for (int i = 0; i < planned.Length; i++)
        {
            PlannedEvent one = planned[i];
            int number = count[one.Event] = count.GetValueOrDefault(one.Event) + 1;
            entries.Add(new(EntryKind.Procedure, one.Time, one.Time, Capital(NameOf(one.Event)))
            {
                Key = $"{one.Event}-{number}",
                Conflicts = [.. AgainstSessions(screening, one.Time).Concat(AgainstEachOther(planned[..i], one, rules)).OrderByDescending(conflict => conflict.Action)],
            });
        }
        return entries;
    }

    private static IEnumerable<CalendarConflict> AgainstSessions(Screening screening, double time) => screening.Findings
        .Where(finding => finding.Rule.Subject == Predicates.RuleSubject.Planned && finding.Action >= RuleAction.Warn && finding.Moments.Any(moment => Math.Abs(moment - time) < 1))
        .Select(finding => new CalendarConflict(finding.Found, finding.Action, finding.Rule));

    // No source says how far apart two of them should be. Both have a time to keep from needles; within the longer one the question is asked.
    private static IEnumerable<CalendarConflict> AgainstEachOther(IReadOnlyList<PlannedEvent> before, PlannedEvent one, RuleLibrary rules)
    {
        if (!s_treatments.Contains(one.Event)) yield break;
        foreach (PlannedEvent other in before.Where(other => other.Event != one.Event && s_treatments.Contains(other.Event)))
        {
            SuitabilityRule? rule = ((SuitabilityRule?[])[WaitAfter(other.Event, rules), WaitAfter(one.Event, rules)]).MaxBy(rule => rule?.Wait ?? 0);
            double gap = one.Time - other.Time;
            if (rule?.Wait is not { } wait || gap >= wait) continue;
            yield return new(
                $"{TimeWords.Length(gap)} after {NameOf(other.Event)}. No source of this program says how far apart the two should be; from needles the longer of them is kept {TimeWords.Length(wait)}. Ask who does them.",
                RuleAction.Warn, rule);
        }
    }

    private static SuitabilityRule? WaitAfter(string planned, RuleLibrary rules) => rules.All
        .Where(rule => rule.Wait is > 0 and < 400 * Day && rule.When is { } when && when.Paths.Contains($"since.{planned}"))
        .MaxBy(rule => rule.Wait);

    private static string NameOf(string planned) => PastEvent.Find(planned)?.Name ?? planned;

    private static string Capital(string text) => text.StartsWith("a ", StringComparison.Ordinal) ? Capital(text[2..])
        : text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..];
}
