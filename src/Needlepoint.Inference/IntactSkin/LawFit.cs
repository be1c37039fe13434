using Needlepoint.Evidence.Parameters;
using Needlepoint.Inference.Statistics;
using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Inference.IntactSkin;

/// <summary>
/// Fits the law of intact skin to measurements. The priors are those of the parameter file: published coefficients, spread wide, which
/// keep a fit without large molecules from running away and tell little else.
/// </summary>
public sealed class LawFit(ParameterTable parameters, LawExtension extension = LawExtension.None)
{
    // What a compound and what a row differ by before any fit, log10: they only set how rows of one compound share their weight.
    private const double BetweenCompounds = 0.45, BetweenRows = 0.35;

    // Beyond this many errors a residual grows only slowly: no row is ever dropped.
    private const double TailStart = 1.5;

    // Prior of the coefficient of an extension, mean and standard deviation: 20 kJ/mol give or take 55; any power of the mass within
    // reason.
    private readonly (double Mean, double Spread) _extra = extension == LawExtension.Temperature ? (0.1, 0.3) : (0, 1.5);

    private readonly double[] _centre = [.. FittedLaw.Ids.Select(id => Scalar.Log(parameters[id].Value).Value)];
    private readonly double[] _spread =
        [.. FittedLaw.Ids.Select(id => parameters[id].Spread.LogStandardDeviation(parameters[id].Value)!.Value)];

    /// <summary>Standard deviations of the logarithms of the parameters before the fit.</summary>
    public IReadOnlyList<double> PriorSpread => _spread;

    /// <summary>The law that fits best.</summary>
    /// <param name="rows">Measurements.</param>
    /// <param name="times">How often each counts; null for once each.</param>
    /// <param name="start">Where to begin; null for the middle of the priors.</param>
    public FittedLaw Fit(IReadOnlyList<MeasuredPermeability> rows, IReadOnlyList<int>? times = null, FittedLaw? start = null)
    {
        Dictionary<string, int> repeats = rows.CountBy(row => row.Structure, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        double Variance(MeasuredPermeability row) => (repeats[row.Structure] * Square(BetweenCompounds)) + Square(BetweenRows);
        double[] weights = [.. rows.Select((row, i) => Math.Sqrt((times?[i] ?? 1) / Variance(row)))];
        double[] from = [.. _centre.Select((centre, i) => start is null ? 0 : (start.Logs[i] - centre) / _spread[i])];
        if (extension != LawExtension.None)
            from = [.. from, start is null ? 0 : (start.Extra - _extra.Mean) / _extra.Spread];
        Fit fit = LeastSquares.Minimise(vectors => [.. vectors.Select(Residuals)], from, tolerance: 1e-9, limit: 60);
        return LawOf(fit.Best);

        double[] Residuals(double[] vector)
        {
            FittedLaw law = LawOf(vector);
            double[] residuals = new double[rows.Count + vector.Length];
            for (int i = 0; i < rows.Count; i++)
                residuals[i] = weights[i] == 0 ? 0 : Tailed(weights[i] * (law.Predict(rows[i]) - rows[i].LogPermeability));
            vector.CopyTo(residuals, rows.Count);
            return residuals;
        }
    }

    // An extension has the last place of the vector.
    private FittedLaw LawOf(double[] vector)
    {
        double[] logs = [.. _centre.Select((centre, i) => centre + (vector[i] * _spread[i]))];
        return extension == LawExtension.None
            ? new(parameters, logs)
            : new(parameters, logs, extension, _extra.Mean + (vector[^1] * _extra.Spread));
    }

    /// <summary>
    /// Residual whose square is 2 c^2 (sqrt(1 + (r/c)^2) - 1), written so that small ones keep their digits (soft L1; Triggs et al.
    /// 2000).
    /// </summary>
    private static double Tailed(double residual) => residual * Math.Sqrt(2 / (1 + Math.Sqrt(1 + Square(residual / TailStart))));

    private static double Square(double x) => x * x;
}
