using Needlepoint.Evidence.Problems;
using Needlepoint.Planning.Predicates;

namespace Needlepoint.Planning.Rules;

/// <summary>What a rule asks for, from mild to strict.</summary>
public enum RuleAction
{
    /// <summary>Something to know.</summary>
    Note,

    /// <summary>A warning.</summary>
    Warn,

    /// <summary>Wait.</summary>
    Postpone,

    /// <summary>A doctor decides.</summary>
    DoctorReview,

    /// <summary>Do not.</summary>
    Block,
}

/// <summary>How strict a rule is by itself.</summary>
public enum RuleKind
{
    /// <summary>Something to heed.</summary>
    Caution,

    /// <summary>A matter of time.</summary>
    Timing,

    /// <summary>A reason against, which may be outweighed.</summary>
    Relative,

    /// <summary>A reason against.</summary>
    Absolute,
}

/// <summary>What stands behind an advice, from weak to strong.</summary>
public enum EvidenceStrength
{
    /// <summary>Opinion: what clinics and makers of devices write.</summary>
    Opinion,

    /// <summary>Trials and case series.</summary>
    Trial,

    /// <summary>Reviews.</summary>
    Review,

    /// <summary>Agreement of a panel.</summary>
    Consensus,

    /// <summary>A label or the law.</summary>
    Regulation,
}

/// <summary>Who speaks: the layers that must stay apart.</summary>
public enum RuleLayer
{
    /// <summary>A label or the law.</summary>
    LabelOrLaw,

    /// <summary>Published evidence: consensus, review, trial.</summary>
    Evidence,

    /// <summary>Habit: opinion only.</summary>
    Habit,

    /// <summary>Said of a label or a law, and not yet confirmed there.</summary>
    Unconfirmed,

    /// <summary>A prediction of this program's model.</summary>
    Prediction,
}

/// <summary>Where something was read.</summary>
/// <param name="Id">Name in the list of sources.</param>
/// <param name="Citation">The reference.</param>
/// <param name="Url">Address; empty for what is from memory.</param>
/// <param name="Access">How it was read: <c>full-text</c>, <c>abstract</c>, <c>secondary</c>, <c>memory</c>.</param>
/// <param name="Note">What to know of it; null for nothing.</param>
public sealed record RuleSource(string Id, string Citation, string Url, string Access, string? Note);

/// <summary>What one of several authorities says where they disagree.</summary>
/// <param name="Who">Who says it: "drug insert".</param>
/// <param name="Says">What they say: "wait 180 days".</param>
/// <param name="Action">The action that follows from it.</param>
/// <param name="Wait">Time that they ask for, s; null for none said.</param>
/// <param name="Strength">What stands behind it.</param>
/// <param name="Sources">Where it was read.</param>
public sealed record Position(string Who, string Says, RuleAction? Action, double? Wait, EvidenceStrength Strength, IReadOnlyList<RuleSource> Sources);

/// <summary>A rule about who may be treated, when and how. Immutable.</summary>
public sealed record SuitabilityRule
{
    /// <summary>Name: <c>isotretinoin-recent</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Code: <c>NP-S031</c>. Never given to another rule.</summary>
    public required string Code { get; init; }

    /// <summary>What it is about, in plain words: "oral isotretinoin stopped within 6 months".</summary>
    public required string Title { get; init; }

    /// <summary>How strict it is by itself.</summary>
    public required RuleKind Kind { get; init; }

    /// <summary>What it asks for: of several positions the strictest.</summary>
    public required RuleAction Action { get; init; }

    /// <summary>What it is asked of.</summary>
    public required RuleSubject Subject { get; init; }

    /// <summary>When it applies; null for <see cref="RuleSubject.Care"/>.</summary>
    public required Predicate? When { get; init; }

    /// <summary>What was found, with facts in braces: "isotretinoin stopped {stopped.isotretinoin} ago"; the title when empty.</summary>
    public string Found { get; init; } = "";

    /// <summary>Time to wait by default, s; null for none in the sources: until it is resolved.</summary>
    public double? Wait { get; init; }

    /// <summary>Shortest and longest time that sources ask for, s; negative is before the treatment; null where there is one.</summary>
    public (double Low, double High)? WaitRange { get; init; }

    /// <summary>What to do, for a professional.</summary>
    public required string Advice { get; init; }

    /// <summary>What to do instead; empty when the advice says it.</summary>
    public string Instead { get; init; } = "";

    /// <summary>The same for the person, in plain language.</summary>
    public required string Plain { get; init; }

    /// <summary>Why.</summary>
    public required string Rationale { get; init; }

    /// <summary>What stands behind it.</summary>
    public required EvidenceStrength Strength { get; init; }

    /// <summary>Whether the reason is a prediction of the model.</summary>
    public bool IsPrediction { get; init; }

    /// <summary>What must still be confirmed; null when nothing is open.</summary>
    public string? Confirm { get; init; }

    /// <summary>What the authorities say where they disagree, the strictest first; empty where they do not.</summary>
    public IReadOnlyList<Position> Positions { get; init; } = [];

    /// <summary>Disagreement that is not one of actions or times, in a sentence; empty for none.</summary>
    public string Disagreement { get; init; } = "";

    /// <summary>Where it was read, the sources of its positions too.</summary>
    public required IReadOnlyList<RuleSource> Sources { get; init; }

    /// <summary>What the calendar of the course says of it; null for a rule that has no place there.</summary>
    public CalendarAdvice? Calendar { get; init; }

    /// <summary>Where it stands in the data.</summary>
    public required Place Place { get; init; }

    /// <summary>Who speaks. What still needs confirming is never shown as a label.</summary>
    public RuleLayer Layer => IsPrediction ? RuleLayer.Prediction
        : Strength == EvidenceStrength.Opinion ? RuleLayer.Habit
        : Strength != EvidenceStrength.Regulation ? RuleLayer.Evidence
        : Confirm is null ? RuleLayer.LabelOrLaw : RuleLayer.Unconfirmed;

    /// <summary>Whether a professional may decide otherwise: where authorities disagree, or where the rule leaves it to judgement.</summary>
    public bool IsOpenToDecision => Action != RuleAction.Block || Positions.Count > 1;
}
