using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Barrier;
using Needlepoint.Skin.Processes.Channels;
using Needlepoint.Skin.Processes.Healing;
using Needlepoint.Skin.Processes.Irritation;

namespace Needlepoint.Skin.Simulation;

/// <summary>Everything that changes in the skin; the solver sees its fields as one vector.</summary>
public struct SkinState<T>
    where T : struct, IReal<T>
{
    /// <summary>Open channels.</summary>
    public ChannelsState<T> Channels;

    /// <summary>The surface between them.</summary>
    public BarrierState<T> Barrier;

    /// <summary>Vessels, fluid, pain.</summary>
    public IrritationState<T> Irritation;

    /// <summary>Cells and matrix of the dermis.</summary>
    public HealingState<T> Healing;
}
