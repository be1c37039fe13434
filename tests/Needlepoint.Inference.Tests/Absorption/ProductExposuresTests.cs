using Needlepoint.Courses;
using Needlepoint.Courses.Treatments;
using Needlepoint.Inference.Absorption;
using Needlepoint.Inference.Ensembles;
using Needlepoint.Inference.Results;
using Needlepoint.Inference.Running;
using Needlepoint.Inference.Tests.Support;
using Needlepoint.Skin.Treatments;

namespace Needlepoint.Inference.Tests.Absorption;

/// <summary>What products hold in the tissue over a run: at sessions and in daily use.</summary>
public sealed class ProductExposuresTests
{
    private const double Day = 86400;
    private const string Cream = "hydroquinone-4-cream", Serum = "vitamin-c-15-serum", Solution = "minoxidil-5-solution";

    private static readonly ProductExposures s_exposures = new(Shipped.Model);

    [Theory]
    [InlineData("[]", "melanin")]
    [InlineData("[{product: hyaluronic-acid-1-gel, from: 0 h}]", "melanin")]
    [InlineData("[{product: hydroquinone-4-cream, from: 0 h}]", "hair")]
    public void Where_nothing_acts_there_is_no_exposure(string products, string target) => Assert.True(Of(Course(products), target).IsNothing);

    [Fact]
    public void Every_session_gives_the_same_burst_from_nothing_and_back_to_nothing()
    {
        Exposure exposure = Of(Course($"[{{product: {Serum}, from: 1 h, to: 12 h}}]"));
        Assert.Equal(0, Exposures.At(exposure, 3600));
        double[] hours = [2, 6, 13, 48, 200];
        Assert.All(hours, hour => Assert.True(Exposures.At(exposure, hour * 3600) > 0));
        Assert.All(hours, hour => Assert.Equal(Exposures.At(exposure, hour * 3600), Exposures.At(exposure, (28 * Day) + (hour * 3600)), 1e-3 * Peak(exposure)));
        Assert.InRange(Exposures.At(exposure, 27 * Day), 0, 1e-3 * Peak(exposure));
    }

    [Fact]
    public void Products_add()
    {
        Exposure cream = Of(Course($"[{{product: {Cream}, from: 0 h}}]")), serum = Of(Course($"[{{product: {Serum}, from: 2 h}}]"));
        Exposure both = Of(Course($"[{{product: {Cream}, from: 0 h}}, {{product: {Serum}, from: 2 h}}]"));
        Assert.All(both.Times.Zip(both.Values), knot => Assert.Equal(Exposures.At(cream, knot.First) + Exposures.At(serum, knot.First), knot.Second, 1e-12 * Peak(both)));
    }

    [Theory]
    [InlineData(Cream, "melanin", 1)]
    [InlineData(Serum, "melanin", 2)]
    [InlineData(Solution, "hair", 2)]
    public void Steady_daily_use_is_what_putting_it_on_again_and_again_comes_to(string product, string target, double perDay)
    {
        Course course = Daily(Course($"[{{product: {product}, from: 0 h}}]", "device: none"), perDay, 0, 300 * Day);
        double steady = Exposures.At(Of(course, target), 200 * Day);
        Assert.Equal(BruteForce(course, target, (int)(90 * perDay)), steady, 0.01 * steady);
    }

    [Fact]
    public void A_film_that_never_dries_and_never_fills_adds_up_like_shifted_curves()
    {
        Course once = Course($"[{{product: {Serum}, from: 0 h, to: 24 h, covered: true}}]", "device: none");
        Course daily = Daily(once, 1, 0, 60 * Day);
        Exposure single = Of(once with { Horizon = 40 * Day });
        double[] moments = Moments.Of([], Day, []);
        double[] sum = [.. moments.Select(time => Enumerable.Range(0, 30).Sum(dose => Exposures.At(single, (dose * Day) + time)))];
        double steady = Exposures.At(Of(daily), 50 * Day);
        Assert.Equal(Exposures.Level(moments, sum), steady, 0.03 * steady);
    }

