using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Skin.Processes.Remodelling;

/// <summary>Constants of remodelling.</summary>
public struct RemodellingRates<T>
    where T : struct, IReal<T>
{
    /// <summary>1/R0, 1/s.</summary>
    public T Dosing;

    /// <summary>1/tauP, 1/s.</summary>
    public T Fading;

    /// <summary>Smax, 1.</summary>
    public T Ceiling;

    /// <summary>1/tauV, 1/s.</summary>
    public T Settling;

    /// <summary>1/tauB, 1/s.</summary>
    public T Forgetting;

    /// <summary>The constants (R1).</summary>
    /// <param name="p">Parameters of remodelling.</param>
    /// <param name="papillaryTurnoverTime">tauP, turnover of stable papillary matrix, s: a relief lasts as long as the matrix that makes it.</param>
    public static RemodellingRates<T> Of(in RemodellingParameters<T> p, T papillaryTurnoverTime) => new()
    {
        Dosing = T.Of(1) / p.ReliefDose,
        Fading = T.Of(1) / papillaryTurnoverTime,
        Ceiling = p.ReliefCeiling,
        Settling = T.Of(1) / p.VisibleLag,
        Forgetting = T.Of(1) / p.ExpectationTime,
    };
}
