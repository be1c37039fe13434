using System.Text.Json;
using Needlepoint.Evidence.Claims;
using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Parameters;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Studies;
using Needlepoint.Evidence.Tests.Claims;
using Needlepoint.Evidence.Tests.Parameters;
using Needlepoint.Evidence.Tests.Studies;

namespace Needlepoint.Evidence.Tests.Data;

/// <summary>
/// The schemas for editors list exactly the keys and words that the readers accept: an unknown key or word makes a reader say what it
/// accepts.
/// </summary>
public sealed class SchemaTests
{
    private const string Stranger = "qqqqqqqq";

    public static TheoryData<string, string, string> ParameterSections => new()
    {
        // text to find, what to put there, path of the schema
        { "- id:", $"- {Stranger}: 1\n  id:", "items" },
        { "gsd: 1.4}", $"gsd: 1.4, {Stranger}: 1}}", "items.spread.lognormal" },
        { "{kind: lognormal, gsd: 1.4}", $"{{kind: normal, sd: 1, {Stranger}: 1}}", "items.spread.normal" },
        { "{kind: lognormal, gsd: 1.4}", $"{{kind: uniform, low: 1, high: 5, {Stranger}: 1}}", "items.spread.uniform" },
        { "{kind: lognormal, gsd: 1.4}", $"{{kind: unknown, {Stranger}: 1}}", "items.spread.unknown" },
        { "{kind: lognormal, gsd: 1.4}", $"{{kind: fixed, {Stranger}: 1}}", "items.spread.fixed" },
        { "{kind: measured,", $"{{kind: measured, {Stranger}: 1,", "items.origin.measured" },
        { "origin: {", $"origin: {{kind: derived, formula: f, {Stranger}: 1}} #", "items.origin.derived" },
        { "origin: {", $"origin: {{kind: fitted, run: f, start: s, {Stranger}: 1}} #", "items.origin.fitted" },
        { "origin: {", $"origin: {{kind: assumed, reason: f, settled_by: s, {Stranger}: 1}} #", "items.origin.assumed" },
        { "scope: {", $"scope: {{{Stranger}: 1, ", "items.scope" },
    };

    public static TheoryData<string, string, string> StudySections => new()
    {
        { "id: doe-2014", $"id: doe-2014\n{Stranger}: 1", "" },
        { "- id: needled", $"- id: needled\n    {Stranger}: 1", "arms.items" },
        { "- observable: needle_reach_um", $"- observable: needle_reach_um\n    {Stranger}: 1", "measurements.items" },
        { "{kind: sd, value: 20}", $"{{kind: unknown, {Stranger}: 1}}", "measurements.items.spread.unknown" },
        { "kind: sd, value: 20", $"kind: sd, value: 20, {Stranger}: 1", "measurements.items.spread.sd" },
        { "[1.1, 1.5]", $"[1.1, 1.5], {Stranger}: 1", "measurements.items.spread.ci95" },
    };

    public static TheoryData<string, string> ParameterWords => new()
    {
        { "kind: lognormal", "items.spread" },
        { "kind: measured", "items.origin" },
        { "access: full-text", "items.origin.measured.access" },
        { "species: human", "items.origin.measured.species" },
    };

    public static TheoryData<string, string> StudyWords => new()
    {
        { "access: abstract", "access" },
        { "species: human", "species" },
        { "role: validation", "role" },
        { "as: ratio-to-arm", "measurements.items.as" },
        { "stat: median", "measurements.items.stat" },
        { "access: full-text", "measurements.items.access" },
        { "species: pig", "measurements.items.species" },
        { "kind: sd", "measurements.items.spread" },
    };

    [Theory, MemberData(nameof(ParameterSections))]
    public void Keys_of_parameter_files_match(string find, string put, string path) =>
        Assert.Equal(Accepted(LoadParameters(Replaced(ParameterTableTests.Good, find, put)), "NP-E007"), Keys(Walk("parameters", path)));

    [Theory, MemberData(nameof(StudySections))]
    public void Keys_of_study_files_match(string find, string put, string path) =>
        Assert.Equal(Accepted(LoadStudy(Replaced(StudyTests.Good, find, put)), "NP-E007"), Keys(Walk("study", path)));

    [Theory, MemberData(nameof(ParameterWords))]
    public void Words_of_parameter_files_match(string find, string path) =>
        Assert.Equal(Accepted(LoadParameters(Replaced(ParameterTableTests.Good, find, find.Split(':')[0] + ": " + Stranger)), "NP-E010"),
            Words(Walk("parameters", path)));

    [Theory, MemberData(nameof(StudyWords))]
    public void Words_of_study_files_match(string find, string path) =>
        Assert.Equal(Accepted(LoadStudy(Replaced(StudyTests.Good, find, find.Split(':')[0] + ": " + Stranger)), "NP-E010"),
            Words(Walk("study", path)));

