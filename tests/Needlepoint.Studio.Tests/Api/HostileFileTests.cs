using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using Needlepoint.Studio.Cases;
using Needlepoint.Studio.Hosting;
using Needlepoint.Studio.Tests.Hosting;

namespace Needlepoint.Studio.Tests.Api;

/// <summary>Files that come in and go out over HTTP.</summary>
public sealed class HostileFileTests(RunningStudio studio) : IClassFixture<RunningStudio>
{
    private const string Course = "person: {age: 34, sex: female, skin_type: III, site: cheek}\ncourse: {device: pen-12-needles}\n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_text_of_a_case_becomes_a_formula_of_a_spreadsheet()
    {
        string[] formulas = ["=HYPERLINK(\"http://example.org\")", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1+1", "\r=1+1", "  =1+1"];
        await Made(await studio.PostAsync("/api/v1/cases", new { name = "case-601", course = Course }));
        foreach (string formula in formulas)
            await Made(await studio.PostAsync("/api/v1/cases/case-601/records",
                new { day = "2026-03-02", hours_from_first_session = 0, note = formula, as_done = formula }));
        string[] rows = Rows(await studio.Client.GetStringAsync("/api/v1/cases/case-601/files/records.csv", Cancellation));
        Assert.Equal(formulas.Length + 1, rows.Length);
        foreach (string row in rows[1..])
            Assert.All(Fields(row), field => Assert.DoesNotMatch(@"^\s*[=+\-@]\D|^[\t\r\n]", field));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("@case-1")]
    [InlineData("../case-1")]
    [InlineData("case-1/../../x")]
    [InlineData("case 1")]
    [InlineData("-1")]
    public async Task A_name_that_is_a_path_or_a_formula_is_no_name(string name)
    {
        await Told(await studio.PostAsync("/api/v1/cases", new { name, course = Course }), HttpStatusCode.UnprocessableEntity, "NP-T001");
        await Told(await Import(Document("case-1", Course), name), HttpStatusCode.UnprocessableEntity, "NP-T001");
    }

    [Theory]
    [InlineData("/api/v1/cases/..%2f..%2fneedlepoint.db/files/records.csv", "NP-T003")]
    [InlineData("/api/v1/cases/case-602/files/..%2f..%2fneedlepoint.db", "NP-T031")]
    [InlineData("/api/v1/cases/case-602/files/versions%2f0001.yaml", "NP-T031")]
    [InlineData("/api/v1/backups/..%2fneedlepoint.db", "NP-T031")]
    [InlineData("/api/v1/backups/%2fetc%2fpasswd", "NP-T031")]
    [InlineData("/api/v1/own-studies/..%2f..%2fneedlepoint", "NP-T031")]
    [InlineData("/api/v1/studies/..%2f..%2fneedlepoint/file", "NP-T031")]
    public async Task No_name_in_an_address_leads_to_another_file(string address, string code)
    {
        if (!(await studio.Client.GetAsync("/api/v1/cases/case-602", Cancellation)).IsSuccessStatusCode)
            await Made(await studio.PostAsync("/api/v1/cases", new { name = "case-602", course = Course }));
        await Told(await studio.Client.GetAsync(address, Cancellation), HttpStatusCode.NotFound, code);
    }

    [Fact]
    public async Task A_study_is_kept_under_its_own_id_alone()
    {
        using HttpResponseMessage other = await studio.Client.PutAsJsonAsync("/api/v1/own-studies/other-2031", new { study = OwnStudy("doe-2031") }, Cancellation);
        await Told(other, HttpStatusCode.UnprocessableEntity, "NP-T072");
        using HttpResponseMessage path = await studio.Client.PutAsJsonAsync("/api/v1/own-studies/..%2fdoe-2031", new { study = OwnStudy("../doe-2031") },
            Cancellation);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, path.StatusCode);
        using HttpResponseMessage kept = await studio.Client.PutAsJsonAsync("/api/v1/own-studies/doe-2031", new { study = OwnStudy("doe-2031") }, Cancellation);
        await Made(kept);
        Assert.Equal(["doe-2031"], await studio.Client.GetFromJsonAsync<string[]>("/api/v1/own-studies", Cancellation) ?? []);
        await Made(await studio.Client.DeleteAsync("/api/v1/own-studies/doe-2031", Cancellation));
        await Told(await studio.Client.GetAsync("/api/v1/own-studies/doe-2031", Cancellation), HttpStatusCode.NotFound, "NP-T031");
    }

