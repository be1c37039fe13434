using Needlepoint.Courses;
using Needlepoint.Courses.Reading;
using Needlepoint.Courses.Writing;
using Needlepoint.Engine;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Studio.Course;

/// <summary>The open course as fields see it: what its text says, what was understood of it, and a way to change one value.</summary>
public sealed class CourseForm(Workspace workspace, LocalEngine engine)
{
    private const string Missing = " is missing";

    private string _read = "";

    /// <summary>Everything that a course may name.</summary>
    public Catalogue Catalogue => engine.Model.Catalogue;

    /// <summary>The text, by its values; null while it is not YAML.</summary>
    public CourseText? Text
    {
        get
        {
            Refresh();
            return field;
        }
        private set;
    }

    /// <summary>The course as understood; that of the latest text that could be read while the text cannot; null before the first.</summary>
    public Courses.Course? Understood
    {
        get
        {
            Refresh();
            return field;
        }
        private set;
    }

    /// <summary>What the latest change was refused for; null for nothing.</summary>
    public Problem? Refused { get; private set; }

    /// <summary>What is wrong with a value of the text, or with what stands in it.</summary>
    public IReadOnlyList<Problem> ProblemsAt(string path) =>
        Text is not { } text ? []
            : [.. workspace.Problems.Where(problem => problem is { Severity: Severity.Error, Place: { } place } && IsAt(text, path, problem, place))];

    /// <summary>The text of a single value; empty where the course does not say it.</summary>
    public string Value(string path) => Text?.Value(path) ?? "";

    /// <summary>Sets a single value; an empty one is removed.</summary>
    public Task SetAsync(string path, string? value) =>
        ChangeAsync(text => string.IsNullOrWhiteSpace(value) ? text.Remove(path)
            : text.ShapeOf(path) is YamlShape.Map or YamlShape.List ? text.With(path, value.Trim()) : text.Set(path, value.Trim()));

    /// <summary>Changes the text.</summary>
    public Task ChangeAsync(Func<CourseText, CourseText> change)
    {
        Refused = null;
        if (Text is not { } text) return Task.CompletedTask;
        try
        {
            return workspace.ChangeAsync(change(text).Text);
        }
        catch (InputException exception)
        {
            Refused = exception.Problems[0];
            return Task.CompletedTask;
        }
    }

    // A missing value is told where its map begins, which is where another value stands: it belongs to its own field, and to the map.
    private static bool IsAt(CourseText text, string path, Problem problem, Place place)
    {
        if (!IsMissing(problem) || text.ShapeOf(path) is YamlShape.Map or YamlShape.List) return text.Holds(path, place.Line, place.Column);
        int dot = path.LastIndexOf('.');
        return problem.Title == $"{path[(dot + 1)..]}{Missing}" && (dot < 0 || text.Holds(path[..dot], place.Line, place.Column));
    }

    private static bool IsMissing(Problem problem) =>
        problem.Code == ProblemCode.Of(CodeFamily.Course, ReadingRule.RequiredKey) && problem.Title.EndsWith(Missing, StringComparison.Ordinal);

    private void Refresh()
    {
        if (ReferenceEquals(_read, workspace.Text)) return;
        _read = workspace.Text;
        Text = CourseText.Read(_read);
        Understood = CourseReader.Read(_read, "course.yaml", Catalogue, []) ?? Understood;
    }
}
