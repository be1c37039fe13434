using Needlepoint.Courses;
using Needlepoint.Courses.Devices;
using Needlepoint.Courses.Treatments;
using Needlepoint.Inference.Ensembles;
using Needlepoint.Inference.Hair;
using Needlepoint.Inference.Running;
using Needlepoint.Skin.Simulation;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Inference.Qualification;

/// <summary>
/// The scalp of an arm in which hair was measured, ready to be followed. What a study counts is a mean over people: so many follicles stand for it that chance is small beside what trials
/// differ by. Where the skin is held, as in a fit of hair alone, all sets have the same chance too, and differ by their parameters only.
/// </summary>
internal sealed class HairArm
{
    private const double AfterLastValue = 3600;

    private readonly Course _course;
    private readonly SkinInputs _inputs;
    private readonly double[] _skinTimes;
    private EnsembleRun? _held;

    /// <summary>The scalp of a course.</summary>
    /// <param name="course">The course of the arm, on the scalp.</param>
    /// <param name="times">Moments to tell, s from the first session, ascending from 0.</param>
    public HairArm(Course course, double[] times)
    {
        Times = times;
        _course = course with { Horizon = times[^1] + AfterLastValue };
        _inputs = SkinCourse.InputsOf(_course);
        _skinTimes = [.. HairRunner.SignalTimes(_course.Treatment.SessionTimes, _course.Horizon).Append(0).Append(_course.Horizon).Distinct().Order()];
    }

    /// <summary>Moments of the curves, s.</summary>
    public double[] Times { get; }

    /// <summary>Whether hair can be told of a course.</summary>
    public static bool CanTell(Course course) => SkinCourse.SubjectOf(course.Person).Site == Site.Scalp && !course.Concerns.HasAlopeciaAreata;

    /// <summary>The hair of each set.</summary>
    public HairCurves?[] Run(StudyRunner runner, IReadOnlyList<ParameterSet> sets, CancellationToken cancellation)
    {
        HairQuestion question = HairQuestion.Of(_inputs, runner.ExposuresOf(_course, cancellation).Hair)
            ?? throw new InvalidOperationException("The arm is not on the scalp.");
        return runner.Hair.Run(question, IsOpened ? Skin(runner, sets, cancellation) : null, sets, Times, runner.Seed ?? 0, cancellation);
    }

    private bool IsOpened => _course.Treatment.Device.Kind != DeviceKind.None || _course.Treatment.Before != SurfacePreparation.None;

    private EnsembleRun Skin(StudyRunner runner, IReadOnlyList<ParameterSet> sets, CancellationToken cancellation) => runner.HeldSkin is { } held
        ? _held ??= runner.Skin.Run(_inputs, [held], _skinTimes, cancellation: cancellation)
        : runner.Skin.Run(_inputs, sets, _skinTimes, cancellation: cancellation);
}
