using Needlepoint.Evidence.Problems;

namespace Needlepoint.Studio.Storage;

/// <summary>Where the studio keeps what people entrust to it: a folder that only its owner can read.</summary>
/// <param name="Path">Full path.</param>
public sealed record DataFolder(string Path)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>The cases, where they are kept in a file.</summary>
    public string Database => System.IO.Path.Combine(Path, "needlepoint.db");

    /// <summary>Copies of the database.</summary>
    public string Backups => System.IO.Path.Combine(Path, "backups");

    /// <summary>Studies that were added.</summary>
    public string Studies => System.IO.Path.Combine(Path, "studies");

    /// <summary>Keys with which the studio signs what browsers carry: with them, who was signed in before a restart still is.</summary>
    public string Keys => System.IO.Path.Combine(Path, "keys");

    /// <summary>Full path where none is named.</summary>
    public static string OfThisUser => System.IO.Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "needlepoint");

    /// <summary>The folder that the setting <c>data</c> names, or the one for data of this user; made where it is missing.</summary>
    /// <exception cref="InputException">It cannot be made or written.</exception>
    public static DataFolder Open(IConfiguration settings)
    {
        DataFolder folder = new(System.IO.Path.GetFullPath(settings["data"] is { Length: > 0 } named ? named : OfThisUser));
        try
        {
            MakePrivate(folder.Path);
            MakePrivate(folder.Backups);
            MakePrivate(folder.Studies);
            MakePrivate(folder.Keys);
            using FileStream trial = NewFile(System.IO.Path.Combine(folder.Path, $".trial-{Environment.ProcessId}"), FileOptions.DeleteOnClose);
            return folder;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new InputException([StorageProblems.Folder(folder.Path, exception.Message)]);
        }
    }

    /// <summary>A new file that only its owner can read.</summary>
    public static FileStream NewFile(string path, FileOptions options = FileOptions.None)
    {
        FileStreamOptions how = new() { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = options };
        if (!OperatingSystem.IsWindows())
            how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, how);
    }

    // Windows keeps the user's own folder private by itself.
    private static void MakePrivate(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else if (!Directory.Exists(path))
            Directory.CreateDirectory(path, OwnerOnly);
    }
}
