using System.Globalization;
using Needlepoint.Planning.Predicates;
using Needlepoint.Planning.Rules;

namespace Needlepoint.Planning.Suitability;

/// <summary>A sentence of a verdict.</summary>
/// <param name="Lead">Words that lead: "A doctor decides before session 1".</param>
/// <param name="More">The rest of the sentence, with what joins it: ": isotretinoin stopped 100 days ago."</param>
public readonly record struct VerdictSentence(string Lead, string More)
{
    /// <summary>The whole sentence.</summary>
    public override string ToString() => Lead + More;
}

/// <summary>A screening in sentences: what is strictest comes first, and no word stands alone.</summary>
public static class ScreeningWords
{
    /// <summary>What is always said of medicines.</summary>
    public const string KeepMedicines = "Prescribed medicines: keep taking them. No rule here says to stop one.";

    private const double Day = 86400;

    // Days of a century: what takes longer is no date for a calendar.
    private const double LongestWait = 36525 * Day;

    // More than this many things are counted, not named.
    private const int MostNamed = 3;

    /// <summary>The verdict for a professional: what stands against the course, from when on it does not, and what is not settled. At least one sentence.</summary>
    public static IReadOnlyList<VerdictSentence> Verdict(Screening screening)
    {
        ArgumentNullException.ThrowIfNull(screening);
        return [.. Against(screening), .. Earliest(screening), .. Unsettled(screening)];
    }

    /// <summary>The verdict for the person: what it means, and the plain words of what asks to wait or more. At least one sentence.</summary>
    public static IReadOnlyList<string> Plain(Screening screening)
    {
        ArgumentNullException.ThrowIfNull(screening);
        return
        [
            PlainLead(screening),
            .. screening.Findings.Where(finding => finding.Action >= RuleAction.Postpone && finding.Plain.Length > 0).Select(finding => finding.Plain).Distinct(),
            .. screening.UnknownMedicines.Select(medicine => $"{medicine} could not be checked: ask about it."),
            .. IsOpen(screening) ? (string[])["Some questions are not answered yet. Answer them first: an answer that is missing is not a no."] : [],
            "Keep taking medicines that a doctor prescribed.",
        ];
    }

    /// <summary>The first day on which a delay of the first session is over; null where the course says no day, or where waiting does not help.</summary>
    /// <param name="screening">The screening.</param>
    /// <param name="wait">Delay of the first session, s.</param>
    public static DateOnly? DayAfter(Screening screening, double wait)
    {
        ArgumentNullException.ThrowIfNull(screening);
        return wait < LongestWait && screening.FirstSession is { } first ? first.AddDays((int)Math.Ceiling(wait / Day)) : null;
    }

