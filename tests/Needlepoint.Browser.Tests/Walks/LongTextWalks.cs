using Microsoft.Playwright;

namespace Needlepoint.Browser.Tests.Walks;

/// <summary>A course with very much said beside it: far longer than what a page and its studio say to each other otherwise.</summary>
public sealed class LongTextWalks(Studio studio)
{
    [Fact]
    public async Task A_long_course_is_changed_as_text_and_survives_a_reload()
    {
        await using Visit visit = await studio.VisitAsync();
        await visit.OpenCourseAsync();
        await visit.ChooseAsync("As text");
        ILocator editor = visit.Page.GetByLabel("Text of the course");
        string text = await editor.InputValueAsync() + string.Concat(Enumerable.Range(0, 600).Select(line => $"# {line}: \"{new string('x', 200)}\"\n"));
        // As pasting does; typing it would take a while.
        await editor.EvaluateAsync("(editor, text) => { editor.value = text; editor.dispatchEvent(new InputEvent('input', { bubbles: true })); }", text);
        await visit.SettledAsync();
        await Assertions.Expect(editor).ToHaveValueAsync(text);
        await visit.Page.WaitForFunctionAsync("length => JSON.parse(sessionStorage.getItem('needlepoint-course'))?.text.length === length", text.Length);
        await visit.Page.ReloadAsync();
        await visit.SettledAsync();
        await visit.ChooseAsync("As text");
        await Assertions.Expect(editor).ToHaveValueAsync(text);
        visit.AssertNoComplaints();
    }
}
