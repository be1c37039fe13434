using Needlepoint.Courses.Screening;
using Needlepoint.Planning.Rules;

namespace Needlepoint.Planning.Suitability;

/// <summary>A rule that applies.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Found">What was found, in words: "isotretinoin stopped 100 days ago", "vitamin C serum, 15 % at hour 1".</param>
/// <param name="Action">What it asks for, after a decision if there is one.</param>
public sealed record Finding(SuitabilityRule Rule, string Found, RuleAction Action)
{
    /// <summary>What it is about beside the course: "session 2", a product's name; empty for the person and the course.</summary>
    public string Subject { get; init; } = "";

    /// <summary>A sentence with the numbers behind it, such as predictions; empty for none.</summary>
    public string Because { get; init; } = "";

    /// <summary>What to do instead, with numbers filled in.</summary>
    public string Instead { get; init; } = "";

    /// <summary>The same for the person, in plain language, with numbers filled in.</summary>
    public string Plain { get; init; } = "";

    /// <summary>Least delay of the first session after which it no longer applies, s; infinite when waiting alone does not help.</summary>
    public double ClearsAfter { get; init; } = double.PositiveInfinity;

    /// <summary>Other places where the same rule applies: later sessions, further products.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>Moments that it is about: of the subject and of <see cref="Also"/>, s from the first session; empty for the person and the course.</summary>
    public IReadOnlyList<double> Moments { get; init; } = [];

    /// <summary>The decision of a professional that replaced the rule's own action; null without one.</summary>
    public RecordedDecision? Decision { get; init; }
}

/// <summary>A question without an answer that could change the verdict.</summary>
/// <param name="Path">Fact it asks for.</param>
/// <param name="Question">In words.</param>
/// <param name="AnsweredBy">The line of the course that answers it.</param>
/// <param name="Rules">Rules that wait for it, the strictest first.</param>
public sealed record OpenQuestion(string Path, string Question, string AnsweredBy, IReadOnlyList<SuitabilityRule> Rules)
{
    /// <summary>The strictest action that an answer could bring.</summary>
    public RuleAction Strictest => Rules.Max(rule => rule.Action);
}

/// <summary>May this person be treated, now, like this: every rule that applies, what is not answered, and when it clears.</summary>
public sealed record Screening
{
    /// <summary>File of the course.</summary>
    public required string CourseFile { get; init; }

    /// <summary>The course in one line.</summary>
    public required string CourseLine { get; init; }

    /// <summary>Day of the first session; null when the course does not say it.</summary>
    public DateOnly? FirstSession { get; init; }

    /// <summary>Rules that apply, the strictest first.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Questions without an answer, the most decisive first.</summary>
    public required IReadOnlyList<OpenQuestion> Questions { get; init; }

    /// <summary>Medicines that the catalogue does not know: no rule could be asked about them.</summary>
    public required IReadOnlyList<string> UnknownMedicines { get; init; }

    /// <summary>Rules that were asked and do not apply.</summary>
    public required IReadOnlyList<SuitabilityRule> Clear { get; init; }

    /// <summary>Rules that could not be decided because an answer is missing.</summary>
    public required IReadOnlyList<SuitabilityRule> Waiting { get; init; }

    /// <summary>Whether a run of the model stood behind the rules that ask for predictions.</summary>
    public bool IsPredicted { get; init; }

    /// <summary>Rules that need a prediction that is not there: without a run, or where the course does not describe what it would be of.</summary>
    public required IReadOnlyList<SuitabilityRule> NotPredicted { get; init; }

    /// <summary>Rules that hold before or after every session, for everyone: not asked, they stand in the calendar and the plan.</summary>
    public IReadOnlyList<SuitabilityRule> Care { get; init; } = [];

    /// <summary>Decisions that name no rule, one that is not open to a decision or one that does not apply, with a sentence each.</summary>
    public required IReadOnlyList<string> RefusedDecisions { get; init; }

    /// <summary>The strictest action of all; null when no rule applies.</summary>
    public RuleAction? Strictest => Findings.Count == 0 ? null : Findings.Max(finding => finding.Action);

    /// <summary>Whether something is blocked.</summary>
    public bool IsBlocked => Strictest == RuleAction.Block;

    /// <summary>Whether nothing stands against it and nothing that could is unanswered.</summary>
    public bool IsCleared => (Strictest is null or RuleAction.Note or RuleAction.Warn) && !Questions.Any(question => question.Strictest >= RuleAction.Postpone) && UnknownMedicines.Count == 0;

    /// <summary>Rules in all.</summary>
    public int Asked => Care.Count + Clear.Count + Waiting.Count + NotPredicted.Count + Findings.Select(finding => finding.Rule).Distinct().Count();

    /// <summary>
    /// Least delay of the first session after which no rule of at least an action applies any more, s: 0 for none now, infinite when waiting alone does not help.
    /// </summary>
    public double ClearsAfter(RuleAction least) => Findings.Where(finding => finding.Action >= least).Select(finding => finding.ClearsAfter).DefaultIfEmpty(0).Max();
}
