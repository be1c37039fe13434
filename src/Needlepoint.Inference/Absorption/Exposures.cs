using Needlepoint.Skin.Treatments;

namespace Needlepoint.Inference.Absorption;

/// <summary>Curves of exposure that begin and end at nothing: shifted, added, and thinned to the moments that matter.</summary>
internal static class Exposures
{
    // How much of the effect, summed over time, a moment that is left out may take or give, over that of the whole curve.
    private const double Tolerance = 0.005;

    // A curve is thinned for substances a few times weaker and stronger than published, since how strong they are is not well known.
    private static readonly double[] s_potencies = [0.25, 1, 4];

    /// <summary>The same curve later.</summary>
    public static Exposure Shifted(Exposure exposure, double by) => new([.. exposure.Times.Select(time => time + by)], exposure.Values);

    /// <summary>One curve less another; beyond the end of either that one is nothing.</summary>
    public static Exposure Difference(Exposure one, Exposure other)
    {
        double[] times = [.. one.Times.Concat(other.Times).Distinct().Order()];
        return new(times, [.. times.Select(time => At(one, time) - At(other, time))]);
    }

    /// <summary>The sum of curves within a run; nothing where all are nothing.</summary>
    /// <param name="parts">The curves; each is nothing before its first moment and after its last.</param>
    /// <param name="end">End of the run, s.</param>
    public static Exposure Sum(IEnumerable<Exposure> parts, double end)
    {
        Exposure[] all = [.. parts.Where(part => part.Times[0] < end && part.Times[^1] > 0 && !part.IsNothing)];
        if (all.Length == 0)
            return Exposure.None;
        double[] times = [.. all.SelectMany(part => part.Times).Where(time => time > 0 && time < end).Append(0).Append(end).Distinct().Order()];
        // Differences of rounding may leave a trace below nothing.
        return new(times, [.. times.Select(time => Math.Max(0, all.Sum(part => At(part, time))))]);
    }

    /// <summary>
    /// The curve with as few of its moments as tell the effect x / (1 + x): one after the other the moment is left out whose absence changes least of it, as
    /// Visvalingam and Whyatt (1993, Cartogr J 30:46) thin lines.
    /// </summary>
    public static Exposure Thinned(Exposure exposure)
    {
        (IReadOnlyList<double> times, IReadOnlyList<double> values) = (exposure.Times, exposure.Values);
        List<int> kept = [.. Enumerable.Range(0, times.Count)];
        double[] whole = [.. s_potencies.Select(potency => Whole(times, values, potency))];
        List<double> losses = [.. kept.Select((_, place) => Loss(exposure, kept, place, whole))];
        while (kept.Count > 2)
        {
            int least = 1;
            for (int place = 2; place < kept.Count - 1; place++)
                least = losses[place] < losses[least] ? place : least;
            if (losses[least] > Tolerance)
                break;
            kept.RemoveAt(least);
            losses.RemoveAt(least);
            losses[least - 1] = Loss(exposure, kept, least - 1, whole);
            losses[least] = Loss(exposure, kept, least, whole);
        }

        return new([.. kept.Select(i => times[i])], [.. kept.Select(i => values[i])]);
    }

    /// <summary>The steady level whose effect x / (1 + x) is the mean of the effect over a curve.</summary>
    public static double Level(ReadOnlySpan<double> times, ReadOnlySpan<double> values)
    {
        double sum = 0;
        for (int i = 1; i < times.Length; i++)
            sum += 0.5 * (times[i] - times[i - 1]) * (EffectOf(values[i]) + EffectOf(values[i - 1]));
        double mean = sum / (times[^1] - times[0]);
        return mean / (1 - mean);
    }

    /// <summary>A curve at a moment, straight between its moments; nothing before the first and after the last.</summary>
    public static double At(Exposure exposure, double time)
    {
        IReadOnlyList<double> times = exposure.Times;
        if (times.Count == 0 || time < times[0] || time > times[^1])
            return 0;
        int low = 0, high = times.Count - 1;
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            (low, high) = times[middle] <= time ? (middle, high) : (low, middle);
        }

        if (time >= times[high])
            return exposure.Values[high];
        return exposure.Values[low] + ((time - times[low]) / (times[high] - times[low]) * (exposure.Values[high] - exposure.Values[low]));
    }

    /// <summary>Spans in which a curve is at half of the effect or beyond, s.</summary>
    public static IReadOnlyList<(double From, double To)> HeldAtHalf(Exposure exposure)
    {
        List<(double, double)> spans = [];
        double since = double.NaN;
        for (int i = 0; i < exposure.Times.Count; i++)
        {
            (double time, double value) = (exposure.Times[i], exposure.Values[i]);
            if (value >= 1 == double.IsFinite(since))
                continue;
            double crossing = i == 0 ? time : exposure.Times[i - 1] + ((1 - exposure.Values[i - 1]) / (value - exposure.Values[i - 1]) * (time - exposure.Times[i - 1]));
            if (value < 1)
                spans.Add((since, crossing));
            since = value >= 1 ? crossing : double.NaN;
        }

        if (double.IsFinite(since))
            spans.Add((since, double.PositiveInfinity));
        return spans;
    }

    private static double Whole(IReadOnlyList<double> times, IReadOnlyList<double> values, double potency)
    {
        double sum = 0;
        for (int i = 1; i < times.Count; i++)
            sum += 0.5 * (times[i] - times[i - 1]) * Math.Abs(EffectOf(potency * values[i]) + EffectOf(potency * values[i - 1]));
        return sum;
    }

    // Share of the effect over time that a straight line past one of the kept moments misses; the ends stay.
    private static double Loss(Exposure exposure, List<int> kept, int place, double[] whole)
    {
        if (place == 0 || place == kept.Count - 1)
            return double.PositiveInfinity;
        (IReadOnlyList<double> times, IReadOnlyList<double> values) = (exposure.Times, exposure.Values);
        (int first, int last) = (kept[place - 1], kept[place + 1]);
        double worst = 0;
        for (int p = 0; p < s_potencies.Length; p++)
        {
            double missed = 0;
            for (int i = first + 1; i < last; i++)
            {
                double share = (times[i] - times[first]) / (times[last] - times[first]);
                double straight = values[first] + (share * (values[last] - values[first]));
                missed += 0.5 * (times[i + 1] - times[i - 1]) * Math.Abs(EffectOf(s_potencies[p] * straight) - EffectOf(s_potencies[p] * values[i]));
            }

            worst = Math.Max(worst, whole[p] > 0 ? missed / whole[p] : 0);
        }

        return worst;
    }

    // Differences of curves may be below nothing.
    private static double EffectOf(double strength) => strength / (1 + Math.Abs(strength));
}
