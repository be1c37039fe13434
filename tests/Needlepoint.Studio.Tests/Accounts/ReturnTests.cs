using Needlepoint.Studio.Accounts;
using Needlepoint.Studio.Tests.Hosting;

namespace Needlepoint.Studio.Tests.Accounts;

/// <summary>Where signing in leads.</summary>
public sealed class ReturnTests(StudioWithSignIn studio) : IClassFixture<StudioWithSignIn>
{
    private const string SignInPath = "/account/sign-in";

    [Theory]
    [InlineData("https://attacker.example/")]
    [InlineData("//attacker.example")]
    [InlineData("/\\attacker.example")]
    [InlineData("/\t/attacker.example")]
    [InlineData("/\n/attacker.example")]
    [InlineData("\\\\attacker.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public async Task Signing_in_never_leads_to_another_site(string returnUrl)
    {
        string name = $"led-{(uint)returnUrl.GetHashCode(StringComparison.Ordinal)}";
        await studio.MakeAsync(name, Roles.Reader);
        using Person person = new(studio.Address);
        using HttpResponseMessage answer = await person.SignInAsync(name, page: $"{SignInPath}?ReturnUrl={Uri.EscapeDataString(returnUrl)}");
        Assert.Equal(studio.Address, new Uri(studio.Address, answer.Headers.Location!));
    }

    [Fact]
    public async Task Signing_in_leads_to_the_page_that_was_asked_for()
    {
        await studio.MakeAsync("returns", Roles.Reader);
        using Person person = new(studio.Address);
        using HttpResponseMessage asked = await person.GetAsync("/cases?find=case");
        using HttpResponseMessage answer = await person.SignInAsync("returns", page: asked.Headers.Location!.ToString());
        Assert.Equal(new Uri(studio.Address, "/cases?find=case"), new Uri(studio.Address, answer.Headers.Location!));
    }
}
