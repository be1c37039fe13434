namespace Needlepoint.Inference.Statistics;

/// <summary>Standard deviations of crossed random effects.</summary>
/// <param name="Mean">Common mean of all values.</param>
/// <param name="First">Between groups of the first kind.</param>
/// <param name="Second">Between groups of the second kind.</param>
/// <param name="Rest">Between values within both.</param>
public sealed record VarianceParts(double Mean, double First, double Second, double Rest)
{
    private const double Least = 1e-6;
    private const int Steps = 50;

    /// <summary>Standard deviation of one value about the mean.</summary>
    public double Total => Math.Sqrt((First * First) + (Second * Second) + (Rest * Rest));

    /// <summary>
    /// Splits values by two crossed groupings: the maximum of the likelihood of a normal law with one variance per grouping and one for
    /// the rest, by scoring (Anderson 1973, doi 10.1214/aos/1193342389).
    /// </summary>
    /// <param name="values">Values.</param>
    /// <param name="first">Group of each value, first kind.</param>
    /// <param name="second">Group of each value, second kind.</param>
    public static VarianceParts Of(double[] values, int[] first, int[] second)
    {
        int n = values.Length;
        int[][] groups = [first, second, [.. Enumerable.Range(0, n)]];
        double start = values.Sum(value => value * value) / n / 3;
        double[] variances = [start, start, start];
        double mean = 0;
        for (int step = 0; step < Steps; step++)
        {
            double[,] inverse = SymmetricMatrix.Inverse(SymmetricMatrix.Cholesky(Covariance(groups, variances)));
            double[] ones = Times(inverse, [.. Enumerable.Repeat(1.0, n)]);
            mean = ones.Zip(values, (a, b) => a * b).Sum() / ones.Sum();
            double[] weighted = Times(inverse, [.. values.Select(value => value - mean)]);
            double[][,] slopes = [.. groups.Select(group => GroupSums(inverse, group))];
            double[,] information = new double[3, 3];
            double[] right = new double[3];
            for (int k = 0; k < 3; k++)
            {
                // With the expected information, the step to the next variances solves for them themselves.
                right[k] = weighted.Select((w, i) => (w, groups[k][i])).GroupBy(pair => pair.Item2).Sum(group => Square(group.Sum(pair => pair.w)));
                for (int l = 0; l < 3; l++)
                    information[k, l] = TraceOfProduct(slopes[k], slopes[l]);
            }

            double[] next = [.. SymmetricMatrix.Solve(SymmetricMatrix.Cholesky(information), right).Select(variance => Math.Max(variance, Least))];
            bool done = next.Zip(variances, (a, b) => Math.Abs(a - b)).Max() < 1e-10;
            variances = next;
            if (done)
                break;
        }

        return new(mean, Math.Sqrt(variances[0]), Math.Sqrt(variances[1]), Math.Sqrt(variances[2]));
    }

    private static double[,] Covariance(int[][] groups, double[] variances)
    {
        int n = groups[0].Length;
        double[,] covariance = new double[n, n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
                for (int k = 0; k < groups.Length; k++)
                    covariance[i, j] += groups[k][i] == groups[k][j] ? variances[k] : 0;
        return covariance;
    }

    // V^-1 G, with G one where two values share a group: sums of columns by group.
    private static double[,] GroupSums(double[,] inverse, int[] group)
    {
        int n = group.Length, count = group.Max() + 1;
        double[,] product = new double[n, n];
        double[] sums = new double[count];
        for (int i = 0; i < n; i++)
        {
            Array.Clear(sums);
            for (int j = 0; j < n; j++)
                sums[group[j]] += inverse[i, j];
            for (int j = 0; j < n; j++)
                product[i, j] = sums[group[j]];
        }

        return product;
    }

    private static double TraceOfProduct(double[,] a, double[,] b)
    {
        double sum = 0;
        for (int i = 0; i < a.GetLength(0); i++)
            for (int j = 0; j < a.GetLength(0); j++)
                sum += a[i, j] * b[j, i];
        return sum;
    }

    private static double[] Times(double[,] matrix, double[] vector) =>
        [.. Enumerable.Range(0, vector.Length).Select(i => Enumerable.Range(0, vector.Length).Sum(j => matrix[i, j] * vector[j]))];

    private static double Square(double x) => x * x;
}
