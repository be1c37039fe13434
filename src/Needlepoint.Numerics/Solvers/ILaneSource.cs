using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Numerics.Solvers;

/// <summary>
/// What happens in each lane between the steps: where it starts and stops, what changes at a stop, and who takes the lane when somebody is done.
/// Lanes march independently, each with its own time and step, so a queue of people can keep all of them busy.
/// </summary>
public interface ILaneSource<TLane>
    where TLane : struct, ILane<TLane>
{
    /// <summary>
    /// Called for every lane at the start, and again whenever its stretch has ended. May write this lane of the state and of the parameters inside
    /// the equations, and must leave the other lanes alone.
    /// </summary>
    /// <param name="lane">The lane.</param>
    /// <param name="ended">How the last stretch ended; <see langword="null"/> on the first call.</param>
    /// <param name="state">The unknowns of all lanes.</param>
    /// <param name="from">The time at which the next stretch starts.</param>
    /// <param name="to">The time at which it stops exactly.</param>
    /// <returns>Whether there is a next stretch; without one the lane idles.</returns>
    bool Next(int lane, Outcome? ended, Span<TLane> state, out double from, out double to);

    /// <summary>The next time at which the state of a lane is wanted; infinite for none.</summary>
    double NextOutput(int lane);

    /// <summary>The state of a lane at the time it was wanted; the other lanes of <paramref name="state"/> mean nothing.</summary>
    void Output(int lane, ReadOnlySpan<TLane> state);
}
