using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Needlepoint.Browser.Tests.Walks;

/// <summary>A researcher asks how the model does.</summary>
public sealed class EvidenceWalks(Studio studio)
{
    [Fact]
    public async Task A_study_is_found_by_its_words_and_opens_with_what_was_measured()
    {
        await using Visit visit = await studio.VisitAsync();
        await visit.GoAsync("evidence");
        await visit.Page.GetByLabel("Search the studies").FillAsync("collagen");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex("evidence/studies\\?q=collagen"));
        // The address changes before the page does.
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Studies", Exact = true, Level = 1 })).ToBeVisibleAsync();
        await visit.Page.Locator("main table tbody a").First.ClickAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex("evidence/study/"));
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).Not.ToBeEmptyAsync();
        await visit.KeepAsync("study");
        await visit.AssertSoundAsync();
    }

    [Fact]
    public async Task Every_outcome_of_the_list_has_a_page_that_draws_what_was_measured()
    {
        await using Visit visit = await studio.VisitAsync();
        await visit.GoAsync("evidence");
        string[] addresses = await visit.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('table.outcomes a')].map(a => a.getAttribute('href'))");
        Assert.InRange(addresses.Length, 10, 200);
        foreach (string address in addresses.Where((_, index) => index % 6 == 0))
        {
            await visit.Page.Locator($"table.outcomes a[href='{address}']").ClickAsync();
            await Assertions.Expect(visit.Page.Locator($"table.outcomes a[href='{address}']")).ToHaveAttributeAsync("aria-current", "page");
            await visit.AssertDrawingsReadableAsync();
        }
        await visit.AssertSoundAsync();
    }

    [Theory]
    [InlineData("desktop")]
    [InlineData("dark")]
    [InlineData("narrow")]
    public async Task A_study_of_ones_own_is_compared_at_once_and_a_wrong_one_is_told_by_line(string screen)
    {
        await using Visit visit = await studio.VisitAsync(Screen.Named(screen));
        await visit.GoAsync("evidence/add");
        await visit.ChooseAsync("As text");
        ILocator text = visit.Page.GetByLabel("The study file");
        await text.FillAsync("id: half-a-study\nmeasurements: [");
        await visit.Button("See how the model does").ClickAsync();
        ILocator wrong = visit.Page.Locator("#study-wrong");
        await Assertions.Expect(wrong.GetByText(new Regex("NP-[A-Z][0-9]{3}")).First).ToBeVisibleAsync();
        await Assertions.Expect(wrong.GetByText(new Regex("Line [0-9]+")).First).ToBeVisibleAsync();
        await visit.KeepAsync("study-wrong");
        await visit.AssertSoundAsync();
        string shipped = await File.ReadAllTextAsync(Path.Combine(StudioProcess.Setting("Evidence"), "ablon-2018-exceed.yaml"), TestContext.Current.CancellationToken);
        await text.FillAsync(shipped);
        await visit.Button("See how the model does").ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("NP-T052")).ToBeVisibleAsync();
        await text.FillAsync(shipped.Replace("id: ablon-2018-exceed", "id: a-study-of-ones-own", StringComparison.Ordinal).Replace("role: calibration", "role: validation", StringComparison.Ordinal));
        await visit.Button("See how the model does").ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { NameRegex = new("How the model does") })).ToBeVisibleAsync(new() { Timeout = 120_000 });
        await visit.KeepAsync("study-added");
        await visit.AssertSoundAsync();
        await visit.AssertDrawingsReadableAsync();
    }
}
