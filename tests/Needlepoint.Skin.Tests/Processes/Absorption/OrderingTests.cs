using CsCheck;
using Needlepoint.Skin.Processes.Absorption;

namespace Needlepoint.Skin.Tests.Processes.Absorption;

/// <summary>Which of two skins takes up more. Cells move with the hole and steps with the moment of washing: what they can tell is the tolerance.</summary>
public sealed class OrderingTests
{
    private const int Problems = 20;
    private const double GridError = 0.02;
    private const double StepError = 5e-3;
    private static readonly double[] s_times = [600, 3600, 24 * 3600];
    private static readonly TransportGrid s_grid = new(24, 40, 6, false);

    [Fact]
    public void More_channels_let_more_in() => Holds(
        problem => problem with { Channels = problem.Channels! with { Density = 0.5 * problem.Channels.Density } }, GridError);

    [Fact]
    public void Deeper_channels_let_more_in() => Holds(
        problem => problem with { Channels = problem.Channels! with { Depth = 0.6 * problem.Channels.Depth } }, GridError);

    [Fact]
    public void Wider_channels_let_more_in() => Holds(
        problem => problem with { Channels = problem.Channels! with { Radius = 0.7 * problem.Channels.Radius } }, GridError);

    [Fact]
    public void Channels_that_close_later_let_more_in() => Holds(
        problem => problem with { WallPermeability = t => problem.WallPermeability(t) * Math.Exp(-t / 7200) }, StepError);

    [Fact]
    public void Channels_let_more_in_than_none() => Holds(problem => problem with { Channels = null }, GridError);

    [Fact]
    public void Longer_contact_lets_more_in() => Holds(
        problem => problem with { Donors = [problem.Donors[0] with { End = 0.3 * problem.Donors[0].End }] }, StepError);

    [Fact]
    public void Faster_blood_leaves_less_in_the_skin_and_takes_more() => Needled.Sample(
        problem =>
        {
            TransportRun slow = Run(problem with { BloodFlow = _ => 0.5 }), fast = Run(problem with { BloodFlow = _ => 2 });
            for (int i = 0; i < s_times.Length; i++)
            {
                double least = 1e-6 * problem.Donors[0].Amount;
                Assert.True(fast.Blood[i] >= slow.Blood[i] - least);
                Assert.True(fast.Held(i) <= slow.Held(i) + least);
            }
        },
        iter: Problems);

    [Fact]
    public void Skin_without_stratum_corneum_is_the_ceiling() => Needled.Sample(
        problem =>
        {
            TransportLayer[] living = [.. problem.Layers.Skip(1).Select(layer => layer with { BloodClearance = 0, LymphClearance = 0 })];
            TransportProblem needled = problem with
            {
                Layers = [problem.Layers[0], .. living],
                Donors = [Transports.Constant],
                WallPermeability = _ => double.PositiveInfinity,
                HasSink = true,
                ShuntPermeability = 0,
            };
            TransportProblem bare = needled with { Layers = living, HasStratumCorneum = false };

            // No holes can do more than to take away all the tissue down to their feet.
            double foot = problem.Channels!.Depth;
            double epidermis = Math.Max(0, living[0].Thickness - foot), dermis = living[1].Thickness - Math.Max(0, foot - living[0].Thickness);
            double least = (epidermis / Conductivity(living[0])) + (dermis / Conductivity(living[1]));
            double flux = Steady(needled), withoutCorneum = Steady(bare);
            Assert.True(flux <= withoutCorneum * (1 + GridError), FormattableString.Invariant($"{flux} above {withoutCorneum}"));
            Assert.True(withoutCorneum <= 1 / least, FormattableString.Invariant($"{withoutCorneum} above {1 / least}"));
        },
        iter: Problems);

    private static Gen<TransportProblem> Needled { get; } = Transports.AnySkin.Where(problem => problem.Channels is not null)
        .Select(problem => problem with { Donors = [problem.Donors[0] with { CarriedIn = 0, Evaporation = 0 }] });

    private static double Conductivity(TransportLayer layer) => layer.Storage * layer.Diffusivity;

    private static double Steady(TransportProblem problem) => new TransportSolver().Run(problem, s_grid, [1e12]).OutFlux[0];

    private static void Holds(Func<TransportProblem, TransportProblem> lessened, double tolerance) => Needled.Sample(
        problem =>
        {
            TransportRun more = Run(problem), less = Run(lessened(problem));
            for (int i = 0; i < s_times.Length; i++)
            {
                double least = (less.Entered(i) * (1 - tolerance)) - (1e-6 * problem.Donors[0].Amount);
                Assert.True(more.Entered(i) >= least, FormattableString.Invariant($"{more.Entered(i)} below {less.Entered(i)}"));
            }
        },
        iter: Problems);

    private static TransportRun Run(TransportProblem problem) => new TransportSolver().Run(problem, s_grid, s_times);
}
