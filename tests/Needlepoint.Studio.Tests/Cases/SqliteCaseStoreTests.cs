using Needlepoint.Studio.Storage;
using Needlepoint.Studio.Tests.Storage;

namespace Needlepoint.Studio.Tests.Cases;

public sealed class SqliteCaseStoreTests : CaseStoreLaws, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SqliteCaseStoreTests()
    {
        Databases = StudioDatabases.InFile(_folder.File("needlepoint.db"));
        StorageStart.Prepare(Databases, new(_folder.Path), DateTimeOffset.UnixEpoch);
    }

    protected override StudioDatabases Databases { get; }

    public void Dispose() => _folder.Dispose();
}
