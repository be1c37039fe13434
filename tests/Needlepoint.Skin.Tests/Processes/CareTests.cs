using CsCheck;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Care;
using Needlepoint.Skin.Processes.Epidermis;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Tests.Processes;

public sealed class CareTests
{
    private const double Day = Following.Day, Week = 7;
    private static readonly CareParameters<Scalar> s_p = CareParameters<Scalar>.From(new FileParameters<Scalar>());
    private static readonly EpidermisRates<Scalar> s_epidermis =
        EpidermisRates<Scalar>.Of(EpidermisParameters<Scalar>.From(new FileParameters<Scalar>()), new Subject());

    [Fact]
    public void A_moisturiser_rises_and_washes_out_by_the_measured_times()
    {
        CareRates<Scalar> on = RatesOf(new() { MoisturiserPerDay = 2, MoisturiserGlycerin = 0.1 }), off = RatesOf(Lifestyle.Unsaid);
        double target = 8.9 + 9.8;
        Assert.Equal(target, on.Target.Moisture.Value, 1e-12);
        CareState<Scalar> three = After(Care.Rest(off), on, 3);
        Assert.Equal(target * (1 - Math.Exp(-3 / 1.8)), three.Moisture.Value, 1e-6);
        CareState<Scalar> stopped = After(on.Target, off, 2);
        Assert.Equal(target * Math.Exp(-2 / 3.6), stopped.Moisture.Value, 1e-6);
    }

    [Fact]
    public void The_share_of_a_moisturiser_at_three_days_and_two_days_after_it_is_that_of_its_trial()
    {
        CareRates<Scalar> on = RatesOf(new() { MoisturiserPerDay = 2 }), off = RatesOf(Lifestyle.Unsaid);
        double full = After(Care.Rest(off), on, 28).Moisture.Value;
        Assert.Equal(30.6 / 38, After(Care.Rest(off), on, 3).Moisture.Value / full, 0.01);
        Assert.Equal(21.85 / 38, After(on.Target, off, 2).Moisture.Value / full, 0.01);
    }

    [Fact]
    public void More_glycerin_and_more_applications_moisten_more_up_to_what_was_measured()
    {
        Gen.Select(Gen.Double[0, 0.3], Gen.Double[0, 0.3], Gen.Double[0.1, 6], Gen.Double[0.1, 6]).Sample((g1, g2, n1, n2) =>
        {
            double Moisture(double glycerin, double perDay) =>
                RatesOf(new() { MoisturiserPerDay = perDay, MoisturiserGlycerin = glycerin }).Target.Moisture.Value;
            Assert.True(Moisture(Math.Max(g1, g2), n1) >= Moisture(Math.Min(g1, g2), n1));
            Assert.True(Moisture(g1, Math.Max(n1, n2)) >= Moisture(g1, Math.Min(n1, n2)));
            Assert.Equal(Moisture(0.15, n1), Moisture(0.15 + g1, n1), 1e-12);
        });
    }

    [Fact]
    public void A_moisturiser_reads_what_was_measured_in_dry_skin_less_in_moist_and_never_past_the_scale()
    {
        double Reading(double rest, double moisture) =>
            Needlepoint.Skin.Processes.Barrier.Barrier.HydrationReading<Scalar>(Care.Moistening<Scalar>(s_p, moisture, 120), rest, 120).Value;
        Assert.Equal(35 + 18.7, Reading(35, 18.7), 1e-9);
        Assert.InRange(Reading(80, 18.7), 80 + 5, 80 + 18.6);
        foreach (double rest in (double[])[15, 35, 60, 100])
            foreach (double moisture in (double[])[0, 10, 40, 200])
                Assert.InRange(Reading(rest, moisture), rest, 120);
        Assert.Equal(1, Care.Moistening<Scalar>(s_p, 0, 120).Value);
    }

    [Fact]
    public void Omega_three_rises_in_half_a_year_and_falls_in_ten_weeks_as_it_was_measured()
    {
        CareRates<Scalar> on = RatesOf(new() { OmegaThree = 3e-3 / Day }), off = RatesOf(Lifestyle.Unsaid);
        double risen = Care.SunburnThreshold(s_p, After(Care.Rest(off), on, 26 * Week)).Value;
        Assert.Equal(41.1 / 18.9, risen, 0.03);
        CareState<Scalar> stopped = After(After(Care.Rest(off), on, 26 * Week), off, 10 * Week);
        Assert.Equal(23.1 / 18.9, Care.SunburnThreshold(s_p, stopped).Value, 0.02);
    }

