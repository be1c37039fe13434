using System.Text.Json;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Courses.Tests.Schemas;

/// <summary>The schemas of ready courses and of reported adverse events.</summary>
public sealed class PracticeSchemaTests
{
    private const string NotReady = "not-ready.yaml";

    public static TheoryData<string> Protocols => [.. Files("protocols").Where(file => file != NotReady)];

    public static TheoryData<string> AdverseEvents => [.. Files("adverse-events")];

    [Theory]
    [MemberData(nameof(Protocols))]
    public void Every_ready_course_fits_its_schema_and_its_course_that_of_courses(string file)
    {
        ProblemList problems = [];
        YamlMap? protocol = YamlReader.ReadFile(Repository.Folder("data", "protocols", file), CodeFamily.Evidence, problems);
        Assert.True(protocol is not null, ProblemText.Format(problems));
        Assert.Empty(SchemaChecker.Check(Load("protocol"), protocol));
        Assert.True(protocol.TryGet("course", out YamlEntry? course));
        Assert.Empty(SchemaChecker.Check(Load("course"), course.Value));
    }

    [Fact]
    public void What_cannot_be_run_fits_its_schema() => Assert.Empty(SchemaChecker.Check(Load("protocols-not-ready"), List("protocols", NotReady)));

    [Theory]
    [MemberData(nameof(AdverseEvents))]
    public void Reported_adverse_events_fit_their_schema(string file) => Assert.Empty(SchemaChecker.Check(Load("adverse-events"), List("adverse-events", file)));

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(Repository.Folder("data", folder), "*.yaml").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    private static YamlList List(string folder, string file)
    {
        ProblemList problems = [];
        YamlList? list = YamlReader.ReadList(file, File.ReadAllBytes(Repository.Folder("data", folder, file)), CodeFamily.Evidence, problems);
        Assert.True(list is not null, ProblemText.Format(problems));
        return list;
    }

    private static JsonElement Load(string schema) =>
        JsonDocument.Parse(File.ReadAllText(Repository.Folder("data", "schemas", $"{schema}.schema.json"))).RootElement;
}
