using Needlepoint.Inference.Qualification;

namespace Needlepoint.Inference.Results;

/// <summary>Predicted against measured, value by value: the document behind <c>needlepoint qualify</c> and the qualification pages.</summary>
public sealed record QualificationResult
{
    /// <summary>Program, model, seed and ensemble.</summary>
    public required RunIdentity Identity { get; init; }

    /// <summary>Folder of the studies as the user gave it, or <c>data/evidence</c>.</summary>
    public required string Source { get; init; }

    /// <summary>True when the studies are the user's own and not those that ship with the program.</summary>
    public required bool OwnStudies { get; init; }

    /// <summary>Every value that the model predicts, in the order of studies and measurements.</summary>
    public required IReadOnlyList<QualifiedValue> Values { get; init; }

    /// <summary>Studies without a number that the model can predict; kept for the reader.</summary>
    public required IReadOnlyList<string> ContextStudies { get; init; }

    /// <summary>Ranges that the model has to meet, and where it lies; empty for the user's own studies.</summary>
    public IReadOnlyList<AnchorRow> Anchors { get; init; } = [];

    /// <summary>The law of intact skin beside the table that it was fitted to; null for the user's own studies.</summary>
    public PermeabilityRecord? Permeability { get; init; }

    /// <summary>Curves of permeation through needled skin, each with its study left out of the fit and one point known; empty for the user's own studies.</summary>
    public IReadOnlyList<LeftOutRow> LeftOut { get; init; } = [];

    /// <summary>Arms or values that could not be predicted, with a sentence each.</summary>
    public required IReadOnlyList<string> Failures { get; init; }
}

/// <summary>What a study may be used for. The three are never mixed in a count.</summary>
public enum EvidenceUse
{
    /// <summary>Not tuned on: the only kind that counts.</summary>
    Validation,

    /// <summary>Tuned on: shown, never counted as a success.</summary>
    Calibration,

    /// <summary>Not living human skin: shown apart.</summary>
    OtherSpecies,
}

/// <summary>How a source states a number.</summary>
public enum StatedAs
{
    /// <summary>A mean.</summary>
    Mean,

    /// <summary>A median.</summary>
    Median,

    /// <summary>"At least": only a lower prediction is an error.</summary>
    LowerBound,

    /// <summary>"At most": only a higher prediction is an error.</summary>
    UpperBound,
}

/// <summary>One measured value beside its prediction. Numbers are in <see cref="Unit"/>, the unit of the source.</summary>
public sealed record QualifiedValue
{
    /// <summary>Id of the study.</summary>
    public required string StudyId { get; init; }

    /// <summary>Lab or cohort that shares a role.</summary>
    public required string Cohort { get; init; }

    /// <summary>Species as the study file says it.</summary>
    public required string Species { get; init; }

    /// <summary>Role, with other species told apart.</summary>
    public required EvidenceUse Use { get; init; }

    /// <summary>Whether its study was tuned on, whatever the species.</summary>
    public bool IsTunedOn { get; init; }

    /// <summary>Whether the arm has needled skin.</summary>
    public bool IsNeedled { get; init; }

    /// <summary>Observable id.</summary>
    public required string Observable { get; init; }

    /// <summary>Class of outcomes for the summary: "water loss (TEWL)", "channel closure".</summary>
    public required string Class { get; init; }

    /// <summary>Arm of the study.</summary>
    public required string Arm { get; init; }

    /// <summary>Hours from the first session; null for a single number.</summary>
    public double? AtHours { get; init; }

    /// <summary>How the source reports it: <c>value</c>, <c>change-percent</c>, ... as in the study format.</summary>
    public required string As { get; init; }

    /// <summary>Mean, median or a bound.</summary>
    public required StatedAs Stat { get; init; }

    /// <summary>Unit of all numbers below.</summary>
    public required string Unit { get; init; }

    /// <summary>The measured value.</summary>
    public required double Measured { get; init; }

    /// <summary>Its spread as one standard deviation of the reported value; null when the source does not tell.</summary>
    public double? MeasuredSpread { get; init; }

    /// <summary>Central prediction.</summary>
    public required double Predicted { get; init; }

    /// <summary>5th percentile of the predictive distribution, measurement and study error included.</summary>
    public required double P05 { get; init; }

    /// <summary>95th percentile of the same.</summary>
    public required double P95 { get; init; }

    /// <summary>Ratio of predicted and measured, at least 1; 1 for a bound that holds; null where a ratio has no meaning.</summary>
    public double? FoldError { get; init; }

    /// <summary>True when the measured value lies inside the 90 % interval (for a bound: when the interval reaches it).</summary>
    public required bool Inside { get; init; }

    /// <summary>Inputs that the source does not state and the prediction assumes.</summary>
    public required IReadOnlyList<string> Assumed { get; init; }

    /// <summary>Likely cause of a miss; empty when there is none.</summary>
    public string LikelyCause { get; init; } = "";
}
