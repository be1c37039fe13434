using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Needlepoint.Browser.Tests.Walks;

/// <summary>Somebody who keeps a studio: backups, and the day on which the database is damaged.</summary>
public sealed partial class BackupWalks(Studio studio)
{
    [Fact]
    public async Task A_backup_is_made_taken_along_and_restored()
    {
        await using StudioProcess process = new();
        await process.StartAsync();
        await KeepCaseAsync(process, "case-001");
        await using Visit visit = await studio.VisitAsync(Screen.Desktop, process), phone = await studio.VisitAsync(Screen.NarrowPhone, process);
        await visit.GoAsync("cases");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Backups" }).ClickAsync();
        await visit.Button("Make a backup now").ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Made:" })).ToBeVisibleAsync();
        await LookAsync(visit, "backups");
        IDownload download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^download") }).First.ClickAsync());
        Assert.Matches("^needlepoint-.*Z[.]db$", download.SuggestedFilename);
        Assert.StartsWith("SQLite format 3", Encoding.ASCII.GetString(await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken)), StringComparison.Ordinal);

        await KeepCaseAsync(process, "case-002");
        await phone.GoAsync("cases/backups");
        await phone.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^restore") }).First.ClickAsync();
        await Assertions.Expect(phone.Button("Restore")).ToBeVisibleAsync();
        await LookAsync(phone, "backups-restore");
        await visit.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^restore") }).First.ClickAsync();
        await LookAsync(visit, "backups-restore");
        await visit.Button("Restore").ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Restored:" })).ToBeVisibleAsync();
        await LookAsync(visit, "backups-restored");
        await visit.FollowAsync("Cases");
        await Assertions.Expect(visit.Page.Locator("table.cases tbody tr")).ToHaveCountAsync(1);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "case-001", Exact = true })).ToBeVisibleAsync();
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task A_damaged_database_is_told_on_a_page_with_the_way_back()
    {
        await using StudioProcess process = new();
        await process.StartAsync();
        for (int number = 1; number <= 12; number++) await KeepCaseAsync(process, $"case-{number:000}");
        await using (Visit before = await studio.VisitAsync(Screen.Desktop, process))
        {
            await before.GoAsync("cases/backups");
            await before.Button("Make a backup now").ClickAsync();
            await Assertions.Expect(before.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Made:" })).ToBeVisibleAsync();
        }
        await process.EndAsync();
        Damage(Path.Combine(process.Data, "needlepoint.db"));

        await process.StartAsync();
        string command = "";
        foreach (Screen screen in (Screen[])[Screen.Desktop, Screen.Dark, Screen.NarrowPhone])
        {
            await using Visit visit = await studio.VisitAsync(screen, process);
            visit.Expected.AddRange(["503", process.Address.AbsoluteUri]);
            IResponse answer = (await visit.Page.GotoAsync("cases"))!;
            Assert.Equal((int)HttpStatusCode.ServiceUnavailable, answer.Status);
            await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "The database is damaged" })).ToBeVisibleAsync();
            command = await visit.Page.Locator("code").InnerTextAsync();
            await LookAsync(visit, "damaged");
        }
        await process.EndAsync();

        await process.StartAsync("--restore", Restore().Match(command).Groups[1].Value);
        await using Visit after = await studio.VisitAsync(Screen.Desktop, process);
        await after.GoAsync("cases");
        await Assertions.Expect(after.Page.Locator("table.cases tbody tr")).ToHaveCountAsync(12);
        await after.Page.GetByRole(AriaRole.Link, new() { Name = "case-007", Exact = true }).ClickAsync();
        await Assertions.Expect(after.Page.Locator("table.versions tbody tr")).ToHaveCountAsync(1);
        after.AssertNoComplaints();
        Assert.Single(Directory.GetFiles(process.Data, "needlepoint-replaced-*.db"));
    }

    private static async Task KeepCaseAsync(StudioProcess process, string name)
    {
        using HttpClient client = new() { BaseAddress = process.Address };
        string course = $"# {name} {new string('#', 6000)}\n"
            + "person: {age: 34, sex: female, skin_type: III, site: cheek}\ncourse: {device: pen-12-needles, needle_length: 0.5 mm, passes: 2}\n";
        using HttpResponseMessage answer = await client.PostAsJsonAsync("api/v1/cases", new { name, course }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    // The pages in the middle of the file, as a failing disk leaves them.
    private static void Damage(string database)
    {
        byte[] bytes = File.ReadAllBytes(database);
        for (int index = bytes.Length / 3; index < bytes.Length * 2 / 3; index++) bytes[index] = (byte)(index * 31);
        File.WriteAllBytes(database, bytes);
    }

    private static async Task LookAsync(Visit visit, string name)
    {
        await visit.KeepAsync(name);
        await visit.AssertSoundAsync();
    }

    [GeneratedRegex("--restore (\\S+)")]
    private static partial Regex Restore();
}
