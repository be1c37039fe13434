using Needlepoint.Reports.Tests;

namespace Needlepoint.Cli.Tests;

/// <summary>What the terminal prints of a year and several sessions.</summary>
public sealed class LongRunTextTests
{
    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(79)]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(200)]
    public async Task No_line_is_wider_than_the_terminal_nor_than_120(int width)
    {
        foreach (int sets in new[] { 1, 200 })
        {
            string text = await Text(width, more: 3, sets);
            Assert.All(text.Split('\n').TakeWhile(line => !line.StartsWith("Written", StringComparison.Ordinal)), line => Assert.True(line.Length <= Math.Min(width, 120), $"{line.Length}: {line}"));
        }
    }

    [Theory]
    [InlineData(60)]
    [InlineData(100)]
    public async Task More_curves_make_the_text_no_longer(int width)
    {
        string few = await Text(width, more: 1), many = await Text(width, more: 60);
        Assert.Equal(few.Split('\n').Length, many.Split('\n').Length);
        Assert.Contains("more curves are in the report", many, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_slow_outcomes_stand_by_month_with_the_untreated_value_and_gross_below_net()
    {
        string text = await Text(100, more: 0);
        string table = text[text.IndexOf("By month (nine in ten)", StringComparison.Ordinal)..];
        Assert.Matches(@"1 month\s+3 months\s+6 months\s+12 months", table);
        int net = table.IndexOf("Acne scars, blinded rater", StringComparison.Ordinal), gross = table.IndexOf("Acne scars, rater who knows", StringComparison.Ordinal);
        Assert.InRange(net, 0, gross);
        Assert.Contains("untr.", table[..net], StringComparison.Ordinal);
        Assert.Contains("trichrome", table[..net], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(26, false)]
    public async Task Many_sessions_do_not_fill_the_picture_of_a_curve(int sessions, bool lines)
    {
        string text = await Text(100, more: 0, sessions: [.. Enumerable.Range(0, sessions).Select(i => i * 672.0 * 4 / sessions)]);
        string[] picture = [.. text[text.IndexOf("* treated", StringComparison.Ordinal)..].Split('\n').SkipWhile(line => !line.Contains('|', StringComparison.Ordinal))];
        string[] rows = [.. picture.TakeWhile(line => !line.Contains('+', StringComparison.Ordinal))];
        Assert.Equal(lines, rows.Any(row => row.Count(c => c == '|') > 2));
        Assert.Equal(lines, !picture[rows.Length].Contains('|', StringComparison.Ordinal));
    }

    private static async Task<string> Text(int width, int more, int sets = 200, params double[] sessions)
    {
        using var folder = new Folder();
        var engine = new FakeEngine { OnRun = (_, _, _) => ExampleCourse.Result(sets, more, sessions) };
        var (_, output, _) = await Shell.Run(engine, Shell.Plain(width), ["run", "x.yaml", "--chart", "goodman_baron_score", "--out", folder.Path, "--no-report"]);
        return output;
    }
}
