using CsCheck;
using Needlepoint.Reports.Documents;

namespace Needlepoint.Reports.Tests;

/// <summary>Tables that are saved from a page: text in them may come from anyone.</summary>
public sealed class CsvTableTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+cmd|' /C calc'!A0")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("  =1+1")]
    [InlineData("\t=1")]
    [InlineData("＝1")]
    public void Text_that_a_spreadsheet_would_run_is_shown_as_text(string text) => Assert.StartsWith("'", CsvTable.Field(text).TrimStart('"'), StringComparison.Ordinal);

    [Theory]
    [InlineData("-3.4")]
    [InlineData("+12")]
    [InlineData("1E-07")]
    [InlineData("−3.4")]
    [InlineData("case 014")]
    [InlineData("")]
    public void Numbers_and_plain_words_stay_as_they_are(string text) => Assert.Equal(text, CsvTable.Field(text));

    [Fact]
    public void Whatever_stands_in_fields_a_reader_finds_as_many_fields_again() => Gen.String.Array[1, 6].Sample(fields =>
    {
        using var text = new StringWriter();
        CsvTable.WriteRow(text, fields);
        Assert.Equal(fields.Length, Count(text.ToString()[..^2]));
    });

    // Separators outside quotation marks; two marks in quotes close and open again, which changes nothing.
    private static int Count(string row)
    {
        (int fields, bool quoted) = (1, false);
        foreach (char letter in row)
        {
            if (letter == '"') quoted = !quoted;
            else if (letter == ',' && !quoted) fields++;
            else Assert.False(letter is '\r' or '\n' && !quoted);
        }
        return fields;
    }
}
