using Needlepoint.Inference.Results;

namespace Needlepoint.Planning.Suitability;

/// <summary>
/// Until when channels are open to molecules, and what is on the skin then. Channels count as closed when they are in 19 of 20 sets: half of the people is
/// not enough for a rule that keeps granulomas away.
/// </summary>
internal sealed class PredictedChannels
{
    private const double Hour = 3600;

    private readonly double _low, _central, _high;

    private PredictedChannels(Observable window) => (_low, _central, _high) = (window.P05[0] * Hour, window.Central[0] * Hour, window.P95[0] * Hour);

    /// <summary>The window of a run; null where the run does not tell it.</summary>
    public static PredictedChannels? Of(RunResult result) =>
        result.Observables.FirstOrDefault(observable => observable.Id == "exposure_window_h") is { } window && !double.IsNaN(window.P95[0]) ? new(window) : null;

    /// <summary>What holds for the whole course.</summary>
    public void AddTo(PredictedSubject course) => course
        .Add("prediction.open_until", Finite(_central), Window)
        .Add("prediction.open_until_low", Finite(_low), Window)
        .Add("prediction.open_until_high", Finite(_high), Window)
        .Add("prediction.closed_from", Finite(Math.Ceiling(_high / Hour) * Hour), Window);

    /// <summary>A product at a session. Daily use that goes on over later sessions is told apart from what is put on at a session: it needs a gap there.</summary>
    public void AddTo(PredictedSubject product, ScreenedSubject subject)
    {
        bool isOpen = subject.SinceSession < _high, isGoingOn = subject is { Product.IsDaily: true, Session: > 1 };
        product.Add("prediction.channels_open", isOpen && !isGoingOn, $"{Window} {Spoken(subject)}")
            .Add("prediction.channels_open_later", isOpen && isGoingOn, $"{Window} {Spoken(subject)}");
    }

    /// <summary>Something planned.</summary>
    /// <param name="planned">Its facts.</param>
    /// <param name="since">When, s from the session before; negative for before the first.</param>
    public void AddTo(PredictedSubject planned, double since) =>
        planned.Add("prediction.channels_open_then", since >= 0 && since < _high, since < 0 ? null : $"{Window} This is planned at {PredictedWords.Moment(since)}.");

    private string Window => _high > 0 ? $"Channels are predicted to be open until {PredictedWords.Moments(_central, _low, _high)}." : "No channels are made.";

    // A window that does not end within the run has no hour to tell.
    private static double? Finite(double time) => double.IsFinite(time) ? time : null;

    private static string Spoken(ScreenedSubject subject) =>
        double.IsInfinity(subject.SinceSession) ? "This is off before the needles come."
        : subject.SinceSession > 0 ? $"This goes on at {PredictedWords.Moment(subject.SinceSession)}."
        : subject.Product is { Window.From: < 0 } ? "This lies on the skin when the needles come."
        : "This goes on right after the needles.";
}
