using System.Globalization;
using Microsoft.Playwright;
using Needlepoint.Studio.Bench;

// From the release of a slider to the redrawn page, for one and for ten people, and the memory of the studio over time, in a real browser against a real process.
// usage: dotnet run -c Release --project bench/Needlepoint.Studio -- STUDIO.dll [SECONDS-EACH] [MINUTES-OF-SOAK]
string program = args[0];
double seconds = args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 60, minutes = args.Length > 2 ? double.Parse(args[2], CultureInfo.InvariantCulture) : 5;
string chromium = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";

using StudioProcess studio = await StudioProcess.StartAsync(program);
using IPlaywright playwright = await Playwright.CreateAsync();
await using IBrowser browser = await playwright.Chromium.LaunchAsync(new()
{
    ExecutablePath = chromium,
    Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
await WorkAsync(people: 1, drawn: 1, TimeSpan.FromSeconds(20), isTold: false);
await WorkAsync(people: 1, drawn: 1, TimeSpan.FromSeconds(seconds), isTold: true);
await WorkAsync(people: 10, drawn: 1, TimeSpan.FromSeconds(2 * seconds), isTold: true);
await WorkAsync(people: 10, drawn: 10, TimeSpan.FromSeconds(seconds), isTold: true);
await SoakAsync(TimeSpan.FromMinutes(minutes));

async Task WorkAsync(int people, int drawn, TimeSpan time, bool isTold)
{
    List<IBrowserContext> contexts = [];
    List<User> users = [];
    for (int number = 0; number < people; number++)
    {
        contexts.Add(await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 1000 } }));
        users.Add(new(await contexts[^1].NewPageAsync(), number, isDrawn: number < drawn));
        await users[^1].OpenAsync(studio.Address);
    }

    double before = studio.ProcessorSeconds;
    await Task.WhenAll(users.Select(user => user.WorkAsync(time)));
    if (isTold)
        Tell(users, (studio.ProcessorSeconds - before) / time.TotalSeconds);
    foreach (IBrowserContext context in contexts)
        await context.CloseAsync();
}

void Tell(List<User> users, double load)
{
    string people = users.Count == 1 ? "1 person" : string.Create(CultureInfo.InvariantCulture, $"{users.Count} people, {users.Count(user => user.IsDrawn)} of them with a page that is drawn here");
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"- {people}: until it is painted {TimesOf(users.Where(user => user.IsDrawn))}"
        + $"{(users.TrueForAll(user => user.IsDrawn) ? "" : $"; until the page has it, of the others {TimesOf(users.Where(user => !user.IsDrawn))}")}; "
        + $"not within 3 s: {users.Sum(user => user.Missed)}; the studio used {load:0.00} cores of {Environment.ProcessorCount}"));
}

// The value below which 95 of 100 lie is one that was measured: of few, the longest.
string TimesOf(IEnumerable<User> users)
{
    double[] times = [.. users.SelectMany(user => user.Redrawn).Order()];
    double At(double share) => times[(int)Math.Min(times.Length - 1, Math.Ceiling(share * times.Length))];
    return times.Length == 0 ? "nothing" : string.Create(CultureInfo.InvariantCulture, $"median {At(0.5):0} ms, p95 {At(0.95):0} ms, longest {times[^1]:0} ms ({times.Length} releases)");
}

// Two people come, work and go, again and again: what a visit leaves behind would add up.
async Task SoakAsync(TimeSpan time)
{
    DateTime start = DateTime.UtcNow;
    List<(double Minute, double Megabytes)> memory = [];
    while (DateTime.UtcNow - start < time)
    {
        await WorkAsync(people: 2, drawn: 2, TimeSpan.FromSeconds(20), isTold: false);
        memory.Add(((DateTime.UtcNow - start).TotalMinutes, studio.WorkingSet));
    }

    if (memory.Count == 0)
        return;
    double Mean(int from, int to) => memory[from..to].Average(one => one.Megabytes);
    int third = Math.Max(1, memory.Count / 3);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"- memory over {time.TotalMinutes:0} min of people who come and go ({memory.Count} visits of two): "
        + $"first third {Mean(0, third):0} MB, middle {Mean(third, Math.Max(third + 1, memory.Count - third)):0} MB, last {Mean(memory.Count - third, memory.Count):0} MB, most {memory.Max(one => one.Megabytes):0} MB"));
}
