using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Bench.Model;

/// <summary>The equations of one cell, in methods short enough that the compiler keeps their numbers in registers.</summary>
static class Reactions<TLane, S>
    where TLane : struct, ILane<TLane>
    where S : struct, IReal<S>, ILift<TLane, S>
{
    const double InverseCellDepthSquared = 1 / (SkinColumn<TLane>.CellDepth * SkinColumn<TLane>.CellDepth);

    static S P(TLane parameter) => S.From(parameter);

    public static void Inflammation(in CellState<S> y, ref CellState<S> rate, in Parameters<TLane> p, S breath)
    {
        S signal = y.Interleukin, square = signal * signal, vessels = 1 + P(p.VesselArrival) * y.VesselFactor;
        S change = (P(p.SwitchBasal) + P(p.SwitchNeutrophils) * S.Saturating(y.Neutrophils, P(p.SwitchHalf)) + P(p.SwitchFactor) * y.TransformingFactor)
            * (y.InflammatoryMacrophages * breath);
        rate.Neutrophils = P(p.NeutrophilArrival) * (S.Saturating(square, P(p.InterleukinHalfSquared)) * vessels)
            - P(p.NeutrophilDeath) * (y.Neutrophils - S.Of(0.005));
        rate.InflammatoryMacrophages = P(p.MacrophageArrival) * (S.Saturating(signal, P(p.ArrivalHalf)) * vessels)
            - change
            - P(p.InflammatoryDeath) * y.InflammatoryMacrophages;
        rate.RepairMacrophages = change - P(p.RepairDeath) * y.RepairMacrophages;
    }

    public static void Fibroblasts(in CellState<S> y, ref CellState<S> rate, in Parameters<TLane> p, S breath, S growth, double dermis)
    {
        S cells = y.Fibroblasts, square = y.TransformingFactor * y.TransformingFactor;
        S room = 1 - P(p.InverseCapacity) * (cells + y.Myofibroblasts);
        S stimulus = P(p.ProliferationBasal) + (growth + S.Saturating(y.VesselFactor, P(p.VesselHalf)));
        S conversion = P(p.Conversion) * (cells * S.Saturating(square, P(p.ConversionHalfSquared)));
        rate.Fibroblasts = dermis * (P(p.Proliferation) * (cells * room * stimulus * breath)) - conversion - P(p.FibroblastDeath) * cells;
        rate.Myofibroblasts = conversion - P(p.MyofibroblastDeath) * (y.Myofibroblasts / (1 + P(p.Survival) * y.TransformingFactor));
    }

    public static void Matrix(in CellState<S> y, ref CellState<S> rate, in Parameters<TLane> p, S breath, S growth)
    {
        S synthesis = (1 + P(p.SynthesisGain) * growth) * breath;
        S enzyme = S.Saturating(y.Interleukin, P(p.EnzymeHalf));
        S matured = P(p.Maturation) * y.CollagenThree;
        rate.CollagenThree = (P(p.ThreeByFibroblasts) * y.Fibroblasts + P(p.ThreeByMyofibroblasts) * y.Myofibroblasts) * synthesis
            - (P(p.ThreeDecay) + P(p.ThreeDegradation) * enzyme) * y.CollagenThree
            - matured;
        rate.CollagenOne = matured
            + (P(p.OneByFibroblasts) * y.Fibroblasts + P(p.OneByMyofibroblasts) * y.Myofibroblasts) * synthesis
            - (P(p.OneDecay) + P(p.OneDegradation) * enzyme) * y.CollagenOne;
    }

    public static void Cytokines(in CellState<S> y, ref CellState<S> rate, in Parameters<TLane> p)
    {
        rate.Alarmin = P(p.AlarminDecay) * (S.Of(0.002) - y.Alarmin);
        rate.Interleukin = P(p.InterleukinByAlarmin) * S.Saturating(y.Alarmin, P(p.AlarminHalf))
            + (P(p.InterleukinByNeutrophils) * y.Neutrophils + P(p.InterleukinByMacrophages) * y.InflammatoryMacrophages)
                * S.Exp(-(P(p.Suppression) * y.RepairMacrophages))
            - P(p.InterleukinDecay) * y.Interleukin;
        rate.TransformingFactor = P(p.FactorByRepair) * y.RepairMacrophages
            + P(p.FactorByMyofibroblasts) * y.Myofibroblasts
            + P(p.FactorByAlarmin) * y.Alarmin
            + P(p.FactorByFibroblasts) * y.Fibroblasts
            - P(p.FactorDecay) * y.TransformingFactor;
    }

    public static void Supply(
        in CellState<S> y, ref CellState<S> rate, in Parameters<TLane> p, S breath, double dermis, double capillaries)
    {
        S square = y.Oxygen * y.Oxygen;
        S hypoxia = P(p.HypoxiaHalfFourth) / (P(p.HypoxiaHalfFourth) + square * square);
        S demand = P(p.OxygenBasal)
            + (P(p.OxygenFibroblasts) * y.Fibroblasts + P(p.OxygenNeutrophils) * y.Neutrophils + P(p.OxygenMacrophages) * y.InflammatoryMacrophages);
        rate.VesselFactor = P(p.VesselByMacrophages) * y.InflammatoryMacrophages
            + dermis * (P(p.VesselByHypoxia) * hypoxia)
            - P(p.VesselDecay) * y.VesselFactor;
        rate.Oxygen = capillaries * (P(p.Perfusion) * (1 - y.Oxygen)) - demand * breath;
    }

    /// <summary>Diffusion between two neighbours; what one loses the other gains.</summary>
    public static void Exchange(in CellState<S> above, in CellState<S> below, ref CellState<S> rateAbove, ref CellState<S> rateBelow, in Parameters<TLane> p)
    {
        Move(above.Alarmin, below.Alarmin, ref rateAbove.Alarmin, ref rateBelow.Alarmin, p.AlarminDiffusion);
        Move(above.Interleukin, below.Interleukin, ref rateAbove.Interleukin, ref rateBelow.Interleukin, p.InterleukinDiffusion);
        Move(above.TransformingFactor, below.TransformingFactor, ref rateAbove.TransformingFactor, ref rateBelow.TransformingFactor, p.FactorDiffusion);
        Move(above.VesselFactor, below.VesselFactor, ref rateAbove.VesselFactor, ref rateBelow.VesselFactor, p.VesselDiffusion);
        Move(above.Oxygen, below.Oxygen, ref rateAbove.Oxygen, ref rateBelow.Oxygen, p.OxygenDiffusion);
    }

    static void Move(S above, S below, ref S rateAbove, ref S rateBelow, TLane diffusion)
    {
        S flux = P(diffusion) * (InverseCellDepthSquared * (below - above));
        rateAbove += flux;
        rateBelow -= flux;
    }
}
