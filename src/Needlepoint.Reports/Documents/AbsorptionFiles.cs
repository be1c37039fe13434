using Needlepoint.Inference.Results;
using Needlepoint.Reports.Html;

namespace Needlepoint.Reports.Documents;

/// <summary>Where the files of an absorption run go: one report and one folder of data, named after the product.</summary>
public sealed class AbsorptionFiles
{
    private readonly string _folder;

    /// <summary>Names the files of a product, by its id or the path of its file, inside a folder.</summary>
    public AbsorptionFiles(string folder, string product)
    {
        bool isFile = Path.GetExtension(product) is ".yaml" or ".yml";
        string name = (isFile ? Path.GetFileNameWithoutExtension(product) : Path.GetFileName(product)) + "-absorb";
        _folder = folder;
        Report = Path.Combine(folder, name + ".html");
        DataFolder = Path.Combine(folder, name);
    }

    /// <summary>Path of the report.</summary>
    public string Report { get; }

    /// <summary>Folder of the data files.</summary>
    public string DataFolder { get; }

    /// <summary>Names of the data files inside <see cref="DataFolder"/>.</summary>
    public static IReadOnlyList<string> DataFiles { get; } =
        ["arms.csv", "amounts.csv", "concentrations.csv", "trajectories.csv", "trajectories.parquet", "result.json"];

    /// <summary>Path of a file that is in the way and was not written by a run; null when all may be written.</summary>
    /// <exception cref="IOException">A file could not be looked at.</exception>
    public string? InTheWay() => WholeFile.InTheWay(Report, DataFolder, DataFiles);

    /// <summary>Writes report and data. A file is complete or absent.</summary>
    /// <param name="results">A result for each substance.</param>
    /// <param name="command">The command line that asks again.</param>
    /// <param name="cancellation">Stops it between two files.</param>
    /// <exception cref="IOException">A file could not be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
    public async Task WriteAsync(IReadOnlyList<AbsorptionResult> results, string command, CancellationToken cancellation = default)
    {
        Directory.CreateDirectory(DataFolder);
        await WholeFile.WriteAsync(_folder, ReportOf(Path.GetFileName(Report), results, command), cancellation).ConfigureAwait(false);
        foreach (ResultFile file in DataOf(results, command))
            await WholeFile.WriteAsync(DataFolder, file, cancellation).ConfigureAwait(false);
    }

    /// <summary>Report and data in one ZIP file.</summary>
    /// <param name="results">A result for each substance.</param>
    /// <param name="command">What asks again.</param>
    /// <param name="cancellation">Stops it between two files.</param>
    public static Task<byte[]> ZipAsync(IReadOnlyList<AbsorptionResult> results, string command, CancellationToken cancellation) =>
        ResultFile.ZipAsync([ReportOf("report.html", results, command), .. DataOf(results, command)], cancellation);

    private static ResultFile ReportOf(string name, IReadOnlyList<AbsorptionResult> results, string command) =>
        ResultFile.OfText(name, writer => writer.Write(AbsorptionReport.Write(results, command)));

    private static IEnumerable<ResultFile> DataOf(IReadOnlyList<AbsorptionResult> results, string command) =>
    [
        ResultFile.OfText("arms.csv", writer => AbsorptionCsv.WriteArms(results, writer)),
        ResultFile.OfText("amounts.csv", writer => AbsorptionCsv.WriteAmounts(results, writer)),
        ResultFile.OfText("concentrations.csv", writer => AbsorptionCsv.WriteConcentrations(results, writer)),
        ResultFile.OfText("trajectories.csv", writer => AbsorptionCsv.WriteTrajectories(results, writer)),
        new("trajectories.parquet", (stream, cancellation) => ParquetResult.WriteAsync(results, stream, cancellation)),
        ResultFile.Of("result.json", stream => AbsorptionJson.Write(results, command, stream)),
    ];
}
