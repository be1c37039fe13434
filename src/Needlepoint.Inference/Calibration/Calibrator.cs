using Needlepoint.Evidence.Parameters;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Studies;
using Needlepoint.Inference.Ensembles;
using Needlepoint.Inference.Qualification;
using Needlepoint.Inference.Statistics;

namespace Needlepoint.Inference.Calibration;

/// <summary>What a calibration found.</summary>
/// <param name="Posterior">Best set and covariance.</param>
/// <param name="Fit">Where the search ended.</param>
/// <param name="Values">Measured values that took part.</param>
/// <param name="Narrowing">For each parameter the standard deviation of its posterior over that of its prior, in the order of the posterior.</param>
public sealed record CalibrationResult(Posterior Posterior, Fit Fit, int Values, IReadOnlyList<(string Id, double Ratio)> Narrowing)
{
    /// <summary>The studies that a block of its own learnt from; empty for the skin and for substances.</summary>
    public IReadOnlyList<Study> LearntFrom { get; init; } = [];

    /// <summary>Curves of permeation, each in the light of the other studies alone.</summary>
    public IReadOnlyList<LeftOutRow> LeftOut { get; init; } = [];
}

/// <summary>
/// Fits the parameters of the processes to calibration studies, and to nothing else: it cannot be handed the others. Residuals are differences of
/// logarithms over their error; the prior of each parameter is a residual too. The posterior is normal in the logarithms. The skin is fitted first; then, with
/// everything known held at its middle, what substances do in it; then each <see cref="CalibrationBlock"/>. None of these teaches anything about the skin: their blocks of the
/// posterior are independent.
/// </summary>
public sealed class Calibrator
{
    /// <summary>Most steps of the search.</summary>
    public const int StepLimit = 40;

    // Half width, in prior standard deviations, over which slopes are taken for the covariance: a time that jumps to zero just beside the best
    // set is steep there, yet tells little about values farther off.
    private const double PosteriorWidth = 0.5;

    private readonly ModelData _model;
    private readonly StudyCase[] _skin;
    private readonly StudyCase[] _anchors;
    private readonly StudyCase[] _absorption;
    private readonly StudyCase[] _cases;
    private readonly ValueResidual _residual;

    /// <summary>A calibrator over the calibration studies.</summary>
    /// <param name="model">Model with the priors of its parameter files; a posterior in it is not used.</param>
    /// <param name="studies">The studies that may be learnt from.</param>
    /// <param name="anchors">The anchors that may be learnt from.</param>
    /// <param name="problems">Receives what keeps a study from running.</param>
    public Calibrator(ModelData model, CalibrationSet studies, CalibrationSet anchors, ProblemList problems)
    {
        _model = model.With(posterior: null);
        _residual = new(_model);
        _anchors = [.. anchors.Studies.Select(study => StudyCase.Prepare(study.Study, model.Catalogue, problems)).OfType<StudyCase>()];
        StudyCase[] cases = [.. studies.Studies.Select(study => StudyCase.Prepare(study.Study, model.Catalogue, problems)).OfType<StudyCase>()];
        _skin = [.. _anchors, .. cases.Select(study => study.Only(value => !value.IsAbsorption && !CalibrationBlock.All.Any(block => block.Has(value)))).Where(study => study.Values.Count > 0)];
        _cases = cases;
        _absorption = [.. cases.Select(study => study.Only(value => value.IsAbsorption && MayBeLearntFrom(value))).Where(study => study.Values.Count > 0)];
    }

    /// <summary>Fits the skin.</summary>
    /// <param name="run">Name of the run.</param>
    /// <param name="date">Its day.</param>
    /// <param name="validation">The studies that were kept out; only their hash is stored.</param>
    /// <param name="progress">Told the step and the cost.</param>
    /// <param name="cancellation">Stops the fit.</param>
    public CalibrationResult Fit(string run, DateOnly date, string validation, Action<int, double>? progress = null, CancellationToken cancellation = default)
    {
        FreeParameters free = new([.. _model.Parameters.All.Where(IsOfSkin)]);
        CalibrationResult found = Fit(free, vector => _model.Space.With(free.At(vector)), new StudyRunner(_model, Workers.All), _skin, (run, date, validation), progress, cancellation);
        AnchorFilter filter = new(_model.With(found.Posterior), _anchors);
        return found with { Posterior = found.Posterior.WithMembers(filter.Members(cancellation)) };
    }

