using System.Globalization;
using System.Text.Json;
using Needlepoint.Inference.Results;
using Needlepoint.Reports.Documents;
using Parquet;
using Parquet.Schema;

namespace Needlepoint.Reports.Tests;

public sealed class DocumentTests
{
    private static readonly RunResult Run = ExampleRun.Result();

    [Fact]
    public void Json_gives_back_every_digit()
    {
        using JsonDocument document = Json(Run);
        JsonElement[] observables = [.. document.RootElement.GetProperty("observables").EnumerateArray()];
        Assert.Equal(Run.Observables.Count, observables.Length);
        for (int i = 0; i < observables.Length; i++)
        {
            Observable expected = Run.Observables[i];
            Assert.Equal(expected.Id, observables[i].GetProperty("id").GetString());
            Assert.Equal(expected.TimeHours, Numbers(observables[i], "time_h"));
            Assert.Equal(expected.Central, Numbers(observables[i], "central"));
            Assert.Equal(expected.P05, Numbers(observables[i], "p05"));
            Assert.Equal(expected.P95, Numbers(observables[i], "p95"));
            Assert.Equal(expected.Untreated, Numbers(observables[i], "untreated"));
            Assert.Equal(expected.Tested.Studies, observables[i].GetProperty("tested").GetProperty("studies").GetInt32());
        }
    }

    [Fact]
    public void Json_keeps_hostile_text_and_writes_null_for_what_is_no_number()
    {
        Observable curve = Run.Observables.First(o => o.Shape == ObservableShape.Curve);
        double[] broken = [.. curve.Central];
        broken[3] = double.NaN;
        const string hostile = "\"}],\u0001\n</script>\u2028";
        using JsonDocument document = Json(Run with { CourseText = hostile, Observables = [curve with { Central = broken }] });
        Assert.Equal(hostile, document.RootElement.GetProperty("course").GetProperty("text").GetString());
        Assert.Equal(JsonValueKind.Null, document.RootElement.GetProperty("observables")[0].GetProperty("central")[3].ValueKind);
    }

