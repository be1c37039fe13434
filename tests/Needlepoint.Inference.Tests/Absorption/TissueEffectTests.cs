using Needlepoint.Inference.Absorption;

namespace Needlepoint.Inference.Tests.Absorption;

public sealed class TissueEffectTests
{
    [Fact]
    public void Half_of_the_effect_comes_and_goes_where_the_concentration_crosses()
    {
        TissueEffect effect = TissueEffect.Of([0, 100, 200, 300], [0, 4, 4, 0], 1);
        Assert.Equal(new(4, 25, 275), effect);
        Assert.True(effect.IsReached);
    }

    [Fact]
    public void What_is_never_reached_has_no_onset() =>
        Assert.Equal(new(0.9, double.PositiveInfinity, 0), TissueEffect.Of([0, 100], [0, 0.9], 1));

    [Fact]
    public void What_is_there_at_the_end_lasts() =>
        Assert.Equal(new(3, 50, double.PositiveInfinity), TissueEffect.Of([0, 100, 200], [0, 2, 3], 1));

    [Fact]
    public void A_second_wave_keeps_the_first_onset()
    {
        TissueEffect effect = TissueEffect.Of([0, 10, 20, 30, 40], [0, 2, 0, 2, 0], 1);
        Assert.Equal((5, 35), (effect.Onset, effect.Until));
    }

    [Fact]
    public void A_higher_concentration_never_comes_later_or_leaves_earlier()
    {
        double[] times = [.. Enumerable.Range(0, 50).Select(i => 60.0 * i)], low = [.. times.Select(time => time * Math.Exp(-time / 900))];
        TissueEffect less = TissueEffect.Of(times, low, 200), more = TissueEffect.Of(times, [.. low.Select(value => 1.5 * value)], 200);
        Assert.True(more.Onset < less.Onset && more.Until > less.Until && less.IsReached);
    }
}
