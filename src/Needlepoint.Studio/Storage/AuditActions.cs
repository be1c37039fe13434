namespace Needlepoint.Studio.Storage;

/// <summary>What the audit trail tells of cases and their keeping, in the words that pages show.</summary>
public static class AuditActions
{
    public const string CaseCreated = "case created";
    public const string VersionSaved = "version saved";
    public const string SessionRecorded = "session recorded";
    public const string MeasurementRecorded = "measurement recorded";
    public const string RecordWithdrawn = "record withdrawn";
    public const string CaseExported = "case exported";
    public const string CaseImported = "case imported";
    public const string CaseDeleted = "case deleted";
    public const string BackupMade = "backup made";
    public const string BackupTaken = "backup downloaded";
    public const string BackupRestored = "backup restored";
}
