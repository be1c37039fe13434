using System.Text.RegularExpressions;

namespace Needlepoint.Structure.Tests;

public partial class DocumentTests
{
    private static readonly string[] ProcessHeadings =
        ["Purpose", "Equations", "Assumptions and limits", "Parameters", "Validated against", "Not modelled"];

    [Fact]
    public void Every_process_has_a_page_with_the_fixed_headings()
    {
        string[] processes = Directory.GetDirectories(Path.Combine(Repository.Root, "src", "Needlepoint.Skin", "Processes"));
        Assert.NotEmpty(processes);
        foreach (string process in processes)
        {
            string page = Path.Combine(process, "README.md");
            Assert.True(File.Exists(page), $"{Repository.Name(process)} has no README.md");
            string[] headings = [.. File.ReadLines(page).Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..].Trim())];
            Assert.True(headings.SequenceEqual(ProcessHeadings), $"{Repository.Name(page)} has the headings {string.Join(", ", headings)}");
        }
    }

    [Fact]
    public void Every_error_code_has_its_page()
    {
        string[] used = [.. Repository.Files("src", "*.cs").SelectMany(file => Codes(File.ReadAllText(file))).Distinct().Order(StringComparer.Ordinal)];
        Assert.NotEmpty(used);
        string[] missing = [.. used.Where(code => !File.Exists(PageOf(code)))];
        Assert.True(missing.Length == 0, $"docs/errors lacks {string.Join(", ", missing)}");
    }

    [Fact]
    public void A_code_is_given_out_in_one_place_only()
    {
        var places = Repository.Files("src", "*.cs")
            .SelectMany(file => File.ReadLines(file).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
                .SelectMany(Codes).Select(code => (Code: code, File: Repository.Name(file))))
            .Distinct().GroupBy(place => place.Code).Where(group => group.Count() > 1);
        Assert.All(places, group => Assert.Fail($"{group.Key} is given out in {string.Join(" and ", group.Select(place => place.File))}"));
    }

    [Fact]
    public void Every_error_page_begins_with_its_code() => Assert.All(
        Repository.Files("docs/errors", "NP-*.md"),
        page => Assert.StartsWith($"# {Path.GetFileNameWithoutExtension(page)}: ", File.ReadLines(page).First(), StringComparison.Ordinal));

    [Fact]
    public void Links_between_documents_lead_somewhere()
    {
        foreach (string page in Repository.AllFiles().Where(file => Path.GetExtension(file) == ".md"))
        {
            foreach (Match link in LinkToFile().Matches(File.ReadAllText(page)))
            {
                string target = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, link.Groups[1].Value));
                Assert.True(File.Exists(target) || Directory.Exists(target), $"{Repository.Name(page)} links to {link.Groups[1].Value}, which is not there");
            }
        }
    }

    [GeneratedRegex(@"NP-[CENTUW]\d{3}")]
    private static partial Regex Code();

    /// <summary>The target of a Markdown link, unless it is a URL or a place on the same page.</summary>
    [GeneratedRegex(@"\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)")]
    private static partial Regex LinkToFile();

    private static IEnumerable<string> Codes(string text) => Code().Matches(text).Select(match => match.Value);

    private static string PageOf(string code) => Path.Combine(Repository.Root, "docs", "errors", $"{code}.md");
}
