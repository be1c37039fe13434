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
    /// Standard deviation of the logarithm between studies. Arms of one study share it, so that it leaves their ratio, but for classes that say otherwise; the species
    /// leaves the ratio of two arms with an opened barrier, not that against intact skin.
    /// </summary>
    public double BetweenLog(ValueCase value)
    {
        bool isRatio = value.Measurement.As == ReportedAs.RatioToArm;
        if (isRatio && !value.Class.HoldsForRatios)
            return 0;
        double studies = Scalar.Log(model.Parameters[value.Class.Spread].Value).Value;
        bool sameSkin = isRatio && value.OfArm!.IsOpened == value.Arm.IsOpened;
        double species = sameSkin || IsHuman(value.Measurement.Species) ? 0 : Scalar.Log(model.Parameters["observation.between_species"].Value).Value;
        return Math.Sqrt((studies * studies) + (species * species));
    }
}
