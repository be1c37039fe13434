using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Barrier;
using Needlepoint.Skin.Processes.Channels;
using Needlepoint.Skin.Processes.Healing;
using Needlepoint.Skin.Processes.Irritation;

namespace Needlepoint.Skin.Simulation;

/// <summary>Every constant in the equations while cover and medicine stay as they are.</summary>
public struct SkinRates<T>
    where T : struct, IReal<T>
{
    /// <summary>Constants of the channels.</summary>
    public ChannelsRates<T> Channels;

    /// <summary>Constants of the surface.</summary>
    public BarrierRates<T> Barrier;

    /// <summary>Constants of vessels and lymph.</summary>
    public IrritationRates<T> Irritation;

    /// <summary>Constants of healing.</summary>
    public HealingRates<T> Healing;
}
