namespace Needlepoint.Numerics.Elementary;

/// <summary>Sine, cosine and the angle of a cosine from IEEE operations alone: the same bits on every processor. Angles in radians.</summary>
public static class Angles
{
    // Terms of the series up to x^23/23!: below 1e-11 left at pi, below 1e-16 at half of it.
    private const int Terms = 12;
    private const int Halvings = 60;

    /// <summary>Sine, to 1e-15.</summary>
    public static double Sine(double angle)
    {
        double x = Math.IEEERemainder(angle, 2 * Math.PI);
        if (x > 0.5 * Math.PI)
            x = Math.PI - x;
        else if (x < -0.5 * Math.PI)
            x = -Math.PI - x;
        double square = x * x, sum = 1;
        for (int term = Terms - 1; term > 0; term--)
            sum = 1 - square / (2 * term * (2 * term + 1)) * sum;
        return x * sum;
    }

    /// <summary>Cosine, to 1e-15.</summary>
    public static double Cosine(double angle) => Sine(angle + 0.5 * Math.PI);

    /// <summary>The angle from 0 to pi that has this cosine: 0 from 1 up, pi from -1 down.</summary>
    public static double OfCosine(double cosine)
    {
        double low = 0, high = Math.PI;
        if (cosine >= 1)
            return low;
        if (cosine <= -1)
            return high;
        for (int i = 0; i < Halvings; i++)
        {
            double middle = 0.5 * (low + high);
            if (Cosine(middle) > cosine)
                low = middle;
            else
                high = middle;
        }
        return 0.5 * (low + high);
    }
}
