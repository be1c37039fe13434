using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Words;

/// <summary>By how many years a course sets the skin's own ageing back, where that means something.</summary>
public static class AgeingWords
{
    // Over less than half a year the skin ages less than anybody can tell.
    private const double Least = 6 * Moments.Month;

    /// <summary>The sentence; null where a run is short or its collagen is not out of balance with age.</summary>
    public static string? Of(RunResult result)
    {
        if (result.HorizonHours < 0.99 * Least || result.Curve(OutcomeIds.AgeingShift) is not { } shift || !double.IsFinite(shift.Central[^1])) return null;
        Reading end = Reading.At(shift, result.HorizonHours);
        if (end.Values is { Centre: 0, P05: 0, P95: 0 }) return null;
        bool back = end.Values.Centre >= 0;
        string size = end.Centre.TrimStart('\u2212', '+');
        string spread = end.HasInterval ? $" (nine in ten: {end.Low} to {end.High})" : "";
        return $"Collagen of the dermis stands about {size} years {(back ? "further back" : "further on")} in its own ageing than untreated{spread}, after {Moments.Duration(result.HorizonHours)}. It says nothing of how old a face looks.";
    }
}
