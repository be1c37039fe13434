using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Observables;
using Needlepoint.Skin.Simulation;
using Needlepoint.Skin.Tissue;
using Needlepoint.Skin.Treatments;

namespace Needlepoint.Skin.Tests.Simulation;

/// <summary>Melanin, melasma, marks and light in the course of a whole skin.</summary>
public sealed class PigmentCourseTests
{
    private const double Day = 86400;

    private static readonly double[] s_days = [0, 7, 14, 28, 56, 84, 140];
    private static readonly Concerns s_melasma = new() { HasMelasma = true, MasiScore = 10 };
    private static readonly SunscreenHabit s_tinted = new(50, 1, true), s_clear = new(50, 1, false);
    private static readonly SunHabit s_berlin = new(52, 120, 2 * 3600), s_melbourne = new(-38, 120, 2 * 3600);

    private static SkinRun<Scalar> Run(
        Lifestyle? from = null, Exposure? melanin = null, Lifestyle? before = null, double[]? days = null, Site site = Site.Cheek, params SkinEvent[] events)
    {
        days ??= s_days;
        SkinInputs inputs = new()
        {
            Subject = new() { Site = site, SkinType = 4, Lifestyle = before ?? Lifestyle.Unsaid },
            Concerns = s_melasma,
            Lifestyle = from,
            Melanin = melanin ?? Exposure.None,
            Events = events,
            EndTime = days[^1] * Day,
        };
        SkinRun<Scalar> run = new SkinSimulator<Scalar>().Run(inputs, new FileParameters<Scalar>(), [.. days.Select(day => day * Day)]);
        Assert.Null(run.Failure(0));
        return run;
    }

    private static double[] Twin(SkinRun<Scalar> run, string id) => [.. run.Untreated(id).ToArray().Select(value => value.Value)];

    [Fact]
    public void Habits_that_do_not_change_leave_every_curve_at_rest_to_the_bit()
    {
        Lifestyle habits = new() { Sunscreen = s_tinted };
        SkinRun<Scalar> run = Run(habits, before: habits, site: Site.Back);
        foreach (SkinObservable curve in SkinObservables.Curves)
            Assert.All(run.Curve(curve.Id).ToArray(), value => Assert.Equal(run.Curve(curve.Id)[0], value));
        Assert.Equal(1, run.Curve("melanin_relative", 1)[^1]);
        Assert.Equal(10, run.Curve("masi_score", 1)[^1]);
    }

    [Fact]
    public void Sunscreen_lightens_over_weeks_and_a_tinted_one_more()
    {
        double[] clear = Run(new() { Sunscreen = s_clear }).Curve("melasma_score_relative", 1), tinted = Run(new() { Sunscreen = s_tinted }).Curve("melasma_score_relative", 1);
        Assert.Equal(1, clear[0]);
        for (int i = 1; i < clear.Length; i++)
            Assert.True(clear[i] < clear[i - 1] && tinted[i] < clear[i], $"{s_days[i]} d");
        Assert.InRange(tinted[^1], 0.5, 0.95);
        Assert.All(Twin(Run(new() { Sunscreen = s_clear }), "melasma_score_relative"), value => Assert.Equal(1, value));
    }

    [Fact]
    public void More_of_an_active_leaves_less_of_a_lesion_and_the_skin_around_answers_less()
    {
        double[] Left(double strength, string id) => Run(melanin: Weekly(strength, 20)).Curve(id, 1);
        double[] weak = Left(0.1, "melasma_score_relative"), strong = Left(10, "melasma_score_relative");
        for (int i = 1; i < weak.Length; i++)
            Assert.True(strong[i] < weak[i] && weak[i] < 1 && Left(10, "melanin_relative")[i] > strong[i]);
        Assert.True(strong[^1] > 0.4);
    }

    [Fact]
    public void Four_contacts_in_two_weeks_do_little_more_than_two()
    {
        double Left(int contacts) => Run(melanin: Contacts(contacts, 14.0 / contacts, 10)).Curve("melasma_score_relative", 1)[3];
        Assert.InRange(Left(4), 0.8 * Left(2), Left(2));
    }

