using System.Net;
using Needlepoint.Studio.Accounts;
using Needlepoint.Studio.Tests.Hosting;

namespace Needlepoint.Studio.Tests.Accounts;

/// <summary>Wrong passwords.</summary>
public sealed class LockoutTests(StudioWithSignIn studio) : IClassFixture<StudioWithSignIn>
{
    [Fact]
    public async Task After_five_wrong_passwords_an_account_rests_and_nothing_tells_which_names_exist()
    {
        await studio.MakeAsync("tried", Roles.Reader);
        using Person person = new(studio.Address);
        string nobody = await RefusalAsync(person, "no-such-name", "wrong password here");
        for (int attempt = 0; attempt < 5; attempt++) Assert.Equal(nobody, await RefusalAsync(person, "tried", "wrong password here"));
        Assert.Equal(nobody, await RefusalAsync(person, "tried", StudioWithSignIn.Password));
    }

    private static async Task<string> RefusalAsync(Person person, string name, string password)
    {
        using HttpResponseMessage answer = await person.SignInAsync(name, password);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("role=\"alert\">")[1].Split("</p>")[0];
    }
}
