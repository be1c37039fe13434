using Needlepoint.Evidence.Problems;

namespace Needlepoint.Studio.Cases;

/// <summary>Cases and their versions. Nothing is overwritten: a change is a further version, and what is acknowledged has reached the disk.</summary>
public interface ICaseStore
{
    /// <summary>All cases, the latest changed first.</summary>
    Task<IReadOnlyList<CaseSummary>> ListAsync(CancellationToken cancellation);

    /// <summary>A version of a case; null when there is none.</summary>
    /// <param name="name">Pseudonym of the case.</param>
    /// <param name="version">Version, from 1; null for the latest.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<CaseVersion?> FindAsync(string name, int? version, CancellationToken cancellation);

    /// <summary>Every version of a case, the latest first.</summary>
    Task<IReadOnlyList<CaseVersion>> HistoryAsync(string name, CancellationToken cancellation);

    /// <summary>Begins a case.</summary>
    Task<SaveOutcome> CreateAsync(string name, string courseText, string by, CancellationToken cancellation);

    /// <summary>Adds a version. Refused, with both versions, when somebody else has saved since <paramref name="basedOn"/>.</summary>
    /// <param name="name">Pseudonym of the case.</param>
    /// <param name="basedOn">Version that was open when the change began.</param>
    /// <param name="courseText">The course.</param>
    /// <param name="note">Why, in the words of who changed it; may be empty.</param>
    /// <param name="by">Who changed it.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<SaveOutcome> SaveAsync(string name, int basedOn, string courseText, string note, string by, CancellationToken cancellation);

    /// <summary>What was recorded of a case: sessions that were done, measurements that were taken; in order of time.</summary>
    Task<IReadOnlyList<CaseRecord>> RecordsAsync(string name, CancellationToken cancellation);

    /// <summary>Records a session or a measurement.</summary>
    Task RecordAsync(string name, CaseRecord record, string by, CancellationToken cancellation);

    /// <summary>Withdraws a record that was a mistake: it is no longer shown, and the audit trail says so.</summary>
    Task WithdrawAsync(string name, long record, string by, CancellationToken cancellation);

    /// <summary>Who did what to a case, and when; the latest first. Holds nothing of what the case says, and stays when the case is deleted.</summary>
    Task<IReadOnlyList<CaseEvent>> EventsAsync(string name, CancellationToken cancellation);

    /// <summary>Notes in the audit trail that somebody took a copy of a case.</summary>
    Task NoteExportAsync(string name, string by, CancellationToken cancellation);

    /// <summary>Begins a case with all versions and records that an export holds. Who saved them and when stays as the export says.</summary>
    /// <param name="name">Pseudonym here, which may be another than there.</param>
    /// <param name="file">The export.</param>
    /// <param name="by">Who imports it.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<SaveOutcome> ImportAsync(string name, CaseFile file, string by, CancellationToken cancellation);

    /// <summary>Deletes a case with all its versions and records; only who did what to it, and when, stays in the audit trail.</summary>
    Task DeleteAsync(string name, string by, CancellationToken cancellation);
}

/// <summary>A case in a list.</summary>
public sealed record CaseSummary(string Name, int Versions, DateTimeOffset Changed, string By, string CourseLine);

/// <summary>A version of a case.</summary>
/// <param name="Name">Pseudonym of the case.</param>
/// <param name="Version">From 1.</param>
/// <param name="CourseText">The course, as a course file says it.</param>
/// <param name="Note">Why it was changed; may be empty.</param>
/// <param name="By">Who changed it.</param>
/// <param name="At">When.</param>
public sealed record CaseVersion(string Name, int Version, string CourseText, string Note, string By, DateTimeOffset At);

/// <summary>What came of saving.</summary>
public abstract record SaveOutcome
{
    private SaveOutcome() { }

    /// <summary>It is on the disk.</summary>
    public sealed record Saved(CaseVersion Version) : SaveOutcome;

    /// <summary>Somebody else saved meanwhile; nothing was written.</summary>
    public sealed record Conflict(CaseVersion Theirs) : SaveOutcome;

    /// <summary>It cannot be saved: the code says why.</summary>
    public sealed record Refused(Problem Problem) : SaveOutcome;
}

/// <summary>What was recorded of a case on a day.</summary>
/// <param name="Day">Day of the calendar.</param>
/// <param name="HoursFromFirstSession">Hours from the first session; for the timeline.</param>
/// <param name="Note">In the words of who recorded it; may be empty.</param>
public abstract record CaseRecord(DateOnly Day, double HoursFromFirstSession, string Note)
{
    /// <summary>Number of the record, once it is kept; 0 before.</summary>
    public long Id { get; init; }

    /// <summary>Who recorded it, once it is kept.</summary>
    public string By { get; init; } = "";

    /// <summary>A session as it was done.</summary>
    public sealed record Session(DateOnly Day, double HoursFromFirstSession, string Note, string AsDone) : CaseRecord(Day, HoursFromFirstSession, Note);

    /// <summary>A measurement.</summary>
    /// <param name="Day">Day of the calendar.</param>
    /// <param name="HoursFromFirstSession">Hours from the first session.</param>
    /// <param name="Note">In the words of who recorded it.</param>
    /// <param name="Observable">Outcome that was measured, by its id.</param>
    /// <param name="Value">In the unit of the outcome as results have it.</param>
    public sealed record Measurement(DateOnly Day, double HoursFromFirstSession, string Note, string Observable, double Value) : CaseRecord(Day, HoursFromFirstSession, Note);
}

/// <summary>What somebody did to a case.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="What">What, in words: "version saved".</param>
/// <param name="Detail">Which version or record; may be empty.</param>
public sealed record CaseEvent(DateTimeOffset At, string By, string What, string Detail);