    [Fact]
    public void Hundreds_of_moments_give_what_few_give_and_times_asked_for_change_nothing()
    {
        Exposure few = Contact(3, 5);
        Exposure many = new(
            [.. few.Times.Zip(few.Times.Skip(1)).SelectMany(pair => Enumerable.Range(0, 200).Select(i => pair.First + i / 200.0 * (pair.Second - pair.First))), few.Times[^1]],
            [.. few.Times.Zip(few.Times.Skip(1)).SelectMany((pair, at) => Enumerable.Range(0, 200).Select(i => few.Values[at] + i / 200.0 * (few.Values[at + 1] - few.Values[at]))), few.Values[^1]]);
        double[] a = Run(melanin: few).Curve("melasma_score_relative", 1), b = Run(melanin: many).Curve("melasma_score_relative", 1);
        double[] often = Run(melanin: few, days: [.. Enumerable.Range(0, 141).Select(day => (double)day)]).Curve("melasma_score_relative", 1);
        for (int i = 0; i < a.Length; i++)
        {
            Assert.Equal(a[i], b[i], 1e-4);
            Assert.Equal(a[i], often[(int)s_days[i]], 1e-9);
        }
    }

    [Fact]
    public void A_jump_of_the_exposure_is_felt_from_its_moment_on()
    {
        Exposure jump = new([30 * Day, 30 * Day, 31 * Day, 31 * Day], [0, 20, 20, 0]);
        double[] score = Run(melanin: jump, days: [0, 29.9, 33, 45, 60]).Curve("melasma_score_relative", 1);
        Assert.Equal(1, score[1], 1e-9);
        Assert.True(score[2] < 1 - 1e-4 && score[3] < score[2]);
    }

    [Fact]
    public void An_event_that_does_nothing_splits_the_run_and_changes_nothing()
    {
        Lifestyle sunny = new() { Sun = s_berlin, Sunscreen = s_clear };
        SkinEvent session = new NeedlingEvent(0, BestSet.Pen(1));
        SkinRun<Scalar> whole = Run(sunny, Weekly(2, 12), events: session);
        SkinRun<Scalar> parts = Run(sunny, Weekly(2, 12), events: [session, new MedicineEvent(17.3 * Day, false), new MedicineEvent(50.01 * Day, false)]);
        foreach (SkinObservable curve in SkinObservables.Curves.Where(curve => curve.Group == "Colour and pigment" && curve.Id != "mmasi_score"))
            for (int i = 0; i < s_days.Length; i++)
                Assert.Equal(whole.Curve(curve.Id, 1)[i], parts.Curve(curve.Id, 1)[i], 5e-5 * Math.Abs(whole.Curve(curve.Id, 1)[i]) + 1e-12);
    }

    [Fact]
    public void A_year_of_sun_darkens_in_summer_and_comes_back_and_the_south_is_turned_round()
    {
        double[] months = [.. Enumerable.Range(0, 13).Select(month => month * 365 / 12.0)];
        double[] north = Run(before: new() { Sun = s_berlin }, days: months).Curve("melanin_relative", 1);
        double[] south = Run(before: new() { Sun = s_melbourne }, days: months).Curve("melanin_relative", 1);
        Assert.InRange(Array.IndexOf(north, north.Max()), 2, 5);
        Assert.InRange(Array.IndexOf(south, south.Min()), 2, 5);
        Assert.Equal(1, north[^1], 2e-3);
        Assert.Equal(1, south[^1], 2e-3);
        SkinRun<Scalar> run = Run(before: new() { Sun = s_berlin }, days: months);
        for (int i = 0; i < months.Length; i++)
            Assert.Equal(Twin(run, "melanin_relative")[i], run.Curve("melanin_relative", 1)[i]);
    }

