namespace Needlepoint.Skin.Tests.Processes.Absorption.Analytic;

/// <summary>One slab of thickness, storage and diffusivity 1 (time in h2/D): the classical series (Crank, The Mathematics of Diffusion, 1975).</summary>
public static class Slab
{
    private const int Terms = 400;

    /// <summary>Amount through the bottom from a donor of constant concentration 1.</summary>
    public static double Permeated(double t) => t - (1.0 / 6) - (2 / (Math.PI * Math.PI) * Alternating(n => Mode(n, t) / ((double)n * n)));

    /// <summary>Flux through the bottom from a donor of constant concentration 1.</summary>
    public static double Flux(double t) => 1 + (2 * Alternating(n => Mode(n, t)));

    /// <summary>Share of a finite well-stirred dose that went through the bottom; ratio = K h of the slab over K h of the donor.</summary>
    public static double PermeatedShare(double ratio, double t)
    {
        double left = 0;
        for (int n = 0; n < Terms; n++)
        {
            double root = Root(ratio, n);
            left += 4 * Math.Sin(root) / ((2 * root) + Math.Sin(2 * root)) * Math.Exp(-root * root * t);
        }

        return 1 - left;
    }

    /// <summary>Share that stays in a uniformly loaded slab, bottom open, top closed.</summary>
    public static double Kept(double t)
    {
        double sum = 0;
        for (int n = Terms; n >= 0; n--)
            sum += 2 / Square((n + 0.5) * Math.PI) * Math.Exp(-Square((n + 0.5) * Math.PI) * t);
        return sum;
    }

    /// <summary>Share that stays of the straight profile of steady flux, once the top is closed.</summary>
    public static double KeptOfSteadyProfile(double t)
    {
        double sum = 0;
        for (int n = Terms; n >= 0; n--)
        {
            double root = (n + 0.5) * Math.PI;
            sum += (n % 2 == 0 ? 4 : -4) / (root * root * root) * Math.Exp(-root * root * t);
        }

        return sum;
    }

    /// <summary>Steady fluxes in and out with first-order loss k (of h2/D) and concentration 1 on top, 0 below.</summary>
    public static (double In, double Out) SteadyWithLoss(double k)
    {
        double m = Math.Sqrt(k);
        return (m / Math.Tanh(m), m / Math.Sinh(m));
    }

    private static double Mode(int n, double t) => Math.Exp(-Square(n * Math.PI) * t);

    private static double Square(double x) => x * x;

    private static double Alternating(Func<int, double> term)
    {
        double sum = 0;
        for (int n = Terms; n >= 1; n--)
            sum += n % 2 == 0 ? term(n) : -term(n);
        return sum;
    }

    /// <summary>Root of a tan a = ratio between n pi and (n + 1/2) pi.</summary>
    private static double Root(double ratio, int n)
    {
        double low = n * Math.PI, high = low + (0.5 * Math.PI);
        for (int i = 0; i < 100; i++)
        {
            double middle = 0.5 * (low + high);
            if ((middle * Math.Sin(middle) - (ratio * Math.Cos(middle))) * (n % 2 == 0 ? 1 : -1) < 0)
                low = middle;
            else
                high = middle;
        }

        return 0.5 * (low + high);
    }
}
