using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Channels;
using Needlepoint.Skin.Processes.Irritation;

namespace Needlepoint.Skin.Simulation;

/// <summary>What falls after an injury until an instrument or an eye calls it over.</summary>
public struct Declines<T>
    where T : struct, IReal<T>
{
    /// <summary>Dilation of the vessels, 1.</summary>
    public T Dilation;

    /// <summary>Conducting area of the channels, 1.</summary>
    public T Conducting;

    /// <summary>Water loss above rest, kg/(m2 s).</summary>
    public T ExcessLoss;

    /// <summary>Channels per area not bridged by cells, 1/m2.</summary>
    public T Unbridged;

    /// <summary>Reads them from the state.</summary>
    public static Declines<T> Of(in SkinState<T> state, in SkinRates<T> constants, T restLoss) => new()
    {
        Dilation = Irritation.Dilation(state.Irritation),
        Conducting = Channels.ConductingArea(state.Channels),
        ExcessLoss = WholeSkin.WaterLoss(state, constants) - restLoss,
        Unbridged = Channels.Unbridged(state.Channels),
    };
}

/// <summary>Which of the <see cref="Declines{T}"/>.</summary>
public enum Decline
{
    /// <summary>Dilation of the vessels.</summary>
    Dilation,

    /// <summary>Conducting area of the channels.</summary>
    Conducting,

    /// <summary>Water loss above rest.</summary>
    ExcessLoss,

    /// <summary>Channels not bridged by cells.</summary>
    Unbridged,
}
