using System.Runtime.CompilerServices;
using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Skin.Processes.Channels;

/// <summary>
/// Open channels. Every field is a sum over holes per area of skin, so that sessions and parts of sessions simply add up
/// and holes of all ages share one set of linear equations.
/// </summary>
public struct ChannelsState<T>
    where T : struct, IReal<T>
{
    /// <summary>Water-losing hole area per skin area that seals fast, 1.</summary>
    public T Fast;

    /// <summary>Water-losing hole area per skin area that seals slowly, 1.</summary>
    public T Slow;

    /// <summary>The part of <see cref="Fast"/> that is still wet, 1.</summary>
    public T WetFast;

    /// <summary>The part of <see cref="Slow"/> that is still wet, 1.</summary>
    public T WetSlow;

    /// <summary>Channels per area not yet bridged by cells, by stage of bridging, 1/m2.</summary>
    public BridgingStages<T> Stages;
}

/// <summary>Stages of bridging: a chain of equal steps, whose passing time has a coefficient of variation of 1/4.</summary>
[InlineArray(Channels.BridgingStages)]
public struct BridgingStages<T>
    where T : struct
{
    private T _first;
}
