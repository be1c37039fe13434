using System.Globalization;
using Needlepoint.Courses;
using Needlepoint.Courses.Products;
using Needlepoint.Courses.Substances;
using Needlepoint.Courses.Treatments;
using Needlepoint.Inference.Ensembles;
using Needlepoint.Inference.Results;
using Needlepoint.Inference.Running;
using Needlepoint.Skin.Processes.Absorption;

namespace Needlepoint.Inference.Absorption;

/// <summary>Tells how much of a product gets in, as an ensemble. Thread-safe.</summary>
public sealed class AbsorptionRunner(ModelData model)
{
    private const string Numbing = "anaesthesia", Calming = "inflammation", Lightening = "melanin", Growing = "hair";

    private const double Minute = 60, Hour = 3600, Day = 24 * Hour;

    // A drawn unit cell needs more cells than an amount does.
    private static readonly TransportGrid s_drawn = new(40, 60, 8, IsReduced: false);

    private static readonly (double Time, string Caption)[] s_moments = [(10 * Minute, "10 minutes"), (Hour, "1 hour"), (6 * Hour, "6 hours"), (Day, "1 day")];

    // Close where most happens, and then ever wider.
    private static readonly (double Time, string Caption)[] s_film =
    [
        (Minute, "1 minute"), (2 * Minute, "2 minutes"), (5 * Minute, "5 minutes"), (10 * Minute, "10 minutes"), (20 * Minute, "20 minutes"), (30 * Minute, "30 minutes"),
        (Hour, "1 hour"), (1.5 * Hour, "1.5 hours"), (2 * Hour, "2 hours"), (3 * Hour, "3 hours"), (4 * Hour, "4 hours"), (6 * Hour, "6 hours"), (8 * Hour, "8 hours"),
        (12 * Hour, "12 hours"), (18 * Hour, "18 hours"), (Day, "1 day"), (2 * Day, "2 days"), (3 * Day, "3 days"), (7 * Day, "7 days"),
    ];

    private readonly TreatedSkins _skins = new(model);
    private readonly ProductExposures _exposures = new(model);

    /// <summary>Answers a question: one result for each substance of the product.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="options">Seed, sets, threads.</param>
    /// <param name="progress">Told how many sets are done, of each substance in turn; may be called from any thread.</param>
    /// <param name="cancellation">Stops the run.</param>
    public IReadOnlyList<AbsorptionResult> Run(
        AbsorbQuestion question, RunOptions options, Action<int>? progress = null, CancellationToken cancellation = default)
    {
        Course course = question.IsIntact ? Untouched(question.Course) : question.Course;
        ProductUse use = course.Treatment.Products.FirstOrDefault(used => used.Product.Id == question.Product.Id)
            ?? new ProductUse(question.Product, new(0, double.PositiveInfinity)) { FilmThickness = question.Product.FilmThickness, IsCovered = question.Product.Covers };
        Application application = new(course, question.IsCovered ? use with { IsCovered = true } : use, use.Window.From + question.Duration);
        ParameterSet[] sets = options.CentralOnly ? [model.Space.Central] : [model.Space.Central, .. model.Space.Draw(options.Seed, options.Sets, SpreadOver.People)];
        SolvedSkin?[] skins = _skins.Of(application, sets, options.Workers, cancellation, out double[] windows);
        return [.. use.Product.Actives.Select(active => Of(application, active, sets, skins, windows, options, withOtherCover: true, progress, cancellation, isFilm: question.IsFilm))];
    }

    /// <summary>
    /// What gets in of every product of a course at its first application, followed for a day or as long as it stays on, but not into the next session;
    /// later sessions are alike. Of daily use each application is told: the first after the session, with the same on intact skin beside it, as all others are.
    /// </summary>
    /// <param name="course">The course.</param>
    /// <param name="run">Its skin.</param>
    /// <param name="sets">The sets of the run, the one in the middle first.</param>
    /// <param name="options">Seed and threads of the run.</param>
    /// <param name="cancellation">Stops the run.</param>
    internal IReadOnlyList<AbsorptionResult> OfCourse(
        Course course, EnsembleRun run, IReadOnlyList<ParameterSet> sets, RunOptions options, CancellationToken cancellation)
    {
        SolvedSkin?[] skins = [.. Enumerable.Range(0, run.Sets).Select(set => run.Failure(set) is null ? SolvedSkin.Of(run, set) : null)];
        double[] windows = [.. TreatedSkins.MembersOf(skins).Select(set => run.Single("exposure_window_h", set))];
        return [.. course.Treatment.Products.SelectMany(use => use.Product.Actives.Select(active =>
            Of(FirstOf(course, use), active, sets, skins, windows, options, withOtherCover: false, progress: null, cancellation, use.IsDaily ? use : null)))];
    }

