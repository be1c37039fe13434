namespace Needlepoint.Inference.Ensembles;

/// <summary>Who does the work of a run: how many threads, which ones, and what each asks before it takes the next piece. Immutable.</summary>
public sealed record Workers
{
    /// <summary>As many threads of the process as there are processors.</summary>
    public static Workers All { get; } = new();

    /// <summary>The caller's thread alone.</summary>
    public static Workers One { get; } = new() { Threads = 1 };

    /// <summary>Most threads to use.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Whose threads they are.</summary>
    public TaskScheduler Scheduler { get; init; } = TaskScheduler.Default;

    /// <summary>Asked before each piece, on the thread that does it; may wait, for work that goes before. Null for nobody to ask.</summary>
    public Action<CancellationToken>? Turn { get; init; }

    /// <summary>Does every piece once.</summary>
    /// <param name="pieces">Number of pieces.</param>
    /// <param name="piece">Does one.</param>
    /// <param name="cancellation">Stops between pieces.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    internal void Each(int pieces, Action<int> piece, CancellationToken cancellation)
    {
        void Next(int number)
        {
            cancellation.ThrowIfCancellationRequested();
            Turn?.Invoke(cancellation);
            piece(number);
        }

        if (pieces == 1 || Threads == 1)
        {
            for (int number = 0; number < pieces; number++)
                Next(number);
        }
        else
        {
            Parallel.For(0, pieces, new ParallelOptions { MaxDegreeOfParallelism = Threads, TaskScheduler = Scheduler, CancellationToken = cancellation }, Next);
        }
    }
}
