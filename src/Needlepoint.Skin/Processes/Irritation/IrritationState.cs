using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Skin.Processes.Irritation;

/// <summary>Dilation of the vessels, and pain, after needling. Dilation is in units of the visible scale (red above 0.15), a pure number.</summary>
public struct IrritationState<T>
    where T : struct, IReal<T>
{
    /// <summary>V1, fast dilation: the axon reflex, 1.</summary>
    public T AxonReflex;

    /// <summary>V2, slow inflammatory dilation, 1.</summary>
    public T SlowDilation;

    /// <summary>Odds of the pain score, p/(10 - p), 1.</summary>
    public T PainOdds;
}
