using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Skin.Processes.Epidermis;

/// <summary>The living epidermis where there is one.</summary>
public struct EpidermisState<T>
    where T : struct, IReal<T>
{
    /// <summary>G, growth factors of wounding, 1 while damage stays as in a full-thickness wound.</summary>
    public T GrowthFactors;

    /// <summary>E, thickness over rest, 1.</summary>
    public T Thickness;
}
