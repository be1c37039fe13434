using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Care;
using Needlepoint.Skin.Processes.Epidermis;
using Needlepoint.Skin.Processes.Matrix;
using Needlepoint.Skin.Processes.Perfusion;
using Needlepoint.Skin.Processes.Pigment;
using Needlepoint.Skin.Processes.Remodelling;

namespace Needlepoint.Skin.Simulation.Followers;

/// <summary>Every constant in the equations of the followers during one piece of signal.</summary>
public struct FollowerRates<T>
    where T : struct, IReal<T>
{
    /// <summary>The signals.</summary>
    public SignalPiece<T> Signals;

    /// <summary>Constants of vessels and fluid.</summary>
    public PerfusionRates<T> Perfusion;

    /// <summary>Constants of the matrix.</summary>
    public MatrixRates<T> Matrix;

    /// <summary>Constants of the epidermis.</summary>
    public EpidermisRates<T> Epidermis;

    /// <summary>Constants of remodelling.</summary>
    public RemodellingRates<T> Remodelling;

    /// <summary>Constants of daily care.</summary>
    public CareRates<T> Care;

    /// <summary>Constants of pigment.</summary>
    public PigmentRates<T> Pigment;
}
