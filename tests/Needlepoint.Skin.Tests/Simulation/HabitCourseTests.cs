using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Observables;
using Needlepoint.Skin.Processes.Ageing;
using Needlepoint.Skin.Simulation;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Tests.Simulation;

public sealed class HabitCourseTests
{
    private const double Day = 86400, Year = Ageing.Year;

    private static readonly Lifestyle s_many = new()
    {
        MoisturiserPerDay = 2, MoisturiserGlycerin = 0.1, OmegaThree = 3e-3 / Day, Flavanols = 320e-6 / Day, BetaCarotene = 15e-6 / Day,
        PlantOil = 2e-3 / Day, VitaminC = 300e-6 / Day, ExtraFruitAndVegetables = 3, Sleep = 5 * 3600, Sunscreen = new(50, 0.8, false), RetinoidStrength = 0.0005,
    };

    [Fact]
    public void Habits_that_stay_leave_the_skin_at_rest_to_the_bit()
    {
        SkinRun<Scalar> run = Run(new() { Lifestyle = s_many }, s_many, Year, 0, 10 * Day, Year);
        foreach (SkinObservable curve in SkinObservables.Curves)
            for (int i = 0; i < run.Times.Length; i++)
                Assert.Equal(run.Untreated(curve.Id)[i], run.Curve(curve.Id)[i]);
    }

    [Theory]
    [InlineData(55)]
    [InlineData(44)]
    public void A_course_without_sessions_ages_as_the_untreated_skin_does(double age)
    {
        SkinRun<Scalar> run = Run(new() { AgeYears = age, Lifestyle = s_many }, s_many, 3 * Year, 0, Year, 3 * Year);
        foreach (SkinObservable curve in SkinObservables.Curves.Where(curve => curve.Id != "ageing_shift_years" && !double.IsNaN(run.Curve(curve.Id)[0].Value)))
            for (int i = 0; i < run.Times.Length; i++)
                Assert.Equal(run.Untreated(curve.Id)[i].Value, run.Curve(curve.Id)[i].Value, 1e-4 * Math.Abs(run.Curve(curve.Id)[i].Value) + 1e-12);
        Assert.All(run.Curve("ageing_shift_years").ToArray(), shift => Assert.Equal(0, shift.Value / Year, 1e-2));
    }

    [Fact]
    public void Nothing_new_changes_no_bit()
    {
        SkinInputs said = Inputs(new(), Lifestyle.Unsaid, 100 * Day, new NeedlingEvent(0, BestSet.Pen(1.5)));
        double[] times = [0, Day, 30 * Day, 100 * Day];
        SkinRun<Scalar> plain = new SkinSimulator<Scalar>().Run(said with { Lifestyle = null }, new FileParameters<Scalar>(), times);
        SkinRun<Scalar> same = new SkinSimulator<Scalar>().Run(said, new FileParameters<Scalar>(), times);
        foreach (SkinObservable curve in SkinObservables.Curves)
            Assert.Equal(plain.Curve(curve.Id).ToArray(), same.Curve(curve.Id).ToArray());
    }

    [Fact]
    public void A_moisturiser_that_begins_moistens_smooths_and_glosses_and_leaves_water_loss()
    {
        SkinRun<Scalar> run = Run(new(), new() { MoisturiserPerDay = 2, MoisturiserGlycerin = 0.1 }, 28 * Day, 0, 3 * Day, 28 * Day);
        Assert.Equal(52, run.Curve("stratum_corneum_hydration_corneometer_au", 1)[0], 1e-9);
        Assert.InRange(run.Curve("stratum_corneum_hydration_corneometer_au", 1)[2], 60, 78);
        Assert.Equal(52, run.Untreated("stratum_corneum_hydration_corneometer_au")[2].Value, 1e-9);
        Assert.InRange(run.Curve("roughness_relative", 1)[2], 0.75, 0.95);
        Assert.True(run.Curve("skin_gloss_relative", 1)[2] > 1.1);
        Assert.Equal(run.Untreated("tewl_g_m2_h")[2], run.Curve("tewl_g_m2_h")[2]);
    }

    [Fact]
    public void A_day_after_needles_colour_is_less_even_and_later_it_is_as_before()
    {
        SkinRun<Scalar> run = new SkinSimulator<Scalar>().Run(
            Inputs(new(), null, 60 * Day, new NeedlingEvent(0, BestSet.Pen(1.5))), new FileParameters<Scalar>(), [Day, 60 * Day]);
        Assert.True(run.Curve("colour_unevenness_relative", 1)[0] > 1.02);
        Assert.Equal(1, run.Curve("colour_unevenness_relative", 1)[1], 0.01);
        Assert.Equal(1, run.Untreated("colour_unevenness_relative")[0].Value);
    }

    [Fact]
    public void A_blade_cuts_hair_on_the_face_opens_the_barrier_a_little_and_shows_gloss()
    {
        SkinRun<Scalar> run = new SkinSimulator<Scalar>().Run(
            Inputs(new(), null, 60 * Day, new DermaplaningEvent(0, 1)), new FileParameters<Scalar>(), [0, 7 * Day, 60 * Day]);
        double[] hair = run.Curve("vellus_hair_length_mm", 1e3);
        Assert.Equal(0, hair[0]);
        Assert.Equal(1 - Math.Exp(-7 * 0.03), hair[1], 1e-3);
        Assert.True(run.Curve("skin_gloss_relative", 1)[0] > 1.02 && run.Curve("tewl_g_m2_h")[0].Value > run.Untreated("tewl_g_m2_h")[0].Value);
        SkinRun<Scalar> arm = Run(BestSet.Person, null, Day, 0);
        Assert.True(double.IsNaN(arm.Curve("vellus_hair_length_mm", 1)[0]));
    }

