using System.Globalization;

namespace Needlepoint.Studio.Storage;

/// <summary>The files of backups: one folder, names that tell the time in UTC, the latest kept.</summary>
/// <param name="Folder">Full path.</param>
internal sealed record BackupFiles(string Folder)
{
    /// <summary>Backups that are kept.</summary>
    public const int Kept = 30;

    private const string Start = "needlepoint-", End = ".db";
    private const string Time = "yyyy-MM-dd'T'HHmmss'Z'";

    /// <summary>All backups, the latest first.</summary>
    public IReadOnlyList<Backup> List()
    {
        DirectoryInfo folder = new(Folder);
        return !folder.Exists ? [] :
        [
            .. from file in folder.EnumerateFiles($"{Start}*{End}")
               let at = TimeOf(file.Name)
               where at is not null
               orderby at descending
               select new Backup(file.Name, at.Value, file.Length),
        ];
    }

    /// <summary>Full path of a backup; null for a name that is none. A name never leads out of the folder.</summary>
    public string? Find(string name) => List().Any(backup => backup.Name == name) ? Path.Combine(Folder, name) : null;

    /// <summary>Full path for a backup that is made now.</summary>
    public string New(DateTimeOffset now)
    {
        // Two within a second: the later one takes the next second.
        for (DateTimeOffset at = now.ToUniversalTime(); ; at = at.AddSeconds(1))
        {
            string path = Path.Combine(Folder, Start + at.ToString(Time, CultureInfo.InvariantCulture) + End);
            if (!File.Exists(path))
                return path;
        }
    }

    /// <summary>Removes the oldest beyond those that are kept.</summary>
    public void Thin()
    {
        foreach (Backup old in List().Skip(Kept))
            File.Delete(Path.Combine(Folder, old.Name));
    }

    private static DateTimeOffset? TimeOf(string name) =>
        name.StartsWith(Start, StringComparison.Ordinal) && name.EndsWith(End, StringComparison.Ordinal) && name.Length > Start.Length + End.Length
        && DateTimeOffset.TryParseExact(name[Start.Length..^End.Length], Time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset at) ? at : null;
}
