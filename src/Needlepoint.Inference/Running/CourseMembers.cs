using Needlepoint.Inference.Ensembles;
using Needlepoint.Inference.Results;
using Needlepoint.Inference.Statistics;

namespace Needlepoint.Inference.Running;

/// <summary>What every member of an ensemble says of a course at chosen moments: enough to tell what moves an outcome. Immutable.</summary>
public sealed class CourseMembers
{
    private readonly ParameterSpace _space;
    private readonly ParameterSet[] _sets;
    private readonly IReadOnlyDictionary<string, float[][]> _curves;
    private readonly IReadOnlyDictionary<string, float[]> _singles;

    internal CourseMembers(ParameterSpace space, ParameterSet[] sets, double[] hours, IReadOnlyDictionary<string, float[][]> curves, IReadOnlyDictionary<string, float[]> singles) =>
        (_space, _sets, Hours, _curves, _singles) = (space, sets, hours, curves, singles);

    /// <summary>Moments of the curves, h from the first session, ascending.</summary>
    public IReadOnlyList<double> Hours { get; }

    /// <summary>Number of members.</summary>
    public int Count => _sets.Length;

    /// <summary>Whether the members say anything of an outcome.</summary>
    public bool Tell(string observable) => _curves.ContainsKey(observable) || _singles.ContainsKey(observable);

    /// <summary>What moves an outcome most; null where nothing is told of it.</summary>
    /// <param name="observable">Id of the outcome.</param>
    /// <param name="atHours">Moment of a curve, h; the nearest of <see cref="Hours"/> is taken.</param>
    public OutcomeSpread? Spread(string observable, double atHours)
    {
        if (_singles.TryGetValue(observable, out float[]? single))
            return new(observable, null, Count, Parts(single));
        if (!_curves.TryGetValue(observable, out float[][]? moments))
            return null;
        int nearest = Enumerable.Range(0, Hours.Count).MinBy(i => Math.Abs(Hours[i] - atHours));
        return new(observable, Hours[nearest], Count, Parts(moments[nearest]));
    }

    private SpreadPart[] Parts(float[] values)
    {
        double[][] inputs = [.. _space.Parameters.Select((_, parameter) => _sets.Select(set => set.Values[parameter]).ToArray())];
        return
        [
            .. SpreadShares.Of([.. values.Select(value => (double)value)], inputs).Where(found => found.Share >= 0.005)
                .Select(found => (Parameter: _space.Parameters[found.Input], found.Share))
                .Select(found => new SpreadPart(found.Parameter.Id, found.Parameter.Meaning, found.Parameter.Spread.BetweenPeople, found.Share)),
        ];
    }
}
