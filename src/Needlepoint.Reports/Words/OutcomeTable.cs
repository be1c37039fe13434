using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Words;

/// <summary>The outcomes of a run as readings under headings, in the order to show them.</summary>
public static class OutcomeTable
{
    /// <summary>Heading of the curves of the first days, told where they lie farthest from the untreated skin.</summary>
    public const string Extremes = "Over time, at the highest";

    /// <summary>Groups of single numbers in their order; after the first of them the chosen curves of the first days; before all the slow ones, where the run ends.</summary>
    public static IReadOnlyList<(string Heading, IReadOnlyList<Reading> Readings)> Of(RunResult result, CurveChoice curves)
    {
        var groups = new List<(string Heading, IReadOnlyList<Reading> Readings)>();
        foreach (var group in result.Observables.Where(observable => observable.Shape == ObservableShape.Single).GroupBy(observable => observable.Group))
            groups.Add((group.Key, [.. group.Select(Reading.Of)]));
        bool person = result.Identity.ParameterSets == 1;
        Reading[] extremes = [.. curves.Fast.Where(curve => person || Reading.HasExtreme(curve)).Select(Reading.Of)];
        if (extremes.Length > 0) groups.Insert(Math.Min(1, groups.Count), (Extremes, extremes));
        if (curves.Slow.Count > 0) groups.Insert(0, ($"After {Landmarks.MonthName(result.HorizonHours)}", [.. curves.Slow.Select(curve => Reading.At(curve, result.HorizonHours))]));
        return groups;
    }
}
