using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Numerics.Solvers;

/// <summary>
/// Autonomous ordinary differential equations y' = f(y). Forcing that changes in time changes at events: the caller stops there, alters the state or
/// the parameters, and goes on.
/// </summary>
/// <typeparam name="TLane">The lane kind that the parameters are held in: one person or several side by side.</typeparam>
public interface IEquations<TLane>
    where TLane : struct, ILane<TLane>
{
    /// <summary>Unknowns.</summary>
    int Count { get; }

    /// <summary>Writes the rate of change of every unknown; the same arithmetic for every number kind and every call, whatever the values.</summary>
    /// <param name="state">The unknowns, <see cref="Count"/> long.</param>
    /// <param name="rates">Their rates per unit of time, <see cref="Count"/> long; what it held before is undefined.</param>
    void Rates<S>(ReadOnlySpan<S> state, Span<S> rates)
        where S : struct, IReal<S>, ILift<TLane, S>;
}
