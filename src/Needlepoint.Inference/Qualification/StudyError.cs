using Needlepoint.Evidence.Studies;
using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Inference.Qualification;

/// <summary>How far a measured value may lie from the truth of the model's question: its own standard error and the spread between studies.</summary>
internal sealed class StudyError(ModelData model)
{
    private readonly UnreportedSpread _unreported = UnreportedSpread.From(model.Parameters);

    /// <summary>Species that count as people.</summary>
    public static bool IsHuman(string species) => species is "human" or "human-ex-vivo" or "unknown";

    /// <summary>Standard error of the logarithm of a value as a source gives it.</summary>
    public double OwnLog(ValueCase value) => value.Measurement.LogStandardError(_unreported) ?? 0;

    /// <summary>
    /// Standard error of a value in its own unit, from the printed spread and n as <see cref="Measurement.LogStandardError"/> has them; of a value without a printed spread
    /// none beyond what differs between studies.
    /// </summary>
    public static double OwnAmount(Measurement measurement)
    {
        MeasurementSpread spread = measurement.Spread;
        double root = Math.Sqrt(measurement.Count ?? 1);
        return spread.Kind switch
        {
            SpreadKind.StandardDeviation or SpreadKind.PlusMinus => spread.First / root,
            SpreadKind.StandardError => spread.First,
            SpreadKind.ConfidenceInterval95 or SpreadKind.Range => (spread.Second - spread.First) / 3.92,
            SpreadKind.InterquartileRange => (spread.Second - spread.First) / (1.349 * root),
            _ => 0,
        };
    }

    /// <summary>Standard deviation between studies in the unit of the value, of a class whose errors are amounts.</summary>
    public double BetweenAmount(ValueCase value) =>
        value.Measurement.As == ReportedAs.RatioToArm ? 0 : value.Measurement.Unit.FromSi(model.Parameters[value.Class.Spread].Value);

    /// <summary>
    /// Standard deviation of the logarithm between studies. Arms of one study share it, so that it leaves their ratio, but for classes that say otherwise; the species
    /// leaves the ratio of two arms with an opened barrier, not that against intact skin.
    /// </summary>
    public double BetweenLog(ValueCase value)
    {
        bool isRatio = value.Measurement.As == ReportedAs.RatioToArm;
        if (isRatio && !value.Class.HoldsForRatios)
            return 0;
        double spread = model.Parameters[value.Class.Spread].Value;
        double studies = value.Class.Law == ErrorLaw.Amount ? spread / Math.Max(Math.Abs(value.Measurement.SiValue), spread) : Scalar.Log(spread).Value;
        bool sameSkin = isRatio && value.OfArm!.IsOpened == value.Arm.IsOpened;
        double species = sameSkin || IsHuman(value.Measurement.Species) ? 0 : Scalar.Log(model.Parameters["observation.between_species"].Value).Value;
        return Math.Sqrt((studies * studies) + (species * species));
    }
}
