using Needlepoint.Evidence.Problems;

namespace Needlepoint.Studio.Storage;

/// <summary>What can be wrong with the place where cases are kept: NP-T008 to NP-T014, NP-T016.</summary>
internal static class StorageProblems
{
    /// <summary>Code of a damaged database.</summary>
    public const string DamagedCode = "NP-T008";

    /// <summary>The database is damaged.</summary>
    public static Problem Damaged(string path, string found) => new(DamagedCode, "the database is damaged")
    {
        Given = $"{path}: {found}",
        Allowed = "a database whose every page can be read",
        Fix = "restore a backup: needlepoint serve --restore FILE",
    };

    /// <summary>A later version of the program has written the database.</summary>
    public static Problem Later(string migration) => new("NP-T009", "the database was written by a later version of Needlepoint")
    {
        Given = $"a database changed by {migration}",
        Allowed = "a database of this version or an earlier one",
        Fix = "use the later version, or restore a backup of this one: needlepoint serve --restore FILE",
    };

    /// <summary>The folder cannot be used.</summary>
    public static Problem Folder(string path, string reason) => new("NP-T010", "the data folder cannot be used")
    {
        Given = $"{path}: {reason}",
        Allowed = "a folder in which you may write",
        Fix = "name another folder: needlepoint serve --data DIR",
    };

    /// <summary>Two studios would write into one folder.</summary>
    public static Problem InUse(string path) => new("NP-T016", "another studio uses this data folder")
    {
        Given = path,
        Allowed = "a folder that no studio uses that is running",
        Fix = "open the studio that runs, or end it first; or name another folder: needlepoint serve --data DIR",
    };

    /// <summary>A file is no backup.</summary>
    public static Problem NoBackup(string path, string reason) => new("NP-T011", "this file cannot be restored")
    {
        Given = $"{path}: {reason}",
        Allowed = "a backup that the studio made",
        Fix = "name a file of the folder backups, which lies in the data folder",
    };

    /// <summary>The database server does not answer. Its password is never told.</summary>
    public static Problem Server(string server, string reason) => new("NP-T012", "the database server cannot be used")
    {
        Given = $"{server}: {reason}",
        Allowed = "a PostgreSQL server that answers, with a database that the user may change",
        Fix = "start the server, or correct the connection string: needlepoint serve --database \"Host=...;Database=...;Username=...\"",
    };

    /// <summary>The connection string cannot be read. It is not shown: it may hold a password.</summary>
    public static Problem Connection() => new("NP-T013", "the connection string is not understood")
    {
        Allowed = "\"Host=SERVER;Database=NAME;Username=USER;Password=...\"",
        Fix = "write keys and values with = and ; between them",
    };

    /// <summary>Nothing can be written now.</summary>
    public static Problem CannotWrite(string reason) => new("NP-T014", "the database cannot be written now")
    {
        Given = reason,
        Allowed = "a disk with space that may be written",
        Fix = "make space, then save again: nothing that is open is lost",
    };
}
