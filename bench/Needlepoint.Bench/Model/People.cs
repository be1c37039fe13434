using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Bench.Model;

/// <summary>Unlike people: every parameter log-normal about its nominal value.</summary>
static class People
{
    public const double Spread = 0.2;

    /// <summary>The parameters of one person, from a generator that every language can follow through the file written for the peers.</summary>
    public static double[] Parameters(int person)
    {
        var random = new Random(1000 + person);
        double[] values = Parameters<Scalar>.Nominal.ToArray();
        foreach (ref double value in values.AsSpan())
        {
            double u = 1 - random.NextDouble(), v = random.NextDouble();
            value *= Math.Exp(Spread * Math.Sqrt(-2 * Math.Log(u)) * Math.Cos(2 * Math.PI * v));
        }
        return values;
    }
}
