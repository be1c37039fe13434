namespace Needlepoint.Inference.Results;

/// <summary>How well a class of outcomes is predicted.</summary>
public enum Verdict
{
    /// <summary>No value to judge by.</summary>
    None,

    /// <summary>The bar is met and the typical error is at most 1.5-fold.</summary>
    Good,

    /// <summary>The bar is met, with wide errors.</summary>
    Wide,

    /// <summary>The bar is missed.</summary>
    Poor,
}

/// <summary>Predicted against measured over one class of outcomes and one use of evidence.</summary>
public sealed record QualificationSummary
{
    /// <summary>Share of values that must be inside the interval or within 1.5-fold.</summary>
    public const double Bar = 0.75;

    /// <summary>Fold error up to which a value counts as close.</summary>
    public const double CloseFold = 1.5;

    /// <summary>Name of the class.</summary>
    public required string Class { get; init; }

    /// <summary>Number of studies.</summary>
    public required int Studies { get; init; }

    /// <summary>Studies with all their values inside the 90 % interval.</summary>
    public required int StudiesInside { get; init; }

    /// <summary>Number of values.</summary>
    public required int Values { get; init; }

    /// <summary>Values inside the 90 % interval.</summary>
    public required int ValuesInside { get; init; }

    /// <summary>Values inside the interval or within 1.5-fold: what the bar counts.</summary>
    public required int ValuesMeetingBar { get; init; }

    /// <summary>Share of the values with a ratio (no bounds) that lie within twofold, 0 to 1; null without such a value.</summary>
    public double? WithinTwofold { get; init; }

    /// <summary>Share of the values with a ratio (no bounds) that lie within 1.5-fold, 0 to 1; null without such a value.</summary>
    public double? WithinClose { get; init; }

    /// <summary>Median fold error, bounds left out; null without a value that has a ratio.</summary>
    public double? TypicalFold { get; init; }

    /// <summary>Median of predicted over measured, less 1, bounds left out; null without such a value.</summary>
    public double? Bias { get; init; }

    /// <summary>Good, wide, poor or none.</summary>
    public Verdict Verdict =>
        Values == 0 ? Verdict.None
        : ValuesMeetingBar < Bar * Values ? Verdict.Poor
        : TypicalFold > CloseFold ? Verdict.Wide
        : Verdict.Good;

    /// <summary>One summary per class, in the order in which classes first appear, over the values of one use.</summary>
    public static IReadOnlyList<QualificationSummary> PerClass(QualificationResult result, EvidenceUse use) =>
        [.. result.Values.Where(value => value.Use == use).GroupBy(value => value.Class).Select(group => Over(group.Key, [.. group]))];

    /// <summary>The summary over all classes of one use.</summary>
    public static QualificationSummary Overall(QualificationResult result, EvidenceUse use) =>
        Over("all", [.. result.Values.Where(value => value.Use == use)]);

    /// <summary>The summary over chosen values.</summary>
    /// <param name="name">Name of what they are of.</param>
    /// <param name="values">Values, all of one use.</param>
    public static QualificationSummary Over(string name, IReadOnlyList<QualifiedValue> values)
    {
        double[] folds = [.. values.Where(HasRatio).Select(value => value.FoldError!.Value).Order()];
        double[] ratios = [.. values.Where(HasRatio).Select(value => value.Predicted / value.Measured).Where(ratio => ratio > 0).Order()];
        var studies = values.GroupBy(value => value.StudyId).ToArray();
        return new QualificationSummary
        {
            Class = name,
            Studies = studies.Length,
            StudiesInside = studies.Count(study => study.All(value => value.Inside)),
            Values = values.Count,
            ValuesInside = values.Count(value => value.Inside),
            ValuesMeetingBar = values.Count(value => value.Inside || value.FoldError <= CloseFold),
            WithinTwofold = Share(folds, 2),
            WithinClose = Share(folds, CloseFold),
            TypicalFold = folds.Length == 0 ? null : Median(folds),
            Bias = ratios.Length == 0 ? null : Median(ratios) - 1,
        };
    }

    // "At least 96 h" has no error of its own size: a bound that holds would make the typical error look smaller.
    private static bool HasRatio(QualifiedValue value) => value.Stat is StatedAs.Mean or StatedAs.Median && value.FoldError is not null;

    private static double? Share(double[] folds, double limit) =>
        folds.Length == 0 ? null : (double)folds.Count(fold => fold <= limit) / folds.Length;

    private static double Median(double[] ordered) =>
        (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
}
