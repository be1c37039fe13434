using System.Xml.Linq;

namespace Needlepoint.Structure.Tests;

public class ProjectTests
{
    /// <summary>What each project may use directly: dependencies point inwards, to the numbers.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Needlepoint.Numerics"] = [],
        ["Needlepoint.Skin"] = ["Needlepoint.Numerics"],
        ["Needlepoint.Evidence"] = ["Needlepoint.Numerics"],
        ["Needlepoint.Courses"] = ["Needlepoint.Evidence"],
        ["Needlepoint.Inference"] = ["Needlepoint.Skin", "Needlepoint.Courses"],
        ["Needlepoint.Planning"] = ["Needlepoint.Inference"],
        ["Needlepoint.Reports"] = ["Needlepoint.Inference", "Needlepoint.Planning"],
        ["Needlepoint.Engine"] = ["Needlepoint.Reports"],
        ["Needlepoint.Studio"] = ["Needlepoint.Engine"],
        // The studio is built with the command line and put beside it; no code of it is used.
        // A library for other programs: it knows the studio by its description alone, from which a tool writes its source.
        ["Needlepoint.Client"] = ["Needlepoint.ClientGenerator"],
        ["Needlepoint.Cli"] = ["Needlepoint.Engine", "Needlepoint.Studio"],
    };

    // Programs that a build runs; nobody ships them.
    private static IReadOnlyList<string> Tools => Repository.Files("tools", "*.csproj");

    private static IReadOnlyList<string> Projects => Repository.Files("src", "*.csproj");

    [Fact]
    public void Every_project_is_known() =>
        Assert.Equal(Allowed.Keys.Order(), Projects.Select(Path.GetFileNameWithoutExtension).Order());

    [Fact]
    public void Dependencies_point_inwards()
    {
        foreach (string project in Projects)
        {
            string name = Path.GetFileNameWithoutExtension(project);
            Assert.All(References(project), used => Assert.True(
                Allowed[name].Contains(used), $"{name} may not use {used}: only {string.Join(", ", Allowed[name])}"));
        }
    }

    [Fact]
    public void Every_project_has_its_tests()
    {
        string[] tests = [.. Repository.Files("tests", "*.csproj").Select(path => Path.GetFileNameWithoutExtension(path))];
        Assert.All(Allowed.Keys, project => Assert.Contains($"{project}.Tests", tests));
    }

    // They need a browser or a database server, which only the gate installs; the gate runs them by name.
    private static readonly string[] s_outside = ["tests/Needlepoint.Browser.Tests", "tests/Needlepoint.PostgreSql.Tests"];

    [Fact]
    public void The_gate_runs_what_is_outside_the_solution() =>
        Assert.All(s_outside, project => Assert.Contains(project, File.ReadAllText(Path.Combine(Repository.Root, ".ci", "run")), StringComparison.Ordinal));

    [Fact]
    public void The_solution_holds_every_other_project()
    {
        string[] listed =
        [
            .. XDocument.Load(Path.Combine(Repository.Root, "Needlepoint.slnx")).Descendants("Project").Select(entry => entry.Attribute("Path")!.Value),
        ];
        string[] present = [.. Projects.Concat(Tools).Concat(Repository.Files("tests", "*.csproj")).Select(Repository.Name)];
        Assert.DoesNotContain(present, project => !listed.Contains(project) && !s_outside.Any(outside => project.StartsWith(outside, StringComparison.Ordinal)));
        Assert.All(listed, project => Assert.True(File.Exists(Path.Combine(Repository.Root, project)), project));
    }

    [Fact]
    public void Versions_of_packages_stand_in_one_place_only() => Assert.All(
        Projects.Concat(Tools).Concat(Repository.Files("tests", "*.csproj")),
        project => Assert.DoesNotContain(XDocument.Load(project).Descendants("PackageReference"), entry => entry.Attribute("Version") is not null));

    [Fact]
    public void Every_package_has_its_licence_and_reason_written_down()
    {
        string decisions = string.Concat(Repository.Files("docs/decisions", "*.md").Select(File.ReadAllText));
        string[] packages =
        [
            .. XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("PackageVersion")
                .Select(entry => entry.Attribute("Include")!.Value),
        ];
        Assert.NotEmpty(packages);
        Assert.All(packages, package => Assert.Contains(package, decisions, StringComparison.Ordinal));
    }

    private static IEnumerable<string> References(string project) => XDocument.Load(project).Descendants("ProjectReference")
        .Select(entry => Path.GetFileNameWithoutExtension(entry.Attribute("Include")!.Value.Replace('\\', '/')));
}
