namespace Needlepoint.Skin.Tests.Processes.Absorption.Analytic;

/// <summary>
/// A flush disc at concentration 1 on the closed top of a cylinder of radius 1, K D = 1, a sink at depth h. The flux through the disc is a sum of
/// P2k(sqrt(1 - x2)) / sqrt(1 - x2), which holds the singularity of the rim, and the field a Bessel series (Galerkin's method).
/// </summary>
public static class Disc
{
    private const int Functions = 8;
    private const int Modes = 4000;

    /// <summary>Total rate through the disc.</summary>
    public static double Rate(double radius, double depth)
    {
        double[,] matrix = new double[Functions, Functions];
        double[] right = new double[Functions];
        matrix[0, 0] = 2 * depth;
        right[0] = 1 / (radius * radius);
        for (int m = 1; m <= Modes; m++)
        {
            double root = RootOfJ1(m);
            double bessel = J0(root);
            double weight = 2 * Math.Tanh(root * depth) / (root * bessel * bessel);
            double[] shapes = EvenSphericalBessel(root * radius);
            Accumulate(matrix, weight, shapes);
        }

        // The modes that are left out, by their mean: sin2 is one half, the roots are pi apart.
        double[] signs = new double[Functions];
        for (int k = 0; k < Functions; k++)
            signs[k] = k % 2 == 0 ? 1 : -1;
        Accumulate(matrix, 1 / (2 * Math.PI * radius * radius * (Modes + 0.75)), signs);
        return 2 * Math.PI * radius * radius * Solve(matrix, right)[0];
    }

    /// <summary>Series of the resistance of a disc in its cell over that of a disc alone, without the slab below it (Fabrikant 1985; ratio = a/b).</summary>
    public static double Psi(double ratio) => 1 - (1.40978 * ratio) + (0.34406 * Math.Pow(ratio, 3)) + (0.0435 * Math.Pow(ratio, 5))
        + (0.02271 * Math.Pow(ratio, 7));

    private static void Accumulate(double[,] matrix, double weight, double[] shapes)
    {
        for (int k = 0; k < Functions; k++)
        {
            for (int l = 0; l < Functions; l++)
                matrix[k, l] += weight * shapes[k] * shapes[l];
        }
    }

    private static double[] Solve(double[,] matrix, double[] right)
    {
        for (int k = 0; k < Functions; k++)
        {
            for (int i = k + 1; i < Functions; i++)
            {
                double factor = matrix[i, k] / matrix[k, k];
                for (int j = k; j < Functions; j++)
                    matrix[i, j] -= factor * matrix[k, j];
                right[i] -= factor * right[k];
            }
        }

        for (int k = Functions - 1; k >= 0; k--)
        {
            for (int j = k + 1; j < Functions; j++)
                right[k] -= matrix[k, j] * right[j];
            right[k] /= matrix[k, k];
        }

        return right;
    }

    /// <summary>j0, j2, j4, ... by downward recurrence (Miller), which is stable on both sides of the turning point.</summary>
    private static double[] EvenSphericalBessel(double x)
    {
        int start = (2 * Functions) + 20 + (int)(x < 60 ? x : 0);
        double[] j = new double[start + 2];
        if (x < 60)
        {
            j[start] = 1e-200;
            for (int n = start; n >= 1; n--)
            {
                j[n - 1] = ((2 * n) + 1) / x * j[n] - j[n + 1];
                if (Math.Abs(j[n - 1]) > 1e200)
                {
                    for (int i = n - 1; i <= start; i++)
                        j[i] *= 1e-200;
                }
            }
        }

        double first = Math.Sin(x) / x, second = (first - Math.Cos(x)) / x;
        if (x < 60)
        {
            double scale = Math.Abs(first) > Math.Abs(second) ? first / j[0] : second / j[1];
            for (int n = 0; n <= start; n++)
                j[n] *= scale;
        }
        else
        {
            (j[0], j[1]) = (first, second);
            for (int n = 1; n <= start; n++)
                j[n + 1] = ((2 * n) + 1) / x * j[n] - j[n - 1];
        }

        double[] even = new double[Functions];
        for (int k = 0; k < Functions; k++)
            even[k] = j[2 * k];
        return even;
    }

    private static double RootOfJ1(int m)
    {
        double beta = (m + 0.25) * Math.PI, e = 1 / (8 * beta);
        double root = beta - (3 * e) + (12 * e * e * e) - (113184.0 / 15 * Math.Pow(e, 5));
        for (int i = 0; i < (m < 20 ? 4 : 0); i++)
            root -= J(1, root) / (J0(root) - (J(1, root) / root));
        return root;
    }

    private static double J0(double x)
    {
        if (x < 60)
            return J(0, x);
        double y = 1 / (8 * x), p = 1 - (4.5 * y * y) + (11025.0 / 24 * Math.Pow(y, 4)), q = (-y) + (37.5 * y * y * y);
        double angle = x - (0.25 * Math.PI);
        return Math.Sqrt(2 / (Math.PI * x)) * ((p * Math.Cos(angle)) - (q * Math.Sin(angle)));
    }

    /// <summary>Bessel's integral by the trapezoidal rule, exact to rounding once the points outnumber the argument.</summary>
    private static double J(int order, double x)
    {
        const int Points = 160;
        double sum = 0;
        for (int i = 0; i < Points; i++)
        {
            double angle = 2 * Math.PI * i / Points;
            sum += Math.Cos((order * angle) - (x * Math.Sin(angle)));
        }

        return sum / Points;
    }
}
