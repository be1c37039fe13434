namespace Needlepoint.Skin.Treatments;

/// <summary>
/// How strongly substances act on a target in a layer over time: the sum of their free concentrations over their half-effect concentrations, 1.
/// Straight between moments, steady before the first and after the last.
/// </summary>
/// <param name="Times">Moments, s from the start of the run, ascending; the same moment twice is a jump.</param>
/// <param name="Values">The sum at them, 1.</param>
public sealed record Exposure(IReadOnlyList<double> Times, IReadOnlyList<double> Values)
{
    /// <summary>Nothing acts.</summary>
    public static Exposure None { get; } = new([], []);

    /// <summary>Whether nothing ever acts.</summary>
    public bool IsNothing => Values.All(value => value == 0);

    /// <summary>The exposure right after a moment, 1.</summary>
    public double After(double time)
    {
        int next = Count(time, isCounted: true);
        return next > 0 && Times[next - 1] == time ? Values[next - 1] : Between(next, time);
    }

    /// <summary>The exposure right before a moment, 1.</summary>
    public double Before(double time)
    {
        int next = Count(time, isCounted: false);
        return next < Times.Count && Times[next] == time ? Values[next] : Between(next, time);
    }

    /// <summary>Adds the moments strictly within a stretch.</summary>
    public void TimesWithin(double from, double to, List<double> times)
    {
        for (int i = Count(from, isCounted: true); i < Times.Count && Times[i] < to; i++)
            times.Add(Times[i]);
    }

    /// <summary>Checks that moments ascend, that there are as many values, and that none is negative or not finite.</summary>
    /// <exception cref="ArgumentException">The first that fails.</exception>
    public void Check()
    {
        if (Times.Count != Values.Count)
            throw new ArgumentException(FormattableString.Invariant($"An exposure has {Times.Count} moments and {Values.Count} values."));
        for (int i = 0; i < Times.Count; i++)
        {
            if (!double.IsFinite(Times[i]) || (i > 0 && Times[i] < Times[i - 1]))
                throw new ArgumentException(FormattableString.Invariant($"Moment {i} of an exposure, {Times[i]} s, does not ascend or is not finite."));
            if (!(Values[i] >= 0) || double.IsInfinity(Values[i]))
                throw new ArgumentException(FormattableString.Invariant($"Value {i} of an exposure, {Values[i]}, is negative or not finite."));
        }
    }

    // Moments before a time, that time itself counted or not.
    private int Count(double time, bool isCounted)
    {
        int low = 0, high = Times.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Times[middle] < time || (isCounted && Times[middle] == time))
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private double Between(int next, double time)
    {
        if (Times.Count == 0)
            return 0;
        if (next == 0)
            return Values[0];
        if (next == Times.Count)
            return Values[^1];
        double share = (time - Times[next - 1]) / (Times[next] - Times[next - 1]);
        return Values[next - 1] + share * (Values[next] - Values[next - 1]);
    }
}
