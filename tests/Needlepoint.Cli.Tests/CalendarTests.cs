using System.Text.Json;
using Needlepoint.Engine;
using Needlepoint.Evidence.Problems;
using Needlepoint.Planning.Calendars;
using Needlepoint.Planning.Rules;
using Needlepoint.Planning.Suitability;
using Needlepoint.Reports.Tests;

namespace Needlepoint.Cli.Tests;

public sealed class CalendarTests
{
    internal static CalendarReport Report(DateOnly? start, params Finding[] findings)
    {
        var course = ExampleCalendar.Course(start, new Courses.Screening.PlannedEvent("filler", 50 * 86400));
        Screening screening = ExampleCalendar.Clear(course, findings);
        CourseCalendar calendar = ExampleCalendar.Of(course, findings);
        Problem[] warnings = start is null ? [CalendarProblems.NoFirstSession(ExampleCalendar.Start)] : [];
        return new(calendar, screening, ExampleCalendar.Plan(course, null, findings), warnings);
    }

    private static FakeEngine EngineOf(DateOnly? start, params Finding[] findings) => new() { OnCalendar = _ => Report(start, findings) };

    [Fact]
    public async Task The_verdict_comes_first_then_the_days_then_the_files()
    {
        using var folder = new Folder();
        var (code, output, error) = await Shell.Run(EngineOf(ExampleCalendar.Start), Shell.Plain(100), ["calendar", "scars.yaml", "--out", folder.Path]);
        Assert.Equal(ExitCode.Done, code);
        Assert.Equal("", error);
        int verdict = output.IndexOf("NOTHING STANDS AGAINST IT", StringComparison.Ordinal), session = output.IndexOf("Session 1 of 4", StringComparison.Ordinal), files = output.IndexOf("Written", StringComparison.Ordinal);
        Assert.True(verdict >= 0 && verdict < session && session < files, output);
        Assert.Contains("opinion only, NP-S091", output, StringComparison.Ordinal);
        Assert.Equal(["scars-calendar.ics", "scars-plan.html", "scars-plan.pdf"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order());
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(100)]
    public async Task Lines_stay_inside_the_terminal(int width)
    {
        var (_, output, _) = await Shell.Run(EngineOf(ExampleCalendar.Start, ExampleCalendar.Against(RuleAction.Postpone, 80)), Shell.Plain(width), ["calendar", "scars.yaml", "--out", Directory.CreateTempSubdirectory().FullName]);
        Assert.All(output.Split('\n').TakeWhile(line => !line.StartsWith("Written", StringComparison.Ordinal)), line => Assert.True(line.Length <= width, line));
    }

    [Fact]
    public async Task What_is_blocked_returns_three_and_the_files_are_written_all_the_same()
    {
        using var folder = new Folder();
        var (code, output, _) = await Shell.Run(EngineOf(ExampleCalendar.Start, ExampleCalendar.Against(RuleAction.Block, double.PositiveInfinity)), Shell.Plain(100), ["calendar", "scars.yaml", "--out", folder.Path]);
        Assert.Equal(ExitCode.Blocked, code);
        Assert.Contains("not to start yet", output, StringComparison.Ordinal);
        Assert.Contains("Not to start yet", File.ReadAllText(Path.Combine(folder.Path, "scars-plan.html")), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder.Path, "scars-plan.pdf")));
    }

    [Fact]
    public async Task Waiting_names_the_day_from_which_it_is_over()
    {
        using var folder = new Folder();
        var (code, output, _) = await Shell.Run(EngineOf(ExampleCalendar.Start, ExampleCalendar.Against(RuleAction.Postpone, 80)), Shell.Plain(100), ["calendar", "scars.yaml", "--out", folder.Path]);
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("--start 2027-02-19", output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_day_it_counts_days_and_says_how_to_give_one()
    {
        using var folder = new Folder();
        var (code, output, error) = await Shell.Run(EngineOf(null), Shell.Plain(100), ["calendar", "scars.yaml", "--out", folder.Path]);
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("day -14 to -1", output, StringComparison.Ordinal);
        Assert.Contains("NP-C080", error, StringComparison.Ordinal);
        Assert.Contains("--start 2026-12-01", error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder.Path, "scars-calendar.ics")));
    }

    [Theory]
    [InlineData("1/12/2026")]
    [InlineData("2026-02-30")]
    [InlineData("tomorrow")]
    [InlineData("0001-01-01")]
    public async Task A_start_that_is_no_day_is_refused(string start)
    {
        var (code, _, error) = await Shell.Run(new FakeEngine(), Shell.Plain(100), ["calendar", "scars.yaml", "--start", start]);
        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains("NP-U017", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_start_and_no_model_reach_the_engine()
    {
        using var folder = new Folder();
        var engine = EngineOf(ExampleCalendar.Start);
        await Shell.Run(engine, Shell.Plain(100), ["calendar", "scars.yaml", "--start", "2027-01-31", "--no-model", "--out", folder.Path]);
        Assert.Equal((new DateOnly(2027, 1, 31), 0), (engine.LastCalendar!.Start!.Value, engine.LastCalendar.Sets));
    }

    [Fact]
    public async Task A_document_alone_comes_as_json()
    {
        var (code, output, _) = await Shell.Run(EngineOf(ExampleCalendar.Start), Shell.Plain(100), ["calendar", "scars.yaml", "--json"]);
        Assert.Equal(ExitCode.Done, code);
        using JsonDocument json = JsonDocument.Parse(output);
        Assert.True(json.RootElement.GetProperty("may_start").GetBoolean());
        Assert.Contains(json.RootElement.GetProperty("entries").EnumerateArray(), entry => entry.GetProperty("from_date").GetString() == "2026-12-01" && entry.GetProperty("kind").GetString() == "session");
        Assert.False(File.Exists("scars-plan.html"));
    }

    [Fact]
    public async Task Files_of_somebody_else_are_left_alone_and_own_ones_are_replaced()
    {
        using var folder = new Folder();
        string pdf = Path.Combine(folder.Path, "scars-plan.pdf");
        File.WriteAllText(pdf, "mine");
        var (refused, _, error) = await Shell.Run(EngineOf(ExampleCalendar.Start), Shell.Plain(100), ["calendar", "scars.yaml", "--out", folder.Path]);
        Assert.Equal(ExitCode.Usage, refused);
        Assert.Contains("NP-U002", error, StringComparison.Ordinal);
        File.Delete(pdf);
        for (int i = 0; i < 2; i++)
            Assert.Equal(ExitCode.Done, (await Shell.Run(EngineOf(ExampleCalendar.Start), Shell.Plain(100), ["calendar", "scars.yaml", "--out", folder.Path])).Code);
    }
}
