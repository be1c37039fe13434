using Needlepoint.Skin.Processes.Absorption;

namespace Needlepoint.Skin.Tests.Processes.Absorption;

/// <summary>
/// The reduced grid against the full one in six unlike cases: what entered within 3 %, what left the skin within 5 % (8 % for a solute of 6 kDa)
/// once more than 1 % of its amount after 24 h has passed.
/// </summary>
public sealed class ReducedTests
{
    private static readonly double[] s_times = [360, 1080, 3600, 10800, 32400, 86400];

    private static double Open(double t) => double.PositiveInfinity;

    private static double Relaxing(double t) => 3e-6 * Math.Pow(1 + (t / 146), -0.49);

    private static double Healing(double t, double hours) => Relaxing(t) * Math.Pow(2, -t / (3600 * hours));

    // Molar mass (g/mol), intact permeability (cm/h), density (1/cm2), depth (um), thickness (mm), binding, donor (cm), clearance (1/s); without
    // clearance there is a sink below.
    private static TransportProblem Case(
        double mass, double intact, double density, double depth, double thickness, double binding, double donor, double clearance, Func<double, double> wall) => new()
    {
        Layers = [new("tissue", thickness * 1e-3, 0.6 * binding, 1e-4 * Math.Pow(10, -4.15 - (0.655 * Math.Log10(mass))) / binding, clearance / binding)],
        SurfacePermeability = intact / 3.6e5,
        Channels = new(35e-6, depth * 1e-6, density * 1e4),
        WallPermeability = wall,
        HasSink = clearance == 0,
        Donors = [new() { Start = 0, Concentration = 1, Film = double.IsInfinity(donor) ? 1 : donor * 1e-2, IsInfinite = double.IsInfinity(donor) }],
    };

    public static TheoryData<string, TransportProblem, double> Cases { get; } = new()
    {
        { "niacinamide, excised, open holes", Case(122, 1.6e-4, 100, 150, 0.5, 1, double.PositiveInfinity, 0, Open), 0.05 },
        { "GHK, excised, relaxing holes", Case(340, 6.6e-5, 100, 150, 0.5, 1, 0.5, 0, Relaxing), 0.05 },
        { "vitamin C, living, open to the air", Case(176, 9.5e-5, 100, 150, 1.5, 1, 0.01, 0.0022, t => Healing(t, 0.8)), 0.05 },
        { "lidocaine, living, binding", Case(234, 3.1e-3, 250, 150, 1.5, 2, 0.05, 0.0022, t => Healing(t, 26)), 0.05 },
        { "peptide of 6 kDa, living, covered", Case(6000, 1.6e-5, 100, 300, 1.5, 1, 0.05, 5e-5, t => Healing(t, 26)), 0.08 },
        { "caffeine, excised, deep holes", Case(194, 1.6e-4, 250, 300, 1, 1.1, 0.15, 0, Open), 0.05 },
    };

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void Few_rings_tell_what_the_full_cell_tells(string what, TransportProblem problem, double tolerance)
    {
        TransportSolver solver = new();
        TransportRun full = solver.Run(problem, new(60, 90, 12, false), s_times), reduced = solver.Run(problem, TransportGrid.Reduced, s_times);
        for (int i = 0; i < s_times.Length; i++)
        {
            double entered = (reduced.Entered(i) / full.Entered(i)) - 1, gone = (reduced.Gone(i) / full.Gone(i)) - 1;
            Assert.True(Math.Abs(entered) <= 0.03, FormattableString.Invariant($"{what}: entered {entered:e1} off after {s_times[i]} s"));
            bool isLittle = full.Gone(i) < 0.01 * full.Gone(s_times.Length - 1);
            Assert.True(isLittle || Math.Abs(gone) <= tolerance, FormattableString.Invariant($"{what}: left {gone:e1} off after {s_times[i]} s"));
        }
    }
}
