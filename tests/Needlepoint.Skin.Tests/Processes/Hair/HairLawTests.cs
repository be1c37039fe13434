using CsCheck;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Hair;
using Needlepoint.Skin.Treatments;

namespace Needlepoint.Skin.Tests.Processes.Hair;

public sealed class HairLawTests
{
    private const double Day = 86400;

    private static readonly HairParameters<Scalar> s_p = HairParameters<Scalar>.From(new FileParameters<Scalar>());
    private static readonly HairPhase[] s_phases = Enum.GetValues<HairPhase>();

    [Fact]
    public void Units_fit()
    {
        HairParameters<Dimensioned> p = HairParameters<Dimensioned>.From(new DimensionedParameters());
        Dimensioned half = Dimensioned.Of(0.5), time = new(Day, Dimension.Time);
        Assert.Equal(Dimension.Pure / Dimension.Length.Power(2), HairLaws.Density(p, new Dimensioned(1e9, Dimension.Time)).Dimension);
        Assert.All(s_phases, phase => Assert.Equal(Dimension.Time, HairLaws.Mean(p, phase, half).Dimension));
        Assert.All(s_phases, phase => Assert.Equal(Dimension.Pure, HairLaws.Share(p, phase, half).Dimension));
        Assert.Equal(Dimension.Length, HairLaws.Diameter(p, half).Dimension);
        Assert.Equal(Dimension.Length / Dimension.Time, HairLaws.GrowthRate(p, half).Dimension);
        Assert.Equal(Dimension.Pure, HairLaws.Miniaturisation(p, half, half).Dimension);
        Assert.Equal(Dimension.Pure, HairLaws.Stage(p, half).Dimension);
        Assert.Equal(Dimension.Pure, HairLaws.Stimulus(p, half, half, HairLaws.Drive(p, half, half), time).Dimension);
        Assert.Equal(Dimension.Pure, HairLaws.Regained(p, half, half).Dimension);
        Assert.Equal(Dimension.Pure, HairLaws.AnagenPace(p, half).Dimension);
        Assert.Equal(Dimension.Pure, HairLaws.RestPace(p, half).Dimension);
        Assert.Equal(Dimension.Pure, HairLaws.Thickening(p, half).Dimension);
        Assert.Equal(Dimension.Mass / Dimension.Length.Power(3), p.NeedlingHalfSignal.Dimension);
    }

    /// <summary>Loussouarn 2005: 12 to 14 % of the hairs of healthy scalps do not grow, in three groups.</summary>
    [Fact]
    public void A_healthy_scalp_rests_as_measured()
    {
        double Share(HairPhase phase) => HairLaws.Share<Scalar>(s_p, phase, 0).Value;
        Assert.InRange((Share(HairPhase.Catagen) + Share(HairPhase.Telogen)) / (1 - Share(HairPhase.Latency)), 0.12, 0.145);
        Assert.InRange(1e-4 * HairLaws.Density<Scalar>(s_p, 27 * 365.25 * Day).Value * (1 - Share(HairPhase.Latency)), 161, 226);
    }

    [Fact]
    public void The_shares_of_the_phases_are_all_there_is() => Gen.Double[0, 1].Sample(m =>
        Assert.Equal(1, s_phases.Sum(phase => HairLaws.Share<Scalar>(s_p, phase, m).Value), 1e-12));

    [Fact]
    public void Small_follicles_grow_shorter_thinner_and_slower_and_stay_empty_longer() => Gen.Select(Gen.Double[0, 0.9], Gen.Double[0.01, 0.1]).Sample((m, step) =>
    {
        Assert.True(HairLaws.Anagen<Scalar>(s_p, m + step).Value < HairLaws.Anagen<Scalar>(s_p, m).Value);
        Assert.True(HairLaws.Diameter<Scalar>(s_p, m + step).Value < HairLaws.Diameter<Scalar>(s_p, m).Value);
        Assert.True(HairLaws.GrowthRate<Scalar>(s_p, m + step).Value < HairLaws.GrowthRate<Scalar>(s_p, m).Value);
        Assert.True(HairLaws.Latency<Scalar>(s_p, m + step).Value > HairLaws.Latency<Scalar>(s_p, m).Value);
    });

