using Needlepoint.Engine;
using Needlepoint.Evidence.Problems;
using Needlepoint.Studio.Course;

namespace Needlepoint.Studio.Tests.Course;

/// <summary>What is wrong with a course stands beside the field that it is about.</summary>
public sealed class CourseFormTests
{
    private static readonly LocalEngine s_engine = new();

    [Theory]
    [InlineData("person:\n  sex: female\n  skin_type: III\n  site: cheek\ncourse: {device: none}\n")]
    [InlineData("person: {sex: female, skin_type: III, site: cheek}\ncourse: {device: none}\n")]
    public async Task A_missing_value_is_told_at_its_own_field(string text)
    {
        CourseForm form = await OpenAsync(text);
        Assert.Equal("age is missing", Assert.Single(form.ProblemsAt("person.age")).Title);
        Assert.Empty(form.ProblemsAt("person.sex"));
        Assert.Empty(form.ProblemsAt("person.skin_type"));
        Assert.Empty(form.ProblemsAt("course.device"));
    }

    [Fact]
    public async Task What_an_entry_of_a_list_lacks_is_told_at_the_entry()
    {
        CourseForm form = await OpenAsync("person: {age: 34, sex: female, skin_type: III, site: cheek}\ncourse:\n  device: none\n  products:\n    - from: 0 h\n      to: 8 h\n");
        Problem[] missing = [.. form.ProblemsAt("course.products.0").Where(problem => problem.Title == "product is missing")];
        Assert.Single(missing);
        Assert.DoesNotContain(missing[0], form.ProblemsAt("course.products.0.from"));
    }

    [Fact]
    public async Task A_wrong_value_is_told_where_it_stands()
    {
        CourseForm form = await OpenAsync("person: {age: 250, sex: female, skin_type: III, site: cheek}\ncourse: {device: none}\n");
        Assert.Single(form.ProblemsAt("person.age"));
        Assert.Empty(form.ProblemsAt("person.sex"));
    }

    private static async Task<CourseForm> OpenAsync(string text)
    {
        Workspace workspace = new(new RefusingRuns(s_engine), TimeProvider.System);
        await workspace.OpenAsync(text, "a test");
        return new(workspace, s_engine);
    }
}
