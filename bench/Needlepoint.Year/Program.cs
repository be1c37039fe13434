using System.Diagnostics;
using System.Globalization;
using Needlepoint.Courses;
using Needlepoint.Courses.Reading;
using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;
using Needlepoint.Inference;
using Needlepoint.Inference.Ensembles;
using Needlepoint.Inference.Running;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Simulation;

// One person, one year, four sessions, all processes: time of one core per person, and of a run with its interval on all of them.
// usage: dotnet run -c Release --project bench/Needlepoint.Year [COURSE.yaml]
const double Day = 86400;
ProblemList problems = [];
ModelData model = ModelData.Load(DataSource.BuiltIn, problems) ?? throw new InputException(problems);
string file = args is [string given] ? given : "examples/rolling-acne-scars.yaml";
Course course = CourseReader.ReadFile(file, model.Catalogue, problems) ?? throw new InputException(problems);
SkinInputs inputs = SkinCourse.InputsOf(course);
double[] weekly = [.. Enumerable.Range(0, 53).Select(week => 7 * week * Day).Where(time => time <= course.Horizon)];
ParameterSet[] sets = model.Space.Draw(1, 40, SpreadOver.People);

Report("one person, the middle set", Middle(1, () => Person<Scalar>([model.Space.Central])));
Report("one person of an ensemble", Middle(1, Next<Scalar>(1)));
Report("a person in four lanes", Middle(4, Next<Lanes4>(4)));
CourseRunner runner = new(model);
runner.Run(course, problems, new() { Seed = 1, Sets = 16 });
Stopwatch watch = Stopwatch.StartNew();
TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
runner.Run(course, problems, new() { Seed = 1, Sets = 200 });
TimeSpan used = Process.GetCurrentProcess().TotalProcessorTime - before;
Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
    $"200 sets: {watch.Elapsed.TotalSeconds:0.00} s on {Environment.ProcessorCount} cores, {used.TotalSeconds:0.00} s of processor"));

void Person<TLane>(IReadOnlyList<ParameterSet> some)
    where TLane : struct, ILane<TLane> =>
    Simulators<TLane>.One.Run(inputs, new LaneParameters<TLane>(model.Space, some, 0), weekly);

Action Next<TLane>(int width)
    where TLane : struct, ILane<TLane>
{
    int first = 0;
    return () =>
    {
        first = (first + width) % sets.Length;
        Person<TLane>(sets[first..Math.Min(first + width, sets.Length)]);
    };
}

// Time of the processor and not of the clock: other programs may run beside this one.
double Middle(int people, Action run)
{
    for (int i = 0; i < 40; i++)
        run();
    Thread.Sleep(300);
    double[] times = new double[15];
    for (int i = 0; i < times.Length; i++)
    {
        TimeSpan start = Process.GetCurrentProcess().TotalProcessorTime;
        for (int repeat = 0; repeat < 5; repeat++)
            run();
        times[i] = (Process.GetCurrentProcess().TotalProcessorTime - start).TotalMilliseconds / 5 / people;
    }

    Array.Sort(times);
    return times[times.Length / 2];
}

static void Report(string what, double milliseconds) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {milliseconds:0.0} ms of one core"));

internal static class Simulators<TLane>
    where TLane : struct, ILane<TLane>
{
    public static SkinSimulator<TLane> One { get; } = new();
}