    [Fact]
    public void A_full_size_and_a_vellus_follicle_are_the_ends()
    {
        Assert.Equal(s_p.Anagen.Value, HairLaws.Anagen<Scalar>(s_p, 0).Value);
        Assert.Equal(s_p.AnagenVellus.Value, HairLaws.Anagen<Scalar>(s_p, 1).Value, 1e-12 * s_p.Anagen.Value);
        Assert.Equal(s_p.VellusLimit.Value, HairLaws.Diameter(s_p, HairLaws.Vellus(s_p)).Value, 1e-15);
    }

    [Fact]
    public void The_stage_is_the_share_of_follicles_that_are_lost() => Gen.Select(Gen.Double[0.01, 1], Gen.Double[0.01, 1]).Sample((stage, rank) =>
    {
        double m = HairLaws.Miniaturisation<Scalar>(s_p, stage, rank).Value, vellus = HairLaws.Vellus(s_p).Value;
        Assert.InRange(m, 0, 1);
        Assert.Equal(rank <= stage, m >= vellus * (rank == stage ? 1 - 1e-12 : 1));
    });

    [Fact]
    public void Waits_have_their_mean_and_waits_met_are_longer_by_the_square_of_the_variation()
    {
        (double wait, double met, int draws) = (0, 0, 200_000);
        double width = HairLaws.Width(s_p.AnagenVariation).Value;
        for (int i = 0; i < draws; i++)
        {
            double z = Numerics.Random.Normal.Quantile((i + 0.5) / draws);
            wait += HairLaws.Wait<Scalar>(width, z).Value / draws;
            met += HairLaws.WaitMet<Scalar>(width, z).Value / draws;
        }

        // E W^2 / E W is what a moment meets.
        Assert.Equal(1, wait, 1e-3);
        Assert.Equal(1 + (s_p.AnagenVariation.Value * s_p.AnagenVariation.Value), met, 2e-3);
    }

    [Fact]
    public void The_stimulus_is_the_filtered_drive() => Gen.Select(Gen.Double[0, 2], Gen.Double[0, 2], Gen.Double[0, 2], Gen.Double[0.1, 100]).Sample((before, from, to, days) =>
    {
        // Two halves make the whole, and the rate at the end is that of the equation.
        double time = days * Day, middle = 0.5 * (from + to), tau = s_p.ResponseTime.Value;
        double half = HairLaws.Stimulus<Scalar>(s_p, before, from, middle, 0.5 * time).Value;
        double whole = HairLaws.Stimulus<Scalar>(s_p, before, from, to, time).Value;
        Assert.Equal(whole, HairLaws.Stimulus<Scalar>(s_p, half, middle, to, 0.5 * time).Value, 1e-9);
        double step = 1e-3 * Math.Min(time, tau), slope = (to - from) / time;
        double earlier = HairLaws.Stimulus<Scalar>(s_p, before, from, to - (slope * step), time - step).Value;
        Assert.Equal((to - whole) / tau, (whole - earlier) / step, 2e-3 / tau);
        Assert.InRange(whole, Math.Min(before, Math.Min(from, to)) - 1e-9, Math.Max(before, Math.Max(from, to)) + 1e-9);
    });

    [Fact]
    public void Without_anything_the_clocks_show_the_time() => Gen.Double[-1e8, 1e8].Sample(time =>
    {
        HairClocks clocks = HairClocks.Of(s_p, new([0, Day], [0, 0]), Exposure.None, 100 * Day);
        Assert.Same(HairClocks.Untreated, clocks);
        Assert.Equal(0, clocks.Stimulus(time));
        Assert.Equal(1, clocks.Thickening(8, time));
        Assert.Equal(time, clocks.Growth(8, time));
        Assert.All(s_phases, phase => Assert.Equal(time, clocks.Reading(phase, 8, clocks.When(phase, 8, time))));
    });

