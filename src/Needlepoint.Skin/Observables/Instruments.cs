using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Remodelling;

namespace Needlepoint.Skin.Observables;

/// <summary>Thickness, firmness and relief of the skin as instruments read them, over the person's own start.</summary>
public static class Instruments
{
    /// <summary>
    /// Dermis by ultrasound, 1 (O5): 1 + (1 - f)(c - 1) + f (w - 1). New matrix binds its own water; f is the fluid that comes and goes.
    /// </summary>
    /// <param name="p">Parameters of readings.</param>
    /// <param name="content">c, matrix of the whole dermis over healthy, 1.</param>
    /// <param name="fluid">w, fluid of the dermis over rest, 1.</param>
    public static T DermisThickness<T>(in ReadingParameters<T> p, T content, T fluid)
        where T : struct, IReal<T> =>
        1 + (1 - p.FluidShare) * (content - T.Of(1)) + p.FluidShare * (fluid - T.Of(1));

    /// <summary>
    /// Echo density of the dermis, 1 (O6): c exp(-eps (w - 1)). Water between the fibres takes echoes away; most of an early change is water.
    /// </summary>
    public static T EchoDensity<T>(in ReadingParameters<T> p, T content, T fluid)
        where T : struct, IReal<T> => content * T.Exp(-(p.EchoFluidFall * (fluid - T.Of(1))));

    /// <summary>
    /// Net elasticity Ur/Ue of a suction cup, its ratio R5, 1 (O7): exp(kE K) times functional elastin. Settled matrix stiffens the spring, elastin pulls it back.
    /// </summary>
    /// <param name="p">Parameters of readings.</param>
    /// <param name="settledGain">K, settled gain of matrix, 1.</param>
    /// <param name="elastin">Functional elastin over rest, 1.</param>
    public static T NetElasticity<T>(in ReadingParameters<T> p, T settledGain, T elastin)
        where T : struct, IReal<T> => T.Exp(p.FirmnessResponse * settledGain) * elastin;

    /// <summary>
    /// Biological elasticity Ur/Uf, the ratio R7, 1 (O8): net elasticity over the viscous stretch, (1 + q6)/(1 + q6 w); fluid creeps.
    /// </summary>
    public static T BiologicalElasticity<T>(in ReadingParameters<T> p, T netElasticity, T fluid)
        where T : struct, IReal<T> =>
        netElasticity * (1 + p.ViscousRatio) / (1 + p.ViscousRatio * fluid);

    /// <summary>
    /// Gross elasticity Ua/Uf, the ratio R2, 1 (O9): (1 + q8)/(1 + q8 w/e), e net elasticity. What is not recovered, over what is, grows with fluid and
    /// falls with elasticity; most of the stretch always comes back, so this ratio moves least.
    /// </summary>
    public static T GrossElasticity<T>(in ReadingParameters<T> p, T netElasticity, T fluid)
        where T : struct, IReal<T> =>
        (1 + p.UnrecoveredRatio) / (1 + p.UnrecoveredRatio * (fluid / netElasticity));

    /// <summary>
    /// How much relief the moment leaves, 1 (O10): exp(-sO o) H^-sH. Swollen and moist skin looks smoother; gone with the swelling, and no lasting result.
    /// </summary>
    /// <param name="p">Parameters of readings.</param>
    /// <param name="swelling">o, swelling over that of the reference injury, 1.</param>
    /// <param name="hydration">H, water of the surface over rest, 1.</param>
    public static T MomentaryRelief<T>(in ReadingParameters<T> p, T swelling, T hydration)
        where T : struct, IReal<T> =>
        T.Exp(-(p.SwellingSmoothing * swelling + p.HydrationSmoothing * T.Log(hydration)));

    /// <summary>Depth of lines and wrinkles as replicas give it, 1 (O11): exp(-w K), times the relief of the moment.</summary>
    public static T LineDepth<T>(in ReadingParameters<T> p, in RemodellingState<T> state, T momentaryRelief)
        where T : struct, IReal<T> => T.Exp(-(p.LineResponse * state.SettledGain)) * momentaryRelief;

    /// <summary>
    /// Roughness of the surface, and area of pores, 1 (O12): 1 - share (1 - exp(-w K)), times the relief of the moment. The rest is the skin's own pattern.
    /// </summary>
    /// <param name="p">Parameters of readings.</param>
    /// <param name="state">What is behind the lasting change.</param>
    /// <param name="share">Share that goes with lines, 1.</param>
    /// <param name="momentaryRelief">Relief that the moment leaves, 1.</param>
    public static T Texture<T>(in ReadingParameters<T> p, in RemodellingState<T> state, T share, T momentaryRelief)
        where T : struct, IReal<T> =>
        (1 + share * T.ExpMinusOne(-(p.LineResponse * state.SettledGain))) * momentaryRelief;

    /// <summary>Depth of a scar over its start, 1 (O13): 1 - kind G.</summary>
    /// <param name="state">What is behind the lasting change.</param>
    /// <param name="kindShare">Gain of this kind of scar over that of a boxcar scar, 1.</param>
    public static T ScarDepth<T>(in RemodellingState<T> state, T kindShare)
        where T : struct, IReal<T> => T.Max(T.Of(0), 1 - kindShare * state.Relief);
}
