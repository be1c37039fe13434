using Needlepoint.Inference.Results;
using Needlepoint.Inference.Statistics;

namespace Needlepoint.Inference.Absorption;

/// <summary>Intervals over the members of an ensemble.</summary>
internal static class Intervals
{
    /// <summary>The interval of at least one value; not a number where one of them is none.</summary>
    public static Interval Of(IEnumerable<double> values)
    {
        double[] all = [.. values];
        if (Array.Exists(all, double.IsNaN))
            return new(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);
        Quantiles q = Quantiles.Of(all);
        return new(q.Median, q.P05, q.P25, q.P75, q.P95);
    }
}
