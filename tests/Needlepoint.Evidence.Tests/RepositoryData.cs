using Needlepoint.Evidence.Data;

namespace Needlepoint.Evidence.Tests;

/// <summary>The data of this repository, found from the test's own folder upwards.</summary>
internal static class RepositoryData
{
    public static string Root { get; } = Find();

    public static DataSource Source { get; } = DataSource.Folder(Path.Combine(Root, "data"));

    private static string Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Needlepoint.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("the repository was not found above the tests");
    }
}
