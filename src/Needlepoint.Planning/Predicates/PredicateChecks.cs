using Needlepoint.Evidence.Problems;

namespace Needlepoint.Planning.Predicates;

/// <summary>What a predicate must be beyond its grammar: open to both answers, and never milder because a condition is there.</summary>
internal static class PredicateChecks
{
    /// <summary>Cases that are tried for one part of a predicate; enough for a dozen paths that hang together in every way.</summary>
    private const int MostCases = 50_000;

    private const string ConditionGroup = "condition.";

    internal static void Check(Expression whole, PlacedText text, ProblemList problems)
    {
        Decided(whole, text, problems);
        foreach (Test test in whole.Negated().Where(test => test.Fact.Path.StartsWith(ConditionGroup, StringComparison.Ordinal)))
            problems.Add(new(PredicateCode.NotOfCondition, $"{test.Fact.Path} stands under 'not'")
            {
                Place = text.At(test.Start, test.Length),
                Given = TestReader.Short(text.Text),
                Allowed = "conditions without 'not': a further condition never makes a verdict milder",
                Fix = "write a rule for those who have the condition",
            });
    }

    /// <summary>Reports the innermost parts that can never or must always be true.</summary>
    /// <returns>Whether something was reported.</returns>
    private static bool Decided(Expression part, PlacedText text, ProblemList problems)
    {
        bool reported = false;
        foreach (Expression inner in part.Parts)
            reported |= Decided(inner, text, problems);
        if (reported || part is NotExpression)
            return reported;
        Possibilities possibilities = new(part, null);
        bool? canHold = possibilities.Can(Truth.Yes, MostCases);
        bool? canFail = possibilities.Can(Truth.No, MostCases);
        if (canHold == true && canFail == true)
            return false;
        string given = TestReader.Short(text.Text.Substring(part.Start, part.Length));
        problems.Add(canHold is null || canFail is null
            ? new(PredicateCode.TooLarge, "the predicate has too many cases to check")
            {
                Place = text.At(part.Start, part.Length),
                Given = given,
                Allowed = "fewer facts joined in fewer ways",
                Fix = "make several rules of it",
            }
            : new(PredicateCode.DecidedBeforehand, canHold == false ? "this can never be true" : "this is always true")
            {
                Place = text.At(part.Start, part.Length),
                Given = given,
                Allowed = part is Test test ? Range(test.Fact)
                    : canHold == false ? "parts that do not contradict each other"
                    : "parts that leave something out",
                Fix = canHold == false ? "check signs, limits and units" : "leave it out, or check signs, limits and units",
            });
        return true;
    }

    private static string Range(FactType fact) => fact.Shape == FactShape.Number
        ? $"{fact.Path} lies between {FactText.Of(fact, FactValue.Of((double?)fact.Least))} and {FactText.Limit(fact, fact.Most)}"
        : $"{fact.Path} is one of {string.Join(", ", fact.Words)}";
}
