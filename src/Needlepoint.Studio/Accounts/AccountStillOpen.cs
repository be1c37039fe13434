using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Needlepoint.Studio.Accounts;

/// <summary>Asks from time to time whether the account behind an open page may still be there: it was not closed, and its roles and password are the same.</summary>
internal sealed class AccountStillOpen(ILoggerFactory logs, IServiceScopeFactory scopes, IOptions<IdentityOptions> options)
    : RevalidatingServerAuthenticationStateProvider(logs)
{
    /// <summary>How often.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(2);

    /// <inheritdoc/>
    protected override TimeSpan RevalidationInterval => Every;

    /// <summary>Whether the account of somebody may still be there.</summary>
    public async Task<bool> IsOpenAsync(ClaimsPrincipal user)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        UserManager<Account> accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        return await accounts.GetUserAsync(user) is { IsClosed: false } account
            && user.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType) == await accounts.GetSecurityStampAsync(account);
    }

    /// <inheritdoc/>
    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        IsOpenAsync(authenticationState.User);
}
