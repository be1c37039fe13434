using Needlepoint.Skin.Processes.Absorption;

namespace Needlepoint.Skin.Tests.Processes.Absorption;

/// <summary>Problems that make no sense are refused with a reason, and hard ones are solved.</summary>
public sealed class HostileTests
{
    private static readonly double[] s_times = [3600, 86400];

    private static Donor Film { get; } = new() { Start = 0, Concentration = 10, Film = 1e-4 };

    private static TransportProblem Skin { get; } = new()
    {
        Layers = [new("stratum corneum", 15e-6, 1, 1e-14), new("tissue", 1e-3, 0.6, 3e-10, 1e-3)],
        HasStratumCorneum = true,
        Channels = new(3e-5, 1.5e-4, 1e6),
        HasSink = true,
        Donors = [Film],
    };

    public static TheoryData<string, TransportProblem> Senseless { get; } = new()
    {
        { "no layer", Skin with { Layers = [] } },
        { "only stratum corneum", Skin with { Layers = [Skin.Layers[0]] } },
        { "zero thickness", Skin with { Layers = [Skin.Layers[0], Skin.Layers[1] with { Thickness = 0 }] } },
        { "negative thickness", Skin with { Layers = [Skin.Layers[0], Skin.Layers[1] with { Thickness = -1e-4 }] } },
        { "endless thickness", Skin with { Layers = [Skin.Layers[0], Skin.Layers[1] with { Thickness = double.PositiveInfinity }] } },
        { "no storage", Skin with { Layers = [Skin.Layers[0], Skin.Layers[1] with { Storage = 0 }] } },
        { "diffusivity that is no number", Skin with { Layers = [Skin.Layers[0] with { Diffusivity = double.NaN }, Skin.Layers[1]] } },
        { "negative clearance", Skin with { Layers = [Skin.Layers[0], Skin.Layers[1] with { BloodClearance = -1e-3 }] } },
        { "lymph that is no number", Skin with { Layers = [Skin.Layers[0], Skin.Layers[1] with { LymphClearance = double.NaN }] } },
        { "negative surface", Skin with { SurfacePermeability = -1 } },
        { "shunt that is no number", Skin with { ShuntPermeability = double.NaN } },
        { "channels of no width", Skin with { Channels = new(0, 1e-4, 1e6) } },
        { "channels of negative depth", Skin with { Channels = new(3e-5, -1e-4, 1e6) } },
        { "channels that leave no skin", Skin with { Channels = new(1e-3, 1e-4, 1e6) } },
        { "channels without number", Skin with { Channels = new(3e-5, 1e-4, double.NaN) } },
        { "negative density", Skin with { Channels = new(3e-5, 1e-4, -1) } },
        { "start of another length", Skin with { Initial = [1] } },
        { "negative start", Skin with { Initial = [0, -1] } },
        { "negative dose", With(Film with { Concentration = -1 }) },
        { "dose that is no number", With(Film with { Concentration = double.NaN }) },
        { "no film", With(Film with { Film = 0 }) },
        { "no partition", With(Film with { Partition = 0 }) },
        { "no solubility", With(Film with { Solubility = 0 }) },
        { "drying to nothing", With(Film with { DryingSpeed = 1e-8 }) },
        { "drying to more", With(Film with { DryingSpeed = 1e-8, DryFilm = 1 }) },
        { "evaporation that is no number", With(Film with { Evaporation = double.NaN }) },
        { "more carried in than there is", With(Film with { CarriedIn = 2 * Film.Amount }) },
        { "end before start", With(Film with { Start = 100, End = 50 }) },
        { "donors that overlap", Skin with { Donors = [Film, Film with { Start = 50 }] } },
        { "flow that is no number", Skin with { BloodFlow = _ => double.NaN } },
        { "wall that is no number", Skin with { WallPermeability = _ => double.NaN } },
        { "negative wall", Skin with { WallPermeability = _ => -1 } },
    };

    [Theory]
    [MemberData(nameof(Senseless), DisableDiscoveryEnumeration = true)]
    public void Senseless_problems_are_refused_with_a_reason(string what, TransportProblem problem)
    {
        ArgumentException refusal = Assert.Throws<ArgumentException>(() => new TransportSolver().Run(problem, TransportGrid.Reduced, s_times));
        Assert.True(refusal.Message.Length > 20, what);
    }

    [Theory]
    [InlineData(new double[0])]
    [InlineData(new[] { 0.0 })]
    [InlineData(new[] { -1.0, 10 })]
    [InlineData(new[] { 10.0, 5 })]
    [InlineData(new[] { 10.0, double.NaN })]
    [InlineData(new[] { 10.0, double.PositiveInfinity })]
    public void Times_that_do_not_ascend_are_refused(double[] times) =>
        Assert.Throws<ArgumentException>(() => new TransportSolver().Run(Skin, TransportGrid.Reduced, times));

    [Fact]
    public void Fields_are_told_only_at_moments_that_are_asked_for()
    {
        Assert.Throws<ArgumentException>(() => new TransportSolver().Run(Skin, TransportGrid.Reduced, s_times, [7]));
        TransportField field = Assert.Single(new TransportSolver().Run(Skin, TransportGrid.Reduced, s_times, [3600]).Fields);
        Assert.Equal(3600, field.Time);
        Assert.Equal(field.DepthEdges.Length - 1, field.Free.Length);
        Assert.All(field.Free, row => Assert.Equal(field.RadialEdges.Length - 1, row.Length));
        Assert.Equal(Math.Sqrt(1 / (Math.PI * 1e6)), field.RadialEdges[^1], 12);
        Assert.True(double.IsNaN(field.Free[0][0]) && !double.IsNaN(field.Free[0][^1]) && !double.IsNaN(field.Free[^1][0]));
    }

    [Theory]
    [InlineData(0, 1, 100, false)]
    [InlineData(5, 0, 100, false)]
    [InlineData(5, 20, 0, true)]
    [InlineData(100000, 20, 8, false)]
    public void Grids_without_cells_are_refused(int rings, int layers, int steps, bool isReduced) =>
        Assert.Throws<ArgumentException>(() => new TransportSolver().Run(Skin, new(rings, layers, steps, isReduced), s_times));

    [Theory]
    [InlineData(1e3, 1)]
    [InlineData(1e-3, 1)]
    [InlineData(1, 1e3)]
    [InlineData(1, 1e-3)]
    [InlineData(1e6, 1e-6)]
    public void Thousandfold_contrasts_still_balance(double storage, double diffusivity)
    {
        TransportLayer tissue = Skin.Layers[1];
        TransportLayer changed = tissue with { Storage = storage * tissue.Storage, Diffusivity = diffusivity * tissue.Diffusivity };
        TransportProblem problem = Skin with { Layers = [Skin.Layers[0], changed] };
        foreach (TransportGrid grid in (TransportGrid[])[TransportGrid.Reduced, new(20, 30, 6, false)])
        {
            TransportRun run = new TransportSolver().Run(problem, grid, s_times);
            Transports.Close(Film.Amount, run.Total(1), 1e-10);
            Assert.InRange(run.Vehicle[1], -1e-9 * Film.Amount, Film.Amount);
        }
    }

    private static TransportProblem With(Donor donor) => Skin with { Donors = [donor] };
}
