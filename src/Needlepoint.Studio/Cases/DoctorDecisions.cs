using Needlepoint.Courses.Reading;
using Needlepoint.Courses.Screening;
using Needlepoint.Engine;
using Needlepoint.Planning.Rules;

namespace Needlepoint.Studio.Cases;

/// <summary>Finds decisions of a doctor that a change of a course brings: about a rule that asks for one, or said to be by one.</summary>
public sealed class DoctorDecisions(LocalEngine engine)
{
    private const string Doctor = "doctor", File = "course.yaml";

    /// <summary>The first rule that the change decides as a doctor; null when it decides none.</summary>
    /// <param name="before">Text of the course before; empty for none.</param>
    /// <param name="after">Text of the course after.</param>
    public string? FirstNew(string before, string after)
    {
        HashSet<RecordedDecision> known = [.. Of(before)];
        return Of(after).FirstOrDefault(decision => !known.Contains(decision) && IsOfDoctor(decision))?.Rule;
    }

    private bool IsOfDoctor(RecordedDecision decision) =>
        decision.By.Contains(Doctor, StringComparison.OrdinalIgnoreCase)
        || engine.Rules.Any(rule => (Is(rule.Code, decision.Rule) || Is(rule.Id, decision.Rule)) && rule.Action >= RuleAction.DoctorReview);

    private IReadOnlyList<RecordedDecision> Of(string text)
    {
        if (text.Length == 0) return [];
        return CourseReader.Read(text, File, engine.Model.Catalogue, [], ReadingMode.Screening) is { } course ? [.. course.Screening.Decisions] : [];
    }

    private static bool Is(string one, string name) => string.Equals(one, name, StringComparison.OrdinalIgnoreCase);
}
