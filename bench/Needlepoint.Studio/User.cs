using Microsoft.Playwright;

namespace Needlepoint.Studio.Bench;

/// <summary>One person with a browser, who drags a slider, lets go, looks, thinks, and drags again.</summary>
/// <param name="page">The page.</param>
/// <param name="number">Which person: each drags in another way.</param>
/// <param name="isDrawn">
/// Whether the browser draws the page. One that does not still sends every event, takes every answer and changes its document, but has no need of the processor to lay
/// out and paint: as if it stood on a machine of its own.
/// </param>
internal sealed class User(IPage page, int number, bool isDrawn)
{
    // Needle length, passes: the sliders that every course with a pen has. A mouse tells where it is sixty times in a second; a drag takes two thirds of one.
    private const int Sliders = 2, StepsOfDrag = 40;
    private const double StepOfDrag = 16;

    private static readonly TimeSpan s_look = TimeSpan.FromSeconds(3);

    private readonly Random _chance = new(number);

    /// <summary>Whether the browser draws the page.</summary>
    public bool IsDrawn => isDrawn;

    /// <summary>Times from release to the redrawn page, or to the changed document where nothing is drawn, ms.</summary>
    public List<double> Redrawn { get; } = [];

    /// <summary>Releases after which nothing was redrawn within the time for looking.</summary>
    public int Missed { get; private set; }

    /// <summary>Opens the page and waits until it can be used.</summary>
    public async Task OpenAsync(string address)
    {
        await page.AddInitScriptAsync(Script.Measure);
        await page.GotoAsync($"{address}/course");
        await page.WaitForFunctionAsync("() => window.needlepointBench?.isReady()", null, new() { Timeout = 120_000 });
        if (!isDrawn)
            await page.EvaluateAsync("() => { document.documentElement.style.display = 'none'; }");
    }

    /// <summary>Drags and lets go until the time is over.</summary>
    public async Task WorkAsync(TimeSpan time)
    {
        DateTime end = DateTime.UtcNow + time;
        await Task.Delay(_chance.Next(3000));
        while (DateTime.UtcNow < end)
        {
            await DragAsync();
            await Task.Delay(1000 + _chance.Next(3000));
        }
    }

    // The coarse answer that comes last after the release is the one of the value that was let go; what was on its way before comes earlier.
    private async Task DragAsync()
    {
        int slider = _chance.Next(Sliders);
        double from = _chance.NextDouble(), to = 0.1 + (0.8 * _chance.NextDouble());
        double released = await page.EvaluateAsync<double>(
            "([slider, from, to, steps, milliseconds]) => needlepointBench.drag(slider, from, to, steps, milliseconds)", new object[] { slider, from, to, StepsOfDrag, StepOfDrag });
        await Task.Delay(s_look);
        Redraw[] redrawn = await page.EvaluateAsync<Redraw[]>("() => needlepointBench.redrawn()");
        Redraw? seen = redrawn.LastOrDefault(one => one.IsCoarse) ?? redrawn.FirstOrDefault();
        if (seen is null)
            Missed++;
        else
            Redrawn.Add(seen.At - released);
    }

    private sealed class Redraw
    {
        public double At { get; set; }

        public bool IsCoarse { get; set; }
    }
}
