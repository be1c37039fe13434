using System.Runtime.CompilerServices;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Numerics.Solvers;
using Needlepoint.Skin.Parameters;

namespace Needlepoint.Skin.Simulation;

/// <summary>The equations of all processes as the solver runs them.</summary>
/// <typeparam name="TLane">Number kind of the constants.</typeparam>
public struct SkinEquations<TLane> : IEquations<TLane>
    where TLane : struct, ILane<TLane>
{
    /// <summary>The constants; changed at events only.</summary>
    public SkinRates<TLane> Constants;

    /// <inheritdoc/>
    public readonly int Count => Fields.Count<SkinState<TLane>, TLane>();

    /// <inheritdoc/>
    public void Rates<S>(ReadOnlySpan<S> state, Span<S> rates)
        where S : struct, IReal<S>, ILift<TLane, S>
    {
        Unsafe.SkipInit(out SkinRates<S> room);
        ref readonly SkinRates<S> constants = ref Fields.In<TLane, SkinRates<TLane>, S, SkinRates<S>>(ref Constants, ref room);
        WholeSkin.Rates(in Fields.As<SkinState<S>, S>(state), in constants, ref Fields.As<SkinState<S>, S>(rates));
    }
}
