namespace Needlepoint.Studio.Accounts;

/// <summary>What somebody may do. The name of each is also the name of the policy that pages and the HTTP interface ask for.</summary>
public enum Permission
{
    /// <summary>Run courses, read evidence and cases.</summary>
    Read,

    /// <summary>Change cases, record what was done, decide what a practitioner may decide.</summary>
    Write,

    /// <summary>Record the decision of a doctor.</summary>
    DecideAsDoctor,

    /// <summary>Manage accounts, backups and restoring.</summary>
    Administer,
}
