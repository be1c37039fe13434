using Needlepoint.Skin.Processes.Absorption;
using Needlepoint.Skin.Tests.Processes.Absorption.Analytic;

namespace Needlepoint.Skin.Tests.Processes.Absorption;

/// <summary>The solver against exact and independent solutions around a channel.</summary>
public sealed class ChannelTests
{
    private const double Tolerance = 1e-3;

    // Unit cell of radius 1 (0.1 mm) over a depth of 2, K = D = 1: rates in the units of the analytic side.
    private const double Scale = 1e-4;
    private const double UnitRate = Scale * 1e-12;
    private static readonly double s_density = 1 / (Math.PI * Scale * Scale);
    private readonly TransportSolver _solver = new();

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.2)]
    [InlineData(0.3)]
    [InlineData(0.5)]
    public void Flush_discs(double radius) =>
        Transports.Close(Disc.Rate(radius, 2), SteadyRate(radius, 0, new(160, 200, 1, false)), Tolerance);

    [Theory]
    [InlineData(0.1, 0.5)]
    [InlineData(0.1, 1)]
    [InlineData(0.3, 0.5)]
    public void Cylindrical_holes(double radius, double depth) =>
        Transports.Close(HoleCell.SteadyRate(new(radius, depth, 1, 2, 1, 1)), SteadyRate(radius, depth, new(120, 160, 1, false)), Tolerance);

    [Fact]
    public void Hole_gives_less_than_the_bare_surface_and_more_than_a_disc()
    {
        double disc = SteadyRate(0.3, 0, TransportGrid.Full), hole = SteadyRate(0.3, 0.5, TransportGrid.Full), bare = Math.PI / 2;
        Assert.InRange(disc, 0, hole);
        Assert.InRange(hole, disc, bare / (1 - (0.5 / 2)));
    }

    [Fact]
    public void Closing_channels_give_what_their_conductance_integrates_to()
    {
        // A wall so tight that all the resistance is in it.
        const double Wall = 1e-13, Rate = 2e-4;
        TransportProblem problem = Cell(0.2, 0.5) with { WallPermeability = t => Wall * Math.Exp(-Rate * t) };
        double[] times = [1e3, 1e4, 1e5];
        TransportRun run = _solver.Run(problem, new(20, 20, 40, false), times);
        double area = s_density * Math.PI * Scale * Scale * ((2 * 0.2 * 0.5) + (0.2 * 0.2));
        for (int i = 0; i < times.Length; i++)
            Transports.Close(area * Wall * (1 - Math.Exp(-Rate * times[i])) / Rate, run.ThroughChannels[i], Tolerance);
    }

    [Fact]
    public void Array_whose_donor_fades_gives_its_steady_rate_times_the_integral()
    {
        // Open holes under a film that evaporates slowly against diffusion: item by item the steady rate times (1 - exp(-k t)) / k.
        Donor donor = new() { Start = 0, Concentration = 1, Film = 1, Evaporation = 1e-7 };
        TransportRun run = _solver.Run(Cell(0.1, 0.5) with { Donors = [donor] }, new(120, 160, 10, false), [1e8]);
        double rate = HoleCell.SteadyRate(new(0.1, 0.5, 1, 2, 1, 1)) * UnitRate * s_density;
        Transports.Close(rate * (1 - Math.Exp(-10)) / (donor.Evaporation + rate), run.Receptor[0], Tolerance);
    }

    [Fact]
    public void Relaxing_channel_under_a_finite_dose_follows_the_finite_elements()
    {
        static double Wall(double t) => 3e-6 * Math.Pow(1 + (t / 146), -0.49);
        double cell = Math.Sqrt(1 / (Math.PI * 1e6));
        Hole hole = new(35e-6, 150e-6, cell, 500e-6, 0.6, 3e-10) { TopPermeability = 4.5e-10, Wall = Wall, DonorDepth = 5e-4, Clearance = 3e-5 };
        TransportProblem problem = new()
        {
            Layers = [new("tissue", 500e-6, 0.6, 3e-10, 3e-5)], SurfacePermeability = 4.5e-10, Channels = new(35e-6, 150e-6, 1e6), WallPermeability = Wall,
            HasSink = true, Donors = [new() { Start = 0, Concentration = 1, Film = 5e-4 }],
        };
        double[] times = [1080, 3600, 10800, 32400, 86400];
        TransportRun run = _solver.Run(problem, new(80, 120, 20, false), times);
        (double[] entered, double[] left) = HoleCell.Run(hole, times, 0.5, 1.12);
        for (int i = 0; i < times.Length; i++)
        {
            Transports.Close(entered[i], run.Entered(i), 2 * Tolerance);
            Transports.Close(left[i], run.Receptor[i], 2 * Tolerance);
        }
    }

    [Fact]
    public void Needles_carry_in_what_lies_on_the_skin_when_they_come()
    {
        // The film lies on sealed skin; at 1000 s needles take a part down with them, through walls that then let nothing pass.
        Donor film = new() { Start = 0, Concentration = 10, Film = 1e-4, CarriedIn = 2e-4, CarriedAt = 1000 };
        TransportProblem problem = Cell(0.2, 0.5) with { HasSink = false, WallPermeability = _ => 0, Donors = [film] };
        TransportRun run = _solver.Run(problem, new(12, 20, 6, false), [0, 999, 1000, 5000]);
        double[] carried = [0, 0, film.CarriedIn, film.CarriedIn];
        for (int i = 0; i < carried.Length; i++)
        {
            Assert.Equal(carried[i], run.ThroughChannels[i], 1e-15);
            Assert.Equal(carried[i], run.InLayer[0][i], 1e-15);
            Assert.Equal(film.Amount - carried[i], run.Vehicle[i], 1e-15);
        }
    }

    private static TransportProblem Cell(double radius, double depth) => new()
    {
        Layers = [Transports.Layer(2, 1, 1)],
        SurfacePermeability = 0,
        Channels = new(radius * Scale, depth * Scale, s_density),
        HasSink = true,
        Donors = [Transports.Constant],
    };

    private double SteadyRate(double radius, double depth, TransportGrid grid) =>
        _solver.Run(Cell(radius, depth), grid, [1e4 * Transports.Second]).OutFlux[0] * Math.PI * Scale * Scale / UnitRate;
}
