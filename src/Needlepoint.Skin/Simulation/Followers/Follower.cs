using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Care;
using Needlepoint.Skin.Processes.Epidermis;
using Needlepoint.Skin.Processes.Healing;
using Needlepoint.Skin.Processes.Matrix;
using Needlepoint.Skin.Processes.Perfusion;
using Needlepoint.Skin.Processes.Pigment;
using Needlepoint.Skin.Processes.Puncture;
using Needlepoint.Skin.Processes.Remodelling;
using Needlepoint.Skin.Tissue;
using Needlepoint.Skin.Treatments;

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
        Matrix.Rates(state.Matrix, constants.Matrix, signals, ref rates.Matrix);
        Epidermis.Rates(state.Epidermis, constants.Epidermis, signals, ref rates.Epidermis);
        Remodelling.Rates(state.Remodelling, constants.Remodelling, signals, ref rates.Remodelling);
        Care.Rates(state.Care, constants.Care, state.Epidermis.Thickness, ref rates.Care);
        OutsideSignals<T> outside = SignalPiece<T>.OutsideAt(constants.Signals, state.Passed);
        Pigment.Rates(state.Pigment, constants.Pigment, state.Epidermis, signals, outside, ref rates.Pigment);
    }

    /// <summary>The followers of healthy skin.</summary>
    /// <param name="constants">Their constants.</param>
    /// <param name="rest">What healthy skin signals.</param>
    public static FollowerState<T> Rest<T>(in FollowerRates<T> constants, in TissueSignals<T> rest)
        where T : struct, IReal<T> => new()
        {
            Perfusion = Perfusion.Rest<T>(),
            Matrix = Matrix.Rest(constants.Matrix, rest),
            Epidermis = Epidermis.Rest<T>(),
            Care = Care.Rest(constants.Care),
            Pigment = Pigment.Rest(constants.Pigment),
        };

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

    /// <summary>What passes of a blade do to them.</summary>
    public static void Dermaplane<T>(ref FollowerState<T> state, in SkinParameters<T> parameters, double passes)
        where T : struct, IReal<T> => Care.Dermaplane(ref state.Care, parameters.Care, passes);

    /// <summary>What the loss of the epidermis does to them.</summary>
    public static void Bare<T>(ref FollowerState<T> state)
        where T : struct, IReal<T> => Care.Strip(ref state.Care);

    /// <summary>What the sight of a session does, whether or not it does anything to the skin.</summary>
    public static void Expect<T>(ref FollowerState<T> state)
        where T : struct, IReal<T> => Remodelling.Session(ref state.Remodelling);

    /// <summary>What an event of any kind took of the tissue at its moment; nothing where the signals stay as they are.</summary>
    /// <param name="state">The followers.</param>
    /// <param name="before">Signals right before it.</param>
    /// <param name="after">Signals right after it.</param>
    public static void Lose<T>(ref FollowerState<T> state, in TissueSignals<T> before, in TissueSignals<T> after)
        where T : struct, IReal<T> => Matrix.Lose(ref state.Matrix, before, after);

    /// <summary>Their constants; the piece of signal is set as it comes.</summary>
    /// <param name="parameters">Parameters of the skin.</param>
    /// <param name="rest">What healthy skin signals.</param>
    /// <param name="subject">Whose skin.</param>
    /// <param name="woundMacrophages">Macrophages of a full-thickness wound at their peak, s.</param>
    public static FollowerRates<T> Constants<T>(in SkinParameters<T> parameters, in TissueSignals<T> rest, Subject subject, T woundMacrophages)
        where T : struct, IReal<T>
    {
        EpidermisRates<T> epidermis = EpidermisRates<T>.Of(parameters.Epidermis, subject);
        return new()
        {
            Perfusion = PerfusionRates<T>.Of(parameters.Perfusion),
            Matrix = MatrixRates<T>.Of(parameters.Matrix, parameters.Healing, rest, subject),
            Epidermis = epidermis,
            Remodelling = RemodellingRates<T>.Of(parameters.Remodelling, parameters.Healing.PapillaryTurnoverTime),
            Care = CareRates<T>.Of(parameters.Care, epidermis, subject, subject.Lifestyle),
            Pigment = PigmentOf(parameters, subject, epidermis.RestTransit, woundMacrophages),
        };
    }

    private static PigmentRates<T> PigmentOf<T>(in SkinParameters<T> parameters, Subject subject, T corneumTransit, T woundMacrophages)
        where T : struct, IReal<T>
    {
        PigmentRates<T> constants = PigmentRates<T>.Of(parameters.Pigment, parameters.Sun, corneumTransit, woundMacrophages);
        OutsideCourse<T> past = OutsideCourse<T>.Of(parameters.Sun, subject.Lifestyle, Exposure.None, -Pigment.Past, 0);
        constants.Start = Pigment.InBalance(constants, past.After, past.HasSteadyLight);
        return constants;
    }
}
