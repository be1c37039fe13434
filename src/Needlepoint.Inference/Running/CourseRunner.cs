using System.Globalization;
using Needlepoint.Courses;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Units;
using Needlepoint.Inference.Absorption;
using Needlepoint.Inference.Ensembles;
using Needlepoint.Inference.Hair;
using Needlepoint.Inference.Results;
using Needlepoint.Inference.Statistics;
using Needlepoint.Numerics.Solvers;
using Needlepoint.Skin.Observables;
using Needlepoint.Skin.Simulation;

namespace Needlepoint.Inference.Running;

/// <summary>Runs a course as an ensemble and tells what happens. Thread-safe.</summary>
public sealed class CourseRunner(ModelData model)
{
    private const double Hour = 3600;
    // Of fewer sets a 90 % interval is that of two people.
    private const int FewestToTell = 20;

    private const string WaterLoss = "tewl_g_m2_h";

    // Moments of the drawn sections after the first session, h.
    private static readonly (double Hours, string Caption)[] s_drawn = [(0, "just after"), (1, "1 hour"), (24, "1 day"), (72, "3 days")];

    private readonly AbsorptionRunner _substances = new(model);
    private readonly HabitEffects _habits = new(model);
    private readonly EnsembleRunner _skins = new(model.Space);
    private readonly EnsembleRunner _drawnSkins = new(model.Space, SkinTolerance.Drawn);

