using Needlepoint.Studio.Runs;

namespace Needlepoint.Studio.Tests.Runs;

public sealed class SettlingProgressTests
{
    [Fact]
    public void Nothing_is_told_in_the_first_two_seconds_and_then_at_most_twice_a_second()
    {
        HandClock clock = new();
        int told = 0;
        SettlingProgress progress = new(clock, () => told++);
        for (int tenth = 1; tenth <= 40; tenth++)
        {
            clock.Add(TimeSpan.FromSeconds(0.1));
            progress.Report(new(tenth, 200, "parameter sets", "Score 9"));
        }

        Assert.Equal(5, told);
        Assert.Equal(new SettlingCount(40, 200, 10, "Score 9"), progress.Latest! with { PerSecond = Math.Round(progress.Latest.PerSecond, 6) });
        Assert.Equal("40 of 200 sets, 10 per second, about 16\u00a0s left. Score 9", (progress.Latest with { PerSecond = 10 }).Words);
    }

    [Fact]
    public void What_was_told_never_goes_back()
    {
        HandClock clock = new();
        SettlingProgress progress = new(clock, () => { });
        clock.Add(TimeSpan.FromSeconds(3));
        progress.Report(new(80, 200, "parameter sets"));
        clock.Add(TimeSpan.FromSeconds(3));
        progress.Report(new(76, 200, "parameter sets"));
        Assert.Equal(80, progress.Latest!.Done);
    }

    /// <summary>A clock that a test moves on.</summary>
    private sealed class HandClock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        public void Add(TimeSpan time) => _ticks += time.Ticks;
    }
}
