using Needlepoint.Evidence.Parameters;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Studies;
using Needlepoint.Inference.Ensembles;
using Needlepoint.Inference.Qualification;
using Needlepoint.Inference.Statistics;
using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Inference.Calibration;

/// <summary>What a calibration found.</summary>
/// <param name="Posterior">Best set and covariance.</param>
/// <param name="Fit">Where the search ended.</param>
/// <param name="Values">Measured values that took part.</param>
/// <param name="Narrowing">For each parameter the standard deviation of its posterior over that of its prior.</param>
public sealed record CalibrationResult(Posterior Posterior, Fit Fit, int Values, IReadOnlyList<(string Id, double Ratio)> Narrowing);

/// <summary>
/// Fits the parameters of the processes to calibration studies, and to nothing else: it cannot be handed the others. Residuals are differences of
/// logarithms over their error; the prior of each parameter is a residual too. The posterior is normal in the logarithms.
/// </summary>
public sealed class Calibrator
{
    /// <summary>Most steps of the search.</summary>
    public const int StepLimit = 40;

    // Predictions that are zero or never come have no logarithm; they count as this far off.
    private const double FarthestLog = 5;

    // Half width, in prior standard deviations, over which slopes are taken for the covariance: a time that jumps to zero just beside the best
    // set is steep there, yet tells little about values farther off.
    private const double PosteriorWidth = 0.5;

    // Beyond this many errors a residual grows only slowly: studies err more widely than a normal law allows, and none is ever dropped.
    private const double TailStart = 2;

    private readonly ModelData _model;
    private readonly StudyCase[] _cases;
    private readonly StudyCase[] _anchors;
    private readonly Parameter[] _parameters;
    private readonly StudyError _error;
    private readonly double _timeResolution;

    /// <summary>A calibrator over the calibration studies.</summary>
    /// <param name="model">Model with the priors of its parameter files; a posterior in it is not used.</param>
    /// <param name="studies">The studies that may be learnt from.</param>
    /// <param name="anchors">The anchors that may be learnt from.</param>
    /// <param name="problems">Receives what keeps a study from running.</param>
    public Calibrator(ModelData model, CalibrationSet studies, CalibrationSet anchors, ProblemList problems)
    {
        _model = model.With(posterior: null);
        _error = new(_model);
        _timeResolution = model.Parameters["observation.time_resolution"].Value;
        _anchors = [.. anchors.Studies.Select(study => StudyCase.Prepare(study.Study, model.Catalogue, problems)).OfType<StudyCase>()];
        _cases = [.. _anchors, .. studies.Studies.Select(study => StudyCase.Prepare(study.Study, model.Catalogue, problems)).OfType<StudyCase>().Where(study => study.Values.Count > 0)];
        _parameters = [.. model.Parameters.All.Where(IsFree)];
    }

