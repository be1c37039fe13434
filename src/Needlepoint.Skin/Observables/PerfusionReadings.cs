using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Irritation;
using Needlepoint.Skin.Processes.Perfusion;
using Needlepoint.Skin.Simulation;

namespace Needlepoint.Skin.Observables;

/// <summary>What is read of vessels, oxygen, fluid and bleeding, SI units; the order of the fields is the order of the catalogue.</summary>
public struct PerfusionReadings<T>
    where T : struct, IReal<T>
{
    /// <summary>Rise of a*, 1.</summary>
    public T RednessRise;

    /// <summary>Density of perfused vessels over healthy, 1.</summary>
    public T VesselDensity;

    /// <summary>Blood flow, m3/(kg s).</summary>
    public T BloodFlow;

    /// <summary>Mean oxygen pressure of the papillary dermis, Pa.</summary>
    public T PapillaryOxygen;

    /// <summary>Oxygen taken up from the air, m/s.</summary>
    public T OxygenUptake;

    /// <summary>Interstitial fluid of the dermis over rest, 1.</summary>
    public T DermalFluid;

    /// <summary>Signal of platelets, mean over the wounded layer, kg/m3.</summary>
    public T PlateletSignal;

    /// <summary>Share of the wounded layer that fibrin fills, 1.</summary>
    public T ProvisionalMatrix;

    /// <summary>Reads them.</summary>
    /// <param name="state">Vessels, fluid, and what bleeding left.</param>
    /// <param name="parameters">Parameters of the skin.</param>
    /// <param name="dilation">V, dilation of the vessels, 1.</param>
    /// <param name="openShare">Share of the surface that is open, 1.</param>
    /// <param name="uncovered">Share of the air that a cover lets pass, 1.</param>
    public static PerfusionReadings<T> Of(
        in PerfusionState<T> state, in SkinParameters<T> parameters, T dilation, T openShare, T uncovered)
    {
        ref readonly PerfusionParameters<T> p = ref parameters.Perfusion;
        T ratio = Irritation.FlowRatio(dilation, parameters.Irritation.DopplerCeiling);
        T flow = Perfusion.Flow(p, state.Vessels, ratio);
        Oxygen<T> oxygen = new()
        {
            Conductance = Oxygen<T>.SurfaceConductance(p, parameters.Anatomy.StratumCorneum, openShare, uncovered),
            Epidermis = parameters.Anatomy.ViableEpidermis,
            Depth = parameters.Anatomy.ViableEpidermis + parameters.Anatomy.PapillaryShare * parameters.Anatomy.Dermis,
            Capillary = Oxygen<T>.CapillaryPressure(p, flow),
        };
        return new()
        {
            RednessRise = Perfusion.RednessRise(p, state.Vessels, ratio),
            VesselDensity = state.Vessels,
            BloodFlow = flow,
            PapillaryOxygen = oxygen.Papillary(p),
            OxygenUptake = oxygen.Uptake(p),
            DermalFluid = state.Fluid,
            PlateletSignal = state.PlateletSignal,
            ProvisionalMatrix = state.ProvisionalMatrix,
        };
    }
}
