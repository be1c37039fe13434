using Needlepoint.Evidence.Problems;
using Needlepoint.Studio.Runs;

namespace Needlepoint.Studio.Course;

/// <summary>The course that one person has open, shared by all pages of the connection: its text, the latest answer, what is wrong with it.</summary>
public sealed class Workspace(ICourseRuns runs, TimeProvider clock) : IDisposable
{
    private const int MostEarlier = 200;

    // While a slider moves a preview is begun this often at most, and where previews take long a fourth of the time: the browser and others need the rest.
    private const int BeatOfPreviews = 4;
    private static readonly TimeSpan s_beat = TimeSpan.FromMilliseconds(150);

    private static readonly TimeSpan s_oneMove = TimeSpan.FromSeconds(1);

    // A slider that stands still for so long has been let go: until then the processors draw.
    private static readonly TimeSpan s_stillness = TimeSpan.FromMilliseconds(250);

    private readonly LinkedList<Draft> _earlier = new();
    private readonly SemaphoreSlim _previewing = new(1);
    private long _kept;
    private TaskCompletionSource _letGo = new();
    private long _previewed;
    private TimeSpan _beat;
    private CancellationTokenSource _opened = new(), _question = new();

    // The latest whole answer of what was opened: previews continue it.
    private CourseAnswer? _whole;
    private SettlingProgress? _progress;

    /// <summary>Raised after every change, on the caller's context or a pool thread: components answer with <c>InvokeAsync(StateHasChanged)</c>.</summary>
    public event Action? Changed;

    /// <summary>The course as a course file says it.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Where it began, in words: "the example first-session", "the ready course acne-scars-cheek", "case 014, version 7".</summary>
    public string Origin { get; private set; } = "";

    /// <summary>The case that it is of; null for none.</summary>
    public OpenCase? Case { get; private set; }

    /// <summary>Whether the text differs from what was opened or last saved.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>The latest answer, of the text now or before the latest change; null before the first.</summary>
    public CourseAnswer? Answer { get; private set; }

    /// <summary>Text that <see cref="Answer"/> is of.</summary>
    public string AnsweredText { get; private set; } = "";

    /// <summary>Whether a better answer is on its way.</summary>
    public bool IsSettling { get; private set; }

    /// <summary>How far the whole answer is; null while it is not told or not under way.</summary>
    public SettlingCount? Progress => IsSettling ? _progress?.Latest : null;

    /// <summary>What is wrong with the text; the answer is then that of the last text that could be run.</summary>
    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>Opens another course.</summary>
    /// <param name="text">The course.</param>
    /// <param name="origin">Where it is from, in words.</param>
    /// <param name="ofCase">The case that it is of; null for none.</param>
    /// <param name="isChanged">Whether it differs from what the case says in that version.</param>
    public Task OpenAsync(string text, string origin, OpenCase? ofCase = null, bool isChanged = false)
    {
        if (Text.Length > 0) Keep(TimeSpan.Zero);
        return RestoreAsync(text, origin, ofCase, isChanged);
    }

    /// <summary>Changes the course.</summary>
    public Task ChangeAsync(string text)
    {
        if (text == Text) return Task.CompletedTask;
        Keep(s_oneMove);
        if (_letGo.Task.IsCompleted) _letGo = new();
        (Text, IsChanged) = (text, true);
        return AskAsync(s_stillness);
    }

    /// <summary>The slider that moved is let go: its value is asked for at once.</summary>
    public void LetGo() => _letGo.TrySetResult();

    /// <summary>Opens what was open before the page was loaded anew, with what was not saved yet.</summary>
    public Task RestoreAsync(string text, string origin, OpenCase? ofCase, bool isChanged)
    {
        Renew(ref _opened);
        _beat = TimeSpan.Zero;
        (Text, Origin, Case, IsChanged, _whole) = (text, origin, ofCase, isChanged, null);
        return AskAsync(TimeSpan.Zero);
    }

