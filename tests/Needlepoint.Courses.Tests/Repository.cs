using System.Runtime.CompilerServices;
using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Courses.Tests;

/// <summary>Files of the repository that tests read.</summary>
internal static class Repository
{
    internal static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    internal static Catalogue Catalogue { get; } = LoadCatalogue();

    internal static string Folder(params string[] parts) => Path.Combine([Root, .. parts]);

    internal static IEnumerable<string> Examples => Directory.EnumerateFiles(Folder("examples"), "*.yaml").Order(StringComparer.Ordinal);

    private static Catalogue LoadCatalogue()
    {
        ProblemList problems = [];
        Catalogue catalogue = Catalogue.Load(DataSource.Folder(Folder("data")), problems);
        Assert.True(problems.Count == 0, ProblemText.Format(problems));
        return catalogue;
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
