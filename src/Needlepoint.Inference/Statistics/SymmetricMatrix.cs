namespace Needlepoint.Inference.Statistics;

/// <summary>Small dense symmetric positive definite matrices, row by row; enough for calibration.</summary>
public static class SymmetricMatrix
{
    /// <summary>Lower triangular L with L L^T = A (Cholesky).</summary>
    /// <exception cref="ArithmeticException">A is not positive definite.</exception>
    public static double[,] Cholesky(double[,] a)
    {
        int n = a.GetLength(0);
        double[,] l = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = a[i, j];
                for (int k = 0; k < j; k++)
                {
                    sum -= l[i, k] * l[j, k];
                }

                if (i != j)
                {
                    l[i, j] = sum / l[j, j];
                }
                else
                {
                    l[i, i] = sum > 0 ? Math.Sqrt(sum) : throw new ArithmeticException($"matrix is not positive definite in row {i}");
                }
            }
        }

        return l;
    }

    /// <summary>x with L L^T x = b.</summary>
    public static double[] Solve(double[,] cholesky, ReadOnlySpan<double> b)
    {
        int n = b.Length;
        double[] x = b.ToArray();
        for (int i = 0; i < n; i++)
        {
            for (int k = 0; k < i; k++)
            {
                x[i] -= cholesky[i, k] * x[k];
            }

            x[i] /= cholesky[i, i];
        }

        for (int i = n - 1; i >= 0; i--)
        {
            for (int k = i + 1; k < n; k++)
            {
                x[i] -= cholesky[k, i] * x[k];
            }

            x[i] /= cholesky[i, i];
        }

        return x;
    }

    /// <summary>The inverse of L L^T.</summary>
    public static double[,] Inverse(double[,] cholesky)
    {
        int n = cholesky.GetLength(0);
        double[,] inverse = new double[n, n];
        double[] unit = new double[n];
        for (int j = 0; j < n; j++)
        {
            Array.Clear(unit);
            unit[j] = 1;
            double[] column = Solve(cholesky, unit);
            for (int i = 0; i < n; i++)
            {
                inverse[i, j] = column[i];
            }
        }

        return inverse;
    }
}
