using System.Net;
using Needlepoint.Studio.Accounts;
using Needlepoint.Studio.Tests.Hosting;

namespace Needlepoint.Studio.Tests.Accounts;

/// <summary>One address that tries again and again.</summary>
public sealed class ManyTriesTests(StudioWithSignIn studio) : IClassFixture<StudioWithSignIn>
{
    [Fact]
    public async Task Who_tries_many_names_is_told_to_wait_and_the_rest_of_the_studio_goes_on()
    {
        await studio.MakeAsync("waits", Roles.Reader);
        using Person signedIn = new(studio.Address), person = new(studio.Address);
        await signedIn.SignInAsync("waits");
        HttpResponseMessage answer = await person.SignInAsync("name-0", "wrong password here");
        for (int attempt = 1; answer.StatusCode == HttpStatusCode.OK; attempt++)
        {
            Assert.True(attempt <= SignInTries.AtOnce + 5, "there is no limit");
            answer = await person.SignInAsync($"name-{attempt}", "wrong password here");
        }
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.True(answer.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        Assert.Contains("too many tries", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        // Not even the right password: who guesses learns nothing while waiting.
        Assert.Equal(HttpStatusCode.TooManyRequests, (await person.SignInAsync("waits")).StatusCode);
        foreach (string path in (string[])["/account/setup", "/account/join"])
        {
            string form = path.Split('/')[^1];
            Assert.Equal(HttpStatusCode.TooManyRequests, (await person.SubmitAsync(path, form, ("Answer.Name", "a"), ("Answer.Code", "b"), ("Answer.NewPassword", "c"))).StatusCode);
        }
        Assert.Equal(HttpStatusCode.OK, (await signedIn.GetAsync("/help")).StatusCode);
    }
}