    [Fact]
    public void Beta_carotene_does_little_before_ten_weeks_and_flavanols_do_what_was_measured_at_twenty_four()
    {
        CareRates<Scalar> on = RatesOf(new() { BetaCarotene = 24e-6 / Day, Flavanols = 320e-6 / Day });
        CareState<Scalar> rest = Care.Rest(RatesOf(Lifestyle.Unsaid));
        double Gain(double weeks) => (Care.SunburnThreshold(s_p, After(rest, on, weeks * Week)).Value - 1) / 0.4;
        Assert.InRange(Gain(4), 0, 0.1);
        Assert.InRange(Gain(10), 0.2, 0.4);
        Assert.InRange(Gain(52), 0.95, 1);
        CareState<Scalar> late = After(rest, on, 24 * Week);
        Assert.Equal(1 - 0.087, Care.Lines(s_p, late).Value, 0.001);
        Assert.Equal(1 + 0.086, Care.Elasticity(s_p, late).Value, 0.001);
    }

    [Fact]
    public void Vitamin_C_of_the_epidermis_saturates_with_the_diet()
    {
        double Level(double mg) => RatesOf(new() { VitaminC = mg * 1e-6 / Day }).Target.VitaminC.Value * 63;
        Assert.Equal(63, Level(80), 1e-9);
        Assert.Equal(79, Level(330), 0.5);
        Assert.True(Level(2000) - Level(1000) < 2);
        Assert.Equal(0, Level(0));
        Assert.True(Level(10) < 0.5 * 63);
    }

    [Fact]
    public void Carotenoids_of_three_portions_are_nearly_all_there_after_six_weeks()
    {
        CareState<Scalar> six = After(Care.Rest(RatesOf(Lifestyle.Unsaid)), RatesOf(new() { ExtraFruitAndVegetables = 3 }), 6 * Week);
        Assert.Equal(1 + 0.24 * (1 - Math.Exp(-2)), six.Carotenoids.Value, 1e-6);
    }

    [Fact]
    public void Hair_that_was_cut_grows_back_at_its_own_rate_to_its_own_length_however_often_it_is_cut()
    {
        CareRates<Scalar> k = RatesOf(Lifestyle.Unsaid);
        CareState<Scalar> state = Care.Rest(k);
        for (int cut = 0; cut < 5; cut++)
        {
            Care.Dermaplane(ref state, s_p, 1);
            Assert.Equal(0, state.VellusHair.Value);
            Assert.Equal(0.03e-3, (After(state, k, 0.01).VellusHair * s_p.VellusLength).Value / 0.01, 1e-8);
            state = After(state, k, 28);
            Assert.Equal(1 - Math.Exp(-28 * 0.03), state.VellusHair.Value, 1e-6);
        }
        Assert.Equal(1, After(state, k, 400).VellusHair.Value, 1e-4);
    }

    [Fact]
    public void A_blade_smooths_dry_skin_more_and_its_flakes_come_back_within_a_week()
    {
        CareRates<Scalar> k = RatesOf(Lifestyle.Unsaid);
        CareState<Scalar> state = Care.Rest(k);
        Care.Dermaplane(ref state, s_p, 1);
        double usual = Care.Flaking(s_p, state.LooseCells, isDry: false).Value, dry = Care.Flaking(s_p, state.LooseCells, isDry: true).Value;
        Assert.True(dry < usual && usual < 1);
        Assert.Equal(1, Care.Flaking(s_p, After(state, k, 14).LooseCells, isDry: true).Value, 1e-2);
        Assert.Equal(1, Care.Flaking(s_p, Scalar.Of(1), isDry: true).Value);
        CareState<Scalar> untouched = Care.Rest(k);
        Care.Dermaplane(ref untouched, s_p, 0);
        Assert.Equal(1, untouched.VellusHair.Value);
    }

