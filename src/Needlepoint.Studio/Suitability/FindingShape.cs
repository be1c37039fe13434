using Needlepoint.Planning.Rules;
using Needlepoint.Planning.Suitability;

namespace Needlepoint.Studio.Suitability;

/// <summary>How a finding is shown.</summary>
internal static class FindingShape
{
    /// <summary>A disagreement that keeps a course from starting, or that was decided, has a card of its own; one about a warning stands in its row.</summary>
    public static bool IsCard(Finding finding) => finding.Rule.Positions.Count > 1 && (finding.Action >= RuleAction.Postpone || finding.Decision is not null);

    /// <summary>Whether there is something to decide, or a decision to take back.</summary>
    public static bool IsForDecision(Finding finding) => finding.Action >= RuleAction.Postpone || finding.Decision is not null;
}
