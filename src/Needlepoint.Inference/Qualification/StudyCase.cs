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

    /// <summary>What a value says something about.</summary>
    private enum Part
    {
        Skin,
        Substance,
        Hair,
    }

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
                    if (!CarriesWhatIsMeasured(study, arm, course, problems) || !HasHairThatIsMeasured(study, arm, course, problems))
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

    // Moments of the arm's measurements, of the skin, a substance or hair.
    private static IEnumerable<double> TimesOf(Study study, Arm arm, Part of) =>
        MeasuredIn(study, arm, of)
            .SelectMany(m => (double?[])[m.Arm.Id == arm.Id ? m.AtSeconds : null, m.OfArm?.Id == arm.Id ? m.OfAtSeconds ?? m.AtSeconds : null])
            .OfType<double>().Append(0).Distinct().Order();

    private static IEnumerable<Measurement> MeasuredIn(Study study, Arm arm, Part of) =>
        study.Measurements.Where(m => PartOf(m) == of && (m.Arm.Id == arm.Id || m.OfArm?.Id == arm.Id));

    private static Part PartOf(Measurement measurement) => AbsorptionObservables.Find(measurement.Observable) is not null ? Part.Substance
        : HairObservables.Find(measurement.Observable) is not null ? Part.Hair : Part.Skin;

    private static bool NeedsMaximum(Study study, Arm arm, Part of) =>
        study.Measurements.Any(m => m.Arm.Id == arm.Id && PartOf(m) == of && m.As is ReportedAs.TimeOfMaximum or ReportedAs.FractionOfMaximum);

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
        if (course.Treatment.Products.Any(use => use.Product.Actives.Count > 0) || MeasuredIn(study, arm, Part.Substance).FirstOrDefault() is not { } measured)
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

    private static bool HasHairThatIsMeasured(Study study, Arm arm, Course course, ProblemList problems)
    {
        if (MeasuredIn(study, arm, Part.Hair).FirstOrDefault() is not { } measured || HairArm.CanTell(course))
            return true;
        problems.Add(new(EvidenceCode.IncompleteReport, "hair was measured in an arm whose hair the model does not tell")
        {
            Place = measured.Place,
            Given = $"{measured.Observable} in {arm.Id}",
            Allowed = "an arm on the scalp, without alopecia areata",
            Fix = "set site: scalp for the person of the arm, or move the value to context",
        });
        return false;
    }

    // An arm is followed to its last measurement, and so is what happens in it.
    private static ArmCase Ready(Study study, Arm arm, Course course)
    {
        double[] times = ReadTimes(study, arm, course, Part.Skin);
        Measurement[] ofSubstance = [.. MeasuredIn(study, arm, Part.Substance)];
        AbsorptionArm? absorption = ofSubstance.Length == 0 ? null
            : new(course, [.. TimesOf(study, arm, Part.Substance)], ofSubstance.Any(m => !ArmRun.IsCurve(m.Observable)));
        Measurement[] ofHair = [.. MeasuredIn(study, arm, Part.Hair)];
        double[] hairTimes = ReadTimes(study, arm, course, Part.Hair);
        HairArm? hair = ofHair.Length == 0 ? null : new(
            course, ofHair.All(m => ArmRun.IsCurve(m.Observable)) ? hairTimes : [.. hairTimes.Append(Math.Max(course.Horizon, hairTimes[^1])).Distinct()]);
        return new(
            course, SkinCourse.InputsOf(course with { Horizon = Math.Max(course.Horizon, times[^1] + AfterLastValue) }), times, absorption, hair);
    }

    private static double[] ReadTimes(Study study, Arm arm, Course course, Part of)
    {
        double[] measured = [.. TimesOf(study, arm, of)];
        return NeedsMaximum(study, arm, of)
            ? [.. measured.Concat(Maximum.Moments(course.Treatment.SessionTimes, measured[^1])).Distinct().Order()]
            : measured;
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
