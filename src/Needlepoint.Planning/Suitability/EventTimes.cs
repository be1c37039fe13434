using Needlepoint.Courses;
using Needlepoint.Courses.Screening;
using Needlepoint.Courses.Treatments;
using Needlepoint.Planning.Predicates;

namespace Needlepoint.Planning.Suitability;

/// <summary>How long before each session the last of each event was: what the person answered, what the course plans, and what its products and habits are.</summary>
internal sealed class EventTimes(Course course, ConditionFacts conditions, MedicineFacts medicines)
{
    private const string Microneedling = "microneedling";
    private const string Dermaplaning = "dermaplaning";
    private const string TopicalRetinoid = "topical-retinoid";
    private const string Exfoliant = "exfoliant";
    private const string Scar = "scar";
    private static readonly string[] s_ofTheFace = ["facial-surgery", "facial-trauma"];

    private readonly Treatment _treatment = course.Treatment;

    /// <summary>Time since the last event before a session, s, and whether a later first session makes it longer; not a number for not known.</summary>
    /// <param name="id">Id of a <see cref="PastEvent"/>.</param>
    /// <param name="session">Start of the session, s from the first.</param>
    internal (double Time, bool Grows) Since(string id, double session)
    {
        double planned = Planned(id, session);
        double said = Said(id) + session;
        // What the course itself does moves with the first session; what the person did before does not.
        return double.IsNaN(said) ? (planned < double.PositiveInfinity ? planned : double.NaN, false) : (Math.Min(planned, said), said <= planned);
    }

    private double Said(string id)
    {
        if (course.Screening.Last.TryGetValue(id, out double last))
            return last;
        if (id == TopicalRetinoid && medicines.Of(TopicalRetinoid) is { Now: not Truth.Yes, Stopped: { IsUnknown: false, Number: var stopped } })
            return stopped;
        bool isDenied = course.Screening.NoOtherEvents || course.Screening.No.Contains(id)
            || (id == Scar && conditions.Of(Scar) == Truth.No)
            || (s_ofTheFace.Contains(id) && !Courses.People.SiteAreas.IsFace(course.Person.Site));
        return isDenied ? double.PositiveInfinity : double.NaN;
    }

    private double Planned(string id, double session)
    {
        double since = double.PositiveInfinity;
        foreach (PlannedEvent planned in course.Screening.Planned)
            if (planned.Event == id && planned.Time <= session)
                since = Math.Min(since, session - planned.Time);
        return Math.Min(since, id switch
        {
            Microneedling => session > 0 && _treatment.Interval > 0 ? _treatment.Interval : double.PositiveInfinity,
            Dermaplaning => _treatment.Before.DermaplaningPasses > 0 ? 0 : Last(_treatment.Dermaplanings, session),
            TopicalRetinoid => Math.Min(SinceRetinoidHabit(session), SinceProduct(session, ProductContents.HasRetinoid)),
            Exfoliant => SinceProduct(session, ProductContents.HasAcid),
            _ => double.PositiveInfinity,
        });
    }

    private static double Last(IReadOnlyList<double> moments, double session) =>
        moments.Where(moment => moment <= session).Select(moment => session - moment).DefaultIfEmpty(double.PositiveInfinity).Min();

    // A habit goes on until new habits, which begin with the first session, say none; a medicine that is taken now is put on day by day.
    private double SinceRetinoidHabit(double session)
    {
        bool isUsedNow = medicines.Of(TopicalRetinoid).Now == Truth.Yes || (session > 0 && course.NewHabits is { RetinoidStrength: > 0 });
        bool isOld = course.Person.Habits.RetinoidUse > 0;
        return isUsedNow ? 0 : !isOld ? double.PositiveInfinity : SaidValue.Is(course, "Retinoid, from now on", "none") ? session : 0;
    }

    private double SinceProduct(double session, Func<Courses.Products.Product, bool> has)
    {
        double since = double.PositiveInfinity;
        foreach (ProductUse use in _treatment.Products)
            if (has(use.Product))
                since = Math.Min(since, use.IsDaily ? ProductTimes.SinceDaily(use, session) : ProductTimes.SinceAtSessions(use, _treatment, session));
        return since;
    }
}
