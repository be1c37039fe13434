using Needlepoint.Evidence.Problems;

namespace Needlepoint.Studio.Accounts;

/// <summary>Problems with accounts and what they may do: NP-T037 and NP-T038.</summary>
internal static class AccountProblems
{
    /// <summary>The account may not.</summary>
    public static Problem NotAllowed(Permission permission) => new("NP-T037", "this account may not do that")
    {
        Given = permission switch
        {
            Permission.Read => "reading cases",
            Permission.Write => "changing cases",
            Permission.DecideAsDoctor => "a decision of a doctor",
            _ => "keeping the studio",
        },
        Allowed = $"an account with the role {string.Join(" or ", Roles.ThatMay(permission))}",
        Fix = "ask an administrator of this studio",
    };

    /// <summary>Only a doctor decides what a doctor must decide.</summary>
    public static Problem NoDoctor(string rule) => new("NP-T038", "only a doctor may record the decision of a doctor")
    {
        Given = $"a decision about {(rule.Length > 60 ? rule[..60] : rule)}",
        Allowed = $"an account with the role {Roles.Doctor}; or the course without that decision",
        Fix = "save it without the decision, and let a doctor record it",
    };
}
