using System.Globalization;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Needlepoint.Browser.Tests.Walks;

/// <summary>Somebody at a page of the studio. What the console of the browser complains of fails the walk.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly List<string> _complaints = [];
    private readonly Screen _screen;

    public Visit(IPage page, Screen screen)
    {
        (Page, _screen) = (page, screen);
        page.Console += (_, message) => { if (message.Type is "error" or "warning" && !IsExpected(message.Text)) Complain($"{message.Type}: {message.Text} ({message.Location})"); };
        page.PageError += (_, error) => Complain(error);
        page.Response += (_, response) => { if (response.Status >= 400 && !IsExpected(response.Url)) Complain($"{response.Status} {response.Url}"); };
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>Parts of complaints that the walk brings about on purpose.</summary>
    public List<string> Expected { get; } = [];

    /// <summary>Goes to an address and waits until the page is alive.</summary>
    public async Task GoAsync(string address)
    {
        await Page.GotoAsync(address);
        await AliveAsync();
    }

    /// <summary>Waits until the page answers to a press: the theme switch stands in it, and the connection is up.</summary>
    public Task AliveAsync() => Page.WaitForFunctionAsync("() => document.querySelector('[data-alive]') !== null");

    /// <summary>Waits until the whole answer of the open course is there.</summary>
    public Task SettledAsync() => Page.WaitForFunctionAsync("() => document.querySelector('[data-alive=settled]') !== null", null, new() { Timeout = 60_000 });

    /// <summary>Opens the first page and waits for the whole answer of its example.</summary>
    public async Task OpenCourseAsync()
    {
        await GoAsync("course");
        await Page.WaitForSelectorAsync("[data-answer]", new() { State = WaitForSelectorState.Attached, Timeout = 60_000 });
        await SettledAsync();
    }

    /// <summary>Opens the first page, writes another course into it and waits for its whole answer.</summary>
    public async Task OpenTextAsync(string course)
    {
        await OpenCourseAsync();
        string before = await AnswerAsync();
        if (_screen.IsPhone) await Button("Change course").ClickAsync();
        await ChooseAsync("As text");
        await Page.GetByLabel("Text of the course").FillAsync(course);
        await Page.WaitForFunctionAsync("before => document.querySelector('[data-answer]').dataset.answer !== before", before);
        await SettledAsync();
        if (_screen.IsPhone) await Button("See the result").ClickAsync();
    }

    /// <summary>Which answer the lanes show.</summary>
    public async Task<string> AnswerAsync() => await Page.Locator("[data-answer]").First.GetAttributeAsync("data-answer") ?? "";

    /// <summary>Goes to another page as people do, so that the open course goes along.</summary>
    public async Task FollowAsync(string page)
    {
        if (_screen.IsPhone) await Button("Menu").ClickAsync();
        await Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = page, Exact = true }).ClickAsync();
        await Page.WaitForURLAsync($"**/{page.ToLowerInvariant()}");
        // The address changes before the page does.
        await Assertions.Expect(Page).ToHaveTitleAsync($"{page} · Needlepoint");
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveCountAsync(1);
    }

    /// <summary>Takes a choice of a switch.</summary>
    public Task ChooseAsync(string choice) => Page.GetByRole(AriaRole.Radio, new() { Name = choice, Exact = true }).First.CheckAsync(new() { Force = true });

    /// <summary>A button by its words.</summary>
    public ILocator Button(string words) => Page.GetByRole(AriaRole.Button, new() { Name = words, Exact = true });

    /// <summary>Keeps a picture for looking at; it is not compared.</summary>
    public async Task KeepAsync(string name, bool whole = true)
    {
        string folder = StudioProcess.Setting("Pictures");
        Directory.CreateDirectory(folder);
        await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{_screen.Name}.png"), FullPage = whole });
    }

    /// <summary>Fails on anything serious that axe finds.</summary>
    public async Task AssertAccessibleAsync()
    {
        // What is out of date is faded until it is worked out anew.
        await Assertions.Expect(Page.Locator(".stale")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
        AxeResult found = await Page.RunAxe();
        string[] serious = [.. found.Violations.Where(violation => violation.Impact is "serious" or "critical")
            .SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {violation.Help}: {node.Html[..Math.Min(200, node.Html.Length)]} {node.Any.FirstOrDefault()?.Message}"))];
        Assert.True(serious.Length == 0, $"{Page.Url} ({_screen.Name})\n{string.Join('\n', serious)}");
    }

    /// <summary>Fails where the page is wider than the window.</summary>
    public async Task AssertFitsAsync()
    {
        string wide = await Page.EvaluateAsync<string>("""
            () => { const room = document.documentElement.clientWidth; if (document.documentElement.scrollWidth <= room) return "";
                return [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > room + 1).slice(0, 8)
                  .map(e => `${e.tagName.toLowerCase()}.${e.getAttribute("class") ?? ""} ${Math.round(e.getBoundingClientRect().right)}`).join("; ") || "wider than the window"; }
            """);
        Assert.True(wide.Length == 0, $"{Page.Url} at {_screen.Width.ToString(CultureInfo.InvariantCulture)}: {wide}");
    }

    /// <summary>Fails when words of a drawing lie on each other.</summary>
    public async Task AssertDrawingsReadableAsync()
    {
        string pairs = await Page.EvaluateAsync<string>($"() => {Overlaps.Script}");
        Assert.True(pairs.Length == 0, $"{Page.Url} ({_screen.Name}): {pairs}");
    }

    /// <summary>All that every page must stand.</summary>
    public async Task AssertSoundAsync()
    {
        await AssertFitsAsync();
        await AssertAccessibleAsync();
        AssertNoComplaints();
    }

    /// <summary>Fails on errors and warnings of the console: among them everything that the content security policy refused.</summary>
    public void AssertNoComplaints()
    {
        lock (_complaints) Assert.True(_complaints.Count == 0, $"{Page.Url} ({_screen.Name})\n{string.Join('\n', _complaints)}");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    // The last one is what axe itself brings about.
    private bool IsExpected(string complaint) => Expected.Append("Couldn't load preload assets").Any(part => complaint.Contains(part, StringComparison.Ordinal));

    private void Complain(string complaint)
    {
        lock (_complaints) _complaints.Add(complaint);
    }
}
