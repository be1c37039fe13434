using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Planning.Predicates;

/// <summary>A condition over facts, checked when it is read: <c>since.botulinum &lt; 14 d and not site.scalp</c>. Immutable.</summary>
public sealed class Predicate
{
    /// <summary>Cases that are tried for each unknown fact; a rule asks for a few facts, for which this is exact.</summary>
    private const int MostCases = 10_000;

    private readonly Expression _expression;

    private Predicate(string text, Expression expression)
    {
        Text = text;
        _expression = expression;
        Facts = [.. expression.Tests.Select(test => test.Fact).DistinctBy(fact => fact.Path)];
        Paths = [.. Facts.Select(fact => fact.Path)];
        PathsUnderNot = [.. expression.Negated().Select(test => test.Fact.Path).Distinct()];
    }

    /// <summary>As it is written.</summary>
    public string Text { get; }

    /// <summary>Facts that it asks for, each once, in the order of the text.</summary>
    public IReadOnlyList<FactType> Facts { get; }

    /// <summary>Paths that it asks for, each once, in the order of the text.</summary>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>Paths under an odd number of <c>not</c>, each once: there a fact that is true makes the predicate less true.</summary>
    public IReadOnlyList<string> PathsUnderNot { get; }

    /// <summary>Reads a predicate; null when something in it is wrong.</summary>
    /// <param name="node">The text and its place.</param>
    /// <param name="types">Facts that it may ask for.</param>
    /// <param name="problems">Receives unknown names, wrong types, and tests that can never or must always be true.</param>
    public static Predicate? Read(YamlScalar node, FactTypes types, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentNullException.ThrowIfNull(types);
        ArgumentNullException.ThrowIfNull(problems);
        PlacedText text = new(node);
        int errors = problems.ErrorCount;
        if (Parser.Read(text, types, problems) is not { } expression)
            return null;
        PredicateChecks.Check(expression, text, problems);
        return problems.ErrorCount == errors ? new(node.Text, expression) : null;
    }

    /// <summary>Whether it holds.</summary>
    public Truth Of(IFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return _expression.Of(facts, 0);
    }

    /// <summary>
    /// Paths of unknown value that decide: with what is known as it is, there are answers to the other unknown paths for which the predicate is true with one
    /// answer to this path and false with another. Empty when it holds or cannot hold whatever is answered.
    /// </summary>
    public IReadOnlyList<string> Undecided(IFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return _expression.Of(facts, 0) == Truth.Unknown ? new Possibilities(_expression, facts).Deciding(MostCases) : [];
    }

    /// <summary>
    /// Least wait from which on it certainly does not hold any more, s: 0 when it does not hold now, infinite when waiting alone does not help, because what
    /// holds does not pass with time. A test <c>&lt;= 14 d</c> still holds at 14 days and gives the next number behind.
    /// </summary>
    /// <param name="facts">What is known now.</param>
    public double ClearsAfter(IFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Waiting.Clears(_expression, facts);
    }

    /// <summary>The text with one blank between words and the fewest brackets.</summary>
    public override string ToString() => _expression.Write();
}
