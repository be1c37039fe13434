using System.Net;
using Needlepoint.Studio.Accounts;
using Needlepoint.Studio.Tests.Hosting;

namespace Needlepoint.Studio.Tests.Accounts;

/// <summary>Signing in where the way to the studio is encrypted.</summary>
public sealed class EncryptedSignInTests(StudioWithCertificate studio) : IClassFixture<StudioWithCertificate>
{
    [Fact]
    public async Task Cookies_are_held_to_this_server_and_never_sent_unencrypted()
    {
        await studio.MakeAsync("encrypted", Roles.Reader);
        using Person person = new(studio.Address);
        using HttpResponseMessage page = await person.GetAsync("/account/sign-in"), answer = await person.SignInAsync("encrypted");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        string form = Assert.Single(page.Headers.GetValues("Set-Cookie")), cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-needlepoint=", cookie, StringComparison.Ordinal);
        Assert.Contains("; path=/;", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.All([form, cookie], one => Assert.Contains("; secure", one, StringComparison.OrdinalIgnoreCase));
        Assert.All([form, cookie], one => Assert.Contains("; httponly", one, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(HttpStatusCode.OK, (await person.GetAsync("/help")).StatusCode);
    }

    [Theory]
    [InlineData("studio.example.org", true)]
    [InlineData("localhost", false)]
    public async Task Browsers_are_told_to_come_encrypted_only_but_not_to_other_programs_of_this_machine(string host, bool isTold)
    {
        using HttpClientHandler trusting = new() { ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator };
        using HttpClient client = new(trusting);
        using HttpRequestMessage request = new(HttpMethod.Get, new Uri(studio.Address, "/account/sign-in")) { Headers = { Host = host } };
        using HttpResponseMessage answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(isTold, answer.Headers.Contains("Strict-Transport-Security"));
    }
}
