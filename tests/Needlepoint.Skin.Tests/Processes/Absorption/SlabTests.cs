using Needlepoint.Skin.Processes.Absorption;
using Needlepoint.Skin.Tests.Processes.Absorption.Analytic;

namespace Needlepoint.Skin.Tests.Processes.Absorption;

/// <summary>The solver against exact solutions without channels, to one in a thousand.</summary>
public sealed class SlabTests
{
    private const double Tolerance = 1e-3;
    private static readonly TransportGrid s_grid = new(2, 200, 60, false);
    private readonly TransportSolver _solver = new();

    [Fact]
    public void Infinite_dose()
    {
        double[] at = [0.1, 0.2, 0.5, 1, 2];
        TransportRun run = Run(new() { Layers = [Transports.Unit], HasSink = true, Donors = [Transports.Constant] }, at);
        for (int i = 0; i < at.Length; i++)
        {
            Transports.Close(1e-4 * Slab.Permeated(at[i]), run.Receptor[i], Tolerance);
            Transports.Close(1e-8 * Slab.Flux(at[i]), run.OutFlux[i], Tolerance);
        }
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(1)]
    [InlineData(10)]
    public void Finite_well_stirred_dose(double ratio)
    {
        double[] at = [0.1, 0.5, 1, 5];
        Donor donor = new() { Start = 0, Concentration = 1, Film = 1e-4 / (ratio * 2), Partition = 2 };
        TransportRun run = Run(new() { Layers = [Transports.Unit], HasSink = true, Donors = [donor] }, at);
        for (int i = 0; i < at.Length; i++)
            Transports.Close(donor.Amount * Slab.PermeatedShare(ratio, at[i]), run.Receptor[i], Tolerance);
    }

    [Theory]
    [InlineData(1, 0.5, 2)]
    [InlineData(2, 3, 0.4)]
    public void Two_layers(double thickness, double diffusivity, double storage)
    {
        double[] at = [0.5, 1, 2, 5];
        TransportLayer[] layers = [Transports.Unit, Transports.Layer(thickness, diffusivity, storage)];
        Stack stack = new(layers, true);
        TransportRun run = Run(new() { Layers = layers, HasSink = true, Donors = [Transports.Constant] }, at);
        for (int i = 0; i < at.Length; i++)
            Transports.Close(stack.Passed(2, at[i] * Transports.Second), run.Receptor[i], Tolerance);
    }

    [Fact]
    public void Stratum_corneum_on_tissue_has_the_known_flux_and_lag()
    {
        TransportLayer corneum = new("stratum corneum", 15e-6, 1, 1e-14), tissue = new("tissue", 200e-6, 0.5, 1e-11);
        TransportProblem problem = new() { Layers = [corneum, tissue], HasStratumCorneum = true, HasSink = true, Donors = [Transports.Constant] };
        TransportRun run = Run(problem, [8, 16]);
        double flux = (run.Receptor[1] - run.Receptor[0]) / (8 * Transports.Second);
        Transports.Close(TwoLayers.Flux(corneum, tissue), flux, Tolerance);
        Transports.Close(TwoLayers.Lag(corneum, tissue), (16 * Transports.Second) - (run.Receptor[1] / flux), Tolerance);
    }

    [Fact]
    public void Many_layers_with_clearance_under_a_film_that_evaporates()
    {
        TransportLayer[] layers =
            [Transports.Layer(0.3, 0.1, 2), Transports.Layer(1, 1, 0.6, 1, 0.5), Transports.Layer(0.5, 0.2, 4, 0, 2), Transports.Layer(2, 3, 1, 0.2, 0)];
        Donor donor = new() { Start = 0, Concentration = 2, Film = 5e-5, Partition = 3, Evaporation = 4e-9 };
        double small = 5e-3 * donor.Amount;
        foreach (bool hasSink in (bool[])[true, false])
        {
            Stack stack = new(layers, hasSink, 5e-9) { Dose = donor.Amount, Concentration = 2.0 / 3, Evaporation = donor.Evaporation };
            double[] at = [0.3, 1, 3, 10];
            TransportRun run = Run(new() { Layers = layers, SurfacePermeability = 5e-9, HasSink = hasSink, Donors = [donor] }, at);
            for (int i = 0; i < at.Length; i++)
            {
                double t = at[i] * Transports.Second;
                Transports.Close(stack.Passed(0, t), run.ThroughSurface[i], Tolerance, small);
                Transports.Close(stack.DonorAt(t) * donor.Film * donor.Partition, run.Vehicle[i], Tolerance, small);
                for (int layer = 0; layer < layers.Length; layer++)
                    Transports.Close(stack.Held(layer, t), run.InLayer[layer][i], Tolerance, small);
                double blood = (stack.Cleared(1, t) / 1.5) + stack.Cleared(3, t), lymph = (stack.Cleared(1, t) * 0.5 / 1.5) + stack.Cleared(2, t);
                Transports.Close(blood, run.Blood[i], Tolerance, small);
                Transports.Close(lymph, run.Lymph[i], Tolerance, small);
                if (hasSink)
                    Transports.Close(stack.Passed(4, t), run.Receptor[i], Tolerance, small);
                else
                    Assert.Equal(0, run.Receptor[i]);
            }
        }
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(1)]
    [InlineData(10)]
    public void Clearance_at_rest(double k)
    {
        TransportProblem problem = new() { Layers = [Transports.Layer(1, 1, 1, 0.5 * k)], BloodFlow = _ => 2, HasSink = true, Donors = [Transports.Constant] };
        TransportRun run = Run(problem, [20, 40]);
        (double In, double Out) = Slab.SteadyWithLoss(k);
        Transports.Close(In, (run.ThroughSurface[1] - run.ThroughSurface[0]) / (20e-4), Tolerance);
        Transports.Close(Out, (run.Receptor[1] - run.Receptor[0]) / (20e-4), Tolerance);
        Transports.Close(In - Out, (run.Blood[1] - run.Blood[0]) / (20e-4), Tolerance);
    }