    /// <summary>Fits what substances do.</summary>
    /// <param name="known">What is known of the skin and of the law of intact skin; its middle is held.</param>
    /// <param name="progress">Told the step and the cost.</param>
    /// <param name="cancellation">Stops the fit.</param>
    /// <returns>The block of the posterior to join to what is known.</returns>
    public CalibrationResult FitSubstances(Posterior known, Action<int, double>? progress = null, CancellationToken cancellation = default)
    {
        SubstanceFit fitter = new(_model.With(known), cancellation);
        Fit fit = fitter.Fit(_absorption, progress: progress);
        double[,] covariance = fitter.Covariance(_absorption, fit.Best, PosteriorWidth);
        Posterior posterior = fitter.Free.PosteriorOf(known.Run, known.Date, known.ValidationHash, fit.Best[..fitter.Free.All.Count], covariance);
        return new(
            posterior, fit, _absorption.Sum(study => study.Values.Count), [.. fitter.Free.All.Select((p, i) => (p.Id, Math.Sqrt(covariance[i, i])))])
        {
            LeftOut = [.. fitter.LeftOut(_absorption, fit.Best)],
        };
    }

    /// <summary>Fits a block of its own.</summary>
    /// <param name="block">The block.</param>
    /// <param name="known">What is known without it; its middle is held.</param>
    /// <param name="run">Name of the run.</param>
    /// <param name="date">Its day.</param>
    /// <param name="validation">Hash of the studies that were kept out.</param>
    /// <param name="progress">Told the step and the cost.</param>
    /// <param name="cancellation">Stops the fit.</param>
    /// <returns>The block to join to what is known.</returns>
    public CalibrationResult FitBlock(
        CalibrationBlock block, Posterior known, string run, DateOnly date, string validation, Action<int, double>? progress = null, CancellationToken cancellation = default)
    {
        ModelData held = _model.With(known);
        FreeParameters free = new([.. held.Parameters.All.Where(block.Frees)]);
        StudyCase[] studies = [.. _cases.Select(study => study.Only(value => block.Has(value) && MayBeLearntFrom(value))).Where(study => study.Values.Count > 0)];
        return Fit(
            free, vector => held.Space.With(free.WithinBounds(vector)), new StudyRunner(held, Workers.All) { HeldSkin = held.Space.Central }, studies, (run, date, validation), progress, cancellation, block.Difference) with
        {
            LearntFrom = [.. studies.Select(study => study.Study)],
        };
    }

    private CalibrationResult Fit(
        FreeParameters free, Func<double[], ParameterSet> setOf, StudyRunner runner, StudyCase[] studies, (string Name, DateOnly Date, string Validation) run,
        Action<int, double>? progress, CancellationToken cancellation, double difference = 0.02)
    {
        double[][] Residuals(IReadOnlyList<double[]> vectors) => this.Residuals(runner, studies, vectors, setOf, cancellation);
        Fit fit = LeastSquares.Minimise(Residuals, new double[free.All.Count], difference, tolerance: 1e-4, limit: StepLimit, progress);
        double[,] curvature = LeastSquares.Curvature(Residuals, fit.Best, PosteriorWidth);
        double[,] covariance = SymmetricMatrix.Inverse(SymmetricMatrix.Cholesky(curvature));
        return new(
            free.PosteriorOf(run.Name, run.Date, run.Validation, fit.Best, covariance), fit, studies.Sum(study => study.Values.Count(MayBeLearntFrom)),
            [.. free.All.Select((p, i) => (p.Id, Math.Sqrt(covariance[i, i])))]);
    }

    // What a rater expects and when the visible follows has a prior that a validation study informed: it is not fitted. Matrix and perfusion have bounds and
    // rest values, which choose nothing.
    // Anatomy and rest values are tables of their own sources, person-to-person factors need single people, and the observation errors are fixed beforehand.
    private static bool IsOfSkin(Parameter parameter) =>
        parameter.Spread is LognormalSpread { BetweenPeople: false }
        && (parameter.Id.Split('.')[0] is "puncture" or "channels" or "barrier" or "irritation" or "healing" or "epidermis"
            || parameter.Id is "remodelling.relief_dose" or "readings.line_response" or "readings.firmness_response");

    // A number from memory is shown beside its prediction and teaches nothing until somebody has read it again.
    private static bool MayBeLearntFrom(ValueCase value) => value.Measurement.Access != "memory";

    private double[][] Residuals(
        StudyRunner runner, IReadOnlyList<StudyCase> studies, IReadOnlyList<double[]> vectors, Func<double[], ParameterSet> setOf, CancellationToken cancellation)
    {
        ParameterSet[] sets = [.. vectors.Select(setOf)];
        List<double>[] residuals = [.. vectors.Select(vector => new List<double>(vector))];
        foreach (StudyCase study in studies)
        {
            double[][] predicted = study.Predict(runner, sets, cancellation);
            for (int v = 0; v < study.Values.Count; v++)
            {
                ValueCase value = study.Values[v];
                if (!MayBeLearntFrom(value))
                    continue;
                double error = _anchors.Contains(study)
                    ? _residual.ErrorOfAnchor(value)
                    : _residual.ErrorOf(value, study.Values.Count(other => other.Class.Spread == value.Class.Spread));
                for (int set = 0; set < sets.Length; set++)
                    residuals[set].Add(_residual.Of(predicted[v][set], value, error));
            }
        }

        return [.. residuals.Select(list => list.ToArray())];
    }
}
