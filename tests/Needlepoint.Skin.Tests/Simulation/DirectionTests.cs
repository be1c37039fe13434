using CsCheck;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Parameters;
using Needlepoint.Skin.Simulation;
using Needlepoint.Skin.Tissue;
using Needlepoint.Skin.Treatments;

namespace Needlepoint.Skin.Tests.Simulation;

/// <summary>More of a cause never gives less of its effect, over the whole prior.</summary>
public sealed class DirectionTests
{
    private const double Hour = 3600;
    // Times are read off curves between samples: where a draw leaves no difference, two of them agree to a few millionths.
    private const double Slack = 1e-5;
    private static readonly Subject s_person = new() { Site = Site.UpperArm, AgeYears = 30 };

    [Fact]
    public void Longer_needles_are_redder_for_longer_and_hurt_more() => Over(
        BestSet.Pen(0.8), BestSet.Pen(1.6), run => [run.Single("redness_duration_h", 1), First(run, "pain_vas_0_10"), First(run, "swelling_relative", 3)]);

    [Fact]
    public void More_passes_open_more_and_close_later() => Over(
        BestSet.Roller(1, 100), BestSet.Roller(1, 300),
        run =>
        [
            run.Single("channel_density_per_cm2", 1), First(run, "tewl_g_m2_h"), run.Single("channel_closure_impedance_h", 1),
            run.Single("redness_duration_h", 1),
        ]);

    [Fact]
    public void Thicker_needles_raise_flow_for_longer_and_leave_wider_holes() => Over(
        BestSet.Pressed(0.8, widthUm: 150), BestSet.Pressed(0.8, widthUm: 250),
        run => [run.Single("blood_flow_return_time_h", 1), run.Single("channel_mouth_diameter_um", 1), run.Single("channel_closure_dye_h", 1)]);

    [Fact]
    public void A_cover_delays_closing_to_water_and_the_return_of_TEWL() => Over(
        (Inputs(BestSet.Pressed(0.8), s_person), Inputs(BestSet.Pressed(0.8), s_person, new CoverEvent(0, 1))),
        run => [run.Single("channel_closure_impedance_h", 1), run.Single("tewl_return_time_h", 1)]);

    [Fact]
    public void Old_skin_closes_later_covered_or_not()
    {
        foreach (double cover in (double[])[0, 1])
            Over(
                (Inputs(BestSet.Pressed(0.8), s_person, new CoverEvent(0, cover)),
                    Inputs(BestSet.Pressed(0.8), s_person with { AgeYears = 77 }, new CoverEvent(0, cover))),
                run => [run.Single("channel_closure_impedance_h", 1), run.Single("tewl_return_time_h", 1)]);
    }

    [Fact]
    public void An_anti_inflammatory_medicine_delays_closing() => Over(
        (Inputs(BestSet.Pressed(0.8), s_person, new CoverEvent(0, 1)),
            Inputs(BestSet.Pressed(0.8), s_person, new CoverEvent(0, 1), new MedicineEvent(0, true))),
        run => [run.Single("channel_closure_impedance_h", 1)],
        ("channels.anti_inflammatory_factor", 0.7));

    [Fact]
    public void Dark_skin_reads_closed_later_and_mends_a_stripped_barrier_faster()
    {
        Subject dark = BestSet.Person with { PigmentIndex = 1 };
        double Closing(Subject subject) => BestSet.Run(BestSet.Pressed(0.8), [], 1, subject).Single("channel_closure_impedance_h", 1 / Hour);
        double Left(Subject subject) =>
            BestSet.Run(null, [48], 0, subject, new StripToWaterLossEvent(0, 20e-3 / Hour)).Curve("tewl_g_m2_h", 3.6e6)[0];
        Assert.InRange(Closing(dark) / Closing(BestSet.Person), 1.2, 1.8);
        Assert.True(Left(dark) < Left(BestSet.Person));
    }

    [Fact]
    public void Diabetes_slows_the_closing_of_a_wound() => Over(
        (Inputs(null, s_person, new EpidermisLossEvent(0)), Inputs(null, s_person with { HasTypeOneDiabetes = true }, new EpidermisLossEvent(0))),
        run => [First(run, "tewl_g_m2_h", 48), run.Single("tewl_return_time_h", 1)],
        ("channels.diabetes_factor", 1.35));

