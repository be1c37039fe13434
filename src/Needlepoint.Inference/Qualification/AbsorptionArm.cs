using Needlepoint.Courses;
using Needlepoint.Inference.Absorption;
using Needlepoint.Inference.Ensembles;
using Needlepoint.Inference.Running;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Simulation;

namespace Needlepoint.Inference.Qualification;

/// <summary>The first substance of the first product of an arm, ready to be followed.</summary>
internal sealed class AbsorptionArm
{
    // Where a study gives a steady flux or a lag without a time: long enough for both.
    private const double SteadyBy = 72 * 3600;

    private const double Shortest = 60;

    private readonly Application _application;
    private readonly SkinInputs _inputs;
    private readonly AbsorptionTask _task;
    private readonly double[] _skinTimes;
    private SolvedSkin? _held;

    /// <summary>The product of a course.</summary>
    /// <param name="course">The course of the arm; it has a product.</param>
    /// <param name="measured">Moments of measured curves, s from the session.</param>
    /// <param name="hasSingles">Whether single numbers are wanted.</param>
    public AbsorptionArm(Course course, IReadOnlyList<double> measured, bool hasSingles)
    {
        double start = course.Treatment.Products[0].Window.From;
        double until = Math.Max(measured.DefaultIfEmpty(0).Max(), start + (hasSingles ? SteadyBy : Shortest));
        _application = new(course, course.Treatment.Products[0], until);
        Times = Moments.Of(_application.Changes.Select(change => change - start), until - start, measured.Select(FromApplication));
        _task = new(_application, course.Treatment.Products[0].Product.Actives[0], Times) { Ways = [new(IsTreated: true, _application.IsCovered)] };
        double end = Math.Max(until, Shortest);
        _skinTimes = Moments.Of([], end, []);
        _inputs = SkinCourse.InputsOf(course with { Horizon = end });
    }

    /// <summary>Moments of the curves, s from the application.</summary>
    public double[] Times { get; }

    /// <summary>A moment of the study, s from the application.</summary>
    public double FromApplication(double time) => time - _application.Start;

    /// <summary>What each set lets in.</summary>
    public Uptake[] Run(StudyRunner runner, IReadOnlyList<ParameterSet> sets, CancellationToken cancellation)
    {
        SolvedSkin[] skins = runner.HeldSkin is { } held
            ? [_held ??= Skins(runner, [held], cancellation)[0]]
            : Skins(runner, sets, cancellation);
        return runner.Absorption.Run(_task with { Seed = runner.Seed }, sets, set => skins[Math.Min(set, skins.Length - 1)], cancellation: cancellation)[0];
    }

    private SolvedSkin[] Skins(StudyRunner runner, IReadOnlyList<ParameterSet> sets, CancellationToken cancellation)
    {
        if (_application.Sample is not null)
            return [.. Enumerable.Range(0, sets.Count).Select(set => SolvedSkin.Excised(_inputs, new LaneParameters<Scalar>(runner.Space, sets, set)))];
        EnsembleRun run = runner.Skin.Run(_inputs, sets, _skinTimes, cancellation: cancellation);
        return [.. Enumerable.Range(0, sets.Count).Select(set => SolvedSkin.Of(run, set))];
    }
}
