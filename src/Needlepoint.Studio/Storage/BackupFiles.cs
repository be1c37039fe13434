using System.Globalization;

namespace Needlepoint.Studio.Storage;

/// <summary>The files of backups: one folder, names that tell the time in UTC; the latest are kept, and the first of each of the latest days.</summary>
/// <param name="Folder">Full path.</param>
internal sealed record BackupFiles(string Folder)
{
    /// <summary>Backups that are kept, and days of which the first is: many of one day must not drive out those of the days before.</summary>
    public const int Kept = 30;

    private const string Start = "needlepoint-", End = ".db";
    private const string Time = "yyyy-MM-dd'T'HHmmssfff'Z'", WholeSeconds = "yyyy-MM-dd'T'HHmmss'Z'";

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
        // Two within a millisecond: the later one takes the next.
        for (DateTimeOffset at = now.ToUniversalTime(); ; at = at.AddMilliseconds(1))
        {
            string path = Path.Combine(Folder, Start + at.ToString(Time, CultureInfo.InvariantCulture) + End);
            if (!File.Exists(path))
                return path;
        }
    }

    /// <summary>Removes what is not kept.</summary>
    /// <param name="made">Full path of the one that was just made: a clock that was set back must not make it the oldest.</param>
    public void Thin(string made)
    {
        IReadOnlyList<Backup> all = List();
        IEnumerable<Backup> ofDays = all.GroupBy(backup => backup.At.UtcDateTime.Date).Take(Kept).Select(day => day.Last());
        foreach (Backup old in all.Skip(Kept).Except(ofDays).Where(backup => backup.Name != Path.GetFileName(made)))
            File.Delete(Path.Combine(Folder, old.Name));
    }

    private static DateTimeOffset? TimeOf(string name) =>
        name.StartsWith(Start, StringComparison.Ordinal) && name.EndsWith(End, StringComparison.Ordinal) && name.Length > Start.Length + End.Length
        && DateTimeOffset.TryParseExact(name[Start.Length..^End.Length], [Time, WholeSeconds], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset at) ? at : null;
}
