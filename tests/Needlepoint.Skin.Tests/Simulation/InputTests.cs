using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Simulation;

namespace Needlepoint.Skin.Tests.Simulation;

public sealed class InputTests
{
    [Fact]
    public void Events_must_be_in_order_and_within_the_run()
    {
        SkinInputs late = new() { Subject = new(), Events = [new CoverEvent(100, 1)], EndTime = 50 };
        Assert.Equal("An event at 100 s is not between 0 s and the end at 50 s.", Assert.Throws<ArgumentException>(late.Check).Message);
        SkinInputs swapped = new() { Subject = new(), Events = [new CoverEvent(30, 1), new CoverEvent(20, 0)], EndTime = 50 };
        Assert.Equal("An event at 20 s is not between 30 s and the end at 50 s.", Assert.Throws<ArgumentException>(swapped.Check).Message);
    }

    [Theory]
    [InlineData(new[] { 0.0, 60 }, "Time 1, 60 s, is not ascending or not between 0 and the end at 50 s.")]
    [InlineData(new[] { 20.0, 10 }, "Time 1, 10 s, is not ascending or not between 0 and the end at 50 s.")]
    public void Times_must_be_in_order_and_within_the_run(double[] times, string message)
    {
        SkinInputs inputs = new() { Subject = new(), EndTime = 50 };
        ArgumentException error = Assert.Throws<ArgumentException>(
            () => new SkinSimulator<Scalar>().Run(inputs, new FileParameters<Scalar>(), times));
        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void An_unknown_observable_is_named()
    {
        SkinRun<Scalar> run = BestSet.Run(null, [0]);
        Assert.Equal("No such observable here: gloss.", Assert.Throws<KeyNotFoundException>(() => run.Single("gloss")).Message);
    }

    [Fact]
    public void The_section_of_the_skin_is_drawn_to_scale()
    {
        SkinRun<Scalar> run = BestSet.Run(BestSet.Pen(1.5), [0, 24]);
        SkinSection at = SkinSection.Of(run, 0, 0);
        SkinSection later = SkinSection.Of(run, 1, 0);
        Assert.Equal(6, at.Layers.Count);
        Assert.Equal(0, at.Layers[0].Top);
        Assert.Equal(at.DepthEdges[^1], at.Layers[^1].Bottom);
        Assert.Equal(1 / Math.Sqrt(Math.PI * 500e4), at.ZoneRadii[^1], 1e-12);
        Assert.Equal(at.MouthRadius, at.ZoneRadii[0], 1e-12);
        Assert.Equal(1, at.WaterOpen, 1e-12);
        Assert.True(later.OpenDepth < at.OpenDepth && at.OpenDepth < at.Reach);

        // The alarm is felt in the dermis, most by the channel; a day later it is less.
        Assert.Equal(0, at.Signal[0][0]);
        Assert.True(at.Signal[4][0] > at.Signal[4][1] && at.Signal[4][2] > at.Signal[4][3] && at.Signal[4][3] > 0);
        Assert.True(later.Signal[4][0] < at.Signal[4][0]);
    }
}
