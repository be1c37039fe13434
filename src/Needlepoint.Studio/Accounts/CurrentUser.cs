using System.Security.Claims;

namespace Needlepoint.Studio.Accounts;

/// <summary>Who acts in one request or one connection. Until told, nobody, who may do nothing.</summary>
internal sealed class CurrentUser : ICurrentUser
{
    private ClaimsPrincipal _user = new();

    /// <inheritdoc/>
    public string Name => _user.Identity is { IsAuthenticated: true, Name: { } name } ? name : "";

    /// <inheritdoc/>
    public bool May(Permission permission) => Roles.ThatMay(permission).Any(_user.IsInRole);

    /// <summary>Tells who it is.</summary>
    public void Become(ClaimsPrincipal user) => _user = user;
}
