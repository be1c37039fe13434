using Needlepoint.Inference.Results;
using Needlepoint.Planning.AdverseEvents;
using Needlepoint.Planning.Suitability;
using Needlepoint.Reports.Html;
using Needlepoint.Reports.Patches;

namespace Needlepoint.Reports.Documents;

/// <summary>Where the files of a run go: one report and one folder of data, named after the course.</summary>
public sealed class RunFiles
{
    private readonly string _folder;

    /// <summary>Names the files of a course inside a folder.</summary>
    public RunFiles(string folder, string courseFile)
    {
        string name = Path.GetFileNameWithoutExtension(courseFile);
        _folder = folder;
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
    public string? InTheWay() => WholeFile.InTheWay(Report, DataFolder, DataFiles);

    /// <summary>Writes the data files, the pictures and, if wanted, the report. A file is complete or absent.</summary>
    /// <param name="result">The run.</param>
    /// <param name="screening">Whether the person may be treated.</param>
    /// <param name="report">Whether to write the report.</param>
    /// <param name="pictures">The drawn skin; null for none.</param>
    /// <param name="events">What was reported to go wrong; null to leave it out.</param>
    /// <param name="cancellation">Stops between files.</param>
    /// <exception cref="IOException">A file could not be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
    public async Task WriteAsync(RunResult result, Screening screening, bool report, PatchSeries? pictures = null, AdverseEventTable? events = null, CancellationToken cancellation = default)
    {
        Directory.CreateDirectory(DataFolder);
        if (report) await WholeFile.WriteAsync(_folder, ReportOf(Path.GetFileName(Report), result, screening, pictures, events), cancellation).ConfigureAwait(false);
        foreach (ResultFile file in DataOf(result, screening, pictures, events))
            await WholeFile.WriteAsync(DataFolder, file, cancellation).ConfigureAwait(false);
    }

    /// <summary>The report and all data in one ZIP file.</summary>
    /// <param name="result">The run.</param>
    /// <param name="screening">Whether the person may be treated.</param>
    /// <param name="pictures">The drawn skin; null for none.</param>
    /// <param name="events">What was reported to go wrong.</param>
    /// <param name="cancellation">Stops between files.</param>
    public static Task<byte[]> ZipAsync(RunResult result, Screening screening, PatchSeries? pictures, AdverseEventTable events, CancellationToken cancellation) =>
        ResultFile.ZipAsync([ReportOf("report.html", result, screening, pictures, events), .. DataOf(result, screening, pictures, events)], cancellation);

    private static ResultFile ReportOf(string name, RunResult result, Screening screening, PatchSeries? pictures, AdverseEventTable? events) =>
        ResultFile.OfText(name, writer => writer.Write(HtmlReport.Write(result, pictures, screening, events)));

    private static IEnumerable<ResultFile> DataOf(RunResult result, Screening screening, PatchSeries? pictures, AdverseEventTable? events) =>
    [
        ResultFile.OfText("outcomes.csv", writer => CsvResult.WriteOutcomes(result, writer)),
        ResultFile.OfText("trajectories.csv", writer => CsvResult.WriteTrajectories(result, writer)),
        new("trajectories.parquet", (stream, cancellation) => ParquetResult.WriteAsync(result, stream, cancellation)),
        ResultFile.Of("result.json", stream => JsonResult.Write(result, stream, screening, events)),
        .. pictures?.Files ?? [],
    ];
}
