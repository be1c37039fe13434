using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Needlepoint.Studio.Runs;

/// <summary>Threads that only run courses, in the order asked: the threads that answer pages are never kept waiting.</summary>
internal sealed class RunThreads : TaskScheduler, IDisposable
{
    // Niceness of threads that give way, on Linux; other systems have priorities of their own.
    private const int Nice = 10;

    private readonly BlockingCollection<Task> _waiting = [];
    private readonly HashSet<int> _threads = [];

    /// <summary>Starts the threads.</summary>
    /// <param name="name">What they do.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="givesWay">Whether all other threads of the machine go before them.</param>
    public RunThreads(string name, int count, bool givesWay)
    {
        MaximumConcurrencyLevel = count;
        for (int number = 1; number <= count; number++)
        {
            Thread thread = new(() => Work(givesWay)) { Name = $"{name} {number}", IsBackground = true };
            if (givesWay)
                thread.Priority = ThreadPriority.BelowNormal;
            thread.Start();
        }
    }

    /// <inheritdoc/>
    public override int MaximumConcurrencyLevel { get; }

    /// <summary>No more work is taken; what is under way ends by its own cancellation.</summary>
    public void Dispose() => _waiting.CompleteAdding();

    /// <inheritdoc/>
    protected override void QueueTask(Task task) => _waiting.Add(task);

    // Only these threads run courses; a part of a run may run at once on the thread that waits for it.
    /// <inheritdoc/>
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued)
    {
        lock (_threads)
            if (!_threads.Contains(Environment.CurrentManagedThreadId))
                return false;
        return TryExecuteTask(task);
    }

    /// <inheritdoc/>
    protected override IEnumerable<Task> GetScheduledTasks() => [.. _waiting];

    private void Work(bool givesWay)
    {
        if (givesWay && OperatingSystem.IsLinux())
            _ = SetPriority(0, 0, Nice);
        lock (_threads)
            _threads.Add(Environment.CurrentManagedThreadId);
        foreach (Task task in _waiting.GetConsumingEnumerable())
            TryExecuteTask(task);
    }

    // The runtime leaves thread priorities alone on Linux, where a thread is a process to the scheduler.
    [DllImport("libc", EntryPoint = "setpriority")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetPriority(int which, int who, int priority);
}
