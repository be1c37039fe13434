namespace Needlepoint.Inference.Statistics;

/// <summary>Values that were worked out before, the latest used of them: a bounded memory. Thread-safe; what two ask for at once may be worked out twice.</summary>
/// <param name="most">Most values to keep.</param>
internal sealed class RecentValues<TKey, TValue>(int most)
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> _known = [];
    private readonly LinkedList<(TKey Key, TValue Value)> _latest = [];

    /// <summary>The value of a key, worked out when it is not known.</summary>
    public TValue GetOrAdd(TKey key, Func<TKey, TValue> work)
    {
        lock (_lock)
        {
            if (_known.TryGetValue(key, out LinkedListNode<(TKey Key, TValue Value)>? known))
            {
                _latest.Remove(known);
                _latest.AddFirst(known);
                return known.Value.Value;
            }
        }

        TValue value = work(key);
        lock (_lock)
        {
            if (_known.ContainsKey(key))
                return value;
            _known.Add(key, _latest.AddFirst((key, value)));
            while (_known.Count > most)
            {
                _known.Remove(_latest.Last!.Value.Key);
                _latest.RemoveLast();
            }
        }

        return value;
    }
}