    /// <summary>Goes back to the text before the latest changes; what was open before another course was opened comes back too.</summary>
    public Task UndoAsync()
    {
        if (_earlier.Last?.Value is not { } draft) return Task.CompletedTask;
        _earlier.RemoveLast();
        return RestoreAsync(draft.Text, draft.Origin, draft.Case, draft.IsChanged);
    }

    /// <summary>Whether there is something to go back to.</summary>
    public bool CanUndo => _earlier.Count > 0;

    /// <summary>A text was saved; what was typed meanwhile is a change of it.</summary>
    public void Saved(OpenCase ofCase, string text)
    {
        (Case, IsChanged) = (ofCase, Text != text);
        Changed?.Invoke();
    }

    /// <summary>The case was deleted: what is open is a course that nobody has kept.</summary>
    public void Deleted()
    {
        (Case, IsChanged) = (null, true);
        Changed?.Invoke();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (CancellationTokenSource source in (CancellationTokenSource[])[_question, _opened])
        {
            source.Cancel();
            source.Dispose();
        }
    }

    private static void Renew(ref CancellationTokenSource source)
    {
        source.Cancel();
        source.Dispose();
        source = new();
    }

    // What changes within a moment is one move: a slider passes many values.
    private void Keep(TimeSpan since)
    {
        if (clock.GetElapsedTime(_kept) >= since) _earlier.AddLast(new Draft(Text, Origin, Case, IsChanged));
        if (_earlier.Count > MostEarlier) _earlier.RemoveFirst();
        _kept = clock.GetTimestamp();
    }

    private async Task AskAsync(TimeSpan stillness)
    {
        Renew(ref _question);
        (CancellationToken cancellation, CancellationToken opened, string text) = (_question.Token, _opened.Token, Text);
        (IsSettling, _progress) = (true, null);
        Changed?.Invoke();
        try
        {
            await PreviewAsync(text, cancellation, opened);
            await Task.Delay(stillness, clock, cancellation);
            Take(await runs.RunAsync(text, _progress = new(clock, () => Changed?.Invoke()), cancellation), text, cancellation);
        }
        catch (Exception exception) when (
            exception is OperationCanceledException or InputException && (cancellation.IsCancellationRequested || opened.IsCancellationRequested))
        {
            // Another question was asked meanwhile.
        }
        catch (InputException exception)
        {
            (Problems, IsSettling) = (exception.Problems, false);
            Changed?.Invoke();
        }
    }

    // One at a time: a preview under way comes to its end and is shown although the slider has moved on, and the newest value follows it.
    private async Task PreviewAsync(string text, CancellationToken cancellation, CancellationToken opened)
    {
        await _previewing.WaitAsync(cancellation);
        try
        {
            if (_beat - clock.GetElapsedTime(_previewed) is { Ticks: > 0 } rest)
                await Task.WhenAny(Task.Delay(rest, clock, cancellation), _letGo.Task);
            cancellation.ThrowIfCancellationRequested();
            _previewed = clock.GetTimestamp();
            Take(await runs.PreviewAsync(text, _whole, opened), text, opened);
            TimeSpan share = BeatOfPreviews * clock.GetElapsedTime(_previewed);
            _beat = share > s_beat ? share : s_beat;
        }
        finally
        {
            _previewing.Release();
        }
        cancellation.ThrowIfCancellationRequested();
    }

    private void Take(CourseAnswer answer, string text, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        (Answer, AnsweredText, Problems, IsSettling) = (answer, text, [], answer.IsCoarse);
        if (!answer.IsCoarse) _whole = answer;
        Changed?.Invoke();
    }
}

/// <summary>A case in a version.</summary>
/// <param name="Name">Its pseudonym.</param>
/// <param name="Version">Version that is open, from 1.</param>
public sealed record OpenCase(string Name, int Version);

/// <summary>A course as it was at a moment.</summary>
internal sealed record Draft(string Text, string Origin, OpenCase? Case, bool IsChanged);
