using System.IO.Compression;
using Needlepoint.Client;
using Needlepoint.Studio.Tests.Hosting;

namespace Needlepoint.Studio.Tests.Api;

/// <summary>The client that is generated from the description, against a running studio.</summary>
public sealed class ClientTests(RunningStudio studio) : IClassFixture<RunningStudio>
{
    private const string Course = "person: {age: 34, sex: female, skin_type: III, site: cheek}\ncourse: {device: pen-12-needles, needle_length: 0.5 mm, passes: 2}\nhorizon: 2 d\n";

    private readonly NeedlepointClient _client = new(studio.Client);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_runs_a_course_with_and_without_telling_how_far_it_is()
    {
        CourseQuestion question = new() { Course = Course, Sets = 4 };
        Counted progress = new();
        RunDocument run = await _client.RunAsync(question, Cancellation), streamed = await _client.StreamRunAsync(question, progress, Cancellation);
        Assert.Equal(4, run.Needlepoint.ParameterSets);
        Assert.Equal(run.Needlepoint.Fingerprint, streamed.Needlepoint.Fingerprint);
        Assert.NotEqual(0, progress.Steps);
        ObservableDocument water = run.Observables.Single(one => one.Id == "tewl_g_m2_h");
        Assert.All(water.P05.Zip(water.P95), ends => Assert.True(ends.First <= ends.Second));
    }

    [Fact]
    public async Task It_screens_a_course_and_says_what_is_wrong_with_one()
    {
        ScreeningDocument screening = await _client.ScreenAsync(new ScreeningQuestion { Course = Course, Predict = false }, Cancellation);
        Assert.NotEmpty(screening.Suitability.Verdict);
        NeedlepointException told = await Assert.ThrowsAnyAsync<NeedlepointException>(() =>
            _client.ScreenAsync(new ScreeningQuestion { Course = "person: {age: -3}\n" }, Cancellation));
        Assert.Equal(422, told.StatusCode);
        Assert.Equal(1, told.Problem?.Place?.Line);
    }

    [Fact]
    public async Task It_asks_what_gets_in_of_a_product_of_the_data_and_of_ones_own()
    {
        AbsorptionQuestion question = new() { Product = "vitamin-c-15-serum", NeedleLength = "0.5 mm", Passes = "4", Sets = 2 };
        Counted progress = new();
        AbsorptionDocument known = await _client.StreamAbsorbAsync(question, progress, Cancellation);
        Assert.All(known.Absorption, substance => Assert.NotEmpty(substance.Arms));
        Assert.NotEmpty(known.Absorption);
        Assert.NotEqual(0, progress.Steps);
        AbsorptionDocument own = await _client.AbsorbAsync(
            new AbsorptionQuestion { Product = "my-serum", ProductText = "name: my serum\nform: serum\nactives:\n  - {substance: niacinamide, strength: 5 %}\nopen_channels: wait\n", Intact = true, Sets = 2 }, Cancellation);
        Assert.Equal("niacinamide", Assert.Single(own.Absorption).Substance.Id);
    }

    [Fact]
    public async Task It_takes_along_the_files_that_the_command_line_writes()
    {
        using FileResponse run = await _client.RunFilesAsync(new CourseQuestion { Course = Course, Sets = 4 }, Cancellation);
        Assert.Superset(
            new HashSet<string> { "report.html", "outcomes.csv", "trajectories.csv", "trajectories.parquet", "result.json", "patch-before.png", "patch.png" }, await NamesAsync(run));
        using FileResponse absorption = await _client.AbsorptionFilesAsync(
            new AbsorptionQuestion { Product = "vitamin-c-15-serum", NeedleLength = "0.5 mm", Passes = "4", Sets = 2 }, Cancellation);
        Assert.Equal(
            new HashSet<string> { "report.html", "arms.csv", "amounts.csv", "concentrations.csv", "trajectories.csv", "trajectories.parquet", "result.json" }, await NamesAsync(absorption));
    }

    [Fact]
    public async Task It_predicts_a_study_of_ones_own_and_tells_how_far_it_is()
    {
        MeasuredDocument value = (await _client.EvidenceOfAsync("tewl_g_m2_h", Cancellation)).Values[0];
        using FileResponse file = await _client.StudyFileAsync(value.Study, Cancellation);
        StudyQuestion question = new() { Id = value.Study, Study = await new StreamReader(file.Stream).ReadToEndAsync(Cancellation), Sets = 4 };
        Counted progress = new();
        QualificationDocument streamed = await _client.StreamQualifyAsync(question, progress, Cancellation), asked = await _client.QualifyAsync(question, Cancellation);
        Assert.NotEqual(0, progress.Steps);
        Assert.NotEmpty(asked.Values);
        Assert.Equal(asked.Values.Select(value => value.Predicted), streamed.Values.Select(value => value.Predicted));
    }

