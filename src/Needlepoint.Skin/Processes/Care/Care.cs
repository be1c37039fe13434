using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Processes.Care;

/// <summary>What is put on the skin and eaten every day, and what a blade takes off: followers of healing that feed nothing back.</summary>
public static class Care
{
    /// <summary>
    /// Rates of change (D2 to D8): each habit leads to its target at its own rate; moisture rises and falls at different ones. Loose cells come back with
    /// the stream of cells from the living epidermis.
    /// </summary>
    /// <param name="state">What habits have made so far.</param>
    /// <param name="k">Constants.</param>
    /// <param name="thickness">E, thickness of the living epidermis over rest, 1.</param>
    /// <param name="rates">Receives the rates.</param>
    public static void Rates<T>(in CareState<T> state, in CareRates<T> k, T thickness, ref CareState<T> rates)
        where T : struct, IReal<T>
    {
        ref readonly CareState<T> target = ref k.Target;
        T moisture = target.Moisture - state.Moisture;
        rates.Moisture = T.IfLess(T.Of(0), moisture, k.MoistureRise, k.MoistureFall) * moisture;
        rates.OmegaThree = k.OmegaThree * (target.OmegaThree - state.OmegaThree);
        rates.CaroteneEaten = k.Carotene * (target.CaroteneEaten - state.CaroteneEaten);
        rates.CaroteneStored = k.Carotene * (state.CaroteneEaten - state.CaroteneStored);
        rates.CaroteneActive = k.Carotene * (state.CaroteneStored - state.CaroteneActive);
        rates.Carotenoids = k.Carotenoids * (target.Carotenoids - state.Carotenoids);
        rates.VitaminC = k.VitaminC * (target.VitaminC - state.VitaminC);
        rates.Flavanols = k.Flavanols * (target.Flavanols - state.Flavanols);
        rates.PlantOil = k.PlantOil * (target.PlantOil - state.PlantOil);
        rates.VellusHair = k.VellusHair * (target.VellusHair - state.VellusHair);
        rates.LooseCells = k.LooseCells * thickness * (target.LooseCells - state.LooseCells);
    }

    /// <summary>Skin in balance with its habits.</summary>
    public static CareState<T> Rest<T>(in CareRates<T> usual)
        where T : struct, IReal<T> => usual.Target;

    /// <summary>Passes of a blade (D9): vellus hair is cut to nothing, each pass takes the same share of the loose cells.</summary>
    public static void Dermaplane<T>(ref CareState<T> state, in CareParameters<T> p, double passes)
        where T : struct, IReal<T>
    {
        if (passes <= 0)
            return;
        state.VellusHair = T.Of(0);
        state.LooseCells = state.LooseCells * T.Exp(-(passes * p.LooseRemoval));
    }

    /// <summary>Takes all loose cells and hair with the epidermis.</summary>
    public static void Strip<T>(ref CareState<T> state)
        where T : struct, IReal<T>
    {
        state.VellusHair = T.Of(0);
        state.LooseCells = T.Of(0);
    }

    /// <summary>
    /// Water of the surface over that without a moisturiser, 1 (D10): what the added units H are in water for the dry skin that was measured, by the law of
    /// the meter (B13): [(R + H)/(top - R - H)]/[R/(top - R)]. Moist skin reads less of it, since the meter saturates.
    /// </summary>
    /// <param name="p">Parameters.</param>
    /// <param name="moisture">H, Corneometer units.</param>
    /// <param name="ceiling">top, end of the scale of the meter.</param>
    public static T Moistening<T>(in CareParameters<T> p, T moisture, T ceiling)
        where T : struct, IReal<T>
    {
        T dry = p.MoisturiserDryReading;
        T moist = T.Min(dry + moisture, Reach * ceiling);
        return moist / dry * ((ceiling - dry) / (ceiling - moist));
    }

    /// <summary>A meter never reads its very end: share of the scale up to which water is told apart, 1.</summary>
    public const double Reach = 0.98;

    /// <summary>Minimal dose for a sunburn over that without supplements, 1 (D4): 1 + omega-3 + beta-carotene.</summary>
    public static T SunburnThreshold<T>(in CareParameters<T> p, in CareState<T> state)
        where T : struct, IReal<T> => 1 + p.OmegaThreeGain * state.OmegaThree + p.CaroteneGain * state.CaroteneActive;

