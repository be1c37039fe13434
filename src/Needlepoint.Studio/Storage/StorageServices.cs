using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Studio.Storage;

/// <summary>Registers the place where cases are kept.</summary>
internal static class StorageServices
{
    /// <summary>Opens the data folder and the database: restores a backup where the setting <c>restore</c> names one, and brings the database up to date.</summary>
    /// <exception cref="InputException">They cannot be used.</exception>
    public static void AddStorage(this IServiceCollection services, IConfiguration settings)
    {
        DataFolder folder = DataFolder.Open(settings);
        StudioDatabases databases = StudioDatabases.Of(settings, folder);
        StorageState state = Ready(settings["restore"], folder, databases);
        // Made by the container, as it seems to it, so that it lets go of the folder at the end.
        services.AddSingleton(_ => state);
        services.AddSingleton(folder);
        services.AddDataProtection().SetApplicationName("needlepoint").PersistKeysToFileSystem(new(folder.Keys));
        services.AddSingleton(databases);
        services.AddSingleton<Backups>();
        services.AddHostedService<DailyBackup>();
        services.AddSingleton<IDbContextFactory<StudioDatabase>>(databases);
        services.AddScoped(_ => databases.CreateDbContext());
    }

    private static StorageState Ready(string? backup, DataFolder folder, StudioDatabases databases)
    {
        FolderLock? held = databases.File is null ? null : FolderLock.Take(folder);
        try
        {
            DateTimeOffset now = TimeProvider.System.GetUtcNow();
            if (backup is { Length: > 0 })
                Restoring.Apply(backup, folder, databases, now);
            return new(StorageStart.Prepare(databases, new(folder.Backups), now), held);
        }
        catch
        {
            held?.Dispose();
            throw;
        }
    }
}
