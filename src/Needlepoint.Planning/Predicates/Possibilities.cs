namespace Needlepoint.Planning.Predicates;

/// <summary>
/// What a predicate can become. Facts that are not known take the values that matter: yes and no, each word, and of numbers the limits of tests, the ends of
/// the range and one value between each two of these. Between those the predicate does not change, so the search is exact.
/// </summary>
internal sealed class Possibilities
{
    private readonly Expression _expression;
    private readonly Assigned _facts;
    private readonly (string Path, FactValue[] Values)[] _open;
    private int _budget;

    /// <summary>Asks what can become of an expression.</summary>
    /// <param name="expression">The predicate, or a part of it.</param>
    /// <param name="facts">What is known; null for nothing.</param>
    internal Possibilities(Expression expression, IFacts? facts)
    {
        _expression = expression;
        _facts = new(facts);
        _open =
        [
            .. expression.Tests.GroupBy(test => test.Fact.Path)
                .Where(group => facts is null || facts[group.Key].IsOpen)
                .Select(group => (group.Key, Values(Bounded(group.First().Fact, facts), [.. group.OfType<NumberTest>().Select(test => test.Limit)]))),
        ];
    }

    /// <summary>Whether answers can give a truth; null when that is too much to find out.</summary>
    /// <param name="wanted">Yes or no.</param>
    /// <param name="budget">Cases to try at most.</param>
    internal bool? Can(Truth wanted, int budget)
    {
        _budget = budget;
        return Reaches(wanted, 0);
    }

    /// <summary>Unknown paths on whose answer it can depend whether the predicate is true; a path that is too much to find out about is among them.</summary>
    /// <param name="budget">Cases to try for each path at most.</param>
    internal IReadOnlyList<string> Deciding(int budget)
    {
        List<string> deciding = [];
        foreach ((string path, FactValue[] values) in _open)
        {
            _budget = budget;
            if (Decides(path, values, 0))
                deciding.Add(path);
            _facts.Clear();
        }

        return deciding;
    }

    /// <summary>Values of a fact that matter to tests with given limits.</summary>
    internal static FactValue[] Values(FactType fact, IReadOnlyList<double> limits) => fact.Shape switch
    {
        FactShape.Flag => [FactValue.Of(true), FactValue.Of(false)],
        FactShape.Word => [.. fact.Words.Select(FactValue.Of)],
        _ => [.. Numbers(fact, limits).Select(number => FactValue.Of((double?)number))],
    };

    // Of a number of which the most is known the range ends there.
    private static FactType Bounded(FactType fact, IFacts? facts) =>
        facts is not null && facts[fact.Path] is { IsAtMost: true, Number: var most } ? fact with { Most = Math.Max(fact.Least, most) } : fact;

    private static IEnumerable<double> Numbers(FactType fact, IReadOnlyList<double> limits)
    {
        double[] ends = [.. limits.Where(limit => limit >= fact.Least && limit <= fact.Most).Append(fact.Least).Append(fact.Most).Distinct().Order()];
        for (int i = 0; i < ends.Length; i++)
        {
            yield return ends[i];
            if (i + 1 < ends.Length && Between(ends[i], ends[i + 1]) is { } between)
                yield return between;
        }
    }

    private static double? Between(double low, double high)
    {
        double middle = (double.IsInfinity(low), double.IsInfinity(high)) switch
        {
            (true, true) => 0,
            (true, false) => high - Math.Max(1, Math.Abs(high)),
            (false, true) => low + Math.Max(1, Math.Abs(low)),
            _ => low + ((high - low) / 2),
        };
        return middle > low && middle < high ? middle : null;
    }

    private bool? Reaches(Truth wanted, int next)
    {
        if (_budget-- <= 0)
            return null;
        Truth truth = _expression.Of(_facts, 0);
        if (truth != Truth.Unknown || next == _open.Length)
            return truth == wanted;
        (string path, FactValue[] values) = _open[next];
        bool? found = false;
        foreach (FactValue value in values)
        {
            _facts.Set(path, value);
            bool? one = Reaches(wanted, next + 1);
            if (one == true)
            {
                found = true;
                break;
            }

            found = one is null ? null : found;
        }

        _facts.Remove(path);
        return found;
    }

    /// <summary>Whether some answers to the other paths leave it to this one.</summary>
    private bool Decides(string path, FactValue[] values, int next)
    {
        if (_budget-- <= 0)
            return true;
        bool anyYes = false;
        bool anyNo = false;
        bool anyUnknown = false;
        foreach (FactValue value in values)
        {
            _facts.Set(path, value);
            Truth truth = _expression.Of(_facts, 0);
            anyYes |= truth == Truth.Yes;
            anyNo |= truth == Truth.No;
            anyUnknown |= truth == Truth.Unknown;
        }

        _facts.Remove(path);
        if (anyYes && anyNo)
            return true;
        if (!anyUnknown)
            return false;
        if (next < _open.Length && _open[next].Path == path)
            next++;
        if (next == _open.Length)
            return false;
        (string other, FactValue[] others) = _open[next];
        bool decides = false;
        for (int i = 0; i < others.Length && !decides; i++)
        {
            _facts.Set(other, others[i]);
            decides = Decides(path, values, next + 1);
        }

        _facts.Remove(other);
        return decides;
    }

    /// <summary>What is known, and answers that are tried.</summary>
    private sealed class Assigned(IFacts? known) : IFacts
    {
        private readonly Dictionary<string, FactValue> _tried = new(StringComparer.Ordinal);

        public FactValue this[string path] => _tried.TryGetValue(path, out FactValue value) ? value : known?[path] ?? FactValue.Unknown;

        internal void Set(string path, FactValue value) => _tried[path] = value;

        internal void Remove(string path) => _tried.Remove(path);

        internal void Clear() => _tried.Clear();
    }
}
