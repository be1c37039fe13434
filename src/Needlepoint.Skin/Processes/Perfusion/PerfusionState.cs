using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Skin.Processes.Perfusion;

/// <summary>Vessels, the fluid between the fibres, and what bleeding leaves: means over the wounded layer.</summary>
public struct PerfusionState<T>
    where T : struct, IReal<T>
{
    /// <summary>B, density of perfused vessels over healthy, 1.</summary>
    public T Vessels;

    /// <summary>v, interstitial fluid of the dermis over rest, 1.</summary>
    public T Fluid;

    /// <summary>m, protein in that fluid over rest, 1.</summary>
    public T Protein;

    /// <summary>Signal that platelets released, kg/m3.</summary>
    public T PlateletSignal;

    /// <summary>K, share of the wounded layer that fibrin fills, 1.</summary>
    public T ProvisionalMatrix;
}
