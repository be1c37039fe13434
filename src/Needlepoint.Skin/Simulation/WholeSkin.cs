using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Barrier;
using Needlepoint.Skin.Processes.Channels;
using Needlepoint.Skin.Processes.Healing;
using Needlepoint.Skin.Processes.Irritation;

namespace Needlepoint.Skin.Simulation;

/// <summary>The skin as the sum of its processes.</summary>
public static class WholeSkin
{
    /// <summary>Rates of change of the whole state, per second.</summary>
    public static void Rates<T>(in SkinState<T> state, in SkinRates<T> constants, ref SkinState<T> rates)
        where T : struct, IReal<T>
    {
        Channels.Rates(state.Channels, constants.Channels, ref rates.Channels);
        T open = Channels.OpenShare(state.Channels, constants.Channels.DryPlugLeak);
        Barrier.Rates(state.Barrier, constants.Barrier, open, ref rates.Barrier);
        Irritation.Rates(state.Irritation, constants.Irritation, ref rates.Irritation);
        Healing.Rates(state.Healing, constants.Healing, ref rates.Healing);
    }

    /// <summary>What the followers of healing read.</summary>
    public static TissueSignals<T> Signals<T>(in SkinState<T> state, in SkinRates<T> constants, in TissueGeometry<T> geometry)
        where T : struct, IReal<T>
    {
        TissueSignals<T> signals = TissueSignals<T>.Of(state.Healing, constants.Healing, geometry);
        signals.Dilation = Irritation.Dilation(state.Irritation);
        signals.OpenShare = Channels.OpenShare(state.Channels, constants.Channels.DryPlugLeak);
        return signals;
    }

    /// <summary>Water loss of the skin, kg/(m2 s): surface and channels.</summary>
    public static T WaterLoss<T>(in SkinState<T> state, in SkinRates<T> constants)
        where T : struct, IReal<T> =>
        Barrier.WaterLoss(state.Barrier, constants.Barrier, Channels.OpenShare(state.Channels, constants.Channels.DryPlugLeak));
}
