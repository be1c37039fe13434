using System.Text;
using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Parameters;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Studies;
using Needlepoint.Evidence.Units;
using Needlepoint.Inference;
using Needlepoint.Inference.Calibration;
using Needlepoint.Inference.IntactSkin;
using Needlepoint.Inference.Qualification;

namespace Needlepoint.Engine;

/// <summary>One calibration: of everything, or of some blocks with the rest of the posterior kept to the bit.</summary>
internal sealed class Calibration
{
    private readonly CalibrateRequest _request;
    private readonly IProgress<EngineProgress> _progress;
    private readonly CancellationToken _cancellation;
    private readonly DataSource _data;
    private readonly ModelData _model;
    private readonly StudyLibrary _library;
    private readonly Calibrator _calibrator;
    private readonly List<FittedValue> _fitted = [];
    private FitRecord _record;
    private int _values;
    private double _cost;
    private bool _converged = true;

    /// <exception cref="InputException">The data cannot be used.</exception>
    public Calibration(CalibrateRequest request, IProgress<EngineProgress> progress, CancellationToken cancellation)
    {
        (_request, _progress, _cancellation) = (request, progress, cancellation);
        ProblemList problems = [];
        _data = DataSource.Resolve(request.DataFolder, problems);
        problems.ThrowIfErrors();
        _model = ModelData.Load(_data, problems, calibrated: request.Only.Count > 0) ?? throw new InputException(problems);
        _library = StudyLibrary.Load(_data, problems, Qualifier.DimensionOf);
        _calibrator = new(_model, _library.Calibration, StudyLibrary.LoadAnchors(_data, problems, Qualifier.DimensionOf).Calibration, problems);
        problems.ThrowIfErrors();
        _record = FitRecord.Read(_data.Read(FitRecord.Path) is { } bytes ? Encoding.UTF8.GetString(bytes) : "");
    }

    /// <summary>Does it.</summary>
    public CalibrationReport Run()
    {
        List<(string, string)> files = [];
        Posterior posterior = _request.Only.Count > 0 && _model.Posterior is { } present ? present : Everything(files);
        Posterior kept = _request.Only.Aggregate(posterior, (found, block) => found.Without(block));
        posterior = kept;
        foreach (CalibrationBlock block in CalibrationBlock.All.Where(block => _request.Only.Count == 0 || _request.Only.Contains(block.Name)))
        {
            CalibrationResult found = _calibrator.FitBlock(block, posterior, _request.Run, _request.Date, _library.Validation.FileListHash, Tell(block.Name), _cancellation);
            Count(found);
            posterior = posterior.JoinedAs(block.Name, found.Posterior);
            _record = _record.With(FitRecord.Of(block.Name, found.LearntFrom, _library.Validation));
        }

        TestedTable tested = new Qualifier(_model.With(posterior)).Run(
            _library, "data/evidence", ownStudies: false, new(), (done, total) => _progress.Report(new(done, total, "studies predicted")), _cancellation).Tested;
        return new(_values, _cost, _converged, _fitted, [(Posterior.DefaultPath, posterior.Write()), (TestedTable.Path, tested.Write()), (FitRecord.Path, _record.Write()), .. files])
        {
            Kept = _request.Only.Count == 0 ? "" : $"{kept.Ids.Count} parameters of {kept.Name} kept as they were, SHA-256 {kept.RowsHash}",
        };
    }

    private Posterior Everything(List<(string, string)> files)
    {
        ProblemList problems = [];
        PermeabilityTable? permeability = PermeabilityTable.Load(_data, problems);
        problems.ThrowIfErrors();
        string keptOut = _library.Validation.FileListHash;
        CalibrationResult skin = _calibrator.Fit(_request.Run, _request.Date, keptOut, Tell("skin"), _cancellation);
        Count(skin);
        LawPosterior intact = LawPosterior.Of(_model.Parameters, permeability!, _request.Run, _request.Date, keptOut);
        _values += permeability!.Fitted.Count;
        Add(intact.Narrowing, intact.Posterior);
        Posterior known = skin.Posterior.Joined(intact.Posterior);
        CalibrationResult substances = _calibrator.FitSubstances(known, Tell("substances"), _cancellation);
        Count(substances);
        files.Add((LeftOutTable.Path, LeftOutTable.Write(substances.LeftOut)));
        _record = new([FitRecord.Of(FitRecord.First, _library.Calibration.Studies.Select(study => study.Study).Where(study => study.Measurements.Count > 0), _library.Validation)]);
        return known.Joined(substances.Posterior);
    }

    private Action<int, double> Tell(string what) =>
        (step, cost) => _progress.Report(new(step, Calibrator.StepLimit, $"steps, {what}", FormattableString.Invariant($"cost {cost:0.00}")));

    private void Count(CalibrationResult found)
    {
        (_values, _cost, _converged) = (_values + found.Values, _cost + found.Fit.Cost, _converged && found.Fit.Converged);
        Add(found.Narrowing, found.Posterior);
    }

    private void Add(IReadOnlyList<(string Id, double Ratio)> narrowing, Posterior posterior)
    {
        for (int i = 0; i < narrowing.Count; i++)
        {
            Parameter parameter = _model.Parameters[narrowing[i].Id];
            Quantity best = new(Math.Exp(posterior.MeanLog[i]), parameter.Unit.Dimension, "");
            _fitted.Add(new(narrowing[i].Id, parameter.ValueText, best.Write(parameter.Unit, 3), narrowing[i].Ratio));
        }
    }
}
