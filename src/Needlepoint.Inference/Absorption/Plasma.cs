using Needlepoint.Courses.People;
using Needlepoint.Courses.Substances;
using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Inference.Absorption;

/// <summary>
/// Concentration in plasma of one well-mixed compartment, V dC/dt = A dQ/dt - CL C, with Q what blood and lymph took per area of skin. Between two moments Q
/// rises evenly, so that the step is exact.
/// </summary>
internal static class Plasma
{
    // Reference adults of ICRP Publication 89 (2002).
    private const double ReferenceMan = 73, ReferenceWoman = 60;

    /// <summary>Body weight, kg; of the reference adult where the course does not say it.</summary>
    public static double WeightOf(Person person) => person.Weight ?? (person.Sex == Sex.Male ? ReferenceMan : ReferenceWoman);

    /// <summary>Concentrations at the moments, kg/m3.</summary>
    /// <param name="disposition">Volume and clearance per body weight.</param>
    /// <param name="weight">Body weight, kg.</param>
    /// <param name="area">Treated area, m2.</param>
    /// <param name="times">Moments, s, ascending; nothing is there before the first.</param>
    /// <param name="taken">Q at the moments, kg/m2.</param>
    public static double[] Concentrations(Disposition disposition, double weight, double area, ReadOnlySpan<double> times, ReadOnlySpan<double> taken)
    {
        double volume = disposition.VolumeOfDistribution * weight, clearance = disposition.Clearance * weight;
        double[] concentrations = new double[times.Length];
        for (int i = 0; i < times.Length; i++)
        {
            double length = times[i] - (i > 0 ? times[i - 1] : 0);
            double amount = area * (taken[i] - (i > 0 ? taken[i - 1] : 0));
            double exponent = clearance * length / volume;
            // (1 - e^-x) / x, which is 1 where nothing is cleared within the step.
            double kept = exponent > 1e-8 ? (1 - Scalar.Exp(-exponent).Value) / exponent : 1;
            double before = i > 0 ? concentrations[i - 1] : 0;
            concentrations[i] = (before * Scalar.Exp(-exponent).Value) + (amount / volume * kept);
        }

        return concentrations;
    }
}
