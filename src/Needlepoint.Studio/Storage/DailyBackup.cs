using Needlepoint.Evidence.Problems;

namespace Needlepoint.Studio.Storage;

/// <summary>Makes a copy of the database each day while the studio runs, the first when the latest is older than a day.</summary>
internal sealed partial class DailyBackup(Backups backups, StorageState state, TimeProvider clock, ILogger<DailyBackup> log) : BackgroundService
{
    private static readonly TimeSpan s_day = TimeSpan.FromDays(1), s_between = TimeSpan.FromMinutes(20);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!backups.IsPossible || state.Damage is not null)
            return;
        using PeriodicTimer timer = new(s_between, clock);
        try
        {
            do
            {
                await MakeWhenDueAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The studio ends.
        }
    }

    private async Task MakeWhenDueAsync(CancellationToken cancellation)
    {
        if (backups.List() is [{ } latest, ..] && clock.GetUtcNow() - latest.At < s_day)
            return;
        try
        {
            await backups.MakeAsync(by: null, cancellation);
        }
        catch (Exception exception) when (exception is InputException or IOException or UnauthorizedAccessException)
        {
            Failed(exception.Message);
        }
    }

    [LoggerMessage(LogLevel.Error, "No backup was made: {Reason}")]
    private partial void Failed(string reason);
}
