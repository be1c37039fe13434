using Needlepoint.Courses.People;
using Needlepoint.Courses.Reading;
using Needlepoint.Courses.Screening;
using Needlepoint.Courses.Treatments;

namespace Needlepoint.Courses;

/// <summary>A person and a course of treatment, checked and in SI units: what a run starts from.</summary>
public sealed record Course
{
    /// <summary>File name as the user gave it.</summary>
    public required string File { get; init; }

    /// <summary>The exact text of the file.</summary>
    public required string Text { get; init; }

    /// <summary>Whose skin it is.</summary>
    public required Person Person { get; init; }

    /// <summary>What the person wants to change.</summary>
    public required Concerns Concerns { get; init; }

    /// <summary>
    /// All habits from the first session on: <see cref="Person.Habits"/> with what <c>new_habits</c> says in their place; null when the person goes on as
    /// before.
    /// </summary>
    public Habits? NewHabits { get; init; }

    /// <summary>What is done to it.</summary>
    public required Treatment Treatment { get; init; }

    /// <summary>What was answered about whether the person may be treated.</summary>
    public ScreeningAnswers Screening { get; init; } = ScreeningAnswers.None;

    /// <summary>How long the skin is followed after the first session, s.</summary>
    public required double Horizon { get; init; }

    /// <summary>The course as understood, in reading order, with what was left out filled in and said to be a default.</summary>
    public required IReadOnlyList<UnderstoodValue> Understood { get; init; }

    /// <summary>The course in one line: <c>pen 1.5 mm, 1 session, woman 34, skin type III, cheek</c>.</summary>
    public required string Line { get; init; }
}
