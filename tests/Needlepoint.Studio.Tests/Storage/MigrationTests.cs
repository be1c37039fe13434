using Microsoft.EntityFrameworkCore;
using Needlepoint.Studio.Storage;

namespace Needlepoint.Studio.Tests.Storage;

/// <summary>The steps that make the tables, for both kinds of database.</summary>
public sealed class MigrationTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_steps_lead_to_the_tables_that_the_program_expects(bool isOnServer)
    {
        using StudioDatabase database = (isOnServer ? StudioDatabases.OnServer("Host=no-such-host.invalid") : StudioDatabases.InFile("no-such-file.db")).CreateDbContext();
        Assert.NotEmpty(database.Database.GetMigrations());
        Assert.False(database.Database.HasPendingModelChanges());
    }
}
