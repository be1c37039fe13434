using Needlepoint.Numerics.Numbers;
using Needlepoint.Numerics.Solvers;
using Needlepoint.Skin.Parameters;
using Needlepoint.Skin.Processes.Barrier;
using Needlepoint.Skin.Processes.Channels;
using Needlepoint.Skin.Processes.Healing;
using Needlepoint.Skin.Processes.Irritation;

namespace Needlepoint.Skin.Simulation;

/// <summary>How exactly the equations are solved: far below what any instrument resolves.</summary>
public static class SkinTolerance
{
    private const double Relative = 1e-6;

    /// <summary>The tolerance of every run.</summary>
    public static Tolerance Default { get; } = Times(1);

    /// <summary>The tolerance of a picture: a ten-thousandth cannot be seen.</summary>
    public static Tolerance Drawn { get; } = Times(100);

    /// <summary>The tolerance of every run, all of it times a factor: below 1 to see how exact a run is.</summary>
    public static Tolerance Times(double factor)
    {
        SkinState<Scalar> absolute = default;
        Fields.Of<ChannelsState<Scalar>, Scalar>(ref absolute.Channels).Fill(Scalar.Of(1e-10));
        Fields.Of<BridgingStages<Scalar>, Scalar>(ref absolute.Channels.Stages).Fill(Scalar.Of(1e-2));
        Fields.Of<IrritationState<Scalar>, Scalar>(ref absolute.Irritation).Fill(Scalar.Of(1e-7));
        Fields.Of<HealingState<Scalar>, Scalar>(ref absolute.Healing).Fill(Scalar.Of(1e-4));
        absolute.Barrier = new BarrierState<Scalar>
        {
            FastDeficit = Scalar.Of(1e-7),
            SlowDeficit = Scalar.Of(1e-7),
            Bare = Scalar.Of(1e-7),
            BareAge = Scalar.Of(1),
            Water = Scalar.Of(1e-9),
        };
        Span<Scalar> fields = Fields.Of<SkinState<Scalar>, Scalar>(ref absolute);
        double[] values = new double[fields.Length];
        for (int i = 0; i < values.Length; i++)
            values[i] = factor * Scalar.Get(fields[i], 0);
        return new Tolerance(factor * Relative, values);
    }
}
