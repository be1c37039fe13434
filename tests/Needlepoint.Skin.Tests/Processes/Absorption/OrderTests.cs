using Needlepoint.Skin.Processes.Absorption;
using Needlepoint.Skin.Tests.Processes.Absorption.Analytic;

namespace Needlepoint.Skin.Tests.Processes.Absorption;

/// <summary>How fast the error falls: with the square of the width of cells and of the length of steps.</summary>
public sealed class OrderTests
{
    private readonly TransportSolver _solver = new();

    [Fact]
    public void Error_falls_with_the_square_of_the_width_of_layers() =>
        IsSecondOrder(layers => Permeated(new(2, layers, 300, false), Slab.Permeated(0.3)), [10, 20, 40, 80]);

    [Fact]
    public void Error_falls_with_the_square_of_the_length_of_steps()
    {
        // Against the same cells and very short steps: only the error in time is left.
        double limit = Permeated(new(2, 40, 1000, false), 0);
        IsSecondOrder(steps => Permeated(new(2, 40, steps, false), limit), [40, 80, 160]);
    }

    [Fact]
    public void Error_falls_with_the_square_of_the_length_of_steps_while_channels_close()
    {
        TransportProblem problem = new()
        {
            Layers = [Transports.Layer(2, 1, 1)], SurfacePermeability = 1e-10, HasSink = true, Channels = new(2e-5, 5e-5, 1 / (Math.PI * 1e-8)),
            WallPermeability = t => 1e-8 / Math.Sqrt(1 + (t / 100)), Donors = [new() { Start = 0, Concentration = 1, Film = 1e-4 }],
        };
        double Entered(int steps) => _solver.Run(problem, new(8, 16, steps, false), [3 * Transports.Second]).ThroughChannels[0];
        double limit = Entered(1000);
        IsSecondOrder(steps => Entered(steps) - limit, [40, 80, 160]);
    }

    [Fact]
    public void Error_falls_with_the_square_of_the_width_of_cells_around_a_hole()
    {
        double limit = HoleCell.SteadyRate(new(0.2, 0.6, 1, 2, 1, 1));
        TransportProblem problem = new()
        {
            Layers = [Transports.Layer(2, 1, 1)], SurfacePermeability = 0, HasSink = true,
            Channels = new(2e-5, 6e-5, 1 / (Math.PI * 1e-8)), Donors = [Transports.Constant],
        };
        double Rate(int count) => _solver.Run(problem, new(count, 2 * count, 1, false), [1e8]).OutFlux[0] * Math.PI * 1e-8 / 1e-16;
        double[] errors = [.. new[] { 15, 30, 60 }.Select(count => Math.Abs(Rate(count) - limit))];

        // The foot of the hole is a corner that bends the field: a little less than the square.
        Assert.All(Slopes(errors), slope => Assert.InRange(slope, 1.35, 2.1));
    }

    private double Permeated(TransportGrid grid, double less)
    {
        TransportProblem problem = new() { Layers = [Transports.Unit], HasSink = true, Donors = [Transports.Constant] };
        return (_solver.Run(problem, grid, [0.3 * Transports.Second]).Receptor[0] / 1e-4) - less;
    }

    private static void IsSecondOrder(Func<int, double> error, int[] counts) =>
        Assert.All(Slopes([.. counts.Select(count => Math.Abs(error(count)))]), slope => Assert.InRange(slope, 1.85, 2.1));

    private static IEnumerable<double> Slopes(double[] errors) => errors.Zip(errors.Skip(1), (coarse, fine) => Math.Log2(coarse / fine));
}
