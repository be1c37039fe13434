using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Needlepoint.Studio.Accounts;

/// <summary>Lets programs in that carry the token of an account, with the roles of that account.</summary>
internal sealed class TokenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, AccessTokens tokens, UserManager<Account> accounts,
    IUserClaimsPrincipalFactory<Account> principals) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    /// <summary>Name of the scheme.</summary>
    public const string Name = "Token";

    private const string Bearer = "Bearer ";

    /// <summary>Whether a request says that it carries one.</summary>
    public static bool IsCarriedBy(HttpContext context) => context.Request.Headers.Authorization.ToString().StartsWith(Bearer, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        string token = Request.Headers.Authorization.ToString()[Bearer.Length..].Trim();
        if (await tokens.AccountOfAsync(token, Context.RequestAborted) is not { } id || await accounts.FindByIdAsync(id) is not { IsClosed: false } account)
            return AuthenticateResult.Fail("no such token");
        return AuthenticateResult.Success(new(await principals.CreateAsync(account), Name));
    }
}
