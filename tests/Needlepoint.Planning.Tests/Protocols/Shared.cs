using Needlepoint.Courses;
using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;
using Needlepoint.Planning.Protocols;

namespace Needlepoint.Planning.Tests.Protocols;

/// <summary>The built-in data, read once.</summary>
internal static class Shared
{
    public static Catalogue Catalogue { get; } = Read(problems => Catalogue.Load(DataSource.BuiltIn, problems));

    public static ProtocolLibrary Protocols { get; } = Read(problems => ProtocolLibrary.Load(DataSource.BuiltIn, Catalogue, problems));

    /// <summary>What is read, which must go well.</summary>
    public static T Read<T>(Func<ProblemList, T> read)
    {
        ProblemList problems = [];
        T result = read(problems);
        Assert.True(problems.Count == 0, ProblemText.Format(problems));
        return result;
    }
}

/// <summary>A data folder with one file in it.</summary>
internal sealed class TemporaryData : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("needlepoint-").FullName;

    public TemporaryData(string path, string text)
    {
        string file = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public DataSource Source => DataSource.Folder(_root);

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
