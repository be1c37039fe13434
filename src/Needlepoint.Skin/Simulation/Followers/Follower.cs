using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Healing;
using Needlepoint.Skin.Processes.Perfusion;
using Needlepoint.Skin.Processes.Puncture;
using Needlepoint.Skin.Processes.Remodelling;

namespace Needlepoint.Skin.Simulation.Followers;

/// <summary>All followers of healing together.</summary>
public static class Follower
{
    /// <summary>Rates of change, per second.</summary>
    public static void Rates<T>(in FollowerState<T> state, in FollowerRates<T> constants, ref FollowerState<T> rates)
        where T : struct, IReal<T>
    {
        rates.Passed = constants.Signals.Pace;
        TissueSignals<T> signals = SignalPiece<T>.At(constants.Signals, state.Passed);
        Perfusion.Rates(state.Perfusion, constants.Perfusion, signals, ref rates.Perfusion);
        Remodelling.Rates(state.Remodelling, constants.Remodelling, signals, ref rates.Remodelling);
    }

    /// <summary>The followers of healthy skin.</summary>
    public static FollowerState<T> Rest<T>(in SkinParameters<T> parameters)
        where T : struct, IReal<T>
    {
        _ = parameters;
        return new() { Perfusion = Perfusion.Rest<T>() };
    }

    /// <summary>What a session does to them at its moment.</summary>
    /// <param name="state">The followers.</param>
    /// <param name="parameters">Parameters of the skin.</param>
    /// <param name="puncture">What the session left, all its parts together.</param>
    public static void Session<T>(ref FollowerState<T> state, in SkinParameters<T> parameters, in PunctureState<T> puncture)
        where T : struct, IReal<T> =>
        Perfusion.Bleed(
            ref state.Perfusion, parameters.Perfusion,
            Perfusion.NeedledShare(puncture, parameters.Anatomy.Epidermis, parameters.Healing.WoundedDepth));

    /// <summary>What ablation or excision does to them: the wounded layer is cut down to a depth.</summary>
    /// <param name="state">The followers.</param>
    /// <param name="parameters">Parameters of the skin.</param>
    /// <param name="depth">Depth below the surface, m.</param>
    public static void Cut<T>(ref FollowerState<T> state, in SkinParameters<T> parameters, T depth)
        where T : struct, IReal<T> =>
        Perfusion.Bleed(
            ref state.Perfusion, parameters.Perfusion,
            Perfusion.CutShare(depth, parameters.Anatomy.Epidermis, parameters.Healing.WoundedDepth));

    /// <summary>What the sight of a session does, whether or not it does anything to the skin.</summary>
    public static void Expect<T>(ref FollowerState<T> state)
        where T : struct, IReal<T> => Remodelling.Session(ref state.Remodelling);

    /// <summary>Their constants; the piece of signal is set as it comes.</summary>
    public static FollowerRates<T> Constants<T>(in SkinParameters<T> parameters)
        where T : struct, IReal<T> => new()
        {
            Perfusion = PerfusionRates<T>.Of(parameters.Perfusion),
            Remodelling = RemodellingRates<T>.Of(parameters.Remodelling, parameters.Healing.PapillaryTurnoverTime),
        };
}
