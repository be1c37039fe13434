using System.Globalization;
using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Words;

/// <summary>What is said of predicted against measured, in one place.</summary>
public static class EvidenceWords
{
    private const double Little = 0.1;

    /// <summary>How a study reports a number, as the label of an axis or a column: "change, %".</summary>
    /// <param name="reportedAs">Word of the study format.</param>
    /// <param name="unit">Unit of the numbers; empty for a pure number.</param>
    public static string Reported(string reportedAs, string unit)
    {
        string words = reportedAs switch
        {
            "value" => "value",
            "change" => "change",
            "change-percent" => "change",
            "ratio-to-before" => "over its own start",
            "fraction-of-first-rise" => "share of the first rise",
            "recovery-percent" => "recovery",
            "ratio-to-arm" => "over another arm",
            "time-of-maximum" => "time of the highest",
            "fraction-of-maximum" => "share of the highest",
            "change-against-arm" => "change against another arm",
            _ => reportedAs,
        };
        string shown = Units.Shown(unit);
        return shown.Length == 0 ? words : $"{words}, {shown}";
    }

    /// <summary>What a study may be used for.</summary>
    public static string Use(EvidenceUse use) => use switch
    {
        EvidenceUse.Validation => "not tuned on",
        EvidenceUse.Calibration => "tuned on",
        _ => "other skin",
    };

    /// <summary>"inside", "missed" or "tuned on": how a value came out; only what was not tuned on counts.</summary>
    public static string Outcome(QualifiedValue value) => value.Use switch
    {
        _ when value.IsTunedOn => "tuned on",
        EvidenceUse.OtherSpecies => value.Inside ? "other skin, inside" : "other skin, missed",
        _ => value.Inside ? "inside" : "missed",
    };

    /// <summary>The measured number: "at least 96".</summary>
    public static string Measured(QualifiedValue value) =>
        value.Stat switch { StatedAs.LowerBound => "at least ", StatedAs.UpperBound => "at most ", _ => "" } + Figures.Of(value.Measured);

    /// <summary>The prediction and nine in ten of it, rounded alike.</summary>
    public static (string Centre, string Interval) Predicted(QualifiedValue value)
    {
        Figures figures = Figures.For(value.Predicted, value.P05, value.P95);
        return (figures.Centre(value.Predicted), $"{figures.Low(value.P05)} to {figures.High(value.P95)}");
    }

    /// <summary>"3 h", "2 weeks": when it was measured; empty for a single number.</summary>
    public static string When(QualifiedValue value) => value.AtHours is { } hours ? Moments.Short(hours) : "";

    /// <summary>What follows the name of a class: "7 of 8 studies that the model was not tuned on lie inside the 90 % interval."</summary>
    /// <param name="untuned">Summary of the class; null when no study counts.</param>
    public static string Statement(QualificationSummary? untuned) => untuned is null
        ? "no study that the model was not tuned on."
        : $"{untuned.StudiesInside} of {untuned.Studies} {(untuned.Studies == 1 ? "study" : "studies")} that the model was not tuned on {(untuned.StudiesInside == 1 ? "lies" : "lie")} inside the 90\u00A0% interval.";

    /// <summary>How far off the numbers are and to which side; what cannot be told is not.</summary>
    public static string Second(QualificationSummary? untuned)
    {
        if (untuned is null) return "What was measured was used for tuning or is of other skin: read predictions as untested.";
        List<string> sentences = [];
        if (untuned.TypicalFold is { } fold)
            sentences.Add(fold <= QualificationSummary.CloseFold ? $"Predictions are typically off by a factor of {Factor(fold)}." : $"The intervals are wide: predictions are typically off by a factor of {Factor(fold)}.");
        if (untuned.Bias is { } bias && Math.Abs(bias) > Little)
            sentences.Add(bias < 0 ? "The model tends to predict too little." : "The model tends to predict too much.");
        if (untuned.Verdict == Verdict.Poor)
            sentences.Add(string.Create(CultureInfo.InvariantCulture, $"Fewer than {100 * QualificationSummary.Bar:0}\u00A0% of the values lie inside or within 1.5-fold: read these predictions with care."));
        if (untuned.Studies < 3)
            sentences.Add(untuned.Studies == 1 ? "It rests on one study." : "It rests on two studies.");
        return string.Join(' ', sentences);
    }

    /// <summary>The verdict on a class in a word or two.</summary>
    public static string VerdictOf(QualificationSummary? untuned) => untuned?.Verdict switch
    {
        Verdict.Good => "good",
        Verdict.Wide => "wide intervals",
        Verdict.Poor => "poor",
        _ => "untested",
    };

    /// <summary>"1.4": a factor with as many figures as it can carry.</summary>
    public static string Factor(double fold) => fold.ToString(fold < 10 ? "0.0#" : "0", CultureInfo.InvariantCulture);

    /// <summary>A bias with its sign: "−34 %".</summary>
    public static string Bias(double bias) => (100 * bias).ToString("+0;\u22120;0", CultureInfo.InvariantCulture) + "\u00A0%";
}
