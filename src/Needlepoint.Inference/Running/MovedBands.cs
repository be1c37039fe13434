using Needlepoint.Inference.Results;

namespace Needlepoint.Inference.Running;

/// <summary>
/// Bands of a course before all sets were followed: the band of the course before the change, moved and widened by what the change does to a few of the same
/// sets. Differences between the same people are known well from few of them, while the band itself needs many. Without a change it is the band before, to the bit.
/// </summary>
public static class MovedBands
{
    /// <summary>The outcomes of the course now; those that were not told before, or at other moments, are those of the few sets alone.</summary>
    /// <param name="few">Outcomes of the few sets now.</param>
    /// <param name="fewBefore">Outcomes of the same few sets before the change.</param>
    /// <param name="before">Outcomes of all sets before the change.</param>
    public static IReadOnlyList<Observable> Of(IReadOnlyList<Observable> few, IReadOnlyList<Observable> fewBefore, IReadOnlyList<Observable> before)
    {
        Dictionary<string, Observable> fewOnes = fewBefore.ToDictionary(one => one.Id), all = before.ToDictionary(one => one.Id);
        return [.. few.Select(now => fewOnes.TryGetValue(now.Id, out Observable? then) && all.TryGetValue(now.Id, out Observable? whole)
            && now.TimeHours.AsSpan().SequenceEqual(then.TimeHours) && now.TimeHours.AsSpan().SequenceEqual(whole.TimeHours) ? Moved(now, then, whole) : now)];
    }

    private static Observable Moved(Observable now, Observable then, Observable whole)
    {
        double most = now.Unit switch { "" => 1, "%" => 100, _ => double.PositiveInfinity };
        double[] Of(Func<Observable, double[]> quantile) => [.. quantile(now).Select((value, i) => Moved(value, quantile(then)[i], quantile(whole)[i], most))];
        double[] centre = Of(one => one.Central);
        double[] lower = Within(Of(one => one.P25), centre, Math.Min), upper = Within(Of(one => one.P75), centre, Math.Max);
        return now with
        {
            Central = centre,
            P25 = lower,
            P05 = Within(Of(one => one.P05), lower, Math.Min),
            P75 = upper,
            P95 = Within(Of(one => one.P95), upper, Math.Max),
            Untreated = now.Untreated.Length == 0 ? [] : Of(one => one.Untreated),
        };
    }

    // What shrinks does so by its share, so that it keeps its sign; what grows does so by its amount, so that next to nothing never grows a thousandfold.
    private static double Moved(double now, double then, double whole, double most)
    {
        if (now == then || !double.IsFinite(now - then) || !double.IsFinite(whole))
            return now == then ? whole : now;
        bool isShrinking = then * whole >= 0 && now / then is >= 0 and < 1;
        double moved = isShrinking ? whole * (now / then) : whole + (now - then);
        return Math.Max(now, Math.Max(then, whole)) <= most ? Math.Min(moved, most) : moved;
    }

    private static double[] Within(double[] edge, double[] inner, Func<double, double, double> outer) => [.. edge.Zip(inner, outer)];
}