    [Fact]
    public void Csv_gives_back_every_digit_in_any_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        try
        {
            CultureInfo.CurrentCulture = comma;
            var writer = new StringWriter();
            CsvResult.WriteTrajectories(Run, writer);
            string[] lines = writer.ToString().Split("\r\n");
            Assert.Equal(CsvResult.TrajectoryHeader, lines[0]);
            Assert.Equal("", lines[^1]);
            var rows = Run.Observables.SelectMany(o => o.TimeHours.Select((t, i) => (o, t, i))).ToArray();
            Assert.Equal(rows.Length, lines.Length - 2);
            for (int r = 0; r < rows.Length; r++)
            {
                string[] fields = lines[r + 1].Split(',');
                Assert.Equal(rows[r].o.Id, fields[0]);
                Assert.Equal(rows[r].t, double.Parse(fields[2], CultureInfo.InvariantCulture));
                Assert.Equal(rows[r].o.Central[rows[r].i], double.Parse(fields[3], CultureInfo.InvariantCulture));
                Assert.Equal(rows[r].o.Untreated.Length == 0, fields[8].Length == 0);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Csv_quotes_commas_quotes_and_line_ends()
    {
        var writer = new StringWriter();
        Observable single = Run.Observables[0] with { Label = "a, \"b\"\nc" };
        CsvResult.WriteOutcomes(Run with { Observables = [single] }, writer);
        Assert.Contains("channel_density_per_cm2,\"a, \"\"b\"\"\nc\",per cm2,182,", writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parquet_reads_back_as_it_was_written()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using var stream = new MemoryStream();
        await ParquetResult.WriteAsync(Run, stream, cancellation);
        stream.Position = 0;
        await using ParquetReader reader = await ParquetReader.CreateAsync(stream, cancellationToken: cancellation);
        DataField[] fields = reader.Schema.GetDataFields();
        Assert.Equal(CsvResult.TrajectoryHeader, string.Join(',', fields.Select(field => field.Name)));
        using ParquetRowGroupReader rows = reader.OpenRowGroupReader(0);
        int count = Run.Observables.Sum(o => o.TimeHours.Length);
        Assert.Equal(count, rows.RowCount);

        var ids = new string[count];
        await rows.ReadAsync(fields[0], ids.AsMemory()!, cancellationToken: cancellation);
        Assert.Equal(Run.Observables.SelectMany(o => Enumerable.Repeat(o.Id, o.TimeHours.Length)), ids);
        double[] central = await Column("central"), untreated = await Column("untreated");
        Assert.Equal(Run.Observables.SelectMany(o => o.Central), central);
        Assert.Equal(Run.Observables.SelectMany(o => o.Untreated.Length > 0 ? o.Untreated : [double.NaN]), untreated);

        async Task<double[]> Column(string name)
        {
            var values = new double[count];
            await rows.ReadAsync<double>(fields.Single(field => field.Name == name), values.AsMemory(), cancellationToken: cancellation);
            return values;
        }
    }

    [Fact]
    public void Qualification_never_mixes_uses_in_a_count()
    {
        QualificationResult result = ExampleQualification.Result(misses: 2);
        QualificationSummary validation = QualificationSummary.Overall(result, EvidenceUse.Validation);
        Assert.Equal((12, 10, 10), (validation.Values, validation.ValuesInside, validation.ValuesMeetingBar));
        Assert.Equal((6, 5), (validation.Studies, validation.StudiesInside));
        Assert.Equal(5, QualificationSummary.Overall(result, EvidenceUse.Calibration).Values);
        Assert.Equal(1, QualificationSummary.Overall(result, EvidenceUse.OtherSpecies).Values);
        foreach (EvidenceUse use in Enum.GetValues<EvidenceUse>())
            Assert.Equal(result.Values.Count(value => value.Use == use), QualificationSummary.PerClass(result, use).Sum(summary => summary.Values));
    }

    [Fact]
    public void Typical_error_and_bias_are_medians_and_leave_bounds_out()
    {
        QualificationResult result = ExampleQualification.Result(misses: 0);
        QualificationSummary all = QualificationSummary.Overall(result, EvidenceUse.Validation);
        Assert.Equal((1.1 + 1 / 0.9) / 2, all.TypicalFold!.Value, 12);
        Assert.Equal((1.1 + 0.9) / 2 - 1, all.Bias!.Value, 12);
        QualifiedValue bound = result.Values[0] with { Stat = StatedAs.LowerBound, FoldError = 1, Predicted = 1e6 };
        QualificationSummary with = QualificationSummary.Overall(result with { Values = [.. result.Values, bound, bound, bound] }, EvidenceUse.Validation);
        Assert.Equal((all.TypicalFold, all.Bias, all.WithinClose, all.Values + 3), (with.TypicalFold, with.Bias, with.WithinClose, with.Values));
        Assert.Equal(1, all.WithinTwofold);
        Assert.Equal(Verdict.Good, all.Verdict);
        Assert.Equal(Verdict.Poor, QualificationSummary.Overall(ExampleQualification.Result(misses: 4), EvidenceUse.Validation).Verdict);
    }

    [Fact]
    public void Qualification_pages_show_every_value_and_every_miss_with_its_cause()
    {
        QualificationResult result = ExampleQualification.Result(misses: 2);
        string summary = QualificationMarkdown.Summary(result);
        Assert.Contains("## Misses (2)", summary, StringComparison.Ordinal);
        Assert.Equal(2, summary.Split("the source does not state the speed of the pen").Length - 1);
        foreach (EvidenceUse use in Enum.GetValues<EvidenceUse>())
        {
            string page = QualificationMarkdown.Values(result, use);
            int rows = page.Split('\n').Count(line => line.Contains("| tewl_g_m2_h |", StringComparison.Ordinal));
            Assert.Equal(result.Values.Count(value => value.Use == use), rows);
        }
    }

    [Fact]
    public void A_hostile_study_cannot_break_a_table()
    {
        QualificationResult plain = ExampleQualification.Result(misses: 1);
        QualificationResult result = plain with { Values = [plain.Values[0] with { Arm = "a|b\n|c|<script>", LikelyCause = "x\r\ny" }] };
        string row = QualificationMarkdown.Summary(result).Split('\n').Single(line => line.Contains("a\\|b", StringComparison.Ordinal));
        Assert.Equal(13, row.Replace("\\|", "", StringComparison.Ordinal).Count(c => c == '|'));
        Assert.DoesNotContain("<script>", row, StringComparison.Ordinal);
    }

    [Fact]
    public void Qualification_json_and_csv_hold_every_value()
    {
        QualificationResult result = ExampleQualification.Result();
        using var stream = new MemoryStream();
        QualificationJson.Write(result, stream);
        using JsonDocument document = JsonDocument.Parse(stream.ToArray());
        JsonElement[] values = [.. document.RootElement.GetProperty("values").EnumerateArray()];
        Assert.Equal(result.Values.Select(value => value.Predicted), values.Select(value => value.GetProperty("predicted").GetDouble()));
        Assert.Equal(result.Values.Count, QualificationFiles.Csv(result).Split("\r\n").Length - 2);
    }

    private static JsonDocument Json(RunResult result)
    {
        using var stream = new MemoryStream();
        JsonResult.Write(result, stream);
        return JsonDocument.Parse(stream.ToArray());
    }

    private static double[] Numbers(JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray().Select(item => item.GetDouble())];
}
