using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Simulation;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Tests.Simulation;

/// <summary>Vessels, oxygen, fluid and bleeding in the course of a whole skin.</summary>
public sealed class PerfusionCourseTests
{
    private const double Hour = 3600;
    private const double Day = 86400;
    private const double MmHg = 133.322387415;
    private static readonly double[] s_days = [0, 1, 3, 7, 14, 28, 60, 120, 360];
    private static readonly double[] s_firstDays = [0, 1.0 / 24, 1, 2, 3, 5, 8];

    [Fact]
    public void A_session_raises_flow_oxygen_fluid_and_redness_and_all_come_back()
    {
        SkinRun<Scalar> run = BestSet.Run(BestSet.Roller(1.5), [0.1, 12, 24 * 30], subject: new Subject());
        foreach (string id in (string[])["skin_blood_flow_ml_kg_min", "oxygen_papillary_mmhg", "dermal_fluid_relative", "erythema_a_star_rise"])
        {
            double rest = Scalar.Get(run.Untreated(id)[0], 0);
            double[] course = run.Curve(id, 1);
            Assert.True(course[0] > rest + 1e-3 * Math.Abs(rest), id);
            Assert.Equal(rest, course[2], 0.03 * Math.Abs(rest) + 0.05);
        }
        Assert.True(run.Curve("oxygen_uptake_ml_m2_min", 1)[1] > 0);
    }

    [Fact]
    public void A_rise_of_one_is_left_when_the_eye_calls_redness_gone()
    {
        double gone = BestSet.Run(BestSet.Roller(1.5), []).Single("redness_duration_h", 1 / Hour);
        Assert.InRange(BestSet.Run(BestSet.Roller(1.5), [gone]).Curve("erythema_a_star_rise", 1)[0], 0.5, 2);
    }

    [Fact]
    public void A_cover_takes_away_the_oxygen_of_the_air_and_channels_let_it_in()
    {
        double Uptake(SkinRun<Scalar> run) => run.Curve("oxygen_uptake_ml_m2_min", 60e6)[0];
        SkinRun<Scalar> open = BestSet.Run(null, [1]), covered = BestSet.Run(null, [1], cover: 1), halved = BestSet.Run(null, [1], cover: 0.5);
        Assert.Equal(0, Uptake(covered));
        Assert.InRange(Uptake(halved), 0.5 * Uptake(open), Uptake(open));
        Assert.True(covered.Curve("oxygen_papillary_mmhg", 1 / MmHg)[0] < open.Curve("oxygen_papillary_mmhg", 1 / MmHg)[0]);

        // Far-apart holes of a short array change no flow after a week, only the way of the air on the first minutes.
        Assert.True(BestSet.Run(BestSet.Pressed(0.8, 400), [0], cover: 0.999).Curve("oxygen_uptake_ml_m2_min", 1)[0] > 0);
    }

    [Fact]
    public void Needles_in_the_epidermis_leave_no_blood_and_long_ones_do()
    {
        string[] ids = ["platelet_signal_ng_ml", "provisional_matrix_percent"];
        SkinRun<Scalar> shallow = BestSet.Run(BestSet.Roller(0.1), [0, 24]), deep = BestSet.Run(BestSet.Roller(1.5), [0, 24]);
        foreach (string id in ids)
        {
            Assert.All(shallow.Curve(id, 1), value => Assert.Equal(0, value));
            Assert.True(deep.Curve(id, 1)[0] > deep.Curve(id, 1)[1] && deep.Curve(id, 1)[1] > 0);
        }
        Assert.Equal(deep.Curve(ids[0], 1)[0] * Math.Exp(-9.1), deep.Curve(ids[0], 1)[1], 1e-3 * deep.Curve(ids[0], 1)[0]);
    }

    [Fact]
    public void Vessels_cut_by_a_session_grow_back_and_nothing_of_it_lasts_a_year()
    {
        double[] vessels = Run(new NeedlingEvent(0, BestSet.Pen(1.5, 600))).Curve("vessel_density_relative", 1);
        Assert.InRange(vessels[0], 0.8, 0.9999);
        Assert.True(vessels[3] > vessels[0]);
        Assert.InRange(vessels.Max(), vessels[3], 1.5);
        Assert.Equal(1, vessels[^1], 2e-3);
    }

    [Fact]
    public void A_full_wound_bleeds_all_over_and_its_vessels_grow_back()
    {
        SkinRun<Scalar> run = Run(new ExcisionEvent(0));
        double[] vessels = run.Curve("vessel_density_relative", 1), fibrin = run.Curve("provisional_matrix_percent", 1);
        Assert.Equal(0.05, vessels[0], 1e-9);
        Assert.Equal(1, fibrin[0], 1e-9);
        Assert.True(vessels.Zip(vessels.Skip(1)).Take(5).All(pair => pair.Second > pair.First));
        Assert.Equal(1, vessels[^1], 0.01);
        Assert.True(fibrin[4] < 0.1);
    }

    [Fact]
    public void Swelling_is_gone_in_days_and_later_after_longer_needles()
    {
        double Left(double length) =>
            Run(s_firstDays, new NeedlingEvent(0, BestSet.Pen(length, 225))).Curve("swelling_relative", 1)[3];
        Assert.True(Left(0.5) < Left(1.0) && Left(1.0) < Left(2.0));
        double[] course = Run(s_firstDays, new NeedlingEvent(0, BestSet.Roller(1.5))).Curve("swelling_relative", 1);
        Assert.True(course[^1] < 0.01 && course[^1] > -1e-3);
    }

    private static SkinRun<Scalar> Run(SkinEvent happening) => Run(s_days, happening);

    private static SkinRun<Scalar> Run(double[] days, SkinEvent happening)
    {
        SkinInputs inputs = new() { Subject = new(), Events = [happening], EndTime = days[^1] * Day };
        return new SkinSimulator<Scalar>().Run(inputs, new FileParameters<Scalar>(), [.. days.Select(day => day * Day)]);
    }
}
