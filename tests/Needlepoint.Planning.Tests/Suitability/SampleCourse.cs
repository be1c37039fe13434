using Needlepoint.Courses;
using Needlepoint.Courses.Reading;
using Needlepoint.Evidence.Problems;
using Needlepoint.Planning.Predicates;
using Needlepoint.Planning.Suitability;
using Needlepoint.Planning.Tests.Protocols;

namespace Needlepoint.Planning.Tests.Suitability;

/// <summary>A course in words that tests change in one place.</summary>
internal sealed record SampleCourse
{
    internal const double Hour = 3600;
    internal const double Day = 86400;

    /// <summary>Age, years.</summary>
    internal int Age { get; init; } = 34;

    /// <summary>Sex.</summary>
    internal string Sex { get; init; } = "female";

    /// <summary>Skin type.</summary>
    internal string SkinType { get; init; } = "III";

    /// <summary>Site.</summary>
    internal string Site { get; init; } = "cheek";

    /// <summary>Device.</summary>
    internal string Device { get; init; } = "pen-12-needles";

    /// <summary>Needle length.</summary>
    internal string Length { get; init; } = "1.0 mm";

    /// <summary>Passes.</summary>
    internal int Passes { get; init; } = 4;

    /// <summary>More lines of the person.</summary>
    internal string Person { get; init; } = "";

    /// <summary>More lines of the course.</summary>
    internal string Course { get; init; } = "";

    /// <summary>Lines of the answers.</summary>
    internal string Screening { get; init; } = "";

    /// <summary>More sections.</summary>
    internal string Rest { get; init; } = "";

    /// <summary>The answers of a person who denies all that is not named.</summary>
    internal static SampleCourse Answered { get; } = new()
    {
        Person = "skin: normal",
        Screening = "no: everything-else\nsetting: clinic\ncartridge: new\noperator: licensed\nexpectations: realistic",
    };

    /// <summary>The course as it is read; it must be right.</summary>
    internal Course Read()
    {
        ProblemList problems = [];
        Course? course = CourseReader.Read(Text(), "sample.yaml", Shared.Catalogue, problems, ReadingMode.Screening);
        Assert.True(course is not null, $"{ProblemText.Format(problems)}\n{Text()}");
        return course;
    }

    /// <summary>What is known of the course.</summary>
    internal CourseFacts Facts(IPredictedFacts? predictions = null, DateOnly? today = null) => new(Read(), Shared.Catalogue, predictions, today);

    /// <summary>What is known of its subjects of a kind.</summary>
    internal SubjectFacts[] Of(RuleSubject kind, IPredictedFacts? predictions = null) => [.. new Subjects(Facts(predictions)).Of(kind, isOfEverySession: true)];

    private string Text() => FormattableString.Invariant($"""
        person:
          age: {Age}
          sex: {Sex}
          skin_type: {SkinType}
          site: {Site}
        {Indented(Person)}
        course:
          device: {Device}
          needle_length: {Length}
          passes: {Passes}
        {Indented(Course)}
        {(Screening.Length == 0 ? "" : $"screening:\n{Indented(Screening)}")}
        {Rest}
        """);

    private static string Indented(string lines) => string.Join('\n', lines.Split('\n').Where(line => line.Length > 0).Select(line => "  " + line));
}