    [Fact]
    public void TEWL_is_back_before_the_dye_stops_and_the_eye_is_done_before_the_meter()
    {
        SkinRun<Scalar> run = BestSet.Run(BestSet.Roller(0.77), []);
        Assert.True(run.Single("tewl_return_time_h", 1) < run.Single("channel_closure_dye_h", 1));
        Assert.True(run.Single("redness_duration_h", 1) < run.Single("blood_flow_return_time_h", 1));
        Assert.True(run.Single("channel_bridging_median_h", 1) < run.Single("channel_bridging_p84_h", 1));
        Assert.True(run.Single("channel_bridging_p84_h", 1) < run.Single("exposure_window_h", 1));
        Assert.True(run.Single("exposure_window_h", 1) < run.Single("channel_closure_dye_h", 1));
    }

    [Fact]
    public void Cream_through_channels_relieves_more_than_cream_and_cream_more_than_nothing()
    {
        double Pain(Anaesthetic anaesthetic) => BestSet.Run(BestSet.Roller(1) with { Anaesthetic = anaesthetic }, [0]).Curve("pain_vas_0_10", 1)[0];
        Assert.True(Pain(Anaesthetic.CreamThroughChannels) < Pain(Anaesthetic.Cream));
        Assert.True(Pain(Anaesthetic.Cream) < Pain(Anaesthetic.None));
    }

    [Fact]
    public void A_cover_wets_the_surface_up_to_its_limit_and_the_water_leaves_within_hours()
    {
        SkinInputs inputs = Inputs(null, s_person, new CoverEvent(0, 1), new CoverEvent(24 * Hour, 0));
        SkinRun<Scalar> run = new SkinSimulator<Scalar>().Run(
            inputs, new FileParameters<Scalar>(), [0, 1 * Hour, 3 * Hour, 23 * Hour, 24 * Hour, 24.5 * Hour, 30 * Hour]);
        double[] water = [.. Enumerable.Range(0, run.Times.Length).Select(moment => Scalar.Get(run.State(moment).Barrier.Water, 0))];
        double limit = water[0] * (400 + 1000) / 400;
        Assert.True(water[1] > water[0] && water[2] > water[1] && water[3] > water[2]);
        Assert.InRange(water[3], 0.95 * limit, limit);
        double[] tewl = run.Curve("tewl_g_m2_h", 3.6e6);
        Assert.True(tewl[4] > 3 * tewl[0]);
        Assert.Equal(tewl[0], tewl[6], 0.01 * tewl[0]);
        Assert.Equal(run.Curve("stratum_corneum_hydration_corneometer_au", 1)[0], run.Curve("stratum_corneum_hydration_corneometer_au", 1)[6], 0.1);
    }

    private static void Over(Needling less, Needling more, Func<SkinRun<Scalar>, double[]> effects) =>
        Over((Inputs(less, s_person), Inputs(more, s_person)), effects);

    private static void Over((SkinInputs Less, SkinInputs More) causes, Func<SkinRun<Scalar>, double[]> effects, params (string, double)[] held)
    {
        SkinSimulator<Scalar> simulator = new();
        double[] times = [0, 3 * Hour, 48 * Hour];
        Gen.Int.Sample(
            seed =>
            {
                IParameterSource<Scalar> parameters = new DrawnParameters(seed, held);
                double[] less = effects(simulator.Run(causes.Less, parameters, times));
                double[] more = effects(simulator.Run(causes.More, parameters, times));
                return less.Zip(more).All(pair => pair.Second >= pair.First * (1 - Slack));
            },
            iter: 25, threads: 1);
    }

    private static double First(SkinRun<Scalar> run, string id, double atHour = 0) =>
        Scalar.Get(run.Curve(id)[run.Times.IndexOf(atHour * Hour)], 0);

    private static SkinInputs Inputs(Needling? needling, Subject subject, params SkinEvent[] events) => new()
    {
        Subject = subject,
        Events = needling is null ? events : [.. events.Where(e => e.Time == 0), new NeedlingEvent(0, needling), .. events.Where(e => e.Time > 0)],
        EndTime = 72 * Hour,
    };

    [Fact]
    public void A_large_wound_takes_the_whole_barrier_off()
    {
        double bare = BestSet.Run(null, [0], before: new EpidermisLossEvent(0)).Curve("tewl_g_m2_h", 3600e3)[0];
        double rest = BestSet.Run(null, [0]).Curve("tewl_g_m2_h", 3600e3)[0];
        Assert.True(bare > 5 * rest);
        foreach (SkinEvent wound in (SkinEvent[])[new AblationEvent(0, 0.4e-3), new ExcisionEvent(0)])
            Assert.Equal(bare, BestSet.Run(null, [0], before: wound).Curve("tewl_g_m2_h", 3600e3)[0], 1e-9);
    }
}
