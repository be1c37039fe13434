using Microsoft.Playwright;

namespace Needlepoint.Browser.Tests.Walks;

/// <summary>Every page on every screen: nothing serious for axe, nothing wider than the window, nothing that the console complains of.</summary>
public sealed class PageWalks(Studio studio)
{
    [Theory]
    [InlineData("desktop")]
    [InlineData("dark")]
    [InlineData("phone")]
    [InlineData("narrow")]
    public async Task Pages_about_a_course_are_sound(string screen)
    {
        await using Visit visit = await studio.VisitAsync(Screen.Named(screen));
        await visit.OpenCourseAsync();
        await visit.KeepAsync("course");
        await visit.AssertSoundAsync();
        await visit.AssertDrawingsReadableAsync();
        await visit.FollowAsync("Suitability");
        await visit.KeepAsync("suitability");
        await visit.AssertSoundAsync();
        await visit.FollowAsync("Skin");
        await visit.Page.WaitForFunctionAsync("() => { const all = [...document.querySelectorAll('.patches img')]; return all.length === 2 && all.every(image => image.complete && image.naturalWidth > 0); }",
            null, new() { Timeout = 90_000 });
        await visit.KeepAsync("skin");
        await visit.AssertSoundAsync();
        await visit.FollowAsync("Absorb");
        await visit.KeepAsync("absorb");
        await visit.AssertSoundAsync();
    }

    [Theory]
    [InlineData("desktop")]
    [InlineData("dark")]
    [InlineData("narrow")]
    public async Task Pages_about_evidence_and_cases_are_sound(string screen)
    {
        await using Visit visit = await studio.VisitAsync(Screen.Named(screen));
        foreach (string address in (string[])["evidence", "evidence/studies", "evidence/study/ablon-2018-exceed", "evidence/reference", "evidence/add", "cases"])
        {
            await visit.GoAsync(address);
            await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveCountAsync(1);
            await visit.KeepAsync(address.Replace('/', '-'));
            await visit.AssertSoundAsync();
        }
        await visit.GoAsync("evidence");
        await visit.Page.Locator("table.outcomes a").First.EvaluateAsync("link => link.click()");
        await Assertions.Expect(visit.Page.Locator("main figure svg").First).ToBeVisibleAsync();
        await visit.KeepAsync("evidence-outcome");
        await visit.AssertSoundAsync();
        await visit.AssertDrawingsReadableAsync();
    }
}
