using Needlepoint.Courses;
using Needlepoint.Inference.Absorption;
using Needlepoint.Inference.Ensembles;
using Needlepoint.Inference.Results;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Observables;
using Needlepoint.Skin.Simulation;

namespace Needlepoint.Inference.Running;

/// <summary>Follows single members of an ensemble, to draw their skin. Thread-safe.</summary>
public sealed class FilmRunner(ModelData model)
{
    private const double Minute = 60, Hour = 3600, Day = 24 * Hour, Month = 365.25 / 12 * Day;

    // Moments after a session that are shown, about equally far apart on a clock of powers of ten.
    private static readonly double[] s_moments =
    [
        .. new double[] { 0, 1, 2, 3, 5, 7, 10, 15, 20, 30, 45 }.Select(minutes => minutes * Minute),
        .. new double[] { 1, 1.5, 2, 3, 4, 6, 8, 10, 12, 15, 18, 21 }.Select(hours => hours * Hour),
        .. new double[] { 1, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 9, 11, 14, 18, 21, 28, 35, 42, 49, 56, 70 }.Select(days => days * Day),
        .. new double[] { 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 }.Select(months => months * Month),
    ];

    private readonly AbsorptionRunner _substances = new(model);

    /// <summary>The skin of members from one session to the next, or to a year after the last; null for a member that could not be followed.</summary>
    /// <param name="course">What to do to whom.</param>
    /// <param name="members">Which: null is the set in the middle, others are numbered from 0 as a run draws them.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="session">Which session, from 0.</param>
    /// <param name="cancellation">Stops the work.</param>
    public IReadOnlyList<SkinFilm?> Films(Course course, IReadOnlyList<int?> members, ulong seed, int session, CancellationToken cancellation = default)
    {
        double[] sessions = SessionsOf(course);
        double start = sessions[session], end = session + 1 < sessions.Length ? sessions[session + 1] - Minute : course.Horizon;
        double[] shown = [.. s_moments.Select(offset => start + offset).Where(time => time < end), end];
        double[] times = [.. sessions.Concat(sessions.Select(time => time - Minute).Where(time => time >= 0)).Concat(shown).Where(time => time <= end).Distinct().Order()];
        SkinInputs inputs = SkinCourse.InputsOf(course with { Horizon = end }, _substances.EffectsOf(course, cancellation));
        SkinRun<Lanes4> run = new SkinSimulator<Lanes4>().Run(inputs, new LaneParameters<Lanes4>(model.Space, SetsOf(members, seed), 0), times);
        return [.. members.Select((_, lane) => run.Failure(lane) is null ? SkinFilm.Of(run, sessions, start, end, lane) : null)];
    }

    /// <summary>The outcomes of one member, as a run tells those of all; null where it could not be followed.</summary>
    /// <param name="course">What to do to whom.</param>
    /// <param name="member">Which, numbered from 0 as a run draws them.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="cancellation">Stops the work.</param>
    public IReadOnlyList<Observable>? Outcomes(Course course, int member, ulong seed, CancellationToken cancellation = default)
    {
        SkinInputs inputs = SkinCourse.InputsOf(course, _substances.EffectsOf(course, cancellation));
        double[] times = TimeGrid.Of(SessionsOf(course), course.Horizon, inputs.Events.Select(happening => happening.Time));
        EnsembleRun run = new EnsembleRunner(model.Space) { Threads = 1 }.Run(inputs, SetsOf([member], seed), times, cancellation: cancellation);
        if (run.Failure(0) is not null)
            return null;
        ObservableSummary summary = new(model.Tested);
        double[] hours = [.. times.Select(time => time / Hour)];
        return [.. SkinObservables.All.Select(observable => OutcomeOf(observable, run, hours, summary)).OfType<Observable>()];
    }

    private static Observable? OutcomeOf(SkinObservable observable, EnsembleRun run, double[] hours, ObservableSummary summary) => summary.Of(
        observable, observable.IsCurve ? hours : [0], 1,
        (_, moment) => observable.IsCurve ? run.Curve(observable.Id, 0)[moment] : run.Single(observable.Id, 0),
        central => !observable.HasUntreated ? []
            : !observable.IsCurve ? central
            : [.. hours.Select((_, moment) => ObservableSummary.UnitOf(observable).FromSi(run.Untreated(observable.Id, 0, moment)))]);

    private static double[] SessionsOf(Course course) => [.. course.Treatment.SessionTimes.Where(time => time <= course.Horizon)];

    private ParameterSet[] SetsOf(IReadOnlyList<int?> members, ulong seed)
    {
        ParameterSet[] drawn = model.Space.Draw(seed, 1 + members.Max() ?? 0, SpreadOver.People);
        return [.. members.Select(member => member is { } number ? drawn[number] : model.Space.Central)];
    }
}
