using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Needlepoint.Browser.Tests.Walks;

/// <summary>A practitioner keeps cases.</summary>
public sealed class CaseWalks(Studio studio)
{
    [Fact]
    public async Task Two_people_who_change_one_case_both_keep_their_change()
    {
        const string Name = "case-901";
        await using Visit first = await studio.VisitAsync(), second = await studio.VisitAsync();
        await first.OpenCourseAsync();
        await KeepAsync(first, Name);
        await second.GoAsync($"cases/{Name}");
        await second.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Open version") }).ClickAsync();
        await second.SettledAsync();

        await StepAsync(first, "Passes");
        await SaveAsync(first, "fewer passes");
        await Assertions.Expect(first.Page.Locator(".top .case")).ToContainTextAsync("version 2");
        await StepAsync(second, "Needle length");
        await SaveAsync(second, "shorter needles");
        await Assertions.Expect(second.Page).ToHaveURLAsync(new Regex("/merge$"));
        await Assertions.Expect(second.Page.GetByText("fewer passes")).ToBeVisibleAsync();
        await second.KeepAsync("case-conflict");
        await second.AssertSoundAsync();
        await second.Page.SetViewportSizeAsync(Screen.NarrowPhone.Width, Screen.NarrowPhone.Height);
        await second.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await second.KeepAsync("case-conflict-narrow-dark");
        await second.AssertSoundAsync();
        await second.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await second.Page.SetViewportSizeAsync(Screen.Desktop.Width, Screen.Desktop.Height);
        await second.Button("Save as version 3").ClickAsync();
        await Assertions.Expect(second.Page.Locator(".top .case")).ToContainTextAsync("version 3");
        await second.FollowAsync("Cases");
        await second.Page.GetByRole(AriaRole.Link, new() { Name = Name, Exact = true }).ClickAsync();
        await Assertions.Expect(second.Page.Locator("table.versions tbody tr")).ToHaveCountAsync(3);
        await second.KeepAsync("case");
        await second.AssertSoundAsync();
        first.AssertNoComplaints();
    }

