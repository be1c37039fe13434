using System.Text;
using Needlepoint.Courses.Screening;
using Needlepoint.Planning.Predicates;
using Needlepoint.Planning.Rules;

namespace Needlepoint.Planning.Suitability;

/// <summary>Collects the rules that apply and turns them into findings: one for each rule, and of products one for each product.</summary>
internal sealed class FindingBook(FactTypes types, DecisionBook decisions, IPredictedFacts? predictions)
{
    private readonly List<Finding> _findings = [];

    /// <summary>Rules that apply.</summary>
    internal IEnumerable<SuitabilityRule> Rules => _findings.Select(finding => finding.Rule);

    /// <summary>The findings, the strictest first; of equal ones what stands on firmer ground first.</summary>
    internal IReadOnlyList<Finding> InOrder() =>
        [.. _findings.OrderByDescending(finding => finding.Action).ThenBy(finding => finding.Rule.Layer.Rank()).ThenBy(finding => finding.Rule.Code, StringComparer.Ordinal)];

    /// <summary>Adds a rule that applies.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="holding">Subjects of which it applies, in the order of time; at least one.</param>
    internal void Add(SuitabilityRule rule, IReadOnlyList<SubjectFacts> holding)
    {
        // The same product may be used twice in a course, at two times: that is two things to change.
        foreach (IGrouping<object, SubjectFacts> one in holding.GroupBy(facts => (object?)facts.Subject.Product ?? rule, ReferenceEqualityComparer.Instance))
            _findings.Add(Of(rule, [.. one]));
    }

    private Finding Of(SuitabilityRule rule, IReadOnlyList<SubjectFacts> holding)
    {
        SubjectFacts first = holding[0];
        RecordedDecision? decision = decisions.Of(rule);
        return new(rule, Fill(rule.Found.Length > 0 ? rule.Found : rule.Title, first), decision is null ? rule.Action : RuleAction.Note)
        {
            Subject = first.Subject.Name,
            Because = predictions is null ? "" : Because(rule, first.Subject, predictions),
            Instead = Fill(rule.Instead, first),
            Plain = Fill(rule.Plain, first),
            ClearsAfter = holding.Max(facts => rule.When!.ClearsAfter(facts)),
            Also = [.. holding.Skip(1).Select(facts => Name(facts.Subject)).Distinct()],
            Moments = [.. holding.SelectMany(facts => Moments(facts.Subject)).Distinct()],
            Decision = decision,
        };
    }

    private static string Because(SuitabilityRule rule, ScreenedSubject subject, IPredictedFacts predictions) => string.Join(' ', rule.When!.Paths
        .Where(path => path.StartsWith(IPredictedFacts.Prefix, StringComparison.Ordinal))
        .Select(path => predictions.Because(path, subject)).Where(sentence => sentence.Length > 0).Distinct());

    // The same product at a later session differs by the session only.
    private static string Name(ScreenedSubject subject) => subject.Kind == RuleSubject.Product ? FormattableString.Invariant($"session {subject.Session}") : subject.Name;

    private static IEnumerable<double> Moments(ScreenedSubject subject) => subject.Kind switch
    {
        RuleSubject.Session => [subject.SessionTime],
        RuleSubject.Planned => [subject.SessionTime + subject.SinceSession],
        RuleSubject.Product when double.IsFinite(subject.SinceSession) => [subject.SessionTime + subject.SinceSession],
        RuleSubject.Product when subject.Product is { } use => [subject.SessionTime + use.Window.From],
        _ => [],
    };

    /// <summary>A text of a rule with its facts filled in; the loader has checked that they exist.</summary>
    private string Fill(string text, SubjectFacts facts)
    {
        if (!text.Contains('{', StringComparison.Ordinal))
            return text;
        StringBuilder filled = new();
        int from = 0;
        while (text.IndexOf('{', from) is int open and >= 0 && text.IndexOf('}', open) is int close and >= 0)
        {
            string path = text[(open + 1)..close].Trim();
            filled.Append(text.AsSpan(from, open - from)).Append(types.Find(path) is { } type ? FactText.Of(type, facts[path]) : path);
            from = close + 1;
        }

        return filled.Append(text.AsSpan(from)).ToString();
    }
}