    [Fact]
    public async Task An_import_that_is_no_case_is_refused() => await Told(await Import(new byte[10_000_000]), HttpStatusCode.UnprocessableEntity, "NP-T015");

    [Fact]
    public async Task An_import_of_more_than_its_limit_is_refused_unread() =>
        await Told(await Import(new byte[CaseImport.Largest + 1000]), HttpStatusCode.RequestEntityTooLarge, "NP-T027");

    [Fact]
    public async Task A_file_that_unpacks_to_hundreds_of_megabytes_is_refused() =>
        await Told(await Import(Zip(CaseFile.FileName, new byte[200_000_000])), HttpStatusCode.UnprocessableEntity, "NP-T015");

    [Fact]
    public async Task A_file_without_the_document_of_a_case_is_refused_whatever_its_names() =>
        await Told(await Import(Zip("../../needlepoint.db", [1, 2, 3])), HttpStatusCode.UnprocessableEntity, "NP-T015");

    [Fact]
    public async Task A_document_nested_deeply_is_refused() => await Told(await Import(Encoding.UTF8.GetBytes(new string('[', 100_000))),
        HttpStatusCode.UnprocessableEntity, "NP-T015");

    [Fact]
    public async Task A_damaged_archive_is_refused() => await Told(await Import([(byte)'P', (byte)'K', 3, 4, 0, 0, 0, 0]), HttpStatusCode.UnprocessableEntity,
        "NP-T015");

    [Theory]
    [InlineData("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n")]
    [InlineData("person: !!python/object {age: 3}\n")]
    public async Task A_course_with_anchors_and_tags_is_refused_at_its_place(string course)
    {
        using HttpResponseMessage answer = await studio.PostAsync("/api/v1/runs", new { course });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(1, (await answer.Content.ReadFromJsonAsync<ProblemAnswer>(Json.Options, Cancellation))!.Place?.Line);
    }

    [Fact]
    public async Task A_course_nested_deeply_is_refused()
    {
        foreach (string course in (string[])[new string('[', 50_000), string.Concat(Enumerable.Range(0, 500).Select(depth => new string(' ', depth) + "a:\n"))])
        {
            using HttpResponseMessage answer = await studio.PostAsync("/api/v1/runs", new { course });
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        }
    }

    private async Task<HttpResponseMessage> Import(byte[] file, string? name = null)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/api/v1/cases/import" + (name is null ? "" : $"?name={Uri.EscapeDataString(name)}"));
        request.Content = new ByteArrayContent(file) { Headers = { ContentType = new("application/zip") } };
        // The studio may refuse it by its length, before it is sent.
        request.Headers.ExpectContinue = true;
        return await studio.Client.SendAsync(request, Cancellation);
    }

    private static byte[] Document(string name, string course) =>
        new CaseFile(CaseFile.ThisFormat, name, [new(1, DateTimeOffset.UnixEpoch, "local", "", course)], []).ToJson();

    private static byte[] Zip(string name, byte[] bytes)
    {
        using MemoryStream file = new();
        using (ZipArchive zip = new(file, ZipArchiveMode.Create, leaveOpen: true))
        using (Stream entry = zip.CreateEntry(name).Open())
            entry.Write(bytes);
        return file.ToArray();
    }

    private static string OwnStudy(string id) => $"""
        id: {id}
        role: validation
        cohort: doe
        citation: Doe J. Water loss. 2031
        access: full-text
        species: human
        arms: []
        measurements: []

        """;

    private static string[] Rows(string csv) => csv.TrimEnd('\n').Split('\n');

    // What a spreadsheet takes for the text of each field.
    private static IEnumerable<string> Fields(string row)
    {
        StringBuilder field = new();
        bool isQuoted = false;
        foreach (char c in row)
        {
            if (c == '"') isQuoted = !isQuoted;
            else if (c == ',' && !isQuoted)
            {
                yield return field.ToString();
                field.Clear();
            }
            else field.Append(c);
        }

        yield return field.ToString();
    }

    private static async Task Made(HttpResponseMessage answer)
    {
        if (!answer.IsSuccessStatusCode) Assert.Fail(await answer.Content.ReadAsStringAsync(Cancellation));
    }

    private static async Task Told(HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        string text = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.True(answer.StatusCode == status, text);
        Assert.Equal(ProblemAnswer.ContentType, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(code, System.Text.Json.JsonSerializer.Deserialize<ProblemAnswer>(text, Json.Options)!.Code);
    }
}