    /// <summary>
    /// What the products of a course do to the skin, in the set in the middle: how numb it is when the needles come, when an anti-inflammatory concentration is
    /// held, and what acts on melanin and hair.
    /// </summary>
    /// <param name="course">The course.</param>
    /// <param name="cancellation">Stops the run.</param>
    internal ProductEffects EffectsOf(Course course, CancellationToken cancellation)
    {
        double feeling = 1;
        bool isNumbed = false;
        List<(double, double)> medicated = [];
        foreach (ProductUse use in course.Treatment.Products.Where(use => !use.IsDaily))
            foreach (ProductActive active in use.Product.Actives)
                foreach (SubstanceEffect effect in active.Substance.Effects.Where(effect => effect.Id is Numbing && use.Window.From < 0 || effect.Id is Calming && use.Window.To > 0))
                {
                    Uptake uptake = Middle(FirstOf(course, use), active, cancellation);
                    if (effect.Id == Numbing)
                    {
                        isNumbed = true;
                        feeling *= 1 - uptake.ShareAt(effect, Math.Min(0, use.Window.To) - use.Window.From);
                    }
                    else if (uptake.EffectOf(effect) is { IsReached: true } held)
                        medicated.Add((Math.Max(0, held.Onset + use.Window.From), held.Until + use.Window.From));
                }

        return ExposuresOf(course, cancellation) with
        {
            Numbness = isNumbed ? 1 - feeling : null,
            Medicated = medicated,
            MedicatedDaily =
            [
                .. course.Treatment.Products.Where(use => use.IsDaily)
                    .SelectMany(use => Exposures.HeldAtHalf(Exposures.Sum(_exposures.Of(course, use, Calming, cancellation), course.Horizon))),
            ],
        };
    }

    /// <summary>What the products of a course do to melanin and hair alone, in the set in the middle.</summary>
    internal ProductEffects ExposuresOf(Course course, CancellationToken cancellation) => ProductEffects.None with
    {
        Melanin = _exposures.Of(course, Lightening, cancellation),
        Hair = _exposures.Of(course, Growing, cancellation),
    };

    // The set in the middle, at moments that hold the coming of the needles and the end of a cream that was on before them.
    private Uptake Middle(Application application, ProductActive active, CancellationToken cancellation)
    {
        ParameterSet[] central = [model.Space.Central];
        SolvedSkin?[] skins = _skins.Of(application, central, Workers.One, cancellation, out _);
        double length = application.Until - application.Start;
        double[] changes = [.. application.Changes.Append(Math.Min(0, application.End)).Select(change => change - application.Start).Where(change => change > 0)];
        AbsorptionTask task = new(application, active, Moments.Of(changes, length, changes)) { Ways = [WaysOf(application, withOtherCover: false)[0]] };
        return new AbsorptionSolver(model.Space) { Workers = Workers.One }.Run(task, central, set => skins[set], cancellation: cancellation)[0][0];
    }

    private static Application FirstOf(Course course, ProductUse said)
    {
        double last = course.Treatment.Sessions > 1 ? Math.Min(course.Treatment.Interval, course.Horizon) : course.Horizon;
        ProductUse use = said.IsDaily ? said.From(FirstAfterSession(said)) : said;
        double until = use.IsRemoved ? Math.Max(use.Window.To, use.Window.From + Day) : use.Window.From + Day;
        return new(course, use, Math.Max(Math.Min(until, last), use.Window.From + Minute));
    }

    // Of daily use that began before the first session, the first application that meets what it left.
    private static double FirstAfterSession(ProductUse daily) =>
        daily.Window.From >= 0 ? daily.Window.From : daily.Window.From + (Day / daily.PerDay * Math.Ceiling(-daily.Window.From * daily.PerDay / Day));

    private static Course Untouched(Course course) => course with
    {
        Treatment = course.Treatment with { Device = course.Treatment.Device with { Kind = Courses.Devices.DeviceKind.None }, Before = SurfacePreparation.None },
    };

