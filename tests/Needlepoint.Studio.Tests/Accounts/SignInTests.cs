using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Needlepoint.Studio.Accounts;
using Needlepoint.Studio.Tests.Hosting;

namespace Needlepoint.Studio.Tests.Accounts;

/// <summary>A studio in which people sign in lets nobody do what no role of theirs allows.</summary>
public sealed class SignInTests(StudioWithSignIn studio) : IClassFixture<StudioWithSignIn>
{
    private const string Course = "person: {age: 34, sex: female, skin_type: III, site: cheek}\ncourse: {device: pen-12-needles, needle_length: 0.5 mm, passes: 2}\n";
    private const string Decided = Course + "screening:\n  decisions:\n    - {rule: isotretinoin-recent, reason: five months ago, by: doctor}\n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_an_account_every_address_of_the_interface_is_closed()
    {
        string[] addresses =
        [
            .. studio.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(one => one.RoutePattern.RawText ?? "")
                .Where(path => path.StartsWith("/api/v1", StringComparison.Ordinal)).Distinct(),
        ];
        Assert.NotEmpty(addresses);
        foreach (string address in addresses)
        {
            string path = address.Replace("{version:int}", "1", StringComparison.Ordinal).Replace("{record:long}", "1", StringComparison.Ordinal).Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
            foreach (HttpMethod method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete])
            {
                using HttpRequestMessage request = new(method, path) { Content = JsonContent.Create(new { }) };
                using HttpResponseMessage answer = await studio.Client.SendAsync(request, Cancellation);
                Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            }
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/course")]
    [InlineData("/cases")]
    [InlineData("/account")]
    [InlineData("/account/people")]
    public async Task Without_an_account_pages_lead_to_signing_in(string path)
    {
        using HttpResponseMessage answer = await studio.Client.GetAsync(path, Cancellation);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("/account/sign-in", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_antiforgery_token_is_refused()
    {
        using HttpResponseMessage answer = await studio.Client.PostAsync("/account/sign-in", new FormUrlEncodedContent([new("_handler", "sign-in"), new("Answer.Name", "a"), new("Answer.Password", "b")]), Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_reader_reads_and_changes_nothing()
    {
        using HttpClient reader = await studio.ProgramOfAsync("reader-1", Roles.Reader);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/api/v1/cases", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.PostAsJsonAsync("/api/v1/cases", new { name = "case-101", course = Course }, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Only_a_doctor_records_the_decision_of_a_doctor()
    {
        using HttpClient practitioner = await studio.ProgramOfAsync("practitioner-1", Roles.Practitioner);
        using HttpClient doctor = await studio.ProgramOfAsync("doctor-1", Roles.Doctor);
        Assert.Equal(HttpStatusCode.Created, (await practitioner.PostAsJsonAsync("/api/v1/cases", new { name = "case-201", course = Course }, Cancellation)).StatusCode);
        using HttpResponseMessage refused = await practitioner.PostAsJsonAsync("/api/v1/cases", new { name = "case-202", course = Decided }, Cancellation);
        Assert.Contains("NP-T038", await refused.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Created, (await doctor.PostAsJsonAsync("/api/v1/cases", new { name = "case-203", course = Decided }, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_closed_account_and_a_token_that_was_taken_back_let_nobody_in()
    {
        using HttpClient program = await studio.ProgramOfAsync("leaver-1", Roles.Reader);
        await studio.ChangeAsync("leaver-1", (accounts, account) => accounts.SetLockoutEndDateAsync(account, DateTimeOffset.MaxValue));
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync("/api/v1/cases", Cancellation)).StatusCode);
    }
}
