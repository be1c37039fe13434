using Needlepoint.Courses;
using Needlepoint.Inference.Absorption;
using Needlepoint.Inference.Results;
using Needlepoint.Inference.Running;
using Needlepoint.Inference.Tests.Support;

namespace Needlepoint.Inference.Tests.Absorption;

/// <summary>Laws of what gets in that hold for every product and every set.</summary>
public sealed class AbsorptionRunnerTests
{
    private const double Day = 86400;
    private const string Plain = "device: pen-12-needles\n  needle_length: 0.5 mm\n  passes: 4";

    private static readonly RunOptions s_quick = new() { Sets = 8 };

    [Theory]
    [InlineData("tranexamic-acid-3-serum", "passes: 2", "passes: 8")]
    [InlineData("tranexamic-acid-3-serum", "needle_length: 0.25 mm", "needle_length: 1 mm")]
    [InlineData("lidocaine-5-cream", "passes: 2", "passes: 8")]
    public void More_and_deeper_holes_never_let_less_in(string product, string less, string more)
    {
        string Course(string said) => $"device: pen-12-needles\n  {(said.StartsWith("passes", StringComparison.Ordinal) ? "needle_length: 0.5 mm" : "passes: 4")}\n  {said}";
        // Where a hole is, no stratum corneum fills: what is in living skin or went through it tells, not what entered in the first minute.
        AbsorptionArm few = Ask(product, Course(less)).Arms[0], many = Ask(product, Course(more)).Arms[0];
        Assert.True(many.Delivered.Central >= few.Delivered.Central * (1 - 1e-5), $"{many.Delivered.Central} after {few.Delivered.Central}");
        Assert.True(many.Out.P05 >= few.Out.P05 * (1 - 1e-5), $"{many.Out.P05} after {few.Out.P05}");
        Assert.True(many.PeakFlux.Central > few.PeakFlux.Central);
    }

    [Fact]
    public void What_went_through_never_falls_and_nothing_exceeds_the_dose()
    {
        AbsorptionResult result = Ask("caffeine-3-gel", Plain);
        Observable through = Find(result, "permeated_amount_ug_cm2");
        for (int i = 1; i < through.P95.Length; i++)
            Assert.True(through.P05[i] >= through.P05[i - 1] && through.P95[i] >= through.P95[i - 1]);
        Assert.All(Find(result, "entered_amount_ug_cm2").P95, entered => Assert.InRange(entered, 0, result.Dose * (1 + 1e-9)));
        Assert.True(through.P95[^1] <= result.Dose);
    }

    [Fact]
    public void A_thicker_film_brings_in_no_less()
    {
        double thin = Ask("niacinamide-5-serum", Plain, "film: 10 um").Arms[0].Delivered.Central;
        double thick = Ask("niacinamide-5-serum", Plain, "film: 40 um").Arms[0].Delivered.Central;
        Assert.True(thick > thin);
    }

    [Fact]
    public void Without_needles_the_asked_skin_is_intact_skin_to_the_bit()
    {
        AbsorptionResult none = Ask("niacinamide-5-serum", "device: none"), intact = Ask("niacinamide-5-serum", Plain, isIntact: true);
        Assert.Equal("intact", none.Arms[0].Name);
        Assert.Equal(intact.Identity.Fingerprint, none.Identity.Fingerprint);
        AbsorptionResult needled = Ask("niacinamide-5-serum", Plain);
        Assert.Equal(none.Arms[0].Delivered, needled.Arms[1].Delivered);
        Assert.Equal(Find(none, "entered_amount_ug_cm2").Central, Find(needled, "entered_amount_ug_cm2").Untreated);
    }

    [Fact]
    public void Arms_are_the_asked_one_intact_and_both_the_other_way_of_cover()
    {
        AbsorptionResult open = Ask("niacinamide-5-serum", Plain), covered = Ask("niacinamide-5-serum", Plain, "covered: true");
        Assert.Equal(["needled", "intact", "needled, covered", "intact, covered"], open.Arms.Select(arm => arm.Name));
        Assert.Equal(["needled, covered", "intact, covered", "needled", "intact"], covered.Arms.Select(arm => arm.Name));
        Assert.Equal(open.Arms[2].Delivered.Central, covered.Arms[0].Delivered.Central, 1e-6 * open.Arms[2].Delivered.Central);
        Assert.All(open.Arms.Where(arm => arm.Name.StartsWith("intact", StringComparison.Ordinal)), arm => Assert.Equal(1, arm.Enhancement.P95));
        Assert.All(open.Arms.Where(arm => arm.Name.StartsWith("needled", StringComparison.Ordinal)), arm => Assert.True(arm.Enhancement.Central >= 1));
    }

    [Fact]
    public void Twice_the_area_brings_twice_as_much_into_the_body()
    {
        double single = Find(Ask("lidocaine-5-cream", Plain + "\n  area: 20 cm2"), "plasma_peak_ug_ml").Central[0];
        double twice = Find(Ask("lidocaine-5-cream", Plain + "\n  area: 40 cm2"), "plasma_peak_ug_ml").Central[0];
        Assert.Equal(2 * single, twice, 1e-9 * twice);
    }

