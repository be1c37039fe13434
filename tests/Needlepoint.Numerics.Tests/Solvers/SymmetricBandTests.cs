using CsCheck;
using Needlepoint.Numerics.Solvers;

namespace Needlepoint.Numerics.Tests.Solvers;

public class SymmetricBandTests
{
    [Fact]
    public void Its_factors_solve_what_was_put_in() => Systems.Sample(system =>
    {
        (double[,] matrix, int[] reach, double[] solution) = system;
        int order = reach.Length;
        SymmetricBand band = Filled(matrix, reach);
        double[] vector = Times(matrix, solution);
        Assert.True(band.Factor());
        band.Solve(vector);
        for (int i = 0; i < order; i++)
            Assert.Equal(solution[i], vector[i], 1e-10 * (1 + solution.Max(Math.Abs)));
    });

    [Fact]
    public void It_can_be_filled_and_factored_again() => Systems.Sample(system =>
    {
        (double[,] matrix, int[] reach, double[] solution) = system;
        double[] once = Solved(Filled(matrix, reach), matrix, solution);
        SymmetricBand used = Filled(matrix, reach);
        used.Factor();
        used.Clear();
        Fill(used, matrix, reach);
        Assert.Equal(once, Solved(used, matrix, solution));
    });

    [Fact]
    public void Two_right_sides_at_once_get_the_bits_that_each_gets_alone() => Systems.Sample(system =>
    {
        (double[,] matrix, int[] reach, double[] solution) = system;
        SymmetricBand band = Filled(matrix, reach);
        Assert.True(band.Factor());
        double[] one = Times(matrix, solution), other = [.. solution], oneAlone = [.. one], otherAlone = [.. other];
        band.Solve(one, other);
        band.Solve(oneAlone);
        band.Solve(otherAlone);
        Assert.Equal(oneAlone, one);
        Assert.Equal(otherAlone, other);
    });

    [Fact]
    public void A_matrix_that_is_not_positive_definite_is_refused()
    {
        foreach (double wrong in (double[])[0, -1, double.NaN, double.PositiveInfinity])
        {
            SymmetricBand band = new([1, 1, 0]);
            (band[0, 0], band[1, 1], band[2, 2]) = (1, wrong, 1);
            Assert.False(band.Factor());
        }
    }

    [Fact]
    public void A_pattern_that_leaves_the_matrix_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new SymmetricBand([1, 1]));
        Assert.Throws<ArgumentException>(() => new SymmetricBand([2, 0, 0]));
    }

    /// <summary>Random matrices with a random envelope, made positive definite by their diagonal, and a solution.</summary>
    private static Gen<(double[,] Matrix, int[] Reach, double[] Solution)> Systems =>
        from order in Gen.Int[1, 40]
        from width in Gen.Int[0, 12]
        from ends in Gen.Int[0, width].Array[order]
        from values in Gen.Double[-1, 1].Array[order * order]
        from solution in Gen.Double[-10, 10].Array[order]
        select Build(order, ends, values, solution);

    private static (double[,], int[], double[]) Build(int order, int[] ends, double[] values, double[] solution)
    {
        int[] reach = new int[order];
        for (int j = 0, lowest = 0; j < order; j++)
        {
            lowest = Math.Max(lowest, Math.Min(order - 1, j + ends[j]));
            reach[j] = lowest - j;
        }

        double[,] matrix = new double[order, order];
        for (int j = 0; j < order; j++)
            for (int i = j + 1; i <= j + reach[j]; i++)
                matrix[i, j] = matrix[j, i] = values[(i * order) + j];
        for (int i = 0; i < order; i++)
            matrix[i, i] = 0.1 + Enumerable.Range(0, order).Where(j => j != i).Sum(j => Math.Abs(matrix[i, j]));
        return (matrix, reach, solution);
    }

    private static SymmetricBand Filled(double[,] matrix, int[] reach)
    {
        SymmetricBand band = new(reach);
        Fill(band, matrix, reach);
        return band;
    }

    private static void Fill(SymmetricBand band, double[,] matrix, int[] reach)
    {
        for (int j = 0; j < reach.Length; j++)
            for (int i = j; i <= j + reach[j]; i++)
                band[i, j] = matrix[i, j];
    }

    private static double[] Solved(SymmetricBand band, double[,] matrix, double[] solution)
    {
        double[] vector = Times(matrix, solution);
        Assert.True(band.Factor());
        band.Solve(vector);
        return vector;
    }

    private static double[] Times(double[,] matrix, double[] vector) =>
        [.. Enumerable.Range(0, vector.Length).Select(i => Enumerable.Range(0, vector.Length).Sum(j => matrix[i, j] * vector[j]))];
}
