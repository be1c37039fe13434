using Needlepoint.Skin.Observables;

namespace Needlepoint.Inference.Results;

/// <summary>Absorption through needled skin, predicted against measured, over studies that were not tuned on and over all species.</summary>
/// <param name="Name">Class of outcomes, or all of them.</param>
/// <param name="Studies">Studies.</param>
/// <param name="Values">Values that have a ratio of predicted and measured.</param>
/// <param name="WithinThreefold">Of them within 3-fold.</param>
/// <param name="Known">Values of studies of which one point is known: shapes as such, and later points of a curve after its first has set the level.</param>
/// <param name="KnownWithinTwofold">Of them within 2-fold.</param>
public sealed record AbsorptionRecord(string Name, int Studies, int Values, int WithinThreefold, int Known, int KnownWithinTwofold)
{
    /// <summary>Share within 3-fold that is aimed at.</summary>
    public const double ThreefoldBar = 0.75;

    /// <summary>Share within 2-fold that is aimed at once a point of the study is known.</summary>
    public const double TwofoldBar = 0.95;

    // Ratios of an arm to itself at another time; the number is the ratio of two points of one curve.
    private const string Shape = "shape of permeation";

    /// <summary>Over all values of needled skin; null without one.</summary>
    public static AbsorptionRecord? Needled(QualificationResult result) =>
        Counted(result).Where(value => value.IsNeedled).ToArray() is { Length: > 0 } values ? Of("needled skin", values) : null;

    /// <summary>One record for each class of outcomes, intact skin among them, in the order in which they first appear.</summary>
    public static IReadOnlyList<AbsorptionRecord> PerClass(QualificationResult result) =>
        [.. Counted(result).GroupBy(value => value.Class).Select(group => Of(group.Key, [.. group]))];

    private static IEnumerable<QualifiedValue> Counted(QualificationResult result) =>
        result.Values.Where(value => !value.IsTunedOn && AbsorptionObservables.Find(value.Observable) is not null && HasRatio(value));

    // A bound that holds has no error of its own size.
    private static bool HasRatio(QualifiedValue value) => value.Stat is StatedAs.Mean or StatedAs.Median && value.FoldError is not null && value.Predicted > 0;

    private static AbsorptionRecord Of(string name, IReadOnlyList<QualifiedValue> values)
    {
        double[] known = [.. KnownFolds(values)];
        return new(
            name, values.Select(value => value.StudyId).Distinct().Count(), values.Count, values.Count(value => value.FoldError <= 3), known.Length,
            known.Count(fold => fold <= 2));
    }

    private static IEnumerable<double> KnownFolds(IReadOnlyList<QualifiedValue> values)
    {
        foreach (QualifiedValue shape in values.Where(value => value.Class == Shape))
            yield return shape.FoldError!.Value;
        foreach (var curve in values.Where(value => value.Class != Shape && value.AtHours is not null).GroupBy(value => (value.StudyId, value.Arm, value.Observable, value.As)))
        {
            QualifiedValue[] points = [.. curve.OrderBy(value => value.AtHours)];
            foreach (QualifiedValue later in points.Skip(1))
            {
                double ratio = later.Predicted / later.Measured * points[0].Measured / points[0].Predicted;
                yield return Math.Max(ratio, 1 / ratio);
            }
        }
    }
}
