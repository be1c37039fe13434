using Needlepoint.Numerics.Numbers;
using Needlepoint.Numerics.Solvers;
using Needlepoint.Skin.Parameters;
using Needlepoint.Skin.Processes.Barrier;
using Needlepoint.Skin.Processes.Channels;
using Needlepoint.Skin.Processes.Irritation;

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
        Fields.Lift<TLane, SkinRates<TLane>, S, SkinRates<S>>(ref Constants, out SkinRates<S> constants);
        Skin.Rates(in Fields.As<SkinState<S>, S>(state), in constants, ref Fields.As<SkinState<S>, S>(rates));
    }
}

/// <summary>The skin as the sum of its processes.</summary>
public static class Skin
{
    /// <summary>Rates of change of the whole state, per second.</summary>
    public static void Rates<T>(in SkinState<T> state, in SkinRates<T> constants, ref SkinState<T> rates)
        where T : struct, IReal<T>
    {
        Channels.Rates(state.Channels, constants.Channels, ref rates.Channels);
        T open = Channels.OpenShare(state.Channels, constants.Channels.DryPlugLeak);
        Barrier.Rates(state.Barrier, constants.Barrier, open, ref rates.Barrier);
        Irritation.Rates(state.Irritation, constants.Irritation, ref rates.Irritation);
    }

    /// <summary>Water loss of the skin, kg/(m2 s): surface and channels.</summary>
    public static T WaterLoss<T>(in SkinState<T> state, in SkinRates<T> constants)
        where T : struct, IReal<T> =>
        Barrier.WaterLoss(state.Barrier, constants.Barrier, Channels.OpenShare(state.Channels, constants.Channels.DryPlugLeak));
}
