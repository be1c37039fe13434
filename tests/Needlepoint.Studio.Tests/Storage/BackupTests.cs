using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Needlepoint.Engine;
using Needlepoint.Evidence.Problems;
using Needlepoint.Studio.Accounts;
using Needlepoint.Studio.Cases;
using Needlepoint.Studio.Storage;

namespace Needlepoint.Studio.Tests.Storage;

public sealed class BackupTests : IDisposable
{
    private static readonly CourseLines s_lines = new(new LocalEngine());
    private readonly TemporaryFolder _folder = new();
    private readonly DataFolder _data;
    private readonly StudioDatabases _databases;
    private readonly Backups _backups;

    public BackupTests()
    {
        _data = new(_folder.Path);
        Directory.CreateDirectory(_data.Backups);
        _databases = StudioDatabases.InFile(_data.Database);
        Assert.Null(Start());
        _backups = new(_databases, _data, TimeProvider.System);
    }

    private CaseStore Store => new(_databases, s_lines, TimeProvider.System);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _backups.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_backup_made_while_people_save_is_whole()
    {
        await Store.CreateAsync("case-001", "first\n", "local", Cancellation);
        Task saving = Task.Run(async () =>
        {
            for (int version = 1; version < 40; version++)
                await Store.SaveAsync("case-001", version, $"{version}\n", "", "local", Cancellation);
        }, Cancellation);
        while (!saving.IsCompleted)
            Assert.Null(Integrity.Check(_backups.Find((await _backups.MakeAsync("local", Cancellation)).Name)!));
        await saving;
        Assert.DoesNotContain(Directory.GetFiles(_data.Backups), file => !file.EndsWith(".db", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Restoring_brings_back_what_was_there_and_keeps_what_is_there_now()
    {
        await Store.CreateAsync("case-001", "first\n", "local", Cancellation);
        Backup backup = await _backups.MakeAsync("local", Cancellation);
        await Store.SaveAsync("case-001", 1, "second\n", "", "local", Cancellation);
        Backup before = await _backups.RestoreAsync(backup.Name, "ann", Cancellation);
        Assert.Equal("first\n", (await Store.FindAsync("case-001", null, Cancellation))!.CourseText);
        await _backups.RestoreAsync(before.Name, "ann", Cancellation);
        Assert.Equal("second\n", (await Store.FindAsync("case-001", null, Cancellation))!.CourseText);
        Assert.Contains(await Store.EventsAsync(before.Name, Cancellation), one => one is { By: "ann", What: AuditActions.BackupRestored });
    }

    [Fact]
    public async Task Restoring_at_the_start_sets_the_old_file_aside()
    {
        await Store.CreateAsync("case-001", "first\n", "local", Cancellation);
        Backup backup = await _backups.MakeAsync("local", Cancellation);
        await Store.CreateAsync("case-002", "other\n", "local", Cancellation);
        SqliteConnection.ClearAllPools();
        File.WriteAllBytes(_data.Database, Damaged(File.ReadAllBytes(_data.Database)));
        string aside = Restoring.Apply(backup.Name, _data, _databases, DateTimeOffset.UnixEpoch)!;
        Assert.Null(Start());
        Assert.Equal("case-001", Assert.Single(await Store.ListAsync(Cancellation)).Name);
        Assert.NotNull(Integrity.Check(aside));
    }

    [Fact]
    public async Task Only_the_latest_are_kept()
    {
        BackupFiles files = new(_data.Backups);
        for (int day = 0; day < BackupFiles.Kept + 5; day++)
            File.WriteAllText(files.New(DateTimeOffset.UnixEpoch.AddDays(day)), "");
        Backup latest = await _backups.MakeAsync(by: null, Cancellation);
        Assert.Equal(BackupFiles.Kept, _backups.List().Count);
        Assert.Equal(latest.Name, _backups.List()[0].Name);
    }

    [Fact]
    public async Task Many_of_one_day_leave_the_first_of_the_days_before()
    {
        BackupFiles files = new(_data.Backups);
        string[] days = [.. Enumerable.Range(0, 10).Select(day => files.New(DateTimeOffset.UnixEpoch.AddDays(day)))];
        foreach (string day in days)
            File.WriteAllText(day, "");
        for (int more = 0; more < BackupFiles.Kept + 5; more++)
            Assert.Contains(await _backups.MakeAsync("ann", Cancellation), _backups.List());
        Assert.All(days, day => Assert.True(File.Exists(day)));
        // Ten days before, the first of today, and the latest.
        Assert.InRange(_backups.List().Count, BackupFiles.Kept + 10, BackupFiles.Kept + 11);
        Assert.All(_backups.List(), backup => Assert.True(backup.At <= TimeProvider.System.GetUtcNow()));
    }

    [Fact]
    public async Task A_file_that_lost_its_cases_is_not_begun_anew_while_there_are_backups()
    {
        await Store.CreateAsync("case-001", "first\n", "local", Cancellation);
        await _backups.MakeAsync("local", Cancellation);
        SqliteConnection.ClearAllPools();
        File.WriteAllBytes(_data.Database, []);
        Assert.Contains("empty", Start()!.Faults[0], StringComparison.Ordinal);
        File.Delete(_data.Database);
        Assert.Contains("missing", Start()!.Faults[0], StringComparison.Ordinal);
        Assert.False(File.Exists(_data.Database));
        Restoring.Apply(_backups.List()[0].Name, _data, _databases, DateTimeOffset.UnixEpoch);
        Assert.Null(Start());
        Assert.Equal("case-001", Assert.Single(await Store.ListAsync(Cancellation)).Name);
    }

    [Fact]
    public async Task A_backup_leaves_accounts_as_they_are_now()
    {
        using (StudioDatabase database = _databases.CreateDbContext())
        {
            database.Users.Add(new Account { Id = "doc1", UserName = "doc1", PasswordHash = "old" });
            database.AccessTokens.Add(new() { AccountId = "doc1", Name = "lab", Hash = "taken back" });
            database.SaveChanges();
        }

        Backup backup = await _backups.MakeAsync("ann", Cancellation);
        using (StudioDatabase database = _databases.CreateDbContext())
        {
            Account account = database.Users.Single();
            (account.PasswordHash, account.LockoutEnd) = ("new", DateTimeOffset.MaxValue);
            database.AccessTokens.Remove(database.AccessTokens.Single());
            database.Users.Add(new Account { Id = "doc2", UserName = "doc2" });
            database.UserRoles.Add(new() { UserId = "doc2", RoleId = Roles.All[0].Name });
            database.SaveChanges();
        }

        await _backups.RestoreAsync(backup.Name, "ann", Cancellation);
        using StudioDatabase restored = _databases.CreateDbContext();
        Assert.Empty(restored.AccessTokens);
        Assert.Equal(("new", true), (restored.Users.Single(account => account.Id == "doc1").PasswordHash, restored.Users.Single(account => account.Id == "doc1").IsClosed));
        Assert.Equal("doc2", Assert.Single(restored.UserRoles).UserId);
    }

    [Fact]
    public async Task A_folder_that_a_studio_holds_is_left_alone()
    {
        await Store.CreateAsync("case-001", "first\n", "local", Cancellation);
        Backup backup = await _backups.MakeAsync("local", Cancellation);
        IConfiguration settings = new ConfigurationBuilder().AddInMemoryCollection([new("data", _data.Path), new("restore", backup.Name)]).Build();
        using (FolderLock.Take(_data))
            Assert.Equal("NP-T016", Assert.Throws<InputException>(() => new ServiceCollection().AddStorage(settings)).Problems[0].Code);
        Assert.Empty(Restoring.SetAsideFiles(_data));
        FolderLock.Take(_data).Dispose();
    }

    [Theory]
    [InlineData("../needlepoint.db")]
    [InlineData("needlepoint.db")]
    [InlineData("needlepoint-2026-03-02T080000Z.db")]
    public async Task Nothing_but_a_backup_is_restored(string name)
    {
        InputException refused = await Assert.ThrowsAsync<InputException>(() => _backups.RestoreAsync(name, "local", Cancellation));
        Assert.Equal("NP-T011", refused.Problems[0].Code);
    }

    [Fact]
    public void A_file_of_something_else_is_not_restored()
    {
        string other = _folder.File("other.db");
        using (SqliteConnection connection = new($"Data Source={other};Pooling=False"))
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE notes (text TEXT)";
            command.ExecuteNonQuery();
        }

        File.WriteAllText(_folder.File("letter.txt"), "Dear all");
        foreach (string path in (string[])[other, _folder.File("letter.txt"), _folder.File("missing.db"), _data.Database])
            Assert.Equal("NP-T011", Assert.Throws<InputException>(() => Restoring.Apply(path, _data, _databases, DateTimeOffset.UnixEpoch)).Problems[0].Code);
        Assert.Null(Start());
    }

    [Fact]
    public async Task A_deleted_case_is_in_no_file_that_was_set_aside()
    {
        const string Secret = "unmistakable-words-of-one-course";
        await Store.CreateAsync("case-001", $"# {Secret}\n", "local", Cancellation);
        Backup backup = await _backups.MakeAsync("local", Cancellation);
        SqliteConnection.ClearAllPools();
        Assert.Contains(Secret, Encoding.UTF8.GetString(File.ReadAllBytes(Restoring.Apply(backup.Name, _data, _databases, DateTimeOffset.UnixEpoch)!)), StringComparison.Ordinal);
        Assert.Null(Start());
        await Store.DeleteAsync("case-001", "local", Cancellation);
        Assert.Equal(2, await _backups.ForgetAsync("case-001", Cancellation));
        SqliteConnection.ClearAllPools();
        Assert.Empty(FilesWith(Secret));
    }

    [Fact]
    public async Task A_deleted_case_is_in_no_file_any_more()
    {
        const string Secret = "unmistakable-words-of-one-course";
        await Store.CreateAsync("case-001", $"# {Secret}\n", "local", Cancellation);
        await Store.CreateAsync("case-002", "stays\n", "local", Cancellation);
        await Store.RecordAsync("case-001", new CaseRecord.Session(new(2026, 3, 2), 0, Secret, Secret), "local", Cancellation);
        await _backups.MakeAsync("local", Cancellation);
        Assert.NotEmpty(FilesWith(Secret));
        await Store.DeleteAsync("case-001", "local", Cancellation);
        Assert.All(FilesWith(Secret), file => Assert.StartsWith(_data.Backups, file, StringComparison.Ordinal));
        Assert.Equal(1, await _backups.ForgetAsync("case-001", Cancellation));
        Assert.Empty(FilesWith(Secret));
        Assert.Equal("stays\n", (await Store.FindAsync("case-002", null, Cancellation))!.CourseText);
    }

    [Fact]
    public async Task A_damaged_file_is_told_and_left_as_it_is()
    {
        for (int number = 1; number <= 12; number++)
            await Store.CreateAsync($"case-{number:000}", string.Concat(Enumerable.Range(0, 300).Select(line => $"# line {line} of case {number}\n")), "local", Cancellation);
        SqliteConnection.ClearAllPools();
        byte[] damaged = Damaged(File.ReadAllBytes(_data.Database));
        File.WriteAllBytes(_data.Database, damaged);
        Damage damage = Start()!;
        Assert.NotEmpty(damage.Faults);
        Assert.Equal(damaged, File.ReadAllBytes(_data.Database));
        string page = DamagePage.Write(damage, _backups.List());
        Assert.Contains($"needlepoint serve --data {_folder.Path} --restore FILE", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_database_is_told_and_left_as_it_is()
    {
        SqliteConnection.ClearAllPools();
        File.WriteAllText(_data.Database, "<script>alert(1)</script> is no database, and long enough to be taken for one at first sight");
        Damage damage = Start()!;
        Assert.Empty(damage.Readable);
        Assert.DoesNotContain("<script>", DamagePage.Write(damage with { Faults = ["<script>"] }, []), StringComparison.Ordinal);
        Assert.StartsWith("<script>", File.ReadAllText(_data.Database), StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_of_a_later_version_is_left_alone()
    {
        using (SqliteConnection connection = new($"Data Source={_data.Database};Pooling=False"))
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "INSERT INTO __EFMigrationsHistory VALUES ('29991231000000_Later', '99')";
            command.ExecuteNonQuery();
        }

        Assert.Equal("NP-T009", Assert.Throws<InputException>(() => Start()).Problems[0].Code);
    }

    [Fact]
    public void What_people_entrust_is_private()
    {
        // Windows keeps the folder of a user private by itself.
        if (OperatingSystem.IsWindows()) return;
        DataFolder folder = DataFolder.Open(new ConfigurationBuilder().AddInMemoryCollection([new("data", _folder.File("data"))]).Build());
        StudioDatabases databases = StudioDatabases.InFile(folder.Database);
        Assert.Null(StorageStart.Prepare(databases, new(folder.Backups), DateTimeOffset.UnixEpoch));
        foreach (string path in Directory.GetFileSystemEntries(folder.Path, "*", SearchOption.AllDirectories).Append(folder.Path))
            Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(path) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite));
    }

    private Damage? Start() => StorageStart.Prepare(_databases, new(_data.Backups), DateTimeOffset.UtcNow);

    // A stretch in the middle is overwritten, as a failing disk does.
    private static byte[] Damaged(byte[] database)
    {
        for (int index = database.Length / 2; index < database.Length * 3 / 4; index++)
            database[index] = (byte)(index * 31);
        return database;
    }

    private IEnumerable<string> FilesWith(string words) => Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories)
        .Where(file => File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0);
}
