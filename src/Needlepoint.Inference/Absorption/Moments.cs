using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Inference.Absorption;

/// <summary>Moments at which the absorption of a product is read, s from the application.</summary>
internal static class Moments
{
    private const double First = 60;
    private static readonly double s_growth = Scalar.Log(10).Value / 12;

    /// <summary>From 0 to the end, ascending: evenly in the logarithm of the time since each change, with the wanted moments among them.</summary>
    /// <param name="changes">When something changes: needles come, the product is washed off, s.</param>
    /// <param name="end">Last moment, s.</param>
    /// <param name="wanted">Further moments, s; those outside the run are left out.</param>
    public static double[] Of(IEnumerable<double> changes, double end, IEnumerable<double> wanted)
    {
        double[] starts = [.. changes.Append(0).Where(change => change >= 0 && change < end).Distinct().Order()];
        List<double> moments = [.. wanted.Where(time => time >= 0 && time <= end), .. starts, end];
        for (int i = 0; i < starts.Length; i++)
        {
            double length = (i + 1 < starts.Length ? starts[i + 1] : end) - starts[i];
            for (int step = 0; ; step++)
            {
                double since = First * Scalar.Exp(step * s_growth).Value;
                if (since >= length)
                    break;
                moments.Add(starts[i] + since);
            }
        }

        return [.. moments.Distinct().Order()];
    }
}
