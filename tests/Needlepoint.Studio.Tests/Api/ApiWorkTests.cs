using Needlepoint.Studio.Api;
using Needlepoint.Studio.Runs;

namespace Needlepoint.Studio.Tests.Api;

/// <summary>How many questions of programs are answered at once, and how many wait.</summary>
public sealed class ApiWorkTests : IDisposable
{
    private const int Waiting = 3;

    private readonly LongWork _work = new();
    private readonly ApiWork _questions;
    private readonly TaskCompletionSource _goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _atOnce, _mostAtOnce;

    public ApiWorkTests() => _questions = new(_work, new ApiSettings { Waiting = Waiting });

    private static int Places => Math.Max(1, Environment.ProcessorCount / 2);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task When_the_queue_is_full_who_asks_is_turned_away_at_once()
    {
        Task<int>[] taken = [.. Enumerable.Range(0, Places + Waiting).Select(_ => Ask(Cancellation))];
        Assert.Throws<BusyException>(() => { _ = Ask(Cancellation); });
        _goOn.SetResult();
        await Task.WhenAll(taken);
        Assert.Equal(Places, _mostAtOnce);
    }

    [Fact]
    public async Task Who_gives_up_waiting_leaves_the_place_to_another()
    {
        using CancellationTokenSource givesUp = new();
        Task<int>[] taken = [.. Enumerable.Range(0, Places + Waiting - 1).Select(_ => Ask(Cancellation))];
        Task<int> last = Ask(givesUp.Token);
        await givesUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => last);
        Task<int> another = Ask(Cancellation);
        _goOn.SetResult();
        await Task.WhenAll([.. taken, another]);
    }

    [Fact]
    public async Task A_question_that_fails_gives_its_place_back()
    {
        for (int time = 0; time < Places + Waiting + 1; time++)
            await Assert.ThrowsAsync<InvalidOperationException>(() => _questions.RunAsync<int>(_ => throw new InvalidOperationException(), Cancellation));
    }

    public void Dispose()
    {
        _questions.Dispose();
        _work.Dispose();
    }

    private Task<int> Ask(CancellationToken cancellation) => _questions.HoldAsync(async () =>
    {
        int now = Interlocked.Increment(ref _atOnce);
        lock (_goOn) _mostAtOnce = Math.Max(_mostAtOnce, now);
        await _goOn.Task;
        return Interlocked.Decrement(ref _atOnce);
    }, cancellation);
}
