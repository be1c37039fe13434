using Microsoft.Playwright;

namespace Needlepoint.Browser.Tests.Walks;

/// <summary>A practitioner asks whether a person may be treated, and what gets in.</summary>
public sealed class DecisionWalks(Studio studio)
{
    [Fact]
    public async Task An_answer_to_a_question_is_written_into_the_course_and_can_be_taken_back()
    {
        await using Visit visit = await studio.VisitAsync();
        await visit.OpenCourseAsync();
        await Assertions.Expect(visit.Page.Locator(".suit")).ToBeVisibleAsync();
        await visit.FollowAsync("Suitability");
        ILocator questions = visit.Page.Locator("#questions .question");
        await Assertions.Expect(questions.First).ToBeVisibleAsync();
        ILocator no = questions.Filter(new() { Has = visit.Page.GetByRole(AriaRole.Button, new() { Name = "No", Exact = true }) }).First;
        string asked = await no.Locator("p").First.InnerTextAsync();
        await no.GetByRole(AriaRole.Button, new() { Name = "No", Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#questions .said")).ToContainTextAsync(asked);
        await Assertions.Expect(questions.Filter(new() { HasText = asked })).ToHaveCountAsync(0);
        await visit.Button("Take it back").ClickAsync();
        await Assertions.Expect(questions.Filter(new() { HasText = asked })).ToHaveCountAsync(1);
        await visit.AssertSoundAsync();
    }

    [Theory]
    [InlineData("desktop")]
    [InlineData("dark")]
    [InlineData("narrow")]
    public async Task What_stands_against_a_course_is_told_with_who_says_it_and_a_decision_is_kept_with_its_reason(string screen)
    {
        await using Visit visit = await studio.VisitAsync(Screen.Named(screen));
        await visit.OpenTextAsync(Findings);
        await Assertions.Expect(visit.Page.Locator(".suit [role=alert]")).ToBeVisibleAsync();
        await visit.FollowAsync("Suitability");
        ILocator conflict = visit.Page.Locator("#findings article").Filter(new() { HasText = "Authorities disagree" });
        await Assertions.Expect(conflict.First).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("#days table tbody tr").First).ToBeVisibleAsync();
        await visit.KeepAsync("suitability-findings");
        await visit.AssertSoundAsync();
        await visit.AssertDrawingsReadableAsync();
        await conflict.GetByRole(AriaRole.Button, new() { NameRegex = new("^Record a decision") }).First.ClickAsync();
        ILocator reason = conflict.GetByLabel("Why, in a sentence; it is kept with the course");
        await reason.FillAsync("The label of the device leaves it to the physician.");
        await visit.AssertSoundAsync();
        await conflict.GetByRole(AriaRole.Button, new() { Name = "Record the decision" }).ClickAsync();
        await Assertions.Expect(conflict.GetByText("The label of the device leaves it to the physician.")).ToBeVisibleAsync();
        await visit.SettledAsync();
        await visit.KeepAsync("suitability-decided");
        await visit.AssertSoundAsync();
    }

    [Fact]
    public async Task Suitability_stays_in_sight_while_one_reads_down_the_page()
    {
        await using Visit visit = await studio.VisitAsync(Screen.Phone);
        await visit.OpenCourseAsync();
        await visit.Page.EvaluateAsync("() => window.scrollTo(0, document.documentElement.scrollHeight)");
        await Assertions.Expect(visit.Page.Locator(".suit .st")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task What_gets_in_is_answered_with_layers_and_blood_beside_intact_skin()
    {
        await using Visit visit = await studio.VisitAsync();
        await visit.GoAsync("absorb");
        await visit.Page.Locator("form button[type=submit]").ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Needled, intact, covered" })).ToBeVisibleAsync(new() { Timeout = 120_000 });
        Assert.InRange(await visit.Page.Locator(".facts .fact").CountAsync(), 2, 8);
        await visit.KeepAsync("absorb-answer");
        await visit.AssertSoundAsync();
        await visit.AssertDrawingsReadableAsync();
    }

    private const string Findings = """
        person:
          age: 34
          sex: female
          skin_type: V
          site: cheek
          conditions: [keloid, herpes-history, pregnancy]
          medicines:
            - {medicine: isotretinoin, stopped: 100 d}
            - {medicine: warfarin}
        concerns:
          acne_scars: {kind: rolling, goodman_baron: 12}
        course:
          device: skinpen-precision
          needle_length: 1.5 mm
          passes: 6
          sessions: 2
          every: 30 d
          products:
            - {product: vitamin-c-15-serum, from: 0 h, to: 6 h}
        horizon: 16 weeks

        """;
}
