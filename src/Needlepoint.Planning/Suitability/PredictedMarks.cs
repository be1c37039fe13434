using Needlepoint.Inference.Results;

namespace Needlepoint.Planning.Suitability;

/// <summary>The risk of dark marks, what sun adds to it, and how long a session drives pigment.</summary>
internal static class PredictedMarks
{
    private const double Hour = 3600, DayHours = 24, Percent = 0.01;

    // Wound macrophages drive pigment (G2); nine tenths of the drive are gone when a tenth of them is left.
    private const double ShareLeft = 0.1;

    /// <summary>Adds the risk to the facts of the course.</summary>
    public static void AddTo(PredictedSubject course, RunResult result)
    {
        if (result.Observables.FirstOrDefault(observable => observable.Id == "hyperpigmentation_risk_percent") is not { } risk)
            return;
        (double central, double low, double high) = (Told(risk.Central[0]), Told(risk.P05[0]), Told(risk.P95[0]));
        string words = $"A dark mark is predicted for about {PredictedWords.InHundred(central)} people (nine in ten: {PredictedWords.InHundred(low)} to {PredictedWords.InHundred(high)}).";
        course.Add("prediction.mark_risk", central, words).Add("prediction.mark_risk_low", low, words).Add("prediction.mark_risk_high", high, words);
        if (result.SunOnMarks is not { } sun)
            return;
        (double covered, double bare) = (Told(sun.Protected), Told(sun.Exposed));
        string sunny = $"With SPF 50 on every day it would be {PredictedWords.InHundred(covered)}, with strong sun and no sunscreen about {PredictedWords.InHundred(bare)}.";
        course.Add("prediction.mark_risk_protected", covered, sunny).Add("prediction.mark_risk_exposed", bare, sunny)
            .Add("prediction.mark_risk_from_sun", sun.Protected > 0 ? risk.Central[0] / sun.Protected : double.NaN, sunny);
    }

    private static double Told(double percent) => PredictedWords.Told(percent * Percent);

    /// <summary>
    /// For how long a session drives pigment: until macrophages fall below a tenth of their peak in 19 of 20 sets, in whole days. It is read after the session
    /// that is followed longest; null where it is not known.
    /// </summary>
    public static PigmentDrive? RaisedFor(RunResult result)
    {
        if (result.Observables.FirstOrDefault(observable => observable.Id == "macrophages_relative") is not { } cells || result.SessionHours.Count == 0)
            return null;
        double[] ends = [.. result.SessionHours.Skip(1), result.HorizonHours];
        int session = Enumerable.Range(0, ends.Length).MaxBy(i => ends[i] - result.SessionHours[i]);
        int[] after = [.. Enumerable.Range(0, cells.TimeHours.Length).Where(i => cells.TimeHours[i] >= result.SessionHours[session] && cells.TimeHours[i] < ends[session])];
        double peak = after.Select(i => cells.P95[i]).DefaultIfEmpty(0).Max();
        if (!(peak > 0))
            return new(0, IsSeenToEnd: true);
        int last = Array.FindLastIndex(after, i => cells.P95[i] >= ShareLeft * peak);
        bool isSeenToEnd = last < after.Length - 1;
        double until = cells.TimeHours[after[isSeenToEnd ? last + 1 : last]] - result.SessionHours[session];
        return new(Math.Ceiling(until / DayHours) * DayHours * Hour, isSeenToEnd);
    }
}

/// <summary>How long a session drives pigment.</summary>
/// <param name="Time">Time from the session, s.</param>
/// <param name="IsSeenToEnd">False where the run ends before, so that it is this time at least.</param>
internal readonly record struct PigmentDrive(double Time, bool IsSeenToEnd)
{
    /// <summary>Whether a moment lies within; null for one after the end of what was run.</summary>
    public bool? Holds(double since) => since < 0 ? false : since < Time ? true : IsSeenToEnd ? false : null;

    /// <summary>It in words.</summary>
    public string Words => $"A session is predicted to drive pigment until {PredictedWords.Moment(Time)} after it{(IsSeenToEnd ? "" : " or longer: the run ends then")}.";
}
