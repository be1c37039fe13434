using System.Collections.Concurrent;
using Needlepoint.Studio.Runs;

namespace Needlepoint.Studio.Tests.Runs;

public sealed class PreviewsFirstTests
{
    [Fact]
    public async Task A_whole_run_goes_on_when_no_preview_is_asked_for_any_more()
    {
        using PreviewsFirst turn = new(Timeout.InfiniteTimeSpan);
        ConcurrentQueue<string> order = [];
        turn.Begin();
        turn.Begin();
        Task whole = Task.Run(() =>
        {
            turn.Wait(TestContext.Current.CancellationToken);
            order.Enqueue("whole run");
        }, TestContext.Current.CancellationToken);
        order.Enqueue("first preview");
        turn.End();
        order.Enqueue("second preview");
        turn.End();
        await whole;
        Assert.Equal(["first preview", "second preview", "whole run"], order);
    }

    [Fact]
    public void Of_endless_previews_a_whole_run_comes_to_its_turn_all_the_same()
    {
        using PreviewsFirst turn = new(TimeSpan.FromMilliseconds(1));
        turn.Begin();
        turn.Wait(TestContext.Current.CancellationToken);
    }

    [Fact]
    public void A_run_that_was_given_up_does_not_wait()
    {
        using PreviewsFirst turn = new(Timeout.InfiniteTimeSpan);
        turn.Begin();
        Assert.ThrowsAny<OperationCanceledException>(() => turn.Wait(new CancellationToken(canceled: true)));
    }
}
