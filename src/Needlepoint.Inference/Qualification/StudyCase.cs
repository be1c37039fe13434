using Needlepoint.Courses;
using Needlepoint.Courses.Devices;
using Needlepoint.Courses.Reading;
using Needlepoint.Courses.Treatments;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Studies;
using Needlepoint.Inference.Ensembles;
using Needlepoint.Inference.Running;
using Needlepoint.Skin.Observables;
using Needlepoint.Skin.Simulation;

namespace Needlepoint.Inference.Qualification;

/// <summary>An arm of a study, ready to run.</summary>
internal sealed class ArmCase(Course course, SkinInputs inputs, double[] times)
{
    public Course Course { get; } = course;

    public bool IsNeedled => Course.Treatment.Device.Kind != DeviceKind.None;

    public bool IsStripped => Course.Treatment.Before != SurfacePreparation.None;

    public bool IsOpened => IsNeedled || IsStripped;

    public EnsembleRun Run(EnsembleRunner runner, IReadOnlyList<ParameterSet> sets, CancellationToken cancellation) =>
        runner.Run(inputs, sets, times, cancellation: cancellation);
}

/// <summary>A measured value, ready to be predicted.</summary>
/// <param name="Study">Study.</param>
/// <param name="Measurement">The value.</param>
/// <param name="Arm">Arm it was taken in.</param>
/// <param name="OfArm">Arm it is compared with; null when it is not.</param>
/// <param name="Class">Class in which it counts.</param>
internal sealed record ValueCase(Study Study, Measurement Measurement, ArmCase Arm, ArmCase? OfArm, OutcomeClass Class);

/// <summary>The arms and values of a study. A study whose arm cannot be read is left out, and the problem says why.</summary>
internal sealed class StudyCase
{
    private const double AfterLastValue = 3600;

    private StudyCase(Study study, IReadOnlyList<ValueCase> values)
    {
        Study = study;
        Values = values;
    }

    public Study Study { get; }

    public IReadOnlyList<ValueCase> Values { get; }

    public static StudyCase? Prepare(Study study, Catalogue catalogue, ProblemList problems)
    {
        Dictionary<string, ArmCase> arms = [];
        foreach (Measurement measurement in study.Measurements)
            foreach (Arm? arm in (Arm?[])[measurement.Arm, measurement.OfArm])
                if (arm is not null && !arms.ContainsKey(arm.Id))
                {
                    if (CourseReader.ReadArm(arm, catalogue, problems) is not { } course)
                        return null;
                    arms.Add(arm.Id, Ready(course, TimesOf(study, arm), NeedsMaximum(study, arm)));
                }

        return study.Measurements.Any(measurement => IsMaximumOfNumber(measurement, problems)) ? null : new(study, [.. study.Measurements.Select(measurement => CaseOf(study, measurement, arms))]);
    }

    /// <summary>Predictions of all values under all sets, in the unit of each source: a row per value, a column per set.</summary>
    public double[][] Predict(EnsembleRunner runner, IReadOnlyList<ParameterSet> sets, CancellationToken cancellation)
    {
        Dictionary<ArmCase, EnsembleRun> runs = Values.SelectMany(value => (ArmCase?[])[value.Arm, value.OfArm]).OfType<ArmCase>().Distinct()
            .ToDictionary(arm => arm, arm => arm.Run(runner, sets, cancellation));
        return [.. Values.Select(value => Enumerable.Range(0, sets.Count).Select(set => Predicted(value, runs, set)).ToArray())];
    }

    private static double[] TimesOf(Study study, Arm arm) =>
    [
        .. study.Measurements.SelectMany(m => (double?[])
            [m.Arm.Id == arm.Id ? m.AtSeconds : null, m.OfArm?.Id == arm.Id ? m.OfAtSeconds ?? m.AtSeconds : null])
            .OfType<double>().Append(0).Distinct().Order(),
    ];

