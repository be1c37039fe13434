using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Reports.Patches;

/// <summary>Exponential, logarithm and steps from tables: fast, and the same bits on every machine.</summary>
internal static class Curves
{
    private const int Bell = 4096, Mantissa = 2048;

    private static readonly float[] s_bell = [.. Enumerable.Range(0, Bell + 2).Select(i => (float)Scalar.Exp(-16.0 * i / Bell).Value)];
    private static readonly float[] s_rise = [.. Enumerable.Range(0, Bell + 2).Select(i => (float)Scalar.Exp(16.0 * i / Bell - 8).Value)];
    private static readonly float[] s_log = [.. Enumerable.Range(0, Mantissa + 2).Select(i => (float)Scalar.Log(1 + (double)i / Mantissa).Value)];

    /// <summary>exp(-x) for x from 0; 0 from 16 on.</summary>
    public static float Fall(float x)
    {
        if (x >= 16)
            return 0;
        float at = Math.Max(0, x) * (Bell / 16f);
        int i = (int)at;
        return s_bell[i] + (at - i) * (s_bell[i + 1] - s_bell[i]);
    }

    /// <summary>exp(x) for x held between -8 and 8.</summary>
    public static float Exp(float x)
    {
        float at = (Math.Clamp(x, -8, 7.999f) + 8) * (Bell / 16f);
        int i = (int)at;
        return s_rise[i] + (at - i) * (s_rise[i + 1] - s_rise[i]);
    }

    /// <summary>Natural logarithm of a normal positive number.</summary>
    public static float Log(float x)
    {
        int bits = BitConverter.SingleToInt32Bits(x);
        float at = (bits & 0x7FFFFF) * (Mantissa / 8388608f);
        int i = (int)at;
        return ((bits >> 23) - 127) * 0.6931472f + s_log[i] + (at - i) * (s_log[i + 1] - s_log[i]);
    }

    /// <summary>0 below a, 1 above b, smooth between.</summary>
    public static float Smooth(float a, float b, float x)
    {
        float t = Math.Clamp((x - a) / (b - a), 0, 1);
        return t * t * (3 - 2 * t);
    }
}
