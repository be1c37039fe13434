using System.Numerics;

namespace Needlepoint.Numerics.Tests.Support;

/// <summary>
/// Exponential, logarithm and power in fixed-point arithmetic with 220 bits after the point: slow, simple, and about 1e-60 from the truth.
/// </summary>
public static class Precise
{
    private const int Places = 220;

    private static readonly BigInteger One = BigInteger.One << Places;
    private static readonly BigInteger Ln2 = 2 * ArtanhOfFraction(One / 3);

    /// <summary>How far <paramref name="actual"/> is from e^x, in units of its last place.</summary>
    public static double UlpsFromExp(double actual, double x) => UlpsFromExp(actual, Fixed(x));

    /// <summary>How far <paramref name="actual"/> is from ln x, in units of its last place.</summary>
    public static double UlpsFromLog(double actual, double x) => Ulps(actual, Log(x), 0);

    /// <summary>How far <paramref name="actual"/> is from x^y, in units of its last place.</summary>
    public static double UlpsFromPow(double actual, double x, double y) => UlpsFromExp(actual, (Log(x) * Fixed(y)) >> Places);

    /// <summary>How far <paramref name="actual"/> is from e^x - 1, in units of its last place; |x| moderate.</summary>
    public static double UlpsFromExpMinusOne(double actual, double x) => Ulps(actual, Exp(Fixed(x)) - One, 0);

    /// <summary>How far <paramref name="actual"/> is from ln(1 + x), in units of its last place; |x| moderate.</summary>
    public static double UlpsFromLogOnePlus(double actual, double x) =>
        Ulps(actual, 2 * ArtanhOfFraction((Fixed(x) << Places) / (2 * One + Fixed(x))), 0);

    /// <summary>How far <paramref name="actual"/> is from tanh x, in units of its last place; |x| moderate.</summary>
    public static double UlpsFromTanh(double actual, double x)
    {
        BigInteger grown = Exp(2 * Fixed(x));
        return Ulps(actual, ((grown - One) << Places) / (grown + One), 0);
    }

    private static double UlpsFromExp(double actual, BigInteger x)
    {
        (BigInteger significand, int n) = ExpInParts(x);
        return Ulps(actual, significand, n);
    }

    private static BigInteger Exp(BigInteger x)
    {
        (BigInteger significand, int n) = ExpInParts(x);
        return n >= 0 ? significand << n : significand >> -n;
    }

    private static (BigInteger Significand, int Power) ExpInParts(BigInteger x)
    {
        int n = (int)BigInteger.Divide(x, Ln2) - (x.Sign < 0 ? 1 : 0);
        BigInteger rest = (x - n * Ln2) >> 8;
        BigInteger term = One, sum = One;
        for (int k = 1; !term.IsZero; k++)
        {
            term = ((term * rest) >> Places) / k;
            sum += term;
        }
        for (int squaring = 0; squaring < 8; squaring++)
            sum = (sum * sum) >> Places;
        return (sum, n);
    }

    private static BigInteger Log(double x)
    {
        int exponent = Math.ILogB(x);
        BigInteger significand = Fixed(Math.ScaleB(x, -exponent));
        return exponent * Ln2 + 2 * ArtanhOfFraction(((significand - One) << Places) / (significand + One));
    }

    private static BigInteger ArtanhOfFraction(BigInteger s)
    {
        BigInteger size = BigInteger.Abs(s), square = (size * size) >> Places, sum = BigInteger.Zero;
        BigInteger power = size;
        for (int k = 1; !power.IsZero; k += 2)
        {
            sum += power / k;
            power = (power * square) >> Places;
        }
        return s.Sign * sum;
    }

    /// <summary>Distance of a double from truth * 2^shift in units of the double's last place.</summary>
    private static double Ulps(double actual, BigInteger truth, int shift)
    {
        int lastPlace = Math.Max(Math.ILogB(actual) - 52, -1074);
        BigInteger wholes = (BigInteger)Math.ScaleB(actual, -lastPlace);
        int move = shift - lastPlace - Places; // truth in units of the last place is truth * 2^move
        BigInteger scale = BigInteger.One << 40;
        BigInteger inUnits = move + 40 >= 0 ? truth << (move + 40) : truth >> -(move + 40);
        return (double)BigInteger.Abs(inUnits - wholes * scale) / (double)scale;
    }

    private static BigInteger Fixed(double x)
    {
        int lastPlace = Math.Max(Math.ILogB(x) - 52, -1074);
        BigInteger wholes = (BigInteger)Math.ScaleB(x, -lastPlace);
        return lastPlace + Places >= 0 ? wholes << (lastPlace + Places) : wholes >> -(lastPlace + Places);
    }
}
