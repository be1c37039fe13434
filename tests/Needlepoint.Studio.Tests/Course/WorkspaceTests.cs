using System.Collections.Concurrent;
using Needlepoint.Engine;
using Needlepoint.Evidence.Problems;
using Needlepoint.Inference.Results;
using Needlepoint.Inference.Running;
using Needlepoint.Studio.Course;
using Needlepoint.Studio.Runs;

namespace Needlepoint.Studio.Tests.Course;

public sealed class WorkspaceTests : IDisposable
{
    // With what never comes.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    private static readonly LocalEngine s_engine = new();

    private readonly HeldRuns _runs = new();
    private readonly HeldClock _clock = new();
    private readonly Workspace _workspace;

    public WorkspaceTests() => _workspace = new(_runs, _clock);

    [Fact]
    public async Task A_preview_under_way_is_shown_and_then_only_the_newest_value_is_asked_at_once_when_it_is_let_go()
    {
        await OpenAsync("1.0 mm");
        Task first = _workspace.ChangeAsync("1.1 mm"), between = _workspace.ChangeAsync("1.2 mm"), last = _workspace.ChangeAsync("1.3 mm");
        _runs.Give("preview 1.1 mm");
        await EndAsync(first);
        Assert.Equal("1.1 mm", _workspace.AnsweredText);
        Assert.True(_workspace.IsSettling);
        await EndAsync(between);
        Assert.DoesNotContain("preview 1.3 mm", _runs.Asked);
        _workspace.LetGo();
        _runs.Give("preview 1.3 mm");
        await UntilAsync(() => _workspace.AnsweredText == "1.3 mm");
        Assert.DoesNotContain("preview 1.2 mm", _runs.Asked);
        _runs.Give("run 1.3 mm");
        await UntilAsync(() =>
        {
            _clock.Pass();
            return last.IsCompleted;
        });
        Assert.False(_workspace.IsSettling);
        Assert.Equal(["run 1.0 mm", "run 1.3 mm"], _runs.Asked.Where(asked => asked.StartsWith("run", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_whole_answer_is_asked_when_the_slider_stands_still()
    {
        await OpenAsync("1.0 mm");
        Task change = _workspace.ChangeAsync("1.1 mm");
        _runs.Give("preview 1.1 mm");
        await UntilAsync(() => _clock.Waiting > 0);
        Assert.DoesNotContain("run 1.1 mm", _runs.Asked);
        _clock.Pass();
        _runs.Give("run 1.1 mm");
        await EndAsync(change);
        Assert.False(_workspace.Answer?.IsCoarse);
    }

    [Fact]
    public async Task Another_course_gives_up_the_preview_of_the_one_before()
    {
        await OpenAsync("1.0 mm");
        Task change = _workspace.ChangeAsync("1.1 mm");
        Task other = _workspace.OpenAsync("another", "the example another");
        await EndAsync(change);
        _runs.Give("preview another");
        _runs.Give("run another");
        await EndAsync(other);
        Assert.Equal("another", _workspace.AnsweredText);
        Assert.Contains("given up: preview 1.1 mm", _runs.Asked);
    }

    [Fact]
    public async Task What_was_wrong_with_a_value_that_was_passed_is_not_told()
    {
        await OpenAsync("1.0 mm");
        Task first = _workspace.ChangeAsync("1.1 mm"), last = _workspace.ChangeAsync("1.2 mm");
        _runs.Refuse("preview 1.1 mm");
        await EndAsync(first);
        Assert.Empty(_workspace.Problems);
        _workspace.LetGo();
        _runs.Refuse("preview 1.2 mm");
        await EndAsync(last);
        Assert.Equal("NP-C001", Assert.Single(_workspace.Problems).Code);
        Assert.False(_workspace.IsSettling);
        Assert.Equal("1.0 mm", _workspace.AnsweredText);
    }

    [Fact]
    public async Task Undo_goes_back_over_one_move_and_over_an_opened_course()
    {
        await OpenAsync("1.0 mm");
        _ = _workspace.ChangeAsync("1.1 mm");
        _ = _workspace.ChangeAsync("1.2 mm");
        _ = _workspace.OpenAsync("another", "the example another");
        _ = _workspace.UndoAsync();
        Assert.Equal(("1.2 mm", true), (_workspace.Text, _workspace.IsChanged));
        _ = _workspace.UndoAsync();
        Assert.Equal(("1.0 mm", false, false), (_workspace.Text, _workspace.IsChanged, _workspace.CanUndo));
    }

    public void Dispose() => _workspace.Dispose();

    private async Task OpenAsync(string text)
    {
        Task opened = _workspace.OpenAsync(text, "the example first-session");
        _runs.Give($"preview {text}");
        _runs.Give($"run {text}");
        await EndAsync(opened);
        _clock.Seconds += 10;
    }

    private static Task EndAsync(Task task) => task.WaitAsync(s_patience, TestContext.Current.CancellationToken);

    private static Task UntilAsync(Func<bool> isSo)
    {
        return EndAsync(WaitAsync());
        async Task WaitAsync()
        {
            while (!isSo()) await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Runs whose answers a test gives.</summary>
    private sealed class HeldRuns : ICourseRuns
    {
        private static readonly Lazy<CourseAnswer> s_answer = new(() =>
        {
            RunRequest request = new("course.yaml", 1, 1) { Text = "person: {age: 34, sex: female, skin_type: III, site: cheek}\ncourse: {device: none}\nhorizon: 1 d\n", Depth = RunDepth.Outcomes };
            RunResult result = s_engine.Run(request, new Progress<EngineProgress>(), CancellationToken.None);
            return new(result, s_engine.Screen(result, new(2026, 3, 2)), IsCoarse: true);
        });

        private readonly ConcurrentDictionary<string, TaskCompletionSource<CourseAnswer>> _answers = [];

        /// <summary>What was asked and what was given up, in order.</summary>
        public ConcurrentQueue<string> Asked { get; } = new();

        public void Give(string question) => Held(question).SetResult(s_answer.Value with { IsCoarse = question.StartsWith("preview", StringComparison.Ordinal) });

        public void Refuse(string question) => Held(question).SetException(new InputException([new Problem("NP-C001", "not allowed")]));

        public Task<CourseAnswer> PreviewAsync(string courseText, CourseAnswer? before, CancellationToken cancellation) => AskAsync($"preview {courseText}", cancellation);

        public Task<CourseAnswer> RunAsync(string courseText, IProgress<EngineProgress>? progress, CancellationToken cancellation) => AskAsync($"run {courseText}", cancellation);

        private async Task<CourseAnswer> AskAsync(string question, CancellationToken cancellation)
        {
            Asked.Enqueue(question);
            try
            {
                return await Held(question).Task.WaitAsync(cancellation);
            }
            catch (OperationCanceledException)
            {
                Asked.Enqueue($"given up: {question}");
                throw;
            }
        }

        private TaskCompletionSource<CourseAnswer> Held(string question) => _answers.GetOrAdd(question, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
    }

    /// <summary>A clock that stands, and whose waits end when a test says so.</summary>
    private sealed class HeldClock : TimeProvider
    {
        private readonly ConcurrentQueue<Action> _waits = new();

        /// <summary>The time.</summary>
        public long Seconds { get; set; } = 3600;

        /// <summary>Waits that have not ended.</summary>
        public int Waiting => _waits.Count;

        public void Pass()
        {
            while (_waits.TryDequeue(out Action? end)) end();
        }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _waits.Enqueue(() => callback(state));
            return new HeldTimer();
        }

        private sealed class HeldTimer : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
