using System.Text.Json;
using Needlepoint.Engine;
using Needlepoint.Engine.Handbooks;
using Needlepoint.Inference.Results;
using Needlepoint.Planning.Protocols;

namespace Needlepoint.Cli.Tests;

public sealed class ProtocolsTests
{
    private static readonly ProtocolLibrary Library = new FakeEngine().Protocols;

    [Fact]
    public async Task The_table_names_every_ready_course_with_its_strength_and_what_cannot_be_run()
    {
        var (code, output, _) = await Shell.Run("protocols");
        Assert.Equal(ExitCode.Done, code);
        Assert.All(Library.All, protocol => Assert.Contains($"  {protocol.Id} ", output, StringComparison.Ordinal));
        Assert.All(Library.Refused, refused => Assert.Contains(refused.Id, output, StringComparison.Ordinal));
        Assert.Contains("3 x 30 d, 1.5 mm", output, StringComparison.Ordinal);
        Assert.All(output.Split('\n'), line => Assert.True(line.Length <= 100, line));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(100)]
    public async Task One_in_full_marks_every_opinion_and_says_who_gives_the_rest(int width)
    {
        foreach (Protocol protocol in Library.All)
        {
            var (code, output, _) = await Shell.Run(new FakeEngine(), Shell.Plain(width), ["protocols", protocol.Id]);
            Assert.Equal(ExitCode.Done, code);
            Assert.Equal(ProtocolText.Values(protocol).Count(value => value.Opinion is not null), output.Split('\n').Count(line => line.Contains("! ", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task A_written_file_is_new_and_never_replaces_one()
    {
        using Folder folder = new();
        var (code, output, _) = await Shell.Run("protocols", "acne-scars-cheek", "--write", folder["my.yaml"]);
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("Edit the person", output, StringComparison.Ordinal);
        await File.WriteAllTextAsync(folder["my.yaml"], "mine", TestContext.Current.CancellationToken);
        (code, _, string error) = await Shell.Run("protocols", "acne-scars-cheek", "--write", folder["my.yaml"]);
        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains("NP-U016", error, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(folder["my.yaml"], TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("protocols --write a.yaml", "NP-U001")]
    [InlineData("protocols acne-scar-cheek", "NP-U013")]
    [InlineData("protocols ../../etc/passwd", "NP-U013")]
    [InlineData("run --protocol acne-scar-cheek", "NP-U013")]
    [InlineData("run --protocol ../x", "NP-U013")]
    [InlineData("run a.yaml --protocol nothing", "NP-U013")]
    [InlineData("screen --protocol nothing", "NP-U013")]
    [InlineData("run", "NP-U014")]
    [InlineData("screen", "NP-U014")]
    [InlineData("protocols acne-scars-cheek --write no/such/folder/a.yaml", "NP-U003")]
    public async Task A_wrong_question_is_refused_before_anything_is_run(string line, string code)
    {
        var engine = new FakeEngine();
        var (exit, output, error) = await Shell.Run(engine, Shell.Plain(100), line.Split(' '));
        Assert.Equal((ExitCode.Usage, ""), (exit, output));
        Assert.Contains($"x {code}", error, StringComparison.Ordinal);
        Assert.Null(engine.LastRun);
    }

    [Fact]
    public async Task A_run_says_which_ready_course_it_is_and_that_the_person_is_nobodys_own()
    {
        using Folder folder = new();
        var engine = new LocalEngine();
        var (_, output, _) = await Shell.Run(engine, Shell.Plain(100), ["run", "--protocol", "Acne-Scars-Cheek", "--sets", "2", "--no-pictures", "--out", folder.Path]);
        Assert.Contains("Ready course acne-scars-cheek", output, StringComparison.Ordinal);
        Assert.Contains("nobody's own", output, StringComparison.Ordinal);
        Assert.Contains("course.passes", output, StringComparison.Ordinal);
        Assert.Contains("needlepoint screen --protocol acne-scars-cheek", output, StringComparison.Ordinal);
        string page = await File.ReadAllTextAsync(folder["acne-scars-cheek.html"], TestContext.Current.CancellationToken);
        Assert.Contains("nobody&#39;s own", page, StringComparison.Ordinal);
        Assert.Contains("id=\"reported\"", page, StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder["acne-scars-cheek"], "result.json"), TestContext.Current.CancellationToken));
        JsonElement protocol = json.RootElement.GetProperty("protocol");
        Assert.Equal(("acne-scars-cheek", "regulation", true),
            (protocol.GetProperty("id").GetString(), protocol.GetProperty("strength").GetString(), protocol.GetProperty("is_typical_person").GetBoolean()));
        JsonElement marks = json.RootElement.GetProperty("adverse_events").EnumerateArray().First(row => row.GetProperty("source").GetString() == "dogra-2014-marks");
        Assert.Equal((5, 36, 0.061), (marks.GetProperty("count").GetInt32(), marks.GetProperty("of").GetInt32(), Math.Round(marks.GetProperty("wilson95_low").GetDouble(), 3)));
    }

    [Theory]
    [InlineData("hair-loss-minoxidil")]
    [InlineData("melasma-tranexamic-acid")]
    [InlineData("hypomelanosis")]
    public void Ready_courses_run_with_two_sets(string id)
    {
        RunResult result = new LocalEngine().Run(new RunRequest("", 1, 2) { Protocol = id }, new Progress<EngineProgress>(), TestContext.Current.CancellationToken);
        Assert.NotEmpty(result.Observables);
        Assert.Empty(result.Failures);
        Assert.Equal(id, result.Protocol!.Id);
    }

    [Fact]
    public void A_person_of_a_file_with_a_ready_course_runs_and_can_be_screened()
    {
        using Folder folder = new();
        File.WriteAllText(folder["me.yaml"], "person: {age: 61, sex: male, skin_type: V, site: cheek}\nconcerns: {acne_scars: {kind: boxcar}}\n");
        var engine = new LocalEngine();
        RunResult result = engine.Run(new RunRequest(folder["me.yaml"], 1, 2) { Protocol = "acne-scars-exceed" }, new Progress<EngineProgress>(), TestContext.Current.CancellationToken);
        Assert.Equal((false, "me.yaml --protocol acne-scars-exceed"), (result.Protocol!.IsTypicalPerson, result.CourseFile));
        Assert.Equal(4, result.SessionHours.Count);
        Assert.Equal("dogra-2014-marks", engine.AdverseEvents(result).Rows[0].Source.Id);
        Assert.NotNull(engine.Screen(result, new DateOnly(2026, 12, 1)));
        ScreenRequest request = new(folder["me.yaml"], 1, 0, new DateOnly(2026, 12, 1), []) { Protocol = "acne-scars-exceed" };
        Assert.NotNull(engine.Screen(request, new Progress<EngineProgress>(), TestContext.Current.CancellationToken).Screening);
    }

    [Fact]
    public async Task Reported_harm_is_explained_with_what_is_not_plain_needling_apart()
    {
        var explanations = new LocalEngine().Explanations();
        Explanation all = explanations.First(explanation => explanation.Name == "adverse-events");
        Assert.Contains(all.Facts, fact => fact.Text.Contains("5 of 36 people, 13.9\u00A0% (6.1 to 28.7\u00A0%)", StringComparison.Ordinal));
        Assert.Contains(all.Facts, fact => fact.Text.Contains("15 cases, no usable denominator", StringComparison.Ordinal));
        Assert.DoesNotContain(all.Facts.TakeWhile(fact => !fact.Text.Contains("kept apart", StringComparison.Ordinal)), fact => fact.Text.Contains("laser", StringComparison.OrdinalIgnoreCase));
        var (code, output, _) = await Shell.Run(new LocalEngine(), Shell.Plain(100), ["explain", "dark-marks"]);
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("abstract read", output, StringComparison.Ordinal);
    }
}