    [Fact]
    public void Loaded_slab_empties()
    {
        double[] at = [0.05, 0.1, 0.5, 1];
        TransportRun run = Run(new() { Layers = [Transports.Unit], HasSink = true, Donors = [], Initial = [3] }, at);
        for (int i = 0; i < at.Length; i++)
        {
            Transports.Close(3e-4 * Slab.Kept(at[i]), run.InLayer[0][i], Tolerance);
            Transports.Close(3e-4 * (1 - Slab.Kept(at[i])), run.Receptor[i], Tolerance);
            Transports.Close(3 * Slab.Kept(at[i]), run.FreeInLayer[0][i], Tolerance);
        }
    }

    [Fact]
    public void Depot_empties_after_the_donor_is_washed_off()
    {
        double[] at = [0.1, 0.5, 1];
        Donor donor = Transports.Constant with { End = 20 * Transports.Second };
        TransportRun run = Run(new() { Layers = [Transports.Unit], HasSink = true, Donors = [donor] }, [.. at.Select(t => 20 + t)]);
        for (int i = 0; i < at.Length; i++)
            Transports.Close(0.5e-4 * Slab.KeptOfSteadyProfile(at[i]), run.Held(i), Tolerance);
    }

    [Fact]
    public void Closed_slab_is_cleared_by_a_flow_that_changes()
    {
        TransportLayer layer = Transports.Layer(1, 1, 1, 1, 0.5);
        TransportProblem problem = new() { Layers = [layer], BloodFlow = t => 1 + (t / Transports.Second), Donors = [], Initial = [1] };
        double[] at = [0.3, 1, 3];
        TransportRun run = Run(problem, at);
        for (int i = 0; i < at.Length; i++)
            Transports.Close(1e-4 * Math.Exp(-(1.5 * at[i]) - (0.5 * at[i] * at[i])), run.InLayer[0][i], Tolerance, 1e-5);
    }

    [Fact]
    public void Shunt_joins_below_the_stratum_corneum()
    {
        TransportLayer corneum = new("stratum corneum", 15e-6, 1, 1e-14), tissue = new("tissue", 200e-6, 0.5, 1e-11);
        TransportProblem problem = new()
        {
            Layers = [corneum, tissue], HasStratumCorneum = true, ShuntPermeability = 5e-10, HasSink = true, Donors = [Transports.Constant],
        };
        TransportRun run = Run(problem, [30, 60]);
        double through = corneum.Diffusivity / corneum.Thickness, below = 0.5 * tissue.Diffusivity / tissue.Thickness;
        Transports.Close(1 / ((1 / (through + 5e-10)) + (1 / below)), (run.Receptor[1] - run.Receptor[0]) / (30 * Transports.Second), Tolerance);
        Transports.Close(5e-10 / through, (run.ThroughShunt[1] - run.ThroughShunt[0]) / (run.ThroughSurface[1] - run.ThroughSurface[0]), Tolerance);
    }

    [Fact]
    public void Conductance_of_the_stratum_corneum_is_a_factor_on_its_diffusivity()
    {
        TransportLayer corneum = new("stratum corneum", 15e-6, 1, 1e-14), tissue = new("tissue", 200e-6, 0.5, 1e-11);
        TransportProblem wet = new()
        {
            Layers = [corneum, tissue], HasStratumCorneum = true, HasSink = true, Donors = [Transports.Constant], StratumCorneumConductance = _ => 3,
        };
        TransportProblem faster = wet with { Layers = [corneum with { Diffusivity = 3e-14 }, tissue], StratumCorneumConductance = _ => 1 };
        TransportRun one = Run(wet, [1, 10]), other = Run(faster, [1, 10]);
        for (int i = 0; i < 2; i++)
            Transports.Close(other.Receptor[i], one.Receptor[i], 1e-12);
    }

    private TransportRun Run(TransportProblem problem, double[] times) =>
        _solver.Run(problem, s_grid, [.. times.Select(t => t * Transports.Second)]);
}
