using Needlepoint.Evidence.Problems;
using Needlepoint.Studio.Accounts;

namespace Needlepoint.Studio.Cases;

/// <summary>
/// The cases as one person may see and change them: every way to them, a page, its handlers or a program, leads through here. Writes carry the name of who acts,
/// whatever name the caller says.
/// </summary>
internal sealed class GuardedCaseStore(CaseStore cases, DoctorDecisions decisions, ICurrentUser user) : ICaseStore
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<CaseSummary>> ListAsync(CancellationToken cancellation) => For(Permission.Read).ListAsync(cancellation);

    /// <inheritdoc/>
    public Task<CaseVersion?> FindAsync(string name, int? version, CancellationToken cancellation) => For(Permission.Read).FindAsync(name, version, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<CaseVersion>> HistoryAsync(string name, CancellationToken cancellation) => For(Permission.Read).HistoryAsync(name, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<CaseRecord>> RecordsAsync(string name, CancellationToken cancellation) => For(Permission.Read).RecordsAsync(name, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<CaseEvent>> EventsAsync(string name, CancellationToken cancellation) => For(Permission.Read).EventsAsync(name, cancellation);

    /// <inheritdoc/>
    public async Task<SaveOutcome> CreateAsync(string name, string courseText, string by, CancellationToken cancellation) =>
        Refusal(Permission.Write) ?? Decided("", courseText) ?? await cases.CreateAsync(name, courseText, user.Name, cancellation);

    /// <inheritdoc/>
    public async Task<SaveOutcome> SaveAsync(string name, int basedOn, string courseText, string note, string by, CancellationToken cancellation)
    {
        if (Refusal(Permission.Write) is { } refused) return refused;
        CaseVersion? before = await cases.FindAsync(name, basedOn, cancellation);
        return Decided(before?.CourseText ?? "", courseText) ?? await cases.SaveAsync(name, basedOn, courseText, note, user.Name, cancellation);
    }

    /// <inheritdoc/>
    public Task RecordAsync(string name, CaseRecord record, string by, CancellationToken cancellation) =>
        For(Permission.Write).RecordAsync(name, record, user.Name, cancellation);

    /// <inheritdoc/>
    public Task WithdrawAsync(string name, long record, string by, CancellationToken cancellation) =>
        For(Permission.Write).WithdrawAsync(name, record, user.Name, cancellation);

    /// <inheritdoc/>
    public Task NoteExportAsync(string name, string by, CancellationToken cancellation) => For(Permission.Read).NoteExportAsync(name, user.Name, cancellation);

    /// <inheritdoc/>
    public async Task<SaveOutcome> ImportAsync(string name, CaseFile file, string by, CancellationToken cancellation) =>
        Refusal(Permission.Write) ?? file.Versions.Select(version => Decided("", version.Course)).FirstOrDefault(refused => refused is not null)
        ?? await cases.ImportAsync(name, file, user.Name, cancellation);

    /// <inheritdoc/>
    public Task DeleteAsync(string name, string by, CancellationToken cancellation) => For(Permission.Write).DeleteAsync(name, user.Name, cancellation);

    private CaseStore For(Permission permission) => user.May(permission) ? cases : throw new InputException([AccountProblems.NotAllowed(permission)]);

    private SaveOutcome.Refused? Refusal(Permission permission) => user.May(permission) ? null : new(AccountProblems.NotAllowed(permission));

    private SaveOutcome.Refused? Decided(string before, string after) =>
        user.May(Permission.DecideAsDoctor) || decisions.FirstNew(before, after) is not { } rule ? null : new(AccountProblems.NoDoctor(rule));
}
