using Needlepoint.Courses.Writing;
using Needlepoint.Evidence.Problems;
using Needlepoint.Studio.Course;

namespace Needlepoint.Studio.Suitability;

/// <summary>Writes answers into the open course, and can take the last one back.</summary>
public sealed class AnswerDesk(Workspace workspace)
{
    private (string Before, string After)? _last;

    /// <summary>What was last answered, in words; empty for nothing.</summary>
    public string Said { get; private set; } = "";

    /// <summary>Why the last answer could not be written; null when it was.</summary>
    public Problem? Problem { get; private set; }

    /// <summary>Whether the last answer can be taken back: nothing else was changed since.</summary>
    public bool CanUndo => _last is { } last && last.After == workspace.Text;

    /// <summary>Writes an answer.</summary>
    /// <param name="said">The answer in words.</param>
    /// <param name="change">How the text changes.</param>
    public Task AnswerAsync(string said, Func<CourseText, CourseText> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        Problem = null;
        try
        {
            CourseText text = CourseText.Read(workspace.Text) ?? throw new InputException([SuitabilityProblems.NotReadable()]);
            string changed = change(text).Text;
            (_last, Said) = ((workspace.Text, changed), said);
            return workspace.ChangeAsync(changed);
        }
        catch (InputException exception)
        {
            (Problem, Said) = (exception.Problems[0], "");
            return Task.CompletedTask;
        }
    }

    /// <summary>Takes the last answer back.</summary>
    public Task UndoAsync()
    {
        if (_last is not { } last || !CanUndo) return Task.CompletedTask;
        (_last, Said) = (null, "");
        return workspace.ChangeAsync(last.Before);
    }
}
