using Needlepoint.Planning.Predicates;
using Needlepoint.Planning.Rules;

namespace Needlepoint.Planning.Suitability;

/// <summary>What the subjects of a rule answer to it.</summary>
/// <param name="Holding">Subjects of which the rule applies, in the order of time.</param>
/// <param name="Undecided">Paths that are not known and decide; empty when the rule is decided.</param>
internal readonly record struct Answer(IReadOnlyList<SubjectFacts> Holding, IReadOnlyCollection<string> Undecided)
{
    /// <summary>Whether a prediction is among what is not known.</summary>
    internal bool NeedsPrediction => Undecided.Any(IsPrediction);

    /// <summary>Asks a rule of all its subjects.</summary>
    internal static Answer Of(SuitabilityRule rule, Predicate when, Subjects subjects)
    {
        List<SubjectFacts> holding = [];
        List<SubjectFacts> unknown = [];
        foreach (SubjectFacts facts in subjects.Of(rule.Subject, when.Paths.Any(IsPrediction)))
        {
            Truth truth = when.Of(facts);
            if (truth == Truth.Yes)
                holding.Add(facts);
            else if (truth == Truth.Unknown)
                unknown.Add(facts);
        }

        // A rule that applies anyway waits for no answer.
        return new(holding, holding.Count > 0 || unknown.Count == 0 ? [] : Deciding(rule, when, unknown));
    }

    // What is not known of the first session is all that is not known of later ones; products and plans differ.
    private static SortedSet<string> Deciding(SuitabilityRule rule, Predicate when, IReadOnlyList<SubjectFacts> unknown)
    {
        SortedSet<string> paths = new(StringComparer.Ordinal);
        foreach (SubjectFacts facts in rule.Subject == RuleSubject.Session ? unknown.Take(1) : unknown)
            paths.UnionWith(when.Undecided(facts));
        // Two tests of which each is open and that can only be true together leave no path that decides alone.
        return paths.Count > 0 ? paths : [.. when.Paths.Where(path => unknown[0][path].IsOpen)];
    }

    private static bool IsPrediction(string path) => path.StartsWith(IPredictedFacts.Prefix, StringComparison.Ordinal);
}
