namespace Needlepoint.Studio.Skin;

/// <summary>Keeps the latest things that were used, up to a number, and drops the others. Thread-safe.</summary>
/// <param name="most">How many are kept.</param>
public sealed class RecentlyUsed<TKey, TValue>(int most)
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> _places = [];
    private readonly LinkedList<(TKey Key, TValue Value)> _order = [];

    /// <summary>The thing of a key; it counts as used now.</summary>
    public bool TryGet(TKey key, out TValue value)
    {
        lock (_gate)
        {
            if (!_places.TryGetValue(key, out LinkedListNode<(TKey Key, TValue Value)>? place))
            {
                value = default!;
                return false;
            }

            _order.Remove(place);
            _order.AddFirst(place);
            value = place.Value.Value;
            return true;
        }
    }

    /// <summary>Keeps a thing.</summary>
    public void Keep(TKey key, TValue value)
    {
        lock (_gate)
        {
            if (_places.Remove(key, out LinkedListNode<(TKey Key, TValue Value)>? old))
                _order.Remove(old);
            _places[key] = _order.AddFirst((key, value));
            while (_order.Count > most)
            {
                _places.Remove(_order.Last!.Value.Key);
                _order.RemoveLast();
            }
        }
    }
}
