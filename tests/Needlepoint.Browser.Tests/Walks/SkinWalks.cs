using Microsoft.Playwright;

namespace Needlepoint.Browser.Tests.Walks;

/// <summary>Somebody looks at the skin.</summary>
public sealed class SkinWalks(Studio studio)
{
    [Fact]
    public async Task Four_moments_stand_side_by_side_and_one_can_be_stepped_through()
    {
        await using Visit visit = await studio.VisitAsync(mayMove: true);
        await visit.OpenCourseAsync();
        await visit.FollowAsync("Skin");
        ILocator pictures = visit.Page.Locator("figure svg[role=img]");
        await Assertions.Expect(pictures).ToHaveCountAsync(4, new() { Timeout = 60_000 });
        string[] told = await pictures.EvaluateAllAsync<string[]>("all => all.map(one => one.getAttribute('aria-label'))");
        Assert.Equal(4, told.Distinct().Count());
        await visit.ChooseAsync("Play");
        ILocator moment = visit.Page.GetByLabel("Moment", new() { Exact = true }).First;
        string before = await pictures.First.GetAttributeAsync("aria-label") ?? "";
        await visit.Button("One moment on").ClickAsync();
        await Assertions.Expect(pictures.First).Not.ToHaveAttributeAsync("aria-label", before);
        await visit.AssertSoundAsync();
        Assert.Equal("1", await moment.InputValueAsync());
    }

    [Fact]
    public async Task The_rendered_patch_says_that_it_is_no_photograph_and_its_ends_differ()
    {
        await using Visit visit = await studio.VisitAsync();
        await visit.OpenCourseAsync();
        await visit.FollowAsync("Skin");
        await Assertions.Expect(visit.Page.GetByText("Rendered, not a photograph").First).ToBeVisibleAsync();
        ILocator images = visit.Page.Locator(".patches img");
        await Assertions.Expect(images).ToHaveCountAsync(2, new() { Timeout = 90_000 });
        await visit.Page.WaitForFunctionAsync("() => [...document.querySelectorAll('.patches img')].every(image => image.complete && image.naturalWidth > 0)", null, new() { Timeout = 90_000 });
        Assert.Equal(2, (await images.EvaluateAllAsync<string[]>("all => all.map(image => image.src)")).Distinct().Count());
        visit.AssertNoComplaints();
    }
}
