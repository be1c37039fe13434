using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Parameters;
using Needlepoint.Skin.Processes.Healing;

namespace Needlepoint.Skin.Tests.Processes;

/// <summary>Followers of healing, driven by signals that a test writes down.</summary>
public static class Following
{
    public const double Day = 86400;

    /// <summary>Rates of change of a follower.</summary>
    public delegate void Change<TState>(in TState state, in TissueSignals<Scalar> signals, ref TState rates);

    /// <summary>What healthy skin signals; a tenth of the papillary collagen is young, a hundredth of the whole.</summary>
    public static TissueSignals<Scalar> Rest { get; } = new()
    {
        Fibroblasts = 1,
        SynthesisWounded = 1,
        SynthesisScar = 1,
        YoungPapillary = 0.1,
        StablePapillary = 0.9,
        YoungBulk = 0.01,
        StableBulk = 0.99,
        ContentPapillary = 1,
        ContentUpper = 1,
        ContentBulk = 1,
    };

    /// <summary>The state after some days, by the classical method of order 4 in equal steps.</summary>
    public static TState After<TState>(
        TState state, double days, Func<double, TissueSignals<Scalar>> signals, Change<TState> change, double stepInDays = 0.05)
        where TState : struct
    {
        int steps = Math.Max(1, (int)Math.Round(days / stepInDays));
        double step = days / steps * Day;
        for (int i = 0; i < steps; i++)
        {
            double now = i * step / Day, middle = (i + 0.5) * step / Day, next = (i + 1) * step / Day;
            TState first = Rates(state, signals(now), change);
            TState second = Rates(Plus(state, first, step / 2), signals(middle), change);
            TState third = Rates(Plus(state, second, step / 2), signals(middle), change);
            TState fourth = Rates(Plus(state, third, step), signals(next), change);
            state = Plus(Plus(Plus(Plus(state, first, step / 6), second, step / 3), third, step / 3), fourth, step / 6);
        }
        return state;
    }

    /// <summary>Rates of change at one moment.</summary>
    public static TState Rates<TState>(TState state, TissueSignals<Scalar> signals, Change<TState> change)
        where TState : struct
    {
        TState rates = default;
        change(state, signals, ref rates);
        return rates;
    }

    private static TState Plus<TState>(TState state, TState rates, double step)
        where TState : struct
    {
        Span<Scalar> values = Fields.Of<TState, Scalar>(ref state), changes = Fields.Of<TState, Scalar>(ref rates);
        for (int i = 0; i < values.Length; i++)
            values[i] += step * changes[i];
        return state;
    }
}
