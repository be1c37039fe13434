using Needlepoint.Evidence.Parameters;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Numerics.Random;

namespace Needlepoint.Inference.Ensembles;

/// <summary>Over whom a draw speaks.</summary>
public enum SpreadOver
{
    /// <summary>Only what is not known about the parameters: the mean of a group of people.</summary>
    Knowledge,

    /// <summary>Also how one person differs from the next.</summary>
    People,
}

/// <summary>
/// All parameters of the model with what is known about them: the calibrated ones by their joint posterior, the others by the spread in their file.
/// Draws belong to (seed, member, parameter), so that a new parameter or a larger ensemble never changes an old draw. Thread-safe.
/// </summary>
public sealed class ParameterSpace
{
    private readonly ParameterTable _table;
    private readonly Posterior? _posterior;
    private readonly Dictionary<string, int> _index;
    private readonly int[] _fitted;

    // Draws of what is not known are numbered once and for all: a member means the same set in every run.
    private const ulong MemberSeed = 2026;

    /// <summary>A space over a table; a posterior replaces the spread of the parameters that it holds.</summary>
    /// <exception cref="KeyNotFoundException">The posterior holds a parameter that the table lacks.</exception>
    public ParameterSpace(ParameterTable table, Posterior? posterior)
    {
        _table = table;
        _posterior = posterior;
        _index = table.All.Select((parameter, i) => (parameter.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        _fitted = posterior is null ? [] : [.. posterior.Ids.Select(IndexOf)];
        Central = Draw(_ => 0.5, _ => 0.5, SpreadOver.People);
    }

    /// <summary>The parameters, in the order of a set's values.</summary>
    public IReadOnlyList<Parameter> Parameters => _table.All;

    /// <summary>Name of the ensemble: the calibration run, or "priors".</summary>
    public string Name => _posterior?.Name ?? "priors";

    /// <summary>The set in the middle of everything.</summary>
    public ParameterSet Central { get; }

    /// <summary>Where a parameter stands in a set.</summary>
    /// <exception cref="KeyNotFoundException">There is no such parameter.</exception>
    public int IndexOf(string id) => _index.TryGetValue(id, out int index) ? index : throw new KeyNotFoundException($"There is no parameter '{id}'.");

    /// <summary>What is known of a parameter: its middle and nine in ten, SI; both ends are the middle where the spread is not known or there is none.</summary>
    public (double Middle, double Low, double High) IntervalOf(string id)
    {
        int index = IndexOf(id);
        Parameter parameter = Parameters[index];
        int row = Array.IndexOf(_fitted, index);
        if (row < 0)
            return (Central.Values[index], Held(parameter, ValueAt(parameter, 0.05)), Held(parameter, ValueAt(parameter, 0.95)));
        double half = Normal.Quantile(0.95) * Math.Sqrt(Enumerable.Range(0, row + 1).Sum(column => _posterior!.Factor(row, column) * _posterior.Factor(row, column)));
        double middle = _posterior!.MeanLog[row];
        return (Central.Values[index], Held(parameter, Scalar.Exp(middle - half).Value), Held(parameter, Scalar.Exp(middle + half).Value));
    }

    /// <summary>Members of an ensemble.</summary>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="count">Number of sets.</param>
    /// <param name="spread">Over whom they speak.</param>
    public ParameterSet[] Draw(ulong seed, int count, SpreadOver spread) =>
        [.. Enumerable.Range(0, count).Select(member => Draw(Stream(seed, member), KnowledgeStream(seed, member), spread))];

    /// <summary>A numbered draw of everything that is not known, people at their middle: what is asked whether it meets the anchors.</summary>
    public ParameterSet Candidate(int number) => Draw(_ => 0.5, Stream(MemberSeed, number), SpreadOver.Knowledge);

    /// <summary>The set in the middle, with some values replaced.</summary>
    public ParameterSet With(IEnumerable<(string Id, double Value)> replaced)
    {
        double[] values = [.. Central.Values];
        foreach ((string id, double value) in replaced)
            values[IndexOf(id)] = value;
        return new(values);
    }

    private static Func<string, double> Stream(ulong seed, int member) => id => new RandomStream(seed, (ulong)member, id).NextUniform();

    // A run takes the members in turn, from a place that its seed chooses; without members every draw may be used.
    private Func<string, double> KnowledgeStream(ulong seed, int member)
    {
        if (_posterior is not { Members: { Count: > 0 } members })
            return Stream(seed, member);
        int first = (int)(new RandomStream(seed, 0, "ensemble.first").NextUniform() * members.Count);
        return Stream(MemberSeed, members[(first + member) % members.Count]);
    }

    private ParameterSet Draw(Func<string, double> people, Func<string, double> knowledge, SpreadOver spread)
    {
        double[] values = new double[Parameters.Count];
        for (int i = 0; i < values.Length; i++)
        {
            Parameter parameter = Parameters[i];
            double u = parameter.Spread.BetweenPeople ? (spread == SpreadOver.People ? people(parameter.Id) : 0.5) : knowledge(parameter.Id);
            values[i] = Held(parameter, ValueAt(parameter, u));
        }

        if (_posterior is not null)
        {
            double[] z = [.. _posterior.Ids.Select(id => Normal.Quantile(knowledge(id)))];
            double[] drawn = new double[z.Length];
            _posterior.Draw(z, drawn);
            for (int k = 0; k < drawn.Length; k++)
                values[_fitted[k]] = Held(Parameters[_fitted[k]], drawn[k]);
        }

        return new(values);
    }

    private static double ValueAt(Parameter parameter, double u) => parameter.Spread switch
    {
        LognormalSpread lognormal => parameter.Value * Scalar.Exp(Normal.Quantile(u) * Scalar.Log(lognormal.GeometricStandardDeviation).Value).Value,
        NormalSpread normal => parameter.Value + (Normal.Quantile(u) * normal.StandardDeviation),
        UniformSpread uniform => uniform.Low + ((uniform.High - uniform.Low) * u),
        _ => parameter.Value,
    };

    private static double Held(Parameter parameter, double value) =>
        parameter.Bounds is { } bounds ? Math.Clamp(value, bounds.Low, bounds.High) : value;
}
