using CsCheck;
using Microsoft.EntityFrameworkCore;
using Needlepoint.Engine;
using Needlepoint.Evidence.Problems;
using Needlepoint.Studio.Cases;
using Needlepoint.Studio.Storage;

namespace Needlepoint.Studio.Tests.Cases;

/// <summary>What holds of cases, whichever database keeps them.</summary>
public abstract class CaseStoreLaws
{
    private const string Course = "person: {age: 34, sex: female, skin_type: III, site: cheek}\ncourse: {device: pen-12-needles, needle_length: 1.5 mm, passes: 6}\n";
    private static readonly CourseLines s_lines = new(new LocalEngine());

    /// <summary>An empty database, up to date.</summary>
    protected abstract StudioDatabases Databases { get; }

    private CaseStore Store => new(Databases, s_lines, TimeProvider.System);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_case_comes_back_as_it_was_saved()
    {
        CaseVersion saved = Saved(await Store.CreateAsync("case-001", Course, "local", Cancellation));
        Assert.Equal(saved, await Store.FindAsync("case-001", null, Cancellation));
        Assert.Equal(saved, Assert.Single(await Store.HistoryAsync("case-001", Cancellation)));
        CaseSummary summary = Assert.Single(await Store.ListAsync(Cancellation));
        Assert.Equal(("case-001", 1, saved.At, "local"), (summary.Name, summary.Versions, summary.Changed, summary.By));
        Assert.Contains("1.5 mm", summary.CourseLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_text_that_is_taken_comes_back_to_the_letter()
    {
        CaseStore store = Store;
        await store.CreateAsync("case-001", Course, "local", Cancellation);
        int version = 1;
        await Gen.String[Gen.Char, 1, 200].SampleAsync(async text =>
        {
            if (await store.SaveAsync("case-001", version, text, "", "local", Cancellation) is not SaveOutcome.Saved saved)
            {
                Assert.True(string.IsNullOrWhiteSpace(text) || text.Contains('\0', StringComparison.Ordinal) || text.Any(char.IsSurrogate));
                return;
            }

            version = saved.Version.Version;
            Assert.Equal(text, (await store.FindAsync("case-001", version, Cancellation))!.CourseText);
        }, iter: 100, threads: 1);
    }

    [Fact]
    public async Task Every_version_stays()
    {
        await Store.CreateAsync("case-001", Course, "local", Cancellation);
        for (int version = 1; version < 5; version++)
            Assert.Equal(version + 1, Saved(await Store.SaveAsync("case-001", version, $"{Course}# {version}\n", $"change {version}", "local", Cancellation)).Version);
        IReadOnlyList<CaseVersion> history = await Store.HistoryAsync("case-001", Cancellation);
        Assert.Equal([5, 4, 3, 2, 1], history.Select(version => version.Version));
        Assert.Equal(Course, history[^1].CourseText);
        Assert.Equal(["change 4", "change 3", "change 2", "change 1", ""], history.Select(version => version.Note));
    }

    [Fact]
    public async Task Who_saves_on_an_older_version_is_shown_what_somebody_else_saved()
    {
        await Store.CreateAsync("case-001", Course, "ann", Cancellation);
        CaseVersion theirs = Saved(await Store.SaveAsync("case-001", 1, Course + "# theirs\n", "", "ann", Cancellation));
        SaveOutcome mine = await Store.SaveAsync("case-001", 1, Course + "# mine\n", "", "bo", Cancellation);
        Assert.Equal(theirs, Assert.IsType<SaveOutcome.Conflict>(mine).Theirs);
        Assert.Equal(3, Saved(await Store.SaveAsync("case-001", 2, Course + "# mine\n", "", "bo", Cancellation)).Version);
    }

    [Fact]
    public async Task Of_many_who_save_at_once_each_is_either_kept_or_told()
    {
        CaseStore store = Store;
        await store.CreateAsync("case-001", Course, "local", Cancellation);
        SaveOutcome[] outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(one => Task.Run(
            () => store.SaveAsync("case-001", 1, $"{Course}# {one}\n", "", $"user {one}", Cancellation))));
        CaseVersion kept = Assert.Single(outcomes.OfType<SaveOutcome.Saved>()).Version;
        Assert.Equal(11, outcomes.OfType<SaveOutcome.Conflict>().Count(conflict => conflict.Theirs == kept));
        Assert.Equal(2, (await store.HistoryAsync("case-001", Cancellation)).Count);
    }

    [Fact]
    public async Task Saving_the_same_twice_is_saving_once()
    {
        await Store.CreateAsync("case-001", Course, "local", Cancellation);
        CaseVersion first = Saved(await Store.SaveAsync("case-001", 1, Course + "# more\n", "why", "local", Cancellation));
        Assert.Equal(first, Saved(await Store.SaveAsync("case-001", 1, Course + "# more\n", "why", "local", Cancellation)));
        Assert.Equal(2, (await Store.HistoryAsync("case-001", Cancellation)).Count);
    }

    [Fact]
    public async Task A_name_is_given_once()
    {
        await Store.CreateAsync("case-001", Course, "local", Cancellation);
        SaveOutcome again = await Store.CreateAsync("case-001", Course + "# other\n", "local", Cancellation);
        Assert.Equal("NP-T002", Assert.IsType<SaveOutcome.Refused>(again).Problem.Code);
        Assert.Equal(Course, (await Store.FindAsync("case-001", null, Cancellation))!.CourseText);
    }

    [Fact]
    public async Task A_refused_name_comes_with_the_next_free_one()
    {
        await Store.CreateAsync("case-041", Course, "local", Cancellation);
        Problem problem = Assert.IsType<SaveOutcome.Refused>(await Store.CreateAsync("Anna", Course, "local", Cancellation)).Problem;
        Assert.Equal("use case-042", problem.Fix);
    }

    [Fact]
    public async Task A_course_that_is_not_finished_is_kept_all_the_same()
    {
        Saved(await Store.CreateAsync("case-001", "person: {age: ", "local", Cancellation));
        Assert.Equal(CourseLines.Unfinished, Assert.Single(await Store.ListAsync(Cancellation)).CourseLine);
    }

    [Fact]
    public async Task Records_come_back_in_the_order_of_time()
    {
        await Store.CreateAsync("case-001", Course, "local", Cancellation);
        CaseRecord[] records =
        [
            new CaseRecord.Measurement(new(2026, 3, 3), 24, "", "tewl_g_m2_h", 14.5),
            new CaseRecord.Session(new(2026, 3, 2), 0, "as planned", "1.5 mm, 6 passes"),
            new CaseRecord.Measurement(new(2026, 3, 1), -24, "before", "tewl_g_m2_h", 11.25),
        ];
        foreach (CaseRecord record in records)
            await Store.RecordAsync("case-001", record, "local", Cancellation);
        Assert.Equal(records.Reverse(), (await Store.RecordsAsync("case-001", Cancellation)).Select(record => record with { Id = 0, By = "" }));
    }

    [Fact]
    public async Task A_withdrawn_record_is_no_longer_shown_and_stays_in_the_trail()
    {
        await Store.CreateAsync("case-001", Course, "local", Cancellation);
        await Store.RecordAsync("case-001", new CaseRecord.Measurement(new(2026, 3, 3), 24, "", "tewl_g_m2_h", 145), "ann", Cancellation);
        CaseRecord record = Assert.Single(await Store.RecordsAsync("case-001", Cancellation));
        await Store.WithdrawAsync("case-001", record.Id, "bo", Cancellation);
        Assert.Empty(await Store.RecordsAsync("case-001", Cancellation));
        CaseEvent last = (await Store.EventsAsync("case-001", Cancellation))[0];
        Assert.Equal(("bo", AuditActions.RecordWithdrawn), (last.By, last.What));
        await Assert.ThrowsAsync<InputException>(() => Store.WithdrawAsync("case-001", record.Id, "bo", Cancellation));
    }

    [Theory]
    [InlineData("tewl", 10, 1, "this outcome")]
    [InlineData("tewl_g_m2_h", double.NaN, 1, "this value")]
    [InlineData("tewl_g_m2_h", 1e300, 1, "this value")]
    [InlineData("tewl_g_m2_h", 10, double.PositiveInfinity, "this time")]
    public async Task What_makes_no_sense_is_not_recorded(string observable, double value, double hours, string what)
    {
        await Store.CreateAsync("case-001", Course, "local", Cancellation);
        CaseRecord record = new CaseRecord.Measurement(new(2026, 3, 3), hours, "", observable, value);
        InputException refused = await Assert.ThrowsAsync<InputException>(() => Store.RecordAsync("case-001", record, "local", Cancellation));
        Assert.StartsWith(what, Assert.Single(refused.Problems).Title, StringComparison.Ordinal);
        Assert.Empty(await Store.RecordsAsync("case-001", Cancellation));
    }

    [Fact]
    public async Task The_trail_tells_who_did_what_and_nothing_of_what_a_case_says()
    {
        await Store.CreateAsync("case-001", Course, "ann", Cancellation);
        await Store.SaveAsync("case-001", 1, Course + "# more\n", "deeper", "bo", Cancellation);
        await Store.DeleteAsync("case-001", "cy", Cancellation);
        IReadOnlyList<CaseEvent> events = await Store.EventsAsync("case-001", Cancellation);
        Assert.Equal([("cy", "case deleted"), ("bo", "version saved"), ("ann", "case created")], events.Select(one => (one.By, one.What)));
        Assert.All(events, one => Assert.DoesNotContain("deeper", one.Detail, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_deleted_case_is_gone_and_its_name_is_free()
    {
        await Store.CreateAsync("case-001", Course, "local", Cancellation);
        await Store.RecordAsync("case-001", new CaseRecord.Session(new(2026, 3, 2), 0, "", "as planned"), "local", Cancellation);
        await Store.DeleteAsync("case-001", "local", Cancellation);
        Assert.Empty(await Store.ListAsync(Cancellation));
        Assert.Null(await Store.FindAsync("case-001", 1, Cancellation));
        Assert.Empty(await Store.RecordsAsync("case-001", Cancellation));
        Assert.Equal("NP-T003", Assert.IsType<SaveOutcome.Refused>(await Store.SaveAsync("case-001", 1, Course, "", "local", Cancellation)).Problem.Code);
        Saved(await Store.CreateAsync("case-001", Course, "local", Cancellation));
    }

    [Theory]
    [InlineData("UPDATE audit SET \"By\" = 'nobody'")]
    [InlineData("DELETE FROM audit")]
    [InlineData("UPDATE versions SET \"CourseText\" = 'other'")]
    [InlineData("UPDATE records SET \"Value\" = 0")]
    public async Task The_database_itself_refuses_to_change_what_was_written(string change)
    {
        await Store.CreateAsync("case-001", Course, "local", Cancellation);
        await Store.RecordAsync("case-001", new CaseRecord.Measurement(new(2026, 3, 3), 24, "", "tewl_g_m2_h", 14.5), "local", Cancellation);
        await using StudioDatabase database = Databases.CreateDbContext();
        Exception refused = await Assert.ThrowsAnyAsync<Exception>(() => database.Database.ExecuteSqlRawAsync(change, Cancellation));
        Assert.Contains("stays as it was", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tables_are_those_that_the_program_expects()
    {
        await using StudioDatabase database = Databases.CreateDbContext();
        Assert.False(database.Database.HasPendingModelChanges());
        Assert.Empty(await database.Database.GetPendingMigrationsAsync(Cancellation));
    }

    private static CaseVersion Saved(SaveOutcome outcome) => Assert.IsType<SaveOutcome.Saved>(outcome).Version;
}
