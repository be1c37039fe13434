namespace Needlepoint.Numerics.Tests.Support;

/// <summary>Comparison of doubles by bits.</summary>
public static class Bits
{
    /// <summary>The bits, with one pattern for every NaN: which payload survives an operation is the processor's choice.</summary>
    public static long Of(double value) => BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value);

    public static void AssertSame(double expected, double actual, string? what = null) =>
        Assert.True(Of(expected) == Of(actual), $"{what} expected {expected:R} ({Of(expected):x16}) but got {actual:R} ({Of(actual):x16})");
}
