using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Skin.Simulation.Followers;

/// <summary>Every constant in the equations of the followers during one piece of signal.</summary>
public struct FollowerRates<T>
    where T : struct, IReal<T>
{
    /// <summary>The signals.</summary>
    public SignalPiece<T> Signals;
}
