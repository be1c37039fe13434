using System.Text;
using Needlepoint.Inference.Results;
using Needlepoint.Reports.Html;

namespace Needlepoint.Reports.Documents;

/// <summary>Where the files of a run go: one report and one folder of data, named after the course.</summary>
public sealed class RunFiles
{
    // A file that starts so was written by us and may be replaced.
    private const string ReportMark = "<!doctype html><!-- needlepoint report -->";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Names the files of a course inside a folder.</summary>
    public RunFiles(string folder, string courseFile)
    {
        string name = Path.GetFileNameWithoutExtension(courseFile);
        Report = Path.Combine(folder, name + ".html");
        DataFolder = Path.Combine(folder, name);
    }

    /// <summary>Path of the report.</summary>
    public string Report { get; }

    /// <summary>Folder of the data files.</summary>
    public string DataFolder { get; }

    /// <summary>Names of the data files inside <see cref="DataFolder"/>.</summary>
    public static IReadOnlyList<string> DataFiles { get; } = ["outcomes.csv", "trajectories.csv", "trajectories.parquet", "result.json"];

    /// <summary>Path of a file that is in the way and was not written by a run; null when all may be written.</summary>
    /// <exception cref="IOException">A file could not be looked at.</exception>
    public string? InTheWay()
    {
        if (Directory.Exists(Report)) return Report;
        if (File.Exists(Report) && !StartsWith(Report, ReportMark)) return Report;
        if (File.Exists(DataFolder)) return DataFolder;
        bool ours = File.Exists(Path.Combine(DataFolder, "result.json"));
        return ours ? null : DataFiles.Select(file => Path.Combine(DataFolder, file)).FirstOrDefault(File.Exists);
    }

    /// <summary>Writes the data files and, if wanted, the report. A file is complete or absent: each is written beside and then moved.</summary>
    /// <exception cref="IOException">A file could not be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
    public async Task WriteAsync(RunResult result, bool report, CancellationToken cancellation = default)
    {
        Directory.CreateDirectory(DataFolder);
        if (report) await Whole(Report, stream => Text(stream, writer => writer.Write(HtmlReport.Write(result)))).ConfigureAwait(false);
        await Whole(In("outcomes.csv"), stream => Text(stream, writer => CsvResult.WriteOutcomes(result, writer))).ConfigureAwait(false);
        await Whole(In("trajectories.csv"), stream => Text(stream, writer => CsvResult.WriteTrajectories(result, writer))).ConfigureAwait(false);
        await Whole(In("trajectories.parquet"), stream => ParquetResult.WriteAsync(result, stream, cancellation)).ConfigureAwait(false);
        await Whole(In("result.json"), stream => Done(() => JsonResult.Write(result, stream))).ConfigureAwait(false);
    }

    private string In(string file) => Path.Combine(DataFolder, file);

    private static async Task Whole(string path, Func<Stream, Task> write)
    {
        string part = path + ".part";
        await using (FileStream stream = File.Create(part))
            await write(stream).ConfigureAwait(false);
        File.Move(part, path, overwrite: true);
    }

    private static Task Text(Stream stream, Action<TextWriter> write) => Done(() =>
    {
        using var writer = new StreamWriter(stream, Utf8, bufferSize: 1 << 16, leaveOpen: true);
        write(writer);
    });

    private static Task Done(Action write)
    {
        write();
        return Task.CompletedTask;
    }

    private static bool StartsWith(string path, string mark)
    {
        using var reader = new StreamReader(path, Utf8);
        var start = new char[mark.Length];
        return reader.ReadBlock(start) == mark.Length && start.AsSpan().SequenceEqual(mark);
    }
}
