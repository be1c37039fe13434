namespace Needlepoint.Reports.Documents;

/// <summary>A file that is complete or absent: it is written beside and then moved.</summary>
internal static class WholeFile
{
    // A file that starts so was written by us and may be replaced.
    private const string ReportMark = "<!doctype html><!-- needlepoint report -->";

    /// <summary>Path of a file that is in the way of a report and its data and was not written by a run; null when all may be written.</summary>
    /// <exception cref="IOException">A file could not be looked at.</exception>
    public static string? InTheWay(string report, string dataFolder, IReadOnlyList<string> dataFiles)
    {
        if (Directory.Exists(report)) return report;
        if (File.Exists(report) && !StartsWith(report, ReportMark)) return report;
        if (File.Exists(dataFolder)) return dataFolder;
        bool ours = File.Exists(Path.Combine(dataFolder, "result.json"));
        return ours ? null : dataFiles.Select(file => Path.Combine(dataFolder, file)).FirstOrDefault(File.Exists);
    }

    /// <summary>Writes a file into a folder that exists.</summary>
    public static async Task WriteAsync(string folder, ResultFile file, CancellationToken cancellation = default)
    {
        string path = Path.Combine(folder, file.Name), part = path + ".part";
        await using (FileStream stream = File.Create(part))
            await file.WriteAsync(stream, cancellation).ConfigureAwait(false);
        File.Move(part, path, overwrite: true);
    }

    private static bool StartsWith(string path, string mark)
    {
        using var reader = new StreamReader(path);
        var start = new char[mark.Length];
        return reader.ReadBlock(start) == mark.Length && start.AsSpan().SequenceEqual(mark);
    }
}
