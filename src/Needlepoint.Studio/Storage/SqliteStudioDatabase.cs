using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Needlepoint.Studio.Storage;

/// <summary>The database in one file beside the user's other data.</summary>
public sealed class SqliteStudioDatabase(DbContextOptions<SqliteStudioDatabase> options) : StudioDatabase(options)
{
    /// <summary>Used when migrations are written: <c>dotnet ef migrations add NAME --context SqliteStudioDatabase</c>.</summary>
    internal sealed class Designer : IDesignTimeDbContextFactory<SqliteStudioDatabase>
    {
        /// <inheritdoc/>
        public SqliteStudioDatabase CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<SqliteStudioDatabase>().UseSqlite("Data Source=:memory:").Options);
    }
}
