using Needlepoint.Courses;
using Needlepoint.Courses.Screening;
using Needlepoint.Courses.Treatments;
using Needlepoint.Planning.Predicates;

namespace Needlepoint.Planning.Suitability;

/// <summary>Everything in a course that rules are asked of, in the order of time.</summary>
internal sealed class Subjects
{
    private readonly List<SubjectFacts> _sessions = [];
    private readonly List<SubjectFacts> _products = [];
    private readonly List<SubjectFacts> _planned = [];
    private readonly List<SubjectFacts> _followUps = [];
    private readonly SubjectFacts _course;
    private readonly double[] _starts;

    internal Subjects(CourseFacts facts)
    {
        Course course = facts.Course;
        _starts = [.. course.Treatment.SessionTimes];
        _course = new(facts, new(RuleSubject.Course));
        for (int i = 0; i < _starts.Length; i++)
            _sessions.Add(new(facts, new(RuleSubject.Session) { Session = i + 1, SessionTime = _starts[i], Name = SessionName(i) }));
        AddProducts(facts, course.Treatment);
        IEnumerable<PlannedEvent> planned = course.Screening.Planned.Concat(course.Treatment.Dermaplanings.Select(day => new PlannedEvent("dermaplaning", day)));
        foreach (PlannedEvent one in planned.OrderBy(one => one.Time).ThenBy(one => one.Event, StringComparer.Ordinal))
            _planned.Add(new(facts, OfEvent(one)));
        if (course.Screening.FollowUp is not null)
            _followUps.Add(new(facts, new(RuleSubject.FollowUp)));
    }

    /// <summary>The subjects of a rule.</summary>
    /// <param name="kind">What the rule is asked of.</param>
    /// <param name="isOfEverySession">Whether a product may differ from session to session, as a prediction does; else what goes on at the sessions alike is asked once.</param>
    internal IEnumerable<SubjectFacts> Of(RuleSubject kind, bool isOfEverySession) => kind switch
    {
        RuleSubject.Course => [_course],
        RuleSubject.Session => _sessions,
        RuleSubject.Product when !isOfEverySession => _products.Where(facts => facts.Subject.Session == 1 || facts.Subject.Product is { IsDaily: true }),
        RuleSubject.Product => _products,
        RuleSubject.Planned => _planned,
        RuleSubject.FollowUp => _followUps,
        _ => [],
    };

    private void AddProducts(CourseFacts facts, Treatment treatment)
    {
        foreach (ProductUse use in treatment.Products)
            for (int i = 0; i < _starts.Length; i++)
                _products.Add(new(facts, new(RuleSubject.Product)
                {
                    Session = i + 1,
                    SessionTime = _starts[i],
                    SinceSession = use.IsDaily ? ProductTimes.DailyAfter(use, _starts[i]) : ProductTimes.AfterNeedles(use),
                    Product = use,
                    Name = use.Product.Name,
                }));
        if (treatment.Anaesthetic != Anaesthetic.None && !treatment.Products.Any(use => ProductContents.IsNumbing(use.Product)))
            _products.Add(new(facts, new(RuleSubject.Product)
            {
                SinceSession = treatment.Anaesthetic == Anaesthetic.CreamThroughChannels ? 0 : double.PositiveInfinity,
                Name = "numbing cream",
            }));
    }

    private ScreenedSubject OfEvent(PlannedEvent planned)
    {
        int session = Array.FindLastIndex(_starts, start => start <= planned.Time);
        double start = session < 0 ? 0 : _starts[session];
        string name = PastEvent.Find(planned.Event)?.Name ?? planned.Event;
        return new(RuleSubject.Planned) { Session = Math.Max(0, session) + 1, SessionTime = start, SinceSession = planned.Time - start, Event = planned, Name = name };
    }

    private static string SessionName(int index) => FormattableString.Invariant($"session {index + 1}");
}
