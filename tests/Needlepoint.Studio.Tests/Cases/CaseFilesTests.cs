using System.IO.Compression;
using System.Text;
using CsCheck;
using Needlepoint.Engine;
using Needlepoint.Evidence.Problems;
using Needlepoint.Inference.Results;
using Needlepoint.Studio.Cases;
using Needlepoint.Studio.Runs;
using Needlepoint.Studio.Storage;
using Needlepoint.Studio.Tests.Storage;

namespace Needlepoint.Studio.Tests.Cases;

public sealed class CaseFilesTests : IDisposable
{
    private const string Course = "person: {age: 34, sex: female, skin_type: III, site: cheek}\ncourse: {device: pen-12-needles, needle_length: 0.5 mm, passes: 2}\nhorizon: 2 d\n";
    private static readonly LocalEngine s_engine = new();
    private readonly TemporaryFolder _folder = new();
    private readonly LongWork _work = new();
    private readonly CaseStore _store;
    private readonly CaseExport _export;

    public CaseFilesTests()
    {
        StudioDatabases databases = StudioDatabases.InFile(_folder.File("needlepoint.db"));
        Assert.Null(StorageStart.Prepare(databases, new(_folder.Path), DateTimeOffset.UnixEpoch));
        _store = new(databases, new(s_engine), TimeProvider.System);
        _export = new(_store, new CentralRuns(), s_engine, _work, TimeProvider.System);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _work.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task An_export_comes_back_as_the_same_case()
    {
        await _store.CreateAsync("case-001", "person: {age: ", "ann", Cancellation);
        await _store.SaveAsync("case-001", 1, "# ünïcode 針\nperson: {\n", "say more", "bo", Cancellation);
        await _store.RecordAsync("case-001", new CaseRecord.Session(new(2026, 3, 2), 0, "", "as planned"), "ann", Cancellation);
        await _store.RecordAsync("case-001", new CaseRecord.Measurement(new(2026, 3, 3), 24.5, "left", "tewl_g_m2_h", 0.1 + 0.2), "ann", Cancellation);
        CaseFile file = await CaseImport.ReadAsync(new MemoryStream(await _export.OneAsync("case-001", "cy", Cancellation)), Cancellation);
        Assert.IsType<SaveOutcome.Saved>(await _store.ImportAsync("case-002", file, "cy", Cancellation));
        Assert.Equal(
            (await _store.HistoryAsync("case-001", Cancellation)).Select(version => version with { Name = "case-002" }), await _store.HistoryAsync("case-002", Cancellation));
        Assert.Equal((await _store.RecordsAsync("case-001", Cancellation)).Select(Bare), (await _store.RecordsAsync("case-002", Cancellation)).Select(Bare));
        Assert.Equal(AuditActions.CaseExported, (await _store.EventsAsync("case-001", Cancellation))[0].What);
    }

    [Fact]
    public async Task A_course_that_can_be_run_brings_report_plan_and_tables()
    {
        await _store.CreateAsync("case-001", Course, "local", Cancellation);
        using ZipArchive zip = new(new MemoryStream(await _export.OneAsync("case-001", "local", Cancellation)));
        foreach (string name in (string[])["case.json", "course.yaml", "versions/0001.yaml", "versions.csv", "records.csv", "report.html", "outcomes.csv", "trajectories.csv", "result.json", "plan.pdf", "plan.html"])
            Assert.True(zip.GetEntry(name) is { Length: > 0 }, name);
        Assert.Null(zip.GetEntry("not-run.txt"));
    }

    [Fact]
    public async Task A_course_that_cannot_be_run_says_why()
    {
        await _store.CreateAsync("case-001", "person: {age: 34}\n", "local", Cancellation);
        using ZipArchive zip = new(new MemoryStream(await _export.OneAsync("case-001", "local", Cancellation)));
        Assert.Contains("NP-C", Text(zip, "not-run.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_in_a_table_is_a_formula()
    {
        await _store.CreateAsync("case-001", "x\n", "=1+1", Cancellation);
        await _store.SaveAsync("case-001", 1, "y\n", "@SUM(A1)", "+1", Cancellation);
        await _store.RecordAsync("case-001", new CaseRecord.Session(new(2026, 3, 2), -12, "\t=1", "-1+2"), "=A1", Cancellation);
        using ZipArchive zip = new(new MemoryStream(await _export.OneAsync("case-001", "local", Cancellation)));
        foreach (string field in (Text(zip, "versions.csv") + Text(zip, "records.csv")).Split([',', '\n']).Select(field => field.Trim('"', '\r')))
            Assert.True(field.Length == 0 || "=+@\t".IndexOf(field[0], StringComparison.Ordinal) < 0 || double.TryParse(field, out _), field);
    }

    [Fact]
    public async Task All_cases_are_exported_each_to_its_folder()
    {
        await _store.CreateAsync("case-001", Course, "local", Cancellation);
        await _store.CreateAsync("case-002", "unfinished\n", "local", Cancellation);
        using ZipArchive zip = new(new MemoryStream(await _export.AllAsync("local", Cancellation)));
        Assert.Equal(Course, Text(zip, "case-001/course.yaml"));
        Assert.Equal("unfinished\n", Text(zip, "case-002/course.yaml"));
    }

    [Fact]
    public void Whatever_is_imported_is_a_case_or_is_refused() => Gen.Byte.Array.Sample(bytes =>
    {
        try
        {
            CaseImport.ReadAsync(new MemoryStream(bytes), CancellationToken.None).GetAwaiter().GetResult();
        }
        catch (InputException exception)
        {
            Assert.Equal("NP-T015", exception.Problems[0].Code);
        }
    });

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""{"format":"needlepoint-case-1","name":"case-001","versions":[],"records":[]}""")]
    [InlineData("""{"format":"needlepoint-case-1","name":"case-001","versions":[null],"records":[]}""")]
    [InlineData("""{"format":"needlepoint-case-1","name":"case-001","versions":[{"version":1,"at":"2026-03-02T08:00:00Z","by":"x","note":"","course":null}],"records":[]}""")]
    [InlineData("""{"format":"needlepoint-case-1","name":"case-001","versions":[{"version":2,"at":"2026-03-02T08:00:00Z","by":"x","note":"","course":"x"}],"records":[]}""")]
    [InlineData("""{"format":"needlepoint-case-9","name":"case-001","versions":[{"version":1,"at":"2026-03-02T08:00:00Z","by":"x","note":"","course":"x"}],"records":[]}""")]
    public async Task A_document_of_something_else_is_refused(string json) => await Assert.ThrowsAsync<InputException>(
        () => CaseImport.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(json)), Cancellation));

    [Fact]
    public async Task A_small_file_that_unpacks_to_a_huge_one_is_refused_before_it_fills_the_memory()
    {
        using MemoryStream bomb = new();
        using (ZipArchive zip = new(bomb, ZipArchiveMode.Create, leaveOpen: true))
        using (Stream entry = zip.CreateEntry("case.json").Open())
            for (int megabyte = 0; megabyte < 120; megabyte++)
                entry.Write(new byte[1_000_000]);
        Assert.InRange(bomb.Length, 0, CaseImport.Largest);
        bomb.Position = 0;
        InputException refused = await Assert.ThrowsAsync<InputException>(() => CaseImport.ReadAsync(bomb, Cancellation));
        Assert.Equal("NP-T015", refused.Problems[0].Code);
    }

    private static CaseRecord Bare(CaseRecord record) => record with { Id = 0, By = "" };

    private static string Text(ZipArchive zip, string name)
    {
        using StreamReader reader = new(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    // Only the middle is run here; what a whole answer is has its own tests.
    private sealed class CentralRuns : ICourseRuns
    {
        public Task<CourseAnswer> PreviewAsync(string courseText, CourseAnswer? before, CancellationToken cancellation) => RunAsync(courseText, null, cancellation);

        public Task<CourseAnswer> RunAsync(string courseText, IProgress<EngineProgress>? progress, CancellationToken cancellation)
        {
            RunResult result = s_engine.Run(new RunRequest("course.yaml", 1, 1) { Text = courseText }, progress ?? new Progress<EngineProgress>(), cancellation);
            return Task.FromResult(new CourseAnswer(result, s_engine.Screen(result, new(2026, 3, 2)), IsCoarse: false));
        }
    }
}
