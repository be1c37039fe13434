using Needlepoint.Evidence.Problems;
using Needlepoint.Studio.Accounts;
using Needlepoint.Studio.Cases;
using Needlepoint.Studio.Storage;

namespace Needlepoint.Studio.Api;

/// <summary>Backups of the database over HTTP, for administrators.</summary>
internal static class BackupEndpoints
{
    /// <summary>Adds them.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        RouteGroupBuilder backups = api.MapGroup("/backups").WithTags("Backups").RequireAuthorization(nameof(Permission.Administer));
        backups.MapGet("", List).WithName("Backups");
        backups.MapPost("", MakeAsync).WithName("MakeBackup").Produces<Backup>(StatusCodes.Status201Created);
        backups.MapGet("/{name}", DownloadAsync).WithName("DownloadBackup").ProducesFile("application/vnd.sqlite3");
        backups.MapPost("/{name}/restore", RestoreAsync).WithName("RestoreBackup").Produces<Backup>();
    }

    /// <summary>The backups, the latest first.</summary>
    internal static IReadOnlyList<Backup> List(GuardedBackups backups) => Possible(backups).List();

    /// <summary>Makes a backup.</summary>
    internal static async Task<IResult> MakeAsync(GuardedBackups backups, CancellationToken cancellation)
    {
        Backup made = await Possible(backups).MakeAsync(cancellation);
        return TypedResults.Created($"{ApiHost.Root}/backups/{made.Name}", made);
    }

    /// <summary>The file of a backup: it holds every case, and what accounts are let in by. Keep it as you keep the studio.</summary>
    /// <param name="backups">The backups.</param>
    /// <param name="name">Its name.</param>
    /// <param name="cancellation">Gives up.</param>
    internal static async Task<IResult> DownloadAsync(GuardedBackups backups, string name, CancellationToken cancellation) =>
        TypedResults.PhysicalFile(await Possible(backups).TakeAsync(name, cancellation) ?? throw Missing(backups, name), "application/vnd.sqlite3", name);

    /// <summary>Puts a backup in the place of what is there now, of which a backup is made first: the answer.</summary>
    /// <param name="backups">The backups.</param>
    /// <param name="name">Its name.</param>
    /// <param name="cancellation">Gives up before it begins.</param>
    internal static async Task<Backup> RestoreAsync(GuardedBackups backups, string name, CancellationToken cancellation)
    {
        if (!Possible(backups).List().Any(backup => backup.Name == name)) throw Missing(backups, name);
        return await backups.RestoreAsync(name, cancellation);
    }

    private static GuardedBackups Possible(GuardedBackups backups) => backups.IsPossible ? backups : throw new InputException([ApiProblems.BackupsElsewhere()]);

    private static NotFoundException Missing(GuardedBackups backups, string name) =>
        new(ApiProblems.Unknown("backup", Checked.Shortened(name), backups.List().Select(backup => backup.Name)));
}
