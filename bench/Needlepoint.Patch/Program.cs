using System.Diagnostics;
using System.Globalization;
using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;
using Needlepoint.Inference;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Reports.Patches;
using Needlepoint.Skin.Parameters;
using Needlepoint.Skin.Processes.Colour;
using Needlepoint.Skin.Tissue;

// A picture of 512 x 512 pixels: the first of a skin, and those that follow it; by the clock and by the processor, with the load of the machine.
// usage: dotnet run -c Release --project bench/Needlepoint.Patch
ProblemList problems = [];
ModelData model = ModelData.Load(DataSource.BuiltIn, problems) ?? throw new InputException(problems);
Values source = new(model);
Subject subject = new();
SkinColour<Scalar> colour = new(ColourParameters<Scalar>.From(source, subject, Anatomy<Scalar>.Of(subject, source)));
PatchState rest = new() { Melanin = colour.Rest.Melanin.Value, Blood = colour.Rest.Blood.Value };
PatchPainter painter = new(colour.Optics);

Report("first picture of the program", () => painter.Paint(rest, PatchLight.Soft), 1);
Report("first picture of another skin", () => painter.Paint(rest with { Seed = 8 }, PatchLight.Soft), 1);
Report("untouched skin", () => painter.Paint(rest with { Seed = 8 }, PatchLight.Soft), 21);
PatchState needled = rest with { Seed = 8, Blood = 0.02, Channels = 2e6, Wet = 0.5, Crust = 0.3, Halo = 0.8, Flakes = 0.2, Scars = AcneScarKind.Mixed, Melasma = 0.8 };
painter.Paint(needled, PatchLight.Raking);
Report("needled skin with scars and melasma", () => painter.Paint(needled, PatchLight.Raking), 21);

static void Report(string what, Action paint, int runs)
{
    double[] clock = new double[runs], processor = new double[runs];
    for (int i = 0; i < runs; i++)
    {
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        Stopwatch watch = Stopwatch.StartNew();
        paint();
        clock[i] = watch.Elapsed.TotalMilliseconds;
        processor[i] = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds;
    }
    Array.Sort(clock);
    Array.Sort(processor);
    string load = File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "?";
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{what}: {clock[runs / 2]:0} ms by the clock (least {clock[0]:0}), {processor[runs / 2]:0} ms of processor, {Environment.ProcessorCount} cores, load {load}"));
}

sealed class Values(ModelData model) : IParameterSource<Scalar>
{
    public Scalar this[string id] => model.Space.Central.Values[model.Space.IndexOf(id)];
}
