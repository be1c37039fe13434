using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Observables;
using Needlepoint.Skin.Simulation;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Tests.Simulation;

public sealed class InvarianceTests
{
    private const double Hour = 3600;
    private static readonly double[] s_hours = [0, 0.1, 1, 5, 24, 72, 200];

    [Fact]
    public void A_parameter_set_gives_the_same_bits_alone_and_beside_others()
    {
        double[] times = [.. s_hours.Select(hour => hour * Hour)];
        SkinInputs inputs = new()
        {
            Subject = new() { Site = Site.Cheek, AgeYears = 50, PigmentIndex = 0.5 },
            Events = [new CoverEvent(0, 1), new NeedlingEvent(0, BestSet.Pen(1.5)), new CoverEvent(10 * Hour, 0)],
            EndTime = times[^1],
        };
        DrawnParameters[] sets = [new(1), new(2), new(3), new(4)];
        SkinRun<Lanes4> together = new SkinSimulator<Lanes4>().Run(inputs, new Beside(sets), times);
        SkinSimulator<Scalar> simulator = new();
        for (int lane = 0; lane < sets.Length; lane++)
        {
            SkinRun<Scalar> alone = simulator.Run(inputs, sets[lane], times);
            foreach (SkinObservable single in SkinObservables.Singles)
                Assert.Equal(Bits(Scalar.Get(alone.Single(single.Id), 0)), Bits(Lanes4.Get(together.Single(single.Id), lane)));
            foreach (SkinObservable curve in SkinObservables.Curves)
                for (int i = 0; i < times.Length; i++)
                    Assert.Equal(Bits(Scalar.Get(alone.Curve(curve.Id)[i], 0)), Bits(Lanes4.Get(together.Curve(curve.Id)[i], lane)));
        }
    }

