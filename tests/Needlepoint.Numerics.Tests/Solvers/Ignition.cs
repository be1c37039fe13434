using Needlepoint.Numerics.Numbers;
using Needlepoint.Numerics.Solvers;

namespace Needlepoint.Numerics.Tests.Solvers;

/// <summary>
/// A made-up stiff reaction with every elementary function and one parameter per person: with little fuel it settles, with much it explodes in finite
/// time, and a fuel that is not a number makes everything so. Five unknowns, so that the last pack of four is not full.
/// </summary>
readonly struct Ignition<TLane>(TLane fuel) : IEquations<TLane>
    where TLane : struct, ILane<TLane>
{
    public static double[] Start => [0.5, 1, 0.2, 0.3, 2];

    public int Count => 5;

    public void Rates<S>(ReadOnlySpan<S> y, Span<S> rates)
        where S : struct, IReal<S>, ILift<TLane, S>
    {
        rates[0] = S.From(fuel) * (y[0] * y[0]) - y[0] + 0.1 * y[1];
        rates[1] = 1000 * (y[0] - y[1]);
        rates[2] = S.Exp(-y[1]) - y[2] / (1 + y[3]);
        rates[3] = S.Sqrt(1 + y[0] * y[0]) - 20 * y[3];
        rates[4] = S.Saturating(y[2], y[4]) - S.Log(1 + y[4] * y[4]) - S.IfLess(y[0], y[1], y[4], y[2]);
    }
}
