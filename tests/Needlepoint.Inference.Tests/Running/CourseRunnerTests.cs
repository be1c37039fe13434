using Needlepoint.Courses;
using Needlepoint.Inference.Results;
using Needlepoint.Inference.Running;
using Needlepoint.Inference.Tests.Support;

namespace Needlepoint.Inference.Tests.Running;

public sealed class CourseRunnerTests
{
    private static readonly RunOptions s_quick = new() { Sets = 24 };

    public static TheoryData<string> Examples => [.. Shipped.Examples.Select(path => Path.GetFileName(path)!)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_gives_finite_curves_in_the_right_order_that_end_near_rest(string example)
    {
        RunResult result = Run(File.ReadAllText(Path.Combine(Shipped.Root, "examples", example)));
        Assert.Empty(result.Failures);
        foreach (Observable observable in result.Observables)
        {
            for (int i = 0; i < observable.Central.Length; i++)
            {
                Assert.True(observable.P05[i] <= observable.P25[i] && observable.P25[i] <= observable.Central[i], $"{observable.Id} at {observable.TimeHours[i]} h");
                Assert.True(observable.Central[i] <= observable.P75[i] && observable.P75[i] <= observable.P95[i], $"{observable.Id} at {observable.TimeHours[i]} h");
                if (observable.Shape == ObservableShape.Curve)
                    Assert.True(double.IsFinite(observable.P95[i]), $"{observable.Id} at {observable.TimeHours[i]} h");
            }
        }

        Observable loss = Find(result, "tewl_g_m2_h");
        Assert.True(loss.Central[0] > loss.Untreated[0]);
        Assert.Equal(loss.Untreated[^1], loss.Central[^1], 0.15 * loss.Untreated[^1]);
    }

    [Fact]
    public void The_same_course_seed_and_sets_give_the_same_bits_on_any_number_of_threads()
    {
        string text = File.ReadAllText(Path.Combine(Shipped.Root, "examples", "first-session.yaml"));
        string one = Run(text, s_quick with { Threads = 1 }).Identity.Fingerprint;
        Assert.Equal(one, Run(text, s_quick with { Threads = 2 }).Identity.Fingerprint);
        Assert.NotEqual(one, Run(text, s_quick with { Seed = 2 }).Identity.Fingerprint);
    }

    [Fact]
    public void Zero_needles_is_untreated_to_the_last_bit()
    {
        RunResult result = Run("person: {age: 30, sex: male, skin_type: II, site: cheek}\ncourse: {device: none}\n");
        foreach (Observable observable in result.Observables.Where(o => o.Shape == ObservableShape.Curve && o.Untreated.Length > 0))
            Assert.Equal(observable.Untreated, observable.Central);
    }

    [Theory]
    [InlineData("needle_length: 0.5 mm\n  passes: 4", "needle_length: 1.5 mm\n  passes: 4", "needle_reach_um")]
    [InlineData("needle_length: 1 mm\n  passes: 2", "needle_length: 1 mm\n  passes: 8", "channel_density_per_cm2")]
    [InlineData("needle_length: 1 mm\n  passes: 2", "needle_length: 1 mm\n  passes: 8", "redness_duration_h")]
    [InlineData("needle_length: 1 mm\n  passes: 2", "needle_length: 1 mm\n  passes: 8", "tewl_g_m2_h")]
    [InlineData("needle_length: 0.5 mm\n  passes: 4", "needle_length: 1.5 mm\n  passes: 4", "pain_vas_0_10")]
    [InlineData("needle_length: 1 mm\n  passes: 4", "needle_length: 1 mm\n  passes: 4\n  cover: {from: 0 h, to: 96 h}", "channel_closure_impedance_h")]
    public void More_treatment_acts_in_the_measured_direction(string less, string more, string observable)
    {
        static string Course(string treatment) => $"person: {{age: 34, sex: female, skin_type: III, site: cheek}}\ncourse:\n  device: pen-12-needles\n  {treatment}\n";
        Assert.True(Find(Run(Course(more)), observable).Central[0] > Find(Run(Course(less)), observable).Central[0]);
    }

    [Fact]
    public void The_central_run_has_no_interval()
    {
        RunResult result = Run(File.ReadAllText(Path.Combine(Shipped.Root, "examples", "first-session.yaml")), new() { CentralOnly = true });
        Assert.All(result.Observables, observable => Assert.Equal(observable.P05, observable.P95));
        Assert.Equal(1, result.Identity.ParameterSets);
    }

    [Fact]
    public void A_course_outside_the_evidence_is_told_so()
    {
        RunResult result = Run(File.ReadAllText(Path.Combine(Shipped.Root, "examples", "first-session.yaml")));
        Assert.Contains(result.Warnings, warning => warning.Code == "NP-W102" && warning.Sentence.Contains("cheek", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("eyelid", "2.5 mm", true)]
    [InlineData("cheek", "0.5 mm", false)]
    public void A_needle_that_goes_through_the_skin_is_told(string site, string length, bool warned)
    {
        RunResult result = Run($"person: {{age: 40, sex: female, skin_type: II, site: {site}}}\ncourse: {{device: pen-12-needles, needle_length: {length}, passes: 4}}\n");
        Assert.Equal(warned, result.Warnings.Any(warning => warning.Code == "NP-W103"));
    }

    [Theory]
    [InlineData("sessions: 4\n  every: 4 weeks", "12 months", "")]
    [InlineData("sessions: 6\n  every: 14 days", "12 months", "")]
    [InlineData("sessions: 7\n  every: 4 weeks", "12 months", "NP-W104")]
    [InlineData("sessions: 3\n  every: 13 days", "12 months", "NP-W105")]
    [InlineData("sessions: 3\n  every: 7 days", "12 months", "NP-W105")]
    [InlineData("sessions: 3\n  every: 6 days", "12 months", "NP-W107")]
    [InlineData("sessions: 3\n  every: 4 weeks", "13 months", "NP-W106")]
    [InlineData("sessions: 8\n  every: 3.5 days", "24 months", "NP-W104 NP-W107 NP-W106")]
    public void A_series_beyond_the_studies_of_healing_is_told(string series, string horizon, string codes)
    {
        Course course = Shipped.Read(
            $"person: {{age: 34, sex: female, skin_type: III, site: cheek}}\ncourse:\n  device: pen-12-needles\n  needle_length: 1 mm\n  passes: 4\n  {series}\nhorizon: {horizon}\n");
        Assert.Equal(codes, string.Join(' ', EvidenceLimits.OfSchedule(course).Select(warning => warning.Code)));
    }

    [Theory]
    [InlineData("tretinoin-0-05-cream, per_day: 1, from: 0 d", "NP-W131")]
    [InlineData("tretinoin-0-05-cream, from: 2 d", "")]
    [InlineData("hydroquinone-4-cream, per_day: 1, from: 0 d", "")]
    public void What_a_daily_product_does_to_collagen_is_said_to_be_left_out(string use, string codes)
    {
        Course course = Shipped.Read($"person: {{age: 50, sex: female, skin_type: II, site: cheek}}\ncourse:\n  device: skinpen-precision\n  needle_length: 1 mm\n  passes: 4\n  products:\n    - {{product: {use}}}\n");
        Assert.Equal(codes, string.Join(' ', EvidenceLimits.OfDailyActives(course).Select(warning => warning.Code)));
    }

    [Fact]
    public void Slow_curves_are_told_at_fewer_moments_of_the_same_run()
    {
        RunResult result = Run(File.ReadAllText(Path.Combine(Shipped.Root, "examples", "three-sessions.yaml")), new() { CentralOnly = true });
        Observable fast = Find(result, "tewl_g_m2_h");
        Observable[] slow = [.. result.Observables.Where(observable => observable.IsSlow)];
        Assert.NotEmpty(slow);
        Assert.All(slow, observable => Assert.Subset(fast.TimeHours.ToHashSet(), observable.TimeHours.ToHashSet()));
        Assert.All(slow, observable => Assert.True(2 * observable.TimeHours.Length < fast.TimeHours.Length));
    }

    private static Observable Find(RunResult result, string id) => result.Observables.Single(observable => observable.Id == id);

    private static RunResult Run(string text, RunOptions? options = null) => new CourseRunner(Shipped.Model).Run(Shipped.Read(text), [], options ?? s_quick);
}
