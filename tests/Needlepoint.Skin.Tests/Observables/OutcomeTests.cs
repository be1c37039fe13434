using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Observables;
using Needlepoint.Skin.Simulation;
using Needlepoint.Skin.Treatments;

namespace Needlepoint.Skin.Tests.Observables;

/// <summary>Outcomes of whole courses.</summary>
public sealed class OutcomeTests
{
    private const double Day = 86400;

    private static readonly string[] s_absent = ["neutrophils_relative", "macrophages_relative", "myofibroblasts_relative"];

    private static readonly string[] s_open = ["wrinkle_lemperle_grade_open", "goodman_baron_score_open", "goodman_baron_grade_open"];

    private static readonly Needling s_pen = new()
    {
        Device = new() { Kind = DeviceKind.Pen, Needles = 12, BaseWidth = 250e-6, StrokeRate = 90, HeadArea = 1e-4, HandSpeed = 0.02 },
        NeedleLength = 1.5e-3,
        CountedDensity = 225e4,
        Anaesthetic = Anaesthetic.Cream,
    };

    [Fact]
    public void Neutrophils_and_macrophages_reach_one_in_a_full_thickness_wound()
    {
        double[] times = [.. Enumerable.Range(0, 400).Select(i => i * 0.05 * Day)];
        SkinRun<Scalar> run = Run([new ExcisionEvent(0)], times);
        Assert.Equal(1, Highest(run, "neutrophils_relative"), 2e-3);
        Assert.Equal(1, Highest(run, "macrophages_relative"), 2e-3);
    }

    [Fact]
    public void Cells_come_in_order_and_collagen_after_them()
    {
        double[] times = [.. Enumerable.Range(0, 800).Select(i => i * 0.25 * Day)];
        SkinRun<Scalar> run = Run(Sessions(1), times);
        double[] peaks =
        [
            .. ((string[])["neutrophils_relative", "macrophages_relative", "myofibroblasts_relative", "procollagen_protein_fold", "papillary_collagen_area_relative"])
                .Select(id => times[Enumerable.Range(0, times.Length).MaxBy(i => run.Curve(id)[i].Value)]),
        ];
        Assert.Equal(peaks.Order(), peaks);
        Assert.Equal(peaks.Length, peaks.Distinct().Count());
    }

    [Fact]
    public void Untouched_skin_keeps_its_scores_and_reads_one_for_a_year()
    {
        SkinRun<Scalar> run = Run([], [0, 30 * Day, 365 * Day]);
        foreach (SkinObservable observable in OutcomeCurves())
        {
            double start = run.Curve(observable.Id)[0].Value;
            Assert.All(run.Curve(observable.Id).ToArray(), value => Assert.Equal(start, value.Value));
            bool isOverStart = observable.Id.EndsWith("_relative", StringComparison.Ordinal) && !s_absent.Contains(observable.Id);
            Assert.True(!isOverStart || Math.Abs(start - 1) < 1e-12);
        }

        Assert.Equal((12.0, 3.0, 90.0, 3.0, 5.0, 6.0), (First(run, "goodman_baron_score"), First(run, "goodman_baron_grade_open"), First(run, "ecca_score"),
            First(run, "wrinkle_lemperle_grade"), First(run, "wrinkle_fitzpatrick_score"), First(run, "surgical_scar_vancouver_score")));
    }

    [Fact]
    public void A_score_that_nobody_gave_is_not_a_number_and_what_needs_no_score_is_told()
    {
        SkinRun<Scalar> run = new SkinSimulator<Scalar>().Run(
            new() { Subject = new(), EndTime = Day, Events = Sessions(1) }, new FileParameters<Scalar>(), [Day]);
        foreach (SkinObservable observable in OutcomeCurves())
        {
            bool isScored = observable.Unit is "points" or "grade" || observable.Id is "acne_scar_depth_relative" or "striae_visibility_relative";
            Assert.Equal(isScored, double.IsNaN(First(run, observable.Id)));
        }
    }

    [Fact]
    public void A_sham_changes_nothing_but_what_people_expect()
    {
        double[] times = [0, 30 * Day, 90 * Day, 365 * Day];
        SkinRun<Scalar> rest = Run([], times), sham = Run([new ShamEvent(0)], times);
        foreach (SkinObservable observable in SkinObservables.Curves)
        {
            double[] still = Values(rest, observable.Id), seen = Values(sham, observable.Id);
            if (!s_open.Contains(observable.Id))
                Assert.Equal(still, seen);
            else
                Assert.True(seen[0] < seen[1] && seen[1] < seen[2] && seen[2] < seen[3] && seen[3] < still[3]);
        }
    }

    [Fact]
    public void An_open_rater_reads_a_needled_side_better_than_a_blinded_one_and_the_difference_fades()
    {
        double[] times = [30 * Day, 180 * Day, 365 * Day];
        SkinRun<Scalar> run = Run(Sessions(1), times);
        double[] net = Values(run, "goodman_baron_score"), open = Values(run, "goodman_baron_score_open");
        double[] gap = [.. net.Zip(open, (blinded, knowing) => blinded - knowing)];
        Assert.True(gap[0] > gap[1] && gap[1] > gap[2] && gap[2] > 0);
    }

    [Fact]
    public void Each_further_session_brings_scars_up_by_less()
    {
        double[] depth = [.. Enumerable.Range(1, 6).Select(sessions => Run(Sessions(sessions, 30), [(((sessions - 1) * 30) + 180) * Day]))
            .Select(run => First(run, "acne_scar_depth_relative"))];
        double[] gain = [.. depth.Prepend(1).Zip(depth, (before, after) => before - after)];
        Assert.All(gain, step => Assert.True(step > 0));
        Assert.True(gain[5] < gain[1]);
    }

    [Fact]
    public void Skin_looks_smoother_while_swollen_then_as_before_and_better_only_after_months()
    {
        double[] lines = Values(Run(Sessions(3, 30), [Day, 10 * Day, 240 * Day]), "wrinkle_depth_relative");
        Assert.True(lines[0] < 0.97);
        Assert.InRange(lines[1], 0.985, 1.01);
        Assert.True(lines[2] < 0.97);
    }

    private static IEnumerable<SkinObservable> OutcomeCurves() => SkinObservables.Curves
        .SkipWhile(observable => observable.Id != "neutrophils_relative").Take(Skin.Parameters.Fields.Count<OutcomeReadings<Scalar>, Scalar>());

    private static SkinEvent[] Sessions(int count, double intervalDays = 30) =>
        [.. Enumerable.Range(0, count).Select(i => new NeedlingEvent(i * intervalDays * Day, s_pen))];

    private static SkinRun<Scalar> Run(IReadOnlyList<SkinEvent> events, double[] times) => new SkinSimulator<Scalar>().Run(
        new() { Subject = new(), Concerns = BestSet.Concerned, EndTime = times[^1] + Day, Events = events }, new FileParameters<Scalar>(), times);

    private static double[] Values(SkinRun<Scalar> run, string id) => [.. run.Curve(id).ToArray().Select(value => value.Value)];

    private static double First(SkinRun<Scalar> run, string id) => run.Curve(id)[0].Value;

    private static double Highest(SkinRun<Scalar> run, string id) => Values(run, id).Max();
}
