using Needlepoint.Planning.Rules;

namespace Needlepoint.Planning.Calendars;

/// <summary>
/// Puts what a rule says around every session on the time axis of the course. Where the time before a session reaches back into the time after the one before, or
/// to that session itself, the advice goes on without a gap and is one entry.
/// </summary>
internal static class CareSpans
{
    // What is allowed again for less than this before it is left out once more is not worth saying, s.
    private const double LeastFree = 3 * 86400;

    /// <summary>The entries of a rule.</summary>
    /// <param name="rule">A rule with a place in the calendar.</param>
    /// <param name="sessions">Times of the sessions, s from the first, ascending.</param>
    /// <param name="others">Every advice of the calendar: what begins to hold for the next session is not said to be allowed again just before.</param>
    public static IEnumerable<CalendarEntry> Of(SuitabilityRule rule, IReadOnlyList<double> sessions, IReadOnlyList<CalendarAdvice> others)
    {
        CalendarAdvice advice = rule.Calendar!;
        List<(double From, double To, int First, int Last)> spans = [];
        for (int i = 0; i < sessions.Count; i++)
        {
            double from = sessions[i] + advice.From, to = EndOf(advice, sessions, i);
            if (spans.Count > 0 && spans[^1].To >= from)
                spans[^1] = spans[^1] with { To = Math.Max(to, spans[^1].To), Last = i };
            else
                spans.Add((from, to, i, i));
        }
        foreach (var (from, to, first, last) in spans)
        {
            yield return new(advice.IsBefore || advice.IsOnTheDay ? EntryKind.Preparation : EntryKind.Aftercare, from, to, advice.Text)
            {
                Key = $"{rule.Id}-{first + 1}",
                Session = first + 1,
                LastSession = last + 1,
                Rule = rule,
            };
            if (advice.Again.Length > 0 && double.IsFinite(to) && !IsCutShort(advice, to, last, sessions, others))
                yield return new(EntryKind.Restart, to, to, advice.Again) { Key = $"{rule.Id}-{last + 1}-again", Session = last + 1, LastSession = last + 1, Rule = rule };
        }
    }

    // What holds after a session ends at the latest when the next begins, where it is said anew.
    private static double EndOf(CalendarAdvice advice, IReadOnlyList<double> sessions, int session)
    {
        double next = session + 1 < sessions.Count ? sessions[session + 1] : double.PositiveInfinity;
        return advice.IsBefore && advice.To <= 0 ? sessions[session] + advice.To : Math.Min(sessions[session] + advice.To, next);
    }

    private static bool IsCutShort(CalendarAdvice advice, double end, int session, IReadOnlyList<double> sessions, IReadOnlyList<CalendarAdvice> others)
    {
        if (session + 1 >= sessions.Count) return false;
        double lead = advice.Topic.Length == 0 ? 0 : others.Where(other => other.Topic == advice.Topic && other.IsBefore).Select(other => -other.From).DefaultIfEmpty(0).Max();
        return end > sessions[session + 1] - lead - LeastFree;
    }
}
