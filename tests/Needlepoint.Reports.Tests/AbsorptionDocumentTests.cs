using System.Globalization;
using System.Text.Json;
using Needlepoint.Inference.Results;
using Needlepoint.Reports.Documents;
using Needlepoint.Reports.Words;
using Parquet;
using Parquet.Schema;

namespace Needlepoint.Reports.Tests;

/// <summary>The files of an absorption run, and the words about it.</summary>
public sealed class AbsorptionDocumentTests
{
    private static readonly IReadOnlyList<AbsorptionResult> s_two = ExampleAbsorption.Two();

    [Fact]
    public void Json_gives_back_every_number_of_every_way()
    {
        using JsonDocument document = Json(s_two);
        JsonElement[] substances = [.. document.RootElement.GetProperty("absorption").EnumerateArray()];
        Assert.Equal(s_two.Select(result => result.SubstanceId), substances.Select(substance => substance.GetProperty("substance").GetProperty("id").GetString()));
        foreach (var (result, json) in s_two.Zip(substances))
        {
            JsonElement[] arms = [.. json.GetProperty("arms").EnumerateArray()];
            Assert.Equal(["needled", "intact", "needled_covered", "intact_covered"], arms.Select(arm => arm.GetProperty("id").GetString()));
            foreach (var (arm, written) in result.Arms.Zip(arms))
            {
                Assert.Equal(arm.Delivered.P95, written.GetProperty("delivered_ug_cm2").GetProperty("p95").GetDouble());
                Assert.Equal(arm.PeakFlux.Central, written.GetProperty("peak_flux_ug_cm2_h").GetProperty("central").GetDouble());
                Assert.Equal(arm.Enhancement.P05, written.GetProperty("enhancement_ratio").GetProperty("p05").GetDouble());
            }
            Assert.Equal(result.Observables.Select(o => o.Id), json.GetProperty("observables").EnumerateArray().Select(o => o.GetProperty("id").GetString()));
            Assert.Equal(result.Fields.Count, json.GetProperty("concentration_fields").GetArrayLength());
            Assert.False(json.GetProperty("verdict").GetProperty("is_blocked").GetBoolean());
        }
    }

