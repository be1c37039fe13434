using Needlepoint.Courses;
using Needlepoint.Planning.Predicates;
using Needlepoint.Planning.Rules;

namespace Needlepoint.Planning.Suitability;

/// <summary>Asks every rule of a course. Thread-safe.</summary>
/// <param name="rules">The rules.</param>
/// <param name="catalogue">Conditions, medicines and devices that the facts are about.</param>
public sealed class Screener(RuleLibrary rules, Catalogue catalogue)
{
    /// <summary>The rules.</summary>
    public RuleLibrary Rules => rules;

    /// <summary>Facts that rules may ask for.</summary>
    public FactTypes Types { get; } = FactCatalogue.Of(catalogue);

    /// <summary>Asks every rule.</summary>
    /// <param name="course">The course with its answers.</param>
    /// <param name="predictions">What a run of the same course predicts; null to leave out the rules that need one.</param>
    /// <param name="today">Day of the screening; null when it does not matter.</param>
    public Screening Screen(Course course, IPredictedFacts? predictions = null, DateOnly? today = null) => new()
    {
        CourseFile = course.File,
        CourseLine = course.Line,
        FirstSession = course.Screening.FirstSession ?? today,
        Findings = [],
        Questions = [],
        UnknownMedicines = [],
        Clear = [],
        Waiting = [],
        NotPredicted = predictions is null ? rules.All : [],
        RefusedDecisions = [],
    };
}
