using System.Collections.Concurrent;
using System.Runtime.Intrinsics;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Numerics.Solvers;
using Needlepoint.Skin.Simulation;

namespace Needlepoint.Inference.Ensembles;

/// <summary>
/// Runs one course under many parameter sets, several per lane group and the groups over threads. A set's result has the same bits whatever
/// the number of threads, lanes or neighbours. Thread-safe.
/// </summary>
public sealed class EnsembleRunner
{
    private readonly ParameterSpace _space;
    private readonly Pool<Scalar> _single;
    private readonly Pool<Lanes4> _four;
    private readonly Pool<Lanes8> _eight;

    /// <summary>A runner over all threads.</summary>
    /// <param name="space">Where the parameter sets come from.</param>
    /// <param name="tolerance">How exactly to solve; that of every run unless told otherwise.</param>
    public EnsembleRunner(ParameterSpace space, Tolerance? tolerance = null) =>
        (_space, _single, _four, _eight) = (space, new(tolerance), new(tolerance), new(tolerance));

    private EnsembleRunner(EnsembleRunner other) => (_space, _single, _four, _eight) = (other._space, other._single, other._four, other._eight);

    /// <summary>Who does the work.</summary>
    public Workers Workers { get; init; } = Workers.All;

    /// <summary>Most threads to use.</summary>
    public int Threads
    {
        get => Workers.Threads;
        init => Workers = Workers with { Threads = value };
    }

    /// <summary>The same runner with other workers: both keep their work space in one place.</summary>
    public EnsembleRunner With(Workers workers) => new(this) { Workers = workers };

    /// <summary>Runs the sets.</summary>
    /// <param name="inputs">Person and events.</param>
    /// <param name="sets">Parameter sets.</param>
    /// <param name="times">Moments of the curves, s, ascending.</param>
    /// <param name="sections">Indices into <paramref name="times"/> at which the first set's skin is drawn.</param>
    /// <param name="progress">Told what is known so far and how many sets are done; may be called from any thread.</param>
    /// <param name="cancellation">Stops at the next event.</param>
    public EnsembleRun Run(
        SkinInputs inputs, IReadOnlyList<ParameterSet> sets, double[] times, IReadOnlyList<int>? sections = null, Action<EnsembleRun, int>? progress = null,
        CancellationToken cancellation = default)
    {
        if (sets.Count == 1)
            return Run(_single, inputs, sets, times, sections, progress, cancellation);
        // Few sets come sooner in a narrow register than in a wide one that they do not fill.
        return Vector512.IsHardwareAccelerated && sets.Count > Lanes4.Width
            ? Run(_eight, inputs, sets, times, sections, progress, cancellation)
            : Run(_four, inputs, sets, times, sections, progress, cancellation);
    }

    private EnsembleRun Run<TLane>(
        Pool<TLane> pool, SkinInputs inputs, IReadOnlyList<ParameterSet> sets, double[] times, IReadOnlyList<int>? sections, Action<EnsembleRun, int>? progress,
        CancellationToken cancellation)
        where TLane : struct, ILane<TLane>
    {
        EnsembleRun result = new(times, sets.Count);
        int groups = (sets.Count + TLane.Width - 1) / TLane.Width;
        int done = 0;
        void Group(int group)
        {
            int first = group * TLane.Width;
            int used = Math.Min(TLane.Width, sets.Count - first);
            SkinSimulator<TLane> simulator = pool.Take();
            try
            {
                SkinRun<TLane> run = simulator.Run(inputs, new LaneParameters<TLane>(_space, sets, first), times, new(group == 0 ? [.. sections ?? []] : [], cancellation));
                for (int lane = 0; lane < used; lane++)
                    result.Store(run, lane, first + lane);
                if (group == 0 && sections is not null)
                    result.Sections = [.. sections.Select(moment => SkinSection.Of(run, moment, 0))];
            }
            finally
            {
                pool.Return(simulator);
            }

            progress?.Invoke(result, Interlocked.Add(ref done, used));
        }

        Workers.Each(groups, Group, cancellation);
        return result;
    }

    /// <summary>Simulators that wait for work: each keeps its work space.</summary>
    private sealed class Pool<TLane>(Tolerance? tolerance)
        where TLane : struct, ILane<TLane>
    {
        private readonly ConcurrentBag<SkinSimulator<TLane>> _idle = [];

        public SkinSimulator<TLane> Take() => _idle.TryTake(out SkinSimulator<TLane>? simulator) ? simulator : new(tolerance);

        public void Return(SkinSimulator<TLane> simulator) => _idle.Add(simulator);
    }
}
