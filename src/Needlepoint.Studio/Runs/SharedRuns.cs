using Needlepoint.Engine;
using Needlepoint.Inference.Results;

namespace Needlepoint.Studio.Runs;

/// <summary>
/// Runs that are under way: who asks the same joins the run that is there, and a run that nobody waits for any more is stopped. Thread-safe.
/// </summary>
/// <param name="threads">Where runs are done.</param>
internal sealed class SharedRuns(TaskScheduler threads)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<RunQuestion, Run> _running = [];

    /// <summary>The result of a question.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="work">Does it, if nobody does yet.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">The one who asks gives up.</param>
    public async Task<RunResult> AskAsync(
        RunQuestion question, Func<IProgress<EngineProgress>, CancellationToken, RunResult> work, IProgress<EngineProgress>? progress, CancellationToken cancellation)
    {
        Run run = Join(question, work, progress);
        try
        {
            return await run.Result.WaitAsync(cancellation);
        }
        finally
        {
            Leave(question, run, progress);
        }
    }

    private Run Join(RunQuestion question, Func<IProgress<EngineProgress>, CancellationToken, RunResult> work, IProgress<EngineProgress>? progress)
    {
        lock (_lock)
        {
            if (!_running.TryGetValue(question, out Run? run))
                _running.Add(question, run = new(work, threads));
            run.Asking++;
            if (progress is not null)
                run.Tell(progress);
            return run;
        }
    }

    private void Leave(RunQuestion question, Run run, IProgress<EngineProgress>? progress)
    {
        lock (_lock)
        {
            if (progress is not null)
                run.TellNoMore(progress);
            if (--run.Asking > 0)
                return;
            _running.Remove(question);
        }

        run.Dispose();
    }

    /// <summary>One run for all who ask.</summary>
    private sealed class Run : IProgress<EngineProgress>, IDisposable
    {
        private readonly CancellationTokenSource _stop = new();
        private IProgress<EngineProgress>[] _told = [];

        public Run(Func<IProgress<EngineProgress>, CancellationToken, RunResult> work, TaskScheduler threads) =>
            Result = Task.Factory.StartNew(() => work(this, _stop.Token), _stop.Token, TaskCreationOptions.DenyChildAttach, threads);

        public Task<RunResult> Result { get; }

        public int Asking { get; set; }

        public void Tell(IProgress<EngineProgress> progress) => _told = [.. _told, progress];

        public void TellNoMore(IProgress<EngineProgress> progress) => _told = [.. _told.Where(other => other != progress)];

        public void Report(EngineProgress value)
        {
            foreach (IProgress<EngineProgress> progress in _told)
                progress.Report(value);
        }

        // Whoever asks next starts anew; an error that nobody waits for is nobody's.
        public void Dispose()
        {
            _stop.Cancel();
            _stop.Dispose();
            _ = Result.ContinueWith(static ended => ended.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        }
    }
}
