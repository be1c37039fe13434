using Needlepoint.Studio.Accounts;

namespace Needlepoint.Studio.Cases;

/// <summary>Serves a backup as a file, to be kept elsewhere.</summary>
internal static class BackupFile
{
    /// <summary>Adds the address of each.</summary>
    public static void MapBackupFiles(this IEndpointRouteBuilder studio) =>
        studio.MapGet("/cases/backups/{name}", async (string name, GuardedBackups backups, HttpResponse response, CancellationToken cancellation) =>
        {
            if (await backups.TakeAsync(name, cancellation) is not { } path) return Results.NotFound();
            response.Headers.CacheControl = "no-store";
            return Results.File(path, "application/vnd.sqlite3", name);
        }).RequireAuthorization(nameof(Permission.Administer)).ExcludeFromDescription();
}
