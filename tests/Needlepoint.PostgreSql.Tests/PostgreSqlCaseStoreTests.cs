using Needlepoint.Evidence.Problems;
using Needlepoint.Studio.Storage;
using Needlepoint.Studio.Tests.Cases;

namespace Needlepoint.PostgreSql.Tests;

public sealed class PostgreSqlCaseStoreTests : CaseStoreLaws, IClassFixture<Server>
{
    private readonly Server _server;

    public PostgreSqlCaseStoreTests(Server server)
    {
        _server = server;
        Databases = StudioDatabases.OnServer(server.Connection(server.NewDatabase()));
        Assert.Null(StorageStart.Prepare(Databases, new(Path.GetTempPath()), DateTimeOffset.UnixEpoch));
    }

    protected override StudioDatabases Databases { get; }

    [Fact]
    public void A_database_that_is_not_there_is_told_without_a_password()
    {
        StudioDatabases missing = StudioDatabases.OnServer(_server.Connection("missing") + ";Password=secret-word");
        Assert.Null(StorageStart.Prepare(missing, new(Path.GetTempPath()), DateTimeOffset.UnixEpoch));
        StudioDatabases nowhere = StudioDatabases.OnServer("Host=127.0.0.1;Port=1;Database=x;Username=studio;Password=secret-word");
        InputException refused = Assert.Throws<InputException>(() => StorageStart.Prepare(nowhere, new(Path.GetTempPath()), DateTimeOffset.UnixEpoch));
        Assert.Equal("NP-T012", refused.Problems[0].Code);
        Assert.DoesNotContain("secret-word", refused.Message, StringComparison.Ordinal);
    }
}
