namespace Needlepoint.Structure.Tests;

/// <summary>The files of the repository, without what a build makes.</summary>
internal static class Repository
{
    private static readonly string[] Made = ["bin", "obj", ".git", ".vs", ".idea", "TestResults"];
    private static readonly string[] Places = [".ci", "bench", "data", "docs", "examples", "src", "tests", "tools"];

    public static string Root { get; } = FindRoot();

    /// <summary>Full paths below a folder of the repository, in a fixed order; empty where the folder is not there.</summary>
    public static IReadOnlyList<string> Files(string folder, string pattern = "*")
    {
        DirectoryInfo start = new(Path.Combine(Root, folder));
        return start.Exists ? [.. Below(start, pattern).Order(StringComparer.Ordinal)] : [];
    }

    /// <summary>Every file that the repository holds: those at its root, and those in its folders.</summary>
    public static IReadOnlyList<string> AllFiles() => [.. Directory.GetFiles(Root).Where(file => !Made.Contains(Path.GetFileName(file))), .. Places.SelectMany(place => Files(place))];

    /// <summary>The path from the root, with forward slashes.</summary>
    public static string Name(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static IEnumerable<string> Below(DirectoryInfo folder, string pattern) =>
        folder.EnumerateFiles(pattern).Select(file => file.FullName)
            .Concat(folder.EnumerateDirectories().Where(inner => !Made.Contains(inner.Name)).SelectMany(inner => Below(inner, pattern)));

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Needlepoint.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Needlepoint.slnx lies in no folder above the tests.");
    }
}
