using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CsCheck;
using Needlepoint.Studio.Api;
using Needlepoint.Studio.Hosting;
using Needlepoint.Studio.Tests.Hosting;

namespace Needlepoint.Studio.Tests.Api;

/// <summary>The HTTP interface, over a real port.</summary>
public sealed class ApiTests(RunningStudio studio) : IClassFixture<RunningStudio>
{
    private const string Course = "person: {age: 34, sex: female, skin_type: III, site: cheek}\ncourse: {device: pen-12-needles, needle_length: 0.5 mm, passes: 2}\nhorizon: 2 d\n";

    private static readonly string[] s_hostile = ["\0", "../..", "<script>", "=1+1", "{", "person: [", "9e999", "\u202e", "-1"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_is_the_document_that_is_described_and_nothing_else()
    {
        using HttpResponseMessage answer = await studio.PostAsync("/api/v1/runs", new { course = Course, sets = 4 });
        // The types of the description pass over nothing: an undescribed name fails here.
        RunDocument run = (await answer.Content.ReadFromJsonAsync<RunDocument>(Json.Options, Cancellation))!;
        Assert.Equal(4, run.Needlepoint.ParameterSets);
        Assert.NotEmpty(run.Observables);
    }

    [Fact]
    public async Task A_screening_is_the_document_that_is_described()
    {
        using HttpResponseMessage answer = await studio.PostAsync("/api/v1/screenings", new { course = Course, predict = false });
        ScreeningDocument screening = (await answer.Content.ReadFromJsonAsync<ScreeningDocument>(Json.Options, Cancellation))!;
        Assert.True(screening.Suitability.Counts["rules"] > 0);
    }

    [Fact]
    public async Task A_streamed_run_ends_with_its_result()
    {
        using HttpResponseMessage answer = await studio.PostAsync("/api/v1/runs/stream", new { course = Course, sets = 4 });
        string events = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("event: progress", events, StringComparison.Ordinal);
        Assert.Equal(1, events.Split("event: result").Length - 1);
    }

    [Fact]
    public async Task A_wrong_course_is_a_problem_with_its_place()
    {
        using HttpResponseMessage answer = await studio.PostAsync("/api/v1/runs", new { course = "person: {age: 34, sex: female, skin_type: IX, site: cheek}\ncourse: {device: pen-12-needles}\n" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(ProblemAnswer.ContentType, answer.Content.Headers.ContentType?.MediaType);
        ProblemAnswer problem = (await answer.Content.ReadFromJsonAsync<ProblemAnswer>(Json.Options, Cancellation))!;
        Assert.Equal(1, problem.Place?.Line);
        Assert.NotNull(problem.Allowed);
    }

    [Theory]
    [InlineData("/api/v1/runs", "{\"cours\": 1}", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/runs", "{\"protocol\": \"acne-scars-cheek\", \"sets\": 1000000}", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/api/v1/runs", "{\"protocol\": \"../../secret\"}", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/api/v1/absorptions", "{\"product\": \"../secret.yaml\", \"intact\": true}", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/api/v1/qualifications", "{\"study\": \"a: 1\", \"id\": \"../../escape\"}", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/api/v1/nothing", "{}", HttpStatusCode.NotFound)]
    public async Task What_cannot_be_answered_is_a_problem_with_a_code(string path, string body, HttpStatusCode status)
    {
        using HttpResponseMessage answer = await studio.Client.PostAsync(path, new StringContent(body, Encoding.UTF8, "application/json"), Cancellation);
        Assert.Equal(status, answer.StatusCode);
        Assert.StartsWith("NP-", (await answer.Content.ReadFromJsonAsync<ProblemAnswer>(Json.Options, Cancellation))!.Code, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_that_is_based_on_an_old_version_changes_nothing()
    {
        using HttpResponseMessage made = await studio.PostAsync("/api/v1/cases", new { name = "case-014", course = Course });
        Assert.Equal((HttpStatusCode.Created, "\"1\""), (made.StatusCode, made.Headers.ETag?.Tag));
        Assert.Equal(HttpStatusCode.PreconditionRequired, await SaveAsync(null, "one"));
        Assert.Equal(HttpStatusCode.OK, await SaveAsync("\"1\"", "one"));
        Assert.Equal(HttpStatusCode.PreconditionFailed, await SaveAsync("\"1\"", "two"));
        string latest = await studio.Client.GetStringAsync("/api/v1/cases/case-014", Cancellation);
        Assert.Contains("# one", latest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_is_sent_makes_the_studio_fail()
    {
        string[] paths =
        [
            "runs", "runs/stream", "reports", "spreads", "screenings", "calendars", "calendars/ics", "plans/pdf", "plans/html", "absorptions", "absorptions/stream", "qualifications",
            "cases", "cases/case-1/records", "cases/import", "backups/a/restore",
        ];
        Gen<string> text = Gen.OneOf(Gen.String, Gen.Int[0, s_hostile.Length - 1].Select(one => s_hostile[one]));
        Gen<string> body = Gen.Select(text, text, Gen.Double, (one, other, number) => JsonSerializer.Serialize(new Dictionary<string, object?>
        {
            ["course"] = one, ["protocol"] = other, ["product"] = one, ["study"] = other, ["id"] = one, ["name"] = other, ["sets"] = double.IsFinite(number) ? number : null, ["note"] = one, ["observable"] = one, ["product_text"] = other, ["start"] = one,
        }));
        Gen<(string, string)> question = Gen.Select(Gen.Int[0, paths.Length - 1].Select(one => paths[one]), Gen.OneOf(body, Gen.String, body.Select(one => one[..(one.Length / 2)])));
        await question.SampleAsync(
            async one =>
            {
                string type = one.Item1 == "cases/import" ? "application/zip" : "application/json";
                using HttpResponseMessage answer = await studio.Client.PostAsync($"/api/v1/{one.Item1}", new StringContent(one.Item2, Encoding.UTF8, type), Cancellation);
                return (int)answer.StatusCode < 500;
            }, iter: 120, threads: 1);
    }

    private async Task<HttpStatusCode> SaveAsync(string? ifMatch, string comment)
    {
        using HttpRequestMessage request = new(HttpMethod.Put, "/api/v1/cases/case-014") { Content = JsonContent.Create(new { course = $"{Course}# {comment}\n" }) };
        if (ifMatch is not null) request.Headers.IfMatch.Add(new EntityTagHeaderValue(ifMatch));
        using HttpResponseMessage answer = await studio.Client.SendAsync(request, Cancellation);
        return answer.StatusCode;
    }
}