    /// <summary>A day of the calendar: "10 February 2027".</summary>
    public static string Date(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A delay of the first session: "10 February 2027", or "80 days later than planned" where the course says no day; empty where waiting does not help.</summary>
    /// <param name="screening">The screening.</param>
    /// <param name="wait">Delay, s.</param>
    public static string Start(Screening screening, double wait) => DayAfter(screening, wait) is { } day ? Date(day)
        : wait < LongestWait ? $"{FactText.Time(Math.Ceiling(wait / Day) * Day)} later than planned" : "";

    private static IEnumerable<VerdictSentence> Against(Screening screening)
    {
        Finding[] blocked = Of(screening, RuleAction.Block);
        Finding[] asks = Of(screening, RuleAction.DoctorReview);
        Finding[] waits = Of(screening, RuleAction.Postpone);
        if (blocked.Where(IsOfPerson).ToArray() is { Length: > 0 } never)
            yield return new("Not now", $": {Named(never)}.");
        if (blocked.Where(finding => !IsOfPerson(finding)).ToArray() is { Length: > 0 } wrong)
            yield return new("Not like this", $": {Named(wrong)}.");
        if (asks.Where(finding => finding.Rule.Subject == RuleSubject.FollowUp).ToArray() is { Length: > 0 } seen)
            yield return new("A doctor looks at the skin now", $": {Named(seen)}.");
        if (asks.Where(finding => finding.Rule.Subject != RuleSubject.FollowUp).ToArray() is { Length: > 0 } asked)
            yield return new($"A doctor decides before {FirstSession(asked)}", $": {Named(asked)}.");
        if (waits.Where(finding => double.IsFinite(finding.ClearsAfter)).ToArray() is { Length: > 0 } passing)
        {
            double wait = passing.Max(finding => finding.ClearsAfter);
            yield return new(DayAfter(screening, wait) is { } day ? $"Wait until {Date(day)}" : $"Wait {FactText.Time(Math.Ceiling(wait / Day) * Day)} longer", $": {Named(passing)}.");
        }

        if (waits.Where(finding => double.IsInfinity(finding.ClearsAfter) && finding.Rule.Subject == RuleSubject.Course).ToArray() is { Length: > 0 } lasting)
            yield return new("Wait until it has passed", $": {Named(lasting)}.");
        if (waits.Where(finding => double.IsInfinity(finding.ClearsAfter) && finding.Rule.Subject != RuleSubject.Course).ToArray() is { Length: > 0 } planned)
            yield return new("Change the plan", $": {Named(planned)}.");
        if (screening.Strictest is null or < RuleAction.Postpone)
            yield return Nothing(screening);
    }

    private static VerdictSentence Nothing(Screening screening)
    {
        int warnings = Of(screening, RuleAction.Warn).Length;
        string lead = warnings == 0 ? "Nothing stands against it" : "Nothing forbids it";
        string heed = warnings == 0 ? "" : $"; {Counted(warnings, "warning", "warnings")} to heed";
        return IsOpen(screening) ? new($"{lead} so far", $"{heed}; {Open(screening)} change that.") : new(lead, $"{heed}. All questions are answered.");
    }

    // When all that stands against the course and passes with time has passed, if that says more than the sentences before.
    private static IEnumerable<VerdictSentence> Earliest(Screening screening)
    {
        Finding[] strict = [.. screening.Findings.Where(finding => finding.Action >= RuleAction.Postpone && IsOfPerson(finding) && finding.Rule.Subject != RuleSubject.FollowUp)];
        double wait = strict.Select(finding => finding.ClearsAfter).Where(double.IsFinite).DefaultIfEmpty(0).Max();
        if (wait <= 0 || strict.All(finding => finding.Action == RuleAction.Postpone))
            yield break;
        Finding[] lasting = [.. strict.Where(finding => double.IsInfinity(finding.ClearsAfter))];
        string once = lasting.Length == 0 ? ""
            : lasting.All(finding => finding.Action == RuleAction.DoctorReview) ? ", and once a doctor has decided"
            : $", and once this has passed or a doctor has decided: {Named(lasting)}";
        yield return new(lasting.Length == 0 ? "Without a decision the earliest start is " : "Earliest start ", $"{Start(screening, wait)}{once}.");
    }

    /// <summary>Why rules about predictions were not asked, as the end of a sentence.</summary>
    public static string Unpredicted(Screening screening) => screening.IsPredicted
        ? "the course does not describe what the prediction would be of" : "the prediction of a run is needed";

    private static IEnumerable<VerdictSentence> Unsettled(Screening screening)
    {
        if (screening.Strictest >= RuleAction.Postpone && IsOpen(screening))
            yield return new(Capital(Open(screening)), " add to it.");
        if (screening.UnknownMedicines.Count > 0)
            yield return new("Not checked", $": {string.Join(", ", screening.UnknownMedicines)}, because no rule knows {(screening.UnknownMedicines.Count == 1 ? "this medicine" : "these medicines")}.");
        if (screening.NotPredicted.Count > 0)
            yield return new(Capital(Counted(screening.NotPredicted.Count, "rule", "rules")), $" could not be asked: {Unpredicted(screening)}.");
    }

    private static string PlainLead(Screening screening) => screening.Strictest switch
    {
        RuleAction.Block when screening.Findings.Any(finding => finding.Action == RuleAction.Block && IsOfPerson(finding)) => "Please do not have this treatment now.",
        RuleAction.Block => "Please do not do it the way it is planned.",
        RuleAction.DoctorReview when screening.Findings.Any(finding => finding is { Action: RuleAction.DoctorReview, Rule.Subject: RuleSubject.FollowUp }) => "Please let a doctor look at your skin now.",
        RuleAction.DoctorReview => "Please ask a doctor before your first session.",
        RuleAction.Postpone when Start(screening, screening.ClearsAfter(RuleAction.Postpone)) is { Length: > 0 } start => $"Please wait. Earliest start: {start}.",
        RuleAction.Postpone => "Please wait until what stands below has changed.",
        RuleAction.Warn => "Nothing that was checked forbids this treatment. Take care with what is listed.",
        _ => "Nothing that was checked stands against this treatment. Who treats you confirms it.",
    };

    private static Finding[] Of(Screening screening, RuleAction action) => [.. screening.Findings.Where(finding => finding.Action == action)];

    // What stands against the person or the time, and not against one product or plan that can be left out.
    private static bool IsOfPerson(Finding finding) => finding.Rule.Subject is not (RuleSubject.Product or RuleSubject.Planned);

    private static string FirstSession(IReadOnlyList<Finding> findings) =>
        findings.All(finding => finding.Rule.Subject == RuleSubject.Session && finding.Subject.Length > 0) ? findings.MinBy(finding => finding.Moments.DefaultIfEmpty(0).Min())!.Subject : "session 1";

    private static string Named(IReadOnlyList<Finding> findings)
    {
        string named = string.Join("; ", findings.Take(MostNamed).Select(finding => finding.Found).Distinct());
        return findings.Count <= MostNamed ? named : $"{named}; and {findings.Count - MostNamed} more";
    }

    private static bool IsOpen(Screening screening) => screening.Questions.Count > 0;

    private static string Open(Screening screening)
    {
        int could = screening.Questions.Count(question => question.Strictest >= RuleAction.Postpone);
        string open = Counted(screening.Questions.Count, "question is open", "questions are open");
        return could == 0 ? $"{open}, none of them could" : $"{open}, {(could == screening.Questions.Count ? (could == 1 ? "and it" : "all of them") : FormattableString.Invariant($"{could} of them"))} could";
    }

    private static string Counted(int count, string one, string several) => FormattableString.Invariant($"{count} {(count == 1 ? one : several)}");

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