    [Fact]
    public void A_new_retinoid_makes_papillary_collagen_slowly_and_none_that_was_used_before_moves()
    {
        double[] times = [0, 30 * Day, 180 * Day, 300 * Day];
        double[] gain = Run(new(), new() { RetinoidStrength = 0.0005 }, 300 * Day, times).Curve("papillary_collagen_area_relative", 1);
        double[] half = Run(new(), new() { RetinoidStrength = 0.00025 }, 300 * Day, times).Curve("papillary_collagen_area_relative", 1);
        Assert.Equal(1, gain[0]);
        Assert.InRange(gain[1], 1, 1.02);
        Assert.True(gain[3] > gain[2] && gain[2] > gain[1] && gain[3] > half[3] && half[3] > 1);
        Subject used = new() { Lifestyle = new() { RetinoidStrength = 0.0005 } };
        Assert.All(Run(used, used.Lifestyle, 300 * Day, times).Curve("papillary_collagen_area_relative", 1), value => Assert.Equal(1, value));
    }

    [Fact]
    public void Reading_a_retinoid_at_more_times_changes_nothing()
    {
        double[] few = Run(new(), new() { RetinoidStrength = 0.0005 }, Year, Year).Curve("papillary_collagen_area_relative", 1);
        double[] many = Run(new(), new() { RetinoidStrength = 0.0005 }, Year, [.. Enumerable.Range(0, 366).Select(day => Math.Min(day * Day, Year)), Year])
            .Curve("papillary_collagen_area_relative", 1);
        Assert.Equal(few[^1], many[^1], 1e-5);
    }

    [Fact]
    public void Sunscreen_slows_and_more_sun_speeds_the_loss_of_collagen_over_ten_years()
    {
        Subject old = new() { AgeYears = 55 };
        double Left(Lifestyle? habits) => Run(old, habits, 10 * Year, 10 * Year).Curve("dermal_collagen_hydroxyproline_relative", 1)[0];
        double usual = Left(null), screened = Left(new() { Sunscreen = new(6.25, 1, false) }), sunny = Left(new() { Sun = new(40, 100, 2 * 3600) });
        Assert.True(screened > usual && usual > sunny);
        Assert.Equal(0.76, Math.Log(screened) / Math.Log(usual), 0.01);
    }

    [Fact]
    public void A_course_sets_back_by_years_of_the_persons_own_decline_and_none_is_told_of_skin_that_has_none()
    {
        Subject old = new() { AgeYears = 60 };
        SkinRun<Scalar> run = new SkinSimulator<Scalar>().Run(
            Inputs(old, null, 2 * Year, new NeedlingEvent(0, BestSet.Pen(1.5)), new NeedlingEvent(28 * Day, BestSet.Pen(1.5))),
            new FileParameters<Scalar>(), [0.5 * Year, Year, 2 * Year]);
        double[] untreated = [.. run.Untreated("dermal_collagen_hydroxyproline_relative").ToArray().Select(value => value.Value)];
        const double lossPerYear = 0.0062;
        double[] gained = run.Curve("dermal_collagen_hydroxyproline_relative", 1), shift = run.Curve("ageing_shift_years", 1 / Year);
        for (int i = 0; i < shift.Length; i++)
            Assert.Equal((gained[i] - untreated[i]) / lossPerYear, shift[i], 0.05 * Math.Abs(shift[i]));
        Assert.True(shift[0] > 0);
        Assert.True(double.IsNaN(Run(new() { AgeYears = 30 }, null, Year, Year).Curve("ageing_shift_years", 1)[0]));
    }

    [Theory]
    [InlineData(1.02, 1.0, 0.01, 2)]
    [InlineData(0.99, 1.0, 0.01, -1)]
    [InlineData(0.9, 0.9, 0.02, 0)]
    public void The_shift_of_a_steady_decline_is_the_gain_over_its_yearly_loss(double treated, double untreated, double perYear, double years) =>
        Assert.Equal(years, Ageing.Shift<Scalar>(treated, untreated, perYear / Year).Value / Year, 1e-9);

    [Fact]
    public void Decline_sets_in_on_a_birthday_of_the_run()
    {
        SkinRun<Scalar> run = Run(new() { AgeYears = 38 }, null, 6 * Year, 2.9 * Year, 6 * Year);
        Assert.Equal(1, run.Untreated("dermal_collagen_hydroxyproline_relative")[0].Value);
        Assert.True(run.Untreated("dermal_collagen_hydroxyproline_relative")[1].Value < 1);
    }

    [Fact]
    public void Poor_sleepers_mend_a_stripped_barrier_later()
    {
        double Excess(double? sleep)
        {
            Subject subject = new() { Lifestyle = new() { Sleep = sleep } };
            SkinRun<Scalar> run = new SkinSimulator<Scalar>().Run(
                Inputs(subject, null, 4 * Day, new TapeStripsEvent(0, 15)), new FileParameters<Scalar>(), [3 * Day]);
            return run.Curve("tewl_g_m2_h")[0].Value - run.Untreated("tewl_g_m2_h")[0].Value;
        }

        Assert.True(Excess(5 * 3600) > 1.05 * Excess(8 * 3600));
        Assert.Equal(Excess(null), Excess(8 * 3600));
    }

    private static SkinRun<Scalar> Run(Subject subject, Lifestyle? habits, double end, params double[] times) =>
        new SkinSimulator<Scalar>().Run(Inputs(subject, habits, end), new FileParameters<Scalar>(), times);

    private static SkinInputs Inputs(Subject subject, Lifestyle? habits, double end, params SkinEvent[] events) =>
        new() { Subject = subject, Lifestyle = habits, Events = events, EndTime = end };
}
