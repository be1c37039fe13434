using Needlepoint.Numerics.Numbers;
using Needlepoint.Numerics.Solvers;

namespace Needlepoint.Numerics.Tests.Solvers;

/// <summary>Robertson's chemical reaction, IVP Test Set release 2.4, problem ROBER, to t = 1e11.</summary>
readonly struct Robertson<TLane> : IEquations<TLane>
    where TLane : struct, ILane<TLane>
{
    public static double[] Start => [1, 0, 0];

    public static double[] End => [0.2083340149701255e-7, 0.8333360770334713e-13, 0.9999999791665050];

    public int Count => 3;

    public void Rates<S>(ReadOnlySpan<S> y, Span<S> rates)
        where S : struct, IReal<S>, ILift<TLane, S>
    {
        S slow = 0.04 * y[0], back = 1e4 * (y[1] * y[2]), fast = 3e7 * (y[1] * y[1]);
        rates[0] = back - slow;
        rates[1] = slow - back - fast;
        rates[2] = fast;
    }
}
