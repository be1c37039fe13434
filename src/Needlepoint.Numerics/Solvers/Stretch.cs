using System.Runtime.InteropServices;
using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Numerics.Solvers;

/// <summary>One stretch of time that is the same for every lane.</summary>
ref struct Stretch<TLane>(
    double from, double to, ReadOnlySpan<double> times, Span<TLane> statesAtTimes, Span<Outcome> outcomes, Span<int> written) : ILaneSource<TLane>
    where TLane : struct, ILane<TLane>
{
    readonly ReadOnlySpan<double> times = times;
    readonly Span<TLane> statesAtTimes = statesAtTimes;
    readonly Span<Outcome> outcomes = outcomes;
    readonly Span<int> written = written;

    public readonly bool Next(int lane, Outcome? ended, Span<TLane> state, out double start, out double end)
    {
        (start, end) = (from, to);
        if (ended is Outcome outcome)
            outcomes[lane] = outcome;
        return ended is null;
    }

    public readonly double NextOutput(int lane) => written[lane] < times.Length ? times[written[lane]] : double.PositiveInfinity;

    public readonly void Output(int lane, ReadOnlySpan<TLane> state)
    {
        ReadOnlySpan<double> source = MemoryMarshal.Cast<TLane, double>(state);
        Span<double> target = MemoryMarshal.Cast<TLane, double>(statesAtTimes.Slice(written[lane]++ * state.Length, state.Length));
        for (int place = lane; place < target.Length; place += TLane.Width)
            target[place] = source[place];
    }
}
