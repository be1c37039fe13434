using CsCheck;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Hair;
using Needlepoint.Skin.Treatments;

namespace Needlepoint.Skin.Tests.Processes.Hair;

public sealed class ScalpTests
{
    private const double Day = 86400, Week = 7 * Day, Year = 365.25 * Day;
    private const int Many = 40_000;

    private static readonly HairParameters<Scalar> s_p = HairParameters<Scalar>.From(new FileParameters<Scalar>());
    private static readonly HairParameters<Scalar> s_steady = HairParameters<Scalar>.From(new FileParameters<Scalar>(("hair.loss_rate", 0)));
    private static readonly HairPhase[] s_phases = Enum.GetValues<HairPhase>();

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.5)]
    [InlineData(3.0)]
    [InlineData(15.0)]
    public void Healthy_phases_keep_the_shares_of_renewal_theory_at_any_time(double years)
    {
        HairSums sums = Untreated(s_p, null, years * Year)[^1];
        Assert.All(s_phases, phase => AssertShare(HairLaws.Share<Scalar>(s_p, phase, 0).Value, Number(sums, phase), Many));
    }

    [Fact]
    public void Phases_of_a_steady_loss_keep_the_mean_of_their_shares()
    {
        HairSums[] sums = Untreated(s_steady, 0.35, 0, Year, 5 * Year);
        foreach (HairPhase phase in s_phases)
        {
            double mean = Enumerable.Range(0, Many).Average(i => HairLaws.Share(s_steady, phase, HairLaws.Miniaturisation<Scalar>(s_steady, 0.35, (i + 0.5) / Many)).Value);
            Assert.All(sums, sum => AssertShare(mean, Number(sum, phase), Many));
        }
    }

    [Fact]
    public void Without_loss_a_year_changes_neither_number_nor_thickness()
    {
        HairSums[] sums = Untreated(s_p, null, 0, 0.25 * Year, 0.5 * Year, Year);
        foreach (HairSums sum in sums)
        {
            Assert.Equal(sums[0].CountedShare, sum.CountedShare, 0.005);
            Assert.Equal(sums[0].Diameter, sum.Diameter, 2e-3 * sums[0].Diameter);
            Assert.Equal(sums[0].GrowingShare, sum.GrowingShare, 0.008);
            Assert.Equal(sums[0].Volume, sum.Volume, 0.01 * sums[0].Volume);
        }
    }

    /// <summary>What is left of a phase that a random moment meets: E r = t (1 + c^2)/2, at the start and whenever one looks.</summary>
    [Fact]
    public void Hairs_that_end_in_a_month_are_as_many_as_begin()
    {
        double[] months = [.. Enumerable.Range(0, 25).Select(month => month * 30 * Day)];
        HairSums[] sums = Untreated(s_p, null, months);
        Assert.All(sums, sum => AssertShare(sums[0].Growing / (double)Many, sum.Growing, Many));
    }

    [Fact]
    public void Every_hair_that_grows_grows_at_its_rate()
    {
        HairSums sums = Untreated(s_p, null, Year)[0];
        Assert.Equal(s_p.GrowthRate.Value, sums.GrowthRate, 1e-12 * sums.GrowthRate);
        Assert.Equal(s_p.Diameter.Value, sums.Diameter, 5e-3 * sums.Diameter);
        double square = s_p.Diameter.Value * s_p.Diameter.Value * (1 + (s_p.DiameterVariation.Value * s_p.DiameterVariation.Value));
        Assert.Equal(square * s_p.GrowthRate.Value * sums.Growing, sums.Volume, 0.01 * sums.Volume);
    }

    [Fact]
    public void Pattern_loss_goes_on_slowly_and_only_where_there_is_one()
    {
        HairSums[] sums = Untreated(s_p, 0.3, 0, 2 * Year, 4 * Year);
        Assert.True(sums[1].Counted < sums[0].Counted && sums[2].Counted < sums[1].Counted);
        Assert.True(sums[2].Diameter < sums[0].Diameter);
        Assert.InRange(sums[2].Counted / (double)sums[0].Counted, 0.55, 0.95);
        HairSums[] none = Untreated(s_p, 0, 0, 2 * Year), healthy = Untreated(s_p, null, 0, 2 * Year);
        Assert.Equal(healthy, none);
    }

    [Fact]
    public void A_later_stage_has_fewer_thinner_and_less_growing_hair() => Gen.Select(Gen.Double[0.02, 0.85], Gen.Double[0.05, 0.1], Gen.ULong[0, 1000]).Sample((stage, step, seed) =>
    {
        HairSums early = Start(stage, seed), late = Start(stage + step, seed);
        Assert.True(late.Counted < early.Counted);
        Assert.True(late.Diameter < early.Diameter);
        Assert.True(late.Latency > early.Latency);
        Assert.True(late.Volume < early.Volume);
    }, iter: 20);

    [Fact]
    public void A_run_in_pieces_is_the_run_in_one() => Gen.Select(Gen.Double[0, 0.9], Gen.Int[1, 11], Gen.ULong[0, 1000]).Sample((stage, cut, seed) =>
    {
        double[] times = [.. Enumerable.Range(0, 13).Select(month => month * 30 * Day)];
        Exposure minoxidil = new([0], [2]);
        HairClocks all = HairClocks.Of(s_p, minoxidil, Exposure.None, Year), first = HairClocks.Of(s_p, minoxidil, Exposure.None, times[cut]);
        HairSums[] whole = new Scalp(s_p, stage, 1000, seed, 0).Follow(all, times);
        Scalp scalp = new(s_p, stage, 1000, seed, 0);
        Assert.Equal(whole, [.. scalp.Follow(first, times[..(cut + 1)]), .. scalp.Follow(all, times[(cut + 1)..])]);
        Assert.Equal(times[^1], scalp.Time);
    }, iter: 20);

    [Fact]
    public void Asking_for_more_moments_changes_none_of_the_others()
    {
        double[] few = [0, 100 * Day, Year], many = [0, 10 * Day, 50 * Day, 100 * Day, 200 * Day, Year];
        HairClocks clocks = Minoxidil();
        HairSums[] some = new Scalp(s_p, 0.3, 3000, 5, 2).Follow(clocks, few), all = new Scalp(s_p, 0.3, 3000, 5, 2).Follow(clocks, many);
        Assert.Equal(some, [all[0], all[3], all[5]]);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(16)]
    public void Threads_change_no_bit(int threads)
    {
        double[] times = [0, 100 * Day, Year];
        Assert.Equal(new Scalp(s_p, 0.3, 5000, 5, 2).Follow(Minoxidil(), times), new Scalp(s_p, 0.3, 5000, 5, 2).Follow(Minoxidil(), times, threads));
    }

    [Fact]
    public void Seed_and_person_each_make_another_scalp()
    {
        double[] times = [0, 365 * Day];
        HairSums[] Year(ulong seed, ulong person) => new Scalp(s_p, 0.3, 500, seed, person).Follow(HairClocks.Untreated, times);
        HairSums[][] scalps = [Year(1, 1), Year(1, 2), Year(2, 1)];
        Assert.Distinct(scalps.Select(sums => sums[0].Volume));
    }

    [Fact]
    public void More_minoxidil_never_leaves_less_hair_after_half_a_year()
    {
        double[] doses = [0, 0.1, 0.3, 1, 3, 10];
        HairSums[] after = [.. doses.Select(dose => Treated(0.35, new([0], [dose]), Exposure.None, 26 * Week))];
        for (int i = 1; i < doses.Length; i++)
        {
            Assert.True(after[i].Counted > after[i - 1].Counted);
            Assert.True(after[i].Volume > after[i - 1].Volume);
            Assert.True(after[i].GrowingShare > after[i - 1].GrowingShare);
        }
    }

    [Fact]
    public void Needling_adds_to_minoxidil_and_acts_alone()
    {
        Exposure minoxidil = new([0], [2]), weekly = new([0], [5]);
        double none = Treated(0.35, Exposure.None, Exposure.None, 26 * Week).CountedShare;
        double drug = Treated(0.35, minoxidil, Exposure.None, 26 * Week).CountedShare, needles = Treated(0.35, Exposure.None, weekly, 26 * Week).CountedShare;
        double both = Treated(0.35, minoxidil, weekly, 26 * Week).CountedShare;
        Assert.True(drug > none && needles > none);
        Assert.True(both > drug && both > needles);
    }

    [Fact]
    public void Minoxidil_sheds_a_few_hairs_first()
    {
        double[] weeks = [0, 4 * Week, 26 * Week];
        HairSums[] treated = new Scalp(s_p, null, Many, 1, 0).Follow(Minoxidil(), weeks), untreated = Untreated(s_p, null, weeks);
        Assert.InRange(treated[1].Counted - untreated[1].Counted, -0.02 * Many, -0.002 * Many);
        Assert.True(treated[2].Counted > untreated[2].Counted);
    }

    [Fact]
    public void What_minoxidil_gave_is_gone_within_half_a_year_of_stopping()
    {
        double[] times = [0, 48 * Week, 76 * Week];
        HairSums[] stopped = new Scalp(s_p, 0.3, Many, 1, 0).Follow(
            HairClocks.Of(s_p, new([0, 48 * Week, 48 * Week], [2, 2, 0]), Exposure.None, 2 * Year), times), untreated = Untreated(s_p, 0.3, times);
        double gain = stopped[1].CountedShare - untreated[1].CountedShare;
        Assert.True(gain > 0.02);
        Assert.InRange((stopped[2].CountedShare - untreated[2].CountedShare) / gain, -0.35, 0.35);
        Assert.Equal(untreated[2].Diameter, stopped[2].Diameter, 0.02 * untreated[2].Diameter);
    }

    [Fact]
    public void Where_more_is_lost_more_comes_back_of_what_is_left()
    {
        double Gain(double stage) => Treated(stage, new([0], [2]), Exposure.None, 26 * Week).CountedShare / Untreated(s_p, stage, 26 * Week)[0].CountedShare;
        Assert.True(Gain(0.1) < Gain(0.3) && Gain(0.3) < Gain(0.6));
    }

    [Fact]
    public void Twins_differ_by_the_treatment_alone()
    {
        double[] times = [0, 12 * Week];
        HairSums[] twin = new Scalp(s_p, 0.3, 2000, 3, 4).Follow(HairClocks.Of(s_p, new([6 * Week, 6 * Week, 12 * Week], [0, 1e-9, 1e-9]), Exposure.None, Year), times);
        HairSums[] other = new Scalp(s_p, 0.3, 2000, 3, 4).Follow(HairClocks.Untreated, times);
        Assert.Equal(other[0], twin[0]);
        Assert.Equal(other[1].Counted, twin[1].Counted);
        Assert.Equal(other[1].Volume, twin[1].Volume, 1e-6 * other[1].Volume);
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Scalp(s_p, null, 0, 1, 1));
        Assert.Contains("from 0 to 1", Assert.Throws<ArgumentOutOfRangeException>(() => new Scalp(s_p, 1.1, 10, 1, 1)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Scalp(s_p, double.NaN, 10, 1, 1));
        Scalp scalp = new(s_p, null, 10, 1, 1);
        scalp.Follow(HairClocks.Untreated, [Day]);
        Assert.Contains("ascend", Assert.Throws<ArgumentException>(() => scalp.Follow(HairClocks.Untreated, [0])).Message, StringComparison.Ordinal);
    }

    private static HairSums[] Untreated(in HairParameters<Scalar> p, double? stage, params double[] times) => new Scalp(p, stage, Many, 1, 0).Follow(HairClocks.Untreated, times, 2);

    private static HairSums Treated(double stage, Exposure minoxidil, Exposure wound, double time) =>
        new Scalp(s_p, stage, Many, 1, 0).Follow(HairClocks.Of(s_p, minoxidil, wound, Year), [time], 2)[0];

    private static HairSums Start(double stage, ulong seed) => new Scalp(s_p, stage, 8000, seed, 0).Follow(HairClocks.Untreated, [0.0])[0];

    private static HairClocks Minoxidil() => HairClocks.Of(s_p, new([0], [2]), Exposure.None, 2 * Year);

    private static int Number(in HairSums sums, HairPhase phase) => phase switch
    {
        HairPhase.Anagen => sums.Anagen,
        HairPhase.Catagen => sums.Catagen,
        HairPhase.Telogen => sums.Telogen,
        _ => sums.Latency,
    };

    // Five standard deviations of a count of independent follicles.
    private static void AssertShare(double expected, int number, int of) =>
        Assert.InRange(number / (double)of, expected - (5 * Math.Sqrt(expected * (1 - expected) / of)), expected + (5 * Math.Sqrt(expected * (1 - expected) / of)));
}
