using Needlepoint.Inference.Results;
using Needlepoint.Reports.Charts;

namespace Needlepoint.Reports.Words;

/// <summary>A run told in time since its latest session.</summary>
public static class AfterSession
{
    /// <summary>The run from its latest session on: curves are moved and cut, single numbers stay as they are.</summary>
    public static RunResult Of(RunResult result)
    {
        double last = result.SessionHours.Count == 0 ? 0 : result.SessionHours[^1];
        return result with
        {
            SessionHours = [],
            HorizonHours = result.HorizonHours - last,
            Observables = [.. result.Observables.Select(observable => observable.Shape == ObservableShape.Curve ? Moved(observable, last) : observable)],
        };
    }

    private static Observable Moved(Observable curve, double by)
    {
        // A curve that was not read at the session starts between the moments around it.
        int first = Math.Max(Array.FindLastIndex(curve.TimeHours, hours => hours <= by), 0);
        double[] From(double[] values) => values.Length == 0 ? values : [Curve.Value(curve.TimeHours, values, Math.Max(by, curve.TimeHours[0])), .. values[(first + 1)..]];
        return curve with
        {
            TimeHours = [.. curve.TimeHours[first..].Select(hours => Math.Max(hours - by, 0))],
            Central = From(curve.Central),
            P05 = From(curve.P05),
            P25 = From(curve.P25),
            P75 = From(curve.P75),
            P95 = From(curve.P95),
            Untreated = From(curve.Untreated),
            // Slow outcomes are timed from the first session.
            MeasuredUntilHours = curve.IsSlow && curve.MeasuredUntilHours is { } until ? Math.Max(until - by, 0) : curve.MeasuredUntilHours,
        };
    }
}
