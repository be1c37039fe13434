using Needlepoint.Courses;
using Needlepoint.Inference.Ensembles;
using Needlepoint.Inference.Running;
using Needlepoint.Inference.Tests.Support;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Observables;
using Needlepoint.Skin.Simulation;

namespace Needlepoint.Inference.Tests.Ensembles;

public sealed class EnsembleRunnerTests
{
    private static readonly double[] s_times = [0, 3600, 6 * 3600, 86400, 3 * 86400];

    [Fact]
    public void A_set_has_the_same_bits_alone_beside_others_and_on_any_number_of_threads()
    {
        Course course = Shipped.Read(File.ReadAllText(Path.Combine(Shipped.Root, "examples", "first-session.yaml")));
        ParameterSet[] sets = Shipped.Model.Space.Draw(11, 10, SpreadOver.People);
        EnsembleRun together = Run(course, sets, threads: 2), sequential = Run(course, sets, threads: 1);
        for (int set = 0; set < sets.Length; set++)
        {
            EnsembleRun alone = Run(course, [sets[set]], threads: 1);
            foreach (SkinObservable curve in SkinObservables.Curves)
            {
                Assert.Equal(Bits(alone.Curve(curve.Id, 0)), Bits(together.Curve(curve.Id, set)));
                Assert.Equal(Bits(alone.Curve(curve.Id, 0)), Bits(sequential.Curve(curve.Id, set)));
            }

            foreach (SkinObservable single in SkinObservables.Singles)
                Assert.Equal(BitConverter.DoubleToInt64Bits(alone.Single(single.Id, 0)), BitConverter.DoubleToInt64Bits(together.Single(single.Id, set)));
        }
    }

    [Theory]
    [InlineData("first-session", true)]
    [InlineData("age-70", false)]
    public void The_untreated_skin_is_told_at_every_moment_whether_it_rests_or_ages(string example, bool rests)
    {
        Course course = Shipped.Read(File.ReadAllText(Path.Combine(Shipped.Root, "examples", example + ".yaml")));
        ParameterSet[] sets = [Shipped.Model.Space.Central, .. Shipped.Model.Space.Draw(7, 2, SpreadOver.People)];
        EnsembleRun run = Run(course, sets, threads: 1);
        for (int set = 0; set < sets.Length; set++)
        {
            SkinRun<Scalar> alone = new SkinSimulator<Scalar>().Run(SkinCourse.InputsOf(course), new LaneParameters<Scalar>(Shipped.Model.Space, sets, set), s_times);
            Assert.Equal(rests, run.UntreatedRests(set));
            foreach (SkinObservable curve in SkinObservables.Curves)
                for (int moment = 0; moment < s_times.Length; moment++)
                    Assert.Equal(alone.Untreated(curve.Id)[moment].Value, run.Untreated(curve.Id, set, moment));
        }
    }

    [Fact]
    public void A_cancelled_run_stops()
    {
        Course course = Shipped.Read(File.ReadAllText(Path.Combine(Shipped.Root, "examples", "first-session.yaml")));
        using CancellationTokenSource source = new();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => new EnsembleRunner(Shipped.Model.Space)
            .Run(SkinCourse.InputsOf(course), Shipped.Model.Space.Draw(1, 3, SpreadOver.People), s_times, cancellation: source.Token));
    }

    [Fact]
    public void A_run_that_was_stopped_leaves_nothing_behind()
    {
        Course course = Shipped.Read(File.ReadAllText(Path.Combine(Shipped.Root, "examples", "three-sessions.yaml")));
        ParameterSet[] sets = Shipped.Model.Space.Draw(3, 4, SpreadOver.People);
        EnsembleRunner runner = new(Shipped.Model.Space) { Threads = 1 };
        EnsembleRun before = runner.Run(SkinCourse.InputsOf(course), sets, s_times, cancellation: TestContext.Current.CancellationToken);
        using CancellationTokenSource source = new();
        Assert.ThrowsAny<OperationCanceledException>(() => runner.Run(
            SkinCourse.InputsOf(course), [.. Shipped.Model.Space.Draw(4, 40, SpreadOver.People)], s_times, progress: (_, _) => source.Cancel(), cancellation: source.Token));
        EnsembleRun after = runner.Run(SkinCourse.InputsOf(course), sets, s_times, cancellation: TestContext.Current.CancellationToken);
        foreach (SkinObservable curve in SkinObservables.Curves)
            Assert.Equal(Bits(before.Curve(curve.Id, 3)), Bits(after.Curve(curve.Id, 3)));
    }

    private static EnsembleRun Run(Course course, IReadOnlyList<ParameterSet> sets, int threads) =>
        new EnsembleRunner(Shipped.Model.Space) { Threads = threads }.Run(SkinCourse.InputsOf(course), sets, s_times);

    private static long[] Bits(ReadOnlySpan<double> values) => [.. values.ToArray().Select(BitConverter.DoubleToInt64Bits)];
}
