namespace Needlepoint.Inference.Statistics;

/// <summary>The five quantiles that every outcome shows.</summary>
public readonly record struct Quantiles(double P05, double P25, double Median, double P75, double P95)
{
    /// <summary>Quantiles of <paramref name="values"/> by linear interpolation between order statistics (Hyndman and Fan 1996, type 7).</summary>
    /// <param name="values">At least one finite value; sorted in place.</param>
    public static Quantiles Of(Span<double> values)
    {
        ArgumentOutOfRangeException.ThrowIfZero(values.Length);
        values.Sort();
        return new(At(values, 0.05), At(values, 0.25), At(values, 0.5), At(values, 0.75), At(values, 0.95));
    }

    /// <summary>The quantile of sorted values at <paramref name="share"/> between 0 and 1.</summary>
    public static double At(ReadOnlySpan<double> sorted, double share)
    {
        double position = share * (sorted.Length - 1);
        int below = (int)position;
        if (below >= sorted.Length - 1)
        {
            return sorted[^1];
        }

        // A difference of two infinities (never closes, in both neighbours) must stay infinite and not become NaN.
        double low = sorted[below], high = sorted[below + 1];
        return low == high ? low : low + ((position - below) * (high - low));
    }
}
