using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Care;
using Needlepoint.Skin.Processes.Epidermis;
using Needlepoint.Skin.Processes.Matrix;
using Needlepoint.Skin.Processes.Perfusion;
using Needlepoint.Skin.Processes.Pigment;
using Needlepoint.Skin.Processes.Remodelling;

namespace Needlepoint.Skin.Simulation.Followers;

/// <summary>
/// What follows healing without feeding it: solved in a second pass from the signals of the first, so that nothing here can act back.
/// </summary>
public struct FollowerState<T>
    where T : struct, IReal<T>
{
    /// <summary>Share of the present piece of signal that has passed, 1.</summary>
    public T Passed;

    /// <summary>Vessels, fluid, and what bleeding left.</summary>
    public PerfusionState<T> Perfusion;

    /// <summary>What the matrix is made of.</summary>
    public MatrixState<T> Matrix;

    /// <summary>The living epidermis.</summary>
    public EpidermisState<T> Epidermis;

    /// <summary>What is behind the lasting change of what is seen.</summary>
    public RemodellingState<T> Remodelling;

    /// <summary>What habits have made of the skin.</summary>
    public CareState<T> Care;

    /// <summary>Melanin.</summary>
    public PigmentState<T> Pigment;
}
