using Microsoft.AspNetCore.Identity;

namespace Needlepoint.Studio.Accounts;

/// <summary>The account of a person who signs in.</summary>
public sealed class Account : IdentityUser
{
    /// <summary>
    /// Whether an administrator closed it. One that only rests after wrong passwords is open to who is signed in already: nobody is thrown out by the tries of others.
    /// </summary>
    public bool IsClosed => LockoutEnd is { Year: 9999 };
}
