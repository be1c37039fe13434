using CsCheck;
using Needlepoint.Inference.Statistics;

namespace Needlepoint.Inference.Tests.Statistics;

public sealed class StatisticsTests
{
    [Fact]
    public void Quantiles_of_the_first_hundred_numbers_are_those_of_the_uniform_law()
    {
        double[] values = [.. Enumerable.Range(0, 101).Select(i => 100.0 - i)];
        Quantiles q = Quantiles.Of(values);
        Assert.Equal(new Quantiles(5, 25, 50, 75, 95), q);
    }

    [Fact]
    public void Quantiles_keep_order_and_stay_within_the_values() =>
        Gen.Double[-1e6, 1e6].Array[1, 60].Sample(values =>
        {
            double low = values.Min(), high = values.Max();
            Quantiles q = Quantiles.Of(values);
            return low <= q.P05 && q.P05 <= q.P25 && q.P25 <= q.Median && q.Median <= q.P75 && q.P75 <= q.P95 && q.P95 <= high;
        });

    [Fact]
    public void Quantiles_of_times_that_never_come_are_infinite_and_not_undefined()
    {
        double[] values = [1, double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity];
        Quantiles q = Quantiles.Of(values);
        Assert.Equal(double.PositiveInfinity, q.Median);
        Assert.Equal(double.PositiveInfinity, q.P95);
    }

    [Fact]
    public void Cholesky_times_its_transpose_is_the_matrix_and_the_inverse_inverts()
    {
        Gen.Double[-1, 1].Array[25].Sample(entries =>
        {
            double[,] a = new double[5, 5];
            for (int i = 0; i < 5; i++)
            {
                for (int j = 0; j < 5; j++)
                {
                    a[i, j] = i == j ? 1 : 0;
                    for (int k = 0; k < 5; k++)
                    {
                        a[i, j] += entries[(5 * i) + k] * entries[(5 * j) + k];
                    }
                }
            }

            double[,] l = SymmetricMatrix.Cholesky(a), inverse = SymmetricMatrix.Inverse(l);
            for (int i = 0; i < 5; i++)
            {
                for (int j = 0; j < 5; j++)
                {
                    double product = 0, unit = 0;
                    for (int k = 0; k < 5; k++)
                    {
                        product += l[i, k] * l[j, k];
                        unit += a[i, k] * inverse[k, j];
                    }

                    Assert.Equal(a[i, j], product, 1e-12);
                    Assert.Equal(i == j ? 1.0 : 0.0, unit, 1e-10);
                }
            }
        });
    }

    [Fact]
    public void A_matrix_that_is_not_positive_definite_is_refused() =>
        Assert.Throws<ArithmeticException>(() => SymmetricMatrix.Cholesky(new double[,] { { 1, 2 }, { 2, 1 } }));

    [Fact]
    public void Least_squares_solves_a_linear_problem_and_gives_its_curvature()
    {
        // r = A x - b with A = [[1,0],[1,1],[1,2]], b = [1,2,4]: normal equations give x = (5/6, 3/2).
        Fit fit = LeastSquares.Minimise(
            vectors => [.. vectors.Select(x => new[] { x[0] - 1, x[0] + x[1] - 2, x[0] + (2 * x[1]) - 4 })], [0, 0], tolerance: 1e-12);
        Assert.True(fit.Converged);
        Assert.Equal(5.0 / 6, fit.Best[0], 1e-6);
        Assert.Equal(1.5, fit.Best[1], 1e-6);
        Assert.Equal(3.0, fit.Curvature[0, 0], 1e-9);
        Assert.Equal(5.0, fit.Curvature[1, 1], 1e-9);
    }

    [Fact]
    public void Least_squares_finds_the_bottom_of_the_curved_valley()
    {
        Fit fit = LeastSquares.Minimise(
            vectors => [.. vectors.Select(x => new[] { 10 * (x[1] - (x[0] * x[0])), 1 - x[0] })], [-1.2, 1], difference: 1e-5, tolerance: 1e-14, limit: 200);
        Assert.Equal(1, fit.Best[0], 1e-4);
        Assert.Equal(1, fit.Best[1], 1e-4);
    }
}
