using Microsoft.EntityFrameworkCore;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Studio.Storage;

/// <summary>Makes the database ready when the studio starts: looks whether it is whole, makes a new one, brings an older one up to date after a copy of it.</summary>
internal static class StorageStart
{
    /// <summary>Looks at the database, opens it and brings it up to date.</summary>
    /// <param name="databases">The database.</param>
    /// <param name="backups">Where copies go.</param>
    /// <param name="now">The time.</param>
    /// <returns>What is wrong with a damaged file, which then stays as it is; null when all is well.</returns>
    /// <exception cref="InputException">It cannot be used.</exception>
    public static Damage? Prepare(StudioDatabases databases, BackupFiles backups, DateTimeOffset now)
    {
        try
        {
            bool isNew = databases.File is { } path && !(File.Exists(path) && new FileInfo(path).Length > 0);
            // What lost its cases is not begun anew in silence: new copies would drive out the old ones.
            if (isNew && backups.List().Count > 0)
                return new(databases.File!, [$"the file is {(File.Exists(databases.File) ? "empty" : "missing")}, although there are backups of it; to begin anew, move the folder backups away"], new Dictionary<string, int>());
            if (isNew && !File.Exists(databases.File))
                DataFolder.NewFile(databases.File!).Dispose();
            else if (databases.File is { } file && !isNew && Integrity.Check(file) is { } damage)
                return damage;
            BringUpToDate(databases, backups, isNew, now);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException([StorageProblems.Folder(databases.File!, exception.Message)]);
        }
        catch (Exception exception) when (StorageFailure.ProblemOf(exception) is not null)
        {
            throw new InputException([StorageFailure.ProblemOf(exception)!]);
        }
    }

    private static void BringUpToDate(StudioDatabases databases, BackupFiles backups, bool isNew, DateTimeOffset now)
    {
        using StudioDatabase database = databases.CreateDbContext();
        if (databases.File is not null)
            database.Database.ExecuteSqlRaw(SqliteRules.Journal);
        if (database.Database.GetAppliedMigrations().Except(database.Database.GetMigrations()).FirstOrDefault() is { } later)
            throw new InputException([StorageProblems.Later(later)]);
        if (databases.File is { } file && !isNew && database.Database.GetPendingMigrations().Any())
            Backups.Copy(file, backups, now);
        database.Database.Migrate();
    }
}
