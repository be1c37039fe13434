using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Needlepoint.Numerics.Elementary;

namespace Needlepoint.Numerics.Numbers;

/// <summary>Eight persons side by side in 512 bits. Where the processor has no 512-bit registers two halves do the work, with the same bits.</summary>
/// <param name="values">One number per lane.</param>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
public readonly struct Lanes8(Vector512<double> values) : ILane<Lanes8>, IBits<Lanes8>, IEquatable<Lanes8>
{
    /// <summary>One number per lane.</summary>
    public readonly Vector512<double> Values = values;

    /// <inheritdoc/>
    public static int Width => 8;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 Of(double value) => new(Vector512.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 From(Lanes8 value) => value;

    /// <summary>The numbers of 8 lanes.</summary>
    public static Lanes8 Load(ReadOnlySpan<double> values) => new(Vector512.Create(values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 operator +(Lanes8 a, Lanes8 b) => new(a.Values + b.Values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 operator -(Lanes8 a, Lanes8 b) => new(a.Values - b.Values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 operator *(Lanes8 a, Lanes8 b) => new(a.Values * b.Values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 operator /(Lanes8 a, Lanes8 b) => new(a.Values / b.Values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 operator -(Lanes8 a) => new(-a.Values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 operator *(double a, Lanes8 b) => new(Vector512.Create(a) * b.Values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 operator +(double a, Lanes8 b) => new(Vector512.Create(a) + b.Values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 operator -(double a, Lanes8 b) => new(Vector512.Create(a) - b.Values);

    /// <inheritdoc/>
    public static Lanes8 Exp(Lanes8 x) => Vector512.IsHardwareAccelerated
        ? Functions.Exp(x)
        : Join(Functions.Exp(Lower(x)), Functions.Exp(Upper(x)));

    /// <inheritdoc/>
    public static Lanes8 Log(Lanes8 x) => Vector512.IsHardwareAccelerated
        ? Functions.Log(x)
        : Join(Functions.Log(Lower(x)), Functions.Log(Upper(x)));

    /// <inheritdoc/>
    public static Lanes8 ExpMinusOne(Lanes8 x) => Vector512.IsHardwareAccelerated
        ? Functions.ExpMinusOne(x)
        : Join(Functions.ExpMinusOne(Lower(x)), Functions.ExpMinusOne(Upper(x)));

    /// <inheritdoc/>
    public static Lanes8 LogOnePlus(Lanes8 x) => Vector512.IsHardwareAccelerated
        ? Functions.LogOnePlus(x)
        : Join(Functions.LogOnePlus(Lower(x)), Functions.LogOnePlus(Upper(x)));

    /// <inheritdoc/>
    public static Lanes8 Tanh(Lanes8 x) => Vector512.IsHardwareAccelerated
        ? Functions.Tanh(x)
        : Join(Functions.Tanh(Lower(x)), Functions.Tanh(Upper(x)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 Sqrt(Lanes8 x) => new(Vector512.Sqrt(x.Values));

    /// <inheritdoc/>
    public static Lanes8 Pow(Lanes8 x, double exponent) => Vector512.IsHardwareAccelerated
        ? Functions.Pow(x, exponent)
        : Join(Functions.Pow(Lower(x), exponent), Functions.Pow(Upper(x), exponent));

    /// <inheritdoc/>
    public static Lanes8 Pow(Lanes8 x, Lanes8 exponent) => Vector512.IsHardwareAccelerated
        ? Functions.Pow(x, exponent)
        : Join(Functions.Pow(Lower(x), Lower(exponent)), Functions.Pow(Upper(x), Upper(exponent)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 IfLess(Lanes8 a, Lanes8 b, Lanes8 whenLess, Lanes8 otherwise) =>
        new(Vector512.ConditionalSelect(Vector512.LessThan(a.Values, b.Values), whenLess.Values, otherwise.Values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Get(Lanes8 x, int lane) => x.Values.GetElement(lane);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 With(Lanes8 x, int lane, double value) => new(x.Values.WithElement(lane, value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 Abs(Lanes8 x) => new(Vector512.Abs(x.Values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 MultiplyAdd(Lanes8 a, Lanes8 b, Lanes8 c) => new(Vector512.FusedMultiplyAdd(a.Values, b.Values, c.Values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes8 NegativeMultiplyAdd(Lanes8 a, Lanes8 b, Lanes8 c) =>
        new(Avx512F.IsSupported
            ? Avx512F.FusedMultiplyAddNegated(a.Values, b.Values, c.Values)
            : Vector512.FusedMultiplyAdd(-a.Values, b.Values, c.Values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AllLess(Lanes8 a, Lanes8 b) => Vector512.LessThanAll(a.Values, b.Values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AnyLess(Lanes8 a, Lanes8 b) => Vector512.LessThanAny(a.Values, b.Values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lanes8 IBits<Lanes8>.PowerOfTwo(Lanes8 n) =>
        new(Vector512.ShiftLeft((n.Values + Vector512.Create(IBits<Lanes8>.Rounder + 1023)).AsInt64(), 52).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lanes8 IBits<Lanes8>.Exponent(Lanes8 x) =>
        new((Vector512.ShiftRightLogical(x.Values.AsInt64(), 52) | Vector512.Create(IBits<Lanes8>.TwoTo52Bits)).AsDouble()
            - Vector512.Create(IBits<Lanes8>.TwoTo52AndBias));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lanes8 IBits<Lanes8>.Significand(Lanes8 x) =>
        new(((x.Values.AsInt64() & Vector512.Create(IBits<Lanes8>.FractionBits)) | Vector512.Create(IBits<Lanes8>.OneBits)).AsDouble());

    /// <summary>Equality of values lane by lane; NaN equals NaN.</summary>
    public bool Equals(Lanes8 other) => Values.Equals(other.Values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Lanes8 other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Values.GetHashCode();

    /// <summary>The numbers of all lanes.</summary>
    public override string ToString() => LaneText.Of(this);

    private static Lanes4 Lower(Lanes8 x) => new(x.Values.GetLower());

    private static Lanes4 Upper(Lanes8 x) => new(x.Values.GetUpper());

    private static Lanes8 Join(Lanes4 lower, Lanes4 upper) => new(Vector512.Create(lower.Values, upper.Values));
}
