using System.Net;
using System.Net.Http.Json;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Needlepoint.Studio.Accounts;
using Needlepoint.Studio.Storage;
using Needlepoint.Studio.Tests.Hosting;
using Needlepoint.Studio.Tests.Storage;

namespace Needlepoint.Studio.Tests.Accounts;

/// <summary>What people entrust to the studio goes into no log and no message, whatever goes wrong with it.</summary>
public sealed class SecretsTests(StudioWithSignIn studio) : IClassFixture<StudioWithSignIn>
{
    private const string First = "first-password-of-ann", Second = "second-password-of-ann", Wrong = "wrong-password-of-ann", Bobs = "the-password-of-bob";
    private const string DatabasePassword = "password-of-the-database", Marker = "words-of-one-person-alone";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_password_code_token_or_course_is_logged_or_told()
    {
        using CapturedLog log = CapturedLog.Of(studio.Host);
        StringBuilder told = new();
        List<string> secrets = [First, Second, Wrong, Bobs];
        using Person ann = new(studio.Address), bob = new(studio.Address);

        string setup = (await FirstAccounts.CodeAsync(studio.Host.Services))!;
        secrets.Add(setup);
        await ann.SubmitAsync("/account/setup", "setup", ("Answer.Code", setup), ("Answer.Name", "ann"), ("Answer.NewPassword", First));
        told.Append(await TextAsync(await ann.SignInAsync("ann", Wrong)));
        Assert.Equal(HttpStatusCode.Redirect, (await ann.SignInAsync("ann", First)).StatusCode);
        told.Append(await TextAsync(await ann.SubmitAsync("/account", "password", ("Answer.Password", First), ("Answer.NewPassword", Second))));
        string code = Shown(await TextAsync(await ann.SubmitAsync("/account/people", "add", ("Answer.Name", "bob"))));
        secrets.Add(code);
        told.Append(await TextAsync(await bob.SubmitAsync("/account/join", "join", ("Answer.Name", "bob"), ("Answer.Code", code + "x"), ("Answer.NewPassword", Bobs))));
        Assert.Equal(HttpStatusCode.Redirect, (await bob.SubmitAsync("/account/join", "join", ("Answer.Name", "bob"), ("Answer.Code", code), ("Answer.NewPassword", Bobs))).StatusCode);
        await studio.ChangeAsync("bob", (accounts, account) => accounts.AddToRoleAsync(account, Roles.Practitioner));
        await bob.SignInAsync("bob", Bobs);
        string token = Shown(await TextAsync(await bob.SubmitAsync("/account", "token", ("Answer.Name", "program"))));
        secrets.Add(token);

        using HttpClient program = studio.NewClient(), stranger = studio.NewClient();
        program.DefaultRequestHeaders.Authorization = new("Bearer", token);
        stranger.DefaultRequestHeaders.Authorization = new("Bearer", token[..^1] + (token[^1] == '0' ? '1' : '0'));
        string course = $"# {Marker}\nperson: {{age: 34, sex: female, skin_type: III, site: cheek}}\ncourse: {{device: pen-12-needles, needle_length: 0.5 mm, passes: 2}}\n";
        Assert.Equal(HttpStatusCode.Created, (await program.PostAsJsonAsync("/api/v1/cases", new { name = "case-401", course }, Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.PostAsJsonAsync("/api/v1/cases", new { name = "case-402", course }, Cancellation)).StatusCode);
        foreach (object question in (object[])[new { course = course + "[" }, new { course, sets = -1 }, new { course, nothing = Marker }])
            await program.PostAsJsonAsync("/api/v1/screen", question, Cancellation);
        told.Append(await TextAsync(await stranger.GetAsync("/api/v1/cases", Cancellation))).Append(await TextAsync(await program.GetAsync("/api/v1/nothing", Cancellation)));

        Assert.Contains("Microsoft.AspNetCore.Hosting", log.Text, StringComparison.Ordinal);
        Assert.Contains("Microsoft.AspNetCore.Identity", log.Text, StringComparison.Ordinal);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, log.Text, StringComparison.Ordinal));
        Assert.All(secrets, secret => Assert.DoesNotContain(Uri.EscapeDataString(secret), log.Text, StringComparison.Ordinal));
        Assert.DoesNotContain(Marker, log.Text, StringComparison.Ordinal);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, told.ToString(), StringComparison.Ordinal));
        await AssertOnlyHashesAreKeptAsync(secrets);
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Database=studio;Username=studio;Password=" + DatabasePassword, "NP-T012")]
    [InlineData("Host=no-such-host.invalid;Database=studio;Username=studio;Password=" + DatabasePassword, "NP-T012")]
    [InlineData("Host=127.0.0.1;Database=studio;Pasword=" + DatabasePassword, "NP-T013")]
    [InlineData("Host=127.0.0.1;Port=" + DatabasePassword, "NP-T013")]
    [InlineData("postgresql://studio:" + DatabasePassword + "@127.0.0.1/studio", "NP-T013")]
    public async Task A_database_that_cannot_be_reached_is_told_without_its_password(string connection, string code)
    {
        using TemporaryFolder folder = new();
        using StudioProgram program = new($"--data={folder.Path}", $"--database={connection}");
        Assert.Equal(2, await program.EndedAsync());
        Assert.Contains(code, program.Said, StringComparison.Ordinal);
        Assert.DoesNotContain(DatabasePassword, program.Said, StringComparison.Ordinal);
    }

    private async Task AssertOnlyHashesAreKeptAsync(List<string> secrets)
    {
        string copy = (await studio.Host.Services.GetRequiredService<Backups>().MakeAsync(by: null, Cancellation)).Name;
        byte[] kept = await File.ReadAllBytesAsync(studio.Host.Services.GetRequiredService<Backups>().Find(copy)!, Cancellation);
        Assert.True(kept.AsSpan().IndexOf("case-401"u8) >= 0);
        Assert.All(secrets, secret => Assert.True(kept.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) < 0));
    }

    private static string Shown(string page) => WebUtility.HtmlDecode(page.Split("<code class=\"token\">")[1].Split("</code>")[0]);

    private static Task<string> TextAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(Cancellation);
}
