using Needlepoint.Courses;
using Needlepoint.Courses.People;
using Needlepoint.Inference.Absorption;
using Needlepoint.Inference.Ensembles;
using Needlepoint.Inference.Results;
using Needlepoint.Inference.Statistics;

namespace Needlepoint.Inference.Running;

/// <summary>What drives the risk of dark marks: the course is run again with one thing otherwise, under the same parameter sets.</summary>
internal sealed class MarkDrivers(EnsembleRunner runner, Course course, ProductEffects products)
{
    private const string Risk = "hyperpigmentation_risk_percent";
    private const int Followed = 48;
    private const double Hour = 3600;

    // Below it sun needs no number where nobody speaks of it, %.
    private const double Told = 1;

    // Below it a risk needs no reason, %.
    private const double Mentioned = 5;

    // What a course plans of sun.
    private static readonly string[] s_sunny = ["sun", "tanning"];

    // Sun of a holiday where the course does not say where and when: Rome at midsummer, three hours a day outdoors.
    private static readonly SunExposure s_midsummer = new(Latitude: 42, DayOfYear: 172, Outdoors: 3 * 3600);

    // A sunscreen as a label may ask for it.
    private static readonly Sunscreen s_daily = new(50, 1, FiltersVisible: false);

    /// <summary>The things that would be otherwise, the strongest first; empty for a small risk.</summary>
    /// <param name="observables">Outcomes of the course as it is.</param>
    /// <param name="sets">Its parameter sets.</param>
    /// <param name="cancellation">Stops the work.</param>
    public IReadOnlyList<RiskDriver> Of(IReadOnlyList<Observable> observables, IReadOnlyList<ParameterSet> sets, CancellationToken cancellation)
    {
        if (observables.FirstOrDefault(observable => observable.Id == Risk) is not { } risk || !(risk.Central[0] >= Mentioned))
            return [];
        // The followed people may lie a little above or below all of them.
        double scale = risk.Central[0] / Median(course, sets, cancellation);
        return [.. Others().Select(other => new RiskDriver(other.Words, Math.Min(100, scale * Median(other.Course, sets, cancellation)))).OrderBy(driver => driver.Percent)];
    }

    /// <summary>What sun does to the risk; null for a very small risk, unless the course says or plans sun.</summary>
    /// <param name="observables">Outcomes of the course as it is.</param>
    /// <param name="sets">Its parameter sets.</param>
    /// <param name="cancellation">Stops the work.</param>
    public SunOnMarks? OfSun(IReadOnlyList<Observable> observables, IReadOnlyList<ParameterSet> sets, CancellationToken cancellation)
    {
        Habits now = course.NewHabits ?? course.Person.Habits;
        bool isSunny = now.Sun is not null || course.Screening.Planned.Any(planned => s_sunny.Contains(planned.Event));
        if (observables.FirstOrDefault(observable => observable.Id == Risk) is not { } risk || !(risk.Central[0] > (isSunny ? 0 : Told)))
            return null;
        double scale = risk.Central[0] / Median(course, sets, cancellation);
        double Otherwise(Habits habits) => Math.Min(100, scale * Median(course with { NewHabits = habits }, sets, cancellation));
        SunExposure here = now.Sun ?? s_midsummer;
        return new(
            Otherwise(now with { Sunscreen = s_daily }),
            Otherwise(now with { Sunscreen = null, Sun = here with { Outdoors = Math.Max(here.Outdoors, s_midsummer.Outdoors) } }));
    }

    // Marks come with the sessions: what follows the last one need not be run again. The first of several sets is the one in the middle, and is not counted with the people.
    private double Median(Course other, IReadOnlyList<ParameterSet> sets, CancellationToken cancellation)
    {
        Course toLast = other with { Horizon = Math.Min(other.Horizon, other.Treatment.SessionTimes.Last() + Hour) };
        EnsembleRun run = runner.Run(SkinCourse.InputsOf(toLast, products), [.. sets.Take(Followed)], [0, toLast.Horizon], cancellation: cancellation);
        int first = run.Sets > 1 ? 1 : 0;
        return 100 * Quantiles.Of([.. Enumerable.Range(first, run.Sets - first).Where(set => run.Failure(set) is null).Select(set => run.Single(Risk, set))]).Median;
    }

    private IEnumerable<(string Words, Course Course)> Others()
    {
        Person person = course.Person;
        if (person.SkinType > SkinType.III)
            yield return ("on skin type III", course with { Person = person with { SkinType = SkinType.III } });
        if (person.HasActiveAcne)
            yield return ("once the acne is calm", course with { Person = person with { Conditions = [] } });
        Habits now = course.NewHabits ?? person.Habits;
        if (now.Sunscreen is null)
            yield return ("with SPF 50 on every day", course with { NewHabits = now with { Sunscreen = s_daily } });
        else
            yield return ("without the sunscreen", course with { NewHabits = now with { Sunscreen = null } });
        if (course.Treatment.Sessions > 1)
            yield return ("after one session only", course with { Treatment = course.Treatment with { Sessions = 1 } });
    }
}
