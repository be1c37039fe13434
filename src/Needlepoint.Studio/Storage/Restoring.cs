using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Studio.Storage;

/// <summary>Puts a backup in the place of the database before the studio opens it. What was there is kept under another name.</summary>
internal static class Restoring
{
    private const string Aside = "-replaced-";

    /// <summary>Restores the file that the user names: a path, or the name of a file among the backups.</summary>
    /// <returns>What was there before, under its new name; null when nothing was.</returns>
    /// <exception cref="InputException">The file cannot be restored.</exception>
    public static string? Apply(string named, DataFolder folder, StudioDatabases databases, DateTimeOffset now)
    {
        string path = Path.IsPathRooted(named) || File.Exists(named) ? Path.GetFullPath(named) : new BackupFiles(folder.Backups).Find(named) ?? Path.GetFullPath(named);
        if (databases.File is not { } file)
            throw new InputException([StorageProblems.NoBackup(named, "the database is on a server, which has backups of its own")]);
        if (!File.Exists(path) || path == file)
            throw new InputException([StorageProblems.NoBackup(named, File.Exists(path) ? "this is the database itself" : "there is no such file")]);
        Check(path, databases);
        string part = file + ".part";
        File.Delete(part);
        using (FileStream source = File.OpenRead(path))
        using (FileStream copy = DataFolder.NewFile(part))
        {
            source.CopyTo(copy);
            copy.Flush(flushToDisk: true);
        }

        string? aside = SetAside(file, now);
        File.Move(part, file);
        return aside;
    }

    /// <summary>Whether a file can be restored.</summary>
    /// <exception cref="InputException">It cannot.</exception>
    public static void Check(string path, StudioDatabases databases)
    {
        if (FaultOf(path) is { } fault)
            throw new InputException([StorageProblems.NoBackup(path, fault)]);
        using SqliteConnection connection = Integrity.Open(path);
        using StudioDatabase database = databases.CreateDbContext();
        if (Integrity.Migrations(connection).Except(database.Database.GetMigrations()).FirstOrDefault() is { } later)
            throw new InputException([StorageProblems.Later(later)]);
    }

    private static string? FaultOf(string path)
    {
        try
        {
            return Integrity.Check(path)?.Faults[0];
        }
        catch (SqliteException exception)
        {
            return exception.Message;
        }
    }

    /// <summary>What was set aside in the data folder, full paths.</summary>
    public static IEnumerable<string> SetAsideFiles(DataFolder folder) =>
        Directory.EnumerateFiles(folder.Path, $"{Path.GetFileNameWithoutExtension(folder.Database)}{Aside}*.db");

    // The journal goes with its database, so that nothing of it is read into the restored one.
    private static string? SetAside(string file, DateTimeOffset now)
    {
        string aside = $"{Path.ChangeExtension(file, null)}{Aside}{now.ToUniversalTime():yyyyMMdd'T'HHmmssfff'Z'}.db";
        foreach (string end in (string[])["-wal", "-shm"])
            if (File.Exists(file + end))
                File.Move(file + end, aside + end);
        if (!File.Exists(file))
            return null;
        File.Move(file, aside);
        return aside;
    }
}
