using System.Text;
using System.Text.RegularExpressions;
using Needlepoint.Courses.Reading;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Courses.Tests.Reading;

/// <summary>Each file in <c>Mistakes</c> has one mistake; beside it lies the message that a user sees, accepted by a person.</summary>
public sealed partial class MistakeTests
{
    // Set to 1 to write the messages as they are now; look at the difference before keeping it.
    private const string Accept = "NEEDLEPOINT_ACCEPT";

    private static readonly string s_folder = Repository.Folder("tests", "Needlepoint.Courses.Tests", "Mistakes");

    public static TheoryData<string> Mistakes =>
        [.. Directory.EnumerateFiles(s_folder, "*.yaml").Order(StringComparer.Ordinal).Select(path =>
            Path.GetFileNameWithoutExtension(path))];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_gives_its_message(string name)
    {
        ProblemList problems = [];
        Course? course = CourseReader.ReadFile(Path.Combine(s_folder, name + ".yaml"), Repository.Catalogue, problems);
        string message = ProblemText.Format(problems).Replace(s_folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
        string accepted = Path.Combine(s_folder, name + ".txt");
        if (Environment.GetEnvironmentVariable(Accept) == "1")
            File.WriteAllText(accepted, message, new UTF8Encoding(false));

        Assert.Null(course);
        Assert.True(File.Exists(accepted), $"no accepted message for {name}:\n{message}");
        Assert.Equal(File.ReadAllText(accepted).ReplaceLineEndings("\n"), message);
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_one_error_with_all_five_parts(string name)
    {
        ProblemList problems = [];
        CourseReader.ReadFile(Path.Combine(s_folder, name + ".yaml"), Repository.Catalogue, problems);
        Problem error = Assert.Single(problems, problem => problem.Severity == Severity.Error);
        Assert.Matches(CodePattern(), error.Code);
        Assert.NotEmpty(error.Title);
        Assert.NotNull(error.Place);
        Assert.InRange(error.Place.Column, 1, error.Place.SourceLine.Length + 1);
        Assert.False(string.IsNullOrEmpty(error.Given), "given is missing");
        Assert.False(string.IsNullOrEmpty(error.Allowed), "allowed is missing");
        Assert.False(string.IsNullOrEmpty(error.Fix), "fix is missing");
    }

    [Fact]
    public void There_are_at_least_thirty_kinds_of_mistake() => Assert.True(Mistakes.Count >= 30, $"{Mistakes.Count} files");

    [Fact]
    public void A_missing_file_is_told_with_the_nearest_name()
    {
        ProblemList problems = [];
        Assert.Null(CourseReader.ReadFile(Repository.Folder("examples", "first-sesion.yaml"), Repository.Catalogue, problems));
        Problem problem = Assert.Single(problems);
        Assert.Equal("NP-C001", problem.Code);
        Assert.Contains("first-session.yaml", problem.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_too_large_is_refused_by_size()
    {
        ProblemList problems = [];
        Assert.Null(CourseReader.Read("# " + new string('x', 2 << 20), "big.yaml", Repository.Catalogue, problems));
        Assert.Equal("NP-C017", Assert.Single(problems).Code);
    }

    [GeneratedRegex("^NP-C0[0-9]{2}$")]
    private static partial Regex CodePattern();
}
