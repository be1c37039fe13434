using CsCheck;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Parameters;
using Needlepoint.Skin.Simulation;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Tests.Simulation;

/// <summary>Matrix and epidermis behind real sessions: order, times and directions that were published, and bounds over the whole prior.</summary>
public sealed class MatrixCourseTests
{
    private const double Day = 86400;

    private static SkinInputs Course(int sessions, double interval, double days, Subject? subject = null) => new()
    {
        Subject = subject ?? BestSet.Person,
        Events = [.. Enumerable.Range(0, sessions).Select(i => new NeedlingEvent(i * interval * Day, BestSet.Roller(1.5)))],
        EndTime = days * Day,
    };

    private static SkinRun<Scalar> Run(SkinInputs inputs, IParameterSource<Scalar> parameters, params double[] days) =>
        new SkinSimulator<Scalar>().Run(inputs, parameters, [.. days.Select(day => day * Day)]);

    private static double At(SkinRun<Scalar> run, string id, int moment) => run.Curve(id)[moment].Value;

    [Fact]
    public void Collagenase_rises_within_a_day_and_is_gone_in_a_week()
    {
        double[] days = [.. Enumerable.Range(0, 33).Select(i => 0.25 * i)];
        double[] fold = [.. Run(Course(1, 30, 8), BestSet.Parameters(), days).Curve("mmp1_fold").ToArray().Select(value => value.Value - 1)];
        double peak = fold.Max();
        Assert.InRange(days[Array.IndexOf(fold, peak)], 1, 3);
        Assert.True(fold[4] > 0.4 * peak);
        Assert.True(fold[28] < 0.15 * peak);
    }

    [Fact]
    public void Type_three_comes_first_and_type_one_stays()
    {
        SkinRun<Scalar> run = Run(Course(1, 30, 365), BestSet.Parameters(), 7, 14, 100, 365);
        double rest = run.Untreated("collagen_type_three_share_percent")[0].Value;
        Assert.True(At(run, "papillary_collagen_three_relative", 0) > At(run, "papillary_collagen_one_relative", 0));
        Assert.True(At(run, "collagen_type_three_share_percent", 1) > rest);
        Assert.True(At(run, "collagen_type_three_share_percent", 2) < rest);
        Assert.True(At(run, "papillary_collagen_one_relative", 2) > At(run, "papillary_collagen_three_relative", 2));
        Assert.Equal(rest, At(run, "collagen_type_three_share_percent", 3), 2e-4);
    }

    [Fact]
    public void Type_one_and_type_three_add_up_to_the_stained_area()
    {
        SkinRun<Scalar> run = Run(Course(3, 30, 200), BestSet.Parameters(), 5, 40, 90, 200);
        for (int i = 0; i < run.Times.Length; i++)
        {
            double one = At(run, "papillary_collagen_one_relative", i), three = At(run, "papillary_collagen_three_relative", i);
            double all = At(run, "papillary_collagen_area_relative", i);
            Assert.InRange(all, Math.Min(one, three) - 1e-9, Math.Max(one, three) + 1e-9);
        }
    }

    [Fact]
    public void Elastin_falls_at_three_months_while_tropoelastin_is_up()
    {
        SkinRun<Scalar> spared = Run(Course(6, 14, 90), BestSet.Parameters(), 90);
        SkinRun<Scalar> aged = Run(Course(6, 14, 90, BestSet.Person with { Photodamage = 0.7 }), BestSet.Parameters(), 90);
        Assert.InRange(At(spared, "elastin_total_relative", 0), 0.6, 0.999);
        Assert.True(At(aged, "elastin_total_relative", 0) < At(spared, "elastin_total_relative", 0));
        Assert.True(At(aged, "tropoelastin_fold", 0) > 1.1);
        Assert.True(At(aged, "hyaluronan_relative", 0) > 1.05);
    }

    [Fact]
    public void The_epidermis_is_thicker_and_its_cells_pass_sooner_for_months_after_a_course()
    {
        SkinRun<Scalar> run = Run(Course(5, 30, 500), BestSet.Parameters(), 30, 176, 485);
        double rest = run.Untreated("stratum_corneum_transit_d")[0].Value;
        Assert.True(At(run, "epidermis_thickness_relative", 1) > At(run, "epidermis_thickness_relative", 0));
        Assert.InRange(At(run, "epidermis_thickness_relative", 1), 1.02, 1.6);
        Assert.InRange(At(run, "epidermis_thickness_relative", 2), 1.01, 1.6);
        for (int i = 0; i < run.Times.Length; i++)
            Assert.Equal(rest, At(run, "stratum_corneum_transit_d", i) * At(run, "epidermis_thickness_relative", i), 1e-9 * rest);
    }

    [Fact]
    public void Nothing_leaves_its_bounds_whatever_the_values() => Gen.Select(Gen.Int, Gen.Int[1, 8], Gen.Double[7, 40]).Sample(
        (seed, sessions, interval) =>
        {
            double last = (sessions - 1) * interval;
            SkinRun<Scalar> run = Run(
                Course(sessions, interval, last + 200, BestSet.Person with { Photodamage = 0.5 }), new DrawnParameters(seed), last, last + 3, last + 30, last + 200);
            bool holds = run.Failure(0) is null;
            for (int i = 0; i < run.Times.Length; i++)
            {
                holds &= At(run, "epidermis_thickness_relative", i) is > 0.999 and <= 1.6001;
                holds &= At(run, "collagen_type_three_share_percent", i) is > 0 and < 0.7;
                holds &= At(run, "elastin_total_relative", i) is > 0 and < 4;
                holds &= At(run, "mmp1_fold", i) >= 1 - 1e-3;
                foreach (string id in (string[])["elastin_functional_relative", "hyaluronan_relative", "tropoelastin_fold", "papillary_collagen_three_relative"])
                    holds &= At(run, id, i) > 0;
            }
            return holds;
        },
        iter: 12, threads: 1);

    [Fact]
    public void A_cut_leaves_a_scar_without_elastic_fibres_for_a_year()
    {
        SkinInputs cut = Course(0, 1, 365) with { Events = [new ExcisionEvent(0)] };
        SkinRun<Scalar> run = Run(cut, BestSet.Parameters(), 0, 14, 365);
        Assert.True(At(run, "elastin_functional_relative", 2) < 0.5);
        Assert.True(At(run, "collagen_type_three_share_percent", 1) > 1.3 * run.Untreated("collagen_type_three_share_percent")[0].Value);
    }
}
