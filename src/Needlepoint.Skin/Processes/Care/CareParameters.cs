using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Parameters;

namespace Needlepoint.Skin.Processes.Care;

/// <summary>Parameters of daily care, SI units; meaning and source of each in <c>data/parameters/care.yaml</c>.</summary>
public struct CareParameters<T>
    where T : struct, IReal<T>
{
    /// <summary>Corneometer units that a moisturiser without glycerin adds in dry skin, used twice a day.</summary>
    public T MoisturiserBase;

    /// <summary>Corneometer units that glycerin adds in dry skin, per kg/kg, used twice a day.</summary>
    public T MoisturiserGlycerin;

    /// <summary>Highest content of glycerin that was measured, kg/kg; more counts alike.</summary>
    public T GlycerinRange;

    /// <summary>nh, applications per day at half of the effect, 1.</summary>
    public T MoisturiserHalfUse;

    /// <summary>n2, applications per day of the measurement, 1.</summary>
    public T MoisturiserMeasuredUse;

    /// <summary>Corneometer reading of the dry skin that was measured, 1.</summary>
    public T MoisturiserDryReading;

    /// <summary>Time of the rise, s.</summary>
    public T MoisturiserRiseTime;

    /// <summary>Time of the fall, s.</summary>
    public T MoisturiserFallTime;

    /// <summary>Rise of the sunburn threshold by omega-3 at its dose, over the usual threshold, 1.</summary>
    public T OmegaThreeGain;

    /// <summary>That dose, kg/s.</summary>
    public T OmegaThreeDose;

    /// <summary>Time of its rise and fall, s.</summary>
    public T OmegaThreeTime;

    /// <summary>Rise of the sunburn threshold by beta-carotene at its dose, over the usual threshold, 1.</summary>
    public T CaroteneGain;

    /// <summary>That dose, kg/s.</summary>
    public T CaroteneDose;

    /// <summary>Mean delay of that rise, s.</summary>
    public T CaroteneDelay;

    /// <summary>Rise of the skin's carotenoids per extra portion of fruit and vegetables a day, over rest, 1.</summary>
    public T CarotenoidPortionGain;

    /// <summary>Their rise by beta-carotene at its dose, over rest, 1.</summary>
    public T CarotenoidSupplementGain;

    /// <summary>Time of their rise and fall, s.</summary>
    public T CarotenoidTime;

    /// <summary>Vitamin C of the epidermis at enough, mol/kg.</summary>
    public T VitaminCRest;

    /// <summary>h, intake at half of the highest vitamin C, over enough, 1.</summary>
    public T VitaminCHalfIntake;

    /// <summary>Time of its rise and fall, s.</summary>
    public T VitaminCTime;

    /// <summary>Share of the depth of lines that flavanols take at their dose, 1.</summary>
    public T FlavanolLines;

    /// <summary>Gain of gross elasticity by flavanols at their dose, 1.</summary>
    public T FlavanolElasticity;

    /// <summary>That dose, kg/s.</summary>
    public T FlavanolDose;

    /// <summary>Time of their effect, s.</summary>
    public T FlavanolTime;

    /// <summary>Share of the water loss that plant oil takes at its dose, 1.</summary>
    public T PlantOilWaterLoss;

    /// <summary>That dose, kg/s.</summary>
    public T PlantOilDose;

    /// <summary>Time of its effect, s.</summary>
    public T PlantOilTime;

    /// <summary>Time that the barrier of poor sleepers takes to recover, over that of good sleepers, 1.</summary>
    public T PoorSleepRecovery;

    /// <summary>Sleep of good sleepers in a day, s.</summary>
    public T GoodSleep;

    /// <summary>Sleep of poor sleepers in a day, s.</summary>
    public T PoorSleep;

    /// <summary>Mean length of vellus hair of the face, m.</summary>
    public T VellusLength;

    /// <summary>Growth of vellus hair, m/s.</summary>
    public T VellusGrowth;

    /// <summary>Vellus hairs per area of the face, 1/m2.</summary>
    public T VellusDensity;

    /// <summary>Width of a vellus hair, m.</summary>
    public T VellusWidth;

    /// <summary>Share of the stratum corneum that is loose, 1.</summary>
    public T LooseShare;

    /// <summary>Loose cells that a pass of a blade takes, as a logarithm, 1.</summary>
    public T LooseRemoval;

    /// <summary>Share of the variance of the surface that usual loose cells make, 1.</summary>
    public T LooseRoughness;

    /// <summary>Loose cells of dry skin over usual, 1.</summary>
    public T DryLooseCells;

    /// <summary>g, exponent by which the roughness of the skin at the start dims its mirror, 1.</summary>
    public T GlossExponent;

    /// <summary>Spread of colour of even skin, CIELAB units.</summary>
    public T ColourSpread;

    /// <summary>b, spread of colour that melasma makes at the start, CIELAB units.</summary>
    public T MelasmaSpread;

    /// <summary>Spread of redness over its mean, 1.</summary>
    public T RednessPatchiness;

    /// <summary>Contrast of an open hole to the skin around it, CIELAB units.</summary>
    public T HoleContrast;

    /// <summary>The parameters by their ids.</summary>
    public static CareParameters<T> From(IParameterSource<T> source) => new()
    {
        MoisturiserBase = source["care.moisturiser_base"],
        MoisturiserGlycerin = source["care.moisturiser_glycerin"],
        GlycerinRange = source["care.glycerin_range"],
        MoisturiserHalfUse = source["care.moisturiser_half_use"],
        MoisturiserMeasuredUse = source["care.moisturiser_measured_use"],
        MoisturiserDryReading = source["care.moisturiser_dry_reading"],
        MoisturiserRiseTime = source["care.moisturiser_rise_time"],
        MoisturiserFallTime = source["care.moisturiser_fall_time"],
        OmegaThreeGain = source["care.omega_three_gain"],
        OmegaThreeDose = source["care.omega_three_dose"],
        OmegaThreeTime = source["care.omega_three_time"],
        CaroteneGain = source["care.carotene_gain"],
        CaroteneDose = source["care.carotene_dose"],
        CaroteneDelay = source["care.carotene_delay"],
        CarotenoidPortionGain = source["care.carotenoid_portion_gain"],
        CarotenoidSupplementGain = source["care.carotenoid_supplement_gain"],
        CarotenoidTime = source["care.carotenoid_time"],
        VitaminCRest = source["care.vitamin_c_rest"],
        VitaminCHalfIntake = source["care.vitamin_c_half_intake"],
        VitaminCTime = source["care.vitamin_c_time"],
        FlavanolLines = source["care.flavanol_lines"],
        FlavanolElasticity = source["care.flavanol_elasticity"],
        FlavanolDose = source["care.flavanol_dose"],
        FlavanolTime = source["care.flavanol_time"],
        PlantOilWaterLoss = source["care.plant_oil_water_loss"],
        PlantOilDose = source["care.plant_oil_dose"],
        PlantOilTime = source["care.plant_oil_time"],
        PoorSleepRecovery = source["care.poor_sleep_recovery"],
        GoodSleep = source["care.good_sleep"],
        PoorSleep = source["care.poor_sleep"],
        VellusLength = source["care.vellus_length"],
        VellusGrowth = source["care.vellus_growth"],
        VellusDensity = source["care.vellus_density"],
        VellusWidth = source["care.vellus_width"],
        LooseShare = source["care.loose_share"],
        LooseRemoval = source["care.loose_removal"],
        LooseRoughness = source["care.loose_roughness"],
        DryLooseCells = source["care.dry_loose_cells"],
        GlossExponent = source["care.gloss_exponent"],
        ColourSpread = source["care.colour_spread"],
        MelasmaSpread = source["care.melasma_spread"],
        RednessPatchiness = source["care.redness_patchiness"],
        HoleContrast = source["care.hole_contrast"],
    };
}
