using System.Runtime.CompilerServices;

namespace Needlepoint.Numerics.Elementary;

/// <summary>
/// Exponential, logarithm and power, built only from IEEE operations and explicit fused multiply-add, without branches:
/// the same bits for one person or for several side by side, whatever the neighbours, on every processor.
/// </summary>
internal static class Functions
{
    /// <summary>ln 2 to 42 bits, so that a whole multiple below 2^11 is exact, and what is left of it.</summary>
    private const double Ln2High = 0.6931471805598903;
    private const double Ln2Low = 5.497923018708371e-14;

    private const double TwoThirds = 2.0 / 3;
    private const double TwoThirdsLow = 3.700743415417188e-17;

    private const double SmallestNormal = 2.2250738585072014e-308;

    /// <summary>e^x, at most 1 ulp from the true value; 0 and infinity beyond the range of double.</summary>
    public static T Exp<T>(T x)
        where T : struct, IBits<T> => ExpOfSum(x, T.Of(0));

    /// <summary>Natural logarithm, at most 1 ulp from the true value; -infinity at 0, NaN below.</summary>
    public static T Log<T>(T x)
        where T : struct, IBits<T>
    {
        T high = LogInTwoParts(x, out T low);
        T ofFinite = T.IfLess(x, T.Of(double.PositiveInfinity), high + low, x);
        return T.IfLess(x, T.Of(double.Epsilon), AtOrBelowZero(x, T.Of(double.NegativeInfinity)), ofFinite);
    }

    /// <summary>e^x - 1, at most 2 ulp from the true value however small x is.</summary>
    public static T ExpMinusOne<T>(T x)
        where T : struct, IBits<T>
    {
        T sum = ExpInParts(x, T.Of(0), out T lost, out T n);
        T moderate = Scaled(sum, n) - T.Of(1) + Scaled(lost, n);
        return T.IfLess(n, T.Of(60), moderate, Scaled(sum + lost, n)); // beyond, 1 no longer shows
    }

    /// <summary>ln(1 + x), at most 2 ulp from the true value however small x is; -infinity at -1, NaN below.</summary>
    public static T LogOnePlus<T>(T x)
        where T : struct, IBits<T>
    {
        T sum = 1 + x;
        T kept = sum - T.Of(1);
        T lost = 1 - (sum - kept) + (x - kept);
        T high = LogInTwoParts(sum, out T low);
        T ofFinite = T.IfLess(sum, T.Of(double.PositiveInfinity), high + (low + lost / sum), sum);
        return T.IfLess(sum, T.Of(double.Epsilon), AtOrBelowZero(sum, T.Of(double.NegativeInfinity)), ofFinite);
    }

    /// <summary>Hyperbolic tangent, at most 4 ulp from the true value however small x is.</summary>
    public static T Tanh<T>(T x)
        where T : struct, IBits<T>
    {
        T magnitude = T.Abs(x);
        T grown = ExpMinusOne(2 * T.IfLess(T.Of(20), magnitude, T.Of(20), magnitude));
        T tangent = grown / (2 + grown);
        return T.IfLess(x, T.Of(0), -tangent, tangent);
    }

    /// <summary>x^y for x >= 0, at most 1 ulp from the true value; NaN below 0.</summary>
    public static T Pow<T>(T x, double y)
        where T : struct, IBits<T>
    {
        double atZero = y > 0 ? 0 : y < 0 ? double.PositiveInfinity : 1 + y;
        double atInfinity = y > 0 ? double.PositiveInfinity : y < 0 ? 0 : 1 + y;
        return PowBetween(x, T.Of(y), T.Of(atZero), T.Of(atInfinity));
    }