    [Fact]
    public void Daily_use_of_one_day_is_one_application_at_the_session()
    {
        Course session = Course($"[{{product: {Serum}, from: 0 h, to: 24 h}}]", "device: pen-12-needles\n  needle_length: 0.5 mm\n  passes: 4");
        Exposure once = Of(session), daily = Of(Daily(session, 1, 0, Day));
        foreach ((double from, double to) in ((double, double)[])[(0, 3600), (3600, Day), (Day, 20 * Day)])
        {
            double[] moments = [.. Enumerable.Range(0, 1001).Select(i => from + ((to - from) * i / 1000))];
            double Mean(Exposure exposure) => Exposures.Level(moments, [.. moments.Select(time => Exposures.At(exposure, time))]);
            Assert.Equal(Mean(once), Mean(daily), 0.03 * Mean(once));
        }
    }

    [Fact]
    public void The_first_application_after_a_session_meets_its_channels_and_those_days_later_do_not()
    {
        Course needled = Daily(Course($"[{{product: {Serum}, from: 0 h}}]"), 1, 0, 56 * Day);
        Course intact = Daily(Course($"[{{product: {Serum}, from: 0 h}}]", "device: none"), 1, 0, 56 * Day);
        (Exposure with, Exposure without) = (Of(needled), Of(intact));
        foreach (double session in (double[])[0, 28])
            Assert.True(Exposures.At(with, (session * Day) + 600) > 3 * Exposures.At(without, (session * Day) + 600));
        foreach (double day in (double[])[20.5, 45.5])
            Assert.Equal(Exposures.At(without, day * Day), Exposures.At(with, day * Day), 0.05 * Exposures.At(without, day * Day));
    }

    [Fact]
    public void Daily_use_ends_with_its_window_and_starts_with_it()
    {
        Course course = Daily(Course($"[{{product: {Cream}, from: 0 h}}]", "device: none"), 1, 14 * Day, 42 * Day);
        Exposure exposure = Of(course);
        Assert.Equal(0, Exposures.At(exposure, 14 * Day));
        Assert.True(Exposures.At(exposure, 30 * Day) > 0.9 * Peak(exposure));
        Assert.InRange(Exposures.At(exposure, 52 * Day), 0, 0.01 * Peak(exposure));
    }

    [Fact]
    public void A_day_of_dermaplaning_lets_more_of_the_daily_product_in()
    {
        Course smooth = Daily(Course($"[{{product: {Serum}, from: 0 h}}]", "device: none"), 1, 0, 56 * Day);
        Course shaved = smooth with { Treatment = smooth.Treatment with { Dermaplanings = [20 * Day] } };
        Assert.True(Peak(Of(shaved)) > 1.1 * Peak(Of(smooth)));
        Assert.Equal(Exposures.At(Of(smooth), 15 * Day), Exposures.At(Of(shaved), 15 * Day), 0.02 * Peak(Of(smooth)));
    }

    [Fact]
    public void The_same_course_has_the_same_bits_whether_or_not_it_was_seen_before()
    {
        Course course = Daily(Course($"[{{product: {Serum}, from: 0 h}}]"), 2, 0, 56 * Day);
        Exposure first = new ProductExposures(Shipped.Model).Of(course, "melanin", TestContext.Current.CancellationToken), again = Of(course), known = Of(course);
        Assert.Equal(first.Values, again.Values);
        Assert.Equal(first.Times, known.Times);
        Assert.Equal(first.Values, known.Values);
    }

    [Fact]
    public void A_run_with_daily_use_tells_each_application_and_the_day_on_any_number_of_threads()
    {
        Course course = Daily(Course($"[{{product: {Solution}, from: 0 h}}]"), 2, 0, 28 * Day);
        RunResult Run(int threads) => new CourseRunner(Shipped.Model).Run(course, [], new() { Sets = 8, Threads = threads }, cancellation: TestContext.Current.CancellationToken);
        RunResult one = Run(1), two = Run(2);
        Assert.Equal(one.Identity.Fingerprint, two.Identity.Fingerprint);
        AbsorptionResult absorption = one.Absorption[0];
        Assert.Equal(absorption.Identity.Fingerprint, two.Absorption[0].Identity.Fingerprint);
        DailyUse daily = absorption.Daily!;
        Assert.Equal((2, 0, 28 * 24), (daily.PerDay, daily.FromHours, daily.ToHours));
        Assert.Equal(2 * absorption.Dose, daily.Dose, 1e-9 * daily.Dose);
        Assert.InRange(daily.Delivered.Central, 2 * absorption.Arms[1].Delivered.Central, daily.Dose);
        Assert.True(daily.PlasmaMean.P05 > 0);
        Assert.Equal(["needled", "intact"], absorption.Arms.Select(arm => arm.Name));
    }

