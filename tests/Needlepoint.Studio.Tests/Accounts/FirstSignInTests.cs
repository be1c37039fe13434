using System.Net;
using Needlepoint.Studio.Accounts;
using Needlepoint.Studio.Tests.Hosting;

namespace Needlepoint.Studio.Tests.Accounts;

/// <summary>The start of a studio in which people sign in, and its start again.</summary>
public sealed class FirstSignInTests(StudioWithSignIn studio) : IClassFixture<StudioWithSignIn>
{
    private const string SetupPath = "/account/setup";

    [Fact]
    public async Task The_code_of_the_console_makes_one_administrator_who_is_still_signed_in_after_a_restart()
    {
        string code = (await FirstAccounts.CodeAsync(studio.Host.Services))!;
        using Person other = new(studio.Address), first = new(studio.Address);
        Assert.Equal(HttpStatusCode.OK, (await SetUpAsync(other, "0123456789abcdef01234567", "mallory", StudioWithSignIn.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SetUpAsync(first, code, "ann", "short")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await SetUpAsync(first, code, "ann", StudioWithSignIn.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SetUpAsync(other, code, "mallory", StudioWithSignIn.Password)).StatusCode);
        Assert.Null(await FirstAccounts.CodeAsync(studio.Host.Services));
        Assert.Equal(HttpStatusCode.OK, (await first.GetAsync("/account/people")).StatusCode);

        await studio.RestartAsync();
        using Person again = new(studio.Address, first.Cookies);
        Assert.Equal(HttpStatusCode.OK, (await again.GetAsync("/account/people")).StatusCode);
        string[] keys = Directory.GetFiles(Path.Combine(studio.Folder, "keys"));
        Assert.NotEmpty(keys);
        // Windows keeps the folder of a user private by itself.
        if (OperatingSystem.IsWindows()) return;
        foreach (string key in keys) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key));
    }

    private static Task<HttpResponseMessage> SetUpAsync(Person person, string code, string name, string password) =>
        person.SubmitAsync(SetupPath, "setup", ("Answer.Code", code), ("Answer.Name", name), ("Answer.NewPassword", password));
}
