using Microsoft.EntityFrameworkCore;
using Needlepoint.Evidence.Problems;
using Needlepoint.Studio.Storage;
using Needlepoint.Studio.Storage.Rows;

namespace Needlepoint.Studio.Cases;

/// <summary>
/// Cases in the database. Each change and its line in the audit trail are one transaction. Of two who save at one time the number of the version lets only one
/// through; the other is told what that one wrote.
/// </summary>
public sealed class CaseStore(IDbContextFactory<StudioDatabase> databases, CourseLines lines, TimeProvider clock) : ICaseStore
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<CaseSummary>> ListAsync(CancellationToken cancellation) => StorageFailure.ToldAsync<IReadOnlyList<CaseSummary>>(async () =>
    {
        await using StudioDatabase database = databases.CreateDbContext();
        var latest = from one in database.Cases
                     from version in database.Versions.Where(version => version.CaseId == one.Id).OrderByDescending(version => version.Number).Take(1)
                     orderby version.At descending, one.Name
                     select new CaseSummary(one.Name, version.Number, version.At, version.By, version.CourseLine);
        return await latest.ToListAsync(cancellation);
    });

    /// <inheritdoc/>
    public Task<CaseVersion?> FindAsync(string name, int? version, CancellationToken cancellation) => StorageFailure.ToldAsync(async () =>
    {
        await using StudioDatabase database = databases.CreateDbContext();
        return await Versions(database, name, version).FirstOrDefaultAsync(cancellation);
    });

    /// <inheritdoc/>
    public Task<IReadOnlyList<CaseVersion>> HistoryAsync(string name, CancellationToken cancellation) => StorageFailure.ToldAsync<IReadOnlyList<CaseVersion>>(async () =>
    {
        await using StudioDatabase database = databases.CreateDbContext();
        return await Versions(database, name).ToListAsync(cancellation);
    });

    /// <inheritdoc/>
    public async Task<SaveOutcome> CreateAsync(string name, string courseText, string by, CancellationToken cancellation) =>
        KeptText.Course(courseText) is { } problem ? new SaveOutcome.Refused(problem)
            : await BeginAsync(new() { Name = name }, [new(name, 1, courseText, "", by, Now())], by, AuditActions.CaseCreated, cancellation);

    /// <inheritdoc/>
    public Task<SaveOutcome> ImportAsync(string name, CaseFile file, string by, CancellationToken cancellation)
    {
        CaseRow row = new() { Name = name };
        row.Records.AddRange(file.Records.Select(record => CaseRecords.Row(record.ToRecord(), by, Now())));
        CaseVersion[] versions =
            [.. file.Versions.Select(version => new CaseVersion(name, version.Version, version.Course, version.Note, version.By, WholeMilliseconds(version.At)))];
        return BeginAsync(row, versions, by, AuditActions.CaseImported, cancellation);
    }

    private async Task<SaveOutcome> BeginAsync(CaseRow row, IReadOnlyList<CaseVersion> versions, string by, string action, CancellationToken cancellation)
    {
        if (Pseudonym.Check(row.Name, []) is not null)
        {
            IReadOnlyList<CaseSummary> cases = await ListAsync(cancellation);
            return new SaveOutcome.Refused(Pseudonym.Check(row.Name, cases.Select(one => one.Name))!);
        }

        return await StorageFailure.ToldAsync<SaveOutcome>(async () =>
        {
            await using StudioDatabase database = databases.CreateDbContext();
            row.Versions.AddRange(versions.Select(Row));
            database.Cases.Add(row);
            Note(database, by, action, row.Name, "");
            return await WriteAsync(database, cancellation) ? new SaveOutcome.Saved(versions[^1]) : new SaveOutcome.Refused(CaseProblems.Taken(row.Name));
        });
    }

    /// <inheritdoc/>
    public async Task<SaveOutcome> SaveAsync(string name, int basedOn, string courseText, string note, string by, CancellationToken cancellation)
    {
        if ((KeptText.Course(courseText) ?? KeptText.Note(note)) is { } problem)
            return new SaveOutcome.Refused(problem);
        return await StorageFailure.ToldAsync<SaveOutcome>(async () =>
        {
            await using StudioDatabase database = databases.CreateDbContext();
            if (await Versions(database, name).FirstOrDefaultAsync(cancellation) is not { } latest)
                return new SaveOutcome.Refused(CaseProblems.NoCase(name));
            // Whoever saves twice, since the first answer got lost, has saved once.
            if (latest.CourseText == courseText && (latest.Note == note || note.Length == 0))
                return new SaveOutcome.Saved(latest);
            if (latest.Version != basedOn)
                return new SaveOutcome.Conflict(latest);
            CaseVersion next = new(name, basedOn + 1, courseText, note, by, Now());
            VersionRow row = Row(next);
            row.CaseId = await database.Cases.Where(one => one.Name == name).Select(one => one.Id).SingleAsync(cancellation);
            database.Versions.Add(row);
            Note(database, by, AuditActions.VersionSaved, name, $"version {next.Version}");
            return await WriteAsync(database, cancellation) ? new SaveOutcome.Saved(next) : await LostAsync(name, cancellation);
        });
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<CaseRecord>> RecordsAsync(string name, CancellationToken cancellation) => StorageFailure.ToldAsync<IReadOnlyList<CaseRecord>>(async () =>
    {
        await using StudioDatabase database = databases.CreateDbContext();
        List<RecordRow> rows = await database.Cases.Where(one => one.Name == name).SelectMany(one => one.Records).Where(row => row.WithdrawnBy == null)
            .OrderBy(row => row.HoursFromFirstSession).ThenBy(row => row.Id).AsNoTracking().ToListAsync(cancellation);
        return [.. rows.Select(CaseRecords.Of)];
    });

    /// <inheritdoc/>
    public Task RecordAsync(string name, CaseRecord record, string by, CancellationToken cancellation)
    {
        ProblemList problems = CaseRecords.Check(record);
        problems.ThrowIfErrors();
        return StorageFailure.ToldAsync(async () =>
        {
            await using StudioDatabase database = databases.CreateDbContext();
            RecordRow row = CaseRecords.Row(record, by, Now());
            row.CaseId = await CaseIdAsync(database, name, cancellation);
            database.Records.Add(row);
            Note(database, by, record is CaseRecord.Session ? AuditActions.SessionRecorded : AuditActions.MeasurementRecorded, name, "");
            return await WriteAsync(database, cancellation) ? true : throw new InputException([CaseProblems.NoCase(name)]);
        });
    }

    /// <inheritdoc/>
    public Task WithdrawAsync(string name, long record, string by, CancellationToken cancellation) => StorageFailure.ToldAsync(async () =>
    {
        await using StudioDatabase database = databases.CreateDbContext();
        long id = await CaseIdAsync(database, name, cancellation);
        RecordRow row = await database.Records.SingleOrDefaultAsync(one => one.Id == record && one.CaseId == id && one.WithdrawnBy == null, cancellation)
            ?? throw new InputException([CaseProblems.NoPart(name, $"record {record}")]);
        row.WithdrawnBy = by;
        Note(database, by, AuditActions.RecordWithdrawn, name, $"record {record}");
        return await WriteAsync(database, cancellation) ? true : throw new InputException([CaseProblems.NoCase(name)]);
    });

    /// <inheritdoc/>
    public Task<IReadOnlyList<CaseEvent>> EventsAsync(string name, CancellationToken cancellation) => StorageFailure.ToldAsync<IReadOnlyList<CaseEvent>>(async () =>
    {
        await using StudioDatabase database = databases.CreateDbContext();
        return await database.Audit.Where(row => row.Subject == name).OrderByDescending(row => row.Id)
            .Select(row => new CaseEvent(row.At, row.By, row.Action, row.Detail)).ToListAsync(cancellation);
    });

    /// <inheritdoc/>
    public Task NoteExportAsync(string name, string by, CancellationToken cancellation) => StorageFailure.ToldAsync(async () =>
    {
        await using StudioDatabase database = databases.CreateDbContext();
        await CaseIdAsync(database, name, cancellation);
        Note(database, by, AuditActions.CaseExported, name, "");
        return await database.SaveChangesAsync(cancellation);
    });

    /// <inheritdoc/>
    public Task DeleteAsync(string name, string by, CancellationToken cancellation) => StorageFailure.ToldAsync(async () =>
    {
        await using StudioDatabase database = databases.CreateDbContext();
        database.Cases.Remove(await database.Cases.SingleOrDefaultAsync(one => one.Name == name, cancellation) ?? throw new InputException([CaseProblems.NoCase(name)]));
        Note(database, by, AuditActions.CaseDeleted, name, "");
        bool isGone = await WriteAsync(database, cancellation);
        // The journal still holds the pages as they were: it is written back and emptied.
        if (isGone && database.Database.IsSqlite())
            await database.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellation);
        return isGone;
    });

    private static IQueryable<CaseVersion> Versions(StudioDatabase database, string name, int? version = null) =>
        from one in database.Cases
        where one.Name == name
        join row in database.Versions on one.Id equals row.CaseId
        where version == null || row.Number == version
        orderby row.Number descending
        select new CaseVersion(one.Name, row.Number, row.CourseText, row.Note, row.By, row.At);

    private static async Task<long> CaseIdAsync(StudioDatabase database, string name, CancellationToken cancellation) =>
        await database.Cases.Where(one => one.Name == name).Select(one => (long?)one.Id).SingleOrDefaultAsync(cancellation) ?? throw new InputException([CaseProblems.NoCase(name)]);

    // Somebody was quicker: their version, or nothing when they have deleted the case.
    private async Task<SaveOutcome> LostAsync(string name, CancellationToken cancellation) =>
        await FindAsync(name, null, cancellation) is { } theirs ? new SaveOutcome.Conflict(theirs) : new SaveOutcome.Refused(CaseProblems.NoCase(name));

    private VersionRow Row(CaseVersion version) => new()
    {
        Number = version.Version,
        CourseText = version.CourseText,
        CourseLine = lines.Of(version.CourseText),
        Note = version.Note,
        By = version.By,
        At = version.At,
    };

    private void Note(StudioDatabase database, string by, string action, string subject, string detail) =>
        database.Audit.Add(new AuditRow { At = Now(), By = by, Action = action, Subject = subject, Detail = detail });

    // False when a rule of the tables refuses it: somebody else has changed or deleted the case meanwhile.
    private static async Task<bool> WriteAsync(StudioDatabase database, CancellationToken cancellation)
    {
        try
        {
            await database.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException exception) when (StorageFailure.IsRefusedByRule(exception))
        {
            return false;
        }
    }

    // PostgreSQL keeps microseconds; a time comes back as it went.
    private static DateTimeOffset WholeMilliseconds(DateTimeOffset time) => time.ToUniversalTime().AddTicks(-(time.Ticks % TimeSpan.TicksPerMillisecond));

    private DateTimeOffset Now() => WholeMilliseconds(clock.GetUtcNow());
}