    [Fact]
    public void A_level_is_the_strength_whose_effect_is_the_mean_effect()
    {
        Assert.Equal(2, Exposures.Level([0, 1, 3], [2, 2, 2]), 1e-12);
        Assert.Equal(1.0 / 3, Exposures.Level([0, 1, 1, 2], [1, 1, 0, 0]), 1e-12);
    }

    [Fact]
    public void A_thinned_curve_keeps_its_ends_and_its_effect_for_weak_and_strong_substances()
    {
        double[] times = Moments.Of([], 30 * Day, []);
        Exposure whole = new(times, [.. times.Select(time => 40 * time / 600 / (1 + (time / 600 * time / 600)))]), thin = Exposures.Thinned(whole);
        Assert.True(thin.Times.Count < times.Length / 2);
        Assert.Equal((whole.Times[0], whole.Times[^1]), (thin.Times[0], thin.Times[^1]));
        foreach (double potency in (double[])[0.25, 1, 4])
        {
            double Effect(Exposure exposure) => Enumerable.Range(1, times.Length - 1).Sum(i => (times[i] - times[i - 1]) * potency * Exposures.At(exposure, times[i]) / (1 + (potency * Exposures.At(exposure, times[i]))));
            Assert.Equal(Effect(whole), Effect(thin), 0.03 * Effect(whole));
        }
    }

    [Fact]
    public void Half_of_an_effect_is_held_between_the_crossings_of_one()
    {
        Assert.Equal([(0.5, 2.5), (4, double.PositiveInfinity)], Exposures.HeldAtHalf(new([0, 1, 2, 3, 4], [0, 2, 2, 0, 1])));
        Assert.Empty(Exposures.HeldAtHalf(new([0, 1], [0.9, 0.9])));
        Assert.Empty(Exposures.HeldAtHalf(Exposure.None));
    }

    // The level of the last of many applications, straight from the transport solver.
    private static double BruteForce(Course course, string target, int times)
    {
        ProductUse use = course.Treatment.Products[0].From(0);
        double period = use.Window.To;
        Application application = new(course, use, period);
        double[] within = Moments.Of([], period, []);
        AbsorptionTask task = new(application, use.Product.Actives[0], [.. Enumerable.Range(0, times).SelectMany(dose => within[..^1].Select(time => (dose * period) + time)), times * period])
        {
            Ways = [new(IsTreated: false, application.IsCovered)],
            Repeat = new(times, period),
        };
        SolvedSkin?[] skins = new TreatedSkins(Shipped.Model).Of(application, [Shipped.Model.Space.Central], Workers.One, TestContext.Current.CancellationToken, out _);
        Uptake uptake = new AbsorptionSolver(Shipped.Model.Space).Run(task, [Shipped.Model.Space.Central], _ => skins[0], cancellation: TestContext.Current.CancellationToken)[0][0];
        double[] strength = uptake.Strength(use.Product.Actives[0].Substance.Effects.Single(effect => effect.Id == target));
        return Exposures.Level(within, strength.AsSpan(strength.Length - within.Length));
    }

    private static double Peak(Exposure exposure) => exposure.Values.Max();

    private static Exposure Of(Course course, string target = "melanin") => s_exposures.Of(course, target, TestContext.Current.CancellationToken);

    private static Course Daily(Course course, double perDay, double from, double to) => course with
    {
        Horizon = Math.Max(course.Horizon, to + (30 * Day)),
        Treatment = course.Treatment with { Products = [.. course.Treatment.Products.Select(use => use with { PerDay = perDay, Window = new(from, to) })] },
    };

    private static Course Course(string products, string treatment = "device: pen-12-needles\n  needle_length: 0.5 mm\n  passes: 4\n  sessions: 2\n  every: 28 d") => Shipped.Read(
        $"person: {{age: 34, sex: female, skin_type: III, site: {(products.Contains(Solution, StringComparison.Ordinal) ? "scalp" : "cheek")}}}\ncourse:\n  {treatment}\n  products: {products}\n");
}
