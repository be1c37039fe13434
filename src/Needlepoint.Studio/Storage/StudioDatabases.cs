using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Needlepoint.Evidence.Problems;
using Npgsql;

namespace Needlepoint.Studio.Storage;

/// <summary>Opens the database: the file in the data folder, or the server that the setting <c>database</c> names. Thread-safe.</summary>
public sealed class StudioDatabases : IDbContextFactory<StudioDatabase>
{
    private readonly Func<StudioDatabase> _open;

    private StudioDatabases(Func<StudioDatabase> open, string? file) => (_open, File) = (open, file);

    /// <summary>Full path of the database; null where it is on a server.</summary>
    public string? File { get; }

    /// <summary>The database that the settings ask for.</summary>
    /// <exception cref="InputException">The connection string cannot be read.</exception>
    public static StudioDatabases Of(IConfiguration settings, DataFolder folder) =>
        settings["database"] is { Length: > 0 } server ? OnServer(server) : InFile(folder.Database);

    /// <summary>A database in one file.</summary>
    public static StudioDatabases InFile(string path)
    {
        DbContextOptions<SqliteStudioDatabase> options = new DbContextOptionsBuilder<SqliteStudioDatabase>()
            .UseSqlite(Connection(path)).AddInterceptors(new SqliteRules()).Options;
        return new(() => new SqliteStudioDatabase(options), path);
    }

    /// <summary>A database on a server.</summary>
    /// <exception cref="InputException">The connection string cannot be read.</exception>
    public static StudioDatabases OnServer(string connection)
    {
        try
        {
            DbContextOptions<PostgreSqlStudioDatabase> options = new DbContextOptionsBuilder<PostgreSqlStudioDatabase>()
                .UseNpgsql(new NpgsqlConnectionStringBuilder(connection).ConnectionString).Options;
            return new(() => new PostgreSqlStudioDatabase(options), null);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            throw new InputException([StorageProblems.Connection()]);
        }
    }

    /// <inheritdoc/>
    public StudioDatabase CreateDbContext() => _open();

    /// <summary>How a database file is opened; a file that is missing is not made on the way.</summary>
    internal static string Connection(string path, SqliteOpenMode mode = SqliteOpenMode.ReadWrite) =>
        new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, ForeignKeys = true, DefaultTimeout = 30 }.ConnectionString;
}
