using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Barrier;
using Needlepoint.Skin.Processes.Care;
using Needlepoint.Skin.Processes.Channels;
using Needlepoint.Skin.Processes.Healing;
using Needlepoint.Skin.Processes.Irritation;
using Needlepoint.Skin.Simulation;
using Needlepoint.Skin.Simulation.Followers;

namespace Needlepoint.Skin.Observables;

/// <summary>
/// The curves of <see cref="SkinObservables"/> at one moment, SI units; the order of the fields is the order of the catalogue.
/// </summary>
public struct CurveReadings<T>
    where T : struct, IReal<T>
{
    /// <summary>What an evaporimeter reads, kg/(m2 s).</summary>
    public T WaterLoss;

    /// <summary>Excess admittance over its value after the latest session, 1.</summary>
    public T Admittance;

    /// <summary>Share of the channels open to a dye, of those open after the latest session, 1.</summary>
    public T DyeOpen;

    /// <summary>Mean depth of the channels in an image, m.</summary>
    public T VisibleDepth;

    /// <summary>Corneometer reading, arbitrary units.</summary>
    public T Hydration;

    /// <summary>Rise of the erythema index, arbitrary units.</summary>
    public T ErythemaRise;

    /// <summary>Dilation of the vessels, 1.</summary>
    public T Vasodilation;

    /// <summary>Perfusion over rest by laser speckle, 1.</summary>
    public T SpeckleFlow;

    /// <summary>Perfusion over rest by laser Doppler, 1.</summary>
    public T DopplerFlow;

    /// <summary>Excess of interstitial fluid over its highest after the reference injury, 1.</summary>
    public T Swelling;

    /// <summary>Pain score, 0 to 10.</summary>
    public T Pain;

    /// <summary>Vessels, oxygen, fluid and bleeding.</summary>
    public PerfusionReadings<T> Perfusion;

    /// <summary>Kinds of collagen, other molecules of the dermis, and the epidermis.</summary>
    public MatrixReadings<T> Matrix;

    /// <summary>Cells, collagen, and what is seen and felt.</summary>
    public OutcomeReadings<T> Outcomes;

    /// <summary>Pigment, and the light that drives it.</summary>
    public PigmentReadings<T> Pigment;

    /// <summary>Colour.</summary>
    public ColourReadings<T> Colour;

    /// <summary>Parts of glow, what habits do, and years of ageing.</summary>
    public CareReadings<T> CareAndAgeing;

    /// <summary>Reads the state of the skin as instruments would.</summary>
    /// <param name="state">The skin.</param>
    /// <param name="constants">Its constants at this moment.</param>
    /// <param name="model">Its parameters, scales and scores at the start.</param>
    /// <param name="marks">What the latest session left.</param>
    /// <param name="signals">What the followers of healing read.</param>
    /// <param name="followers">The followers.</param>
    /// <param name="outside">Light and actives at this moment.</param>
    public static CurveReadings<T> Of(
        in SkinState<T> state, in SkinRates<T> constants, SkinModel<T> model, in SessionMarks<T> marks, in TissueSignals<T> signals,
        in FollowerState<T> followers, in OutsideSignals<T> outside)
    {
        ref readonly SkinParameters<T> parameters = ref model.Parameters;
        T dilation = Irritation.Dilation(state.Irritation);
        T dyeOpen = Share(Channels.Unbridged(state.Channels), marks.UnbridgedAfter);
        T swelling = (followers.Perfusion.Fluid - T.Of(1)) / model.ReferenceSwelling;
        T hydration = Barrier.RelativeHydration(state.Barrier, constants.Barrier);
        T waterLoss = WholeSkin.WaterLoss(state, constants);
        ColourReadings<T> colour = ColourReadings<T>.Of(model, followers, dilation);
        CareParameters<T> care = parameters.Care;
        T dryness = Care.WaterLoss(care, followers.Care) / Care.WaterLoss(care, model.FollowerConstants.Care.Target);
        CurveReadings<T> readings = new()
        {
            WaterLoss = Barrier.Reading(state.Barrier, constants.Barrier, waterLoss) * dryness,
            Admittance = Share(Channels.ConductingArea(state.Channels), marks.ConductingAfter),
            DyeOpen = dyeOpen,
            VisibleDepth = marks.OpenDepth * dyeOpen,
            Hydration = Barrier.HydrationReading(
                hydration * Care.Moistening(care, followers.Care.Moisture, parameters.Barrier.HydrationCeiling),
                parameters.Anatomy.RestHydrationReading,
                parameters.Barrier.HydrationCeiling),
            ErythemaRise = Irritation.ErythemaRise(parameters.Irritation, dilation),
            Vasodilation = dilation,
            SpeckleFlow = Irritation.FlowRatio(dilation, parameters.Irritation.SpeckleCeiling),
            DopplerFlow = Irritation.FlowRatio(dilation, parameters.Irritation.DopplerCeiling),
            Swelling = swelling,
            Pain = Irritation.PainScore(state.Irritation.PainOdds),
            Perfusion = PerfusionReadings<T>.Of(
                followers.Perfusion, parameters, dilation, signals.OpenShare, constants.Barrier.Uncovered),
            Matrix = MatrixReadings<T>.Of(followers, model.FollowerConstants, signals),
            Outcomes = OutcomeReadings<T>.Of(parameters.Readings, signals, new()
            {
                Remodelling = followers.Remodelling,
                Concerns = model.Concerns,
                Peaks = model.WoundPeaks,
                Swelling = swelling,
                Hydration = hydration,
                DermalFluid = followers.Perfusion.Fluid,
                FunctionalElastin = followers.Matrix.FunctionalElastin,
                Care = CareEffects<T>.Of(followers.Care, model),
            }),
            Colour = colour,
            Pigment = PigmentReadings<T>.Of(model, followers, dilation, colour.Lightness, outside),
        };
        readings.CareAndAgeing = CareReadings<T>.Of(
            followers.Care, model, readings.Outcomes.Roughness, readings.Perfusion.RednessRise, signals.OpenShare, readings.Pigment.Melasma);
        return readings;
    }

    // Without channels there is nothing to have a share of; the solver may undershoot nothing by its tolerance.
    private static T Share(T part, T whole) => T.IfLess(T.Of(0), whole, T.Max(T.Of(0), part / whole), T.Of(0));
}
