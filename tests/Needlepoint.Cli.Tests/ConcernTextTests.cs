using Needlepoint.Inference.Results;
using Needlepoint.Reports.Patches;
using Needlepoint.Reports.Tests;

namespace Needlepoint.Cli.Tests;

/// <summary>What the terminal says to those who come for melasma, hair, glow, and to what people say.</summary>
public sealed class ConcernTextTests
{
    public static TheoryData<string, int> Runs()
    {
        var runs = new TheoryData<string, int>();
        foreach (string name in (string[])["melasma", "scalp", "glow", "dark"])
            foreach (int width in (int[])[40, 60, 80, 100, 120]) runs.Add(name, width);
        return runs;
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task No_line_is_wider_than_the_terminal(string name, int width)
    {
        foreach (int sets in (int[])[1, 200])
        {
            string text = await Text(name, width, sets);
            Assert.All(text.Split('\n').TakeWhile(line => !line.StartsWith("Written", StringComparison.Ordinal)), line => Assert.True(line.Length <= width, $"{line.Length}: {line}"));
        }
    }

    [Fact]
    public async Task Glow_stands_by_part_and_moment_and_habits_say_what_they_do()
    {
        string text = await Text("glow", 100, 200);
        string table = text[text.IndexOf("Glow, part by part (nine in ten)", StringComparison.Ordinal)..text.IndexOf("The puncture", StringComparison.Ordinal)];
        Assert.Matches(@"before\s+day 1\s+day 7\s+month 1\s+6 months", table);
        foreach (string part in (string[])["Lightness", "Gloss", "Unevenness", "Redness"]) Assert.Contains(part, table, StringComparison.Ordinal);
        string words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("water, 2 L/d, from the first session: no effect shown; the model uses zero. This person needs about 1.4 L to drink a day", words, StringComparison.Ordinal);
        Assert.Contains("half of it after 2 d", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("eight glasses", "Nobody found a basis for it.")]
    [InlineData("Eight-Glasses", "Nobody found a basis for it.")]
    [InlineData("needs eight glasses?", "Nobody found a basis for it.")]
    [InlineData("water", "water-by-weight")]
    [InlineData("claims", "eight-glasses")]
    public async Task What_people_say_is_found_by_its_name_and_by_its_words(string asked, string answer)
    {
        var (code, output, _) = await Shell.Run("explain", asked);
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains(answer, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pictures_are_written_beside_the_data_and_into_the_report_unless_not_wanted()
    {
        using var folder = new Folder();
        byte[] picture = [0x89, 0x50, 0x4E, 0x47];
        var series = new PatchSeries([new("patch-before.png", "Before", null, picture, picture)], IsRaking: false, picture, picture);
        var engine = new FakeEngine { OnDraw = _ => series };
        var (code, output, _) = await Shell.Run(engine, Shell.Plain(100), ["run", "a.yaml", "--out", folder.Path]);
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains(PatchSeries.StripFile, output, StringComparison.Ordinal);
        Assert.Equal(picture, await File.ReadAllBytesAsync(Path.Combine(folder["a"], "patch-before.png"), TestContext.Current.CancellationToken));
        string page = await File.ReadAllTextAsync(folder["a.html"], TestContext.Current.CancellationToken);
        Assert.Contains("not a photograph", page, StringComparison.Ordinal);
        Assert.Contains("data:image/png;base64," + Convert.ToBase64String(picture), page, StringComparison.Ordinal);

        await Shell.Run(engine, Shell.Plain(100), ["run", "b.yaml", "--out", folder.Path, "--no-pictures"]);
        Assert.False(File.Exists(Path.Combine(folder["b"], "patch-before.png")));
        Assert.DoesNotContain("data:image/png", await File.ReadAllTextAsync(folder["b.html"], TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task<string> Text(string name, int width, int sets)
    {
        using var folder = new Folder();
        RunResult result = name switch
        {
            "melasma" => ExampleConcerns.Melasma(sets),
            "scalp" => ExampleConcerns.Scalp(sets),
            "glow" => ExampleConcerns.Glow(sets),
            _ => ExampleConcerns.DarkSkin(sets),
        };
        var (_, output, _) = await Shell.Run(new FakeEngine { OnRun = (_, _, _) => result }, Shell.Plain(width), ["run", "x.yaml", "--out", folder.Path, "--no-report"]);
        return output;
    }
}
