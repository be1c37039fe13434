using CsCheck;
using Needlepoint.Skin.Processes.Absorption;

namespace Needlepoint.Skin.Tests.Processes.Absorption;

/// <summary>Problems and readings that the tests of the solver share.</summary>
public static class Transports
{
    /// <summary>Time of diffusion through <see cref="Unit"/>, s.</summary>
    public const double Second = 1e4;

    /// <summary>A slab of unit proportions: 0.1 mm, D 1e-12 m2/s, so that h2/D is <see cref="Second"/>.</summary>
    public static TransportLayer Unit { get; } = Layer(1, 1, 1);

    /// <summary>A donor of concentration 1 that never gets weaker.</summary>
    public static Donor Constant { get; } = new() { Start = 0, Concentration = 1, Film = 1e-3, IsInfinite = true };

    /// <summary>A layer whose thickness and diffusivity are multiples of those of <see cref="Unit"/>; clearance over h2/D.</summary>
    public static TransportLayer Layer(double thickness, double diffusivity, double storage, double blood = 0, double lymph = 0) =>
        new("layer", thickness * 1e-4, storage, diffusivity * 1e-12, blood / Second, lymph / Second);

    /// <summary>A membrane so thin that only its permeability counts: flux = P c at once, with what is below a sink.</summary>
    public static TransportProblem Membrane(double permeability, params Donor[] donors) => new()
    {
        Layers = [new("support", 1e-7, 1e-3, 1e-6)],
        SurfacePermeability = permeability,
        HasSink = true,
        Donors = donors,
    };

    /// <summary>All that is anywhere, kg/m2: film, air, washed, layers, blood, lymph and receptor.</summary>
    public static double Total(this TransportRun run, int at) => run.Vehicle[at] + run.Evaporated[at] + run.Washed[at] + run.Held(at) + run.Gone(at);

    /// <summary>Held in the layers.</summary>
    public static double Held(this TransportRun run, int at) => run.InLayer.Sum(layer => layer[at]);

    /// <summary>Gone out of the skin.</summary>
    public static double Gone(this TransportRun run, int at) => run.Blood[at] + run.Lymph[at] + run.Receptor[at];

    /// <summary>Entered out of the film.</summary>
    public static double Entered(this TransportRun run, int at) => run.ThroughSurface[at] + run.ThroughChannels[at] + run.ThroughShunt[at];

    /// <summary>Relative difference. Amounts far below a scale, such as what has come through before the lag, count against that scale.</summary>
    public static void Close(double expected, double actual, double relative, double scale = 0) => Assert.True(
        Math.Abs(actual - expected) <= relative * Math.Max(Math.Abs(expected), scale),
        FormattableString.Invariant($"{actual} is {(actual / expected) - 1:e1} off {expected}"));

    /// <summary>Living skin under stratum corneum with channels, a finite donor that dries and evaporates, shunt, clearance and a wash: all at random.</summary>
    public static Gen<TransportProblem> AnySkin { get; } =
        from layers in Gen.Select(
            Log(5e-6, 3e-5), Log(0.1, 30), Log(1e-16, 1e-13), Log(2e-4, 1.5e-3), Log(0.3, 5), Log(1e-12, 6e-10), Log(1e-6, 3e-3), Log(1e-6, 1e-4))
        from channels in Gen.Select(Log(5e-6, 6e-5), Log(5e-5, 1e-3), Log(1e5, 6e6), Gen.Bool)
        from wall in Gen.Select(Log(1e-8, 1e-5), Log(10, 1e5))
        from film in Gen.Select(
            Log(0.01, 100), Log(2e-5, 2e-3), Log(0.1, 100), Log(1, 1000), Log(1e-11, 1e-7), Log(1e-11, 1e-8), Gen.Double[0.1, 1], Gen.Double[0, 0.2])
        from rest in Gen.Select(Log(1e-12, 1e-8), Gen.Bool, Log(600, 2e5), Gen.Double[0.2, 4])
        let radius = Math.Min(channels.Item1, 0.4 / Math.Sqrt(Math.PI * channels.Item3))
        select new TransportProblem
        {
            Layers =
            [
                new("stratum corneum", layers.Item1, layers.Item2, layers.Item3),
                new("epidermis", 6e-5, 0.6, layers.Item6 / 3),
                new("dermis", layers.Item4, layers.Item5, layers.Item6, layers.Item7, layers.Item8),
            ],
            HasStratumCorneum = true,
            ShuntPermeability = rest.Item1,
            Channels = channels.Item4 ? new(radius, Math.Min(channels.Item2, 0.8 * layers.Item4), channels.Item3) : null,
            WallPermeability = t => wall.Item1 / Math.Sqrt(1 + (t / wall.Item2)),
            BloodFlow = t => 1 + ((rest.Item4 - 1) * Math.Exp(-t / 7200)),
            HasSink = rest.Item2,
            Donors =
            [
                new()
                {
                    Start = 0, Concentration = film.Item1, Film = film.Item2, Partition = film.Item3, Solubility = film.Item4, Evaporation = film.Item5,
                    DryingSpeed = film.Item6, DryFilm = film.Item7 * film.Item2, End = rest.Item3,
                    CarriedIn = channels.Item4 ? film.Item8 * film.Item1 * film.Item2 : 0,
                },
            ],
        };

    private static Gen<double> Log(double from, double to) => Gen.Double[Math.Log(from), Math.Log(to)].Select(Math.Exp);
}
