using System.Globalization;
using System.Text;
using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Documents;

/// <summary>Predictions of the law of intact skin, row by row of its table.</summary>
public static class PermeabilityCsv
{
    /// <summary>Heading of the file.</summary>
    public const string Header =
        "source_row,compound,laboratory,shown_apart,log10_kow,molar_mass_g_mol,part,family,measured_log10_cm_h,compound_out_log10_cm_h,p05,p95,inside,family_out_log10_cm_h,laboratory_out_log10_cm_h";

    /// <summary>Every row as a row of RFC 4180; a part or family of a row shown apart is empty.</summary>
    public static string Write(PermeabilityRecord record)
    {
        var text = new StringBuilder(Header).Append("\r\n");
        foreach (PermeabilityRow row in record.Rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"{row.Row},{CsvResult.Field(row.Compound)},{CsvResult.Field(row.Laboratory)},{(row.IsApart ? "yes" : "no")},{row.LogKow:R},{row.MolarMass:R},");
            text.Append(CultureInfo.InvariantCulture, $"{Part(row.Fold)},{Part(row.Family)},{row.Measured:R},{row.CompoundOut:R},{row.P05:R},{row.P95:R},{(row.IsInside ? "yes" : "no")},");
            text.Append(CultureInfo.InvariantCulture, $"{Number(row.FamilyOut)},{Number(row.LaboratoryOut)}\r\n");
        }
        return text.ToString();
    }

    private static string Part(int number) => number == 0 ? "" : number.ToString(CultureInfo.InvariantCulture);

    private static string Number(double value) => double.IsNaN(value) ? "" : value.ToString("R", CultureInfo.InvariantCulture);
}
