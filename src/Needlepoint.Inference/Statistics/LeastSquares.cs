namespace Needlepoint.Inference.Statistics;

/// <summary>Residuals of many parameter vectors at once: row by vector, column by residual.</summary>
/// <param name="vectors">Parameter vectors to evaluate together.</param>
public delegate double[][] ResidualBatch(IReadOnlyList<double[]> vectors);

/// <summary>Where a fit ended.</summary>
/// <param name="Best">The best vector.</param>
/// <param name="Cost">Half the sum of squared residuals there.</param>
/// <param name="Curvature">Gauss-Newton matrix J^T J there.</param>
/// <param name="Iterations">Steps taken.</param>
/// <param name="Converged">True when the last accepted step changed the cost by less than the tolerance.</param>
public sealed record Fit(double[] Best, double Cost, double[,] Curvature, int Iterations, bool Converged);

/// <summary>Levenberg-Marquardt with central differences taken in one batch (Marquardt 1963; damping by Nielsen 1999).</summary>
public static class LeastSquares
{
    /// <summary>Minimises half the sum of squares.</summary>
    /// <param name="residuals">Evaluates many vectors together.</param>
    /// <param name="start">Where to begin; coordinates should be scaled so that 1 is a typical change.</param>
    /// <param name="difference">Half width of the central difference, in those coordinates.</param>
    /// <param name="tolerance">Relative change of cost at which to stop.</param>
    /// <param name="limit">Most steps.</param>
    /// <param name="progress">Told the cost after each accepted step.</param>
    public static Fit Minimise(
        ResidualBatch residuals, double[] start, double difference = 1e-3, double tolerance = 1e-5, int limit = 40, Action<int, double>? progress = null)
    {
        double[] x = [.. start];
        double[] r = residuals([x])[0];
        double cost = Half(r), damping = 1e-2, raise = 2;
        (double[,] curvature, double[] gradient) = Derivatives(residuals, x, r.Length, difference);
        for (int step = 1; step <= limit; step++)
        {
            double[] change = Change(curvature, gradient, damping);
            double[] trial = [.. x.Zip(change, (a, b) => a - b)];
            double[] trialResiduals = residuals([trial])[0];
            double trialCost = Half(trialResiduals);
            if (trialCost < cost)
            {
                bool done = cost - trialCost < tolerance * cost;
                (x, cost) = (trial, trialCost);
                (curvature, gradient) = Derivatives(residuals, x, r.Length, difference);
                (damping, raise) = (damping / 3, 2);
                progress?.Invoke(step, cost);
                if (done)
                {
                    return new(x, cost, curvature, step, Converged: true);
                }
            }
            else
            {
                (damping, raise) = (damping * raise, raise * 2);
                if (damping > 1e10)
                {
                    return new(x, cost, curvature, step, Converged: true);
                }
            }
        }

        return new(x, cost, curvature, limit, Converged: false);
    }

    /// <summary>Gauss-Newton matrix J^T J with slopes taken over a chosen width around a point.</summary>
    public static double[,] Curvature(ResidualBatch residuals, double[] at, double difference) =>
        Derivatives(residuals, at, residuals([at])[0].Length, difference).Curvature;

    private static double Half(double[] residuals)
    {
        double sum = 0;
        foreach (double r in residuals)
        {
            sum += r * r;
        }

        return double.IsFinite(sum) ? sum / 2 : double.PositiveInfinity;
    }

    private static double[] Change(double[,] curvature, double[] gradient, double damping)
    {
        double[,] damped = (double[,])curvature.Clone();
        for (int i = 0; i < gradient.Length; i++)
        {
            damped[i, i] += damping * Math.Max(curvature[i, i], 1e-12);
        }

        return SymmetricMatrix.Solve(SymmetricMatrix.Cholesky(damped), gradient);
    }

    private static (double[,] Curvature, double[] Gradient) Derivatives(ResidualBatch residuals, double[] x, int count, double difference)
    {
        int n = x.Length;
        List<double[]> vectors = [[.. x]];
        for (int i = 0; i < n; i++)
        {
            foreach (double sign in (ReadOnlySpan<double>)[1, -1])
            {
                double[] moved = [.. x];
                moved[i] += sign * difference;
                vectors.Add(moved);
            }
        }

        double[][] r = residuals(vectors);
        double[,] curvature = new double[n, n];
        double[] gradient = new double[n];
        for (int m = 0; m < count; m++)
        {
            double[] slope = new double[n];
            for (int i = 0; i < n; i++)
            {
                slope[i] = (r[1 + (2 * i)][m] - r[2 + (2 * i)][m]) / (2 * difference);
                gradient[i] += slope[i] * r[0][m];
            }

            for (int i = 0; i < n; i++)
            {
                for (int j = 0; j < n; j++)
                {
                    curvature[i, j] += slope[i] * slope[j];
                }
            }
        }

        return (curvature, gradient);
    }
}
