using System.Runtime.InteropServices;

namespace Needlepoint.Bench.Model;

/// <summary>
/// Rates of the benchmark column, per day and in mm. They are plausible and not calibrated: the column is there to be hard in the way that skin is
/// hard (stiffness ratio 3e6, resets, five diffusing signals), not to predict anything.
/// </summary>
struct Parameters<T>
    where T : struct
{
    public T NeutrophilArrival, InterleukinHalfSquared, VesselArrival, NeutrophilDeath;
    public T MacrophageArrival, ArrivalHalf, SwitchBasal, SwitchNeutrophils, SwitchHalf, SwitchFactor, InflammatoryDeath, RepairDeath;
    public T Proliferation, InverseCapacity, ProliferationBasal, FactorHalf, VesselHalf, Conversion, ConversionHalfSquared, FibroblastDeath;
    public T MyofibroblastDeath, Survival;
    public T ThreeByFibroblasts, ThreeByMyofibroblasts, SynthesisGain, ThreeDecay, ThreeDegradation, EnzymeHalf, Maturation;
    public T OneByFibroblasts, OneByMyofibroblasts, OneDecay, OneDegradation;
    public T AlarminDecay, InterleukinByAlarmin, AlarminHalf, InterleukinByNeutrophils, InterleukinByMacrophages, Suppression, InterleukinDecay;
    public T FactorByRepair, FactorByMyofibroblasts, FactorByAlarmin, FactorByFibroblasts, FactorDecay;
    public T VesselByMacrophages, VesselByHypoxia, VesselDecay, HypoxiaHalfFourth;
    public T OxygenHalf, Perfusion, OxygenBasal, OxygenFibroblasts, OxygenNeutrophils, OxygenMacrophages;
    public T AlarminDiffusion, InterleukinDiffusion, FactorDiffusion, VesselDiffusion, OxygenDiffusion;

    /// <summary>The parameters as a list, in the order of <see cref="Nominal"/>.</summary>
    public static Span<T> AsSpan(ref Parameters<T> parameters) => MemoryMarshal.CreateSpan(ref parameters.NeutrophilArrival, Nominal.Length);

    /// <summary>One value for each field above, in its order.</summary>
    public static ReadOnlySpan<double> Nominal =>
    [
        6, 0.04, 0.5, 1.2,
        1.0, 0.3, 0.10, 0.5, 0.3, 0.6, 0.25, 0.12,
        0.25, 0.8, 0.15, 0.5, 0.5, 0.25, 0.16, 0.01,
        0.08, 3.0,
        0.04, 0.25, 2.0, 0.015, 0.08, 0.4, 0.025,
        0.012, 0.02, 0.022, 0.02,
        3.0, 8.0, 0.5, 1.5, 1.2, 1.2, 12,
        3.0, 1.0, 1.5, 0.15, 8,
        1.5, 1.0, 4, 0.01,
        0.05, 3000, 200, 600, 250, 250,
        2.0, 1.0, 0.6, 0.8, 20.0,
    ];
}
