namespace Needlepoint.Courses.Screening;

/// <summary>How well diabetes is controlled.</summary>
public enum DiabetesControl
{
    /// <summary>Well controlled.</summary>
    Good,

    /// <summary>Poorly controlled.</summary>
    Poor,
}

/// <summary>Where the needling is done.</summary>
public enum TreatmentSetting
{
    /// <summary>In a clinic or salon, by another person.</summary>
    Clinic,

    /// <summary>At home.</summary>
    Home,
}

/// <summary>What the person expects.</summary>
public enum Expectation
{
    /// <summary>What the treatment can give.</summary>
    Realistic,

    /// <summary>More than the treatment can give.</summary>
    Unrealistic,

    /// <summary>A flaw that others do not see fills the person's thoughts.</summary>
    BodyDysmorphiaSuspected,
}

/// <summary>Something planned during the course.</summary>
/// <param name="Event">Id of a <see cref="PastEvent"/>.</param>
/// <param name="Time">When, s from the first session.</param>
public sealed record PlannedEvent(string Event, double Time);

/// <summary>What is seen after a session.</summary>
/// <param name="Signs">Of <c>infection-signs</c>, <c>papules</c>, <c>vesicles</c>; empty when the skin was looked at and none was there.</param>
/// <param name="SinceSession">Time since that session, s; null when not said.</param>
public sealed record FollowUp(IReadOnlyList<string> Signs, double? SinceSession);

/// <summary>A decision of a professional against the default of a rule.</summary>
/// <param name="Rule">Id or code of the rule.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Role of who decided: "dermatologist"; empty when not said.</param>
public sealed record RecordedDecision(string Rule, string Reason, string By);

/// <summary>
/// What was answered when the person was asked whether they may be treated. What is not in it was not answered, which is never taken for "no".
/// </summary>
public sealed record ScreeningAnswers
{
    /// <summary>Nothing was asked.</summary>
    public static ScreeningAnswers None { get; } = new();

    /// <summary>Day of the first session; null when not said.</summary>
    public DateOnly? FirstSession { get; init; }

    /// <summary>Ids of conditions, of classes of medicines and of past events that were asked for and denied.</summary>
    public IReadOnlyList<string> No { get; init; } = [];

    /// <summary>Whether every condition that is not named was asked for and denied.</summary>
    public bool NoOtherConditions { get; init; }

    /// <summary>Whether the person takes and took nothing but the medicines that are named.</summary>
    public bool NoOtherMedicines { get; init; }

    /// <summary>Whether nothing else was done to the skin before.</summary>
    public bool NoOtherEvents { get; init; }

    /// <summary>Time from the last of an event to the first session, s, by id of a <see cref="PastEvent"/>; infinite for never.</summary>
    public IReadOnlyDictionary<string, double> Last { get; init; } = new Dictionary<string, double>();

    /// <summary>What is planned during the course, by time.</summary>
    public IReadOnlyList<PlannedEvent> Planned { get; init; } = [];

    /// <summary>How well diabetes is controlled; null when not said.</summary>
    public DiabetesControl? DiabetesControl { get; init; }

    /// <summary>Where the needling is done; null when not said.</summary>
    public TreatmentSetting? Setting { get; init; }

    /// <summary>Whether needles and kits are new for this person alone; null when not said.</summary>
    public bool? IsCartridgeNew { get; init; }

    /// <summary>Whether the operator confirmed that the treatment is within the licence; null when not said.</summary>
    public bool? IsOperatorLicensed { get; init; }

    /// <summary>What the person expects; null when not said.</summary>
    public Expectation? Expectation { get; init; }

    /// <summary>What is seen after a session; null before one.</summary>
    public FollowUp? FollowUp { get; init; }

    /// <summary>Decisions of a professional, each with its reason.</summary>
    public IReadOnlyList<RecordedDecision> Decisions { get; init; } = [];
}
