using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Skin.Processes.Barrier;

/// <summary>
/// The surface of the skin between its channels: what it lacks of its barrier, where epidermis is missing, and its water.
/// </summary>
public struct BarrierState<T>
    where T : struct, IReal<T>
{
    /// <summary>Share of the barrier that is missing and mends fast, 1.</summary>
    public T FastDeficit;

    /// <summary>Share of the barrier that is missing and mends slowly, 1.</summary>
    public T SlowDeficit;

    /// <summary>Share of the area without epidermis, 1.</summary>
    public T Bare;

    /// <summary>Time since the epidermis was lost, s; stands still when none is missing.</summary>
    public T BareAge;

    /// <summary>Water in the stratum corneum, kg/m2.</summary>
    public T Water;
}
