using Needlepoint.Inference.Ensembles;

namespace Needlepoint.Studio.Runs;

/// <summary>
/// Where everything is done that takes long and is no preview: whole runs, questions of programs, what gets in, what moves a number, studies. Its threads give way to
/// those that answer pages, and each piece of work waits while a preview is asked for. Thread-safe.
/// </summary>
public sealed class LongWork : IDisposable
{
    private readonly RunThreads _threads = new("long work", Environment.ProcessorCount, givesWay: true);

    /// <summary>Starts its threads.</summary>
    public LongWork() : this(TimeSpan.FromSeconds(1))
    {
    }

    /// <summary>Starts its threads.</summary>
    /// <param name="patience">Most time for which a piece waits for previews.</param>
    internal LongWork(TimeSpan patience)
    {
        Previews = new(patience);
        Workers = new() { Scheduler = _threads, Turn = Previews.Wait };
    }

    /// <summary>Who does the pieces.</summary>
    public Workers Workers { get; }

    /// <summary>Lets previews go first.</summary>
    internal PreviewsFirst Previews { get; }

    /// <summary>Where its tasks run.</summary>
    internal TaskScheduler Threads => _threads;

    /// <summary>Does something.</summary>
    /// <param name="work">Does it, its pieces with these workers.</param>
    /// <param name="cancellation">Gives up before it begins; then the work itself does.</param>
    public Task<T> DoAsync<T>(Func<Workers, T> work, CancellationToken cancellation) =>
        Task.Factory.StartNew(() => work(Workers), cancellation, TaskCreationOptions.DenyChildAttach, _threads);

    /// <inheritdoc/>
    public void Dispose() => _threads.Dispose();
}