    /// <summary>Depth of lines over that without flavanols, 1 (D6).</summary>
    public static T Lines<T>(in CareParameters<T> p, in CareState<T> state)
        where T : struct, IReal<T> => 1 - p.FlavanolLines * state.Flavanols;

    /// <summary>Gross elasticity over that without flavanols, 1 (D6).</summary>
    public static T Elasticity<T>(in CareParameters<T> p, in CareState<T> state)
        where T : struct, IReal<T> => 1 + p.FlavanolElasticity * state.Flavanols;

    /// <summary>Water loss of the surface over that without plant oil, 1 (D7).</summary>
    public static T WaterLoss<T>(in CareParameters<T> p, in CareState<T> state)
        where T : struct, IReal<T> => 1 - p.PlantOilWaterLoss * state.PlantOil;

    /// <summary>
    /// Roughness over that with the person's usual loose cells, 1 (D11): sqrt(1 + q (S - 1)/(1 + q (d - 1)) d): variances of flakes and of the skin's pattern
    /// add; q is the share of flakes in usual skin, d their number in this person over usual.
    /// </summary>
    /// <param name="p">Parameters.</param>
    /// <param name="looseCells">S, loose cells over the person's usual, 1.</param>
    /// <param name="isDry">Whether the skin is dry.</param>
    public static T Flaking<T>(in CareParameters<T> p, T looseCells, bool isDry)
        where T : struct, IReal<T>
    {
        T flakes = p.LooseRoughness * (isDry ? p.DryLooseCells : T.Of(1));
        T share = flakes / (1 - p.LooseRoughness + flakes);
        return T.Sqrt(1 + share * (looseCells - T.Of(1)));
    }

    /// <summary>
    /// Gloss over that at the start, 1 (D12): exp(g (1 - rho^2) + n w l0 (1 - l)). A slightly rough surface mirrors exp(-(4 pi sigma cos theta/lambda)^2) of
    /// what a smooth one does, g that exponent at the start and rho roughness over the start; hair lies over the share n w l0 l of the skin.
    /// </summary>
    /// <param name="p">Parameters.</param>
    /// <param name="roughness">rho, roughness over the start, 1.</param>
    /// <param name="vellusHair">l, length of vellus hair over rest, 1; 1 where there is none to tell of.</param>
    public static T Gloss<T>(in CareParameters<T> p, T roughness, T vellusHair)
        where T : struct, IReal<T> =>
        T.Exp(p.GlossExponent * (1 - roughness * roughness) + p.VellusDensity * p.VellusWidth * p.VellusLength * (1 - vellusHair));

    /// <summary>
    /// Spread of colour over that of the same skin at the start, 1 (D13): sqrt(1 + [(k da)^2 + c^2 f (1 - f) + b^2 (m^2 - 1)]/(s^2 + b^2)): patches of redness
    /// da, holes of contrast c on the share f of the skin, melasma that spreads colour by b at the start, and the spread s that even skin has.
    /// </summary>
    /// <param name="p">Parameters.</param>
    /// <param name="redness">da, rise of a*, 1.</param>
    /// <param name="holes">f, share of the skin that is open, 1.</param>
    /// <param name="melasma">m, severity of melasma over its start, 1; null without melasma.</param>
    public static T Unevenness<T>(in CareParameters<T> p, T redness, T holes, T? melasma = null)
        where T : struct, IReal<T>
    {
        T patches = p.RednessPatchiness * redness;
        T dots = p.HoleContrast * p.HoleContrast * holes * (1 - holes);
        T lesions = melasma is null ? T.Of(0) : p.MelasmaSpread;
        T severity = melasma ?? T.Of(1);
        T more = patches * patches + dots + lesions * lesions * (severity * severity - T.Of(1));
        return T.Sqrt(1 + more / (p.ColourSpread * p.ColourSpread + lesions * lesions));
    }

    /// <summary>Time that the barrier takes to recover over that of a good sleeper, 1 (D14): r^[(good - sleep)/(good - poor)], 1 when not said.</summary>
    public static T RecoveryTime<T>(in CareParameters<T> p, Lifestyle habits)
        where T : struct, IReal<T>
    {
        if (habits.Sleep is not { } sleep)
            return T.Of(1);
        T lack = T.Min(T.Of(1), T.Max(T.Of(0), (p.GoodSleep - T.Of(sleep)) / (p.GoodSleep - p.PoorSleep)));
        return T.Exp(lack * T.Log(p.PoorSleepRecovery));
    }
}
