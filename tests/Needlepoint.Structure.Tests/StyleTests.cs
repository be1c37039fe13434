using System.Text.RegularExpressions;

namespace Needlepoint.Structure.Tests;

public partial class StyleTests
{
    // What others put on a page: the connection that was lost, and layers of rules whose words are made from their names.
    private static readonly string[] s_named = ["components-reconnect-", "unconfirmed", "prediction"];

    [Fact]
    public void Every_class_of_the_studio_s_styles_is_on_some_page()
    {
        string pages = string.Join('\n', new[] { "*.razor", "*.cs", "*.js" }.SelectMany(kind => Repository.Files("src", kind))
            .Where(path => path.Contains("Needlepoint.Studio", StringComparison.Ordinal) || path.Contains("Needlepoint.Reports", StringComparison.Ordinal)).Select(File.ReadAllText));
        HashSet<string> words = [.. Word().Matches(pages).Select(match => match.Value)];
        foreach (string path in Repository.Files("src", "*.css").Where(path => path.Contains("Needlepoint.Studio", StringComparison.Ordinal)))
        {
            string selectors = Block().Replace(Comment().Replace(File.ReadAllText(path), ""), "{}");
            string[] unused = [.. Class().Matches(selectors).Select(match => match.Groups[1].Value).Distinct()
                .Where(name => !words.Contains(name) && !Array.Exists(s_named, name.StartsWith))];
            Assert.True(unused.Length == 0, $"{Path.GetFileName(path)}: {string.Join(", ", unused)}");
        }
    }

    [GeneratedRegex("[A-Za-z_][A-Za-z0-9_-]*")]
    private static partial Regex Word();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    // Declarations, which have no braces in them.
    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Block();

    [GeneratedRegex(@"\.([A-Za-z_][A-Za-z0-9_-]*)")]
    private static partial Regex Class();
}
