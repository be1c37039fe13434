namespace Needlepoint.Planning.Predicates;

/// <summary>The facts that predicates may ask for, by path.</summary>
public sealed class FactTypes
{
    private readonly Dictionary<string, FactType> _byPath;

    /// <summary>Puts them together.</summary>
    public FactTypes(IEnumerable<FactType> types) => _byPath = types.ToDictionary(type => type.Path, StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public IReadOnlyCollection<FactType> All => _byPath.Values;

    /// <summary>The type of a path, or null.</summary>
    public FactType? Find(string path) => _byPath.GetValueOrDefault(path);
}
