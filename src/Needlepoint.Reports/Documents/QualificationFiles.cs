using System.Globalization;
using System.Text;
using Needlepoint.Inference.Results;
using Needlepoint.Reports.Charts;

namespace Needlepoint.Reports.Documents;

/// <summary>Where the pages and data of a qualification go.</summary>
public static class QualificationFiles
{
    // The folder is ours when its data file is there.
    private const string Data = "qualification.json";

    /// <summary>Names of the files in the folder.</summary>
    public static IReadOnlyList<string> Names { get; } = ["README.md", "validation.md", "calibration.md", "other-species.md", "anchors.md", "permeability.md", "permeability.svg", "permeability.csv", "absorption.md", "values.csv", Data];

    /// <summary>Path of a file that is in the way and was not written by a qualification; null when all may be written.</summary>
    public static string? InTheWay(string folder)
    {
        if (File.Exists(folder)) return folder;
        return File.Exists(Path.Combine(folder, Data)) ? null : Names.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }

    /// <summary>Writes all files.</summary>
    /// <exception cref="IOException">A file could not be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
    public static void Write(QualificationResult result, string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "README.md"), QualificationMarkdown.Summary(result));
        File.WriteAllText(Path.Combine(folder, "validation.md"), QualificationMarkdown.Values(result, EvidenceUse.Validation));
        File.WriteAllText(Path.Combine(folder, "calibration.md"), QualificationMarkdown.Values(result, EvidenceUse.Calibration));
        File.WriteAllText(Path.Combine(folder, "other-species.md"), QualificationMarkdown.Values(result, EvidenceUse.OtherSpecies));
        if (result.Anchors.Count > 0)
            File.WriteAllText(Path.Combine(folder, "anchors.md"), AnchorMarkdown.Write(result.Anchors));
        if (result.Permeability is { } permeability)
        {
            File.WriteAllText(Path.Combine(folder, "permeability.md"), PermeabilityMarkdown.Write(permeability));
            File.WriteAllText(Path.Combine(folder, "permeability.svg"), PermeabilityChart.Draw(permeability));
            File.WriteAllText(Path.Combine(folder, "permeability.csv"), PermeabilityCsv.Write(permeability));
        }

        if (AbsorptionMarkdown.Write(result) is { } absorption)
            File.WriteAllText(Path.Combine(folder, "absorption.md"), absorption);
        File.WriteAllText(Path.Combine(folder, "values.csv"), Csv(result));
        using FileStream stream = File.Create(Path.Combine(folder, Data));
        QualificationJson.Write(result, stream);
    }

    /// <summary>Every value as a row of RFC 4180.</summary>
    public static string Csv(QualificationResult result)
    {
        var text = new StringBuilder("study,use,class,observable,arm,at_h,as,unit,measured,predicted,p05,p95,fold_error,inside,likely_cause\r\n");
        foreach (QualifiedValue value in result.Values)
        {
            string[] names = [value.StudyId, QualificationJson.NameOf(value.Use), value.Class, value.Observable, value.Arm];
            text.AppendJoin(',', names.Select(CsvResult.Field)).Append(CultureInfo.InvariantCulture, $",{value.AtHours:R},");
            text.Append(CsvResult.Field(value.As)).Append(',').Append(CsvResult.Field(value.Unit));
            text.Append(CultureInfo.InvariantCulture, $",{value.Measured:R},{value.Predicted:R},{value.P05:R},{value.P95:R},{value.FoldError:R},{(value.Inside ? "yes" : "no")},");
            text.Append(CsvResult.Field(value.LikelyCause)).Append("\r\n");
        }
        return text.ToString();
    }
}
