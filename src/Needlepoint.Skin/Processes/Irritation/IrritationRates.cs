using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Skin.Processes.Irritation;

/// <summary>Rate constants of one person's vessels, lymph and signals.</summary>
public struct IrritationRates<T>
    where T : struct, IReal<T>
{
    /// <summary>1/tau1, decay of the axon reflex and of pain, 1/s.</summary>
    public T AxonReflexDecay;

    /// <summary>1/tau2, decay of the inflammatory dilation and its mediator, 1/s.</summary>
    public T InflammationDecay;

    /// <summary>The constants (I1).</summary>
    public static IrritationRates<T> Of(in IrritationParameters<T> p) => new()
    {
        AxonReflexDecay = T.Of(1) / p.AxonReflexTime,
        InflammationDecay = T.Of(1) / (p.InflammationTime * p.PersonInflammationTime),
    };
}
