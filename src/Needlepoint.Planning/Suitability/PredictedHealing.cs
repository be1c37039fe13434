using Needlepoint.Inference.Results;

namespace Needlepoint.Planning.Suitability;

/// <summary>What of the session before is left when the next one comes.</summary>
internal sealed class PredictedHealing(RunResult result)
{
    /// <summary>Adds what is left of the session before.</summary>
    /// <param name="session">The facts of the session.</param>
    /// <param name="number">Its number, the first is 1.</param>
    public void AddTo(PredictedSubject session, int number)
    {
        if (number <= 1)
        {
            session.Add("prediction.water_loss_rise", 0.0).Add("prediction.unbridged_share", 0.0).Add("prediction.inflammation_left", 0.0);
            return;
        }

        if (number > result.SessionHours.Count)
            return;
        if (number - 2 < result.BarrierAtSessions.Count)
            AddBarrier(session, number, result.BarrierAtSessions[number - 2]);
        if (Before("channel_dye_open_fraction", number) is { } open)
        {
            string words = $"Just before session {number} up to {PredictedWords.Percent(PredictedWords.Told(open.Observable.P95[open.Moment]))} of the channels are predicted to be not yet bridged by cells.";
            session.Add("prediction.unbridged_share", PredictedWords.Told(Math.Clamp(open.Observable.P95[open.Moment], 0, 1)), words);
        }

        if (Before("macrophages_relative", number) is { } cells)
            AddInflammation(session, number, cells.Observable, cells.Moment);
    }

    private static void AddBarrier(PredictedSubject session, int number, Interval loss)
    {
        string words = $"Just before session {number} water loss is predicted at up to {PredictedWords.Percent(PredictedWords.Told(loss.P95))} of that of the untreated skin (middle {PredictedWords.Percent(PredictedWords.Told(loss.Central))}).";
        session.Add("prediction.water_loss_rise", loss.P95 - 1, words);
    }

    private void AddInflammation(PredictedSubject session, int number, Observable cells, int moment)
    {
        double start = result.SessionHours[number - 2];
        double peak = cells.Central.Where((_, i) => i <= moment && cells.TimeHours[i] >= start).DefaultIfEmpty(0).Max();
        double left = peak > 0 ? PredictedWords.Told(Math.Clamp(cells.Central[moment] / peak, 0, 1)) : 0;
        session.Add("prediction.inflammation_left", left, $"Just before session {number} inflammation is predicted to be at {PredictedWords.Percent(left)} of its peak after the session before.");
    }

    // The last moment of a curve before the session: there is one just before each.
    private (Observable Observable, int Moment)? Before(string id, int number)
    {
        if (result.Observables.FirstOrDefault(observable => observable.Id == id) is not { Shape: ObservableShape.Curve } curve)
            return null;
        int moment = Array.FindLastIndex(curve.TimeHours, hours => hours < result.SessionHours[number - 1]);
        return moment < 0 ? null : (curve, moment);
    }
}
