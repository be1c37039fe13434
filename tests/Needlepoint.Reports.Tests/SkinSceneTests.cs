using Needlepoint.Reports.Charts;
using Needlepoint.Reports.Words;

namespace Needlepoint.Reports.Tests;

public sealed class SkinSceneTests
{
    [Theory]
    [InlineData(0.02)]
    [InlineData(0.3)]
    [InlineData(0.85)]
    public void As_many_places_are_drawn_as_the_state_says(double state)
    {
        int drawn = new Scatter(0, 0, 300, 430, 7000).Places(1000).Count(spot => spot.Threshold < state);
        Assert.InRange(drawn, 1000 * state - 15, 1000 * state + 15);
    }

    [Fact]
    public void Places_fill_the_picture_evenly()
    {
        int[] quarters = [.. new Scatter(0, 0, 2, 2, 1).Places(400).GroupBy(spot => ((int)spot.X, (int)spot.Y)).Select(quarter => quarter.Count())];
        Assert.Equal(4, quarters.Length);
        Assert.All(quarters, count => Assert.InRange(count, 85, 115));
    }

    [Fact]
    public void A_place_is_where_it_was_whatever_else_is_drawn() =>
        Assert.Equal(new Scatter(0, 0, 300, 430, 5000).Places(10), new Scatter(0, 0, 300, 430, 5000).Places(90).Take(10));

    [Fact]
    public void The_scale_of_depth_is_read_back_and_gives_thin_layers_more_room()
    {
        SceneScale scale = new(reachUm: 1100, skinUm: 2000, cellUm: 300);
        foreach (double depth in new double[] { 0, 12, 100, 400, 1200 })
            Assert.Equal(depth, scale.DepthAt(scale.Y(depth)), 1e-6);
        Assert.True(scale.Y(100) - scale.Y(0) > 3 * (scale.Y(1200) - scale.Y(1100)));
        Assert.Equal(300, scale.RadiusAt(SceneScale.Width), 1e-9);
        Assert.Equal(SceneScale.Width / 2, scale.X(0), 1e-9);
    }

    [Theory]
    [InlineData(0, "At once")]
    [InlineData(1.0 / 6, "10\u00A0minutes")]
    [InlineData(1, "1\u00A0hour")]
    [InlineData(24, "1\u00A0day")]
    [InlineData(36, "1.5\u00A0days")]
    [InlineData(336, "2\u00A0weeks")]
    [InlineData(2191.5, "3\u00A0months")]
    public void A_moment_is_said_in_the_unit_that_people_would_use(double hours, string words) => Assert.Equal(words, SceneWords.NameOf(hours));
}
