using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Needlepoint.Studio.Accounts;
using Needlepoint.Studio.Tests.Hosting;

namespace Needlepoint.Studio.Tests.Accounts;

/// <summary>People who sign in with a browser: the cookie, how it begins and how it ends.</summary>
public sealed class SessionTests(StudioWithSignIn studio) : IClassFixture<StudioWithSignIn>
{
    private const string SignInPath = "/account/sign-in";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_cookie_is_kept_from_scripts_and_from_other_sites()
    {
        await studio.MakeAsync("cookie", Roles.Reader);
        using Person person = new(studio.Address);
        using HttpResponseMessage answer = await person.SignInAsync("cookie");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        string cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("needlepoint=", cookie, StringComparison.Ordinal);
        Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        // It ends with the browser.
        Assert.DoesNotContain("expires=", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, (await person.GetAsync("/help")).StatusCode);
    }

    [Fact]
    public async Task The_wrong_tries_of_others_do_not_throw_out_who_is_signed_in()
    {
        using HttpClient program = await studio.ProgramOfAsync("busy", Roles.Reader);
        using Person person = new(studio.Address);
        await person.SignInAsync("busy");
        await studio.ChangeAsync("busy", (accounts, account) => accounts.SetLockoutEndDateAsync(account, DateTimeOffset.UtcNow.AddMinutes(15)));
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/api/v1/cases", Cancellation)).StatusCode);
        await EachRequestAsksAsync(async () => Assert.Equal(HttpStatusCode.OK, (await person.GetAsync("/help")).StatusCode));
        Assert.True(await IsOpenAsync("busy", null));
    }

    [Fact]
    public async Task Signing_out_takes_the_form_of_the_page_and_ends_the_session()
    {
        await studio.MakeAsync("leaves", Roles.Reader);
        using Person person = new(studio.Address);
        await person.SignInAsync("leaves");
        using HttpRequestMessage forged = new(HttpMethod.Post, "/account") { Content = new FormUrlEncodedContent([new("_handler", "sign-out")]) };
        Assert.Equal(HttpStatusCode.BadRequest, (await person.SendAsync(forged)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await person.GetAsync("/help")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await person.SubmitAsync("/account", "sign-out")).StatusCode);
        AssertSignedOut(await person.GetAsync("/help"));
    }

    [Fact]
    public async Task Who_has_no_role_yet_sees_the_own_account_and_nothing_else()
    {
        await studio.MakeAsync("new-here");
        using Person person = new(studio.Address);
        await person.SignInAsync("new-here");
        using HttpResponseMessage account = await person.GetAsync("/account");
        Assert.Contains("No role yet", await account.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        foreach (string path in (string[])["/", "/cases", "/evidence", "/account/people"])
        {
            using HttpResponseMessage answer = await person.GetAsync(path);
            Assert.Contains("/account/refused", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Closing_an_account_ends_its_sessions_and_its_open_pages()
    {
        Account closed = await studio.MakeAsync("closed", Roles.Practitioner);
        await studio.MakeAsync("closes", Roles.Administrator);
        using Person person = new(studio.Address), administrator = new(studio.Address);
        await person.SignInAsync("closed");
        await administrator.SignInAsync("closes");
        string stamp = closed.SecurityStamp!;
        Assert.True(await IsOpenAsync("closed", stamp));
        Assert.Equal(HttpStatusCode.OK, (await administrator.SubmitAsync("/account/people", $"close-{closed.Id}")).StatusCode);
        Assert.False(await IsOpenAsync("closed", stamp));
        await EachRequestAsksAsync(async () => AssertSignedOut(await person.GetAsync("/help")));
        using Person again = new(studio.Address);
        Assert.Equal(HttpStatusCode.OK, (await again.SignInAsync("closed")).StatusCode);
        AssertSignedOut(await again.GetAsync("/help"));
    }

    [Fact]
    public async Task A_connection_that_hears_that_its_account_is_closed_may_do_nothing_more()
    {
        Told states = new();
        CurrentUser user = new();
        using CurrentUserOfConnection connection = new(states, user);
        states.Say(new(new ClaimsIdentity([new(ClaimTypes.Name, "ann"), new(ClaimTypes.Role, Roles.Doctor)], "test")));
        await connection.OnCircuitOpenedAsync(null!, Cancellation);
        Assert.True(user.May(Permission.DecideAsDoctor));
        states.Say(new());
        Assert.Equal(("", false), (user.Name, user.May(Permission.Read)));
    }

    [Fact]
    public async Task A_person_sets_a_password_with_the_code_of_the_administrator_and_a_weak_one_is_refused()
    {
        await studio.MakeAsync("invites", Roles.Administrator);
        using Person administrator = new(studio.Address), person = new(studio.Address);
        await administrator.SignInAsync("invites");
        string page = await (await administrator.SubmitAsync("/account/people", "add", ("Answer.Name", "invited"))).Content.ReadAsStringAsync(Cancellation);
        string code = WebUtility.HtmlDecode(page.Split("<code class=\"token\">")[1].Split("</code>")[0]);
        foreach ((string name, string given, string password) in ((string, string, string)[])
            [("invited", code, "short"), ("invited", code, "aaaaaaaaaaaaaaaa"), ("invited", code + "x", "long enough password"), ("nobody", code, "long enough password")])
        {
            Assert.Equal(HttpStatusCode.OK, (await JoinAsync(name, given, password)).StatusCode);
        }
        Assert.Equal(HttpStatusCode.Redirect, (await JoinAsync("invited", code, "long enough password")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await JoinAsync("invited", code, "another long password")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await person.SignInAsync("invited", "long enough password")).StatusCode);

        Task<HttpResponseMessage> JoinAsync(string name, string given, string password) =>
            person.SubmitAsync("/account/join", "join", ("Answer.Name", name), ("Answer.Code", given), ("Answer.NewPassword", password));
    }

    private static void AssertSignedOut(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains(SignInPath, answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    // Cookies are held against the account from time to time; here with each request.
    private async Task EachRequestAsksAsync(Func<Task> work)
    {
        SecurityStampValidatorOptions options = studio.Host.Services.GetRequiredService<IOptions<SecurityStampValidatorOptions>>().Value;
        TimeSpan before = options.ValidationInterval;
        options.ValidationInterval = TimeSpan.Zero;
        try
        {
            await work();
        }
        finally
        {
            options.ValidationInterval = before;
        }
    }

    private async Task<bool> IsOpenAsync(string name, string? stamp)
    {
        bool isOpen = false;
        await studio.ChangeAsync(name, async (_, account) =>
        {
            await using AsyncServiceScope scope = studio.Host.Services.CreateAsyncScope();
            using AccountStillOpen open = (AccountStillOpen)scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>();
            string claim = scope.ServiceProvider.GetRequiredService<IOptions<IdentityOptions>>().Value.ClaimsIdentity.SecurityStampClaimType;
            isOpen = await open.IsOpenAsync(new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, account.Id), new(claim, stamp ?? account.SecurityStamp!)], "test")));
        });
        return isOpen;
    }

    /// <summary>Says who somebody is.</summary>
    private sealed class Told : AuthenticationStateProvider
    {
        private AuthenticationState _state = new(new());

        public void Say(ClaimsPrincipal user)
        {
            _state = new(user);
            NotifyAuthenticationStateChanged(Task.FromResult(_state));
        }

        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(_state);
    }
}
