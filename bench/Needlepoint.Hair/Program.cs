using System.Diagnostics;
using System.Globalization;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Parameters;
using Needlepoint.Skin.Processes.Hair;
using Needlepoint.Skin.Treatments;

// A year of many follicles under minoxidil, read every week: time by the clock with as many threads as asked for, start of the follicles included, and without it.
// usage: dotnet Needlepoint.Hair.dll FOLLICLES THREADS REPEATS data/parameters/hair.yaml
const double Day = 86400, Year = 365 * Day;
(int follicles, int threads, int repeats) = (Number(0), Number(1), Number(2));
HairParameters<Scalar> parameters = HairParameters<Scalar>.From(new Values(File.ReadAllLines(args[3])));
double[] times = [.. Enumerable.Range(0, 53).Select(week => week * 7 * Day)];
HairClocks clocks = HairClocks.Of(parameters, new([0, Year], [1, 1]), Exposure.None, Year);

// The compiler learns while the first ones run.
HairSums[] sums = [];
for (int i = 0; i < 20; i++)
    sums = new Scalp(parameters, 0.3, follicles, 1, 0).Follow(clocks, times, threads);
double[] whole = new double[repeats], followed = new double[repeats];
for (int i = 0; i < repeats; i++)
{
    long begin = Stopwatch.GetTimestamp();
    Scalp scalp = new(parameters, 0.3, follicles, 1, 0);
    long started = Stopwatch.GetTimestamp();
    sums = scalp.Follow(clocks, times, threads);
    (whole[i], followed[i]) = (Stopwatch.GetElapsedTime(begin).TotalMilliseconds, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
}

Array.Sort(whole);
Array.Sort(followed);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
    $"{follicles} follicles, a year, {threads} threads: median {whole[repeats / 2]:0.0} ms ({whole[0]:0.0} - {whole[^1]:0.0}), of it after the start {followed[repeats / 2]:0.0} ms; counted {sums[0].Counted} -> {sums[^1].Counted}"));

int Number(int at) => int.Parse(args[at], CultureInfo.InvariantCulture);

// Values of a parameter file, in SI units as far as hair needs them.
internal sealed class Values(string[] lines) : IParameterSource<Scalar>
{
    public Scalar this[string id]
    {
        get
        {
            int at = Array.IndexOf(lines, $"- id: {id}");
            double value = double.Parse(lines[at + 1].Split(':')[1], CultureInfo.InvariantCulture);
            return value * lines[at + 2].Split(':')[1].Trim(' ', '"') switch
            {
                "1" => 1, "d" => 86400, "y" => 365.25 * 86400, "1/year" => 1 / (365.25 * 86400), "um" => 1e-6, "mm" => 1e-3, "um/d" => 1e-6 / 86400,
                "1/cm2" => 1e4, "ng/mL" => 1e-6, string unit => throw new InvalidDataException(unit),
            };
        }
    }
}
