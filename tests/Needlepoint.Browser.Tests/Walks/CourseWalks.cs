using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Needlepoint.Browser.Tests.Walks;

/// <summary>A practitioner plans a course.</summary>
public sealed partial class CourseWalks(Studio studio)
{
    [Fact]
    public async Task A_first_visit_shows_an_example_that_is_already_run_and_a_walk_around_the_page()
    {
        await using Visit visit = await studio.VisitAsync();
        await visit.OpenCourseAsync();
        await Assertions.Expect(visit.Page.GetByText("This is an example.")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).Not.ToBeEmptyAsync();
        Assert.InRange(await visit.Page.Locator(".facts .fact").CountAsync(), 2, 4);
        await visit.Button("Show me around").ClickAsync();
        ILocator tour = visit.Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(tour).ToBeVisibleAsync();
        for (int step = 0; await tour.GetByRole(AriaRole.Button, new() { Name = "Next" }).CountAsync() > 0; step++)
        {
            Assert.InRange(step, 0, 8);
            await visit.AssertAccessibleAsync();
            string before = await tour.InnerTextAsync();
            await tour.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
            await Assertions.Expect(tour).Not.ToHaveTextAsync(before);
        }
        await tour.GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();
        await Assertions.Expect(tour).ToHaveCountAsync(0);
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task A_slider_changes_the_answer_first_coarse_then_whole_and_the_change_survives_a_reload()
    {
        await using Visit visit = await studio.VisitAsync();
        await visit.OpenCourseAsync();
        string before = await visit.AnswerAsync();
        ILocator slider = visit.Page.GetByLabel("Needle length");
        string length = await slider.InputValueAsync();
        await slider.FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowLeft");
        await visit.Page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(slider).Not.ToHaveValueAsync(length);
        string changed = await slider.InputValueAsync();
        await visit.Page.WaitForFunctionAsync("before => document.querySelector('[data-answer]').dataset.answer !== before", before);
        await visit.SettledAsync();
        await Assertions.Expect(visit.Page.Locator("[data-answer][data-coarse=true]")).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.GetByText("This is an example.")).ToHaveCountAsync(0);
        await Assertions.Expect(slider).ToBeFocusedAsync();
        await visit.Page.ReloadAsync();
        await visit.SettledAsync();
        await Assertions.Expect(slider).ToHaveValueAsync(changed);
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task Why_leads_from_a_number_to_what_stands_behind_it_and_back()
    {
        await using Visit visit = await studio.VisitAsync();
        await visit.OpenCourseAsync();
        ILocator why = visit.Page.Locator(".facts .why").First;
        await why.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        ILocator drawer = visit.Page.GetByRole(AriaRole.Dialog, new() { Name = "Why?" });
        await Assertions.Expect(drawer.GetByRole(AriaRole.Heading).First).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex("why="));
        await visit.SettledAsync();
        await visit.KeepAsync("course-why", whole: false);
        await visit.AssertSoundAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(drawer).ToHaveCountAsync(0);
        await Assertions.Expect(why).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Every_why_of_the_page_opens_something()
    {
        await using Visit visit = await studio.VisitAsync();
        await visit.OpenCourseAsync();
        string[] addresses = await visit.Page.EvaluateAsync<string[]>("() => [...new Set([...document.querySelectorAll('a[href*=\"why=\"]')].map(a => a.getAttribute('href')))]");
        Assert.NotEmpty(addresses);
        foreach (string address in addresses)
        {
            await visit.Page.Locator($"a[href='{address}']").First.EvaluateAsync("link => link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))");
            ILocator drawer = visit.Page.GetByRole(AriaRole.Dialog, new() { Name = "Why?" });
            await visit.Page.WaitForURLAsync(url => url.Contains("why=", StringComparison.Ordinal));
            await Assertions.Expect(drawer).ToBeVisibleAsync();
            await Assertions.Expect(drawer.GetByText("Nothing is known by that name")).ToHaveCountAsync(0);
            await visit.Page.Keyboard.PressAsync("Escape");
            await Assertions.Expect(drawer).ToHaveCountAsync(0);
        }
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task The_numbers_of_the_lanes_stand_in_a_table_too_and_can_be_saved()
    {
        await using Visit visit = await studio.VisitAsync();
        await visit.OpenCourseAsync();
        await visit.ChooseAsync("After one session (log)");
        await visit.KeepAsync("course-log");
        await visit.AssertDrawingsReadableAsync();
        await visit.ChooseAsync("Table");
        ILocator table = visit.Page.Locator("main table").First;
        await Assertions.Expect(table.Locator("tbody tr").First).ToBeVisibleAsync();
        await visit.AssertSoundAsync();
        IDownload file = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save as CSV" }).First.ClickAsync());
        Assert.EndsWith(".csv", file.SuggestedFilename, StringComparison.Ordinal);
        string[] lines = await File.ReadAllLinesAsync(await file.PathAsync(), TestContext.Current.CancellationToken);
        Assert.True(lines.Length > 10 && lines[0].Contains(',', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Report, a page for any browser", "course-report.html")]
    [InlineData("Report, tables and pictures, ZIP", "course.zip")]
    public async Task A_course_can_be_taken_along_without_a_case(string button, string name)
    {
        await using Visit visit = await studio.VisitAsync();
        await visit.OpenCourseAsync();
        await visit.SettledAsync();
        IDownload file = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Button(button).ClickAsync());
        Assert.Equal(name, file.SuggestedFilename);
        Assert.True(new FileInfo(await file.PathAsync()).Length > 100_000);
        await Assertions.Expect(visit.Button(button)).ToBeEnabledAsync();
        await visit.AssertSoundAsync();
    }

    [Theory]
    [InlineData("person: {age: -3, sex: female, skin_type: III, site: cheek}\ncourse: {device: pen-12-needles, needle_length: 1.5 mm, passes: 6}\n")]
    [InlineData("person: {age: 34\ncourse:")]
    [InlineData("<script>alert(1)</script>: \"><img src=x onerror=alert(1)>\n")]
    [InlineData("person: {age: 99999999999999999999, sex: 女, skin_type: ☠, site: cheek}\ncourse: {device: ../../etc/passwd, needle_length: 1e308 mm}\n")]
    public async Task A_text_that_is_no_course_is_told_and_the_last_result_stays(string text)
    {
        await using Visit visit = await studio.VisitAsync();
        await visit.OpenCourseAsync();
        string before = await visit.AnswerAsync();
        await visit.ChooseAsync("As text");
        ILocator editor = visit.Page.GetByLabel("Text of the course");
        await editor.FillAsync(text);
        await Assertions.Expect(visit.Page.GetByText(Code()).First).ToBeVisibleAsync();
        Assert.Equal(before, await visit.AnswerAsync());
        await Assertions.Expect(editor).ToHaveValueAsync(text);
        await Assertions.Expect(editor).ToBeFocusedAsync();
        await visit.AssertSoundAsync();
    }

    [Fact]
    public async Task On_a_phone_the_result_comes_first_and_the_inputs_open_as_a_sheet()
    {
        await using Visit visit = await studio.VisitAsync(Screen.NarrowPhone);
        await visit.OpenCourseAsync();
        ILocator slider = visit.Page.GetByLabel("Passes", new() { Exact = true });
        await Assertions.Expect(slider).ToBeHiddenAsync();
        await visit.KeepAsync("course");
        await visit.Button("Change course").ClickAsync();
        await Assertions.Expect(slider).ToBeVisibleAsync();
        await visit.KeepAsync("course-sheet", whole: false);
        await visit.AssertSoundAsync();
        await visit.Button("See the result").ClickAsync();
        await Assertions.Expect(slider).ToBeHiddenAsync();
        await visit.AssertSoundAsync();
    }

    [Fact]
    public async Task The_sheet_of_a_phone_takes_the_focus_holds_it_and_gives_it_back()
    {
        await using Visit visit = await studio.VisitAsync(Screen.Phone);
        await visit.OpenCourseAsync();
        await visit.Button("Change course").ClickAsync();
        await Assertions.Expect(visit.Button("See the result")).ToBeFocusedAsync();
        int controls = await visit.Page.Locator("aside :is(button, input, select, summary):visible").CountAsync();
        for (int press = 0; press < controls + 4; press++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.activeElement === document.body || document.activeElement.closest('aside') !== null"));
        }

        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(visit.Button("See the result")).ToBeHiddenAsync();
        await Assertions.Expect(visit.Button("Change course")).ToBeFocusedAsync();
        Assert.Equal(0, await visit.Page.Locator("[inert]").CountAsync());
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task Device_product_medicine_sun_and_smoking_are_set_in_fields_and_stand_in_the_text()
    {
        await using Visit visit = await studio.VisitAsync();
        await visit.OpenCourseAsync();
        await visit.Page.GetByLabel("Device", new() { Exact = true }).SelectOptionAsync("skinpen-precision");
        await visit.Button("edit Products").ClickAsync();
        await visit.Page.GetByLabel("Add a product").SelectOptionAsync("vitamin-c-15-serum");
        await Assertions.Expect(visit.Page.GetByLabel("From, after a session")).ToHaveValueAsync("0 h");
        await visit.Button("edit Person").ClickAsync();
        await visit.Page.GetByLabel("Add a medicine").FillAsync("isotretinoin");
        await visit.Page.Keyboard.PressAsync("Enter");
        ILocator stopped = visit.Page.GetByLabel("Stopped, before the first session");
        await Assertions.Expect(stopped).ToBeVisibleAsync();
        await stopped.FillAsync("100 d");
        await stopped.PressAsync("Enter");
        await visit.Button("edit Habits").ClickAsync();
        await visit.Page.GetByLabel("Smoking").FillAsync("10 per day");
        await visit.Page.GetByLabel("Time outdoors per day").FillAsync("2 h");
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.SettledAsync();
        await visit.KeepAsync("course-fields");
        await visit.AssertSoundAsync();
        await visit.ChooseAsync("As text");
        string text = await visit.Page.GetByLabel("Text of the course").InputValueAsync();
        foreach (string part in (string[])["skinpen-precision", "vitamin-c-15-serum", "isotretinoin", "100 d", "smoking: 10 per day", "outdoors: 2 h"])
            Assert.Contains(part, text, StringComparison.Ordinal);
        await Assertions.Expect(visit.Page.Locator(".suit [role=alert]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Nothing_moves_on_the_page_while_a_slider_changes_the_numbers()
    {
        await using Visit visit = await studio.VisitAsync();
        await visit.OpenCourseAsync();
        string before = await visit.AnswerAsync();
        await visit.Page.EvaluateAsync("""
            () => { window.places = new Set();
                const look = () => { window.places.add([".facts", ".lanes.only-wide", ".mile"].map(part => Math.round(document.querySelector(part).getBoundingClientRect().top + scrollY)).join());
                    requestAnimationFrame(look); };
                look(); }
            """);
        await visit.Page.GetByLabel("Needle length").FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowLeft");
        await visit.Page.WaitForFunctionAsync("before => document.querySelector('[data-answer]').dataset.answer !== before", before);
        await visit.SettledAsync();
        string[] places = await visit.Page.EvaluateAsync<string[]>("() => [...window.places]");
        Assert.True(places.Length == 1, string.Join(" | ", places));
    }

    [Fact]
    public async Task A_ready_course_is_opened_and_leads_to_its_answer()
    {
        await using Visit visit = await studio.VisitAsync();
        await visit.OpenCourseAsync();
        string before = await visit.AnswerAsync();
        await visit.Button("Start your own").ClickAsync();
        ILocator drawer = visit.Page.GetByRole(AriaRole.Dialog, new() { Name = "Start from" });
        await visit.AssertAccessibleAsync();
        await visit.KeepAsync("start", whole: false);
        await drawer.Locator("ul button").First.ClickAsync();
        await Assertions.Expect(drawer).ToHaveCountAsync(0);
        await visit.Page.WaitForFunctionAsync("before => document.querySelector('[data-answer]').dataset.answer !== before", before, new() { Timeout = 60_000 });
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task The_course_prints_light_and_without_controls()
    {
        await using Visit visit = await studio.VisitAsync(Screen.Dark);
        await visit.OpenCourseAsync();
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" })).ToBeHiddenAsync();
        Assert.Equal(0, await visit.Page.Locator("input[type=range]:visible").CountAsync());
        Assert.Equal("rgb(255, 255, 255)", await visit.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
        await visit.KeepAsync("course-print");
        // The width of a sheet of A4 within its margins.
        await visit.Page.SetViewportSizeAsync(688, 1000);
        await visit.KeepAsync("course-print-a4");
        await visit.AssertFitsAsync();
        await visit.AssertDrawingsReadableAsync();
        await Assertions.Expect(visit.Page.Locator("main svg.wide")).ToBeVisibleAsync();
    }

    [GeneratedRegex("NP-[A-Z][0-9]{3}")]
    private static partial Regex Code();
}
