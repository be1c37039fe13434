using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Needlepoint.Studio.Hosting;
using Needlepoint.Studio.Tests.Hosting;

namespace Needlepoint.Studio.Tests.Api;

/// <summary>What the HTTP interface does not answer, and how it says so.</summary>
public sealed class RefusalTests(RunningStudio studio) : IClassFixture<RunningStudio>
{
    private const string Course = "person: {age: 34, sex: female, skin_type: III, site: cheek}\ncourse: {device: pen-12-needles}\n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("runs", "", "an empty body", "an object with the names course, protocol, seed, sets")]
    [InlineData("runs", "null", "null", "an object with the names course, protocol, seed, sets")]
    [InlineData("runs", "{\"cours\": 1}", "the name cours", "the names course, protocol, seed, sets")]
    [InlineData("runs", "{\"sets\": \"many\"}", "sets: \"many\"", "a whole number, at most 2147483647")]
    [InlineData("runs", "{course: 1}", "line 1, byte 2: ", "JSON (RFC 8259) in UTF-8")]
    [InlineData("screenings", "{\"today\": \"2026-13-45\"}", "today: \"2026-13-45\"", "a day of the calendar, as \"2026-03-02\"")]
    [InlineData("screenings", "{\"decisions\": [null]}", "decisions: [null]", "a list, each of it an object with the names rule, reason, by")]
    [InlineData("screenings", "{\"decisions\": [{\"rule\": 1}]}", "decisions[0].rule: 1", "a text")]
    [InlineData("screenings", "{\"decisions\": [{\"rule\": 1}], \"decisions\": []}", "Duplicate property 'decisions'", "JSON (RFC 8259) in UTF-8")]
    [InlineData("screenings", "{\"decisions\": [{\"rule\": \"\", \"reason\": \"\"}]}", "decisions[0]: without by", "an object with the names rule, reason, by")]
    [InlineData("cases", "{\"name\": null, \"course\": \"\"}", "name: null", "a text")]
    [InlineData("cases", "{\"\\ud800\": 1}", "", "JSON (RFC 8259) in UTF-8")]
    public async Task What_cannot_be_read_is_told_by_its_place_its_value_and_what_may_stand_there(string path, string body, string given, string allowed)
    {
        ProblemAnswer problem = await ToldAsync(await PostAsync(path, body, "application/json"), HttpStatusCode.BadRequest, "NP-T029");
        Assert.StartsWith(given, problem.Given, StringComparison.Ordinal);
        Assert.StartsWith(allowed, problem.Allowed, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", problem.Given + problem.Allowed + problem.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_of_an_address_is_told_with_its_name()
    {
        ProblemAnswer problem = await ToldAsync(await studio.Client.GetAsync("/api/v1/studies?from=early", Cancellation), HttpStatusCode.BadRequest, "NP-T029");
        Assert.Equal("from=early", problem.Given);
    }

    [Theory]
    [InlineData("runs", "text/plain", "application/json")]
    [InlineData("runs", "", "application/json")]
    [InlineData("runs", "application/json; charset=bogus", "application/json; charset=utf-8")]
    [InlineData("cases/import", "text/plain", "application/zip or application/octet-stream")]
    public async Task Another_content_type_is_told_with_those_that_are_read(string path, string type, string allowed) =>
        Assert.Equal(allowed, (await ToldAsync(await PostAsync(path, "{}", type), HttpStatusCode.UnsupportedMediaType, "NP-T029")).Allowed);

    [Theory]
    [InlineData("GET", "runs", "POST")]
    [InlineData("DELETE", "runs", "POST")]
    [InlineData("PATCH", "cases/case-1", "DELETE, GET, HEAD, PUT")]
    [InlineData("POST", "about", "GET, HEAD")]
    public async Task Another_method_is_told_with_those_that_are_answered(string method, string path, string allowed)
    {
        HttpResponseMessage answer = await studio.Client.SendAsync(new(new(method), $"/api/v1/{path}"), Cancellation);
        Assert.Equal(allowed, (await ToldAsync(answer, HttpStatusCode.MethodNotAllowed, "NP-T028")).Allowed);
        Assert.Equal(allowed.Split(", "), answer.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("GET", "nothing")]
    [InlineData("POST", "nothing")]
    [InlineData("GET", "cases/case-1/versions/first")]
    public async Task Where_nothing_stands_nothing_is_found(string method, string path) =>
        await ToldAsync(await studio.Client.SendAsync(new(new(method), $"/api/v1/{path}"), Cancellation), HttpStatusCode.NotFound, "NP-T028");

    [Fact]
    public async Task What_is_read_can_be_asked_about_without_its_content()
    {
        using HttpResponseMessage answer = await studio.Client.SendAsync(new(HttpMethod.Head, "/api/v1/about"), Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Cancellation));
    }

    [Fact]
    public async Task What_is_too_large_is_told_with_its_size()
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/api/v1/runs") { Content = new StringContent(new string(' ', 2 << 20), Encoding.UTF8, "application/json") };
        // A body that is refused by its size alone is not sent: the connection ends with the answer.
        request.Headers.ExpectContinue = true;
        HttpResponseMessage answer = await studio.Client.SendAsync(request, Cancellation);
        ProblemAnswer problem = await ToldAsync(answer, HttpStatusCode.RequestEntityTooLarge, "NP-T027");
        Assert.Equal(("2097152 bytes", "at most 1 MiB"), (problem.Given, problem.Allowed));
    }

    [Fact]
    public async Task A_case_is_deleted_in_the_version_that_was_read_or_in_any()
    {
        using HttpResponseMessage made = await studio.PostAsync("/api/v1/cases", new { name = "case-801", course = Course });
        using HttpResponseMessage saved = await SendAsync(HttpMethod.Put, "\"1\"", JsonContent.Create(new { course = $"{Course}# later\n" }));
        Assert.Equal("\"2\"", saved.Headers.ETag?.Tag);
        Assert.Equal(2, (await ToldAsync(await SendAsync(HttpMethod.Delete, "\"1\""), HttpStatusCode.PreconditionFailed, "NP-T033")).LatestVersion);
        await ToldAsync(await SendAsync(HttpMethod.Delete, "\"first\""), HttpStatusCode.PreconditionRequired, "NP-T032");
        Assert.Equal(HttpStatusCode.NoContent, (await SendAsync(HttpMethod.Delete, "\"2\"")).StatusCode);
        using HttpResponseMessage again = await studio.PostAsync("/api/v1/cases", new { name = "case-801", course = Course });
        Assert.Equal(HttpStatusCode.NoContent, (await SendAsync(HttpMethod.Delete, null)).StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/cases")]
    [InlineData("/api/v1/cases/export")]
    [InlineData("/api/v1/backups")]
    [InlineData("/api/v1/cases/nobody")]
    public async Task No_answer_is_kept_in_a_cache(string path) =>
        Assert.Equal("no-store", (await studio.Client.GetAsync(path, Cancellation)).Headers.CacheControl?.ToString());

    private Task<HttpResponseMessage> PostAsync(string path, string body, string type)
    {
        StringContent content = new(body, Encoding.UTF8);
        content.Headers.ContentType = type.Length == 0 ? null : MediaTypeHeaderValue.Parse(type);
        return studio.Client.PostAsync($"/api/v1/{path}", content, Cancellation);
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string? ifMatch, HttpContent? content = null)
    {
        HttpRequestMessage request = new(method, "/api/v1/cases/case-801") { Content = content };
        if (ifMatch is not null) request.Headers.IfMatch.Add(new(ifMatch));
        return studio.Client.SendAsync(request, Cancellation);
    }

    private static async Task<ProblemAnswer> ToldAsync(HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(ProblemAnswer.ContentType, answer.Content.Headers.ContentType?.MediaType);
        ProblemAnswer problem = (await answer.Content.ReadFromJsonAsync<ProblemAnswer>(Json.Options, Cancellation))!;
        Assert.Equal(code, problem.Code);
        return problem;
    }
}
