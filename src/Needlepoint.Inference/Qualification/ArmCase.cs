using Needlepoint.Courses;
using Needlepoint.Courses.Devices;
using Needlepoint.Courses.People;
using Needlepoint.Courses.Treatments;
using Needlepoint.Inference.Absorption;
using Needlepoint.Inference.Ensembles;
using Needlepoint.Inference.Hair;
using Needlepoint.Skin.Observables;
using Needlepoint.Skin.Simulation;

namespace Needlepoint.Inference.Qualification;

/// <summary>An arm of a study, ready to run.</summary>
/// <param name="course">What is done to whom.</param>
/// <param name="inputs">The same as the skin model takes it.</param>
/// <param name="times">Moments at which the skin is read, s.</param>
/// <param name="absorption">Its product, where a study measured what became of it.</param>
/// <param name="hair">Its scalp, where a study measured hair.</param>
internal sealed class ArmCase(Course course, SkinInputs inputs, double[] times, AbsorptionArm? absorption, HairArm? hair)
{
    public Course Course { get; } = course;

    public bool IsNeedled => Course.Treatment.Device.Kind != DeviceKind.None;

    public bool IsStripped => Course.Treatment.Before != SurfacePreparation.None;

    public bool IsOpened => IsNeedled || IsStripped;

    /// <summary>What the person begins with the course, or has just left off.</summary>
    public HabitChange Habits => Course.NewHabits is not { } now ? HabitChange.None : Eaten(now) != Eaten(Course.Person.Habits) ? HabitChange.Diet : HabitChange.Care;

    /// <summary>The runs of this arm under the sets; each is made when it is first read.</summary>
    public ArmRun Run(StudyRunner runner, IReadOnlyList<ParameterSet> sets, CancellationToken cancellation) => new(
        new(() => runner.Skin.Run(WithProducts(runner, cancellation), sets, times, cancellation: cancellation)), absorption,
        new(() => absorption?.Run(runner, sets, cancellation) ?? throw new InvalidOperationException("The arm has no product.")),
        new(() => hair?.Run(runner, sets, cancellation) ?? throw new InvalidOperationException("The arm has no hair.")));

    // What products hold in the tissue is that of the set in the middle; how strong they are is a parameter of what they act on.
    private SkinInputs WithProducts(StudyRunner runner, CancellationToken cancellation) =>
        inputs with { Melanin = runner.ExposuresOf(Course with { Horizon = inputs.EndTime }, cancellation).Melanin };

    private static (double?, double, double, double, double, double, double) Eaten(Habits habits) =>
        (habits.VitaminCIntake, habits.OmegaThree, habits.Flavanols, habits.BetaCarotene, habits.PlantOil, habits.ExtraFruitAndVegetables, habits.CollagenPeptides);
}

/// <summary>The runs of an arm: of the skin, of a substance in it, and of its hair. SI units.</summary>
internal sealed class ArmRun(Lazy<EnsembleRun> skin, AbsorptionArm? arm, Lazy<Uptake[]> uptakes, Lazy<HairCurves?[]> hair)
{
    /// <summary>Whether an observable is a curve.</summary>
    public static bool IsCurve(string observable) =>
        (AbsorptionObservables.Find(observable) ?? HairObservables.Find(observable))?.IsCurve ?? SkinObservables.Curves.Any(curve => curve.Id == observable);

    /// <summary>A value under one set.</summary>
    /// <param name="observable">Its id.</param>
    /// <param name="time">Moment of a curve, s from the first session; null for its start.</param>
    /// <param name="set">The set.</param>
    public double At(string observable, double? time, int set)
    {
        if (HairObservables.Find(observable) is { } ofHair)
            return hair.Value[set] is not { } curves ? double.NaN : ofHair.IsCurve ? curves.At(observable, Array.IndexOf(curves.Times, time ?? 0)) : curves.Single(observable);
        if (AbsorptionObservables.Find(observable) is not { } found)
            return IsCurve(observable) ? skin.Value.Curve(observable, set)[Array.IndexOf(skin.Value.Times, time ?? 0)] : skin.Value.Single(observable, set);
        if (!found.IsCurve)
            return uptakes.Value[set].Single(observable);
        double since = arm!.FromApplication(time ?? 0);
        return since < 0 ? 0 : uptakes.Value[set].Curve(observable)[Array.IndexOf(arm.Times, since)];
    }

    /// <summary>A curve before anything is done; there is nothing of a substance then.</summary>
    public double Before(string observable, int set)
    {
        if (!IsCurve(observable) || AbsorptionObservables.Find(observable) is not null)
            return 0;
        return HairObservables.Find(observable) is null ? skin.Value.Untreated(observable, set, 0) : hair.Value[set]?.Untreated(observable, 0) ?? double.NaN;
    }

    /// <summary>The highest point of a curve; its time from the first session.</summary>
    public Maximum Highest(string observable, int set)
    {
        if (HairObservables.Find(observable) is not null)
            return hair.Value[set] is { } curves
                ? Maximum.Of(curves.Times, [.. curves.Times.Select((_, moment) => curves.At(observable, moment))])
                : new(double.NaN, double.NaN);
        if (AbsorptionObservables.Find(observable) is null)
            return Maximum.Of(skin.Value.Times, skin.Value.Curve(observable, set));
        Maximum highest = Maximum.Of(arm!.Times, uptakes.Value[set].Curve(observable));
        return highest with { Time = highest.Time - arm.FromApplication(0) };
    }
}
