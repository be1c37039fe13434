using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Needlepoint.Studio.Accounts;

namespace Needlepoint.Studio.Tests.Hosting;

/// <summary>What holds for every address that the studio has, those to come too: they are asked for one by one, as they are mapped.</summary>
public sealed partial class EveryAddressTests(StudioWithSignIn studio) : IClassFixture<StudioWithSignIn>
{
    // What somebody needs who has no account yet, or not the right one; and the description of the interface, which holds nothing of anybody.
    private static readonly string[] s_open = ["/account/sign-in", "/account/setup", "/account/join", "/account/refused", "/openapi/anything.json"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IReadOnlyList<Address> All => Address.All(studio.Host);

    [Fact]
    public async Task Without_an_account_only_signing_in_is_open()
    {
        Assert.True(All.Count(one => one.IsPage) > 15);
        Assert.Equal(s_open.Order(), All.Where(one => one.Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(one => one.Path).Distinct().Order());
        foreach (Address address in All.Where(one => !s_open.Contains(one.Path)))
        {
            using HttpRequestMessage request = new(address.Method, address.Path);
            if (address.Method != HttpMethod.Get) request.Content = JsonContent.Create(new { });
            using HttpResponseMessage answer = await studio.Client.SendAsync(request, Cancellation);
            bool isRefused = answer.StatusCode == HttpStatusCode.Unauthorized
                || (answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.ToString().Contains("/account/sign-in", StringComparison.Ordinal));
            Assert.True(isRefused, $"{address.Method} {address.Path} answers {answer.StatusCode} to a stranger");
        }
    }

    [Fact]
    public async Task Every_answer_carries_the_policy_and_no_page_needs_an_exception_from_it()
    {
        using HttpClient client = await studio.ProgramOfAsync("sees-everything", Roles.Doctor, Roles.Administrator);
        foreach (Address address in All.Where(one => one.Method == HttpMethod.Get))
        {
            using HttpResponseMessage answer = await client.GetAsync(address.Path, Cancellation);
            Assert.True((int)answer.StatusCode < 500, $"{address.Path} answers {answer.StatusCode}");
            Assert.True(answer.Headers.TryGetValues("Content-Security-Policy", out IEnumerable<string>? policies), $"{address.Path} has no policy");
            string policy = Assert.Single(policies);
            Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            if (!address.IsPage) continue;
            Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
            string page = Comments().Replace(await answer.Content.ReadAsStringAsync(Cancellation), "");
            Assert.Contains("</html>", page, StringComparison.Ordinal);
            foreach (string tag in Tags().Matches(page).Select(match => match.Value))
                Assert.False(IsInline(tag), $"{address.Path}: {tag}");
        }
    }

    [Fact]
    public async Task Every_form_is_refused_without_its_antiforgery_token()
    {
        using HttpClient client = await studio.ProgramOfAsync("forges", Roles.Doctor, Roles.Administrator);
        foreach (Address address in All.Where(one => one.IsPage))
        {
            foreach (string form in (string[])["sign-in", "setup", "join", "add", "password", "token", "sign-out"])
            {
                using FormUrlEncodedContent content = new([new("_handler", form), new("Answer.Name", "mallory"), new("Answer.Password", "long enough password")]);
                using HttpResponseMessage answer = await client.PostAsync(address.Path, content, Cancellation);
                Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{address.Path} answers {answer.StatusCode} to the form {form}");
            }
        }
    }

    [Fact]
    public async Task Pages_of_administrators_are_closed_to_everybody_else()
    {
        using HttpClient client = await studio.ProgramOfAsync("not-an-administrator", Roles.Reader, Roles.Practitioner, Roles.Doctor);
        Address[] closed = [.. All.Where(one => one.Endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(rule => rule.Policy == nameof(Permission.Administer)))];
        Assert.Contains(closed, one => one.Path == "/account/people");
        Assert.Contains(closed, one => one.Path == "/cases/backups");
        foreach (Address address in closed)
        {
            using HttpRequestMessage request = new(address.Method, address.Path);
            using HttpResponseMessage answer = await client.SendAsync(request, Cancellation);
            if (address.Path.StartsWith("/api/", StringComparison.Ordinal)) Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            else Assert.Contains("/account/refused", answer.Headers.Location?.ToString() ?? answer.StatusCode.ToString(), StringComparison.Ordinal);
        }
    }

    private static bool IsInline(string tag) =>
        tag.StartsWith("<style", StringComparison.OrdinalIgnoreCase)
        || (tag.StartsWith("<script", StringComparison.OrdinalIgnoreCase) && !tag.Contains(" src=\"", StringComparison.Ordinal))
        || Handlers().IsMatch(tag) || tag.Contains("javascript:", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex("<[a-zA-Z][^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("\\s(on[a-z]+|style)=", RegexOptions.IgnoreCase)]
    private static partial Regex Handlers();
}