    [Fact]
    public void Keeping_few_states_changes_nothing_that_is_read()
    {
        double[] times = [.. s_hours.Select(hour => hour * Hour)];
        SkinInputs inputs = new()
        {
            Subject = new() { Site = Site.Cheek, AgeYears = 50 },
            Events = [new NeedlingEvent(0, BestSet.Pen(1.5))],
            EndTime = times[^1],
        };
        SkinRun<Scalar> all = new SkinSimulator<Scalar>().Run(inputs, new DrawnParameters(1), times);
        SkinRun<Scalar> few = new SkinSimulator<Scalar>().Run(inputs, new DrawnParameters(1), times, new([4, 1], TestContext.Current.CancellationToken));
        foreach (int moment in (ReadOnlySpan<int>)[1, 4])
            Assert.Equal(Bits(Scalar.Get(all.State(moment).Barrier.Water, 0)), Bits(Scalar.Get(few.State(moment).Barrier.Water, 0)));
        for (int i = 0; i < times.Length; i++)
        {
            Assert.Equal(Bits(Scalar.Get(all.BarrierLeft[i], 0)), Bits(Scalar.Get(few.BarrierLeft[i], 0)));
            foreach (SkinObservable curve in SkinObservables.Curves)
                Assert.Equal(Bits(Scalar.Get(all.Curve(curve.Id)[i], 0)), Bits(Scalar.Get(few.Curve(curve.Id)[i], 0)));
        }

        Assert.Contains("moment 2 ", Assert.Throws<ArgumentException>(() => _ = few.State(2)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Splitting_a_session_changes_nothing()
    {
        SkinRun<Scalar> whole = BestSet.Run(BestSet.Roller(1.5, 225), s_hours);
        SkinInputs inputs = new()
        {
            Subject = BestSet.Person,
            Events = [new NeedlingEvent(0, BestSet.Roller(1.5, 60)), new NeedlingEvent(0, BestSet.Roller(1.5, 165))],
            EndTime = 200 * Hour,
        };
        SkinRun<Scalar> parts = new SkinSimulator<Scalar>().Run(inputs, BestSet.Parameters(), [.. s_hours.Select(hour => hour * Hour)]);
        AreAlike(whole, parts, 1e-9);
    }

    [Fact]
    public void Splitting_a_run_changes_nothing()
    {
        SkinRun<Scalar> whole = BestSet.Run(BestSet.Pen(1.5), s_hours, cover: 0.7);
        SkinInputs inputs = new()
        {
            Subject = BestSet.Person,
            Events =
            [
                new CoverEvent(0, 0.7), new NeedlingEvent(0, BestSet.Pen(1.5)), new MedicineEvent(2 * Hour, false), new CoverEvent(30 * Hour, 0.7),
                new CoverEvent(31 * Hour, 0.7),
            ],
            EndTime = 200 * Hour,
        };
        SkinRun<Scalar> parts = new SkinSimulator<Scalar>().Run(inputs, BestSet.Parameters(), [.. s_hours.Select(hour => hour * Hour)]);
        AreAlike(whole, parts, 2e-5);
    }

    [Fact]
    public void Single_numbers_do_not_depend_on_the_times_asked_for_or_on_the_horizon()
    {
        SkinRun<Scalar> few = BestSet.Run(BestSet.Pen(1.5), [0]);
        SkinRun<Scalar> many = BestSet.Run(BestSet.Pen(1.5), [.. Enumerable.Range(0, 300).Select(i => 0.7 * i)]);
        foreach (SkinObservable single in SkinObservables.Singles)
            Assert.Equal(Scalar.Get(few.Single(single.Id), 0), Scalar.Get(many.Single(single.Id), 0));
    }

    [Theory]
    [InlineData(1.0)]
    [InlineData(4.0)]
    [InlineData(40.0)]
    public void Times_of_slow_skin_are_the_same_in_a_run_of_days_and_of_two_years_and_infinite_beyond_the_watch(double stretch)
    {
        const double Year = 365 * 24 * Hour;
        FileParameters<Scalar> parameters = new(("channels.person_sealing_time", stretch));
        double[] returns = [.. new[] { 14 * 24 * Hour, 2 * Year }.Select(end => Scalar.Get(new SkinSimulator<Scalar>().Run(
            new() { Subject = new() { Site = Site.Cheek, AgeYears = 82 }, Events = [new CoverEvent(0, 1), new NeedlingEvent(0, BestSet.Pen(1.5))], EndTime = end },
            parameters, [0]).Single("tewl_return_time_h"), 0))];
        if (double.IsFinite(returns[0]))
            Assert.Equal(returns[0], returns[1], 1e-6 * returns[0]);
        else
            Assert.Equal(double.PositiveInfinity, returns[1]);
        Assert.True(stretch < 40 ? returns[0] > 24 * Hour : double.IsInfinity(returns[0]), $"{returns[0] / Hour} h");
    }

    [Fact]
    public void A_session_after_all_is_mended_repeats_the_first()
    {
        const double month = 60 * 86400;
        SkinInputs inputs = new()
        {
            Subject = BestSet.Person,
            Events = [new NeedlingEvent(0, BestSet.Pen(1.5)), new NeedlingEvent(month, BestSet.Pen(1.5))],
            EndTime = 2 * month,
        };
        SkinRun<Scalar> run = new SkinSimulator<Scalar>().Run(inputs, BestSet.Parameters(), [5 * Hour, 30 * Hour, month + 5 * Hour, month + 30 * Hour]);
        foreach (SkinObservable curve in SkinObservables.Curves.Where(curve => !curve.IsSlow && curve.Group is not ("Vessels, oxygen and fluid" or "Colour and pigment")))
            for (int i = 0; i < 2; i++)
            {
                double first = Scalar.Get(run.Curve(curve.Id)[i], 0), second = Scalar.Get(run.Curve(curve.Id)[i + 2], 0);
                Assert.Equal(first, second, 1e-4 * Math.Abs(first) + 1e-7);
            }
    }

    [Fact]
    public void Sessions_in_quick_succession_add_up()
    {
        double Peak(params double[] hours)
        {
            SkinInputs inputs = new()
            {
                Subject = BestSet.Person,
                Events = [.. hours.Select(hour => new NeedlingEvent(hour * Hour, BestSet.Pen(1.5)))],
                EndTime = 100 * Hour,
            };
            return Scalar.Get(new SkinSimulator<Scalar>().Run(inputs, BestSet.Parameters(), [24 * Hour]).Curve("vasodilation_relative")[0], 0);
        }

        Assert.Equal(2, Peak(0, 0) / Peak(0), 1e-6);
        Assert.InRange(Peak(0, 10) / Peak(0), 2, 3);
    }

    private static void AreAlike(SkinRun<Scalar> a, SkinRun<Scalar> b, double tolerance)
    {
        foreach (SkinObservable curve in SkinObservables.Curves)
            for (int i = 0; i < a.Times.Length; i++)
            {
                double first = Scalar.Get(a.Curve(curve.Id)[i], 0);
                if (double.IsNaN(first))
                    continue;
                Assert.Equal(first, Scalar.Get(b.Curve(curve.Id)[i], 0), tolerance * Math.Abs(first) + 1e-6);
            }
        foreach (SkinObservable single in SkinObservables.Singles)
        {
            double first = Scalar.Get(a.Single(single.Id), 0);
            if (!double.IsNaN(first))
                Assert.Equal(first, Scalar.Get(b.Single(single.Id), 0), tolerance * Math.Abs(first) + 1e-12);
        }
    }

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(value);
}
