using System.Reflection;
using System.Text.RegularExpressions;
using Needlepoint.Courses.Reading;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Courses.Tests.Errors;

public sealed partial class ErrorPageTests
{
    // From here on codes are about calendars of courses, which another project reads.
    private const string FirstOfCalendars = "NP-C080";

    private static readonly string[] s_headings = ["## Meaning", "## Example", "## Fix"];

    public static TheoryData<string> Codes =>
    [
        .. Enum.GetValues<ReadingRule>().Select(rule => ProblemCode.Of(CodeFamily.Course, rule)),
        .. typeof(CourseCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(constant =>
            (string)constant.GetRawConstantValue()!),
    ];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_has_a_page_with_meaning_example_and_fix(string code)
    {
        string page = File.ReadAllText(Repository.Folder("docs", "errors", $"{code}.md"));
        Assert.StartsWith($"# {code}: ", page, StringComparison.Ordinal);
        Assert.All(s_headings, heading => Assert.Contains($"\n{heading}\n\n", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_course_page_is_of_a_code_that_exists()
    {
        string[] codes = [.. Codes.Select(row => row.Data)];
        foreach (string code in Directory.EnumerateFiles(Repository.Folder("docs", "errors"), "NP-C*.md").Select(path => Path.GetFileNameWithoutExtension(path)!))
            if (string.CompareOrdinal(code, FirstOfCalendars) < 0)
                Assert.Contains(code, codes);
    }

    [Fact]
    public void Codes_are_used_once()
    {
        string[] codes = [.. Codes.Select(row => row.Data)];
        Assert.Equal(codes.Length, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches(Pattern(), code));
    }

    [GeneratedRegex("^NP-[CW][0-9]{3}$")]
    private static partial Regex Pattern();
}
