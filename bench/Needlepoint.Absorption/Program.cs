using System.Diagnostics;
using System.Globalization;
using Needlepoint.Skin.Processes.Absorption;

// Niacinamide from a film of 1 mm through needled excised skin of 0.5 mm, 24 h: time of one core per solve, and what entered and passed.
// usage: dotnet Needlepoint.Absorption.dll RINGS LAYERS STEPS_PER_DECADE full|reduced REPEATS
TransportGrid grid = new(Number(0), Number(1), Number(2), args[3] == "reduced");
double[] times = [.. new[] { 0.3, 1, 3, 9, 24 }.Select(hours => hours * 3600)];
TransportProblem problem = new()
{
    // 1.6e-4 cm/h is the permeability of intact skin to it; the tissue holds it in its water only.
    Layers = [new("stratum corneum", 15e-6, 1, 6.7e-15), new("tissue", 500e-6, 0.6, 3.04e-10)],
    HasStratumCorneum = true,
    Channels = new(35e-6, 150e-6, 1e6),
    WallPermeability = t => 3e-6 * Math.Pow(1 + (t / 146), -0.49),
    HasSink = true,
    Donors = [new() { Start = 0, Concentration = 1, Film = 1e-3 }],
};
TransportSolver solver = new();
TransportRun run = solver.Run(problem, grid, times);

// The compiler learns while the first ones run; a single solve is for its numbers and not for its time.
int repeats = Number(4);
for (int i = 0; i < 3 * repeats && repeats > 1; i++)
    run = solver.Run(problem, grid, times);

// Time of the processor and not of the clock: other programs may run beside this one.
TimeSpan start = Process.GetCurrentProcess().TotalProcessorTime;
for (int i = 0; i < repeats; i++)
    run = solver.Run(problem, grid, times);
double spent = (Process.GetCurrentProcess().TotalProcessorTime - start).TotalMilliseconds / repeats;
IEnumerable<double> told = times.SelectMany((_, i) => new[] { run.ThroughChannels[i] + run.ThroughSurface[i], run.Receptor[i] });
Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
    $"ms={spent:0.000} unknowns={grid.Rings * grid.Layers} entered,received(m): {string.Join(' ', told.Select(x => $"{x:R}"))}"));

int Number(int at) => int.Parse(args[at], CultureInfo.InvariantCulture);