    [Fact]
    public void Light_is_read_in_doses_and_follows_the_habits_of_the_run()
    {
        const double Sed = 100 / Day;
        SkinRun<Scalar> run = Run(new() { Sunscreen = s_clear });
        Assert.Equal(0.68, Twin(run, "ultraviolet_dose_sed_d")[0] / Sed, 1e-9);
        Assert.Equal(0.68 / Math.Sqrt(50), run.Curve("ultraviolet_dose_sed_d", 1 / Sed)[0], 1e-9);
        double[] june = Run(before: new() { Sun = new(52, 172, 2 * 3600) }).Curve("ultraviolet_dose_sed_d", 1 / Sed);
        double[] december = Run(before: new() { Sun = new(52, 355, 2 * 3600) }).Curve("ultraviolet_dose_sed_d", 1 / Sed);
        Assert.InRange(june[0] / december[0], 8, 60);
    }

    [Fact]
    public void Without_melasma_there_is_no_score_and_without_needles_no_mark_and_no_risk()
    {
        SkinRun<Scalar> run = BestSet.Run(null, [0, 24]);
        foreach (string id in (string[])["melasma_score_relative", "masi_score", "mmasi_score"])
            Assert.All(run.Curve(id, 1), value => Assert.True(double.IsNaN(value)));
        Assert.All(run.Curve("hyperpigmentation_mark_l_star", 1), value => Assert.Equal(0, value));
        Assert.Equal(0, run.Single("hyperpigmentation_risk_percent", 100));
    }

    [Fact]
    public void A_mark_shows_in_weeks_two_to_six_and_fades_and_the_risk_counts_sessions()
    {
        double[] mark = Run(events: new NeedlingEvent(0, BestSet.Pen(1.5))).Curve("hyperpigmentation_mark_l_star", 1);
        Assert.Equal(0, mark[0]);
        Assert.True(mark[2] > 0.5 && Math.Max(mark[2], mark[3]) == mark.Max() && mark[^1] < 0.3 * mark.Max() && mark[^1] > 0);

        double Risk(double length, params double[] days) =>
            Run(events: [.. days.Select(day => new NeedlingEvent(day * Day, BestSet.Pen(length)))]).Single("hyperpigmentation_risk_percent", 1);
        double once = Risk(1.5, 0);
        Assert.Equal(1 - Math.Pow(1 - once, 3), Risk(1.5, 0, 28, 56), 1e-12);
        Assert.Equal(once, Risk(0.5, 0));
        Assert.Equal(once, Risk(1.5, 0, 0));
        Assert.Equal(0, Run(events: new ShamEvent(0)).Single("hyperpigmentation_risk_percent", 1));
        Assert.True(Run(new() { Sunscreen = s_clear }, events: new NeedlingEvent(0, BestSet.Pen(1.5))).Single("hyperpigmentation_risk_percent", 1) < once);
    }

    [Fact]
    public void Skin_grows_lighter_as_its_melanin_falls()
    {
        SkinRun<Scalar> run = Run(new() { Sunscreen = s_tinted });
        double[] lightness = run.Curve("skin_l_star", 1);
        for (int i = 1; i < lightness.Length; i++)
            Assert.True(lightness[i] > lightness[i - 1]);
    }

    // Comes in an hour, halves every 12 h, is gone after five days.
    private static Exposure Contact(double day, double strength)
    {
        List<double> times = [day * Day], values = [0];
        for (int i = 0; i <= 30; i++)
        {
            times.Add((day + 1.0 / 24 + i / 6.0) * Day);
            values.Add(strength * Math.Pow(0.5, i / 3.0));
        }
        times.Add((day + 6) * Day);
        values.Add(0);
        return new(times, values);
    }

    private static Exposure Weekly(double strength, int weeks) => Contacts(weeks, 7, strength);

    // The next contact begins where the one before it stands: a jump down to nothing.
    private static Exposure Contacts(int count, double every, double strength)
    {
        Exposure[] all = [.. Enumerable.Range(0, count).Select(contact => Contact(contact * every, strength))];
        List<double> times = [], values = [];
        for (int contact = 0; contact < count; contact++)
            for (int i = 0; i < all[contact].Times.Count; i++)
                if (contact + 1 == count || all[contact].Times[i] <= all[contact + 1].Times[0])
                {
                    times.Add(all[contact].Times[i]);
                    values.Add(all[contact].Values[i]);
                }
        return new(times, values);
    }
}
