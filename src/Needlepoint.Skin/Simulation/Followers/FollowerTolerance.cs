using Needlepoint.Numerics.Numbers;
using Needlepoint.Numerics.Solvers;
using Needlepoint.Skin.Parameters;

namespace Needlepoint.Skin.Simulation.Followers;

/// <summary>How exactly the followers are solved.</summary>
public static class FollowerTolerance
{
    private const double Relative = 1e-5;

    /// <summary>The tolerance of every run.</summary>
    public static Tolerance Default { get; } = Make();

    private static Tolerance Make()
    {
        FollowerState<Scalar> absolute = default;
        Span<Scalar> fields = Fields.Of<FollowerState<Scalar>, Scalar>(ref absolute);
        fields.Fill(Scalar.Of(1e-5));
        double[] values = new double[fields.Length];
        for (int i = 0; i < values.Length; i++)
            values[i] = Scalar.Get(fields[i], 0);
        return new Tolerance(Relative, values);
    }
}
