using System.Globalization;
using Needlepoint.Courses;
using Needlepoint.Courses.Products;
using Needlepoint.Courses.Substances;
using Needlepoint.Courses.Treatments;
using Needlepoint.Inference.Ensembles;
using Needlepoint.Inference.Running;
using Needlepoint.Inference.Statistics;
using Needlepoint.Skin.Simulation;
using Needlepoint.Skin.Treatments;

namespace Needlepoint.Inference.Absorption;

/// <summary>
/// What the products of a course hold in the tissue over a whole run, in the set in the middle: free concentration over half-effect concentration, summed over
/// substances. Transport is linear, so that contributions add. What is put on at each session gives the same burst after each. Daily use is an even level on
/// intact skin; the first application after a session, or after a dermaplaning, sees what that left of the barrier. What was solved before is not solved again.
/// Thread-safe.
/// </summary>
internal sealed class ProductExposures(ModelData model)
{
    private const double Day = 86400, Minute = 60;

    // What a single application leaves is followed for so long, and daily use is built up over so many days at most.
    private const double Followed = 30 * Day, BuiltUp = 28 * Day;

    // Two starts this much apart, of a period, are the same moment.
    private const double SameMoment = 1e-9;

    // A curve takes some 10 kB, a month of daily use some 100 kB; a course needs a few of each.
    private const int KeptCurves = 500, KeptMonths = 100;

    private readonly RecentValues<CurveKey, Exposure> _single = new(KeptCurves);
    private readonly RecentValues<CurveKey, DailyLevels> _daily = new(KeptMonths);
    private readonly TreatedSkins _skins = new(model);
    private readonly AbsorptionSolver _solver = new(model.Space) { Workers = Workers.One };

    /// <summary>The exposure of a target, from 0 to the horizon of the course.</summary>
    /// <param name="course">The course.</param>
    /// <param name="target">Id of the effect: <c>melanin</c>, <c>hair</c>.</param>
    /// <param name="cancellation">Stops the work.</param>
    public Exposure Of(Course course, string target, CancellationToken cancellation) => Exposures.Sum(
        course.Treatment.Products.SelectMany(use => Of(course, use, target, cancellation)), course.Horizon);

    /// <summary>The part of one product: one curve for each substance that acts on the target and each time it acts apart.</summary>
    /// <param name="course">The course.</param>
    /// <param name="use">One of its products.</param>
    /// <param name="target">Id of the effect.</param>
    /// <param name="cancellation">Stops the work.</param>
    public IEnumerable<Exposure> Of(Course course, ProductUse use, string target, CancellationToken cancellation)
    {
        foreach (ProductActive active in use.Product.Actives)
            foreach (SubstanceEffect effect in active.Substance.Effects.Where(effect => effect.Id == target))
                foreach (Exposure part in use.IsDaily ? Daily(course, use, active, effect, cancellation) : AtSessions(course, use, active, effect, cancellation))
                    yield return part;
    }

    private IEnumerable<Exposure> AtSessions(Course course, ProductUse use, ProductActive active, SubstanceEffect effect, CancellationToken cancellation)
    {
        Treatment treatment = course.Treatment;
        double latest = use.Window.From + Day;
        double end = use.IsRemoved ? use.Window.To : treatment.Sessions > 1 ? Math.Min(latest, treatment.Interval) : latest;
        ProductUse once = use with { Window = use.Window with { To = end } };
        Exposure burst = Exposures.Thinned(Once(new(OneSession(course), once, use.Window.From + Followed), isTreated: true, active, effect, cancellation));
        return treatment.SessionTimes.Where(session => session + use.Window.From < course.Horizon).Select(session => Exposures.Shifted(burst, session + use.Window.From));
    }

    private IEnumerable<Exposure> Daily(Course course, ProductUse use, ProductActive active, SubstanceEffect effect, CancellationToken cancellation)
    {
        double period = Day / use.PerDay, from = use.Window.From, length = Math.Min(use.Window.To, course.Horizon) - from;
        if (from + length <= Math.Max(0, from))
            yield break;
        Application usual = new(Untreated(course), use.From(0), Followed);
        DailyLevels levels = Levels(usual, active, effect, period, length, cancellation);
        List<OpenedApplication> opened = [];
        foreach ((double moment, Course once) in Openings(course))
        {
            int number = (int)Math.Max(0, Math.Ceiling(((moment - from) / period) - SameMoment));
            double start = number * period, delay = Math.Max(0, from + start - moment);
            if (start >= length)
                continue;
            Exposure after = Once(new(once, use.From(delay), delay + Followed), isTreated: true, active, effect, cancellation);
            opened.Add(new(number, Exposures.Difference(after, Once(usual, isTreated: false, active, effect, cancellation))));
        }

        yield return Exposures.Shifted(levels.Over(length, opened), from);
    }

