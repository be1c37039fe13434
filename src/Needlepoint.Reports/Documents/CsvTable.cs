using System.Globalization;

namespace Needlepoint.Reports.Documents;

/// <summary>Rows of comma-separated values whose text may come from anyone: nothing in it is taken for a formula by a spreadsheet.</summary>
public static class CsvTable
{
    /// <summary>Writes a row after RFC 4180.</summary>
    public static void WriteRow(TextWriter writer, IEnumerable<string> fields) => CsvResult.Row(writer, string.Join(',', fields.Select(Field)));

    /// <summary>A field. Text that a spreadsheet would run begins with an apostrophe, which the spreadsheet hides; numbers stay as they are.</summary>
    public static string Field(string text) => CsvResult.Field(IsFormula(text) ? "'" + text : text);

    private static bool IsFormula(string text) =>
        text.AsSpan().TrimStart() is { Length: > 0 } rest
        && (rest[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' || text[0] is '\t' or '\r' or '\n')
        && !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
