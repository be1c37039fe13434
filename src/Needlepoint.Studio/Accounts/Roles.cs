namespace Needlepoint.Studio.Accounts;

/// <summary>The roles of accounts and what each may do. An account may have several.</summary>
public static class Roles
{
    /// <summary>Looks and runs, changes nothing.</summary>
    public const string Reader = "reader";

    /// <summary>Treats: keeps cases.</summary>
    public const string Practitioner = "practitioner";

    /// <summary>Treats, and decides what only a doctor may decide.</summary>
    public const string Doctor = "doctor";

    /// <summary>Keeps the studio: accounts and backups.</summary>
    public const string Administrator = "administrator";

    /// <summary>Every role, with what it may do in words.</summary>
    public static IReadOnlyList<(string Name, string Meaning)> All { get; } =
    [
        (Reader, "runs courses, reads evidence and cases"),
        (Practitioner, "also keeps cases and records what was done"),
        (Doctor, "also records the decisions of a doctor"),
        (Administrator, "manages accounts and backups, reads everything"),
    ];

    /// <summary>Roles that may do something.</summary>
    public static IReadOnlyList<string> ThatMay(Permission permission) => permission switch
    {
        Permission.Read => [Reader, Practitioner, Doctor, Administrator],
        Permission.Write => [Practitioner, Doctor],
        Permission.DecideAsDoctor => [Doctor],
        _ => [Administrator],
    };
}
