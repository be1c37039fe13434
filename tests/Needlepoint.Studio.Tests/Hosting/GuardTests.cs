using System.Net;

namespace Needlepoint.Studio.Tests.Hosting;

/// <summary>What stands between the studio and pages of other sites.</summary>
public sealed class GuardTests(RunningStudio studio) : IClassFixture<RunningStudio>
{
    [Fact]
    public async Task A_page_of_another_name_that_points_here_is_turned_away()
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/help");
        request.Headers.Host = "attacker.example";
        using HttpResponseMessage answer = await studio.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        string told = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.All((string[])["NP-T074", "attacker.example", "--host"], word => Assert.Contains(word, told, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/api/v1/cases")]
    [InlineData("/_blazor/negotiate")]
    public async Task A_page_of_another_site_can_change_nothing(string path)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, path) { Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Add("Origin", "https://attacker.example");
        using HttpResponseMessage answer = await studio.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("NP-T025", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/help")]
    [InlineData("/api/v1/about")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/no-such-page")]
    public async Task Every_answer_tells_browsers_to_be_careful(string path)
    {
        using HttpResponseMessage answer = await studio.Client.GetAsync(path, TestContext.Current.CancellationToken);
        string policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Where_nobody_signs_in_there_are_no_pages_of_accounts()
    {
        using HttpResponseMessage answer = await studio.Client.GetAsync("/account/people", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
