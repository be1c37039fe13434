using Needlepoint.Reports.Tests;

namespace Needlepoint.Cli.Tests;

/// <summary>Products of a course: blocks above the answer, a line each, and the exit code.</summary>
public sealed class ProductTextTests
{
    [Fact]
    public async Task A_blocked_product_stands_above_the_answer_and_gives_3_after_everything_was_written()
    {
        using var folder = new Folder();
        var (code, output, error) = await Shell.Run(Engine(isBlocked: true), Shell.Plain(100), ["run", "a.yaml", "--out", folder.Path]);
        Assert.Equal((ExitCode.Blocked, ""), (code, error));
        int block = output.IndexOf("x BLOCKED   vitamin C serum, 15 % at hour 0: channels open until hour 14 (8 to 30)", StringComparison.Ordinal);
        Assert.InRange(block, 0, output.IndexOf("Redness others can see for", StringComparison.Ordinal));
        Assert.Contains("instead  wait until hour 30", output, StringComparison.Ordinal);
        Assert.EndsWith("Exit 3: blocked items remain.\n", output, StringComparison.Ordinal);
        Assert.True(File.Exists(folder["a.html"]));
        Assert.True(File.Exists(Path.Combine(folder["a"], "result.json")));
    }

    [Fact]
    public async Task Products_that_may_be_on_give_0_and_a_line_each()
    {
        using var folder = new Folder();
        var (code, output, _) = await Shell.Run(Engine(isBlocked: false), Shell.Plain(100), ["run", "a.yaml", "--out", folder.Path]);
        Assert.Equal(ExitCode.Done, code);
        string text = string.Join(' ', output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(
            "Products vitamin C serum, 15 % at hour 0, L-ascorbic acid: 12 ug/cm2 into living skin in 24 h (2.7 to 53), 18 times intact skin", text,
            StringComparison.Ordinal);
        Assert.DoesNotContain("BLOCKED", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_of_a_blocked_course_is_whole_and_gives_3()
    {
        var (code, output, error) = await Shell.Run(Engine(isBlocked: true), Shell.Plain(100), ["run", "a.yaml", "--json"]);
        Assert.Equal((ExitCode.Blocked, ""), (code, error));
        using var document = System.Text.Json.JsonDocument.Parse(output);
        Assert.True(document.RootElement.GetProperty("absorption")[0].GetProperty("verdict").GetProperty("is_blocked").GetBoolean());
    }

    private static FakeEngine Engine(bool isBlocked) =>
        new() { OnRun = (_, _, _) => ExampleRun.Result() with { Absorption = [ExampleAbsorption.Result(isBlocked: isBlocked)] } };
}