    [Theory]
    [InlineData("parameters")]
    [InlineData("study")]
    [InlineData("claims")]
    public void Every_key_of_a_schema_is_described(string schema) => AssertDescribed(Schema(schema));

    [Theory]
    [InlineData("id: eight-glasses", "items", "NP-E007")]
    [InlineData("relevant: {", "items.relevant", "NP-E007")]
    public void Keys_of_claims_match(string find, string path, string code) =>
        Assert.Equal(Accepted(LoadClaims(Replaced(ClaimLibraryTests.Good, find, find.EndsWith('{') ? $"{find}{Stranger}: 1, " : $"{find}\n  {Stranger}: 1")), code),
            Keys(Walk("claims", path)));

    [Theory]
    [InlineData("no-effect-shown", "items.verdict")]
    [InlineData("water,", "items.relevant.habits.items")]
    [InlineData("[melasma", "items.relevant.concerns.items")]
    [InlineData("[needles", "items.relevant.treatments.items")]
    public void Words_of_claims_match(string find, string path)
    {
        string put = find.Replace(find.Trim('[', ','), Stranger, StringComparison.Ordinal);
        Assert.Equal(Accepted(LoadClaims(Replaced(ClaimLibraryTests.Good, find, put)), "NP-E010"), Words(Walk("claims", path)));
    }

    private static void AssertDescribed(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
            foreach (JsonElement item in element.EnumerateArray())
                AssertDescribed(item);
        if (element.ValueKind != JsonValueKind.Object)
            return;
        if (element.TryGetProperty("properties", out JsonElement properties))
            Assert.All(properties.EnumerateObject(), property => Assert.True(property.Value.TryGetProperty("description", out _),
                property.Name));
        foreach (JsonProperty property in element.EnumerateObject())
            AssertDescribed(property.Value);
    }

    private static string Replaced(string text, string find, string put)
    {
        int at = text.IndexOf(find, StringComparison.Ordinal);
        Assert.True(at >= 0, find);
        return text.Remove(at, find.Length).Insert(at, put);
    }

    private static string[] Accepted(ProblemList problems, string code)
    {
        Problem problem = problems.First(problem => problem.Code == code && (problem.Title.Contains(Stranger, StringComparison.Ordinal)));
        return [.. problem.Allowed!.Split(", ").Order(StringComparer.Ordinal)];
    }

    private static string[] Keys(JsonElement schema) => [.. schema.GetProperty("properties").EnumerateObject()
        .Select(property => property.Name).Order(StringComparer.Ordinal)];

    private static string[] Words(JsonElement schema) => schema.TryGetProperty("enum", out JsonElement words)
        ? [.. words.EnumerateArray().Select(word => word.GetString()!).Order(StringComparer.Ordinal)]
        : [.. schema.GetProperty("oneOf").EnumerateArray().SelectMany(Kinds).Order(StringComparer.Ordinal)];

    private static string[] Kinds(JsonElement branch)
    {
        JsonElement kind = branch.GetProperty("properties").GetProperty("kind");
        return kind.TryGetProperty("const", out JsonElement word) ? [word.GetString()!] : [.. kind.GetProperty("enum").EnumerateArray()
            .Select(item => item.GetString()!)];
    }

    private static JsonElement Walk(string schema, string path)
    {
        JsonElement at = Schema(schema);
        foreach (string step in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
            at = at.TryGetProperty("oneOf", out JsonElement branches) ? branches.EnumerateArray().Single(branch => Kinds(branch).Contains(step))
                : step == "items" ? at.GetProperty("items")
                : at.GetProperty("properties").GetProperty(step);
        return at;
    }

    private static JsonElement Schema(string name) =>
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(RepositoryData.Root, "data", "schemas", name + ".schema.json"))).RootElement;

    private static ProblemList LoadParameters(string yaml)
    {
        using TemporaryFolder folder = new();
        folder.Write("parameters/channels.yaml", yaml);
        ProblemList problems = [];
        ParameterTable.Load(DataSource.Folder(folder.Path), problems);
        return problems;
    }

    private static ProblemList LoadClaims(string yaml)
    {
        using TemporaryFolder folder = new();
        folder.Write("claims/claims.yaml", yaml);
        ProblemList problems = [];
        ClaimLibrary.Load(DataSource.Folder(folder.Path), problems);
        return problems;
    }

    private static ProblemList LoadStudy(string yaml)
    {
        using TemporaryFolder folder = new();
        folder.Write("doe-2014.yaml", yaml);
        ProblemList problems = [];
        StudyLibrary.LoadFolder(folder.Path, problems);
        return problems;
    }
}