    [Fact]
    public void Gloss_falls_with_roughness_and_hair_and_unevenness_rises_with_redness_and_holes()
    {
        Gen.Select(Gen.Double[0.5, 2], Gen.Double[0.5, 2], Gen.Double[0, 1], Gen.Double[0, 1]).Sample((r1, r2, x1, x2) =>
        {
            double Gloss(double roughness, double hair) => Care.Gloss<Scalar>(s_p, roughness, hair).Value;
            double Uneven(double redness, double holes) => Care.Unevenness<Scalar>(s_p, redness, holes / 2).Value;
            Assert.True(Gloss(Math.Min(r1, r2), x1) >= Gloss(Math.Max(r1, r2), x1));
            Assert.True(Gloss(r1, Math.Min(x1, x2)) >= Gloss(r1, Math.Max(x1, x2)));
            Assert.True(Uneven(Math.Max(r1, r2), x1) >= Uneven(Math.Min(r1, r2), x1));
            Assert.True(Uneven(r1, Math.Max(x1, x2)) >= Uneven(r1, Math.Min(x1, x2)));
        });
        Assert.Equal(1, Care.Gloss<Scalar>(s_p, 1, 1).Value);
        Assert.Equal(1, Care.Unevenness<Scalar>(s_p, 0, 0).Value);
        Assert.Equal(1, Care.Unevenness<Scalar>(s_p, 0, 0, Scalar.Of(1)).Value);
        Assert.Equal(2 / Math.Sqrt(4 + 9), Care.Unevenness<Scalar>(s_p, 0, 0, Scalar.Of(0)).Value, 1e-12);
        Assert.True(Care.Unevenness<Scalar>(s_p, 0, 0, Scalar.Of(0.6)).Value < 1);
    }

    [Theory]
    [InlineData(8, 1)]
    [InlineData(7, 1)]
    [InlineData(6, 1.1401754250991379)]
    [InlineData(5, 1.3)]
    [InlineData(2, 1.3)]
    public void Poor_sleepers_recover_more_slowly_down_to_what_was_measured(double hours, double factor) =>
        Assert.Equal(factor, Care.RecoveryTime(s_p, new Lifestyle { Sleep = hours * 3600 }).Value, 1e-12);

    [Theory]
    [InlineData(Sex.Male, 70, 3.184)]
    [InlineData(Sex.Female, 60, 2.666)]
    public void Water_turnover_gives_the_worked_examples_of_its_equation(Sex sex, double weight, double litres)
    {
        WaterDemand<Scalar> demand = WaterDemand<Scalar>.From(new FileParameters<Scalar>());
        Subject subject = new() { Sex = sex, AgeYears = 20, Weight = weight, Water = new(1.75, 283.15, 0.5, 0) };
        Assert.Equal(litres, demand.Turnover(subject).Value * 86400 * 1000, 0.001);
        Assert.Equal(0.45 * litres, demand.Need(subject).Value * 86400 * 1000, 0.001);
        Assert.Equal(14.34e-6, (demand.Turnover(subject with { Weight = weight + 1 }) - demand.Turnover(subject)).Value * 86400, 1e-12);
    }

    [Fact]
    public void Half_a_course_of_habits_and_the_other_half_are_the_whole()
    {
        CareRates<Scalar> on = RatesOf(new() { MoisturiserPerDay = 1, OmegaThree = 1e-3 / Day, BetaCarotene = 1e-5 / Day, PlantOil = 1e-3 / Day });
        CareState<Scalar> rest = Care.Rest(RatesOf(Lifestyle.Unsaid)), whole = After(rest, on, 40), parts = After(After(rest, on, 13), on, 27);
        Assert.Equal(whole.Moisture.Value, parts.Moisture.Value, 1e-7);
        Assert.Equal(whole.CaroteneActive.Value, parts.CaroteneActive.Value, 1e-9);
        Assert.Equal(whole.PlantOil.Value, parts.PlantOil.Value, 1e-9);
    }

    private static CareRates<Scalar> RatesOf(Lifestyle habits) => CareRates<Scalar>.Of(s_p, s_epidermis, new Subject(), habits);

    private static CareState<Scalar> After(CareState<Scalar> state, CareRates<Scalar> rates, double days) => Following.After(
        state, days, _ => Following.Rest,
        (in CareState<Scalar> now, in Needlepoint.Skin.Processes.Healing.TissueSignals<Scalar> _, ref CareState<Scalar> change) =>
            Care.Rates(now, rates, Scalar.Of(1), ref change));
}
