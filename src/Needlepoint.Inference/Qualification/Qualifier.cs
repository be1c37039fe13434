using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Studies;
using Needlepoint.Evidence.Units;
using Needlepoint.Inference.Calibration;
using Needlepoint.Inference.Ensembles;
using Needlepoint.Inference.Results;
using Needlepoint.Inference.Running;
using Needlepoint.Inference.Statistics;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Numerics.Random;
using Needlepoint.Skin.Observables;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Inference.Qualification;

/// <summary>Predicts every value of every study and sets it beside what was measured. Group means: person-to-person factors stay at their middle.</summary>
public sealed class Qualifier(ModelData model)
{
    private readonly StudyError _error = new(model);

    /// <summary>Dimension of an observable; null for one that does not exist. For reading studies.</summary>
    public static Dimension? DimensionOf(string observable) =>
        Find(observable) is { } found ? Unit.Parse(found.Unit == "0 to 10" ? "1" : found.Unit).Dimension : null;

    /// <summary>Runs all studies of a library.</summary>
    /// <param name="library">Studies of both roles.</param>
    /// <param name="source">Folder as the user gave it.</param>
    /// <param name="ownStudies">Whether they are the user's own.</param>
    /// <param name="options">Seed, sets, threads.</param>
    /// <param name="progress">Told how many studies are done, and of how many.</param>
    /// <param name="cancellation">Stops between studies.</param>
    public (QualificationResult Result, TestedTable Tested) Run(
        StudyLibrary library, string source, bool ownStudies, RunOptions options, Action<int, int>? progress = null, CancellationToken cancellation = default)
    {
        (Study Study, EvidenceUse Use)[] studies =
        [
            .. library.Validation.Studies.Select(study => (study.Study, EvidenceUse.Validation)),
            .. library.Calibration.Studies.Select(study => (study.Study, EvidenceUse.Calibration)),
        ];
        ParameterSet[] sets = [model.Space.Central, .. model.Space.Draw(options.Seed, options.Sets, SpreadOver.Knowledge)];
        StudyRunner runner = new(model, options.Workers) { Seed = options.Seed };
        List<QualifiedValue> values = [];
        List<TestedRow> tested = [];
        List<string> failures = [];
        for (int i = 0; i < studies.Length; i++)
        {
            ProblemList problems = [];
            if (StudyCase.Prepare(studies[i].Study, model.Catalogue, problems) is { } prepared)
            {
                double[][] predicted = prepared.Predict(runner, sets, cancellation);
                for (int v = 0; v < prepared.Values.Count; v++)
                {
                    if (double.IsNaN(predicted[v][0]))
                    {
                        failures.Add($"{studies[i].Study.Id}: {prepared.Values[v].Measurement.Observable} needs a score at the start, and the arm has none under concerns");
                        continue;
                    }

                    QualifiedValue value = Judge(prepared.Values[v], studies[i].Use, predicted[v], options.Seed);
                    values.Add(value);
                    tested.Add(RowOf(value, prepared.Values[v].Arm));
                }
            }

            failures.AddRange(problems.Where(p => p.Severity == Severity.Error).Select(p => $"{studies[i].Study.Id}: {p.Title} ({p.Code}, {p.Given})"));
            progress?.Invoke(i + 1, studies.Length);
        }

        QualificationResult result = new()
        {
            Identity = new("needlepoint", CourseRunner.VersionOf(), model.Parameters.Fingerprint, options.Seed, model.Space.Name, options.Sets, Fingerprint.Of(values)),
            Source = source,
            OwnStudies = ownStudies,
            Values = values,
            ContextStudies = [.. studies.Where(s => s.Study.Measurements.Count == 0).Select(s => s.Study.Id)],
            Failures = failures,
        };
        return (result, new TestedTable(tested));
    }

    /// <summary>Where the model lies in the ranges that it has to meet.</summary>
    public IReadOnlyList<AnchorRow> Anchors(StudyLibrary anchors, RunOptions options, CancellationToken cancellation = default)
    {
        ParameterSet[] sets = [model.Space.Central, .. model.Space.Draw(options.Seed, options.Sets, SpreadOver.Knowledge)];
        StudyRunner runner = new(model, options.Workers) { Seed = options.Seed };
        ProblemList problems = [];
        List<AnchorRow> rows = [];
        foreach ((Study study, bool learnt) in anchors.Calibration.Studies.Select(s => (s.Study, true)).Concat(anchors.Validation.Studies.Select(s => (s.Study, false))))
        {
            if (StudyCase.Prepare(study, model.Catalogue, problems) is not { } prepared)
                continue;
            double[][] predicted = prepared.Predict(runner, sets, cancellation);
            rows.AddRange(prepared.Values.Select((value, v) => RowOf(study, value.Measurement, predicted[v], learnt)));
        }

        problems.ThrowIfErrors();
        return rows;
    }

    private static AnchorRow RowOf(Study study, Measurement m, double[] predicted, bool learnt)
    {
        Quantiles ensemble = Quantiles.Of(predicted[1..]);
        double inside = predicted.Skip(1).Average(value => AnchorFilter.Contains(m, value) ? 1 : 0);
        string when = m.AtSeconds is { } at ? FormattableString.Invariant($" at {at / 86400:0.##} d") : "";
        string how = m.As == ReportedAs.Value ? "" : $", {WordOf(m.As)}";
        return new(
            $"{study.Id}: {m.Arm.Id}", m.Observable + when + how,
            m.Statistic switch { Statistic.UpperBound => null, Statistic.LowerBound => m.Value, _ => m.Spread.First },
            m.Statistic switch { Statistic.UpperBound => m.Value, Statistic.LowerBound => null, _ => m.Spread.Second },
            m.Unit.Symbol == "1" ? "" : m.Unit.Symbol, predicted[0], ensemble.P05, ensemble.P95, inside, learnt, m.Where);
    }

