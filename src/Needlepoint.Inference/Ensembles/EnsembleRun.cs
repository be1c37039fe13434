using Needlepoint.Numerics.Solvers;
using Needlepoint.Skin.Observables;
using Needlepoint.Skin.Simulation;

namespace Needlepoint.Inference.Ensembles;

/// <summary>What one course does to one skin under every parameter set, SI units.</summary>
public sealed class EnsembleRun
{
    private readonly Dictionary<string, double[]> _curves;
    private readonly Dictionary<string, double[][]> _untreated;
    private readonly Dictionary<string, double[]> _singles;
    private readonly double[] _barrierLeft;
    private readonly Outcome?[] _failures;
    private readonly bool[] _stored, _rests;

    internal EnsembleRun(double[] times, int sets)
    {
        Times = times;
        Sets = sets;
        _curves = SkinObservables.Curves.ToDictionary(o => o.Id, _ => new double[sets * times.Length]);
        _untreated = SkinObservables.Curves.ToDictionary(o => o.Id, _ => new double[sets][]);
        _singles = SkinObservables.Singles.ToDictionary(o => o.Id, _ => new double[sets]);
        _barrierLeft = new double[sets * times.Length];
        _failures = new Outcome?[sets];
        (_stored, _rests) = (new bool[sets], new bool[sets]);
    }

    /// <summary>Moments of the curves, s.</summary>
    public double[] Times { get; }

    /// <summary>Number of parameter sets.</summary>
    public int Sets { get; }

    /// <summary>The drawn sections of the first set, in the order of the moments asked for.</summary>
    public IReadOnlyList<SkinSection> Sections { get; internal set; } = [];

    /// <summary>A curve of one set at <see cref="Times"/>.</summary>
    public ReadOnlySpan<double> Curve(string id, int set) => RowOf(_curves[id], set);

    /// <summary>A curve of one set in the same skin untreated, at one of <see cref="Times"/>.</summary>
    public double Untreated(string id, int set, int moment) => _untreated[id][set][UntreatedRests(set) ? 0 : moment];

    /// <summary>Whether the untreated skin of a set rests: each of its curves has one value at all moments.</summary>
    public bool UntreatedRests(int set) => _rests[set];

    /// <summary>A single number of one set; infinite for a time that does not come, not a number for what cannot be known.</summary>
    public double Single(string id, int set) => _singles[id][set];

    /// <summary>Share of the stratum corneum that one set has left, of untouched skin, at <see cref="Times"/>.</summary>
    public ReadOnlySpan<double> BarrierLeft(int set) => RowOf(_barrierLeft, set);

    /// <summary>Whether a set was followed already.</summary>
    internal bool IsStored(int set) => Volatile.Read(ref _stored[set]);

    /// <summary>How a set failed; null when it went well.</summary>
    public Outcome? Failure(int set) => _failures[set];

    internal void Store<TLane>(SkinRun<TLane> run, int lane, int set)
        where TLane : struct, Numerics.Numbers.ILane<TLane>
    {
        _rests[set] = run.UntreatedRests;
        foreach (string id in _curves.Keys)
        {
            Copy(run.Curve(id), lane, RowOf(_curves[id], set));
            ReadOnlySpan<TLane> untreated = run.Untreated(id);
            if (run.UntreatedRests)
                untreated = untreated[..Math.Min(1, untreated.Length)];
            Copy(untreated, lane, _untreated[id][set] = new double[untreated.Length]);
        }

        foreach ((string id, double[] values) in _singles)
            values[set] = TLane.Get(run.Single(id), lane);
        Copy(run.BarrierLeft, lane, RowOf(_barrierLeft, set));
        _failures[set] = run.Failure(lane);
        Volatile.Write(ref _stored[set], true);
    }

    private Span<double> RowOf(double[] values, int set) => values.AsSpan(set * Times.Length, Times.Length);

    private static void Copy<TLane>(ReadOnlySpan<TLane> curve, int lane, Span<double> values)
        where TLane : struct, Numerics.Numbers.ILane<TLane>
    {
        for (int i = 0; i < curve.Length; i++)
            values[i] = TLane.Get(curve[i], lane);
    }
}
