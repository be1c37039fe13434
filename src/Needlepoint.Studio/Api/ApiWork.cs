using System.Threading.RateLimiting;
using Needlepoint.Engine;
using Needlepoint.Inference.Ensembles;
using Needlepoint.Studio.Runs;

namespace Needlepoint.Studio.Api;

/// <summary>
/// Answers the questions of programs: no more at once than half the processors do, a few wait, the rest is turned away. All of it gives way to what people
/// slide. Thread-safe.
/// </summary>
public sealed class ApiWork : IDisposable
{
    private readonly LongWork _work;
    private readonly ConcurrencyLimiter _places;

    /// <summary>Answers questions.</summary>
    /// <param name="work">Does them.</param>
    /// <param name="settings">Says how many may wait.</param>
    public ApiWork(LongWork work, ApiSettings settings)
    {
        _work = work;
        _places = new(new()
        {
            PermitLimit = Math.Max(1, Environment.ProcessorCount / 2), QueueLimit = settings.Waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
    }

    /// <summary>Where nobody listens to the progress.</summary>
    public static IProgress<EngineProgress> Unheard { get; } = new Progress<EngineProgress>();

    /// <summary>Answers one when its turn comes.</summary>
    /// <param name="answer">Answers it, its pieces with these workers.</param>
    /// <param name="cancellation">The client gives up.</param>
    /// <exception cref="BusyException">As many wait as may; thrown at once, before any task.</exception>
    public Task<T> RunAsync<T>(Func<Workers, T> answer, CancellationToken cancellation) => HoldAsync(() => _work.DoAsync(answer, cancellation), cancellation);

    /// <summary>Holds a place for something that the studio does for people too, and that gives way by itself.</summary>
    /// <param name="answer">Does it.</param>
    /// <param name="cancellation">The client gives up.</param>
    /// <exception cref="BusyException">As many wait as may; thrown at once, before any task.</exception>
    public Task<T> HoldAsync<T>(Func<Task<T>> answer, CancellationToken cancellation)
    {
        Task<RateLimitLease> place = _places.AcquireAsync(1, cancellation).AsTask();
        if (place is { IsCompletedSuccessfully: true, Result.IsAcquired: false })
            throw new BusyException();
        return InPlaceAsync(place, answer);
    }

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();

    private static async Task<T> InPlaceAsync<T>(Task<RateLimitLease> place, Func<Task<T>> answer)
    {
        using RateLimitLease lease = await place;
        return lease.IsAcquired ? await answer() : throw new BusyException();
    }
}
