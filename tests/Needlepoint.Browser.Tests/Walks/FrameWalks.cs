using Microsoft.Playwright;

namespace Needlepoint.Browser.Tests.Walks;

/// <summary>What all pages have around them.</summary>
public sealed class FrameWalks(Studio studio)
{
    [Theory]
    [InlineData("desktop")]
    [InlineData("dark")]
    [InlineData("narrow")]
    public async Task Help_reads_well_on_every_screen(string screen)
    {
        await using Visit visit = await studio.VisitAsync(Screen.Named(screen));
        await visit.GoAsync("help");
        await visit.KeepAsync("help");
        await visit.AssertSoundAsync();
    }

    [Fact]
    public async Task An_address_that_leads_nowhere_says_so_and_leads_back()
    {
        await using Visit visit = await studio.VisitAsync();
        visit.Expected.AddRange(["/nowhere", "404"]);
        IResponse? answer = await visit.Page.GotoAsync("nowhere");
        Assert.Equal(404, answer!.Status);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "There is no such page" })).ToBeVisibleAsync();
        await visit.AssertSoundAsync();
    }

    [Fact]
    public async Task Help_in_place_opens_over_the_page_closes_with_escape_and_gives_the_focus_back()
    {
        await using Visit visit = await studio.VisitAsync();
        await visit.GoAsync("course");
        ILocator question = visit.Page.GetByRole(AriaRole.Link, new() { Name = "Help with this page" });
        await question.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        ILocator drawer = visit.Page.GetByRole(AriaRole.Dialog, new() { Name = "Help" });
        await Assertions.Expect(drawer).ToBeVisibleAsync();
        Assert.True(await drawer.EvaluateAsync<bool>("dialog => dialog.matches(':modal') && dialog.contains(document.activeElement)"));
        await visit.AssertSoundAsync();
        await visit.KeepAsync("help-drawer", whole: false);
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(drawer).ToHaveCountAsync(0);
        await Assertions.Expect(question).ToBeFocusedAsync();
        Assert.DoesNotContain("help=", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_menu_of_a_phone_leads_to_every_page_and_closes_behind()
    {
        await using Visit visit = await studio.VisitAsync(Screen.NarrowPhone);
        await visit.GoAsync("help");
        ILocator menu = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Menu" }), evidence = visit.Page.GetByRole(AriaRole.Link, new() { Name = "Evidence", Exact = true });
        await Assertions.Expect(evidence).ToBeHiddenAsync();
        await menu.ClickAsync();
        await visit.KeepAsync("menu", whole: false);
        await visit.AssertAccessibleAsync();
        await evidence.ClickAsync();
        await visit.Page.WaitForURLAsync("**/evidence");
        await Assertions.Expect(evidence).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_theme_is_remembered()
    {
        await using Visit visit = await studio.VisitAsync();
        await visit.GoAsync("help");
        ILocator theme = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Theme" });
        await theme.ClickAsync();
        await theme.ClickAsync();
        await Assertions.Expect(theme).ToHaveAccessibleNameAsync("Theme: dark. Change to as the system");
        await visit.Page.ReloadAsync();
        await visit.AliveAsync();
        Assert.Equal("dark", await visit.Page.EvaluateAsync<string>("() => document.documentElement.dataset.theme"));
        await visit.AssertSoundAsync();
    }

    [Fact]
    public async Task Every_page_is_reached_by_keyboard_alone_and_the_focus_is_seen()
    {
        await using Visit visit = await studio.VisitAsync();
        await visit.GoAsync("help");
        await Assertions.Expect(visit.Page.Locator("h1")).ToBeFocusedAsync();
        await visit.Page.EvaluateAsync("() => { document.activeElement.blur(); window.getSelection().removeAllRanges(); }");
        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to the content" })).ToBeFocusedAsync();
        foreach (string name in (string[])["Needlepoint", "Course", "Skin", "Absorb", "Suitability", "Evidence", "Cases"])
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            await Assertions.Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true })).ToBeFocusedAsync();
            Assert.NotEqual("none", await visit.Page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineStyle"));
        }
    }

    [Fact]
    public async Task A_lost_connection_is_told_and_the_page_comes_back()
    {
        await using StudioProcess own = new();
        await own.StartAsync();
        await using Visit visit = await studio.VisitAsync(of: own);
        await visit.GoAsync("course");
        own.Stop();
        ILocator notice = visit.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Not connected." }).First;
        await Assertions.Expect(notice).ToBeVisibleAsync();
        await visit.KeepAsync("lost", whole: false);
        await own.StartAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Load the page again" }).ClickAsync(new() { Timeout = 60_000 });
        await visit.AliveAsync();
        await Assertions.Expect(notice).ToBeHiddenAsync();
    }
}
