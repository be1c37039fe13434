namespace Needlepoint.Planning.Predicates;

/// <summary>How long to wait until a predicate no longer holds.</summary>
internal static class Waiting
{
    /// <summary>Least wait from which on it certainly does not hold, s.</summary>
    internal static double Clears(Expression expression, IFacts facts)
    {
        if (expression.Of(facts, 0) != Truth.Yes)
            return 0;
        // The truth changes only where a number that grows reaches a limit, or leaves it behind.
        double[] changes =
        [
            .. expression.Tests.OfType<NumberTest>().Where(test => test.Fact.GrowsByWaiting && facts.GrowsByWaiting(test.Fact.Path))
                .SelectMany(test => Ends(facts, test.Fact).SelectMany(end => Changes(end, test.Limit))).Distinct().OrderDescending(),
        ];
        double clears = double.PositiveInfinity;
        foreach (double wait in changes)
        {
            if (expression.Of(facts, wait) != Truth.No)
                break;
            clears = wait;
        }

        return clears;
    }

    // Of what is not known the least that can be: the time since an event that nobody remembers is at least the time waited.
    private static double[] Ends(IFacts facts, FactType fact)
    {
        FactValue value = facts[fact.Path];
        return value.IsUnknown ? [fact.Least] : value.IsAtMost ? [fact.Least, value.Number] : [value.Number];
    }

    private static IEnumerable<double> Changes(double present, double limit)
    {
        foreach (double reached in (double[])[limit, Math.BitIncrement(limit)])
        {
            if (!double.IsFinite(present) || reached <= present)
                continue;
            double wait = reached - present;
            while (present + wait < reached)
                wait = Math.BitIncrement(wait);
            yield return wait;
        }
    }
}