    [Fact]
    public void The_same_question_has_the_same_bits_on_any_number_of_threads()
    {
        AbsorptionResult one = Ask("caffeine-3-gel", Plain, options: s_quick with { Threads = 1 }), two = Ask("caffeine-3-gel", Plain, options: s_quick with { Threads = 2 });
        Assert.Equal(one.Identity.Fingerprint, two.Identity.Fingerprint);
        Assert.NotEqual(one.Identity.Fingerprint, Ask("caffeine-3-gel", Plain, options: s_quick with { Seed = 2 }).Identity.Fingerprint);
    }

    [Fact]
    public void A_product_under_the_needles_is_carried_in_and_one_wiped_off_before_meets_no_channel()
    {
        AbsorptionResult before = Ask("lidocaine-5-cream", Plain, from: "-60 min, to: 0 h"), under = Ask("lidocaine-5-cream", Plain, from: "-60 min, to: 1 h");
        Assert.Equal(-1, before.AppliedHours);
        Assert.InRange(before.Arms[0].Enhancement.Central, 0.999, 1.001);
        double[] hours = Find(under, "entered_amount_ug_cm2").TimeHours;
        int needles = Array.IndexOf(hours, 1);
        double[] entered = Find(under, "entered_amount_ug_cm2").Central, intact = Find(under, "entered_amount_ug_cm2").Untreated;
        Assert.All(Enumerable.Range(0, needles), i => Assert.Equal(intact[i], entered[i], 0.05 * intact[i]));
        Assert.True(entered[needles] > intact[needles]);
    }

    [Theory]
    [InlineData("vitamin-c-15-serum", "0 h", true, true)]
    [InlineData("niacinamide-5-serum", "0 h", true, false)]
    [InlineData("niacinamide-5-serum", "-2 h, to: 0 h", false, false)]
    [InlineData("niacinamide-5-serum", "-2 h, to: 5 min", true, false)]
    [InlineData("niacinamide-5-serum", "72 h", false, false)]
    [InlineData("hyaluronic-acid-1-gel", "0 h", false, false)]
    public void What_is_not_made_for_open_channels_is_blocked_until_they_are_closed(string product, string from, bool blocked, bool harm)
    {
        AbsorptionResult result = Ask(product, Plain, from: from);
        Assert.Equal(blocked, result.Verdict!.IsBlocked);
        Assert.Equal(harm, result.Verdict.HarmReported);
        Assert.NotEqual("", result.Verdict.Reason);
        Assert.Equal(blocked, result.Warnings.Any(warning => warning.Code == "NP-W108"));
    }

    [Fact]
    public void Intact_skin_has_no_verdict() => Assert.Null(Ask("vitamin-c-15-serum", "device: none").Verdict);

    [Fact]
    public void Fields_are_shares_of_the_highest_and_end_with_intact_skin()
    {
        AbsorptionResult result = Ask("tranexamic-acid-3-serum", Plain);
        Assert.Equal(5, result.Fields.Count);
        Assert.Contains("intact", result.Fields[^1].Caption, StringComparison.Ordinal);
        Assert.Equal(2, result.Fields[^1].RadialEdgesUm.Length);
        double[] shares = [.. result.Fields.SelectMany(field => field.Share).SelectMany(row => row).Where(double.IsFinite)];
        Assert.Equal(1, shares.Max());
        Assert.All(result.Fields, field => Assert.Equal(field.Layers[^1].BottomUm, field.DepthEdgesUm[^1], 1e-6 * field.DepthEdgesUm[^1]));
    }

    [Fact]
    public void A_run_tells_every_substance_of_every_product_of_its_course()
    {
        Course course = Shipped.Read(TextOf(Plain, "products: [{product: niacinamide-5-serum, from: 48 h}, {product: lidocaine-prilocaine-2-5-cream, from: -60 min, to: 0 h, covered: true}]"));
        RunResult result = new CourseRunner(Shipped.Model).Run(course, [], s_quick, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(["niacinamide", "lidocaine", "prilocaine"], result.Absorption.Select(absorption => absorption.SubstanceId));
        Assert.All(result.Absorption, absorption => Assert.Equal(2, absorption.Arms.Count));
        Assert.All(result.Absorption, absorption => Assert.False(absorption.Verdict!.IsBlocked));
    }

    private static Observable Find(AbsorptionResult result, string id) => result.Observables.Single(observable => observable.Id == id);

    private static string TextOf(string treatment, string products) =>
        $"person: {{age: 34, sex: female, skin_type: III, site: cheek}}\ncourse:\n  {treatment}\n  {products}\n";

    private static AbsorptionResult Ask(
        string product, string treatment, string how = "", string from = "0 h", bool isIntact = false, RunOptions? options = null)
    {
        Course course = Shipped.Read(TextOf(treatment, $"products: [{{product: {product}, from: {from}{(how.Length > 0 ? ", " + how : "")}}}]"));
        AbsorbQuestion question = new() { Product = course.Treatment.Products[0].Product, Course = course, Duration = Day, IsIntact = isIntact };
        return new AbsorptionRunner(Shipped.Model).Run(question, options ?? s_quick, cancellation: TestContext.Current.CancellationToken)[0];
    }
}
