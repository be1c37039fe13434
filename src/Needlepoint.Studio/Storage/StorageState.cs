namespace Needlepoint.Studio.Storage;

/// <summary>How the database was found when the studio started.</summary>
/// <param name="damage">What is wrong with it; null when all is well.</param>
/// <param name="folder">Holds the data folder while the studio runs; null where the database is on a server.</param>
internal sealed class StorageState(Damage? damage, FolderLock? folder) : IDisposable
{
    /// <summary>What is wrong with it; null when all is well.</summary>
    public Damage? Damage => damage;

    /// <inheritdoc/>
    public void Dispose() => folder?.Dispose();
}
