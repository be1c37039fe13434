using System.Runtime.InteropServices;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Numerics.Solvers;

namespace Needlepoint.Bench.Model;

/// <summary>A queue of people for the lanes: who is done leaves, the next one takes the lane, and nobody waits for a neighbour.</summary>
sealed class Clinic<TLane>(Parameters<TLane>[] equationParameters, double[][] people, double[]? results) : ILaneSource<TLane>
    where TLane : struct, ILane<TLane>
{
    readonly int[] person = [.. Enumerable.Repeat(-1, TLane.Width)];
    readonly int[] treatment = new int[TLane.Width];
    readonly int[] day = new int[TLane.Width];
    int next;

    public long Accepted { get; private set; }

    public long Rejected { get; private set; }

    public bool Next(int lane, Outcome? ended, Span<TLane> state, out double from, out double to)
    {
        (from, to) = (0, 0);
        if (ended is Outcome outcome)
        {
            if (!outcome.Succeeded)
                throw new InvalidOperationException($"person {person[lane]}: {outcome.Sentence}");
            Accepted += outcome.Accepted;
            Rejected += outcome.Rejected;
            treatment[lane]++;
        }
        if (person[lane] < 0 || treatment[lane] == Course.Treatments.Length)
        {
            if (next == people.Length)
                return false;
            Seat(lane, next++, state);
        }
        else
        {
            Treat(lane, state);
        }
        from = Course.Treatments[treatment[lane]];
        to = treatment[lane] + 1 < Course.Treatments.Length ? Course.Treatments[treatment[lane] + 1] : Course.Days;
        return true;
    }

    public double NextOutput(int lane) => day[lane] <= Course.Days ? day[lane] : double.PositiveInfinity;

    public void Output(int lane, ReadOnlySpan<TLane> state)
    {
        if (results is null)
        {
            day[lane]++;
            return;
        }
        Span<double> target = results.AsSpan((person[lane] * (Course.Days + 1) + day[lane]++) * state.Length, state.Length);
        ReadOnlySpan<double> values = MemoryMarshal.Cast<TLane, double>(state);
        for (int unknown = 0; unknown < target.Length; unknown++)
            target[unknown] = values[unknown * TLane.Width + lane];
    }

    void Seat(int lane, int newcomer, Span<TLane> state)
    {
        (person[lane], treatment[lane], day[lane]) = (newcomer, 0, 0);
        Span<TLane> parameters = Parameters<TLane>.AsSpan(ref equationParameters[0]);
        for (int index = 0; index < parameters.Length; index++)
            parameters[index] = TLane.With(parameters[index], lane, people[newcomer][index]);
        for (int cell = 0; cell < SkinColumn<TLane>.Cells; cell++)
        {
            double[] healthy = Course.Healthy(cell);
            for (int quantity = 0; quantity < healthy.Length; quantity++)
                state[cell * healthy.Length + quantity] = TLane.With(state[cell * healthy.Length + quantity], lane, healthy[quantity]);
        }
        Output(lane, state);
        Treat(lane, state);
    }

    static void Treat(int lane, Span<TLane> state)
    {
        for (int index = 0; index < state.Length; index++)
        {
            (double factor, double release) = Course.Treat(index % CellState<TLane>.Size, index / CellState<TLane>.Size);
            state[index] = TLane.With(state[index], lane, factor * TLane.Get(state[index], lane) + release);
        }
    }
}