    // Whatever opens the barrier, with a course that does it once, at its start.
    private static IEnumerable<(double Time, Course Once)> Openings(Course course)
    {
        Treatment treatment = course.Treatment;
        if (treatment.Device.Kind != Courses.Devices.DeviceKind.None || treatment.Before != SurfacePreparation.None)
            foreach (double session in treatment.SessionTimes)
                yield return (session, OneSession(course));
        foreach (double shaved in treatment.Dermaplanings)
            yield return (shaved, OneSession(course) with
            {
                Treatment = Untreated(course).Treatment with { Before = new() { DermaplaningPasses = 1 } },
            });
    }

    private static Course OneSession(Course course) => course with { Treatment = course.Treatment with { Sessions = 1, Interval = 0, Dermaplanings = [] } };

    private static Course Untreated(Course course) => OneSession(course) with
    {
        Treatment = OneSession(course).Treatment with
        {
            Device = Courses.Devices.Device.None,
            NeedleLength = 0,
            Before = SurfacePreparation.None,
            Cover = null,
            AntiInflammatory = null,
            Products = [],
        },
    };

    // A single application: from nothing, over its peak, to what is left after a month; times from the application.
    private Exposure Once(Application application, bool isTreated, ProductActive active, SubstanceEffect effect, CancellationToken cancellation) =>
        _single.GetOrAdd(CurveKey.Of(application, active, effect, days: 0), _ =>
        {
            double start = application.Start, length = application.Until - start;
            double[] changes = [.. application.Changes.Select(change => change - start)];
            Uptake uptake = Solve(application, active, isTreated, Moments.Of(changes, length, []), repeat: null, cancellation);
            return new(uptake.Times, uptake.Strength(effect));
        });

    // Daily use: each application stays on until the next.
    private DailyLevels Levels(
        Application usual, ProductActive active, SubstanceEffect effect, double period, double length, CancellationToken cancellation)
    {
        int times = (int)Math.Ceiling((Math.Min(length, BuiltUp) / period) - SameMoment);
        return _daily.GetOrAdd(CurveKey.Of(usual, active, effect, times), _ =>
        {
            double[] within = Moments.Of([], period, []), after = Moments.Of([], Followed, []);
            double[] moments = [.. Enumerable.Range(0, times).SelectMany(dose => within[..^1].Select(time => (dose * period) + time)), .. after.Select(time => (times * period) + time)];
            Uptake uptake = Solve(usual, active, isTreated: false, moments, new(times, period), cancellation);
            double[] strength = uptake.Strength(effect);
            return new(
                period, within, [.. Enumerable.Range(0, times).Select(dose => strength.AsSpan(dose * (within.Length - 1), within.Length).ToArray())],
                new(after, strength[^after.Length..]));
        });
    }

    private Uptake Solve(Application application, ProductActive active, bool isTreated, double[] moments, Repeat? repeat, CancellationToken cancellation)
    {
        SolvedSkin?[] skins = _skins.Of(application with { Until = Math.Max(application.Until, Minute) }, [model.Space.Central], Workers.One, cancellation, out _);
        AbsorptionTask task = new(application, active, moments) { Ways = [new(isTreated && application.IsTreated, application.IsCovered)], Repeat = repeat };
        return _solver.Run(task, [model.Space.Central], _ => skins[0], cancellation: cancellation)[0][0]
            ?? throw new InvalidOperationException("The skin in the middle could not be followed.");
    }

    /// <summary>All that a curve depends on: product, substance, and the text of everything that is done to whose skin.</summary>
    private readonly record struct CurveKey(Product Product, Substance Substance, string Effect, string Doing)
    {
        public static CurveKey Of(Application application, ProductActive active, SubstanceEffect effect, int days)
        {
            SkinInputs inputs = SkinCourse.InputsOf(application.Course with { Horizon = double.MaxValue });
            ProductUse use = application.Use;
            string doing = string.Create(
                CultureInfo.InvariantCulture,
                $"{inputs.Subject}|{string.Join('|', inputs.Events)}|{use.Window}|{use.PerDay:R} {use.FilmThickness:R} {use.IsCovered} {use.IsInfinite} {use.InNeedles:R}|{active.MassShare:R}|{application.IsCovered} {application.Sample}|{days}");
            return new(use.Product, active.Substance, effect.Id, doing);
        }
    }
}
