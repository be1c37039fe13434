using System.Globalization;
using Needlepoint.Planning.Predicates;
using Needlepoint.Planning.Rules;
using Needlepoint.Planning.Suitability;

namespace Needlepoint.Reports.Words;

/// <summary>The words around a screening: what is asked for, who says it, how it was read, how long and until when.</summary>
public static class SuitabilityWords
{
    /// <summary>A sign of one letter that stays readable without colour.</summary>
    public static string Sign(RuleAction action) => action switch
    {
        RuleAction.Block => "x",
        RuleAction.DoctorReview => "?",
        RuleAction.Postpone => ">",
        RuleAction.Warn => "!",
        _ => "-",
    };

    /// <summary>What a finding asks for, in one or two words: "Doctor review".</summary>
    public static string Word(RuleAction action) => action switch
    {
        RuleAction.Block => "Blocked",
        RuleAction.DoctorReview => "Doctor review",
        RuleAction.Postpone => "Wait",
        RuleAction.Warn => "Warning",
        _ => "Note",
    };

    /// <summary>The word of an action in data: <c>doctor-review</c>.</summary>
    public static string Key(RuleAction action) => RuleVocabulary.Actions.First(pair => pair.Value == action).Key;

    /// <summary>The word of a layer in data: <c>label-or-law</c>.</summary>
    public static string Key(RuleLayer layer) => layer == RuleLayer.LabelOrLaw ? "label-or-law" : layer.ToString().ToLowerInvariant();

    /// <summary>Who speaks, in words: "published evidence".</summary>
    public static string Layer(RuleLayer layer) => layer switch
    {
        RuleLayer.LabelOrLaw => "label or law",
        RuleLayer.Evidence => "published evidence",
        RuleLayer.Habit => "habit: opinion only",
        RuleLayer.Unconfirmed => "said of a label or law, not confirmed",
        _ => "prediction of the model",
    };

    /// <summary>Who speaks, for a heading over several rules.</summary>
    public static string Heading(RuleLayer layer) => layer switch
    {
        RuleLayer.LabelOrLaw => "Label or law",
        RuleLayer.Evidence => "Published evidence",
        RuleLayer.Habit => "Habit: opinion only",
        RuleLayer.Unconfirmed => "Said of a label or a law, not confirmed there",
        _ => "Predictions of this model",
    };

    /// <summary>What stands behind an advice: "consensus of a panel".</summary>
    public static string Strength(EvidenceStrength strength) => strength switch
    {
        EvidenceStrength.Regulation => "label or law",
        EvidenceStrength.Consensus => "consensus",
        EvidenceStrength.Review => "review",
        EvidenceStrength.Trial => "trial or case series",
        _ => "opinion only",
    };

    /// <summary>Layer and strength of a rule together, without saying one thing twice.</summary>
    public static string Behind(SuitabilityRule rule) => rule.Layer switch
    {
        RuleLayer.Evidence => $"published evidence: {Strength(rule.Strength)}",
        RuleLayer.Prediction => $"prediction of the model; behind the rule: {(rule is { Strength: EvidenceStrength.Regulation, Confirm: not null } ? Layer(RuleLayer.Unconfirmed) : Strength(rule.Strength))}",
        RuleLayer layer => Layer(layer),
    };

    /// <summary>How a source was read: "read second-hand".</summary>
    public static string Access(string access) => access switch
    {
        "full-text" => "read in full text",
        "abstract" => "abstract read",
        "secondary" => "read second-hand",
        "memory" => "from memory",
        _ => access,
    };

    /// <summary>A source in one line: reference and how it was read.</summary>
    public static string Source(RuleSource source) => $"{source.Citation.TrimEnd('.')} ({Access(source.Access)})";