    private AbsorptionResult Of(
        Application application, ProductActive active, IReadOnlyList<ParameterSet> sets, SolvedSkin?[] skins, double[] windows, RunOptions options,
        bool withOtherCover, Action<int>? progress, CancellationToken cancellation, ProductUse? daily = null, bool isFilm = false)
    {
        double length = application.Until - application.Start;
        double[] changes = [.. application.Changes.Select(change => change - application.Start)];
        // What is told over time does not depend on how much is drawn.
        double[] times = Moments.Of(changes, length, Drawn(s_moments, length).Select(moment => moment.Time));
        (double Time, string Caption)[] drawn = Drawn(isFilm ? s_film : s_moments, length);
        double[] fieldTimes = [.. drawn.Select(moment => moment.Time)];
        Way[] ways = WaysOf(application, withOtherCover);
        AbsorptionTask task = new(application, active, times) { Ways = ways, Seed = options.Seed };
        AbsorptionSolver solver = new(model.Space) { Workers = options.Workers };
        Uptake[][] uptakes = solver.Run(task, sets, set => skins[set], progress, cancellation);
        AbsorptionTask fields = task with
        {
            Ways = [.. ways.Where(way => way.IsCovered == ways[0].IsCovered)],
            Grid = s_drawn,
            Times = isFilm ? Moments.Of(changes, length, fieldTimes) : times,
            FieldTimes = fieldTimes,
        };
        Uptake[] middle = [.. solver.Run(fields, [sets[0]], _ => skins[0], cancellation: cancellation).Select(row => row[0]).OfType<Uptake>()];

        int[] members = TreatedSkins.MembersOf(skins);
        AbsorptionSummary summary = new(active, ways, [.. uptakes.Select(row => members.Select(member => row[member]).ToArray())]);
        IReadOnlyList<Observable> observables = summary.Observables(new ObservableSummary(model.Tested));
        OpenChannelVerdict? verdict = OpenChannels.Judge(application, windows);
        return new()
        {
            Identity = new(
                "needlepoint", CourseRunner.VersionOf(), model.Parameters.Fingerprint, options.Seed, model.Space.Name, members.Length, Fingerprint.Of(observables)),
            Product = application.Use.Product.Name,
            ProductId = application.Use.Product.Id,
            Substance = active.Substance.Name,
            SubstanceId = active.Substance.Id,
            AppliedHours = application.Start / Hour,
            EndHours = length / Hour,
            Dose = application.Use.IsInfinite ? double.PositiveInfinity : application.Use.Product.ConcentrationOf(active) * application.Use.FilmThickness / 1e-5,
            Daily = daily is null ? null : summary.Daily(application, daily),
            Line = LineOf(application, length),
            Inputs = InputsOf(application),
            Arms = summary.Arms(application.IsNeedled),
            Observables = observables,
            Fields = AbsorptionSummary.Fields(middle, [.. drawn.Select(moment => moment.Caption)], isFilm),
            Effects = summary.Effects(),
            Verdict = verdict,
            Warnings = [.. AbsorptionLimits.Of(application, active.Substance, verdict, model.Tested)],
            Counts = new(ModelCounts.AllProcesses, model.Parameters.All.Count, model.Parameters.Assumed.Count()),
        };
    }

    private static (double Time, string Caption)[] Drawn((double Time, string Caption)[] moments, double length) =>
        moments.Where(moment => moment.Time <= length).ToArray() is { Length: > 0 } drawn ? drawn : [(length, "the end")];

    private static Way[] WaysOf(Application application, bool withOtherCover)
    {
        bool covered = application.IsCovered;
        bool[] covers = withOtherCover && application.HasOtherWay ? [covered, !covered] : [covered];
        return [.. covers.SelectMany(cover => application.IsTreated ? (Way[])[new(true, cover), new(false, cover)] : [new(false, cover)])];
    }

    private static string LineOf(Application application, double length) => string.Create(
        CultureInfo.InvariantCulture, $"{application.Course.Line}, {(length < Hour ? length / Minute : length / Hour):0.##} {(length < Hour ? "min" : "h")}{(application.IsCovered ? ", covered" : "")}");

    private static List<InputLine> InputsOf(Application application)
    {
        List<InputLine> lines = [.. application.Course.Understood.Select(value => new InputLine(value.Label, value.Value, value.IsDefault))];
        if (application.Course.Person.Weight is null && application.Sample is null)
            lines.Add(new("Body weight", string.Create(CultureInfo.InvariantCulture, $"{Plasma.WeightOf(application.Course.Person):0} kg"), IsDefault: true));
        return lines;
    }
}
