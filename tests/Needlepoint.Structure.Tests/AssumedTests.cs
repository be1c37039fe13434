using System.Text.RegularExpressions;

namespace Needlepoint.Structure.Tests;

/// <summary>Assumptions are counted, and the count only falls: a new one needs its line in the list and in the change log.</summary>
public partial class AssumedTests
{
    private const string List = "data/parameters/ASSUMED.txt";

    [Fact]
    public void Every_assumed_parameter_is_listed_and_nothing_else_is()
    {
        string[] assumed = [.. Assumed().Order(StringComparer.Ordinal)];
        string[] unlisted = [.. assumed.Except(Listed())];
        string[] gone = [.. Listed().Except(assumed)];
        Assert.True(unlisted.Length == 0, $"assumed, but not listed in {List}: {string.Join(", ", unlisted)}");
        Assert.True(gone.Length == 0, $"listed in {List}, but no longer assumed; take the line out: {string.Join(", ", gone)}");
    }

    [Fact]
    public void The_list_is_in_order_and_has_no_doubles() => Assert.Equal(Listed().Distinct().Order(StringComparer.Ordinal), Listed());

    [Fact]
    public void The_list_never_holds_more_than_its_first_line_allows()
    {
        Match most = MostAllowed().Match(File.ReadLines(Path.Combine(Repository.Root, List)).First());
        Assert.True(most.Success, $"{List} begins with \"# at most N\"");
        Assert.InRange(Listed().Length, 0, int.Parse(most.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Every_parameter_has_an_origin()
    {
        foreach ((string id, string text) in Parameters())
            Assert.True(OriginKind().IsMatch(text), $"{id} has no origin of a known kind");
    }

    [GeneratedRegex(@"^- id:\s*(\S+)", RegexOptions.Multiline)]
    private static partial Regex Entry();

    [GeneratedRegex(@"^# at most (\d+)$")]
    private static partial Regex MostAllowed();

    [GeneratedRegex(@"\bkind:\s*(measured|fitted|derived|assumed)\b")]
    private static partial Regex OriginKind();

    private static string[] Listed() =>
        [.. File.ReadLines(Path.Combine(Repository.Root, List)).Where(line => line.Length > 0 && line[0] != '#')];

    private static IEnumerable<string> Assumed() =>
        Parameters().Where(entry => OriginKind().Matches(entry.Text).AsEnumerable().Any(match => match.Groups[1].Value == "assumed")).Select(entry => entry.Id);

    private static IEnumerable<(string Id, string Text)> Parameters()
    {
        foreach (string file in Repository.Files("data/parameters", "*.yaml"))
        {
            string text = File.ReadAllText(file);
            Match[] starts = [.. Entry().Matches(text).AsEnumerable()];
            for (int index = 0; index < starts.Length; index++)
            {
                int end = index + 1 < starts.Length ? starts[index + 1].Index : text.Length;
                yield return (starts[index].Groups[1].Value, text[starts[index].Index..end]);
            }
        }
    }
}
