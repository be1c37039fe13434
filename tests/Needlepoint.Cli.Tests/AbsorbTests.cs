using Needlepoint.Engine.Absorption;
using System.Text.Json;
using Needlepoint.Evidence.Problems;
using Needlepoint.Reports.Tests;

namespace Needlepoint.Cli.Tests;

/// <summary>The verb <c>absorb</c>: options, texts, files, exit codes.</summary>
public sealed class AbsorbTests
{
    private const string Needled = "absorb vitamin-c-15-serum --needle 0.5mm --passes 4";

    public static TheoryData<string, int, string> Texts() => new()
    {
        { "absorb-100", 100, Needled },
        { "absorb-80", 80, Needled },
        { "absorb-60", 60, Needled },
        { "absorb-intact-100", 100, "absorb vitamin-c-15-serum --intact" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task The_text_is_the_stored_one(string name, int width, string line)
    {
        var (code, output, error) = await Shell.Run(new FakeEngine(), Shell.Plain(width), line.Split(' '));
        string stored = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Texts", name + ".txt"), TestContext.Current.CancellationToken);
        Assert.Equal(stored, output, ignoreLineEndingDifferences: true);
        Assert.Equal((ExitCode.Done, ""), (code, error));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(79)]
    [InlineData(80)]
    [InlineData(95)]
    [InlineData(96)]
    [InlineData(100)]
    [InlineData(200)]
    public async Task No_line_is_wider_than_the_terminal(int width)
    {
        foreach (double size in (double[])[1, 1e-7, 1e4])
        {
            var engine = new FakeEngine { OnAbsorb = _ => [ExampleAbsorption.Result(size: size), .. ExampleAbsorption.Two()] };
            var (_, output, _) = await Shell.Run(engine, Shell.Plain(width), Needled.Split(' '));
            int most = Math.Min(width, 120);
            string[] lines = output.Split('\n');
            Assert.All(lines[..^5], line => Assert.True(line.Length <= most, $"{line.Length}: {line}"));
        }
    }

    [Fact]
    public async Task Nothing_is_written_unless_a_folder_is_named_and_then_all_is()
    {
        using var folder = new Folder();
        var (_, without, _) = await Shell.Run(Needled.Split(' '));
        Assert.Contains("the same line with --out DIR", without, StringComparison.Ordinal);
        var (code, output, _) = await Shell.Run([.. Needled.Split(' '), "--out", folder.Path]);
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("Written   " + folder["vitamin-c-15-serum-absorb.html"], output, StringComparison.Ordinal);
        foreach (string file in (string[])["arms.csv", "amounts.csv", "concentrations.csv", "trajectories.csv", "trajectories.parquet", "result.json"])
            Assert.True(new FileInfo(Path.Combine(folder["vitamin-c-15-serum-absorb"], file)).Length > 100, file);
        Assert.Empty(Directory.GetFiles(folder.Path, "*.part", SearchOption.AllDirectories));
        Assert.Equal(ExitCode.Done, (await Shell.Run([.. Needled.Split(' '), "--out", folder.Path])).Code);
        await File.WriteAllTextAsync(folder["vitamin-c-15-serum-absorb.html"], "<!doctype html><p>mine</p>", TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Usage, (await Shell.Run([.. Needled.Split(' '), "--out", folder.Path])).Code);
    }

    [Fact]
    public async Task Json_is_one_document_that_knows_its_question()
    {
        var (code, output, error) = await Shell.Run([.. Needled.Split(' '), "--json"]);
        Assert.Equal((ExitCode.Done, ""), (code, error));
        using JsonDocument document = JsonDocument.Parse(output);
        Assert.Equal("needlepoint absorb vitamin-c-15-serum --needle 0.5mm --passes 4 --sets 200 --seed 1", document.RootElement.GetProperty("command").GetString());
    }

    [Fact]
    public async Task A_blocked_product_is_told_above_the_answer_and_the_answer_stands()
    {
        var (code, output, _) = await Shell.Run(Needled.Split(' '));
        Assert.Equal(ExitCode.Done, code);
        Assert.InRange(output.IndexOf("x BLOCKED", StringComparison.Ordinal), 0, output.IndexOf("About 12 ug/cm2", StringComparison.Ordinal));
        var free = new FakeEngine { OnAbsorb = _ => [ExampleAbsorption.Result(isBlocked: false)] };
        var (_, told, _) = await Shell.Run(free, Shell.Plain(100), Needled.Split(' '));
        Assert.Contains("+ CLEAR", told, StringComparison.Ordinal);
        Assert.DoesNotContain("instead", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--needle 0.5mm --for 8h --density 200/cm2", "0.5mm", "8h", "200/cm2")]
    [InlineData("--needle 0.5 mm --for 8 h --density 200 /cm2", "0.5 mm", "8 h", "200 /cm2")]
    public async Task A_quantity_may_be_written_with_a_blank(string options, string needle, string time, string density)
    {
        var engine = new FakeEngine();
        var (code, _, error) = await Shell.Run(engine, Shell.Plain(100), ["absorb", "x", .. options.Split(' ')]);
        Assert.Equal((ExitCode.Done, ""), (code, error));
        Assert.Equal((needle, time, density), (engine.LastAbsorb!.Needle, engine.LastAbsorb.For, engine.LastAbsorb.Density));
    }

    [Fact]
    public async Task Times_before_the_needles_have_a_minus()
    {
        var engine = new FakeEngine();
        Assert.Equal(ExitCode.Done, (await Shell.Run(engine, Shell.Plain(100), ["absorb", "x", "--needle", "1mm", "--after", "-30min"])).Code);
        Assert.Equal("-30min", engine.LastAbsorb!.After);
    }

    [Theory]
    [InlineData("absorb x", "NP-U008")]
    [InlineData("absorb x --intact --needle 0.5mm", "NP-U007")]
    [InlineData("absorb x --intact --device pen-12-needles", "NP-U007")]
    [InlineData("absorb x --intact --after 2h", "NP-U007")]
    [InlineData("absorb x --needle 1mm --passes 2 --density 200/cm2", "NP-U007")]
    [InlineData("absorb", "NP-U001")]
    [InlineData("absorb x y --intact", "NP-U001")]
    public async Task What_contradicts_itself_is_refused_before_anything_runs(string line, string expected)
    {
        var engine = new FakeEngine();
        var (code, output, error) = await Shell.Run(engine, Shell.Plain(100), line.Split(' '));
        Assert.Equal((ExitCode.Usage, ""), (code, output));
        Assert.Contains("x " + expected, error, StringComparison.Ordinal);
        Assert.Null(engine.LastAbsorb);
    }

    [Theory]
    [InlineData("vitamin-c-15-serun", "did you mean vitamin-c-15-serum?")]
    [InlineData("niacinamid", "did you mean the substance: niacinamide --strength 5%?")]
    public void A_name_that_is_not_known_is_answered_with_the_nearest(string given, string expected)
    {
        Problem problem = AbsorbProblems.UnknownProduct(given, ["vitamin-c-15-serum", "lidocaine-5-cream"], ["niacinamide"]);
        Assert.Equal(expected, problem.Fix);
    }

    [Fact]
    public async Task Help_has_examples_that_the_command_line_takes()
    {
        var (code, output, _) = await Shell.Run("absorb", "--help");
        Assert.Equal(ExitCode.Done, code);
        string[] examples = [.. output.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("needlepoint absorb", StringComparison.Ordinal))];
        Assert.Equal(4, examples.Length);
        foreach (string example in examples)
        {
            using var folder = new Folder();
            string[] arguments = [.. example.Split(" >")[0].Split(' ').Skip(1).Select(word => word == "results" ? folder.Path : word)];
            Assert.Equal(ExitCode.Done, (await Shell.Run(arguments)).Code);
        }
    }
}
