using System.Runtime.CompilerServices;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Numerics.Solvers;
using Needlepoint.Skin.Parameters;

namespace Needlepoint.Skin.Simulation.Followers;

/// <summary>The equations of the followers as the solver runs them.</summary>
/// <typeparam name="TLane">Number kind of the constants.</typeparam>
public struct FollowerEquations<TLane> : IEquations<TLane>
    where TLane : struct, ILane<TLane>
{
    /// <summary>The constants of the present piece.</summary>
    public FollowerRates<TLane> Constants;

    /// <inheritdoc/>
    public readonly int Count => Fields.Count<FollowerState<TLane>, TLane>();

    /// <inheritdoc/>
    public void Rates<S>(ReadOnlySpan<S> state, Span<S> rates)
        where S : struct, IReal<S>, ILift<TLane, S>
    {
        Unsafe.SkipInit(out FollowerRates<S> room);
        ref readonly FollowerRates<S> constants = ref Fields.In<TLane, FollowerRates<TLane>, S, FollowerRates<S>>(ref Constants, ref room);
        Follower.Rates(in Fields.As<FollowerState<S>, S>(state), in constants, ref Fields.As<FollowerState<S>, S>(rates));
    }
}
