using System.Text.Json.Nodes;
using Needlepoint.Studio.Tests.Hosting;

namespace Needlepoint.Studio.Tests.Api;

/// <summary>The description of the HTTP interface.</summary>
public sealed class DescriptionTests(RunningStudio studio) : IClassFixture<RunningStudio>
{
    private const string Accept = "NEEDLEPOINT_ACCEPT";

    [Fact]
    public async Task The_description_in_the_documents_is_that_of_the_program()
    {
        string path = Path.Combine(Root(), "docs", "reference", "openapi.json");
        string described = (await studio.Client.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken)).ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable(Accept) == "1") await File.WriteAllTextAsync(path, described, TestContext.Current.CancellationToken);
        Assert.True(described == await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), $"docs/reference/openapi.json is not current; {Accept}=1 writes it anew");
    }

    [Fact]
    public async Task Every_operation_says_what_it_does_and_how_it_fails()
    {
        JsonNode document = JsonNode.Parse(await studio.Client.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken))!;
        JsonNode[] operations = [.. document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => operation.Value!))];
        Assert.NotEmpty(operations);
        Assert.All(operations, operation =>
        {
            Assert.False(string.IsNullOrEmpty((string?)operation["summary"]), (string?)operation["operationId"]);
            Assert.NotNull(operation["responses"]!["default"]!["content"]!["application/problem+json"]);
        });
    }

    [Theory]
    [InlineData("StudySummary", "year")]
    [InlineData("MeasuredDocument", "at_h")]
    [InlineData("MeasuredDocument", "measured_spread")]
    public async Task What_answers_may_leave_out_is_not_required(string schema, string field)
    {
        JsonNode document = JsonNode.Parse(await studio.Client.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken))!;
        JsonNode described = document["components"]!["schemas"]![schema]!;
        Assert.NotNull(described["properties"]![field]);
        Assert.DoesNotContain(field, described["required"]!.AsArray().Select(one => (string?)one));
    }

    private static string Root()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Needlepoint.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
