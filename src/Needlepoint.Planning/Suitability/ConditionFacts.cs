using Needlepoint.Courses;
using Needlepoint.Courses.Conditions;
using Needlepoint.Courses.People;
using Needlepoint.Planning.Predicates;

namespace Needlepoint.Planning.Suitability;

/// <summary>What is known of each condition: said, denied, answered by what else the course says, or not known.</summary>
internal sealed class ConditionFacts
{
    // Births after this age are a handful in the literature, all after treatment. That the menopause is usual at an age is no answer: it must be said.
    private const double OldestForPregnancy = 60;

    // Wider conditions of wider conditions: no list of diseases is deeper, and one that goes in circles must not hang the program.
    private const int LongestChain = 8;

    private readonly Dictionary<string, Condition> _byId = new(StringComparer.Ordinal);
    private readonly HashSet<string> _present = new(StringComparer.Ordinal);
    private readonly HashSet<string> _denied = new(StringComparer.Ordinal);
    private readonly bool _isRestDenied;

    internal ConditionFacts(Course course, ConditionCatalogue catalogue)
    {
        foreach (Condition condition in catalogue.All)
            _byId.TryAdd(condition.Id, condition);
        foreach (string id in course.Person.Conditions)
            Add(id);
        if (course.Concerns.HasMelasma)
            Add("melasma");
        if (course.Person.Photodamage == Photodamage.Severe)
            Add("solar-elastosis");
        _denied.UnionWith(course.Screening.No);
        if (course.Person is { Sex: Sex.Male } or { IsMenopauseSaid: true, YearsSinceMenopause: not null } or { Age: > OldestForPregnancy })
            _denied.UnionWith(["pregnancy", "lactation"]);
        _isRestDenied = course.Screening.NoOtherConditions;
    }

    /// <summary>Whether the person has a condition.</summary>
    internal Truth Of(string id) => _present.Contains(id) ? Truth.Yes : _isRestDenied || IsDenied(id) ? Truth.No : Truth.Unknown;

    // Who has a condition has the wider ones too.
    private void Add(string id)
    {
        if (_present.Add(id) && _byId.TryGetValue(id, out Condition? condition))
            foreach (string wider in condition.Implies)
                Add(wider);
    }

    // Who denies the wider condition denies this one.
    private bool IsDenied(string id, int depth = 0) => _denied.Contains(id)
        || (depth < LongestChain && _byId.TryGetValue(id, out Condition? condition) && condition.Implies.Any(wider => IsDenied(wider, depth + 1)));
}
