using CsCheck;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Sun;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Tests.Processes;

public sealed class SunTests
{
    private const double Hour = 3600, Day = 86400, Equinox = 81, June = 172, December = 355;

    private static readonly SunParameters<Scalar> s_cheek = SunParameters<Scalar>.From(new FileParameters<Scalar>(), Site.Cheek);

    private static double Falling(double latitude, double day, double hours) =>
        Sun.Falling(s_cheek, new SunHabit(latitude, day, hours * Hour), 0).Value;

    [Theory]
    [InlineData(0.0, 100.0, 12.0)]
    [InlineData(52.0, Equinox, 12.0)]
    [InlineData(-33.0, Equinox, 12.0)]
    [InlineData(48.0, June, 15.8)]
    [InlineData(48.0, December, 8.2)]
    [InlineData(-33.9, December, 14.2)]
    [InlineData(70.0, June, 24.0)]
    [InlineData(70.0, December, 0.0)]
    [InlineData(-90.0, December, 24.0)]
    public void Days_are_as_long_as_the_almanac_says_refraction_aside(double latitude, double day, double hours) =>
        Assert.Equal(hours, Sun.DayLength(latitude, day) / Hour, 0.1);

    [Theory]
    [InlineData(0.0, Equinox, 90.0)]
    [InlineData(48.0, June, 65.45)]
    [InlineData(48.0, December, 18.55)]
    [InlineData(23.45, June, 90.0)]
    public void The_sun_stands_as_high_at_noon_as_it_should(double latitude, double day, double degrees) =>
        Assert.Equal(Math.Sin(degrees * Math.PI / 180), Sun.CosineOfZenith(latitude, day, 0), 2e-3);

    [Fact]
    public void The_overhead_share_is_the_closed_integral_at_the_equator()
    {
        // With the sun in the plane of the equator mu = cos h: the mean of cos^p over the day is known for whole p.
        Assert.Equal(1 / Math.PI, Sun.OverheadShare(0, Equinox, Scalar.Of(1)).Value, 1e-3);
        Assert.Equal(0.25, Sun.OverheadShare(0, Equinox, Scalar.Of(2)).Value, 1e-3);
        Assert.Equal(2 / (3 * Math.PI), Sun.OverheadShare(0, Equinox, Scalar.Of(3)).Value, 1e-3);
    }

    [Theory]
    [InlineData(48.0, June, 40, 65)]
    [InlineData(48.0, December, 0.5, 4)]
    [InlineData(0.0, Equinox, 55, 80)]
    public void Open_ground_gets_the_dose_of_a_clear_day(double latitude, double day, double low, double high)
    {
        double ground = s_cheek.OverheadIrradiance.Value * Sun.OverheadShare(latitude, day, s_cheek.ElevationExponent).Value * Day / 100;
        Assert.InRange(ground, low, high);
    }

    [Fact]
    public void South_of_the_equator_the_seasons_are_turned_round() => Gen.Select(Gen.Double[0, 90], Gen.Double[1, 365]).Sample((latitude, day) =>
        Math.Abs(Sun.DayLength(latitude, day) - Sun.DayLength(-latitude, day + 182.5)) < 1);

    [Fact]
    public void More_time_outdoors_never_means_less_light_and_beyond_the_day_no_more() =>
        Gen.Select(Gen.Double[-90, 90], Gen.Double[1, 365], Gen.Double[0, 24], Gen.Double[0, 24]).Sample((latitude, day, hours, more) =>
        {
            double light = Sun.DayLength(latitude, day) / Hour;
            return Falling(latitude, day, hours) <= Falling(latitude, day, hours + more) + 1e-15
                && (light == 0 ? Falling(latitude, day, 24) == 0 : Math.Abs(Falling(latitude, day, light) - Falling(latitude, day, 24)) < 1e-12);
        });

    [Fact]
    public void With_nothing_said_exposed_skin_gets_its_usual_dose_to_the_bit_and_covered_skin_less()
    {
        Assert.Equal(1, Sun.Falling(s_cheek, null, 12345).Value);
        SunParameters<Scalar> back = SunParameters<Scalar>.From(new FileParameters<Scalar>(), Site.Back);
        Assert.InRange(Sun.Falling(back, null, 0).Value, 0.01, 0.5);
        Assert.Equal(0.1, Sun.Falling(back, new(40, 172, 7200), 0).Value / Sun.Falling(s_cheek, new(40, 172, 7200), 0).Value, 1e-12);
    }

    [Fact]
    public void A_sunscreen_put_on_as_in_the_test_lets_one_over_its_factor_through_and_half_of_it_the_root()
    {
        double Through(double amount, double factor, double days) => Sun.UltravioletThrough(Scalar.Of(amount), new SunscreenHabit(factor, days, false)).Value;
        Assert.Equal(1 / 50.0, Through(1, 50, 1), 1e-14);
        Assert.Equal(1 / Math.Sqrt(50), Through(0.5, 50, 1), 1e-14);
        Assert.Equal(0.25 + 0.75 / 15, Through(1, 15, 0.75), 1e-14);
        Assert.Equal(1, Sun.UltravioletThrough(Scalar.Of(0.5), null).Value);
        Assert.Equal(1, Through(0.5, 1, 1), 1e-15);
    }

    [Fact]
    public void More_factor_more_days_or_more_cream_never_let_more_through() =>
        Gen.Select(Gen.Double[1, 100], Gen.Double[0, 1], Gen.Double[0.1, 1.5], Gen.Double[1, 3]).Sample((factor, days, amount, more) =>
        {
            double Through(double q, double f, double d) => Sun.UltravioletThrough(Scalar.Of(q), new SunscreenHabit(f, Math.Min(1, d), false)).Value;
            double plain = Through(amount, factor, days);
            return Through(amount * more, factor, days) <= plain + 1e-15 && Through(amount, factor * more, days) <= plain + 1e-15
                && Through(amount, factor, days * more) <= plain + 1e-15 && plain is > 0 and <= 1;
        });

    [Fact]
    public void Only_a_tinted_sunscreen_holds_back_visible_light()
    {
        Assert.Equal(1, Sun.VisibleThrough(s_cheek, new(50, 1, false)).Value);
        Assert.Equal(1, Sun.VisibleThrough(s_cheek, null).Value);
        Assert.Equal(Math.Sqrt(0.2), Sun.VisibleThrough(s_cheek, new(50, 1, true)).Value, 1e-12);
        Assert.Equal(1 - 0.5 * (1 - Math.Sqrt(0.2)), Sun.VisibleThrough(s_cheek, new(50, 0.5, true)).Value, 1e-12);
    }
}