    /// <summary>Runs the course.</summary>
    /// <param name="course">What to do to whom.</param>
    /// <param name="problems">What reading the course reported; its warnings become warnings of the result.</param>
    /// <param name="options">Seed, sets, threads.</param>
    /// <param name="progress">Told how far it is; may be called from any thread.</param>
    /// <param name="cancellation">Stops the run.</param>
    public RunResult Run(
        Course course, IEnumerable<Problem> problems, RunOptions options, Action<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        ProductEffects effects = _substances.EffectsOf(course, cancellation);
        SkinInputs inputs = SkinCourse.InputsOf(course, effects);
        double[] sessions = [.. course.Treatment.SessionTimes.Where(time => time <= course.Horizon)];
        double[] drawn = [.. s_drawn.Select(moment => moment.Hours * Hour).Where(time => time <= course.Horizon)];
        double[] times = TimeGrid.Of(sessions, course.Horizon, drawn.Concat(inputs.Events.Select(happening => happening.Time)));
        int[] slow = [.. TimeGrid.OfSlow(sessions, course.Horizon).Select(time => Array.IndexOf(times, time))];
        int[] sections = [.. drawn.Select(time => Array.IndexOf(times, time))];

        // The central set goes first: it is what is drawn.
        ParameterSet[] sets = options.CentralOnly ? [model.Space.Central] : [model.Space.Central, .. model.Space.Draw(options.Seed, options.Sets, SpreadOver.People)];
        bool isWhole = options.Depth == RunDepth.Whole;
        EnsembleRunner runner = (isWhole ? _skins : _drawnSkins).With(options.Workers);
        EnsembleRun run = runner.Run(
            inputs, sets, times, sections, progress is null ? null : (known, done) => progress(new(done, Settling(known, options.Watched))), cancellation);

        int first = options.CentralOnly ? 0 : 1;
        int[] all = [.. Enumerable.Range(0, times.Length)];
        int[] members = [.. Enumerable.Range(first, run.Sets - first).Where(set => run.Failure(set) is null)];
        Observable[] observables = members.Length == 0 ? [] : [.. SkinObservables.All.Select(o => Summarise(o, run, members, o.IsSlow ? slow : all)).OfType<Observable>()];
        IReadOnlyList<NamedInterval> hairParts = [];
        if (HairQuestion.Of(inputs, effects.Hair) is { } question)
        {
            HairRunner follicles = new(model.Space) { Workers = options.Workers };
            HairCurves?[] hair = follicles.Run(question, run, sets, [.. slow.Select(moment => times[moment])], options.Seed, cancellation);
            observables = [.. observables, .. HairSummary.Of(hair, members, new(model.Tested))];
            hairParts = !isWhole ? [] : HairParts.Of(follicles, question, run, sets, options.Seed, cancellation);
        }

        IReadOnlyList<AbsorptionResult> absorption =
            isWhole && run.Failure(0) is null && course.Treatment.Products.Count > 0 ? _substances.OfCourse(course, run, sets, options, cancellation) : [];
        MarkDrivers? marks = isWhole && run.Failure(0) is null ? new(runner, course, effects) : null;
        IReadOnlyList<string> concerns = SaidConcerns.Of(course.Concerns);
        return new()
        {
            Identity = new(
                "needlepoint", VersionOf(), model.Parameters.Fingerprint, options.Seed, model.Space.Name, members.Length, Fingerprint.Of(observables)),
            CourseFile = Path.GetFileName(course.File),
            CourseLine = course.Line,
            Inputs = [.. course.Understood.Select(value => new InputLine(value.Label, value.Value, value.IsDefault)), .. WordsOf(effects)],
            CourseText = course.Text,
            SessionHours = [.. sessions.Select(time => time / Hour)],
            HorizonHours = course.Horizon / Hour,
            // What bears on the whole answer stands first.
            Warnings =
            [
                .. EvidenceLimits.OfSchedule(course), .. EvidenceLimits.OfHair(course), .. EvidenceLimits.OfDailyActives(course), .. EvidenceLimits.OfDepth(observables), .. absorption.SelectMany(result => result.Warnings).Distinct(),
                .. problems.Where(p => p.Severity == Severity.Warning).Select(WarningOf), .. EvidenceLimits.Of(course, model.Tested),
            ],
            Observables = observables,
            CrossSections = sessions.Length == 0 || inputs.Events.OfType<NeedlingEvent>().FirstOrDefault() is null ? [] : Drawn.Of(run.Sections, s_drawn),
            Failures = [.. Enumerable.Range(first, run.Sets - first).Where(set => run.Failure(set) is not null).Select(set => FailureText(set - first + 1, run.Failure(set)!.Value))],
            Absorption = absorption,
            Concerns = concerns,
            Habits = isWhole && run.Failure(0) is null && members.Length > 0 ? _habits.Of(course, effects, run, sets, members, runner, cancellation) : [],
            HairParts = hairParts,
            MarkDrivers = marks?.Of(observables, sets, cancellation) ?? [],
            SunOnMarks = marks?.OfSun(observables, sets, cancellation),
            BarrierAtSessions = members.Length == 0 ? [] : [.. sessions.Skip(1).Select(session => WaterLossBefore(session, run, members))],
            Claims = model.Claims.About(HabitsOf(course), concerns, course.Treatment.Dermaplanings.Count > 0 || course.Treatment.Before.DermaplaningPasses > 0 ? ["dermaplaning"] : []),
            Counts = new(ModelCounts.AllProcesses, model.Parameters.All.Count, model.Parameters.Assumed.Count()),
        };
    }

    // Keys of the habits that are said, as claims write them.
    private static IReadOnlyList<string> HabitsOf(Course course) =>
    [
        .. SaidHabits.Of(course).Select(habit => habit.ClaimKey).Distinct(),
        .. (course.NewHabits ?? course.Person.Habits).WaterDemand is null ? Array.Empty<string>() : ["water_demand"],
    ];

    /// <summary>Version of the program.</summary>
    public static string VersionOf() => typeof(CourseRunner).Assembly.GetName().Version?.ToString(3) ?? "0";

