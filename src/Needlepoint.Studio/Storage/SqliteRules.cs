using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Needlepoint.Studio.Storage;

/// <summary>
/// How every connection to the file behaves: what is acknowledged has reached the disk, and what is deleted is overwritten.
/// </summary>
internal sealed class SqliteRules : DbConnectionInterceptor
{
    /// <summary>Said once: the file remembers it.</summary>
    public const string Journal = "PRAGMA journal_mode=WAL;";

    private const string Pragmas = "PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON;";

    /// <inheritdoc/>
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using DbCommand command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
