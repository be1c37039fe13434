using Needlepoint.Evidence.Problems;

namespace Needlepoint.Studio.Storage;

/// <summary>Holds a data folder for one studio: a second one would restore, copy and thin under the feet of the first. The system lets go of it however the studio ends.</summary>
internal sealed class FolderLock : IDisposable
{
    private const string Name = ".in-use";

    private readonly FileStream _held;

    private FolderLock(FileStream held) => _held = held;

    /// <summary>Takes a folder.</summary>
    /// <exception cref="InputException">Another studio has it.</exception>
    public static FolderLock Take(DataFolder folder)
    {
        try
        {
            FileStreamOptions alone = new() { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
            if (!OperatingSystem.IsWindows())
                alone.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            return new(new FileStream(Path.Combine(folder.Path, Name), alone));
        }
        catch (IOException)
        {
            throw new InputException([StorageProblems.InUse(folder.Path)]);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _held.Dispose();
}