    /// <summary>The first source and how many more there are; empty without one.</summary>
    public static string Sources(SuitabilityRule rule)
    {
        if (rule.Sources.Count == 0) return "";
        string more = rule.Sources.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" and {rule.Sources.Count - 1} more");
        return Source(rule.Sources[0]) + more;
    }

    /// <summary>What stands behind a position: "consensus, abstract read". A label or a law that nobody here read itself is only said of one.</summary>
    public static string Behind(Position position)
    {
        string[] access = [.. position.Sources.Select(source => Access(source.Access)).Distinct()];
        bool isSecondHand = position.Strength == EvidenceStrength.Regulation && position.Sources.All(source => source.Access is "secondary" or "memory");
        return string.Join(", ", access.Prepend(isSecondHand ? Layer(RuleLayer.Unconfirmed) : Strength(position.Strength)));
    }

    /// <summary>What was found, and of which session or product: "isotretinoin stopped 100 days before session 1", "vitamin C serum: an acid 1 hour after the needles".</summary>
    public static string Found(Finding finding)
    {
        if (finding.Subject.Length == 0 || finding.Found.Contains(finding.Subject, StringComparison.OrdinalIgnoreCase)) return finding.Found;
        if (finding.Rule.Subject != RuleSubject.Session) return $"{finding.Subject}: {finding.Found}";
        return finding.Found.EndsWith(" before", StringComparison.Ordinal) ? $"{finding.Found} {finding.Subject}" : $"{finding.Found}, {finding.Subject}";
    }

    /// <summary>Layer and strength of a rule, what must be confirmed, and a disagreement that is not one of positions.</summary>
    public static string Ground(SuitabilityRule rule)
    {
        string confirm = rule.Confirm is null ? "" : rule.Layer == RuleLayer.Unconfirmed ? $": {rule.Confirm.TrimEnd('.')}" : $". To confirm: {rule.Confirm.TrimEnd('.')}";
        string disagreement = rule.Disagreement.Length == 0 ? "" : $". Disagreement: {rule.Disagreement.TrimEnd('.')}";
        return $"{Behind(rule)}{confirm}{disagreement}";
    }

    /// <summary>What authorities say where they disagree, in a line: "wait 180 days (drug insert); too little evidence to delay (two task forces)".</summary>
    public static string Positions(SuitabilityRule rule) => string.Join("; ", rule.Positions.Select(position => $"{position.Says} ({position.Who})"));

    /// <summary>The sentence with predicted numbers of the first of several findings that has one; empty for none.</summary>
    public static string Because(Screening screening, Finding finding) => finding.Because.Length > 0 || finding.Rule.Subject != RuleSubject.Product ? finding.Because
        : screening.Findings.FirstOrDefault(other => other.Rule.Subject == RuleSubject.Product && other.Subject == finding.Subject && other.Because.Length > 0)?.Because ?? "";

    /// <summary>Findings as a short list tells them: of several about one product the strictest, with the codes of the others.</summary>
    public static IEnumerable<(Finding Finding, IReadOnlyList<string> Others)> Short(Screening screening) => screening.Findings
        .GroupBy(finding => finding.Rule.Subject == RuleSubject.Product ? finding.Subject : finding.Rule.Code)
        .Select(group => (group.First(), (IReadOnlyList<string>)[.. group.Skip(1).Select(finding => finding.Rule.Code)]));

    /// <summary>Whether a rule already tells that a product must not be on so early, so that the run need not tell it again.</summary>
    public static bool BlocksProduct(Screening? screening) =>
        screening is not null && screening.Findings.Any(finding => finding is { Action: RuleAction.Block, Rule.Subject: RuleSubject.Product });

    /// <summary>Rules that wait for something that no question asks for, such as a value that the course leaves out.</summary>
    public static IReadOnlyList<SuitabilityRule> Unasked(Screening screening) =>
        [.. screening.Waiting.Where(rule => !screening.Questions.Any(question => question.Rules.Contains(rule)))];

    /// <summary>When a finding clears by waiting alone: "from 10 February 2027 (80 days later)"; empty where waiting does not help.</summary>
    public static string Clears(Screening screening, double wait)
    {
        if (wait <= 0 || double.IsInfinity(wait)) return "";
        return ScreeningWords.DayAfter(screening, wait) is { } day ? $"from {ScreeningWords.Date(day)} ({FactText.Time(wait)} later)" : ScreeningWords.Start(screening, wait);
    }

    /// <summary>How many rules apply, by action, and how many are clear or open: "101 rules: 1 doctor review, 2 warnings, 97 clear".</summary>
    public static string Counts(Screening screening)
    {
        var parts = new List<string>(Applying(screening));
        if (screening.Clear.Count > 0) parts.Add(Invariant($"{screening.Clear.Count} clear"));
        if (screening.Care.Count > 0) parts.Add(Invariant($"{screening.Care.Count} of care"));
        if (screening.Waiting.Count > 0) parts.Add(Invariant($"{screening.Waiting.Count} open"));
        if (screening.NotPredicted.Count > 0) parts.Add(Invariant($"{screening.NotPredicted.Count} not checked"));
        return Invariant($"{screening.Asked} rules: ") + string.Join(", ", parts);
    }

    /// <summary>How many rules apply, by action, the strictest first: "1 doctor review", "2 warnings".</summary>
    public static IEnumerable<string> Applying(Screening screening) =>
        screening.Findings.GroupBy(finding => finding.Action).OrderByDescending(group => group.Key).Select(group => Count(group.Count(), group.Key));

    /// <summary>What an answer could bring: "could block".</summary>
    public static string Could(RuleAction action) => action switch
    {
        RuleAction.Block => "could block",
        RuleAction.DoctorReview => "a doctor may have to decide",
        RuleAction.Postpone => "could mean to wait",
        RuleAction.Warn => "could bring a warning",
        _ => "could bring a note",
    };

    /// <summary>That suitability is not settled, in one sentence; empty when no open question could stand against it.</summary>
    public static string Unsettled(Screening screening)
    {
        int open = screening.Questions.Count;
        return open == 0 ? "" : Invariant($"Suitability not settled: {open} {(open == 1 ? "question" : "questions")} open,");
    }

    private static string Count(int count, RuleAction action) => action switch
    {
        RuleAction.Block => Invariant($"{count} blocked"),
        RuleAction.DoctorReview => Invariant($"{count} {(count == 1 ? "doctor review" : "doctor reviews")}"),
        RuleAction.Postpone => Invariant($"{count} to wait for"),
        RuleAction.Warn => Invariant($"{count} {(count == 1 ? "warning" : "warnings")}"),
        _ => Invariant($"{count} {(count == 1 ? "note" : "notes")}"),
    };

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
