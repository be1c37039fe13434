namespace Needlepoint.Studio.Accounts;

/// <summary>Who acts, and what they may do.</summary>
public interface ICurrentUser
{
    /// <summary>Name in audit trails: of the account, or <c>local</c> where nobody signs in.</summary>
    string Name { get; }

    /// <summary>Whether who acts may do this. Where nobody signs in, whoever sits at the machine may do everything.</summary>
    bool May(Permission permission);
}