    private static bool NeedsMaximum(Study study, Arm arm) =>
        study.Measurements.Any(m => m.Arm.Id == arm.Id && m.As is ReportedAs.TimeOfMaximum or ReportedAs.FractionOfMaximum);

    private static bool IsMaximumOfNumber(Measurement measurement, ProblemList problems)
    {
        bool isWrong = measurement.As is ReportedAs.TimeOfMaximum or ReportedAs.FractionOfMaximum && !IsCurve(measurement);
        if (isWrong)
            problems.Add(new(EvidenceCode.IncompleteReport, "one number has no maximum over time")
            {
                Place = measurement.Place,
                Given = measurement.Observable,
                Allowed = "an observable that is a curve",
                Fix = "correct the observable, or the way it is reported (as)",
            });
        return isWrong;
    }

    private static bool IsCurve(Measurement measurement) => SkinObservables.Curves.Any(curve => curve.Id == measurement.Observable);

    // An arm is followed to its last measurement, and so is what happens in it.
    private static ArmCase Ready(Course course, double[] measured, bool needsMaximum)
    {
        double[] times = needsMaximum
            ? [.. measured.Concat(Maximum.Moments(course.Treatment.SessionTimes, measured[^1])).Distinct().Order()]
            : measured;
        return new(course, SkinCourse.InputsOf(course with { Horizon = Math.Max(course.Horizon, measured[^1] + AfterLastValue) }), times);
    }

    private static ValueCase CaseOf(Study study, Measurement measurement, Dictionary<string, ArmCase> arms)
    {
        ArmCase arm = arms[measurement.Arm.Id];
        bool isReturn = measurement.As is ReportedAs.RecoveryPercent or ReportedAs.FractionOfFirstRise || measurement.AtSeconds > 0;
        ArmCase? ofArm = measurement.OfArm is { } other ? arms[other.Id] : null;
        Against against = ofArm is null ? Against.Nothing : ofArm == arm ? Against.Itself : ofArm.IsOpened ? Against.Opened : Against.Intact;
        return new(study, measurement, arm, ofArm, OutcomeClass.Find(measurement.Observable, arm.IsNeedled, arm.IsStripped, isReturn, against));
    }

    private static double Predicted(ValueCase value, Dictionary<ArmCase, EnsembleRun> runs, int set)
    {
        Measurement m = value.Measurement;
        EnsembleRun run = runs[value.Arm];
        bool isCurve = IsCurve(m);
        double At(EnsembleRun of, double? time) =>
            isCurve ? of.Curve(m.Observable, set)[Array.IndexOf(of.Times, time ?? 0)] : of.Single(m.Observable, set);

        Maximum Highest(EnsembleRun of) => Maximum.Of(of.Times, of.Curve(m.Observable, set));

        double now = At(run, m.AtSeconds);
        double before = isCurve ? run.Untreated(m.Observable, set)[0] : 0;
        double share = m.As switch
        {
            ReportedAs.Value => now,
            ReportedAs.Change => now - before,
            ReportedAs.ChangePercent => (now / before) - 1,
            ReportedAs.RatioToBefore => now / before,
            ReportedAs.FractionOfFirstRise => (now - before) / (At(run, 0) - before),
            ReportedAs.RecoveryPercent => 1 - ((now - before) / (At(run, 0) - before)),
            ReportedAs.RatioToArm => now / At(runs[value.OfArm!], m.OfAtSeconds ?? m.AtSeconds),
            ReportedAs.TimeOfMaximum => Highest(run).Time,
            ReportedAs.FractionOfMaximum => now / Highest(run).Value,
            _ => now - before - (At(runs[value.OfArm!], m.OfAtSeconds ?? m.AtSeconds) - (isCurve ? runs[value.OfArm!].Untreated(m.Observable, set)[0] : 0)),
        };
        return m.As is ReportedAs.ChangePercent or ReportedAs.RecoveryPercent && m.Unit.FromSi(1) == 1 ? 100 * share : m.Unit.FromSi(share);
    }
}
