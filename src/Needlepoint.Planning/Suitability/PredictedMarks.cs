using Needlepoint.Inference.Results;

namespace Needlepoint.Planning.Suitability;

/// <summary>The risk of dark marks, what sun adds to it, and how long a session drives pigment.</summary>
internal static class PredictedMarks
{
    private const double Hour = 3600, Percent = 0.01;

    // Wound macrophages drive pigment (G2); nine tenths of the drive are gone when a tenth of them is left.
    private const double ShareLeft = 0.1;

    /// <summary>Adds the risk to the facts of the course.</summary>
    public static void AddTo(PredictedSubject course, RunResult result)
    {
        if (result.Observables.FirstOrDefault(observable => observable.Id == "hyperpigmentation_risk_percent") is not { } risk)
            return;
        double central = risk.Central[0] * Percent, low = risk.P05[0] * Percent, high = risk.P95[0] * Percent;
        string words = $"A dark mark is predicted for about {PredictedWords.InHundred(central)} people (nine in ten: {PredictedWords.InHundred(low)} to {PredictedWords.InHundred(high)}).";
        course.Add("prediction.mark_risk", central, words).Add("prediction.mark_risk_low", low, words).Add("prediction.mark_risk_high", high, words);
        if (result.SunOnMarks is not { } sun)
            return;
        double covered = sun.Protected * Percent, bare = sun.Exposed * Percent;
        string sunny = $"With SPF 50 on every day it would be {PredictedWords.InHundred(covered)}, with strong sun and no sunscreen about {PredictedWords.InHundred(bare)}.";
        course.Add("prediction.mark_risk_protected", covered, sunny).Add("prediction.mark_risk_exposed", bare, sunny)
            .Add("prediction.mark_risk_from_sun", covered > 0 ? central / covered : double.NaN, sunny);
    }

    /// <summary>Time for which the last session drives pigment, s: until macrophages fall below a tenth of their peak in 19 of 20 sets. Null where it is not known.</summary>
    public static double? RaisedFor(RunResult result)
    {
        if (result.Observables.FirstOrDefault(observable => observable.Id == "macrophages_relative") is not { } cells || result.SessionHours.Count == 0)
            return null;
        double start = result.SessionHours[^1], peak = cells.P95.DefaultIfEmpty(0).Max();
        if (!(peak > 0))
            return 0;
        int last = Array.FindLastIndex(cells.P95, high => high >= ShareLeft * peak);
        if (last == cells.P95.Length - 1)
            return double.PositiveInfinity;
        double fall = (cells.P95[last] - (ShareLeft * peak)) / (cells.P95[last] - cells.P95[last + 1]);
        return Math.Max(0, cells.TimeHours[last] + (fall * (cells.TimeHours[last + 1] - cells.TimeHours[last])) - start) * Hour;
    }
}
