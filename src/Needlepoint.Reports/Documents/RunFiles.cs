using Needlepoint.Inference.Results;
using Needlepoint.Planning.AdverseEvents;
using Needlepoint.Planning.Suitability;
using Needlepoint.Reports.Html;
using Needlepoint.Reports.Patches;

namespace Needlepoint.Reports.Documents;

/// <summary>Where the files of a run go: one report and one folder of data, named after the course.</summary>
public sealed class RunFiles
{
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
        if (report) await WholeFile.WriteText(Report, writer => writer.Write(HtmlReport.Write(result, pictures, screening, events))).ConfigureAwait(false);
        await WholeFile.WriteText(In("outcomes.csv"), writer => CsvResult.WriteOutcomes(result, writer)).ConfigureAwait(false);
        await WholeFile.WriteText(In("trajectories.csv"), writer => CsvResult.WriteTrajectories(result, writer)).ConfigureAwait(false);
        await WholeFile.Write(In("trajectories.parquet"), stream => ParquetResult.WriteAsync(result, stream, cancellation)).ConfigureAwait(false);
        await WholeFile.Write(In("result.json"), stream => JsonResult.Write(result, stream, screening, events)).ConfigureAwait(false);
        if (pictures is not null) await PatchFiles.WriteAsync(DataFolder, pictures).ConfigureAwait(false);
    }

    private string In(string file) => Path.Combine(DataFolder, file);
}
