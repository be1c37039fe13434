using Needlepoint.Inference.Ensembles;
using Needlepoint.Inference.Hair;
using Needlepoint.Inference.Results;
using Needlepoint.Inference.Running;
using Needlepoint.Inference.Tests.Support;
using Needlepoint.Skin.Observables;
using Needlepoint.Skin.Processes.Hair;
using Needlepoint.Skin.Tissue;
using Needlepoint.Skin.Treatments;

namespace Needlepoint.Inference.Tests.Hair;

public sealed class HairRunnerTests
{
    private const double Day = 86400, Week = 7 * Day;
    private const string Man = "person: {age: 34, sex: male, skin_type: II, site: scalp}\nconcerns: {hair_loss: {kind: pattern, norwood: 4}}\n";

    private static readonly RunOptions s_quick = new() { Sets = 12 };
    private static readonly Subject s_subject = new() { Site = Site.Scalp, AgeYears = 34, Sex = Skin.Tissue.Sex.Male };
    private static readonly double[] s_times = [0, 12 * Week, 26 * Week];

    [Fact]
    public void A_run_on_the_scalp_tells_hair_beside_the_same_scalp_untreated()
    {
        RunResult result = Run(Man + "course: {device: pen-12-needles, needle_length: 1 mm, passes: 2, sessions: 3, every: 2 weeks}\nhorizon: 12 weeks\n");
        Observable[] hair = [.. result.Observables.Where(observable => observable.Group == HairObservables.Group)];
        Assert.Equal(HairObservables.All.Select(observable => observable.Id), hair.Select(observable => observable.Id));
        foreach (Observable curve in hair.Where(observable => observable.Shape == ObservableShape.Curve))
        {
            Assert.Equal(12 * Week / 3600, curve.TimeHours[^1]);
            Assert.Equal(curve.TimeHours.Length, curve.Untreated.Length);
            Assert.Equal(curve.Untreated[0], curve.Central[0]);
            Assert.NotEqual(curve.Untreated[^1], curve.Central[^1]);
        }

        Observable growing = Assert.Single(hair, observable => observable.Id == "hair_growing_percent"), resting = Assert.Single(hair, observable => observable.Id == "hair_telogen_percent");
        Assert.InRange(growing.Central[0], 60, 95);
        Assert.Equal(100, growing.P05[0] + resting.P95[0], 1e-9);
    }

    [Fact]
    public void Off_the_scalp_no_hair_is_told()
    {
        RunResult result = Run("person: {age: 34, sex: male, skin_type: II, site: cheek}\nconcerns: {hair_loss: {kind: pattern, norwood: 4}}\ncourse: {device: none}\nhorizon: 7 days\n");
        Assert.DoesNotContain(result.Observables, observable => observable.Group == HairObservables.Group);
    }

