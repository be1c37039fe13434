using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Needlepoint.Studio.Storage;

/// <summary>The database on a server.</summary>
public sealed class PostgreSqlStudioDatabase(DbContextOptions<PostgreSqlStudioDatabase> options) : StudioDatabase(options)
{
    /// <summary>Used when migrations are written: <c>dotnet ef migrations add NAME --context PostgreSqlStudioDatabase</c>.</summary>
    internal sealed class Designer : IDesignTimeDbContextFactory<PostgreSqlStudioDatabase>
    {
        /// <inheritdoc/>
        public PostgreSqlStudioDatabase CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<PostgreSqlStudioDatabase>().UseNpgsql("Host=localhost").Options);
    }
}
