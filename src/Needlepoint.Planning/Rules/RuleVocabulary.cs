using Needlepoint.Evidence.Units;
using Needlepoint.Planning.Predicates;

namespace Needlepoint.Planning.Rules;

/// <summary>The words of rules.</summary>
public static class RuleVocabulary
{
    /// <summary>What a rule asks for, the strictest first.</summary>
    public static IReadOnlyDictionary<string, RuleAction> Actions { get; } = new Dictionary<string, RuleAction>(StringComparer.Ordinal)
    {
        ["block"] = RuleAction.Block,
        ["doctor-review"] = RuleAction.DoctorReview,
        ["postpone"] = RuleAction.Postpone,
        ["warn"] = RuleAction.Warn,
        ["note"] = RuleAction.Note,
    };

    /// <summary>How strict a rule is by itself.</summary>
    public static IReadOnlyDictionary<string, RuleKind> Kinds { get; } = new Dictionary<string, RuleKind>(StringComparer.Ordinal)
    {
        ["absolute"] = RuleKind.Absolute,
        ["relative"] = RuleKind.Relative,
        ["timing"] = RuleKind.Timing,
        ["caution"] = RuleKind.Caution,
    };

    /// <summary>What stands behind an advice, from strong to weak.</summary>
    public static IReadOnlyDictionary<string, EvidenceStrength> Strengths { get; } = new Dictionary<string, EvidenceStrength>(StringComparer.Ordinal)
    {
        ["regulation"] = EvidenceStrength.Regulation,
        ["consensus"] = EvidenceStrength.Consensus,
        ["trial"] = EvidenceStrength.Trial,
        ["review"] = EvidenceStrength.Review,
        ["opinion"] = EvidenceStrength.Opinion,
    };

    /// <summary>What a rule is asked of.</summary>
    public static IReadOnlyDictionary<string, RuleSubject> Subjects { get; } = new Dictionary<string, RuleSubject>(StringComparer.Ordinal)
    {
        ["course"] = RuleSubject.Course,
        ["session"] = RuleSubject.Session,
        ["product"] = RuleSubject.Product,
        ["planned"] = RuleSubject.Planned,
        ["follow-up"] = RuleSubject.FollowUp,
        ["care"] = RuleSubject.Care,
    };

    /// <summary>How a source was read, the best first.</summary>
    public static IReadOnlyList<string> Accesses { get; } = ["full-text", "abstract", "secondary", "memory"];

    /// <summary>A source that was not read itself.</summary>
    public static bool IsSecondHand(RuleSource source) => source?.Access is "secondary" or "memory";

    /// <summary>A time to wait.</summary>
    internal static QuantityRule Wait { get; } = QuantityRule.Between(QuantityKind.Time, "0 d", "730 d");

    /// <summary>A time before or after a session.</summary>
    internal static QuantityRule FromSession { get; } = QuantityRule.Between(QuantityKind.Time, "-365 d", "730 d");
}
