using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Needlepoint.Inference.Results;
using Needlepoint.Reports.Charts;
using Needlepoint.Reports.Documents;

namespace Needlepoint.Reports.Tests;

public sealed class PermeabilityPageTests
{
    private static readonly PermeabilityRecord s_record = ExamplePermeability.Record();

    [Fact]
    public void The_page_says_what_is_met_and_what_is_not()
    {
        string page = PermeabilityMarkdown.Write(s_record);
        Assert.Contains("Not met: share.", page, StringComparison.Ordinal);
        Assert.Contains("| error | at most 0.60 | 0.500 | yes |", page, StringComparison.Ordinal);
        Assert.Contains("| share | 0.85 to 0.95 | 0.800 | **no** |", page, StringComparison.Ordinal);
        Assert.Contains("All bars are met.", PermeabilityMarkdown.Sentence(s_record with { Bars = [s_record.Bars[0]] }), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_table_has_as_many_cells_in_each_row()
    {
        string page = PermeabilityMarkdown.Write(s_record);
        foreach (string[] table in page.Split("\n\n").Select(block => block.Split('\n')).Where(lines => lines[0].StartsWith('|')))
            Assert.Single(table.Where(line => line.StartsWith('|')).Select(line => line.Count(c => c == '|')).Distinct());
    }

    [Fact]
    public void Before_the_first_calibration_the_page_says_so() =>
        Assert.Contains("needlepoint calibrate", PermeabilityMarkdown.Write(s_record with { Coefficients = [] }), StringComparison.Ordinal);

    [Fact]
    public void The_table_holds_every_row_with_every_digit()
    {
        string[] lines = PermeabilityCsv.Write(s_record).Split("\r\n");
        Assert.Equal(PermeabilityCsv.Header, lines[0]);
        Assert.Equal(s_record.Rows.Count, lines.Length - 2);
        for (int i = 0; i < s_record.Rows.Count; i++)
        {
            // The name has a comma of its own, inside quotes.
            string[] cells = lines[i + 1].Split(',');
            Assert.Equal(PermeabilityCsv.Header.Split(',').Length + 1, cells.Length);
            Assert.Equal(s_record.Rows[i].CompoundOut, double.Parse(cells[10], CultureInfo.InvariantCulture));
            Assert.Equal(s_record.Rows[i].IsApart, cells[7].Length == 0 && cells[14].Length == 0);
        }
    }

    [Fact]
    public void The_picture_shows_every_row_once_and_stays_inside()
    {
        XElement picture = XElement.Parse(PermeabilityChart.Draw(s_record));
        string[] kinds = ["polar", "middle", "oily", "apart"];
        string[] marks = [.. picture.Descendants().Select(element => (string?)element.Attribute("class") ?? "").Where(kinds.Contains)];
        Assert.Equal(s_record.Rows.Count + kinds.Length, marks.Length);
        Assert.All(
            picture.Descendants().Where(element => element.Name.LocalName == "circle"), circle => Assert.InRange(double.Parse((string)circle.Attribute("cx")!, CultureInfo.InvariantCulture), 64, 770));
    }

    [Fact]
    public void A_hostile_name_breaks_no_table()
    {
        PermeabilityRecord record = s_record with { Compounds = [new("a|b<script>", 1, 0, 100, 1)] };
        Assert.Contains("| a\\|b&lt;script> | 1 |", PermeabilityMarkdown.Write(record), StringComparison.Ordinal);
    }

    [Fact]
    public void The_document_of_a_qualification_holds_bars_and_classes()
    {
        using var stream = new MemoryStream();
        QualificationJson.Write(ExampleQualification.Result() with { Permeability = s_record }, stream);
        using JsonDocument document = JsonDocument.Parse(stream.ToArray());
        JsonElement permeability = document.RootElement.GetProperty("permeability");
        Assert.Equal([true, false], permeability.GetProperty("bars").EnumerateArray().Select(bar => bar.GetProperty("met").GetBoolean()));
        Assert.Equal(s_record.Scores.Count, permeability.GetProperty("scores").GetArrayLength());
        Assert.Contains("[permeability](permeability.md)", QualificationMarkdown.Summary(ExampleQualification.Result() with { Permeability = s_record }), StringComparison.Ordinal);
    }
}
