using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Needlepoint.Evidence.Problems;
using Needlepoint.Studio.Storage.Rows;

namespace Needlepoint.Studio.Storage;

/// <summary>
/// Copies of the database file, taken while it is in use. A copy appears under its name only when all of it was written and read again. Thread-safe.
/// </summary>
public sealed class Backups(StudioDatabases databases, DataFolder folder, TimeProvider clock) : IDisposable
{
    private readonly BackupFiles _files = new(folder.Backups);
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>Whether the studio makes copies itself; a database on a server has its own.</summary>
    public bool IsPossible => databases.File is not null;

    /// <summary>How many are kept: of more, the oldest goes.</summary>
    public static int Kept => BackupFiles.Kept;

    /// <summary>All copies, the latest first.</summary>
    public IReadOnlyList<Backup> List() => _files.List();

    /// <summary>Full path of a copy; null for a name that is none.</summary>
    public string? Find(string name) => _files.Find(name);

    /// <summary>Makes a copy.</summary>
    /// <param name="by">Who asked for it; null when the studio makes it by itself, which the audit trail does not tell.</param>
    /// <param name="cancellation">Gives up before it begins.</param>
    /// <exception cref="InputException">It cannot be written.</exception>
    public Task<Backup> MakeAsync(string? by, CancellationToken cancellation) => AloneAsync(() =>
    {
        string name = Path.GetFileName(Copy(databases.File!, _files, clock.GetUtcNow()));
        if (by is not null)
            Note(by, AuditActions.BackupMade, name);
        return _files.List().First(backup => backup.Name == name);
    }, cancellation);

    /// <summary>Full path of a copy for somebody who takes it along, which the audit trail tells; null for a name that is none.</summary>
    public Task<string?> TakeAsync(string name, string by, CancellationToken cancellation) => AloneAsync(() =>
    {
        string? path = Find(name);
        if (path is not null) Note(by, AuditActions.BackupTaken, name);
        return path;
    }, cancellation);

    /// <summary>
    /// Puts a copy in the place of what is there now, of which a copy is made first. Both keep what the audit trail says of the restoring; accounts stay as they are now.
    /// </summary>
    /// <exception cref="InputException">The copy cannot be used.</exception>
    public Task<Backup> RestoreAsync(string name, string by, CancellationToken cancellation) => AloneAsync(() =>
    {
        string path = Find(name) ?? throw new InputException([StorageProblems.NoBackup(name, "there is no such backup")]);
        Restoring.Check(path, databases);
        Note(by, AuditActions.BackupRestored, name);
        using StudioDatabase database = databases.CreateDbContext();
        KeptAccounts accounts = new(database);
        string before = Path.GetFileName(Copy(databases.File!, _files, clock.GetUtcNow()));
        using (SqliteConnection source = Integrity.Open(path))
        using (SqliteConnection target = new(StudioDatabases.Connection(databases.File!)))
        {
            target.Open();
            source.BackupDatabase(target);
        }

        database.Database.Migrate();
        accounts.PutBack(database);
        Note(by, AuditActions.BackupRestored, name);
        return _files.List().First(backup => backup.Name == before);
    }, cancellation);

    /// <summary>Takes a case out of every copy, and out of what restoring at the start set aside as far as it can be read.</summary>
    /// <returns>How many copies held it.</returns>
    /// <exception cref="InputException">A copy cannot be written.</exception>
    public Task<int> ForgetAsync(string caseName, CancellationToken cancellation) => AloneAsync(() =>
    {
        int held = 0;
        foreach (Backup backup in _files.List())
            held += Forget(caseName, Path.Combine(folder.Backups, backup.Name));
        foreach (string aside in Restoring.SetAsideFiles(folder).Where(file => Integrity.Check(file) is null))
            held += Forget(caseName, aside);
        return held;
    }, cancellation);

    private static int Forget(string caseName, string file)
    {
        using SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, ForeignKeys = true }.ConnectionString);
        connection.Open();
        using SqliteCommand forget = connection.CreateCommand();
        forget.CommandText = "PRAGMA secure_delete = ON; DELETE FROM cases WHERE Name = $name;";
        forget.Parameters.AddWithValue("$name", caseName);
        return Math.Max(0, forget.ExecuteNonQuery()) > 0 ? 1 : 0;
    }

    /// <summary>Copies a database that may be in use.</summary>
    /// <returns>Full path of the copy.</returns>
    internal static string Copy(string database, BackupFiles files, DateTimeOffset now)
    {
        string path = files.New(now), part = path + ".part";
        File.Delete(part);
        DataFolder.NewFile(part).Dispose();
        try
        {
            using (SqliteConnection source = Integrity.Open(database))
            using (SqliteConnection target = new(new SqliteConnectionStringBuilder { DataSource = part, Pooling = false }.ConnectionString))
            {
                target.Open();
                source.BackupDatabase(target);
                // One file that stands alone: without it, reading the copy would leave a journal beside it.
                using SqliteCommand alone = target.CreateCommand();
                alone.CommandText = "PRAGMA journal_mode = DELETE";
                alone.ExecuteNonQuery();
            }

            if (Integrity.Check(part) is { } damage)
                throw new InputException([StorageProblems.Damaged(database, damage.Faults[0])]);
            using (FileStream written = new(part, FileMode.Open, FileAccess.ReadWrite))
                written.Flush(flushToDisk: true);
            File.Move(part, path);
        }
        finally
        {
            File.Delete(part);
        }

        files.Thin(path);
        return path;
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private async Task<T> AloneAsync<T>(Func<T> work, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            return await StorageFailure.ToldAsync(() => Task.Run(work, cancellation));
        }
        finally
        {
            _one.Release();
        }
    }

    private void Note(string by, string action, string name)
    {
        using StudioDatabase database = databases.CreateDbContext();
        database.Audit.Add(new AuditRow { At = clock.GetUtcNow(), By = by, Action = action, Subject = name, Detail = "" });
        database.SaveChanges();
    }
}
