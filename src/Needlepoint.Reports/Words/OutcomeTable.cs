using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Words;

/// <summary>The outcomes of a run as readings under headings, in the order to show them.</summary>
public static class OutcomeTable
{
    /// <summary>Heading of the curves, told where they lie farthest from the untreated skin.</summary>
    public const string Extremes = "Over time, at the highest";

    /// <summary>Groups of single numbers in their order; after the first of them the curves at their extremes.</summary>
    public static IReadOnlyList<(string Heading, IReadOnlyList<Reading> Readings)> Of(RunResult result)
    {
        var groups = new List<(string Heading, IReadOnlyList<Reading> Readings)>();
        foreach (var group in result.Observables.Where(observable => observable.Shape == ObservableShape.Single).GroupBy(observable => observable.Group))
            groups.Add((group.Key, [.. group.Select(Reading.Of)]));
        bool person = result.Identity.ParameterSets == 1;
        Reading[] extremes =
        [
            .. result.Observables
                .Where(observable => observable.Shape == ObservableShape.Curve && (person || Reading.HasExtreme(observable)))
                .Select(Reading.Of),
        ];
        if (extremes.Length > 0) groups.Insert(Math.Min(1, groups.Count), (Extremes, extremes));
        return groups;
    }
}