    /// <summary>As <see cref="Pow{T}(T, double)"/>, with the same bits, for a power that differs by lane.</summary>
    public static T Pow<T>(T x, T y)
        where T : struct, IBits<T>
    {
        T zero = T.Of(0);
        T infinity = T.Of(double.PositiveInfinity);
        T atZero = T.IfLess(zero, y, zero, T.IfLess(y, zero, infinity, 1 + y));
        T atInfinity = T.IfLess(zero, y, infinity, T.IfLess(y, zero, zero, 1 + y));
        return PowBetween(x, y, atZero, atInfinity);
    }

    /// <summary>x^y where the caller says what 0^y and infinity^y are.</summary>
    private static T PowBetween<T>(T x, T y, T atZero, T atInfinity)
        where T : struct, IBits<T>
    {
        T logHigh = LogInTwoParts(x, out T logLow);
        T high = y * logHigh;
        T low = T.MultiplyAdd(y, logLow, T.MultiplyAdd(y, logHigh, -high));
        T ofFinite = ExpOfSum(high, T.IfLess(T.Abs(high), T.Of(1000), low, T.Of(0)));
        T ofLarge = T.IfLess(x, T.Of(double.PositiveInfinity), ofFinite, T.IfLess(T.Of(double.MaxValue), x, atInfinity, x));
        return T.IfLess(x, T.Of(double.Epsilon), AtOrBelowZero(x, atZero), ofLarge);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T AtOrBelowZero<T>(T x, T atZero)
        where T : struct, IBits<T> => T.IfLess(x, T.Of(0), T.Of(double.NaN), atZero);

    /// <summary>e^(high + low), |low| at most an ulp or so of high: low carries what high could not hold.</summary>
    private static T ExpOfSum<T>(T high, T low)
        where T : struct, IBits<T>
    {
        T sum = ExpInParts(high, low, out T lost, out T n);
        return Scaled(sum + lost, n);
    }

    /// <summary>x times 2^n in two halves: overflow and the subnormal range then round once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Scaled<T>(T x, T n)
        where T : struct, IBits<T>
    {
        T half = T.MultiplyAdd(n, T.Of(0.5), T.Of(IBits<T>.Rounder)) - T.Of(IBits<T>.Rounder);
        return x * T.PowerOfTwo(half) * T.PowerOfTwo(n - half);
    }

    /// <summary>e^(high + low) = (result + lost) 2^n.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T ExpInParts<T>(T high, T low, out T lost, out T n)
        where T : struct, IBits<T>
    {
        // high + low = n ln 2 + r + rest, |r| <= ln(2) / 2; beyond the clamp the result is 0 or infinity anyway.
        T x = T.IfLess(high, T.Of(-750), T.Of(-750), T.IfLess(T.Of(710), high, T.Of(710), high));
        T rounder = T.Of(IBits<T>.Rounder);
        n = T.MultiplyAdd(x, T.Of(1.4426950408889634), rounder) - rounder;
        T reduced = T.NegativeMultiplyAdd(n, T.Of(Ln2High), x);
        T correction = T.NegativeMultiplyAdd(n, T.Of(Ln2Low), low);
        T r = reduced + correction;
        T rest = reduced - r + correction;

        // e^r = 1 + r + r^2 q(r), the Taylor series to r^13; its remainder is below 2^-57.
        T square = r * r;
        T fourth = square * square;
        T q01 = T.MultiplyAdd(r, T.Of(1.0 / 6), T.Of(1.0 / 2));
        T q23 = T.MultiplyAdd(r, T.Of(1.0 / 120), T.Of(1.0 / 24));
        T q45 = T.MultiplyAdd(r, T.Of(1.0 / 5040), T.Of(1.0 / 720));
        T q67 = T.MultiplyAdd(r, T.Of(1.0 / 362880), T.Of(1.0 / 40320));
        T q89 = T.MultiplyAdd(r, T.Of(1.0 / 39916800), T.Of(1.0 / 3628800));
        T qAB = T.MultiplyAdd(r, T.Of(1.0 / 6227020800), T.Of(1.0 / 479001600));
        T q03 = T.MultiplyAdd(q23, square, q01);
        T q47 = T.MultiplyAdd(q67, square, q45);
        T q8B = T.MultiplyAdd(qAB, square, q89);
        T q = T.MultiplyAdd(T.MultiplyAdd(q8B, fourth, q47), fourth, q03);

        // 1 + r is kept exactly as a sum of two, so that only the last addition rounds visibly.
        T sum = 1 + r;
        lost = r - (sum - T.Of(1)) + T.MultiplyAdd(square, q, T.MultiplyAdd(r, rest, rest));
        return sum;
    }

    /// <summary>ln x = result + low for positive finite x, to about 2^-64 of its size.</summary>
    private static T LogInTwoParts<T>(T x, out T low)
        where T : struct, IBits<T>
    {
        // x = 2^k m with m from 1/sqrt(2) to sqrt(2).
        T smallestNormal = T.Of(SmallestNormal);
        T normal = T.IfLess(x, smallestNormal, 18014398509481984.0 * x, x); // 2^54
        T m = T.Significand(normal);
        T k = T.Exponent(normal) - T.IfLess(x, smallestNormal, T.Of(54), T.Of(0));
        T root = T.Of(1.4142135623730951);
        k += T.IfLess(root, m, T.Of(1), T.Of(0));
        m = T.IfLess(root, m, 0.5 * m, m);

        // ln m = 2 artanh s with s = f / (2 + f), s as a sum of two.
        T f = m - T.Of(1);
        T t = 2 + f;
        T tLost = f - (t - T.Of(2));
        T inverse = T.Of(1) / t;
        T s = f * inverse;
        T sLost = (T.NegativeMultiplyAdd(s, t, f) - s * tLost) * inverse;

        // 2 artanh s = 2 s + 2/3 s^3 + s^5 p(z) with z = s^2 <= 0.0295, the series to z^9; its remainder is below 2^-64 of the sum.
        T z = s * s;
        T z2 = z * z;
        T z4 = z2 * z2;
        T p01 = T.MultiplyAdd(z, T.Of(2.0 / 7), T.Of(2.0 / 5));
        T p23 = T.MultiplyAdd(z, T.Of(2.0 / 11), T.Of(2.0 / 9));
        T p45 = T.MultiplyAdd(z, T.Of(2.0 / 15), T.Of(2.0 / 13));
        T p67 = T.MultiplyAdd(z, T.Of(2.0 / 19), T.Of(2.0 / 17));
        T p03 = T.MultiplyAdd(p23, z2, p01);
        T p89 = T.MultiplyAdd(z, T.Of(2.0 / 23), T.Of(2.0 / 21));
        T p47 = T.MultiplyAdd(p67, z2, p45);
        T p = T.MultiplyAdd(T.MultiplyAdd(p89, z4, p47), z4, p03);

        // The cubic term too is a sum of two, or powers with large exponents would lose ten ulp.
        T cube = s * z;
        T cubeLost = T.MultiplyAdd(s, z, -cube) + s * T.MultiplyAdd(s, s, -z);
        T third = TwoThirds * cube;
        T thirdLost = T.MultiplyAdd(cube, T.Of(TwoThirds), -third) + T.MultiplyAdd(cube, T.Of(TwoThirdsLow), TwoThirds * cubeLost);
        T tail = T.MultiplyAdd(cube * z, p, thirdLost + 2 * T.MultiplyAdd(sLost, z, sLost));

        // k ln 2 + 2 s + 2/3 s^3 + tail, largest first; k Ln2High is exact.
        T whole = Ln2High * k;
        T twice = 2 * s;
        T first = whole + twice;
        T sum = first + third;
        T rest = twice - (first - whole) + (third - (sum - first)) + T.MultiplyAdd(k, T.Of(Ln2Low), tail);
        T high = sum + rest;
        low = rest - (high - sum);
        return high;
    }
}