    [Fact]
    public async Task A_case_is_kept_under_a_pseudonym_alone_and_deleted_for_good()
    {
        const string Name = "case-902";
        await using Visit visit = await studio.VisitAsync();
        await visit.OpenCourseAsync();
        await visit.Button("Keep").ClickAsync();
        ILocator name = visit.Page.GetByLabel("Name of the case");
        await name.FillAsync("jane.doe@example.org");
        await visit.Button("Keep as a case").ClickAsync();
        await Assertions.Expect(visit.Page.GetByText(new Regex("NP-T0[01][0-9]"))).ToBeVisibleAsync();
        await visit.AssertAccessibleAsync();
        await name.FillAsync(Name);
        await visit.Button("Keep as a case").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".top .case")).ToContainTextAsync("version 1");
        await visit.FollowAsync("Cases");
        await visit.KeepAsync("cases");
        await visit.AssertSoundAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = Name, Exact = true }).ClickAsync();
        await visit.Page.GetByText("Delete this case").ClickAsync();
        ILocator delete = visit.Button($"Delete {Name}");
        await Assertions.Expect(delete).ToBeDisabledAsync();
        await visit.Page.GetByLabel($"Type {Name} to confirm").FillAsync(Name);
        await delete.ClickAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex("/cases$"));
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = Name, Exact = true })).ToHaveCountAsync(0);
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task Sessions_and_measurements_of_a_case_stand_on_its_lanes_with_a_legend()
    {
        const string Name = "case-903";
        await using Visit visit = await studio.VisitAsync();
        await visit.OpenCourseAsync();
        ILocator done = visit.Page.Locator(".lanes.only-wide path.done"), measured = visit.Page.Locator(".lanes.only-wide circle.pt"), legend = visit.Page.Locator(".lane-legend");
        await Assertions.Expect(done).ToHaveCountAsync(0);
        await KeepAsync(visit, Name);
        await visit.FollowAsync("Cases");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = Name, Exact = true }).ClickAsync();
        await visit.Page.GetByText("Record a session or a measurement").ClickAsync();
        DateOnly first = DateOnly.FromDateTime(DateTime.Today).AddDays(-40);
        ILocator hours = visit.Page.GetByLabel("Hours from the first session");
        await RecordSessionAsync(visit, first, 0, "1.5 mm, 6 passes, as planned");
        await RecordSessionAsync(visit, first.AddDays(33), 800, "a week late");
        await visit.ChooseAsync("Measurement");
        await TakeDayAsync(visit, first.AddDays(1));
        await Assertions.Expect(hours).ToHaveValueAsync("24");
        await hours.FillAsync("9e300");
        await visit.Page.GetByLabel("Value, g/m²/h").FillAsync("16");
        await visit.Button("Record the measurement").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#record-hours-wrong")).ToContainTextAsync("cannot be recorded");
        await Assertions.Expect(hours).ToHaveValueAsync("9e300");
        await Assertions.Expect(visit.Page.Locator("table.records tbody tr")).ToHaveCountAsync(2);
        await hours.FillAsync("24");
        await visit.Page.GetByLabel("Outcome").SelectOptionAsync("tewl_g_m2_h");
        await visit.Page.GetByLabel("Value, g/m²/h").FillAsync("16");
        await visit.Button("Record the measurement").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("table.records tbody tr")).ToHaveCountAsync(3);
        await Assertions.Expect(visit.Page.Locator("table.records")).ToContainTextAsync("16\u00A0g/m²/h");
        await visit.KeepAsync("case-records");
        await visit.AssertSoundAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Open version") }).ClickAsync();
        await Assertions.Expect(done).ToHaveCountAsync(2);
        await Assertions.Expect(measured).ToHaveCountAsync(1);
        await Assertions.Expect(legend).ToContainTextAsync("session done");
        await Assertions.Expect(legend).ToContainTextAsync("measured on this person");
        await visit.SettledAsync();
        await visit.KeepAsync("course-records");
        await visit.AssertSoundAsync();
        await visit.AssertDrawingsReadableAsync();

        await using Visit phone = await studio.VisitAsync(Screen.NarrowPhone);
        await phone.GoAsync($"cases/{Name}");
        await Assertions.Expect(phone.Page.Locator("table.records tbody tr")).ToHaveCountAsync(3);
        await phone.Page.GetByText("Record a session or a measurement").ClickAsync();
        await phone.KeepAsync("case-records");
        await phone.AssertSoundAsync();
    }

    [Fact]
    public async Task A_file_that_is_no_export_is_told_and_nothing_is_imported()
    {
        await using Visit visit = await studio.VisitAsync(Screen.NarrowPhone);
        await visit.GoAsync("cases");
        await visit.Page.Locator("#import-file").SetInputFilesAsync(new FilePayload { Name = "case.json", MimeType = "application/json", Buffer = "{\"no\": 1}"u8.ToArray() });
        await Assertions.Expect(visit.Page.Locator(".import").GetByText(new Regex("NP-T0[01][0-9]"))).ToBeVisibleAsync();
        await visit.KeepAsync("cases-import");
        await visit.AssertSoundAsync();
    }

    private static Task TakeDayAsync(Visit visit, DateOnly day) =>
        visit.Page.Locator("#record-day").FillAsync(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    private static async Task RecordSessionAsync(Visit visit, DateOnly day, int hours, string asDone)
    {
        int before = await visit.Page.Locator("table.records tbody tr").CountAsync();
        await TakeDayAsync(visit, day);
        await visit.Page.GetByLabel("Hours from the first session").FillAsync(hours.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await visit.Page.GetByLabel("As it was done").FillAsync(asDone);
        await visit.Button("Record the session").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("table.records tbody tr")).ToHaveCountAsync(before + 1);
    }

    private static async Task KeepAsync(Visit visit, string name)
    {
        await visit.Button("Keep").ClickAsync();
        await visit.Page.GetByLabel("Name of the case").FillAsync(name);
        await visit.Button("Keep as a case").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".top .case")).ToContainTextAsync("version 1");
    }

    private static async Task StepAsync(Visit visit, string slider)
    {
        if (!visit.Page.Url.EndsWith("/course", StringComparison.Ordinal)) await visit.FollowAsync("Course");
        await visit.Page.GetByLabel(slider, new() { Exact = true }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(visit.Page.Locator(".top .case")).ToContainTextAsync("changed");
    }

    private static async Task SaveAsync(Visit visit, string note)
    {
        await visit.Button("Save").ClickAsync();
        await visit.Page.Locator("#keep-note").FillAsync(note);
        await visit.Page.Locator(".keep-form button[type=submit]").ClickAsync();
    }
}
