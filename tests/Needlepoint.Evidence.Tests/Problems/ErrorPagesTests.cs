using System.Reflection;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Evidence.Tests.Problems;

/// <summary>Each NP-E code has a page, and each page a code.</summary>
public sealed class ErrorPagesTests
{
    private static readonly string[] s_codes =
    [
        .. Enum.GetValues<ReadingRule>().Select(rule => ProblemCode.Of(CodeFamily.Evidence, rule)),
        .. typeof(EvidenceCode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!),
    ];

    // From this code on errors are those of rules and ready courses, which a project further out gives out.
    private const string FirstOfPlanning = "NP-E070";

    private static readonly string[] s_pages =
    [
        .. Directory.GetFiles(Path.Combine(RepositoryData.Root, "docs", "errors"), "NP-E*.md")
            .Where(page => string.CompareOrdinal(Path.GetFileNameWithoutExtension(page), FirstOfPlanning) < 0),
    ];

    public static TheoryData<string> Pages => [.. s_pages.Select(page => Path.GetFileName(page))];

    [Fact]
    public void Codes_and_pages_match()
    {
        Assert.Equal(s_codes.Order(StringComparer.Ordinal), s_pages.Select(page => Path.GetFileNameWithoutExtension(page))
            .Order(StringComparer.Ordinal));
        Assert.Equal(s_codes.Length, s_codes.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory, MemberData(nameof(Pages))]
    public void Each_page_says_meaning_example_and_fix(string page)
    {
        string[] lines = File.ReadAllLines(Path.Combine(RepositoryData.Root, "docs", "errors", page));
        Assert.StartsWith($"# {Path.GetFileNameWithoutExtension(page)}: ", lines[0], StringComparison.Ordinal);
        Assert.Equal(["## Meaning", "## Example", "## Fix"], lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)));
    }
}
