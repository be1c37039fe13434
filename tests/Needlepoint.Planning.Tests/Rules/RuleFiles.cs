using Needlepoint.Courses;
using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;
using Needlepoint.Planning.Predicates;
using Needlepoint.Planning.Rules;
using Needlepoint.Planning.Suitability;

namespace Needlepoint.Planning.Tests.Rules;

/// <summary>Rules for tests: of the repository, or of two texts.</summary>
internal static class RuleFiles
{
    internal const string Sources = """
        - {id: label, citation: The label, url: "https://example.org/label", access: full-text}
        - {id: sheet, citation: A care sheet, url: "https://example.org/sheet", access: secondary, note: of a clinic}
        - {id: talk, citation: A talk, access: memory}

        """;

    internal const string Good = """
        - id: filler-recent
          code: NP-S901
          title: a filler in the area
          kind: timing
          action: postpone
          each: session
          when: since.filler < 28 d
          found: "a filler {since.filler} ago"
          wait: 28 d
          wait_range: 14 d to 365 d
          advice: Wait four weeks.
          instead: Ask the injector.
          plain: Wait four weeks after a filler.
          why: It may move.
          strength: regulation
          positions:
            - {who: the label, says: wait 28 days, action: postpone, wait: 28 d, strength: regulation, sources: [label]}
            - {who: a clinic, says: wait two weeks, action: warn, wait: 14 d, strength: opinion, sources: [sheet]}
          disagreement: Some wait a year.
          sources: [label, talk]
          calendar: {at: -28 d to 0 d, says: No filler., again: A filler again., only_when_found: yes}

        """;

    internal static string Root { get; } = FindRoot();

    internal static FactTypes Facts { get; } = FactCatalogue.Of(Catalogue.Load(DataSource.BuiltIn, []));

    internal static ProblemList OfRepositoryProblems { get; } = [];

    internal static RuleLibrary OfRepository { get; } = RuleLibrary.Load(DataSource.Folder(Path.Combine(Root, "data")), Facts, OfRepositoryProblems);

    internal static RuleLibrary Load(string rules, out ProblemList problems, string sources = Sources)
    {
        string folder = Directory.CreateTempSubdirectory("needlepoint-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "rules"));
            File.WriteAllText(Path.Combine(folder, "rules", "some.yaml"), rules);
            File.WriteAllText(Path.Combine(folder, "rules", "sources.yaml"), sources);
            return RuleLibrary.Load(DataSource.Folder(folder), Facts, problems = []);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Needlepoint.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("the repository was not found above the tests");
    }
}
