using System.Reflection;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Evidence.Data;

/// <summary>
/// Where the data files come from: a folder, or the copy inside the program. Files are read when asked for, never before. Thread-safe.
/// </summary>
public abstract class DataSource
{
    private const string Embedded = "data/";

    /// <summary>What to tell a user: a path, or "built in".</summary>
    public abstract string Description { get; }

    /// <summary>Paths of the files below a folder and its subfolders, with '/' and relative to the root, in ordinal order.</summary>
    /// <param name="folder">"evidence", say; empty for everything.</param>
    /// <param name="extension">".yaml", say.</param>
    public abstract IReadOnlyList<string> List(string folder, string extension);

    /// <summary>The bytes of a file, or null when there is none.</summary>
    /// <param name="path">Relative to the root, with '/'.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public abstract byte[]? Read(string path);

    /// <summary>The files of a folder on disk, as somebody edits them.</summary>
    public static DataSource Folder(string root) => new FolderSource(root);

    /// <summary>The files as they were when the program was built.</summary>
    public static DataSource BuiltIn { get; } = new EmbeddedSource();

    /// <summary>
    /// The data to use: an explicit folder; else the folder that NEEDLEPOINT_DATA names; else a <c>data</c> folder beside the program or in a
    /// folder above the program or the current one, if it holds <c>parameters</c> and <c>schemas</c>; else the copy inside the program.
    /// </summary>
    /// <param name="explicitFolder">Folder given by the user, or null.</param>
    /// <param name="problems">Receives a problem when a folder was named that does not exist.</param>
    public static DataSource Resolve(string? explicitFolder, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        string? named = explicitFolder ?? Environment.GetEnvironmentVariable("NEEDLEPOINT_DATA");
        if (string.IsNullOrEmpty(named))
            return Nearby(AppContext.BaseDirectory) ?? Nearby(Directory.GetCurrentDirectory()) ?? BuiltIn;
        if (Directory.Exists(named))
            return Folder(named);
        problems.Add(new Problem(EvidenceCode.DataFolder, "the data folder does not exist")
        {
            Given = named,
            Allowed = "a folder with parameters, devices and evidence, as in the repository",
            Fix = explicitFolder is null ? "correct or clear the variable NEEDLEPOINT_DATA"
                : "correct the path, or leave it out to use the built-in data",
        });
        return BuiltIn;
    }

    /// <summary>Reads a YAML file whose outermost value is a map; null when there is a problem.</summary>
    public YamlMap? ReadMap(string path, CodeFamily family, ProblemList problems) =>
        Bytes(path, family, problems) is { } bytes ? YamlReader.Read(Shown(path), bytes, family, problems) : null;

    /// <summary>Reads a YAML file whose outermost value is a list; null when there is a problem.</summary>
    public YamlList? ReadList(string path, CodeFamily family, ProblemList problems) =>
        Bytes(path, family, problems) is { } bytes ? YamlReader.ReadList(Shown(path), bytes, family, problems) : null;

    /// <summary>How a path is shown in messages.</summary>
    public abstract string Shown(string path);

    private byte[]? Bytes(string path, CodeFamily family, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        string title = "the file does not exist";
        try
        {
            if (Read(path) is { } bytes)
                return bytes;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            title = "the file cannot be read";
        }

        string? nearest = Nearest.Name(path, List("", Path.GetExtension(path)));
        problems.Add(new Problem(ProblemCode.Of(family, ReadingRule.FileReadable), title)
        {
            Given = Shown(path),
            Allowed = $"a file of the data ({Description})",
            Fix = nearest is null ? "check the name" : $"did you mean {nearest}?",
        });
        return null;
    }

    private static FolderSource? Nearby(string start)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            string data = Path.Combine(folder.FullName, "data");
            if (Directory.Exists(Path.Combine(data, "parameters")) && Directory.Exists(Path.Combine(data, "schemas")))
                return new FolderSource(data);
        }

        return null;
    }

    private sealed class FolderSource(string root) : DataSource
    {
        public override string Description => root;

        public override IReadOnlyList<string> List(string folder, string extension)
        {
            string start = Path.Combine(root, folder);
            if (!Directory.Exists(start))
                return [];
            EnumerationOptions options = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 16 };
            return [.. Directory.EnumerateFiles(start, "*" + extension, options)
                .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];
        }

        public override byte[]? Read(string path)
        {
            string file = Path.GetFullPath(Path.Combine(root, path));
            bool inside = file.StartsWith(Path.GetFullPath(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
            return inside && File.Exists(file) ? File.ReadAllBytes(file) : null;
        }

        public override string Shown(string path) => Path.Combine(root, path);
    }

    private sealed class EmbeddedSource : DataSource
    {
        private static readonly Assembly s_assembly = typeof(EmbeddedSource).Assembly;

        // The build writes the separators of its own system into the names.
        private readonly Lazy<Dictionary<string, string>> _names = new(() => s_assembly.GetManifestResourceNames()
            .Select(name => (Path: name.Replace('\\', '/'), Name: name))
            .Where(pair => pair.Path.StartsWith(Embedded, StringComparison.Ordinal))
            .ToDictionary(pair => pair.Path[Embedded.Length..], pair => pair.Name, StringComparer.Ordinal));

        public override string Description => "built in";

        public override IReadOnlyList<string> List(string folder, string extension)
        {
            string start = folder.Length == 0 ? "" : folder + "/";
            return [.. _names.Value.Keys
                .Where(path => path.StartsWith(start, StringComparison.Ordinal) && path.EndsWith(extension, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)];
        }

        public override byte[]? Read(string path)
        {
            if (!_names.Value.TryGetValue(path, out string? name))
                return null;
            using Stream stream = s_assembly.GetManifestResourceStream(name)!;
            byte[] bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }

        public override string Shown(string path) => Embedded + path;
    }
}
