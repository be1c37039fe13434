using Needlepoint.Inference.Results;
using Needlepoint.Reports.Html;

namespace Needlepoint.Reports.Documents;

/// <summary>Where the files of an absorption run go: one report and one folder of data, named after the product.</summary>
public sealed class AbsorptionFiles
{
    /// <summary>Names the files of a product, by its id or the path of its file, inside a folder.</summary>
    public AbsorptionFiles(string folder, string product)
    {
        bool isFile = Path.GetExtension(product) is ".yaml" or ".yml";
        string name = (isFile ? Path.GetFileNameWithoutExtension(product) : Path.GetFileName(product)) + "-absorb";
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
        await WholeFile.WriteText(Report, writer => writer.Write(AbsorptionReport.Write(results, command))).ConfigureAwait(false);
        await WholeFile.WriteText(In("arms.csv"), writer => AbsorptionCsv.WriteArms(results, writer)).ConfigureAwait(false);
        await WholeFile.WriteText(In("amounts.csv"), writer => AbsorptionCsv.WriteAmounts(results, writer)).ConfigureAwait(false);
        await WholeFile.WriteText(In("concentrations.csv"), writer => AbsorptionCsv.WriteConcentrations(results, writer)).ConfigureAwait(false);
        await WholeFile.WriteText(In("trajectories.csv"), writer => AbsorptionCsv.WriteTrajectories(results, writer)).ConfigureAwait(false);
        await WholeFile.Write(In("trajectories.parquet"), stream => ParquetResult.WriteAsync(results, stream, cancellation)).ConfigureAwait(false);
        await WholeFile.Write(In("result.json"), stream => AbsorptionJson.Write(results, command, stream)).ConfigureAwait(false);
    }

    private string In(string file) => Path.Combine(DataFolder, file);
}
