using Needlepoint.Evidence.Parameters;
using Needlepoint.Evidence.Studies;
using Needlepoint.Inference.Ensembles;
using Needlepoint.Inference.Qualification;
using Needlepoint.Inference.Statistics;
using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Inference.Calibration;

/// <summary>
/// Fits what channels do to the studies of products, everything else held. Devices differ threefold in what their channels let in, and pieces of skin and
/// compounds in what intact skin does: each study has a factor of its own for both, drawn to 1 by how far studies differ, so that its level teaches the mean
/// and its shape is not bent by its level. A vector holds the shared parameters, then two factors for each study, all in prior standard deviations.
/// </summary>
internal sealed class SubstanceFit
{
    private const string Device = "absorption.device", Surface = "permeability.person";
    private const int PerStudy = 2;

    private readonly ModelData _held;
    private readonly StudyRunner _runner;
    private readonly FreeParameters _free;
    private readonly ValueResidual _residual;
    private readonly double _deviceLog, _surfaceLog;
    private readonly CancellationToken _cancellation;

    /// <summary>A fit in what is known.</summary>
    /// <param name="held">The model with what is known of the skin and of the law of intact skin; its middle is held.</param>
    /// <param name="cancellation">Stops the fit.</param>
    public SubstanceFit(ModelData held, CancellationToken cancellation)
    {
        _held = held;
        _cancellation = cancellation;
        _runner = new(held, Workers.All) { HeldSkin = held.Space.Central };
        _free = new([.. held.Parameters.All.Where(IsFree)]);
        _residual = new(held);
        double LogOf(string id) => Scalar.Log(held.Parameters[id].Value).Value;
        _deviceLog = ((LognormalSpread)held.Parameters[Device].Spread).LogStandardDeviation(1)!.Value;
        double compound = LogOf("permeability.compound_error"), laboratory = LogOf("observation.intact_permeability.between_studies");
        _surfaceLog = Math.Sqrt((compound * compound) + (laboratory * laboratory));
    }

    /// <summary>The shared parameters.</summary>
    public FreeParameters Free => _free;

    /// <summary>Fits studies.</summary>
    public Fit Fit(IReadOnlyList<StudyCase> studies, double[]? start = null, Action<int, double>? progress = null) => LeastSquares.Minimise(
        vectors => Residuals(studies, vectors), start ?? new double[Length(studies)], difference: 0.02, tolerance: 1e-4, limit: Calibrator.StepLimit, progress);

    /// <summary>Covariance of the shared parameters about the best vector, the factors of the studies averaged over.</summary>
    public double[,] Covariance(IReadOnlyList<StudyCase> studies, double[] best, double width)
    {
        double[,] whole = SymmetricMatrix.Inverse(SymmetricMatrix.Cholesky(LeastSquares.Curvature(vectors => Residuals(studies, vectors), best, width)));
        int shared = _free.All.Count;
        double[,] own = new double[shared, shared];
        for (int i = 0; i < shared; i++)
            for (int j = 0; j < shared; j++)
                own[i, j] = whole[i, j];
        return own;
    }

    /// <summary>
    /// Curves of each study in the light of the others alone: the shared parameters are fitted without it, its two factors to one point of each of its curves,
    /// and all other points are predicted.
    /// </summary>
    public IEnumerable<LeftOutRow> LeftOut(IReadOnlyList<StudyCase> studies, double[] best)
    {
        int shared = _free.All.Count;
        for (int s = 0; s < studies.Count; s++)
        {
            StudyCase study = studies[s];
            if (!study.Values.Any(IsShape))
                continue;
            StudyCase[] others = [.. studies.Where(other => other != study)];
            int gap = shared + (PerStudy * s);
            double[] without = Fit(others, [.. best[..gap], .. best[(gap + PerStudy)..]]).Best[..shared];
            StudyCase known = study.Only(value => !IsShape(value));
            Fit own = LeastSquares.Minimise(
                vectors => Residuals([known], [.. vectors.Select(vector => (double[])[.. without, .. vector])]), new double[PerStudy], 0.02, 1e-4, Calibrator.StepLimit);
            StudyCase asked = study.Only(IsShape);
            double[][] predicted = asked.Predict(_runner, [SetOf([.. without, .. own.Best], 0)], _cancellation);
            for (int v = 0; v < asked.Values.Count; v++)
            {
                Measurement m = asked.Values[v].Measurement;
                yield return new(study.Study.Id, m.Arm.Id, m.Observable, (m.AtSeconds ?? 0) / 3600, m.Value, predicted[v][0]);
            }
        }
    }

    // Only what a fit of needled skin can tell: what was measured for itself, and what nobody can tell from these studies, is held with its spread.
    private static bool IsFree(Parameter parameter) =>
        parameter is { Spread: LognormalSpread { BetweenPeople: false }, Origin: FittedOrigin } && parameter.Id.Split('.')[0] == "absorption";

    private static bool IsShape(ValueCase value) => value.OfArm == value.Arm;

    private int Length(IReadOnlyList<StudyCase> studies) => _free.All.Count + (PerStudy * studies.Count);

    private double[][] Residuals(IReadOnlyList<StudyCase> studies, IReadOnlyList<double[]> vectors)
    {
        List<double>[] residuals = [.. vectors.Select(vector => new List<double>(vector))];
        for (int s = 0; s < studies.Count; s++)
            Add(studies[s], s, vectors, residuals);
        return [.. residuals.Select(list => list.ToArray())];
    }

    // Most vectors of a batch differ in factors of other studies: the study is run once for all that are alike to it.
    private void Add(StudyCase study, int number, IReadOnlyList<double[]> vectors, List<double>[] residuals)
    {
        List<ParameterSet> sets = [];
        int[] setOf = new int[vectors.Count];
        for (int i = 0; i < vectors.Count; i++)
        {
            ParameterSet set = SetOf(vectors[i], number);
            setOf[i] = sets.FindIndex(other => other.Values.AsSpan().SequenceEqual(set.Values));
            if (setOf[i] < 0)
            {
                setOf[i] = sets.Count;
                sets.Add(set);
            }
        }

        double[][] predicted = study.Predict(_runner, sets, _cancellation);
        for (int v = 0; v < study.Values.Count; v++)
        {
            ValueCase value = study.Values[v];
            double error = HasFactor(value) ? _residual.ErrorWithinStudy(value) : _residual.ErrorOf(value, study.Values.Count(other => other.Class.Spread == value.Class.Spread));
            for (int i = 0; i < vectors.Count; i++)
                residuals[i].Add(_residual.Of(predicted[v][setOf[i]], value, error));
        }
    }

    // The factors stand for channels and for the intact surface; skin that was opened otherwise differs as studies do.
    private static bool HasFactor(ValueCase value) => value.Arm.IsNeedled || !value.Arm.IsOpened;

    private ParameterSet SetOf(double[] vector, int study)
    {
        int shared = _free.All.Count, own = shared + (PerStudy * study);
        double Factor(string id, double log, double by) => _held.Space.Central.Values[_held.Space.IndexOf(id)] * Scalar.Exp(log * by).Value;
        return _held.Space.With(
        [
            .. _free.WithinBounds(vector[..shared]), (Device, Factor(Device, _deviceLog, vector[own])), (Surface, Factor(Surface, _surfaceLog, vector[own + 1])),
        ]);
    }
}