    // What products do to the skin, as the run took it.
    private static IEnumerable<InputLine> WordsOf(ProductEffects effects)
    {
        if (effects.Numbness is { } numbness)
            yield return new("Numb when needled", string.Create(CultureInfo.InvariantCulture, $"{100 * numbness:0} % of the nerve endings blocked, from the cream's concentration"), IsDefault: false);
        foreach ((double from, double to) in effects.Medicated)
            yield return new("Inflammation held down", double.IsInfinity(to)
                ? string.Create(CultureInfo.InvariantCulture, $"from {from / Hour:0.#} h on, by the product's concentration")
                : string.Create(CultureInfo.InvariantCulture, $"from {from / Hour:0.#} to {to / Hour:0.#} h, by the product's concentration"), IsDefault: false);
    }

    private static RunWarning WarningOf(Problem problem) => new(
        problem.Code, problem.Given is null ? problem.Title : $"{problem.Title}: {problem.Given}",
        problem.Place is { } place ? string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(place.File)}, line {place.Line}") : null);

    private static string FailureText(int set, Outcome outcome) =>
        string.Create(CultureInfo.InvariantCulture, $"Parameter set {set} could not be followed beyond hour {outcome.Time / Hour:0.0}. {outcome.Sentence}");

    // There is a moment just before every session.
    private static Interval WaterLossBefore(double session, EnsembleRun run, int[] members)
    {
        int moment = Array.IndexOf(run.Times, session) - 1;
        return Intervals.Of(members.Select(set => run.Curve(WaterLoss, set)[moment] / run.Untreated(WaterLoss, set, moment)));
    }

    // The set in the middle comes first and is not counted.
    private Observable? Settling(EnsembleRun run, string? watched)
    {
        if (SkinObservables.Curves.FirstOrDefault(curve => curve.Id == watched) is not { } observable)
            return null;
        int[] followed = [.. Enumerable.Range(1, run.Sets - 1).Where(set => run.IsStored(set) && run.Failure(set) is null)];
        return followed.Length < FewestToTell ? null : Summarise(observable, run, followed, [0, run.Times.Length - 1]);
    }

    // A curve is told at those moments of the run that its pace needs.
    private Observable? Summarise(SkinObservable observable, EnsembleRun run, int[] members, int[] kept)
    {
        int[] moments = observable.IsCurve ? kept : [0];
        Observable? summary = new ObservableSummary(model.Tested).Of(
            observable, observable.IsCurve ? [.. moments.Select(moment => run.Times[moment] / Hour)] : [0], members.Length,
            (m, i) => observable.IsCurve ? run.Curve(observable.Id, members[m])[moments[i]] : run.Single(observable.Id, members[m]),
            central => UntreatedOf(observable, run, members, ObservableSummary.UnitOf(observable), moments, central));
        return summary is { IsSlow: true } ? summary with { Ends = EndsOf(observable, run, members) } : summary;
    }

    // The first of several sets is the one in the middle, and has no number.
    private static EndMembers? EndsOf(SkinObservable observable, EnsembleRun run, int[] members)
    {
        if (members.Length < 2)
            return null;
        int[] ordered = [.. members.OrderBy(set => run.Curve(observable.Id, set)[^1]).ThenBy(set => set)];
        int At(double share) => ordered[(int)Math.Round(share * (ordered.Length - 1))] - 1;
        return new(At(0.05), At(0.95));
    }

    private static double[] UntreatedOf(SkinObservable observable, EnsembleRun run, int[] members, Unit unit, int[] moments, double[] central)
    {
        if (!observable.HasUntreated)
            return [];
        if (!observable.IsCurve)
            return central;
        double[] values = new double[members.Length];
        double Median(int moment)
        {
            for (int member = 0; member < members.Length; member++)
                values[member] = unit.FromSi(run.Untreated(observable.Id, members[member], moment));
            return Quantiles.Of(values).Median;
        }

        if (!members.All(run.UntreatedRests))
            return [.. moments.Select(Median)];
        double[] rest = new double[moments.Length];
        Array.Fill(rest, Median(0));
        return rest;
    }
}
