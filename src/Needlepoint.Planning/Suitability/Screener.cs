using Needlepoint.Courses;
using Needlepoint.Planning.Predicates;
using Needlepoint.Planning.Rules;

namespace Needlepoint.Planning.Suitability;

/// <summary>Asks every rule of a course. Thread-safe.</summary>
public sealed class Screener
{
    private readonly Catalogue _catalogue;
    private readonly IReadOnlyList<SuitabilityRule> _inOrder;

    /// <summary>A screener of some rules.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="catalogue">Conditions, medicines and devices that the facts are about.</param>
    public Screener(RuleLibrary rules, Catalogue catalogue)
        : this(rules?.All ?? throw new ArgumentNullException(nameof(rules)), catalogue)
    {
    }

    internal Screener(IReadOnlyList<SuitabilityRule> rules, Catalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        Rules = rules;
        _catalogue = catalogue;
        Types = FactCatalogue.Of(catalogue);
        _inOrder = [.. rules.OrderBy(rule => rule.Code, StringComparer.Ordinal)];
    }

    /// <summary>The rules.</summary>
    public IReadOnlyList<SuitabilityRule> Rules { get; }

    /// <summary>Facts that rules may ask for.</summary>
    public FactTypes Types { get; }

    /// <summary>Asks every rule.</summary>
    /// <param name="course">The course with its answers.</param>
    /// <param name="predictions">What a run of the same course predicts; null to leave out the rules that need one.</param>
    /// <param name="today">Day of the screening; null when it does not matter.</param>
    public Screening Screen(Course course, IPredictedFacts? predictions = null, DateOnly? today = null)
    {
        ArgumentNullException.ThrowIfNull(course);
        CourseFacts facts = new(course, _catalogue, predictions, today);
        Subjects subjects = new(facts);
        DecisionBook decisions = new(course.Screening.Decisions, Rules);
        FindingBook findings = new(Types, decisions, predictions);
        QuestionBook questions = new(Types, facts);
        List<SuitabilityRule> clear = [];
        List<SuitabilityRule> waiting = [];
        List<SuitabilityRule> notPredicted = [];
        foreach (SuitabilityRule rule in _inOrder)
        {
            if (rule.When is not { } when)
                continue;
            Answer answer = Answer.Of(rule, when, subjects);
            if (answer.Holding.Count > 0)
                findings.Add(rule, answer.Holding);
            else if (answer.Undecided.Count == 0)
                clear.Add(rule);
            else if (answer.NeedsPrediction)
                notPredicted.Add(rule);
            else
            {
                waiting.Add(rule);
                questions.Add(rule, answer.Undecided);
            }
        }

        return new()
        {
            CourseFile = course.File,
            CourseLine = course.Line,
            FirstSession = course.Screening.FirstSession,
            Findings = findings.InOrder(),
            Questions = questions.InOrder(),
            UnknownMedicines = facts.Medicines.NotKnown,
            Clear = clear,
            Waiting = waiting,
            NotPredicted = notPredicted,
            IsPredicted = predictions is not null,
            Care = [.. _inOrder.Where(rule => rule.When is null)],
            RefusedDecisions = decisions.Refused(findings.Rules),
        };
    }
}
