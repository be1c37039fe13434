namespace Needlepoint.Studio.Accounts;

/// <summary>What a form about an account was filled in with.</summary>
public sealed class AccountAnswer
{
    /// <summary>Name of the account.</summary>
    public string Name { get; set; } = "";

    /// <summary>Password.</summary>
    public string Password { get; set; } = "";

    /// <summary>Password to come.</summary>
    public string NewPassword { get; set; } = "";

    /// <summary>Code that was given.</summary>
    public string Code { get; set; } = "";
}
