using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Words;

/// <summary>Which outcomes of pigment, habits and hair a page tells. Those that say nothing in this run stand in the data files only.</summary>
public static class Relevance
{
    // A curve that never leaves its start by more than this share of its size says nothing.
    private const double Still = 1e-3;

    private static readonly string[] s_water = [OutcomeIds.WaterNeed, OutcomeIds.WaterTurnover];

    /// <summary>True for an outcome of colour, pigment, habits or hair, which has a section of its own and never stands among the first days.</summary>
    public static bool HasOwnSection(Observable observable) => observable.Group is OutcomeIds.PigmentGroup or OutcomeIds.CareGroup or OutcomeIds.HairGroup;

    /// <summary>True for an outcome that has something to tell.</summary>
    public static bool Tells(RunResult result, Observable observable)
    {
        if (!HasOwnSection(observable) && !s_water.Contains(observable.Id)) return true;
        if (s_water.Contains(observable.Id)) return result.Habits.Any(habit => habit.Habit == "water") || result.Claims.Any(claim => claim.Habits.Contains("water_demand"));
        if (observable.Shape == ObservableShape.Single) return double.IsFinite(observable.Central[0]);
        double[][] lines = [observable.Central, observable.P05, observable.P95, observable.Untreated];
        double size = lines.SelectMany(values => values).Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();
        return size > 0 && lines.Any(values => Array.Exists(values, value => double.IsFinite(value) && Math.Abs(value - values[0]) > Still * size));
    }
}
