using CsCheck;
using Needlepoint.Inference.Running;

namespace Needlepoint.Inference.Tests.Running;

public sealed class TimeGridTests
{
    private const double Day = 86400, Week = 7 * Day, Year = 365.25 * Day;

    // Up to thirty sessions half a day to eight weeks apart, followed for some time after the last.
    private static readonly Gen<(double[] Sessions, double End)> s_courses = Gen.Select(Gen.Int[1, 30], Gen.Double[0.5, 56], Gen.Double[1, 400])
        .Select((count, interval, after) => (Enumerable.Range(0, count).Select(i => i * interval * Day).ToArray(), ((count - 1) * interval + after) * Day));

    [Fact]
    public void It_holds_every_wanted_moment_once_in_order()
    {
        double[] grid = TimeGrid.Of([0, Day], 14 * Day, [1234.5, Day]);
        Assert.Equal(grid.Distinct().Order(), grid);
        Assert.Contains(1234.5, grid);
        Assert.Contains(Day - 60, grid);
        Assert.Equal(0, grid[0]);
        Assert.Equal(14 * Day, grid[^1]);
    }

    [Fact]
    public void Every_session_and_the_moment_before_it_are_read_and_no_gap_is_wider_than_a_week() => s_courses.Sample((sessions, end) =>
    {
        foreach (double[] grid in new[] { TimeGrid.Of(sessions, end, []), TimeGrid.OfSlow(sessions, end) })
        {
            Assert.Equal((0, end), (grid[0], grid[^1]));
            Assert.All(sessions, session => Assert.Contains(session, grid));
            Assert.All(sessions.Skip(1), session => Assert.Contains(session - 60, grid));
            Assert.All(grid.Zip(grid.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 0.5, Week + 1));
        }
    });

    // Sums of a session and an offset reach the end with other last bits than the end itself: they are not two moments.
    [Theory]
    [InlineData(new[] { 0, 1165916.1902237276 }, 2375516.190223728)]
    [InlineData(new[] { 0, 0.7 * Day, 1.4 * Day }, (1.4 + 14) * Day)]
    public void Moments_that_differ_in_their_last_bits_are_one(double[] sessions, double end)
    {
        double[] grid = TimeGrid.Of(sessions, end, []);
        Assert.All(grid.Zip(grid.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 0.5));
    }

    [Fact]
    public void What_is_slow_is_read_at_moments_of_the_whole_grid() => s_courses.Sample((sessions, end) =>
        Assert.Subset(TimeGrid.Of(sessions, end, []).ToHashSet(), TimeGrid.OfSlow(sessions, end).ToHashSet()));

    [Fact]
    public void A_further_session_costs_fewer_moments_than_the_first()
    {
        int Moments(int sessions) => TimeGrid.Of([.. Enumerable.Range(0, sessions).Select(i => i * 4 * Week)], Year, []).Length;
        Assert.InRange(Moments(10) - Moments(1), 9, 9 * 25);
        Assert.True(TimeGrid.OfSlow([0, 4 * Week, 8 * Week, 12 * Week], Year).Length < 120);
    }
}
