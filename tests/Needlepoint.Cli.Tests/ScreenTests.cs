using System.Text.Json;
using Needlepoint.Courses.Screening;
using Needlepoint.Planning.Rules;
using Needlepoint.Planning.Suitability;
using Needlepoint.Reports.Tests;

namespace Needlepoint.Cli.Tests;

/// <summary>What <c>needlepoint screen</c> prints and returns, and what <c>run</c> says of suitability.</summary>
public sealed class ScreenTests
{
    public static TheoryData<string, int, string> Texts() => new()
    {
        { "screen-100", 100, "screen first-session.yaml" },
        { "screen-80", 80, "screen first-session.yaml" },
        { "screen-60", 60, "screen first-session.yaml" },
        { "screen-all-100", 100, "screen first-session.yaml --all --questions" },
        { "screen-plain-80", 80, "screen first-session.yaml --plain" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task The_text_is_the_stored_one(string name, int width, string line)
    {
        var (code, output, error) = await Shell.Run(Full(), Shell.Plain(width), line.Split(' '));
        string stored = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Texts", name + ".txt"), TestContext.Current.CancellationToken);
        Assert.Equal(stored, output, ignoreLineEndingDifferences: true);
        Assert.Equal("", error);
        Assert.Equal(ExitCode.Blocked, code);
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
        string[][] lines = [["screen", "x.yaml", "--all", "--questions"], ["screen", "x.yaml", "--plain"], ["run", "x.yaml", "--no-report", "--out", folder.Path]];
        foreach (string[] line in lines)
        {
            var (_, output, _) = await Shell.Run(Full(), Shell.Plain(width), line);
            int written = output.IndexOf("\nWritten", StringComparison.Ordinal);
            string text = written < 0 ? output : output[..written];
            Assert.All(text.Split('\n'), printed => Assert.True(printed.Length <= Math.Min(width, 120) || !printed.Trim().Contains(' ', StringComparison.Ordinal), $"{printed.Length}: {printed}"));
        }
    }

    [Fact]
    public async Task Colour_changes_no_letter()
    {
        var (_, plain, _) = await Shell.Run(Full(), Shell.Plain(100), ["screen", "x.yaml", "--all"]);
        var (_, colour, _) = await Shell.Run(Full(), Shell.Plain(100) with { Colour = true }, ["screen", "x.yaml", "--all"]);
        Assert.Contains('\e', colour);
        Assert.Equal(plain, System.Text.RegularExpressions.Regex.Replace(colour, "\e\\[[0-9;]*m", ""));
    }

    [Fact]
    public async Task Only_a_block_gives_3()
    {
        Screening full = ExampleScreening.Full();
        foreach (RuleAction action in Enum.GetValues<RuleAction>())
        {
            Screening one = full with { Findings = [.. full.Findings.Where(finding => finding.Action <= action)] };
            var (code, output, _) = await Shell.Run(new FakeEngine { OnScreen = () => one }, Shell.Plain(100), ["screen", "x.yaml"]);
            Assert.Equal(action == RuleAction.Block ? ExitCode.Blocked : ExitCode.Done, code);
            Assert.Equal(action == RuleAction.Block, output.Contains("Exit 3: blocked items remain.", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Both_positions_stay_shown_after_a_decision()
    {
        var (code, output, _) = await Shell.Run(new FakeEngine { OnScreen = ExampleScreening.Decided }, Shell.Plain(100), ["screen", "x.yaml"]);
        Assert.Equal(ExitCode.Done, code);
        foreach (string part in (string[])["wait 180 days", "too little evidence to delay", "low dose, healed well since by dermatologist", "the rule itself says doctor review"])
            Assert.Contains(part, string.Join(' ', output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.DoesNotContain("default: the stricter one", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decisions_reach_the_engine_each_with_its_own_reason_and_role()
    {
        FakeEngine engine = Full();
        await Shell.Run(engine, Shell.Plain(100), ["screen", "x.yaml", "--decide", "np-s031", "--reason", "low dose", "--by", "dermatologist", "--decide", "retinoid-recent", "--reason", "weak cream"]);
        Assert.Equal([new RecordedDecision("NP-S031", "low dose", "dermatologist"), new RecordedDecision("NP-S088", "weak cream", "")], engine.LastScreen!.Decisions);
    }

    [Theory]
    [InlineData("NP-U020", "--decide NP-S031")]
    [InlineData("NP-U020", "--decide NP-S031 --decide NP-S088 --reason x")]
    [InlineData("NP-U021", "--decide NP-S999 --reason x")]
    [InlineData("NP-U021", "--decide isotretinoin-recnt --reason x")]
    [InlineData("NP-U022", "--decide NP-S201 --reason x")]
    [InlineData("NP-U023", "--reason x")]
    [InlineData("NP-U023", "--by dermatologist --decide NP-S031 --reason x")]
    [InlineData("NP-U024", "--decide NP-S031 --reason x --decide isotretinoin-recent --reason y")]
    [InlineData("NP-U007", "--plain --json")]
    [InlineData("NP-U007", "--plain --all")]
    [InlineData("NP-U001", "--decide")]
    public async Task A_decision_that_is_not_whole_is_refused_before_anything_is_screened(string code, string options)
    {
        FakeEngine engine = Full();
        var (exit, output, error) = await Shell.Run(engine, Shell.Plain(100), ["screen", "x.yaml", .. options.Split(' ')]);
        Assert.Equal((ExitCode.Usage, ""), (exit, output));
        Assert.Contains(code, error, StringComparison.Ordinal);
        Assert.Null(engine.LastScreen);
    }

    [Fact]
    public async Task A_wrong_name_of_a_rule_is_answered_with_the_nearest()
    {
        var (_, _, error) = await Shell.Run(Full(), Shell.Plain(100), ["screen", "x.yaml", "--decide", "isotretinoin-recnt", "--reason", "x"]);
        Assert.Contains("did you mean --decide isotretinoin-recent?", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_model_no_parameter_set_is_asked_for()
    {
        FakeEngine engine = Full();
        await Shell.Run(engine, Shell.Plain(100), ["screen", "x.yaml", "--no-model"]);
        Assert.Equal(0, engine.LastScreen!.Sets);
        await Shell.Run(engine, Shell.Plain(100), ["screen", "x.yaml", "--sets", "20", "--seed", "3"]);
        Assert.Equal((20, 3ul), (engine.LastScreen.Sets, engine.LastScreen.Seed));
    }

    [Fact]
    public async Task Rules_that_need_a_run_are_said_to_be_not_checked()
    {
        Screening without = ExampleScreening.Clear() with { NotPredicted = [ExampleScreening.Serum] };
        var (_, output, _) = await Shell.Run(new FakeEngine { OnScreen = () => without }, Shell.Plain(100), ["screen", "x.yaml", "--no-model"]);
        Assert.Contains("2 rules of 3 checked", output, StringComparison.Ordinal);
        Assert.Contains(". NOT CHECKED    1 rule: the prediction of a run is needed", output, StringComparison.Ordinal);
        Assert.Contains("NP-S201 a cosmetic on open channels", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_questions_are_eight_lines_until_all_are_asked_for()
    {
        FakeEngine engine = new() { OnScreen = () => ExampleScreening.Unsettled(48) };
        var (_, few, _) = await Shell.Run(engine, Shell.Plain(100), ["screen", "x.yaml"]);
        var (_, all, _) = await Shell.Run(engine, Shell.Plain(100), ["screen", "x.yaml", "--questions"]);
        Assert.Contains("and 40 more: --questions", few, StringComparison.Ordinal);
        Assert.DoesNotContain("number 8?", few, StringComparison.Ordinal);
        Assert.Contains("number 47?", all, StringComparison.Ordinal);
        Assert.Contains("48 questions are open", few, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_one_document_with_verdict_findings_positions_and_questions()
    {
        var (code, output, error) = await Shell.Run(Full(), Shell.Plain(100), ["screen", "x.yaml", "--json"]);
        Assert.Equal((ExitCode.Blocked, ""), (code, error));
        using JsonDocument document = JsonDocument.Parse(output);
        JsonElement suitability = document.RootElement.GetProperty("suitability");
        Assert.Equal("block", suitability.GetProperty("verdict").GetString());
        Assert.Equal(JsonValueKind.Null, suitability.GetProperty("clears_after_d").ValueKind);
        JsonElement isotretinoin = suitability.GetProperty("findings").EnumerateArray().Single(finding => finding.GetProperty("code").GetString() == "NP-S031");
        Assert.Equal(["wait 180 days", "too little evidence to delay"], isotretinoin.GetProperty("positions").EnumerateArray().Select(position => position.GetProperty("says").GetString()));
        Assert.Equal((80, "2027-02-10"), (isotretinoin.GetProperty("clears_after_d").GetDouble(), isotretinoin.GetProperty("clears_date").GetString()));
        Assert.Equal("secondary", isotretinoin.GetProperty("sources")[0].GetProperty("access").GetString());
        Assert.Equal(2, suitability.GetProperty("questions").GetArrayLength());
        Assert.Equal("unconfirmed", suitability.GetProperty("findings")[2].GetProperty("layer").GetString());
    }

    [Fact]
    public async Task A_run_stands_below_what_blocks_it_and_returns_3()
    {
        using var folder = new Folder();
        var (code, output, _) = await Shell.Run(Full(), Shell.Plain(100), ["run", "first-session.yaml", "--no-report", "--out", folder.Path]);
        Assert.Equal(ExitCode.Blocked, code);
        int block = output.IndexOf("x BLOCKED", StringComparison.Ordinal), answer = output.IndexOf("Redness others can see for about", StringComparison.Ordinal);
        Assert.InRange(block, 0, answer);
        Assert.Contains("<> authorities disagree: wait 180 days (drug insert); too little evidence to delay", string.Join(' ', output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        using JsonDocument document = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder["first-session"], "result.json"), TestContext.Current.CancellationToken));
        Assert.Equal("block", document.RootElement.GetProperty("suitability").GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task A_run_tells_open_questions_in_one_line()
    {
        using var folder = new Folder();
        var (code, output, _) = await Shell.Run(new FakeEngine { OnScreen = () => ExampleScreening.Unsettled(61) }, Shell.Plain(100), ["run", "first-session.yaml", "--no-report", "--out", folder.Path]);
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains(". Suitability not settled: 61 questions open, needlepoint screen first-session.yaml", output, StringComparison.Ordinal);
        Assert.DoesNotContain("number 3?", output, StringComparison.Ordinal);
    }

    private static FakeEngine Full() => new() { OnScreen = ExampleScreening.Full };
}