    [Fact]
    public void Alopecia_areata_is_not_predicted_and_that_is_said()
    {
        RunResult result = Run(Man.Replace("kind: pattern, norwood: 4", "kind: alopecia-areata", StringComparison.Ordinal) + "course: {device: none}\nhorizon: 7 days\n");
        Assert.DoesNotContain(result.Observables, observable => observable.Group == HairObservables.Group);
        Assert.Contains("not predicted", Assert.Single(result.Warnings, warning => warning.Code == "NP-W130").Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_done_is_the_untreated_scalp_to_the_last_bit()
    {
        RunResult result = Run(Man + "course: {device: none}\nhorizon: 12 weeks\n");
        Assert.All(
            result.Observables.Where(observable => observable.Group == HairObservables.Group && observable.Shape == ObservableShape.Curve),
            curve => Assert.Equal(curve.Untreated, curve.Central));
        Assert.Equal(0, Assert.Single(result.Observables, observable => observable.Id == "hair_gain_per_cm2").P95[0]);
        Assert.DoesNotContain(result.Warnings, warning => warning.Code == "NP-W130");
    }

    [Fact]
    public void Threads_change_no_bit_and_seeds_do()
    {
        double[] Density(int threads, ulong seed) => [.. Follow(new([0], [2]), threads, seed).Select(curves => curves.At("hair_density_per_cm2", 2))];
        Assert.Equal(Density(1, 1), Density(4, 1));
        Assert.NotEqual(Density(1, 1), Density(1, 2));
    }

    [Fact]
    public void A_person_has_the_whole_follicles_of_a_square_centimetre() => Assert.All(
        Follow(Exposure.None, 1, 1), curves => Assert.Equal(Math.Round(1e-4 * curves.At("hair_density_per_cm2", 0)), 1e-4 * curves.At("hair_density_per_cm2", 0), 1e-9));

    [Fact]
    public void Minoxidil_gains_what_a_group_of_people_can_show()
    {
        HairCurves[] treated = Follow(new([0], [2]), 2, 1, HairRunner.OfGroup);
        Assert.All(treated, curves =>
        {
            Assert.Equal(curves.At("hair_density_per_cm2", 2) - curves.Untreated("hair_density_per_cm2", 2), curves.Single("hair_gain_per_cm2"), 1e-6 * curves.At("hair_density_per_cm2", 2));
            Assert.Equal(curves.Untreated("hair_density_per_cm2", 0), curves.At("hair_density_per_cm2", 0));
            Assert.Equal(1, curves.At("hair_mass_relative", 0));
        });
        Assert.True(treated.Average(curves => curves.Single("hair_gain_per_cm2")) > 0);
        Assert.True(treated.Average(curves => curves.At("hair_mass_relative", 2)) > 1);
    }

    [Fact]
    public void One_chance_for_all_makes_equal_sets_equal()
    {
        ParameterSet[] same = [Shipped.Model.Space.Central, Shipped.Model.Space.Central];
        HairQuestion question = new(s_subject, 0.5, new([0], [2]), 26 * Week);
        HairCurves?[] each = new HairRunner(Shipped.Model.Space).Run(question, null, same, s_times, 1, TestContext.Current.CancellationToken), one = new HairRunner(Shipped.Model.Space) { HasOneChance = true }.Run(question, null, same, s_times, 1, TestContext.Current.CancellationToken);
        Assert.NotEqual(each[0]!.At("hair_mass_relative", 2), each[1]!.At("hair_mass_relative", 2));
        Assert.Equal(one[0]!.At("hair_mass_relative", 2), one[1]!.At("hair_mass_relative", 2));
    }

    [Fact]
    public void Depths_from_half_a_millimetre_on_differ_little()
    {
        double Gain(string length) => Run(Man + $"course: {{device: pen-12-needles, needle_length: {length}, passes: 2, sessions: 12, every: 7 days}}\nhorizon: 6 months\n", s_quick with { Sets = 40 })
            .Observables.Single(observable => observable.Id == "hair_mass_relative").Central[^1];
        (double half, double whole, double most) = (Gain("0.5 mm"), Gain("1 mm"), Gain("1.5 mm"));
        Assert.Equal(whole, half, 0.1 * whole);
        Assert.Equal(whole, most, 0.1 * whole);
    }

    [Fact]
    public void The_signal_is_read_after_each_session_and_not_after_the_end() =>
        Assert.All(HairRunner.SignalTimes([0, 7 * Day], 10 * Day), time => Assert.InRange(time, 0, 10 * Day));

    [Fact]
    public void An_outcome_that_is_none_is_refused()
    {
        HairCurves curves = Follow(Exposure.None, 1, 1)[0];
        Assert.Contains("tewl", Assert.Throws<KeyNotFoundException>(() => curves.At("tewl", 0)).Message, StringComparison.Ordinal);
        Assert.Contains("hair_density", Assert.Throws<KeyNotFoundException>(() => curves.Single("hair_density_per_cm2")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_parameter_of_hair_stands_in_its_file() =>
        Assert.Equal(typeof(HairParameters<Numerics.Numbers.Scalar>).GetFields().Length, Shipped.Model.Parameters.All.Count(parameter => parameter.Id.StartsWith("hair.", StringComparison.Ordinal)));

    private static HairCurves[] Follow(Exposure minoxidil, int threads, ulong seed, int? follicles = null)
    {
        ParameterSet[] sets = Shipped.Model.Space.Draw(1, 8, SpreadOver.People);
        HairRunner runner = new(Shipped.Model.Space) { Workers = new() { Threads = threads }, Follicles = follicles };
        return [.. runner.Run(new(s_subject, 0.5, minoxidil, 26 * Week), null, sets, s_times, seed, TestContext.Current.CancellationToken).OfType<HairCurves>()];
    }

    private static RunResult Run(string text, RunOptions? options = null) => new CourseRunner(Shipped.Model).Run(Shipped.Read(text), [], options ?? s_quick, cancellation: TestContext.Current.CancellationToken);
}