    [Fact]
    public async Task It_keeps_a_case_and_tells_who_was_faster()
    {
        CaseVersion first = await _client.CreateCaseAsync(new NewCase { Name = "case-501", Course = Course }, Cancellation);
        Assert.Equal(1, first.Version);
        CaseVersion second = await _client.SaveCaseAsync("case-501", new ChangedCase { Course = Course + "# deeper\n", Note = "deeper" }, "\"1\"", Cancellation);
        Assert.Equal(2, second.Version);

        NeedlepointException told = await Assert.ThrowsAnyAsync<NeedlepointException>(() =>
            _client.SaveCaseAsync("case-501", new ChangedCase { Course = Course }, "\"1\"", Cancellation));
        Assert.Equal((412, "NP-T033", 2), (told.StatusCode, told.Code, told.Problem?.LatestVersion));

        await _client.RecordCaseAsync("case-501", new NewRecord { Day = new DateOnly(2026, 3, 2), HoursFromFirstSession = 24, Observable = "tewl_g_m2_h",
            Value = 18.5, Note = "dry room" }, Cancellation);
        RecordAnswer record = Assert.Single(await _client.CaseRecordsAsync("case-501", Cancellation));
        Assert.Equal((18.5, new DateOnly(2026, 3, 2)), (record.Value, record.Day));
        Assert.Equal([2, 1], (await _client.CaseVersionsAsync("case-501", Cancellation)).Select(version => version.Version));

        using FileResponse export = await _client.ExportCaseAsync("case-501", Cancellation);
        using MemoryStream file = await ReadAsync(export);
        Assert.Superset(new HashSet<string> { "case.json", "course.yaml", "versions/0001.yaml", "records.csv", "report.html", "plan.pdf", "result.json" }, NamesIn(file));

        file.Position = 0;
        CaseVersion imported = await _client.ImportCaseAsync(new FileParameter(file, "case-501.zip", "application/zip"), "case-502", Cancellation);
        Assert.Equal(("case-502", 2), (imported.Name, imported.Version));
        Assert.Equal(second.CourseText, imported.CourseText);

        await _client.DeleteCaseAsync("case-501", backups: true, cancellationToken: Cancellation);
        Assert.Equal("NP-T003", (await Assert.ThrowsAnyAsync<NeedlepointException>(() => _client.CaseAsync("case-501", Cancellation))).Code);
    }

    [Fact]
    public async Task It_reads_the_evidence()
    {
        EvidenceSummary best = (await _client.EvidenceAsync(Cancellation))[0];
        EvidenceAnswer answer = await _client.EvidenceOfAsync(best.Outcome, Cancellation);
        Assert.Equal(best.AllValues, answer.Values.Count);
        MeasuredDocument value = answer.Values[0];
        StudyAnswer study = await _client.StudyAsync(value.Study, Cancellation);
        Assert.Contains(study.Values, one => one.Measured == value.Measured && one.Observable == value.Observable);
        Assert.Contains(await _client.StudiesAsync(outcome: best.Outcome, cancellationToken: Cancellation), one => one.Id == value.Study);
        Assert.DoesNotContain(await _client.StudiesAsync(outcome: best.Outcome, role: "calibration", cancellationToken: Cancellation), one => one.Role != "tuned on");
        Assert.Equal("NP-T030", (await Assert.ThrowsAnyAsync<NeedlepointException>(() => _client.StudiesAsync(role: "good", cancellationToken: Cancellation))).Code);
        Assert.All(await _client.ExplanationsAsync("adverse_event", cancellationToken: Cancellation), one => Assert.Equal(ExplanationKind.AdverseEvent, one.Kind));
        QualificationDocument all = await _client.QualificationAsync(Cancellation);
        Assert.Equal(answer.Values.Count, all.Values.Count(one => one.Class == value.Class));
    }

    [Fact]
    public async Task It_asks_what_moves_an_outcome()
    {
        SpreadAnswer spread = await _client.SpreadAsync(new SpreadQuestion { Course = Course, Observable = "tewl_g_m2_h", AtH = 24 }, Cancellation);
        Assert.NotEmpty(spread.Parts);
        Assert.Equal(1, spread.Parts.Sum(part => part.Share) + spread.Rest, 6);
    }

    [Fact]
    public async Task It_takes_the_plan_and_the_days_along()
    {
        CalendarQuestion question = new() { Course = Course, Start = new DateOnly(2026, 3, 2), Predict = false };
        using FileResponse days = await _client.CalendarFileAsync(question, Cancellation), plan = await _client.PlanPdfAsync(question, Cancellation);
        Assert.StartsWith("BEGIN:VCALENDAR", await new StreamReader(days.Stream).ReadToEndAsync(Cancellation), StringComparison.Ordinal);
        Assert.StartsWith("%PDF", await new StreamReader(plan.Stream).ReadToEndAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_makes_a_backup_and_takes_it_along()
    {
        Backup made = await _client.MakeBackupAsync(Cancellation);
        Assert.Contains(await _client.BackupsAsync(Cancellation), one => one.Name == made.Name);
        using FileResponse file = await _client.DownloadBackupAsync(made.Name, Cancellation);
        Assert.StartsWith("SQLite format 3", await new StreamReader(file.Stream).ReadToEndAsync(Cancellation), StringComparison.Ordinal);
    }

    private static async Task<HashSet<string>> NamesAsync(FileResponse answer)
    {
        using MemoryStream file = await ReadAsync(answer);
        return NamesIn(file);
    }

    private static async Task<MemoryStream> ReadAsync(FileResponse answer)
    {
        MemoryStream file = new();
        await answer.Stream.CopyToAsync(file, Cancellation);
        return file;
    }

    private static HashSet<string> NamesIn(MemoryStream file)
    {
        using ZipArchive zip = new(file, ZipArchiveMode.Read, leaveOpen: true);
        return [.. zip.Entries.Select(entry => entry.Length > 0 ? entry.FullName : $"{entry.FullName} is empty")];
    }

    private sealed class Counted : IProgress<AnswerProgress>
    {
        public int Steps { get; private set; }

        public void Report(AnswerProgress value) => Steps++;
    }
}