    [Fact]
    public void A_clock_tells_when_it_shows_what_it_shows()
    {
        HairClocks clocks = HairClocks.Of(s_p, new([3 * Day, 40 * Day, 40 * Day, 90 * Day], [0, 3, 0.5, 0]), new([0, 100 * Day], [0.2, 5]), 200 * Day);
        Gen.Double[-50, 199.9].Sample(days => Assert.All(
            s_phases, phase => Assert.Equal(days * Day, clocks.When(phase, 8, clocks.Reading(phase, 8, days * Day)), 1e-3)));
        Assert.All(s_phases.Where(phase => phase != HairPhase.Catagen), phase => Assert.Equal(double.PositiveInfinity, clocks.When(phase, 8, 1e9)));
    }

    [Fact]
    public void A_steady_exposure_is_approached_with_the_time_of_response()
    {
        HairClocks clocks = HairClocks.Of(s_p, new([0], [3]), Exposure.None, 1000 * Day);
        double left = 1 - (clocks.Stimulus(s_p.ResponseTime.Value) / 0.75);
        Assert.Equal(Math.Exp(-1), left, 1e-12);
        Assert.Equal(0.75, clocks.Stimulus(1000 * Day), 1e-9);
        Assert.True(clocks.Reading(HairPhase.Anagen, 8, 1000 * Day) < 1000 * Day);
        Assert.True(clocks.Reading(HairPhase.Telogen, 8, 1000 * Day) > 1000 * Day);
    }

    [Fact]
    public void A_stimulus_takes_back_a_share_of_what_is_lost_and_never_more() => Gen.Select(Gen.Double[0, 1], Gen.Double[0, 20], Gen.Double[0, 20]).Sample((lost, stimulus, more) =>
    {
        double regained = HairLaws.Regained<Scalar>(s_p, lost, stimulus).Value;
        Assert.InRange(regained, 0, lost);
        Assert.True(HairLaws.Regained<Scalar>(s_p, lost, stimulus + more).Value >= regained);
        Assert.Equal(0, HairLaws.Regained<Scalar>(s_p, 0, stimulus).Value);
        Assert.True(HairLaws.Diameter<Scalar>(s_p, lost).Value * HairLaws.Thickening<Scalar>(s_p, regained).Value <= s_p.Diameter.Value * (1 + 1e-12));
    });

    [Fact]
    public void Before_an_exposure_begins_its_first_value_holds_and_after_it_its_last()
    {
        HairClocks held = HairClocks.Of(s_p, new([50 * Day, 60 * Day], [1, 1]), Exposure.None, 100 * Day);
        HairClocks steady = HairClocks.Of(s_p, new([0], [1]), Exposure.None, 100 * Day);
        Gen.Double[0, 100].Sample(days => Assert.Equal(steady.Stimulus(days * Day), held.Stimulus(days * Day), 1e-12));
    }

    [Fact]
    public void The_counted_place_loses_all_where_all_is_lost_and_less_before()
    {
        Assert.Equal(1, HairLaws.Stage<Scalar>(s_p, 1).Value);
        Gen.Double[0.01, 0.99].Sample(lost => Assert.InRange(HairLaws.Stage<Scalar>(s_p, lost).Value, 0, lost));
    }

    [Fact]
    public void Old_scalps_have_fewer_follicles_and_young_ones_all()
    {
        double At(double years) => HairLaws.Density<Scalar>(s_p, years * 365.25 * Day).Value;
        Assert.Equal(At(20), At(35));
        Assert.Equal(At(35) * Math.Exp(-0.005 * 35), At(70), 1);
    }
}
