using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Parameters;

namespace Needlepoint.Skin.Tissue;

/// <summary>Sizes of what age, habits and illnesses do, SI units; meaning and source of each in <c>data/parameters/modifiers.yaml</c>.</summary>
public struct ModifierParameters<T>
    where T : struct, IReal<T>
{
    /// <summary>Basal synthesis of smokers over others, 1.</summary>
    public T SmokingBasalSynthesis;

    /// <summary>Wound collagen of smokers over others, 1.</summary>
    public T SmokingWoundSynthesis;

    /// <summary>Cigarettes per day of those smokers, 1.</summary>
    public T SmokingDose;

    /// <summary>Scar strength at <see cref="Subject.LowVitaminC"/> over that at enough, 1.</summary>
    public T LowVitaminC;

    /// <summary>Closure time under lasting stress over that without, 1.</summary>
    public T StressMendingTime;

    /// <summary>Closure time with type 2 diabetes over that without, 1.</summary>
    public T TypeTwoDiabetesMendingTime;

    /// <summary>Basal synthesis at 82 years over that up to 30, 1.</summary>
    public T AgedBasalSynthesis;

    /// <summary>Lag and travelling time of keratinocytes at 82 years over those up to 30, 1.</summary>
    public T AgedMigrationTime;

    /// <summary>Basal synthesis of severely photodamaged skin over protected skin, 1.</summary>
    public T PhotodamageBasalSynthesis;

    /// <summary>Papillary synthesis after long use of a retinoid over that without, 1.</summary>
    public T RetinoidPapillarySynthesis;

    /// <summary>Time of use after which 63 % of that is there, s.</summary>
    public T RetinoidOnsetTime;

    /// <summary>Net loss of collagen by age, 1/s.</summary>
    public T AgeingLoss;

    /// <summary>Net loss of collagen in the first years after the menopause, 1/s.</summary>
    public T MenopauseEarlyLoss;

    /// <summary>Net loss of collagen later, 1/s.</summary>
    public T MenopauseLateLoss;

    /// <summary>The parameters by their ids.</summary>
    public static ModifierParameters<T> From(IParameterSource<T> source) => new()
    {
        SmokingBasalSynthesis = source["modifiers.smoking_basal_synthesis"],
        SmokingWoundSynthesis = source["modifiers.smoking_wound_synthesis"],
        SmokingDose = source["modifiers.smoking_dose"],
        LowVitaminC = source["modifiers.vitamin_c_low_intake"],
        StressMendingTime = source["modifiers.stress_mending_time"],
        TypeTwoDiabetesMendingTime = source["modifiers.type_two_diabetes_mending_time"],
        AgedBasalSynthesis = source["modifiers.aged_basal_synthesis"],
        AgedMigrationTime = source["modifiers.aged_migration_time"],
        PhotodamageBasalSynthesis = source["modifiers.photodamage_basal_synthesis"],
        RetinoidPapillarySynthesis = source["modifiers.retinoid_papillary_synthesis"],
        RetinoidOnsetTime = source["modifiers.retinoid_onset_time"],
        AgeingLoss = source["modifiers.ageing_loss"],
        MenopauseEarlyLoss = source["modifiers.menopause_early_loss"],
        MenopauseLateLoss = source["modifiers.menopause_late_loss"],
    };
}
