namespace Needlepoint.Studio.Runs;

/// <summary>Lets previews go before whole runs: these ask before each piece of work, and wait while a preview is asked for. Thread-safe.</summary>
/// <param name="patience">Most time to wait for each piece: of endless previews a whole run comes to its end all the same.</param>
internal sealed class PreviewsFirst(TimeSpan patience) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly ManualResetEventSlim _none = new(initialState: true, spinCount: 0);
    private int _previews;

    /// <summary>A preview is asked for.</summary>
    public void Begin()
    {
        lock (_lock)
            if (_previews++ == 0)
                _none.Reset();
    }

    /// <summary>It is answered, or given up.</summary>
    public void End()
    {
        lock (_lock)
            if (--_previews == 0)
                _none.Set();
    }

    /// <summary>Waits for the turn of a whole run.</summary>
    /// <exception cref="OperationCanceledException">The run was given up.</exception>
    public void Wait(CancellationToken cancellation) => _none.Wait(patience, cancellation);

    /// <inheritdoc/>
    public void Dispose() => _none.Dispose();
}
