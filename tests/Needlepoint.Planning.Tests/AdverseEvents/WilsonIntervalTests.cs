using CsCheck;
using Needlepoint.Planning.AdverseEvents;

namespace Needlepoint.Planning.Tests.AdverseEvents;

public sealed class WilsonIntervalTests
{
    private static readonly Gen<(int Events, int People)> s_counts = Gen.Int[1, 5000].SelectMany(people => Gen.Int[0, people].Select(events => (events, people)));

    /// <summary>Counts, and the interval in percent as it is published or as tables of statistics have it.</summary>
    [Theory]
    [InlineData(5, 36, 6.1, 28.7)]
    [InlineData(2, 36, 1.5, 18.1)]
    [InlineData(1, 27, 0.7, 18.3)]
    [InlineData(0, 25, 0, 13.3)]
    [InlineData(13, 19, 46.0, 84.6)]
    [InlineData(12, 40, 18.1, 45.4)]
    [InlineData(40, 40, 91.2, 100)]
    [InlineData(0, 459, 0, 0.8)]
    [InlineData(0, 657, 0, 0.6)]
    [InlineData(0, 1845, 0, 0.2)]
    [InlineData(2, 504, 0.1, 1.4)]
    [InlineData(782, 1204, 62.2, 67.6)]
    public void Agrees_with_published_intervals(int events, int people, double low, double high)
    {
        var interval = WilsonInterval.Of(events, people);
        Assert.Equal((low, high), (Math.Round(100 * interval.Low, 1), Math.Round(100 * interval.High, 1)));
    }

    [Fact]
    public void No_event_and_only_events_have_exact_ends() => s_counts.Sample(pair =>
    {
        Assert.Equal(0.0, WilsonInterval.Of(0, pair.People).Low);
        Assert.Equal(1.0, WilsonInterval.Of(pair.People, pair.People).High);
    });

    [Fact]
    public void It_lies_between_none_and_all_and_holds_the_share() => s_counts.Sample(pair =>
    {
        var (low, high) = WilsonInterval.Of(pair.Events, pair.People);
        double share = (double)pair.Events / pair.People;
        Assert.True(low >= 0 && low <= share && share <= high && high <= 1 && low < high);
    });

    [Fact]
    public void Without_and_with_mirror_each_other() => s_counts.Sample(pair =>
    {
        var with = WilsonInterval.Of(pair.Events, pair.People);
        var without = WilsonInterval.Of(pair.People - pair.Events, pair.People);
        Assert.Equal(1 - with.High, without.Low, 12);
        Assert.Equal(1 - with.Low, without.High, 12);
    });

    [Fact]
    public void More_people_with_the_same_share_narrow_it() => s_counts.Sample(pair =>
    {
        var one = WilsonInterval.Of(pair.Events, pair.People);
        var three = WilsonInterval.Of(3 * pair.Events, 3 * pair.People);
        Assert.True(three.High - three.Low < one.High - one.Low);
    });

    [Fact]
    public void More_events_move_both_ends_up() => s_counts.Where(pair => pair.Events < pair.People).Sample(pair =>
    {
        var fewer = WilsonInterval.Of(pair.Events, pair.People);
        var more = WilsonInterval.Of(pair.Events + 1, pair.People);
        Assert.True(more.Low > fewer.Low && more.High > fewer.High);
    });

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 5)]
    [InlineData(6, 5)]
    [InlineData(1, -3)]
    public void Counts_that_cannot_be_are_refused(int events, int people) => Assert.Throws<ArgumentOutOfRangeException>(() => WilsonInterval.Of(events, people));
}
