using Needlepoint.Engine;
using System.Text.Json;

namespace Needlepoint.Cli.Tests;

/// <summary>Screening as a user runs it: real rules, real catalogues, a file of a course.</summary>
public sealed class EngineScreenTests
{
    private const string Woman = "person: {age: 34, sex: female, skin_type: III, site: cheek";
    private const string Session = "course: {device: pen-12-needles, needle_length: 0.5 mm, passes: 4}\n";

    private static readonly LocalEngine s_engine = new();

    [Fact]
    public async Task Isotretinoin_100_days_ago_is_for_a_doctor_with_both_positions_and_the_day_on_which_it_clears()
    {
        var (code, output, _) = await Screen(Woman + ", medicines: [{medicine: Roaccutane, stopped: 100 d}]}\nscreening: {first_session: 2026-11-22}\n" + Session);
        Assert.Equal(ExitCode.Done, code);
        string text = Flat(output);
        foreach (string part in (string[])["? DOCTOR REVIEW", "<> AUTHORITIES DISAGREE", "wait 180 days", "default: the stricter one, earliest start 10 February 2027 (80 days)", "questions are open"])
            Assert.Contains(part, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Vitamin_c_an_hour_after_the_needles_is_blocked_with_what_to_do_instead()
    {
        var (code, output, _) = await Screen(Woman + "}\ncourse: {device: pen-12-needles, needle_length: 0.5 mm, passes: 4, products: [{product: vitamin-c-15-serum, from: 1 h}]}\n");
        Assert.Equal(ExitCode.Blocked, code);
        Assert.Contains("x BLOCKED", output, StringComparison.Ordinal);
        Assert.Contains("instead", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_medicine_that_nobody_knows_is_told_once_and_is_no_error()
    {
        var (code, output, error) = await Screen(Woman + ", medicines: [Blahblahol]}\n" + Session);
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("! NOT KNOWN      Blahblahol", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Blahblahol", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_told_to_stop_a_prescribed_medicine()
    {
        var (_, output, _) = await Screen(Woman + ", medicines: [warfarin]}\n" + Session, "--plain");
        Assert.Contains("Keep taking every medicine that a doctor gave you.", Flat(output), StringComparison.Ordinal);
        Assert.Contains("Do not stop your blood thinner", Flat(output), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_asked_and_denied_leaves_no_question()
    {
        var (code, output, _) = await Screen(
            Woman + ", skin: normal, conditions: none}\nhabits: {smoking: none, sunscreen: daily SPF 50}\n"
            + "screening: {first_session: 2027-01-15, no: everything-else, setting: clinic, cartridge: new, operator: licensed, expectations: realistic}\n" + Session);
        Assert.Equal(ExitCode.Done, code);
        Assert.DoesNotContain("Still to be asked", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_is_recorded_with_its_reason_and_changes_the_verdict()
    {
        string course = Woman + ", medicines: [{medicine: Roaccutane, stopped: 100 d}]}\n" + Session;
        var (_, before, _) = await Screen(course, "--json");
        using JsonDocument first = JsonDocument.Parse(before);
        Assert.Equal("doctor-review", first.RootElement.GetProperty("suitability").GetProperty("verdict").GetString());
        string rule = first.RootElement.GetProperty("suitability").GetProperty("findings")[0].GetProperty("code").GetString()!;
        var (_, after, _) = await Screen(course, "--json", "--decide", rule, "--reason", "low dose", "--by", "dermatologist");
        using JsonDocument second = JsonDocument.Parse(after);
        JsonElement decided = second.RootElement.GetProperty("suitability").GetProperty("findings").EnumerateArray().Single(finding => finding.GetProperty("code").GetString() == rule);
        Assert.Equal(("low dose", "dermatologist"), (decided.GetProperty("decision").GetProperty("reason").GetString(), decided.GetProperty("decision").GetProperty("by").GetString()));
        Assert.Equal(2, decided.GetProperty("positions").GetArrayLength());
        Assert.NotEqual("doctor-review", decided.GetProperty("action").GetString());
    }

    [Fact]
    public async Task A_device_that_heats_is_screened_without_a_run()
    {
        var (code, output, error) = await Screen(Woman + "}\ncourse: {device: morpheus8, needle_length: 2 mm, passes: 2}\n", withModel: true);
        Assert.Contains(code, (int[])[ExitCode.Done, ExitCode.Blocked]);
        Assert.Contains("heat", output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("NP-C031", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_course_gives_1_and_its_messages()
    {
        var (code, output, error) = await Screen(Woman + ", conditions: [keloyd]}\n" + Session);
        Assert.Equal((ExitCode.Input, ""), (code, output));
        Assert.Contains("keloid", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Marevan", "warfarin")]
    [InlineData("type-2-diabetes", "E11")]
    [InlineData("E11", "type-2-diabetes")]
    [InlineData("isotretinoin-recent", "NP-S029")]
    [InlineData("np-s029", "isotretinoin-recent")]
    [InlineData("rules", "Published evidence")]
    public async Task Rules_conditions_and_medicines_are_explained_by_any_of_their_words(string name, string expected)
    {
        var (code, output, error) = await Shell.Run(s_engine, Shell.Plain(100), ["explain", name]);
        Assert.Equal((ExitCode.Done, ""), (code, error));
        Assert.Contains(expected, output, StringComparison.Ordinal);
    }

    private static Task<(int Code, string Output, string Error)> Screen(string course, params string[] options) => Screen(course, false, options);

    private static async Task<(int Code, string Output, string Error)> Screen(string course, bool withModel, params string[] options)
    {
        using var folder = new Folder();
        await File.WriteAllTextAsync(folder["course.yaml"], course, TestContext.Current.CancellationToken);
        return await Shell.Run(s_engine, Shell.Plain(100), ["screen", folder["course.yaml"], .. withModel ? (string[])["--sets", "4"] : ["--no-model"], .. options]);
    }

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
