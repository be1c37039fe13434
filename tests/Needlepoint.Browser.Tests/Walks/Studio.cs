using Microsoft.Playwright;
using Needlepoint.Browser.Tests.Walks;

[assembly: AssemblyFixture(typeof(Studio))]

namespace Needlepoint.Browser.Tests.Walks;

/// <summary>The studio and the browser that all walks share.</summary>
public sealed class Studio : IAsyncLifetime
{
    // Long enough for a machine that has other work too; what is there at once is not waited for.
    private const int Patience = 45_000;

    private static readonly string[] s_flags =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The program.</summary>
    public StudioProcess Process { get; } = new();

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        await Process.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Program, Args = s_flags });
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        await Process.DisposeAsync();
    }

    /// <summary>Somebody who opens the studio in a browser of their own.</summary>
    internal async Task<Visit> VisitAsync(Screen? screen = null, StudioProcess? of = null, bool mayMove = false)
    {
        screen ??= Screen.Desktop;
        IBrowserContext context = await _browser!.NewContextAsync(new()
        {
            BaseURL = (of ?? Process).Address.AbsoluteUri,
            ViewportSize = new() { Width = screen.Width, Height = screen.Height },
            ColorScheme = screen.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = mayMove ? ReducedMotion.NoPreference : ReducedMotion.Reduce,
            HasTouch = screen.IsPhone,
            IsMobile = screen.IsPhone,
            AcceptDownloads = true,
        });
        context.SetDefaultTimeout(Patience);
        return new Visit(await context.NewPageAsync(), screen);
    }
}
