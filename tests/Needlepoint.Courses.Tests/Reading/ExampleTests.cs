using Needlepoint.Courses.Reading;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Courses.Tests.Reading;

public sealed class ExampleTests
{
    public static TheoryData<string> Examples => [.. Repository.Examples.Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_is_read_without_an_error(string file)
    {
        ProblemList problems = [];
        Course? course = CourseReader.ReadFile(Repository.Folder("examples", file), Repository.Catalogue, problems);
        Assert.True(course is not null && !problems.HasErrors, ProblemText.Format(problems));
        string[] expected = file == "dermaplaning-before-needling.yaml" ? [CourseCodes.DermaplaningNearNeedling, CourseCodes.NotUsed] : [CourseCodes.NotUsed];
        Assert.All(problems, problem => Assert.Contains(problem.Code, expected));
        Assert.Equal(course.Understood.Count, course.Understood.Count(line => line.Label.Length > 0 && line.Value.Length > 0));
    }

    [Fact]
    public void The_first_session_is_understood_as_written()
    {
        ProblemList problems = [];
        Course course = CourseReader.ReadFile(Repository.Folder("examples", "first-session.yaml"), Repository.Catalogue, problems)!;
        Assert.Equal("pen 1.5 mm, 1 session, woman 34, skin type III, cheek", course.Line);
        Assert.Equal(1.5e-3, course.Treatment.NeedleLength, 1e-15);
        Assert.Equal(14 * 86400, course.Horizon);
        Assert.Equal(6, course.Treatment.Passes);
        Assert.Equal(0, course.Person.PigmentIndex);
        Assert.Contains(course.Understood, line => line is { Label: "Needle length", Value: "1.5 mm", IsDefault: false });
        Assert.Contains(course.Understood, line => line is { Label: "Sessions", Value: "1", IsDefault: false });
        Assert.Contains(course.Understood, line => line is { Label: "Treated area", Value: "100 cm2", IsDefault: true });
        Assert.Contains(course.Understood, line => line is { Label: "Cover", IsDefault: true });
    }
}
