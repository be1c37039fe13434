using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Units;
using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Evidence.Studies;

/// <summary>How a source reports a number, by the table of <c>docs/reference/study-format.md</c>.</summary>
public enum ReportedAs
{
    /// <summary>The observable itself.</summary>
    Value,

    /// <summary>Value minus the value just before the first session.</summary>
    Change,

    /// <summary>100 (value / value before - 1).</summary>
    ChangePercent,

    /// <summary>Value / value before.</summary>
    RatioToBefore,

    /// <summary>(value - before) / (value right after the session - before).</summary>
    FractionOfFirstRise,

    /// <summary>100 (1 - fraction of first rise).</summary>
    RecoveryPercent,

    /// <summary>Value / value of another arm.</summary>
    RatioToArm,

    /// <summary>When the curve is highest, from the start of the first session to the latest time that the study measured in the arm.</summary>
    TimeOfMaximum,

    /// <summary>Value / highest value over the same time.</summary>
    FractionOfMaximum,

    /// <summary>Change minus the change in another arm: net of sham.</summary>
    ChangeAgainstArm,
}

/// <summary>What the number is of the people in the arm.</summary>
public enum Statistic
{
    /// <summary>Mean.</summary>
    Mean,

    /// <summary>Median.</summary>
    Median,

    /// <summary>The truth is at least this.</summary>
    LowerBound,

    /// <summary>The truth is at most this.</summary>
    UpperBound,
}

/// <summary>What a source prints behind a number.</summary>
public enum SpreadKind
{
    /// <summary>Nothing.</summary>
    Unknown,

    /// <summary>Standard deviation between people.</summary>
    StandardDeviation,

    /// <summary>Standard error of the mean.</summary>
    StandardError,

    /// <summary>95 % confidence interval of the mean, two ends.</summary>
    ConfidenceInterval95,

    /// <summary>Interquartile range of people, two ends.</summary>
    InterquartileRange,

    /// <summary>Two ends as in "3 to 6 h".</summary>
    Range,

    /// <summary>x +/- y without saying of what.</summary>
    PlusMinus,
}

/// <summary>Spread of a measurement, in the unit of its value.</summary>
/// <param name="Kind">What is printed.</param>
/// <param name="First">The number, or the lower end; 0 when unknown.</param>
/// <param name="Second">The upper end, else 0.</param>
public readonly record struct MeasurementSpread(SpreadKind Kind, double First = 0, double Second = 0);

/// <summary>One number that a study reports and the model can predict.</summary>
public sealed record Measurement
{
    /// <summary>Id of the observable: docs/reference/observables.md.</summary>
    public required string Observable { get; init; }

    /// <summary>The arm it was measured in.</summary>
    public required Arm Arm { get; init; }

    /// <summary>
    /// Time from the start of the first session, s; null where the observable is a single number. With <see cref="ReportedAs.TimeOfMaximum"/> until
    /// when the source looked.
    /// </summary>
    public required double? AtSeconds { get; init; }

    /// <summary>How it is reported.</summary>
    public required ReportedAs As { get; init; }

    /// <summary>The other arm of <see cref="ReportedAs.RatioToArm"/> and <see cref="ReportedAs.ChangeAgainstArm"/>.</summary>
    public required Arm? OfArm { get; init; }

    /// <summary>Time in the other arm, s; null for the same time.</summary>
    public required double? OfAtSeconds { get; init; }

    /// <summary>Mean, median or bound.</summary>
    public required Statistic Statistic { get; init; }

    /// <summary>The number as printed, in <see cref="Unit"/>.</summary>
    public required double Value { get; init; }

    /// <summary>Unit of the number.</summary>
    public required Unit Unit { get; init; }

    /// <summary>What is printed behind the number.</summary>
    public required MeasurementSpread Spread { get; init; }

    /// <summary>People, or samples; null when not stated.</summary>
    public required int? Count { get; init; }

    /// <summary>Page, table or figure.</summary>
    public required string Where { get; init; }

    /// <summary>How it was read; that of the study unless the measurement has its own.</summary>
    public required string Access { get; init; }

    /// <summary>Measured on; that of the study unless the measurement has its own.</summary>
    public required string Species { get; init; }

    /// <summary>Where it stands.</summary>
    public required Place Place { get; init; }

    /// <summary>SI value.</summary>
    public double SiValue => Unit.ToSi(Value);

    /// <summary>The number in another unit of its dimension, such as the unit of the observable.</summary>
    public double In(Unit unit) => new Quantity(SiValue, Unit.Dimension, "").In(unit);

    /// <summary>
    /// Standard error of the logarithm of the number. From the printed spread and n: a deviation d of a value v becomes sqrt(ln(1 + (d/v)^2)),
    /// ends a and b of a 95 % interval or of a range become ln(b/a) / 3.92, an interquartile range ln(b/a) / 1.349 / sqrt(n).
    /// "x +/- y" counts as a standard deviation. What is not printed comes from <paramref name="unreported"/>.
    /// </summary>
    /// <param name="unreported">Spread between people and number of people where the source is silent.</param>
    /// <returns>The standard error; null when the value is zero, which has no logarithm.</returns>
    public double? LogStandardError(UnreportedSpread unreported)
    {
        ArgumentNullException.ThrowIfNull(unreported);
        if (Value == 0)
            return null;
        double root = Math.Sqrt(Count ?? unreported.Count);
        return Spread.Kind switch
        {
            SpreadKind.StandardDeviation or SpreadKind.PlusMinus => OfDeviation(Spread.First / root),
            SpreadKind.StandardError => OfDeviation(Spread.First),
            SpreadKind.ConfidenceInterval95 or SpreadKind.Range => OfEnds(3.92),
            SpreadKind.InterquartileRange => OfEnds(1.349 * root),
            _ => unreported.PersonLogDeviation / root,
        };
    }

    private double OfDeviation(double deviation) => Math.Sqrt(Scalar.Log(1 + (deviation / Value * (deviation / Value))).Value);

    private double OfEnds(double widths) =>
        Spread.First > 0 ? Scalar.Log(Spread.Second / Spread.First).Value / widths : OfDeviation((Spread.Second - Spread.First) / widths);
}
