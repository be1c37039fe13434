using Needlepoint.Courses.Screening;
using Needlepoint.Planning.Rules;

namespace Needlepoint.Planning.Suitability;

/// <summary>The decisions of a professional that a course records, by rule. Of two about one rule the later counts.</summary>
internal sealed class DecisionBook
{
    private readonly Dictionary<string, RecordedDecision> _byRule = new(StringComparer.Ordinal);
    private readonly List<string> _refused = [];

    internal DecisionBook(IReadOnlyList<RecordedDecision> decisions, IReadOnlyList<SuitabilityRule> rules)
    {
        foreach (RecordedDecision decision in decisions)
        {
            SuitabilityRule? rule = rules.FirstOrDefault(one => one.Id == decision.Rule || string.Equals(one.Code, decision.Rule, StringComparison.OrdinalIgnoreCase));
            if (rule is null)
                _refused.Add($"There is no rule '{decision.Rule}': its decision changes nothing.");
            else if (!rule.IsOpenToDecision)
                _refused.Add($"{rule.Code}, {rule.Title}: not open to a decision, because the sources agree that it rules the treatment out.");
            else if (string.IsNullOrWhiteSpace(decision.Reason))
                _refused.Add($"{rule.Code}, {rule.Title}: a decision needs a reason.");
            else
                _byRule[rule.Id] = decision;
        }
    }

    /// <summary>The decision about a rule; null without one.</summary>
    internal RecordedDecision? Of(SuitabilityRule rule) => _byRule.GetValueOrDefault(rule.Id);

    /// <summary>Why decisions were not taken, in a sentence each.</summary>
    /// <param name="found">Rules that apply.</param>
    internal IReadOnlyList<string> Refused(IEnumerable<SuitabilityRule> found) =>
    [
        .. _refused,
        .. _byRule.Where(pair => !found.Any(rule => rule.Id == pair.Key)).Select(pair => $"{pair.Value.Rule}: the rule does not apply to this course, so that there is nothing to decide."),
    ];
}