    /// <summary>Fits.</summary>
    /// <param name="run">Name of the run.</param>
    /// <param name="date">Its day.</param>
    /// <param name="validation">The studies that were kept out; only their hash is stored.</param>
    /// <param name="progress">Told the step and the cost.</param>
    /// <param name="cancellation">Stops the fit.</param>
    public CalibrationResult Fit(string run, DateOnly date, string validation, Action<int, double>? progress = null, CancellationToken cancellation = default)
    {
        EnsembleRunner runner = new(_model.Space);
        Fit fit = LeastSquares.Minimise(
            vectors => Residuals(runner, vectors, cancellation), new double[_parameters.Length], difference: 0.02, tolerance: 1e-4, limit: StepLimit, progress);

        double[,] curvature = LeastSquares.Curvature(vectors => Residuals(runner, vectors, cancellation), fit.Best, PosteriorWidth);
        double[,] covariance = SymmetricMatrix.Inverse(SymmetricMatrix.Cholesky(curvature));
        int n = _parameters.Length;
        double[,] ofLogs = new double[n, n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
                ofLogs[i, j] = covariance[i, j] * PriorLog(_parameters[i]) * PriorLog(_parameters[j]);
        double[,] factor = SymmetricMatrix.Cholesky(ofLogs);
        Posterior posterior = new(
            run, date, validation, [.. _parameters.Select(p => p.Id)],
            [.. _parameters.Select((p, i) => Scalar.Log(p.Value).Value + (fit.Best[i] * PriorLog(p)))],
            [.. Enumerable.Range(0, n).SelectMany(row => Enumerable.Range(0, row + 1).Select(column => factor[row, column]))]);
        AnchorFilter filter = new(_model.With(posterior), _anchors);
        int[] members = filter.Members(cancellation);
        return new(posterior.WithMembers(members), fit, _cases.Sum(study => study.Values.Count(MayBeLearntFrom)), [.. _parameters.Select((p, i) => (p.Id, Math.Sqrt(covariance[i, i])))]);
    }

    // What a rater expects and when the visible follows has a prior that a validation study informed: it is not fitted. Matrix and perfusion have bounds and
    // rest values, which choose nothing.
    // Anatomy and rest values are tables of their own sources, person-to-person factors need single people, and the observation errors are fixed beforehand.
    private static bool IsFree(Parameter parameter) =>
        parameter.Spread is LognormalSpread { BetweenPeople: false }
        && (parameter.Id.Split('.')[0] is "puncture" or "channels" or "barrier" or "irritation" or "healing" or "epidermis"
            || parameter.Id is "remodelling.relief_dose" or "readings.line_response" or "readings.firmness_response");

    // A number from memory is shown beside its prediction and teaches nothing until somebody has read it again.
    private static bool MayBeLearntFrom(ValueCase value) => value.Measurement.Access != "memory";

    private static double PriorLog(Parameter parameter) => ((LognormalSpread)parameter.Spread).LogStandardDeviation(parameter.Value)!.Value;

    private double[][] Residuals(EnsembleRunner runner, IReadOnlyList<double[]> vectors, CancellationToken cancellation)
    {
        ParameterSet[] sets = [.. vectors.Select(SetOf)];
        List<double>[] residuals = [.. vectors.Select(vector => new List<double>(vector))];
        foreach (StudyCase study in _cases)
        {
            double[][] predicted = study.Predict(runner, sets, cancellation);
            for (int v = 0; v < study.Values.Count; v++)
            {
                ValueCase value = study.Values[v];
                if (!MayBeLearntFrom(value))
                    continue;
                double error = _anchors.Contains(study) ? AnchorError(value) : ErrorOf(value, study.Values.Count(other => other.Class.Spread == value.Class.Spread));
                for (int set = 0; set < sets.Length; set++)
                    residuals[set].Add(Residual(predicted[v][set], value.Measurement, error));
            }
        }

        return [.. residuals.Select(list => list.ToArray())];
    }

    /// <summary>
    /// Error of one of several values that a study gives in one class. Half of the spread between studies is common to them, so that k values
    /// of one study do not count as k studies.
    /// </summary>
    private double ErrorOf(ValueCase value, int together)
    {
        double own = _error.OwnLog(value), between = _error.BetweenLog(value);
        return Math.Sqrt((own * own) + (between * between * (1 + together) / 2) + 1e-4);
    }

    // The range of an anchor holds the spread between studies already.
    private double AnchorError(ValueCase value)
    {
        double own = _error.OwnLog(value);
        return Math.Sqrt((own * own) + 1e-4);
    }

    private double Residual(double predicted, Measurement measurement, double error)
    {
        // Times shorter than the interval between readings look alike: both are seen through it.
        double blur = measurement.Unit.Dimension == Dimension.Time ? measurement.Unit.FromSi(_timeResolution) : 0;
        double ratio = (predicted + blur) / (measurement.Value + blur);
        double log = ratio > 0 ? Math.Clamp(Scalar.Log(ratio).Value, -FarthestLog, FarthestLog) : -FarthestLog;
        return measurement.Statistic switch
        {
            Statistic.LowerBound => Tailed(Math.Min(log, 0) / error),
            Statistic.UpperBound => Tailed(Math.Max(log, 0) / error),
            _ => Tailed(log / error),
        };
    }

    /// <summary>Residual whose square is the Cauchy loss c^2 ln(1 + (r/c)^2) (Triggs et al. 2000, robust cost functions).</summary>
    private static double Tailed(double residual)
    {
        double scaled = residual / TailStart;
        return Math.Sign(residual) * TailStart * Math.Sqrt(Scalar.Log(1 + (scaled * scaled)).Value);
    }

    private ParameterSet SetOf(double[] vector) =>
        _model.Space.With(_parameters.Select((p, i) => (p.Id, p.Value * Scalar.Exp(vector[i] * PriorLog(p)).Value)));
}