    [Fact]
    public void Json_writes_null_for_what_is_no_number()
    {
        AbsorptionResult result = s_two[0] with { Dose = double.PositiveInfinity, Verdict = null };
        using JsonDocument document = Json([result]);
        JsonElement json = document.RootElement.GetProperty("absorption")[0];
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (json.GetProperty("dose_ug_cm2").ValueKind, json.GetProperty("verdict").ValueKind));
        JsonElement inside = json.GetProperty("concentration_fields")[0].GetProperty("share_of_highest")[0][0];
        Assert.Equal(JsonValueKind.Null, inside.ValueKind);
    }

    [Fact]
    public void A_run_carries_its_products_in_its_document()
    {
        using var stream = new MemoryStream();
        JsonResult.Write(ExampleRun.Result() with { Absorption = s_two }, stream);
        using JsonDocument document = JsonDocument.Parse(stream.ToArray());
        Assert.Equal(2, document.RootElement.GetProperty("absorption").GetArrayLength());
    }

    [Fact]
    public void Amounts_have_one_row_per_time_and_place()
    {
        string[][] rows = Rows(writer => AbsorptionCsv.WriteAmounts(s_two, writer), AbsorptionCsv.AmountHeader);
        Assert.Equal(s_two.Sum(result => result.Observables.Where(AbsorptionCurves.IsAmount).Sum(curve => curve.TimeHours.Length)), rows.Length);
        Observable dermis = s_two[0].Observables.Single(o => o.Id == "dermis_amount_ug_cm2");
        double[] written = [.. rows.Where(row => row[0] == "lidocaine" && row[1] == "dermis").Select(row => double.Parse(row[3], CultureInfo.InvariantCulture))];
        Assert.Equal(dermis.Central, written);
    }

    [Fact]
    public void Arms_and_concentrations_have_a_row_for_each_number()
    {
        string[][] arms = Rows(writer => AbsorptionCsv.WriteArms(s_two, writer), AbsorptionCsv.ArmHeader);
        Assert.Equal(s_two.Sum(result => result.Arms.Count) * 9, arms.Length);
        string[][] cells = Rows(writer => AbsorptionCsv.WriteConcentrations(s_two, writer), AbsorptionCsv.ConcentrationHeader);
        Assert.Equal(s_two.Sum(result => result.Fields.Sum(field => field.Share.Sum(row => row.Length))), cells.Length);
        Assert.All(cells, cell => Assert.Equal(cell[2] == "intact", cell[3].Length == 0));
        Assert.Contains(cells, cell => cell[7].Length == 0); // inside the channel
    }

    [Fact]
    public async Task Parquet_holds_the_long_table_with_the_substance_in_front()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using var stream = new MemoryStream();
        await ParquetResult.WriteAsync(s_two, stream, cancellation);
        stream.Position = 0;
        await using ParquetReader reader = await ParquetReader.CreateAsync(stream, cancellationToken: cancellation);
        DataField[] fields = reader.Schema.GetDataFields();
        Assert.Equal("substance," + CsvResult.TrajectoryHeader, string.Join(',', fields.Select(field => field.Name)));
        using ParquetRowGroupReader rows = reader.OpenRowGroupReader(0);
        var substances = new string[rows.RowCount];
        await rows.ReadAsync(fields[0], substances.AsMemory()!, cancellationToken: cancellation);
        Assert.Equal(s_two.SelectMany(result => Enumerable.Repeat(result.SubstanceId, result.Observables.Sum(o => o.TimeHours.Length))), substances);
        var central = new double[rows.RowCount];
        await rows.ReadAsync<double>(fields.Single(field => field.Name == "central"), central.AsMemory(), cancellationToken: cancellation);
        Assert.Equal(s_two.SelectMany(result => result.Observables.SelectMany(o => o.Central)), central);
    }

    [Theory]
    [InlineData(18, "18\u00A0times what intact skin lets in")]
    [InlineData(0.5, "0.50\u00A0times what intact skin lets in")]
    [InlineData(1.05, "about as much as intact skin lets in")]
    public void The_answer_says_how_much_more_than_through_intact_skin(double gain, string words)
    {
        AbsorptionResult result = ExampleAbsorption.Result();
        AbsorptionArm asked = result.Arms[0] with { Enhancement = new(gain, gain, gain, gain, gain) };
        Assert.Contains(words, AbsorptionWords.Answer(result with { Arms = [asked, .. result.Arms.Skip(1)] }).First, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2500, "mg/cm²", 2.5)]
    [InlineData(12, "µg/cm²", 12)]
    [InlineData(0.004, "ng/cm²", 4)]
    [InlineData(2e-7, "pg/cm²", 0.2)]
    public void Amounts_are_told_in_the_unit_that_fits(double micrograms, string unit, double number)
    {
        AmountUnit found = AmountUnit.For(micrograms);
        Assert.Equal(unit, found.Name);
        Assert.Equal(number, found.PerMicrogram * micrograms, 12);
    }

    private static string[][] Rows(Action<TextWriter> write, string header)
    {
        var writer = new StringWriter();
        write(writer);
        string[] lines = writer.ToString().Split("\r\n");
        Assert.Equal(header, lines[0]);
        Assert.Equal("", lines[^1]);
        string[][] rows = [.. lines[1..^1].Select(line => line.Split(','))];
        Assert.All(rows, row => Assert.Equal(header.Count(c => c == ',') + 1, row.Length));
        return rows;
    }

    private static JsonDocument Json(IReadOnlyList<AbsorptionResult> results)
    {
        using var stream = new MemoryStream();
        AbsorptionJson.Write(results, "needlepoint absorb numbing-cream --needle 0.5mm", stream);
        return JsonDocument.Parse(stream.ToArray());
    }
}
