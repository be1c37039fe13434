using Needlepoint.Courses.Treatments;
using Needlepoint.Inference.Results;

namespace Needlepoint.Planning.Suitability;

/// <summary>
/// Until when channels are open to molecules, and what is on the skin then. Channels count as closed when they are in 19 of 20 sets: half of the people is
/// not enough for a rule that keeps granulomas away.
/// </summary>
internal sealed class PredictedChannels
{
    private const double Hour = 3600, Day = 86400;

    private readonly double[] _sessions;
    private readonly double _low, _central, _high;

    private PredictedChannels(double[] sessions, Observable window) =>
        (_sessions, _low, _central, _high) = (sessions, window.P05[0] * Hour, window.Central[0] * Hour, window.P95[0] * Hour);

    /// <summary>The window of a run; null where the run does not tell it.</summary>
    public static PredictedChannels? Of(RunResult result) =>
        result.Observables.FirstOrDefault(observable => observable.Id == "exposure_window_h") is { } window && !double.IsNaN(window.P95[0])
            ? new([.. result.SessionHours.Select(hours => hours * Hour)], window) : null;

    /// <summary>What holds for the whole course.</summary>
    public void AddTo(PredictedSubject course) => course
        .Add("prediction.open_until", Finite(_central), Window)
        .Add("prediction.open_until_low", Finite(_low), Window)
        .Add("prediction.open_until_high", Finite(_high), Window)
        .Add("prediction.closed_from", Finite(Math.Ceiling(_high / Hour) * Hour), Window);

    /// <summary>A product: once at each session, or day by day.</summary>
    public void AddTo(PredictedSubject product, ScreenedSubject subject, ProductUse use)
    {
        product.Add("prediction.channels_open", subject.SinceSession < _high, $"{Window} {Spoken(use, subject.SinceSession)}");
        if (LaterAfterNeedles(use) is { } later && later < _high)
            product.Add("prediction.channels_open_later", true, $"{Window} Its daily use goes on at {PredictedWords.Moment(later)} after a later session.");
        else
            product.Add("prediction.channels_open_later", false);
    }

    /// <summary>Something planned.</summary>
    /// <param name="planned">Its facts.</param>
    /// <param name="since">When, s from the session before; negative for before the first.</param>
    public void AddTo(PredictedSubject planned, double since) =>
        planned.Add("prediction.channels_open_then", since >= 0 && since < _high, since < 0 ? null : $"{Window} This is planned at {PredictedWords.Moment(since)}.");

    private string Window => _high > 0 ? $"Channels are predicted to be open until {PredictedWords.Moments(_central, _low, _high)}." : "No channels are made.";

    // The least time from a later session to the next of its daily applications; null where it is not put on then.
    private double? LaterAfterNeedles(ProductUse use)
    {
        if (!use.IsDaily)
            return null;
        double[] later =
        [
            .. _sessions.Where(session => session > 0 && session >= use.Window.From)
                .Select(session => (Session: session, After: FirstFrom(use, session) - session))
                .Where(next => next.Session + next.After < use.Window.To).Select(next => next.After),
        ];
        return later.Length == 0 ? null : later.Min();
    }

    // Daily applications follow each other evenly; of two sums that differ in their last bits the earlier moment counts.
    private static double FirstFrom(ProductUse use, double moment)
    {
        double period = Day / use.PerDay;
        return Math.Max(moment, use.Window.From + (period * Math.Ceiling(((moment - use.Window.From) / period) - 1e-9)));
    }

    // A window that does not end within the run has no hour to tell.
    private static double? Finite(double time) => double.IsFinite(time) ? time : null;

    private static string Spoken(ProductUse use, double after) =>
        double.IsInfinity(after) ? "This is off before the needles come."
        : after > 0 ? $"This goes on at {PredictedWords.Moment(after)}."
        : use.Window.From < 0 ? "This lies on the skin when the needles come."
        : "This goes on right after the needles.";
}
