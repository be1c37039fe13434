using Needlepoint.Evidence.Problems;
using Needlepoint.Studio.Accounts;
using Needlepoint.Studio.Storage;

namespace Needlepoint.Studio.Cases;

/// <summary>The backups as one person may use them: pages and their handlers reach them through here alone. The audit trail carries the name of who acts.</summary>
internal sealed class GuardedBackups(Backups backups, ICurrentUser user)
{
    /// <summary>Whether the studio makes copies itself; a database on a server has its own.</summary>
    public bool IsPossible => backups.IsPossible;

    /// <summary>All copies, the latest first.</summary>
    /// <exception cref="InputException">Who acts may not see them.</exception>
    public IReadOnlyList<Backup> List() => For(Permission.Administer).List();

    /// <summary>Makes a copy.</summary>
    /// <exception cref="InputException">It cannot be written, or who acts may not ask for it.</exception>
    public Task<Backup> MakeAsync(CancellationToken cancellation) => For(Permission.Administer).MakeAsync(user.Name, cancellation);

    /// <summary>Full path of a copy for somebody who takes it along, which the audit trail tells; null for a name that is none.</summary>
    /// <exception cref="InputException">Who acts may not have it.</exception>
    public Task<string?> TakeAsync(string name, CancellationToken cancellation) => For(Permission.Administer).TakeAsync(name, user.Name, cancellation);

    /// <summary>Puts a copy in the place of what is there now, of which a copy is made first.</summary>
    /// <returns>The copy of what was there.</returns>
    /// <exception cref="InputException">The copy cannot be used, or who acts may not.</exception>
    public Task<Backup> RestoreAsync(string name, CancellationToken cancellation) => For(Permission.Administer).RestoreAsync(name, user.Name, cancellation);

    /// <summary>Takes a case that was deleted out of every copy, as who may delete cases may.</summary>
    /// <returns>How many copies held it.</returns>
    /// <exception cref="InputException">A copy cannot be written, or who acts may not.</exception>
    public Task<int> ForgetAsync(string caseName, CancellationToken cancellation) => For(Permission.Write).ForgetAsync(caseName, cancellation);

    private Backups For(Permission permission) => user.May(permission) ? backups : throw new InputException([AccountProblems.NotAllowed(permission)]);
}
