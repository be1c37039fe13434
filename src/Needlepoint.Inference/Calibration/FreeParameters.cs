using Needlepoint.Evidence.Parameters;
using Needlepoint.Inference.Statistics;
using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Inference.Calibration;

/// <summary>
/// The parameters that a fit moves. A vector holds how far each stands from its prior, in standard deviations of the logarithm.
/// </summary>
internal sealed class FreeParameters(IReadOnlyList<Parameter> parameters)
{
    /// <summary>The parameters, in the order of a vector.</summary>
    public IReadOnlyList<Parameter> All => parameters;

    /// <summary>SI values at a vector.</summary>
    public IEnumerable<(string Id, double Value)> At(double[] vector) =>
        parameters.Select((p, i) => (p.Id, p.Value * Scalar.Exp(vector[i] * PriorLog(p)).Value));

    /// <summary>SI values at a vector, none beyond the bounds of its parameter: a share stays below 1 while the search feels its way.</summary>
    public IEnumerable<(string Id, double Value)> WithinBounds(double[] vector) =>
        At(vector).Select((found, i) => (found.Id, parameters[i].Bounds is { } bounds ? Math.Clamp(found.Value, bounds.Low, bounds.High) : found.Value));

    /// <summary>The posterior: normal in the logarithms about the best vector.</summary>
    /// <param name="run">Name of the run.</param>
    /// <param name="date">Its day.</param>
    /// <param name="validation">Hash of the studies that were kept out.</param>
    /// <param name="best">Best vector.</param>
    /// <param name="covariance">Covariance of the vector.</param>
    public Posterior PosteriorOf(string run, DateOnly date, string validation, double[] best, double[,] covariance)
    {
        int n = parameters.Count;
        double[,] ofLogs = new double[n, n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
                ofLogs[i, j] = covariance[i, j] * PriorLog(parameters[i]) * PriorLog(parameters[j]);
        double[,] factor = SymmetricMatrix.Cholesky(ofLogs);
        return new(
            run, date, validation, [.. parameters.Select(p => p.Id)],
            [.. parameters.Select((p, i) => Scalar.Log(p.Value).Value + (best[i] * PriorLog(p)))],
            [.. Enumerable.Range(0, n).SelectMany(row => Enumerable.Range(0, row + 1).Select(column => factor[row, column]))]);
    }

    private static double PriorLog(Parameter parameter) => ((LognormalSpread)parameter.Spread).LogStandardDeviation(parameter.Value)!.Value;
}
