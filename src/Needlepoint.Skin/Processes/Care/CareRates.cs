using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Epidermis;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Processes.Care;

/// <summary>Constants of daily care while the habits stay as they are: where each of them leads, and how fast.</summary>
public struct CareRates<T>
    where T : struct, IReal<T>
{
    /// <summary>Where the habits lead.</summary>
    public CareState<T> Target;

    /// <summary>Rate of a rise of moisture, 1/s.</summary>
    public T MoistureRise;

    /// <summary>Rate of a fall of moisture, 1/s.</summary>
    public T MoistureFall;

    /// <summary>1/s.</summary>
    public T OmegaThree;

    /// <summary>Rate of each stage, 1/s.</summary>
    public T Carotene;

    /// <summary>1/s.</summary>
    public T Carotenoids;

    /// <summary>1/s.</summary>
    public T VitaminC;

    /// <summary>1/s.</summary>
    public T Flavanols;

    /// <summary>1/s.</summary>
    public T PlantOil;

    /// <summary>Growth of vellus hair over its length at rest, 1/s.</summary>
    public T VellusHair;

    /// <summary>Renewal of loose cells while the epidermis has its usual thickness, 1/s.</summary>
    public T LooseCells;

    /// <summary>The constants (D1 to D8).</summary>
    /// <param name="p">Parameters.</param>
    /// <param name="epidermis">Constants of the epidermis: transit through the stratum corneum.</param>
    /// <param name="subject">Whose skin.</param>
    /// <param name="habits">How the person lives from now on.</param>
    public static CareRates<T> Of(in CareParameters<T> p, in EpidermisRates<T> epidermis, Subject subject, Lifestyle habits)
    {
        T carotene = OfDose(habits.BetaCarotene, p.CaroteneDose);
        return new()
        {
            Target = new()
            {
                Moisture = Moisture(p, habits),
                OmegaThree = OfDose(habits.OmegaThree, p.OmegaThreeDose),
                CaroteneEaten = carotene,
                CaroteneStored = carotene,
                CaroteneActive = carotene,
                Carotenoids = 1 + p.CarotenoidPortionGain * T.Of(habits.ExtraFruitAndVegetables) + p.CarotenoidSupplementGain * carotene,
                VitaminC = VitaminCStatus(p, habits.VitaminC ?? subject.VitaminCIntake),
                Flavanols = OfDose(habits.Flavanols, p.FlavanolDose),
                PlantOil = OfDose(habits.PlantOil, p.PlantOilDose),
                VellusHair = T.Of(1),
                LooseCells = T.Of(1),
            },
            MoistureRise = T.Of(1) / p.MoisturiserRiseTime,
            MoistureFall = T.Of(1) / p.MoisturiserFallTime,
            OmegaThree = T.Of(1) / p.OmegaThreeTime,
            Carotene = 3 * (T.Of(1) / p.CaroteneDelay),
            Carotenoids = T.Of(1) / p.CarotenoidTime,
            VitaminC = T.Of(1) / p.VitaminCTime,
            Flavanols = T.Of(1) / p.FlavanolTime,
            PlantOil = T.Of(1) / p.PlantOilTime,
            VellusHair = p.VellusGrowth / p.VellusLength,
            LooseCells = T.Of(1) / (p.LooseShare * epidermis.RestTransit),
        };
    }

    /// <summary>
    /// Corneometer units that a moisturiser adds in dry skin in the long run (D1): (a + b g) n (n2 + nh)/(n2 (n + nh)), the measured line in the glycerin g
    /// up to the highest that was measured, at the measured n2 applications a day; how it goes with their number n is assumed.
    /// </summary>
    private static T Moisture(in CareParameters<T> p, Lifestyle habits)
    {
        if (habits.MoisturiserPerDay == 0)
            return T.Of(0);
        T glycerin = T.Min(T.Of(habits.MoisturiserGlycerin), p.GlycerinRange);
        T share = T.Saturating(T.Of(habits.MoisturiserPerDay), p.MoisturiserHalfUse) / T.Saturating(p.MoisturiserMeasuredUse, p.MoisturiserHalfUse);
        return (p.MoisturiserBase + p.MoisturiserGlycerin * glycerin) * share;
    }

    /// <summary>Effect over that at the measured dose (D3): in proportion up to it, alike beyond, where nobody measured.</summary>
    private static T OfDose(double intake, T measured) => intake == 0 ? T.Of(0) : T.Min(T.Of(1), T.Of(intake) / measured);

    /// <summary>Vitamin C of the epidermis over that at enough (D5): i (1 + h)/(i + h), the intake i and its half h in units of enough.</summary>
    private static T VitaminCStatus(in CareParameters<T> p, double? intake)
    {
        if (intake is not { } eaten)
            return T.Of(1);
        double status = eaten / Subject.EnoughVitaminC;
        return status * (1 + p.VitaminCHalfIntake) / (status + p.VitaminCHalfIntake);
    }
}
