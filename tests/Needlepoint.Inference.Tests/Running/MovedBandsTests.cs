using CsCheck;
using Needlepoint.Inference.Results;
using Needlepoint.Inference.Running;
using Needlepoint.Inference.Tests.Support;

namespace Needlepoint.Inference.Tests.Running;

public sealed class MovedBandsTests
{
    private static readonly Gen<double> s_value = Gen.OneOf(Gen.Double[-2, 2], Gen.Double[0, 1000], Gen.Const(0.0));

    private static readonly Gen<Observable> s_outcome = Gen.Select(s_value.Array[5], Gen.OneOf(Gen.Const(""), Gen.Const("%"), Gen.Const("g/m²/h")), (values, unit) => Outcome([.. values.Order()], unit));

    [Fact]
    public void Without_a_change_the_band_is_the_one_before_to_the_bit() => Gen.Select(s_outcome, s_outcome).Sample((few, whole) =>
        Assert.Equal(Five(whole), Five(Moved(few, few, whole))));

    [Fact]
    public void Where_the_few_sets_are_all_sets_the_band_is_that_of_the_course_now() => Gen.Select(s_outcome, s_outcome).Sample((now, before) =>
    {
        foreach ((double one, double other) in Five(now).Zip(Five(Moved(now, before, before))))
            Assert.Equal(one, other, 1e-9 * Math.Max(1, Math.Abs(one)));
    });

    [Fact]
    public void A_moved_band_is_finite_and_in_order_and_keeps_the_bounds_of_its_kind() => Gen.Select(s_outcome, s_outcome, s_outcome).Sample((now, then, whole) =>
    {
        double[] moved = Five(Moved(now, then, whole));
        Assert.All(moved, value => Assert.True(double.IsFinite(value)));
        Assert.Equal(moved.Order(), moved);
        Observable[] all = [now, then, whole];
        if (all.All(one => one.P05[0] >= 0))
            Assert.True(moved[0] >= 0);
        if (now.Unit == "%" && all.All(one => one.P95[0] <= 100))
            Assert.True(moved[4] <= 100);
    });

    [Fact]
    public void A_time_that_does_not_come_is_told_as_the_few_sets_tell_it()
    {
        Observable never = Outcome([1, 2, 3, 4, double.PositiveInfinity], "h"), comes = Outcome([1, 2, 3, 4, 5], "h");
        Assert.Equal(double.PositiveInfinity, Moved(never, comes, comes).P95[0]);
        Assert.Equal(5, Moved(comes, never, comes).P95[0]);
    }

    [Fact]
    public void Outcomes_at_other_moments_are_those_of_the_few_sets()
    {
        Observable now = Outcome([1, 2, 3, 4, 5], "h"), before = Outcome([2, 3, 4, 5, 6], "h") with { TimeHours = [1] };
        Assert.Same(now, Assert.Single(MovedBands.Of([now], [before], [before])));
        Assert.Same(now, Assert.Single(MovedBands.Of([now], [], [])));
    }

    [Fact]
    public void Moved_bands_lie_nearer_to_all_sets_than_those_of_the_few_sets_alone()
    {
        RunResult wholeBefore = Run("1 mm", 80), fewBefore = Run("1 mm", 3), whole = Run("1.2 mm", 80), few = Run("1.2 mm", 3);
        IReadOnlyList<Observable> moved = MovedBands.Of(few.Observables, fewBefore.Observables, wholeBefore.Observables);
        Assert.True(Distance(moved, whole.Observables) < 0.5 * Distance(few.Observables, whole.Observables));
    }

    [Fact]
    public void What_a_picture_needs_differs_from_what_is_told_by_less_than_a_thousandth_of_the_widest_band()
    {
        RunResult drawn = Run("1.2 mm", 12), told = Run("1.2 mm", 12, RunDepth.Whole);
        foreach ((Observable one, Observable other) in drawn.Observables.Zip(told.Observables).Where(pair => pair.Second.P95.All(double.IsFinite)))
        {
            double widest = Enumerable.Range(0, other.TimeHours.Length).Max(i => other.P95[i] - other.P05[i]);
            for (int i = 0; i < other.TimeHours.Length; i++)
                foreach ((double picture, double number) in (ReadOnlySpan<(double, double)>)[(one.P05[i], other.P05[i]), (one.Central[i], other.Central[i]), (one.P95[i], other.P95[i])])
                    Assert.True(Math.Abs(picture - number) <= 1e-3 * widest, $"{other.Id} at {other.TimeHours[i]} h: {picture} for {number}, widest band {widest}");
        }
    }

    // Mean distance of the middle and of the edges, over the width of the whole band.
    private static double Distance(IReadOnlyList<Observable> told, IReadOnlyList<Observable> whole) => told.Zip(whole).Average(pair => Enumerable.Range(0, pair.First.TimeHours.Length).Average(i =>
    {
        double width = pair.Second.P95[i] - pair.Second.P05[i];
        return width > 0 && double.IsFinite(width)
            ? (Math.Abs(pair.First.Central[i] - pair.Second.Central[i]) + Math.Abs(pair.First.P05[i] - pair.Second.P05[i]) + Math.Abs(pair.First.P95[i] - pair.Second.P95[i])) / (3 * width)
            : 0;
    }));

    private static RunResult Run(string length, int sets, RunDepth depth = RunDepth.Outcomes) => new CourseRunner(Shipped.Model).Run(
        Shipped.Read($"person: {{age: 34, sex: female, skin_type: III, site: cheek}}\ncourse: {{device: pen-12-needles, needle_length: {length}, passes: 4}}\nhorizon: 6 weeks\n"), [],
        new() { Sets = sets, Depth = depth }, cancellation: TestContext.Current.CancellationToken);

    private static Observable Moved(Observable now, Observable then, Observable whole) => MovedBands.Of([now], [then with { Unit = now.Unit }], [whole with { Unit = now.Unit }])[0];

    private static double[] Five(Observable one) => [one.P05[0], one.P25[0], one.Central[0], one.P75[0], one.P95[0]];

    private static Observable Outcome(double[] five, string unit) => new()
    {
        Id = "outcome",
        Label = "Outcome",
        Unit = unit,
        Group = "",
        Shape = ObservableShape.Single,
        TimeHours = [0],
        P05 = [five[0]],
        P25 = [five[1]],
        Central = [five[2]],
        P75 = [five[3]],
        P95 = [five[4]],
        Untreated = [],
        Tested = new(0, 0, [], []),
    };
}
