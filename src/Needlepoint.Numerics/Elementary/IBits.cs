using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Numerics.Elementary;

/// <summary>The three views of a double's bits from which the elementary functions are built.</summary>
internal interface IBits<T> : ILane<T>
    where T : struct, IBits<T>
{
    /// <summary>Adding it leaves an integer |n| &lt; 2^51 in the low bits of the sum, and rounds to the nearest integer on the way.</summary>
    const double Rounder = 6755399441055744.0; // 1.5 * 2^52

    /// <summary>The bits of 2^52.</summary>
    const long TwoTo52Bits = 0x4330000000000000;

    /// <summary>2^52 plus the exponent bias.</summary>
    const double TwoTo52AndBias = 4503599627370496.0 + 1023.0;

    /// <summary>The bits of a fraction.</summary>
    const long FractionBits = 0x000FFFFFFFFFFFFF;

    /// <summary>The bits of 1.</summary>
    const long OneBits = 0x3FF0000000000000;

    /// <summary>2^n for integers n from -1022 to 1023.</summary>
    static abstract T PowerOfTwo(T n);

    /// <summary>The exponent e of a positive normal x = 2^e * m with 1 &lt;= m &lt; 2.</summary>
    static abstract T Exponent(T x);

    /// <summary>The significand m of x = 2^e * m with 1 &lt;= m &lt; 2.</summary>
    static abstract T Significand(T x);
}
