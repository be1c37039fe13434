using System.Collections.Concurrent;
using Needlepoint.Courses.Products;
using Needlepoint.Inference.Ensembles;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Absorption;

namespace Needlepoint.Inference.Absorption;

/// <summary>One way of putting a product on.</summary>
/// <param name="IsTreated">Whether what the course does to the skin was done; else it is intact.</param>
/// <param name="IsCovered">Whether the skin is kept from drying.</param>
internal readonly record struct Way(bool IsTreated, bool IsCovered);

/// <summary>A product that is put on again and again, the last one washed off by the next.</summary>
/// <param name="Times">How many times, at least 1.</param>
/// <param name="Period">Time from one to the next, s.</param>
internal sealed record Repeat(int Times, double Period);

/// <summary>One substance of one product, for one site: what is solved under every parameter set.</summary>
/// <param name="Application">How the product lies on the skin.</param>
/// <param name="Active">The substance in it.</param>
/// <param name="Times">Moments to tell, s from the application, ascending from 0.</param>
internal sealed record AbsorptionTask(Application Application, ProductActive Active, double[] Times)
{
    /// <summary>Ways to put it on.</summary>
    public required IReadOnlyList<Way> Ways { get; init; }

    /// <summary>How finely to solve.</summary>
    public TransportGrid Grid { get; init; } = TransportGrid.Reduced;

    /// <summary>Moments whose concentrations are wanted, among the times.</summary>
    public double[] FieldTimes { get; init; } = [];

    /// <summary>How often it is put on again; null for once. For skin that does not change meanwhile.</summary>
    public Repeat? Repeat { get; init; }

    /// <summary>Seed of the errors of the laws for single substances; null for none, as for the set in the middle, which is the first of a run.</summary>
    public ulong? Seed { get; init; }
}

/// <summary>
/// Solves the transport of substances under many parameter sets, over threads. A set's result has the same bits whatever the number of threads or
/// neighbours. Thread-safe.
/// </summary>
internal sealed class AbsorptionSolver(ParameterSpace space)
{
    private readonly ConcurrentBag<TransportSolver> _idle = [];

    /// <summary>Who does the work.</summary>
    public Workers Workers { get; init; } = Workers.All;

    /// <summary>Solves every way under every set.</summary>
    /// <param name="task">What to solve.</param>
    /// <param name="sets">Parameter sets.</param>
    /// <param name="skins">The skin of each set; null for a set that could not be followed.</param>
    /// <param name="progress">Told how many sets are done; may be called from any thread.</param>
    /// <param name="cancellation">Stops between sets.</param>
    /// <returns>A row for each way, in it one uptake for each set that has a skin.</returns>
    public Uptake[][] Run(
        AbsorptionTask task, IReadOnlyList<ParameterSet> sets, Func<int, SolvedSkin?> skins, Action<int>? progress = null, CancellationToken cancellation = default)
    {
        Uptake[][] uptakes = [.. task.Ways.Select(_ => new Uptake[sets.Count])];
        int done = 0;
        void Set(int set)
        {
            if (skins(set) is not { } skin)
                return;
            TransportSolver solver = _idle.TryTake(out TransportSolver? idle) ? idle : new();
            AbsorptionProblems problems = new(new LaneParameters<Scalar>(space, sets, set), skin, CompoundError.Factor(space, task.Active.Substance, task.Seed, set));
            for (int way = 0; way < task.Ways.Count; way++)
            {
                TransportProblem once = problems.Of(task.Application, task.Active, task.Ways[way]);
                TransportProblem problem = task.Repeat is { } repeat ? AbsorptionProblems.Repeated(once, repeat) : once;
                TransportGrid grid = problem.Channels is null ? task.Grid with { Rings = 2 } : task.Grid;
                uptakes[way][set] = new(task.Application, task.Active, problem, solver.Run(problem, grid, task.Times, task.FieldTimes));
            }

            _idle.Add(solver);
            progress?.Invoke(Interlocked.Increment(ref done));
        }

        Workers.Each(sets.Count, Set, cancellation);
        return uptakes;
    }
}
