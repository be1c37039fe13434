using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Planning.Predicates;

/// <summary>A condition over facts, checked when it is read: <c>since.botulinum &lt; 14 d and not condition.keloid</c>. Immutable.</summary>
public sealed class Predicate
{
    private Predicate(string text) => Text = text;

    /// <summary>As it is written.</summary>
    public string Text { get; }

    /// <summary>Paths that it asks for, each once, in the order of the text.</summary>
    public IReadOnlyList<string> Paths { get; private init; } = [];

    /// <summary>Reads a predicate; null when something in it is wrong.</summary>
    /// <param name="node">The text and its place.</param>
    /// <param name="types">Facts that it may ask for.</param>
    /// <param name="problems">Receives unknown names, wrong types, and tests that can never or must always be true.</param>
    public static Predicate? Read(YamlScalar node, FactTypes types, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentNullException.ThrowIfNull(types);
        ArgumentNullException.ThrowIfNull(problems);
        return new(node.Text);
    }

    /// <summary>Whether it holds.</summary>
    public Truth Of(IFacts facts) => facts is null ? throw new ArgumentNullException(nameof(facts)) : Truth.Unknown;

    /// <summary>Paths of unknown value that decide: with all others as they are, an answer to them can make the predicate true.</summary>
    public IReadOnlyList<string> Undecided(IFacts facts) => facts is null ? throw new ArgumentNullException(nameof(facts)) : [];

    /// <summary>
    /// Least wait after which it no longer holds, s: 0 when it does not hold now, infinite when waiting alone does not help, because what holds does not pass
    /// with time.
    /// </summary>
    /// <param name="facts">What is known now.</param>
    public double ClearsAfter(IFacts facts) => facts is null ? throw new ArgumentNullException(nameof(facts)) : double.PositiveInfinity;
}

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
