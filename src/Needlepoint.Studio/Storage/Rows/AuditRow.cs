namespace Needlepoint.Studio.Storage.Rows;

/// <summary>Who did what, and when. The database itself refuses to change or to remove such a row.</summary>
public sealed class AuditRow
{
    public long Id { get; set; }

    public DateTimeOffset At { get; set; }

    public required string By { get; set; }

    /// <summary>What was done, as <see cref="AuditActions"/> name it.</summary>
    public required string Action { get; set; }

    /// <summary>What it was done to: the pseudonym of a case, the name of an account or of a file.</summary>
    public required string Subject { get; set; }

    /// <summary>Which version, which record; never what a case holds. May be empty.</summary>
    public required string Detail { get; set; }
}
