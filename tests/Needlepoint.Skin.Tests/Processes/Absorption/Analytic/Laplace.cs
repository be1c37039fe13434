using System.Numerics;

namespace Needlepoint.Skin.Tests.Processes.Absorption.Analytic;

/// <summary>Inverse Laplace transform on the fixed Talbot contour (Abate and Valko 2004, doi:10.1002/nme.995).</summary>
public static class Laplace
{
    private const int Nodes = 32;

    /// <summary>f(t) of a transform without singularities right of the negative axis.</summary>
    public static double Invert(Func<Complex, Complex> transform, double t)
    {
        double r = 2 * Nodes / (5 * t);
        double sum = 0.5 * Math.Exp(r * t) * transform(r).Real;
        for (int k = 1; k < Nodes; k++)
        {
            double angle = k * Math.PI / Nodes;
            double cotangent = 1 / Math.Tan(angle);
            Complex s = r * angle * new Complex(cotangent, 1);
            Complex slope = new(1, angle + (((angle * cotangent) - 1) * cotangent));
            sum += (Complex.Exp(t * s) * transform(s) * slope).Real;
        }

        return r / Nodes * sum;
    }
}
