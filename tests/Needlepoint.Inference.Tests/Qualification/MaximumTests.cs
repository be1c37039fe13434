using CsCheck;
using Needlepoint.Inference.Qualification;

namespace Needlepoint.Inference.Tests.Qualification;

public sealed class MaximumTests
{
    private const double Day = 86400;

    [Fact]
    public void A_parabola_has_its_top_wherever_it_is_read() =>
        Gen.Select(Gen.Double[2, 8], Gen.Double[0.1, 5], Gen.Double[0.2, 0.9].Array[12]).Sample((top, curvature, steps) =>
        {
            double[] times = new double[steps.Length + 1];
            for (int i = 0; i < steps.Length; i++)
                times[i + 1] = times[i] + steps[i];
            Maximum found = Maximum.Of(times, [.. times.Select(time => 3 - (curvature * (time - top) * (time - top)))]);
            bool isBetween = Math.Abs(times[^1] - top) > Math.Abs(times[^2] - top);
            Assert.Equal(isBetween ? top : times[^1], found.Time, 1e-6);
            Assert.True(!isBetween || Math.Abs(found.Value - 3) < 1e-6);
        });

    [Theory]
    [InlineData(0.05)]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(200)]
    public void A_peak_at_any_age_is_found_within_a_hundredth(double peakDays)
    {
        // t exp(-t/peak) is highest at its peak, where it is peak/e.
        double peak = peakDays * Day;
        double[] times = [.. Maximum.Moments([0], 365 * Day)];
        Maximum found = Maximum.Of(times, [.. times.Select(time => time * Math.Exp(-time / peak))]);
        Assert.Equal(peak, found.Time, 0.01 * peak);
        Assert.Equal(peak / Math.E, found.Value, 1e-3 * peak);
    }

    [Fact]
    public void Moments_ascend_hold_every_session_and_end_where_they_should() =>
        Gen.Select(Gen.Double[0.5, 60].Array[0, 6], Gen.Double[1, 400]).Sample((gaps, days) =>
        {
            double[] sessions = [0, .. gaps.Select((_, i) => gaps.Take(i + 1).Sum() * Day)];
            double end = days * Day;
            double[] moments = [.. Maximum.Moments(sessions, end)];
            Assert.Equal((0.0, end), (moments[0], moments[^1]));
            Assert.All(moments.Zip(moments.Skip(1)), pair => Assert.True(pair.First < pair.Second));
            Assert.All(sessions.Where(start => start < end), start => Assert.Contains(start, moments));
            foreach ((double first, double second) in moments.Zip(moments.Skip(1)))
            {
                double age = first - sessions.Last(start => start <= first);
                Assert.True(second - first <= Math.Max(600, 0.06 * age) * (1 + 1e-9));
            }
        });

    [Fact]
    public void A_curve_that_only_falls_is_highest_at_its_start() =>
        Assert.Equal(new Maximum(0, 3), Maximum.Of([0.0, 1, 2], [3.0, 2, 1]));
}
