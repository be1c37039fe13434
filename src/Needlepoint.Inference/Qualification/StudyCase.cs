using Needlepoint.Courses;
using Needlepoint.Courses.Reading;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Studies;
using Needlepoint.Inference.Ensembles;
using Needlepoint.Inference.Running;
using Needlepoint.Skin.Observables;

namespace Needlepoint.Inference.Qualification;

/// <summary>A measured value, ready to be predicted.</summary>
/// <param name="Study">Study.</param>
/// <param name="Measurement">The value.</param>
/// <param name="Arm">Arm it was taken in.</param>
/// <param name="OfArm">Arm it is compared with; null when it is not.</param>
/// <param name="Class">Class in which it counts.</param>
internal sealed record ValueCase(Study Study, Measurement Measurement, ArmCase Arm, ArmCase? OfArm, OutcomeClass Class)
{
    /// <summary>Whether it says what became of a substance, and not how the skin is.</summary>
    public bool IsAbsorption => AbsorptionObservables.Find(Measurement.Observable) is not null;
}

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
                    if (!CarriesWhatIsMeasured(study, arm, course, problems))
                        return null;
                    arms.Add(arm.Id, Ready(study, arm, course));
                }

        return study.Measurements.Any(measurement => IsMaximumOfNumber(measurement, problems)) ? null : new(study, [.. study.Measurements.Select(measurement => CaseOf(study, measurement, arms))]);
    }

    /// <summary>The same study with some of its values.</summary>
    public StudyCase Only(Func<ValueCase, bool> wanted) => new(Study, [.. Values.Where(wanted)]);

    /// <summary>Predictions of all values under all sets, in the unit of each source: a row per value, a column per set.</summary>
    public double[][] Predict(StudyRunner runner, IReadOnlyList<ParameterSet> sets, CancellationToken cancellation)
    {
        Dictionary<ArmCase, ArmRun> runs = Values.SelectMany(value => (ArmCase?[])[value.Arm, value.OfArm]).OfType<ArmCase>().Distinct()
            .ToDictionary(arm => arm, arm => arm.Run(runner, sets, cancellation));
        return [.. Values.Select(value => Enumerable.Range(0, sets.Count).Select(set => Predicted(value, runs, set)).ToArray())];
    }

    // Moments of the arm's measurements, of the skin or of a substance.
    private static IEnumerable<double> TimesOf(Study study, Arm arm, bool ofSubstance) =>
        MeasuredIn(study, arm, ofSubstance)
            .SelectMany(m => (double?[])[m.Arm.Id == arm.Id ? m.AtSeconds : null, m.OfArm?.Id == arm.Id ? m.OfAtSeconds ?? m.AtSeconds : null])
            .OfType<double>().Append(0).Distinct().Order();

    private static IEnumerable<Measurement> MeasuredIn(Study study, Arm arm, bool ofSubstance) =>
        study.Measurements.Where(m => IsOfSubstance(m) == ofSubstance && (m.Arm.Id == arm.Id || m.OfArm?.Id == arm.Id));

    private static bool IsOfSubstance(Measurement measurement) => AbsorptionObservables.Find(measurement.Observable) is not null;

    private static bool NeedsMaximum(Study study, Arm arm) =>
        study.Measurements.Any(m => m.Arm.Id == arm.Id && !IsOfSubstance(m) && m.As is ReportedAs.TimeOfMaximum or ReportedAs.FractionOfMaximum);

    private static bool IsMaximumOfNumber(Measurement measurement, ProblemList problems)
    {
        bool isWrong = measurement.As is ReportedAs.TimeOfMaximum or ReportedAs.FractionOfMaximum && !ArmRun.IsCurve(measurement.Observable);
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

    private static bool CarriesWhatIsMeasured(Study study, Arm arm, Course course, ProblemList problems)
    {
        if (course.Treatment.Products.Any(use => use.Product.Actives.Count > 0) || MeasuredIn(study, arm, ofSubstance: true).FirstOrDefault() is not { } measured)
            return true;
        problems.Add(new(EvidenceCode.IncompleteReport, "a substance was measured in an arm that has none on its skin")
        {
            Place = measured.Place,
            Given = $"{measured.Observable} in {arm.Id}",
            Allowed = "an arm whose course has a product with a substance",
            Fix = "add the product under products of the arm's course",
        });
        return false;
    }

    // An arm is followed to its last measurement, and so is what happens in it.
    private static ArmCase Ready(Study study, Arm arm, Course course)
    {
        double[] measured = [.. TimesOf(study, arm, ofSubstance: false)];
        double[] times = NeedsMaximum(study, arm)
            ? [.. measured.Concat(Maximum.Moments(course.Treatment.SessionTimes, measured[^1])).Distinct().Order()]
            : measured;
        Measurement[] ofSubstance = [.. MeasuredIn(study, arm, ofSubstance: true)];
        AbsorptionArm? absorption = ofSubstance.Length == 0 ? null
            : new(course, [.. TimesOf(study, arm, ofSubstance: true)], ofSubstance.Any(m => !ArmRun.IsCurve(m.Observable)));
        return new(
            course, SkinCourse.InputsOf(course with { Horizon = Math.Max(course.Horizon, measured[^1] + AfterLastValue) }), times, absorption);
    }

    private static ValueCase CaseOf(Study study, Measurement measurement, Dictionary<string, ArmCase> arms)
    {
        ArmCase arm = arms[measurement.Arm.Id];
        bool isReturn = measurement.As is ReportedAs.RecoveryPercent or ReportedAs.FractionOfFirstRise || measurement.AtSeconds > 0;
        ArmCase? ofArm = measurement.OfArm is { } other ? arms[other.Id] : null;
        Against against = ofArm is null ? Against.Nothing : ofArm == arm ? Against.Itself : ofArm.IsOpened ? Against.Opened : Against.Intact;
        HabitChange habits = arm.Habits == HabitChange.None && ofArm is not null ? ofArm.Habits : arm.Habits;
        return new(study, measurement, arm, ofArm, OutcomeClass.Find(
            measurement.Observable, arm.IsNeedled, arm.IsStripped, isReturn, against, measurement.As != ReportedAs.Value, habits));
    }

    private static double Predicted(ValueCase value, Dictionary<ArmCase, ArmRun> runs, int set)
    {
        Measurement m = value.Measurement;
        string observable = m.Observable;
        ArmRun run = runs[value.Arm];
        double OfOther() => runs[value.OfArm!].At(observable, m.OfAtSeconds ?? m.AtSeconds, set);

        double now = m.As == ReportedAs.TimeOfMaximum ? 0 : run.At(observable, m.AtSeconds, set);
        double before = run.Before(observable, set);
        double share = m.As switch
        {
            ReportedAs.Value => now,
            ReportedAs.Change => now - before,
            ReportedAs.ChangePercent => (now / before) - 1,
            ReportedAs.RatioToBefore => now / before,
            ReportedAs.FractionOfFirstRise => (now - before) / (run.At(observable, 0, set) - before),
            ReportedAs.RecoveryPercent => 1 - ((now - before) / (run.At(observable, 0, set) - before)),
            ReportedAs.RatioToArm => now / OfOther(),
            ReportedAs.TimeOfMaximum => run.Highest(observable, set).Time,
            ReportedAs.FractionOfMaximum => now / run.Highest(observable, set).Value,
            _ => now - before - (OfOther() - runs[value.OfArm!].Before(observable, set)),
        };
        return m.As is ReportedAs.ChangePercent or ReportedAs.RecoveryPercent && m.Unit.FromSi(1) == 1 ? 100 * share : m.Unit.FromSi(share);
    }
}
