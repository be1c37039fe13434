using System.Text.Json;
using Needlepoint.Engine;
using Needlepoint.Evidence.Problems;
using Needlepoint.Reports.Tests;
using Needlepoint.Skin.Observables;

namespace Needlepoint.Cli.Tests;

/// <summary>Exit codes, the two streams, and the files.</summary>
public sealed class ExitCodeTests
{
    [Fact]
    public async Task A_wrong_course_gives_1_and_all_its_errors_at_once_on_standard_error()
    {
        using var folder = new Folder();
        var engine = new FakeEngine { OnRun = (_, _, _) => throw new InputException(FakeEngine.TwoProblems()) };
        var (code, output, error) = await Shell.Run(engine, Shell.Plain(100), ["run", "rolling.yaml", "--out", folder.Path]);
        Assert.Equal(ExitCode.Input, code);
        Assert.Equal("", output);
        Assert.Contains("1 of 2 errors", error, StringComparison.Ordinal);
        Assert.Contains("NP-C004  a time needs a unit", error, StringComparison.Ordinal);
        Assert.Contains("^^^^^", error, StringComparison.Ordinal);
        Assert.Contains("Nothing was run.  needlepoint explain NP-C012", error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("run --protocol")]
    [InlineData("fly")]
    [InlineData("run a.yaml b.yaml")]
    [InlineData("run a.yaml --seed x")]
    [InlineData("run a.yaml --sets 0")]
    [InlineData("run a.yaml --sets 999999999")]
    [InlineData("qualify a b")]
    public async Task A_wrong_command_line_gives_2_and_says_where_help_is(string line)
    {
        var (code, output, error) = await Shell.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(ExitCode.Usage, code);
        Assert.Equal("", output);
        Assert.Contains("x NP-U001", error, StringComparison.Ordinal);
        Assert.Contains("--help", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help", "needlepoint run first-session.yaml")]
    [InlineData("run --help", "needlepoint run examples/first-session.yaml")]
    [InlineData("qualify --help", "needlepoint qualify my-studies/")]
    [InlineData("explain --help", "needlepoint explain NP-C012")]
    [InlineData("--version", "0.1.0")]
    public async Task Help_and_version_give_0_on_standard_output(string line, string expected)
    {
        var (code, output, error) = await Shell.Run(line.Split(' '));
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains(expected, output, StringComparison.Ordinal);
        Assert.Equal("", error);
    }

    [Fact]
    public async Task A_calibration_writes_its_files_into_the_data_folder_and_tells_what_it_found()
    {
        using var folder = new Folder();
        var (code, output, _) = await Shell.Run("calibrate", "--data", folder.Path, "--name", "trial");
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("12 values of calibration studies, cost 3.50, converged.", output, StringComparison.Ordinal);
        Assert.Contains("channels.drying_rate", output, StringComparison.Ordinal);
        Assert.Equal("run,trial\n", await File.ReadAllTextAsync(Path.Combine(folder.Path, "posterior.csv"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_cancelled_run_gives_130_and_writes_nothing()
    {
        using var folder = new Folder();
        using var cancel = new CancellationTokenSource();
        var engine = new FakeEngine
        {
            OnRun = (_, _, token) =>
            {
                cancel.Cancel();
                token.ThrowIfCancellationRequested();
                return ExampleRun.Result();
            },
        };
        var (code, output, error) = await Shell.Run(engine, Shell.Plain(100), ["run", "a.yaml", "--out", folder.Path], cancel);
        Assert.Equal((ExitCode.Cancelled, "", "Cancelled. Nothing was written.\n"), (code, output, error));
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task A_run_without_any_outcome_gives_4_and_its_sentences()
    {
        using var folder = new Folder();
        var engine = new FakeEngine { OnRun = (_, _, _) => ExampleRun.Result() with { Observables = [], Failures = ["Set 3 could not be followed beyond day 2."] } };
        var (code, output, error) = await Shell.Run(engine, Shell.Plain(100), ["run", "a.yaml", "--out", folder.Path]);
        Assert.Equal((ExitCode.Numerics, ""), (code, output));
        Assert.Contains("Set 3 could not be followed beyond day 2.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_the_program_gives_4_and_a_stack_trace_only_when_asked()
    {
        using var folder = new Folder();
        var engine = new FakeEngine { OnRun = (_, _, _) => throw new InvalidOperationException("broken") };
        var (code, _, error) = await Shell.Run(engine, Shell.Plain(100), ["run", "a.yaml", "--out", folder.Path]);
        Assert.Equal(ExitCode.Numerics, code);
        Assert.Contains("NP-N900", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        var (_, _, traced) = await Shell.Run(engine, Shell.Plain(100), ["run", "a.yaml", "--trace", "--out", folder.Path]);
        Assert.Contains("   at ", traced, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, ExitCode.Done)]
    [InlineData(3, ExitCode.Done)]
    [InlineData(4, ExitCode.Qualification)]
    public async Task Qualification_gives_5_when_less_than_three_quarters_of_the_values_meet_the_bar(int misses, int expected)
    {
        using var folder = new Folder();
        var engine = new FakeEngine { OnQualify = _ => ExampleQualification.Result(misses) };
        var (code, _, _) = await Shell.Run(engine, Shell.Plain(100), ["qualify", "--out", folder.Path]);
        Assert.Equal(expected, code);
    }

    [Theory]
    [InlineData("run a.yaml --json")]
    [InlineData("run a.yaml --json --person")]
    [InlineData("qualify --json")]
    public async Task Json_is_one_document_and_nothing_else(string line)
    {
        var (code, output, error) = await Shell.Run(line.Split(' '));
        Assert.Equal((ExitCode.Done, ""), (code, error));
        using JsonDocument document = JsonDocument.Parse(output);
        Assert.Equal("0.1.0", document.RootElement.GetProperty("needlepoint").GetProperty("version").GetString());
    }

    [Fact]
    public async Task Options_reach_the_engine()
    {
        var engine = new FakeEngine();
        await Shell.Run(engine, Shell.Plain(100), ["run", "a.yaml", "--json", "--seed", "18446744073709551615", "--sets", "17"]);
        Assert.Equal(new RunRequest("a.yaml", ulong.MaxValue, 17), engine.LastRun);
        await Shell.Run(engine, Shell.Plain(100), ["run", "a.yaml", "--json", "--person"]);
        Assert.Equal(new RunRequest("a.yaml", 1, 1), engine.LastRun);
    }

    [Fact]
    public async Task Files_are_written_and_their_paths_come_last()
    {
        using var folder = new Folder();
        var (code, output, _) = await Shell.Run("run", "first-session.yaml", "--out", folder.Path);
        Assert.Equal(ExitCode.Done, code);
        Assert.True(File.Exists(folder["first-session.html"]));
        foreach (string file in new[] { "outcomes.csv", "trajectories.csv", "trajectories.parquet", "result.json" })
            Assert.True(new FileInfo(Path.Combine(folder["first-session"], file)).Length > 100, file);
        int written = output.IndexOf("Written   " + folder["first-session.html"], StringComparison.Ordinal);
        Assert.True(written > output.IndexOf("First hours and days", StringComparison.Ordinal));
        Assert.Contains("200 parameter sets, seed 1, ensemble 2026-11, 0.0 s   fingerprint 7c1e 90b4 52fa 0d83", output[written..], StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path, "*.part", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_second_run_replaces_its_own_files_and_no_others()
    {
        using var folder = new Folder();
        string[] run = ["run", "mine.yaml", "--out", folder.Path];
        Assert.Equal(ExitCode.Done, (await Shell.Run(run)).Code);
        Assert.Equal(ExitCode.Done, (await Shell.Run(run)).Code);
        await File.WriteAllTextAsync(folder["mine.html"], "<!doctype html><p>my own page</p>", TestContext.Current.CancellationToken);
        var (code, output, error) = await Shell.Run(run);
        Assert.Equal((ExitCode.Usage, ""), (code, output));
        Assert.Contains("NP-U002", error, StringComparison.Ordinal);
        Assert.Contains("my own page", await File.ReadAllTextAsync(folder["mine.html"], TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_table_is_not_overwritten()
    {
        using var folder = new Folder();
        Directory.CreateDirectory(folder["mine"]);
        await File.WriteAllTextAsync(Path.Combine(folder["mine"], "outcomes.csv"), "a,b", TestContext.Current.CancellationToken);
        var (code, _, error) = await Shell.Run("run", "mine.yaml", "--out", folder.Path);
        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains("outcomes.csv", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named_before_anything_runs()
    {
        using var folder = new Folder();
        await File.WriteAllTextAsync(folder["file"], "x", TestContext.Current.CancellationToken);
        var engine = new FakeEngine();
        var (code, _, error) = await Shell.Run(engine, Shell.Plain(100), ["run", "a.yaml", "--out", Path.Combine(folder["file"], "below")]);
        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains("NP-U003", error, StringComparison.Ordinal);
        Assert.Null(engine.LastRun);
    }

    [Fact]
    public async Task Without_a_report_only_data_are_written()
    {
        using var folder = new Folder();
        var (_, output, _) = await Shell.Run("run", "a.yaml", "--no-report", "--out", folder.Path);
        Assert.False(File.Exists(folder["a.html"]));
        Assert.DoesNotContain("a.html", output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder["a"], "result.json")));
    }

    [Theory]
    [InlineData("collagen")]
    [InlineData("collagen_percent")]
    [InlineData("Collagen_III")]
    public async Task Collagen_without_layer_assay_and_time_is_refused_with_what_to_ask_for(string name)
    {
        var (code, output, error) = await Shell.Run("explain", name);
        Assert.Equal((ExitCode.Usage, ""), (code, output));
        using var folder = new Folder();
        var (chart, _, told) = await Shell.Run("run", "a.yaml", "--chart", name, "--out", folder.Path);
        Assert.Equal(ExitCode.Usage, chart);
        foreach (string answer in (string[])[error, told])
        {
            Assert.Contains("NP-U006", answer, StringComparison.Ordinal);
            string text = string.Join(' ', answer.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            foreach (CollagenReading reading in CollagenReadings.All)
                Assert.Contains($"{reading.Id} ({reading.Layer}, {reading.Assay}, {reading.Time})", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_wrong_name_is_answered_with_the_nearest()
    {
        var (code, _, error) = await Shell.Run("explain", "tewl_g_m2");
        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains("did you mean needlepoint explain tewl_g_m2_h?", error, StringComparison.Ordinal);
        using var folder = new Folder();
        var (chart, _, told) = await Shell.Run("run", "a.yaml", "--chart", "tewl", "--out", folder.Path);
        Assert.Equal(ExitCode.Usage, chart);
        Assert.Contains("tewl_g_m2_h, channel_admittance_fraction", told, StringComparison.Ordinal);
    }
}
