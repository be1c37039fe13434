using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Needlepoint.Studio.Accounts;
using Needlepoint.Studio.Storage.Rows;

namespace Needlepoint.Studio.Storage;

/// <summary>
/// The accounts as they are before a backup is put in place: it brings cases back, and must not open a closed account again or give a token that was taken back its use.
/// </summary>
internal sealed class KeptAccounts
{
    private readonly Account[] _accounts;
    private readonly IdentityUserRole<string>[] _roles;
    private readonly AccessTokenRow[] _tokens;

    /// <summary>Reads them.</summary>
    public KeptAccounts(StudioDatabase database) =>
        (_accounts, _roles, _tokens) = ([.. database.Users.AsNoTracking()], [.. database.UserRoles.AsNoTracking()], [.. database.AccessTokens.AsNoTracking()]);

    /// <summary>Puts them in the place of those of the backup.</summary>
    public void PutBack(StudioDatabase database)
    {
        database.AccessTokens.ExecuteDelete();
        database.UserRoles.ExecuteDelete();
        database.Users.ExecuteDelete();
        database.AddRange(_accounts);
        database.AddRange(_roles);
        database.AddRange(_tokens);
        database.SaveChanges();
    }
}
