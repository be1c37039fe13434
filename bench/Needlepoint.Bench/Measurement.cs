using System.Globalization;
using Needlepoint.Bench.Model;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Numerics.Solvers;

namespace Needlepoint.Bench;

/// <summary>Runs people through their course and compares with the reference.</summary>
static class Measurement
{
    public const int ValuesPerPerson = (Course.Days + 1) * SkinColumn<Scalar>.Unknowns;

    /// <summary>Absolute tolerance as a share of the relative one; the same for every solver compared.</summary>
    public const double AbsoluteShare = 1e-3;

    /// <summary>One line: processor time per person-year (which other work on the machine disturbs least), error, steps.</summary>
    public static string Report<TLane>(RosenbrockMethod method, double tolerance, int people, int repeats, double[] reference)
        where TLane : struct, ILane<TLane>
    {
        int compared = Math.Min(people, reference.Length / ValuesPerPerson);
        var results = new double[people * ValuesPerPerson];
        Clinic<TLane> clinic = Of<TLane>(method, tolerance, people, results);
        (double rms, double worst) = Error(results, reference, compared);
        Warm<TLane>(method, tolerance);
        var times = new List<double>();
        for (int repeat = 0; repeat < repeats; repeat++)
        {
            TimeSpan start = Environment.CpuUsage.TotalTime;
            Of<TLane>(method, tolerance, people, results);
            times.Add((Environment.CpuUsage.TotalTime - start).TotalMilliseconds / people);
        }
        times.Sort();
        return string.Create(CultureInfo.InvariantCulture,
            $"RESULT needlepoint-{method.Name}-{TLane.Width} rtol={tolerance:E0} n={people} ms={times[0]:F3} median={times[times.Count / 2]:F3} rms={rms:E3} max={worst:E2} steps={clinic.Accepted / people} rejected={clinic.Rejected / people}");
    }

    /// <summary>Lets the JIT reach its last tier: it recompiles in the background after pauses of 100 ms.</summary>
    static void Warm<TLane>(RosenbrockMethod method, double tolerance)
        where TLane : struct, ILane<TLane>
    {
        for (int round = 0; round < 5; round++)
        {
            Of<TLane>(method, tolerance, TLane.Width, null);
            Thread.Sleep(120);
        }
    }

    public static Clinic<TLane> Of<TLane>(RosenbrockMethod method, double tolerance, int people, double[]? results)
        where TLane : struct, ILane<TLane>
    {
        var parameters = new Parameters<TLane>[1];
        var equations = new SkinColumn<TLane>(parameters);
        var solver = new Rosenbrock<TLane, SkinColumn<TLane>>(
            equations, Plans<TLane>.Column, new Tolerance(tolerance, AbsoluteShare * tolerance), method);
        var clinic = new Clinic<TLane>(parameters, [.. Enumerable.Range(0, people).Select(People.Parameters)], results);
        solver.Run(ref clinic);
        return clinic;
    }

    static class Plans<TLane>
        where TLane : struct, ILane<TLane>
    {
        public static readonly EliminationPlan Column = EliminationPlan.From<TLane, SkinColumn<TLane>>(new SkinColumn<TLane>(new Parameters<TLane>[1]));
    }

    /// <summary>Root mean square and largest error over days, cells and quantities, each quantity relative to its largest value in that person's year.</summary>
    static (double Rms, double Worst) Error(double[] results, double[] reference, int people)
    {
        double sum = 0, worst = 0;
        for (int person = 0; person < people; person++)
        {
            ReadOnlySpan<double> result = results.AsSpan(person * ValuesPerPerson, ValuesPerPerson);
            ReadOnlySpan<double> truth = reference.AsSpan(person * ValuesPerPerson, ValuesPerPerson);
            var scale = new double[CellState<Scalar>.Size];
            for (int index = 0; index < truth.Length; index++)
                scale[index % scale.Length] = Math.Max(scale[index % scale.Length], Math.Abs(truth[index]));
            for (int index = 0; index < truth.Length; index++)
            {
                double error = Math.Abs(result[index] - truth[index]) / scale[index % scale.Length];
                sum += error * error;
                worst = Math.Max(worst, error);
            }
        }
        return (Math.Sqrt(sum / (people * (double)ValuesPerPerson)), worst);
    }
}
