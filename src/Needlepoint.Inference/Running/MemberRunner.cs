using Needlepoint.Courses;
using Needlepoint.Inference.Absorption;
using Needlepoint.Inference.Ensembles;
using Needlepoint.Inference.Hair;
using Needlepoint.Skin.Observables;
using Needlepoint.Skin.Simulation;

namespace Needlepoint.Inference.Running;

/// <summary>Runs a course as <see cref="CourseRunner"/> does, with the same members, and keeps what each of them says at a few moments. Thread-safe.</summary>
public sealed class MemberRunner(ModelData model)
{
    private const double Hour = 3600;

    private readonly AbsorptionRunner _substances = new(model);

    /// <summary>Runs the course.</summary>
    /// <param name="course">What to do to whom.</param>
    /// <param name="options">Seed, sets and threads of the run that is explained.</param>
    /// <param name="hours">Moments to keep, h from the first session; those beyond the end are left out.</param>
    /// <param name="cancellation">Stops the run.</param>
    public CourseMembers Run(Course course, RunOptions options, IEnumerable<double> hours, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(course);
        ArgumentNullException.ThrowIfNull(options);
        ProductEffects effects = _substances.EffectsOf(course, cancellation);
        SkinInputs inputs = SkinCourse.InputsOf(course, effects);
        double[] kept = [.. hours.Select(hour => hour * Hour).Append(0).Append(course.Horizon).Where(time => time >= 0 && time <= course.Horizon).Distinct().Order()];
        HairQuestion? question = HairQuestion.Of(inputs, effects.Hair);
        // Hair follows the wound signal of the skin, which needs its own moments.
        double[] times = question is null ? kept
            : [.. kept.Concat(HairRunner.SignalTimes(course.Treatment.SessionTimes.Where(time => time <= course.Horizon), course.Horizon)).Distinct().Order()];
        int[] moments = [.. kept.Select(time => Array.IndexOf(times, time))];

        // The central set stands first, as in a run: chance belongs to the place of a set.
        ParameterSet[] sets = [model.Space.Central, .. model.Space.Draw(options.Seed, options.Sets, SpreadOver.People)];
        EnsembleRunner runner = new(model.Space) { Workers = options.Workers };
        EnsembleRun run = runner.Run(inputs, sets, times, cancellation: cancellation);
        int[] members = [.. Enumerable.Range(1, options.Sets).Where(set => run.Failure(set) is null)];

        Dictionary<string, float[][]> curves = SkinObservables.Curves.ToDictionary(
            curve => curve.Id, curve => moments.Select(moment => members.Select(set => (float)run.Curve(curve.Id, set)[moment]).ToArray()).ToArray());
        Dictionary<string, float[]> singles = SkinObservables.Singles.ToDictionary(single => single.Id, single => members.Select(set => (float)run.Single(single.Id, set)).ToArray());
        if (question is not null)
            AddHair(new HairRunner(model.Space) { Workers = runner.Workers }.Run(question, run, sets, kept, options.Seed, cancellation), members, kept, curves, singles);
        return new(model.Space, [.. members.Select(set => sets[set])], [.. kept.Select(time => time / Hour)], Finite(curves), Finite(singles));
    }

    private static void AddHair(HairCurves?[] hair, int[] members, double[] kept, Dictionary<string, float[][]> curves, Dictionary<string, float[]> singles)
    {
        foreach (SkinObservable observable in HairObservables.All)
        {
            if (observable.IsCurve)
                curves[observable.Id] = [.. kept.Select((_, moment) => members.Select(set => (float)(hair[set]?.At(observable.Id, moment) ?? double.NaN)).ToArray())];
            else
                singles[observable.Id] = [.. members.Select(set => (float)(hair[set]?.Single(observable.Id) ?? double.NaN))];
        }
    }

    // What a member cannot tell, none of them tells: a score that was not said, say.
    private static Dictionary<string, float[][]> Finite(Dictionary<string, float[][]> curves) =>
        curves.Where(curve => !curve.Value.Any(moment => moment.Any(float.IsNaN))).ToDictionary(curve => curve.Key, curve => curve.Value);

    private static Dictionary<string, float[]> Finite(Dictionary<string, float[]> singles) =>
        singles.Where(single => !single.Value.Any(float.IsNaN)).ToDictionary(single => single.Key, single => single.Value);
}
