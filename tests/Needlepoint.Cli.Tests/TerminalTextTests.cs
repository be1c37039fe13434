using Needlepoint.Engine;

namespace Needlepoint.Cli.Tests;

/// <summary>What the terminal prints, against stored texts at several widths.</summary>
public sealed class TerminalTextTests
{
    public static TheoryData<string, int, string> Texts() => new()
    {
        { "run-100", 100, "run first-session.yaml --no-report" },
        { "run-80", 80, "run first-session.yaml --no-report" },
        { "run-60", 60, "run first-session.yaml --no-report" },
        { "run-person-100", 100, "run first-session.yaml --no-report --person" },
        { "run-chart-100", 100, "run first-session.yaml --no-report --chart tewl_g_m2_h" },
        { "qualify-100", 100, "qualify" },
        { "qualify-80", 80, "qualify" },
        { "explain-one-80", 80, "explain tewl_g_m2_h" },
        { "explain-list-80", 80, "explain" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task The_text_is_the_stored_one(string name, int width, string line)
    {
        using var folder = new Folder();
        string[] arguments = [.. line.Split(' '), .. line.StartsWith("explain", StringComparison.Ordinal) ? Array.Empty<string>() : ["--out", folder.Path]];
        var (code, output, error) = await Shell.Run(new FakeEngine(), Shell.Plain(width), arguments);
        string stored = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Texts", name + ".txt"), TestContext.Current.CancellationToken);
        Assert.Equal(stored, BeforePaths(output), ignoreLineEndingDifferences: true);
        Assert.Equal("", error);
        Assert.Equal(ExitCode.Done, code);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(79)]
    [InlineData(80)]
    [InlineData(99)]
    [InlineData(100)]
    [InlineData(200)]
    public async Task No_line_is_wider_than_the_terminal_nor_than_120(int width)
    {
        using var folder = new Folder();
        foreach (string verb in new[] { "run x.yaml --chart tewl_g_m2_h", "qualify" })
        {
            var (_, output, _) = await Shell.Run(new FakeEngine(), Shell.Plain(width), [.. verb.Split(' '), "--out", folder.Path]);
            int most = Math.Min(width, 120);
            Assert.All(BeforePaths(output).Split('\n'), line => Assert.True(line.Length <= most, $"{line.Length}: {line}"));
        }
    }

    [Fact]
    public async Task Bars_are_dropped_below_80_columns_and_the_numbers_stay()
    {
        using var folder = new Folder();
        var (_, wide, _) = await Shell.Run(new FakeEngine(), Shell.Plain(80), ["run", "x.yaml", "--out", folder.Path]);
        var (_, narrow, _) = await Shell.Run(new FakeEngine(), Shell.Plain(79), ["run", "x.yaml", "--out", folder.Path]);
        Assert.Contains("=|=", wide, StringComparison.Ordinal);
        Assert.DoesNotContain("=|", narrow, StringComparison.Ordinal);
        Assert.Contains("130 to 250", narrow, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Colour_changes_no_letter()
    {
        using var folder = new Folder();
        string[] run = ["run", "x.yaml", "--out", folder.Path];
        var (_, plain, _) = await Shell.Run(new FakeEngine(), Shell.Plain(100), run);
        var (_, colour, _) = await Shell.Run(new FakeEngine(), Shell.Plain(100) with { Colour = true }, run);
        Assert.Contains('\e', colour);
        Assert.DoesNotContain('\e', plain);
        Assert.Equal(plain, System.Text.RegularExpressions.Regex.Replace(colour, "\e\\[[0-9;]*m", ""));
        var (_, off, _) = await Shell.Run(new FakeEngine(), Shell.Plain(100) with { Colour = true }, [.. run, "--no-color"]);
        Assert.Equal(plain, off);
    }

    [Fact]
    public async Task Names_from_a_file_cannot_steer_the_terminal()
    {
        using var folder = new Folder();
        var engine = new FakeEngine { OnRun = (_, _, _) => Needlepoint.Reports.Tests.ExampleRun.Result() with { CourseLine = "pen\e[2J\a\rgone" } };
        var (_, output, _) = await Shell.Run(engine, Shell.Plain(100), ["run", "x.yaml", "--out", folder.Path]);
        Assert.DoesNotContain(output, c => char.IsControl(c) && c != '\n');
    }

    [Fact]
    public async Task Progress_goes_to_standard_error_as_whole_lines_where_no_line_can_be_rewritten()
    {
        using var folder = new Folder();
        var error = new StringWriter();
        var clock = new StepClock();
        var engine = new FakeEngine
        {
            OnRun = (_, progress, _) =>
            {
                for (int i = 1; i <= 5; i++)
                {
                    clock.Now += 6 * TimeSpan.TicksPerSecond;
                    progress.Report(new EngineProgress(40 * i, 200, "parameter sets"));
                }
                return Needlepoint.Reports.Tests.ExampleRun.Result();
            },
        };
        var terminal = new Terminals.Terminal(new StringWriter(), error, Shell.Plain(100));
        await new CommandLine(engine, terminal, clock).InvokeAsync(["run", "x.yaml", "--out", folder.Path], TestContext.Current.CancellationToken);
        Assert.Equal(
            "Running   80 of 200 parameter sets  [===========-----------------]  40 %   6.7 /s   18 s left\n"
            + "Running   160 of 200 parameter sets  [======================------]  80 %   6.7 /s   6 s left\n",
            error.ToString());
    }

    private static string BeforePaths(string output)
    {
        int at = output.IndexOf("\nWritten", StringComparison.Ordinal);
        return at < 0 ? output : output[..(at + 1)];
    }

    private sealed class StepClock : TimeProvider
    {
        public long Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now;
    }
}
