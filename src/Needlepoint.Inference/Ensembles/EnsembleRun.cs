using Needlepoint.Numerics.Solvers;
using Needlepoint.Skin.Observables;
using Needlepoint.Skin.Simulation;

namespace Needlepoint.Inference.Ensembles;

/// <summary>What one course does to one skin under every parameter set, SI units.</summary>
public sealed class EnsembleRun
{
    private readonly Dictionary<string, double[][]> _curves;
    private readonly Dictionary<string, double[][]> _untreated;
    private readonly Dictionary<string, double[]> _singles;
    private readonly double[][] _barrierLeft;
    private readonly Outcome?[] _failures;
    private readonly bool[] _stored;

    internal EnsembleRun(double[] times, int sets)
    {
        Times = times;
        Sets = sets;
        _curves = SkinObservables.Curves.ToDictionary(o => o.Id, _ => Rows(sets, times.Length));
        _untreated = SkinObservables.Curves.ToDictionary(o => o.Id, _ => Rows(sets, times.Length));
        _singles = SkinObservables.Singles.ToDictionary(o => o.Id, _ => new double[sets]);
        _barrierLeft = Rows(sets, times.Length);
        _failures = new Outcome?[sets];
        _stored = new bool[sets];
    }

    /// <summary>Moments of the curves, s.</summary>
    public double[] Times { get; }

    /// <summary>Number of parameter sets.</summary>
    public int Sets { get; }

    /// <summary>The drawn sections of the first set, in the order of the moments asked for.</summary>
    public IReadOnlyList<SkinSection> Sections { get; internal set; } = [];

    /// <summary>A curve of one set at <see cref="Times"/>.</summary>
    public double[] Curve(string id, int set) => _curves[id][set];

    /// <summary>A curve of one set in the same skin untreated, at <see cref="Times"/>.</summary>
    public double[] Untreated(string id, int set) => _untreated[id][set];

    /// <summary>A single number of one set; infinite for a time that does not come, not a number for what cannot be known.</summary>
    public double Single(string id, int set) => _singles[id][set];

    /// <summary>Share of the stratum corneum that one set has left, of untouched skin, at <see cref="Times"/>.</summary>
    public double[] BarrierLeft(int set) => _barrierLeft[set];

    /// <summary>Whether a set was followed already.</summary>
    internal bool IsStored(int set) => Volatile.Read(ref _stored[set]);

    /// <summary>How a set failed; null when it went well.</summary>
    public Outcome? Failure(int set) => _failures[set];

    internal void Store<TLane>(SkinRun<TLane> run, int lane, int set)
        where TLane : struct, Numerics.Numbers.ILane<TLane>
    {
        foreach ((string id, double[][] rows) in _curves)
        {
            Copy(run.Curve(id), lane, rows[set]);
            Copy(run.Untreated(id), lane, _untreated[id][set]);
        }

        foreach ((string id, double[] values) in _singles)
            values[set] = TLane.Get(run.Single(id), lane);
        Copy(run.BarrierLeft, lane, _barrierLeft[set]);
        _failures[set] = run.Failure(lane);
        Volatile.Write(ref _stored[set], true);
    }

    private static void Copy<TLane>(ReadOnlySpan<TLane> curve, int lane, double[] values)
        where TLane : struct, Numerics.Numbers.ILane<TLane>
    {
        for (int i = 0; i < curve.Length; i++)
            values[i] = TLane.Get(curve[i], lane);
    }

    private static double[][] Rows(int sets, int times) => [.. Enumerable.Range(0, sets).Select(_ => new double[times])];
}
