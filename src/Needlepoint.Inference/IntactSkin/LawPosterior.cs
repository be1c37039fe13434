using Needlepoint.Evidence.Parameters;
using Needlepoint.Inference.Statistics;
using Needlepoint.Numerics.Random;

namespace Needlepoint.Inference.IntactSkin;

/// <summary>What the table tells about the coefficients of the law.</summary>
/// <param name="Law">The law that fits best.</param>
/// <param name="Posterior">Normal law of the logarithms of the coefficients.</param>
/// <param name="Narrowing">For each coefficient the standard deviation of its posterior over that of its prior.</param>
public sealed record LawPosterior(FittedLaw Law, Posterior Posterior, IReadOnlyList<(string Id, double Ratio)> Narrowing)
{
    /// <summary>Tables drawn from the table.</summary>
    public const int Replicates = 200;

    private const ulong Seed = 2026;

    /// <summary>
    /// Fits the law and finds how well its coefficients are known by drawing compounds, not rows, with replacement and fitting again
    /// (Efron 1979): compounds, which the law misses most, are what the table has few of.
    /// </summary>
    /// <param name="parameters">Parameters with the priors.</param>
    /// <param name="table">Measurements.</param>
    /// <param name="run">Name of the calibration run.</param>
    /// <param name="date">Its day.</param>
    /// <param name="validation">Hash of the studies that were kept out.</param>
    public static LawPosterior Of(ParameterTable parameters, PermeabilityTable table, string run, DateOnly date, string validation)
    {
        LawFit fit = new(parameters);
        FittedLaw best = fit.Fit(table.Fitted);
        IReadOnlyList<double> Refitted(int replicate) => fit.Fit(table.Fitted, Drawn(table.Fitted, (ulong)replicate), best).Logs;
        double[,] covariance = Covariance([.. Enumerable.Range(0, Replicates).Select(Refitted)]);
        double[,] factor = SymmetricMatrix.Cholesky(covariance);
        double[] lower =
        [
            .. Enumerable.Range(0, FittedLaw.Ids.Count).SelectMany(row => Enumerable.Range(0, row + 1).Select(column => factor[row, column])),
        ];
        return new(
            best,
            new(run, date, validation, FittedLaw.Ids, [.. best.Logs], lower),
            [.. FittedLaw.Ids.Select((id, i) => (id, Math.Sqrt(covariance[i, i]) / fit.PriorSpread[i]))]);
    }

    // How often each row counts when as many compounds are drawn as there are.
    private static int[] Drawn(IReadOnlyList<MeasuredPermeability> rows, ulong replicate)
    {
        List<string> compounds = [.. rows.Select(row => row.Structure).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Dictionary<string, int> times = compounds.ToDictionary(compound => compound, _ => 0, StringComparer.Ordinal);
        RandomStream stream = new(Seed, replicate, "permeability.compounds");
        for (int i = 0; i < compounds.Count; i++)
            times[compounds[(int)(stream.NextUniform() * compounds.Count)]]++;
        return [.. rows.Select(row => times[row.Structure])];
    }

    private static double[,] Covariance(IReadOnlyList<double>[] draws)
    {
        int n = draws[0].Count;
        double[] mean = [.. Enumerable.Range(0, n).Select(i => draws.Average(draw => draw[i]))];
        double[,] covariance = new double[n, n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
                covariance[i, j] = draws.Sum(draw => (draw[i] - mean[i]) * (draw[j] - mean[j])) / (draws.Length - 1);
        return covariance;
    }
}