    private static TestedRow RowOf(QualifiedValue value, ArmCase arm) => new(
        value.Observable, value.StudyId, value.Use, value.Inside, SkinCourse.SubjectOf(arm.Course.Person).Site.Name(),
        arm.Course.Treatment.Device.Kind.ToString().ToLowerInvariant(), arm.IsNeedled ? arm.Course.Treatment.NeedleLength * 1000 : 0, value.AtHours ?? 0);

    private QualifiedValue Judge(ValueCase value, EvidenceUse use, double[] predicted, ulong seed)
    {
        Measurement m = value.Measurement;
        double central = predicted[0];
        double own = _error.OwnLog(value);
        Quantiles interval = Quantiles.Of(WithError(predicted.AsSpan(1), own, value, seed));
        StatedAs stat = (StatedAs)(int)m.Statistic;
        bool inside = stat switch
        {
            StatedAs.LowerBound => interval.P95 >= m.Value,
            StatedAs.UpperBound => interval.P05 <= m.Value,
            _ => interval.P05 <= m.Value && m.Value <= interval.P95,
        };
        double? fold = value.Class.Law == ErrorLaw.Count ? null : FoldOf(central, m.Value, stat);
        return new()
        {
            StudyId = value.Study.Id,
            Cohort = value.Study.Cohort,
            Species = m.Species,
            Use = StudyError.IsHuman(m.Species) ? use : EvidenceUse.OtherSpecies,
            IsTunedOn = use == EvidenceUse.Calibration,
            IsNeedled = value.Arm.IsNeedled,
            Observable = m.Observable,
            Class = value.Class.Name,
            Arm = m.Arm.Id,
            AtHours = m.AtSeconds / 3600,
            As = WordOf(m.As),
            Stat = stat,
            Unit = m.Unit.Symbol == "1" ? "" : m.Unit.Symbol,
            Measured = m.Value,
            MeasuredSpread = own > 0 && m.Spread.Kind != SpreadKind.Unknown ? Math.Abs(m.Value) * own : null,
            Predicted = central,
            P05 = interval.P05,
            P95 = interval.P95,
            FoldError = fold,
            Inside = inside,
            Assumed = m.Arm.Assumed,
            LikelyCause = inside ? "" : LikelyCause.Of(value, central),
        };
    }

    // What a study of this kind would read where the truth is what each set predicts.
    private double[] WithError(ReadOnlySpan<double> predicted, double ownLog, ValueCase value, ulong seed)
    {
        Measurement m = value.Measurement;
        string purpose = $"measurement error {value.Study.Id} {m.Observable} {m.Arm.Id} {m.AtSeconds} {m.As}";
        double betweenLog = _error.BetweenLog(value);
        double ownAmount = StudyError.OwnAmount(m), betweenAmount = _error.BetweenAmount(value);
        double[] values = new double[predicted.Length];
        for (int set = 0; set < values.Length; set++)
        {
            RandomStream random = new(seed, (ulong)set, purpose);
            values[set] = value.Class.Law switch
            {
                ErrorLaw.Amount => predicted[set] + (Math.Sqrt((ownAmount * ownAmount) + (betweenAmount * betweenAmount)) * random.NextNormal()),
                ErrorLaw.Count => m.Unit.FromSi(CountedShare.Draw(m.Unit.ToSi(predicted[set]), betweenLog, m.Count, ref random)),
                _ => Math.Min(predicted[set] * Scalar.Exp(Math.Sqrt((ownLog * ownLog) + (betweenLog * betweenLog)) * random.NextNormal()).Value, TopOf(m)),
            };
        }

        return values;
    }

    /// <summary>Where the scale of an observable ends, in the unit of the source: no error of measurement reads beyond it.</summary>
    private static double TopOf(Measurement measurement)
    {
        if (measurement.As == ReportedAs.FractionOfMaximum)
            return measurement.Unit.FromSi(1);
        if (measurement.As != ReportedAs.Value)
            return double.PositiveInfinity;
        double top = Find(measurement.Observable) switch
        {
            { Unit: "0 to 10" } => 10,
            { Unit: "%", Group: AbsorptionObservables.Group or HairObservables.Group } => 1,
            { Id: var id } when id.EndsWith("_fraction", StringComparison.Ordinal) => 1,
            _ => double.PositiveInfinity,
        };
        return measurement.Unit.FromSi(top);
    }

    private static SkinObservable? Find(string observable) => SkinObservables.All.FirstOrDefault(o => o.Id == observable) ?? AbsorptionObservables.Find(observable) ?? HairObservables.Find(observable);

    private static double? FoldOf(double predicted, double measured, StatedAs stat)
    {
        if (stat == StatedAs.LowerBound && predicted >= measured)
            return 1;
        if (stat == StatedAs.UpperBound && predicted <= measured)
            return 1;
        double ratio = predicted / measured;
        return ratio > 0 && double.IsFinite(ratio) ? Math.Max(ratio, 1 / ratio) : null;
    }

    private static string WordOf(ReportedAs reported) => reported switch
    {
        ReportedAs.Value => "value",
        ReportedAs.Change => "change",
        ReportedAs.ChangePercent => "change-percent",
        ReportedAs.RatioToBefore => "ratio-to-before",
        ReportedAs.FractionOfFirstRise => "fraction-of-first-rise",
        ReportedAs.RecoveryPercent => "recovery-percent",
        ReportedAs.RatioToArm => "ratio-to-arm",
        ReportedAs.TimeOfMaximum => "time-of-maximum",
        ReportedAs.FractionOfMaximum => "fraction-of-maximum",
        _ => "change-against-arm",
    };
}
