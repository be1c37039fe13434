using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Needlepoint.Numerics.Elementary;

namespace Needlepoint.Numerics.Numbers;

/// <summary>Four persons side by side in 256 bits.</summary>
/// <param name="values">One number per lane.</param>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
public readonly struct Lanes4(Vector256<double> values) : ILane<Lanes4>, IBits<Lanes4>, IEquatable<Lanes4>
{
    /// <summary>One number per lane.</summary>
    public readonly Vector256<double> Values = values;

    /// <inheritdoc/>
    public static int Width => 4;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 Of(double value) => new(Vector256.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 From(Lanes4 value) => value;

    /// <summary>The numbers of 4 lanes.</summary>
    public static Lanes4 Load(ReadOnlySpan<double> values) => new(Vector256.Create(values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 operator +(Lanes4 a, Lanes4 b) => new(a.Values + b.Values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 operator -(Lanes4 a, Lanes4 b) => new(a.Values - b.Values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 operator *(Lanes4 a, Lanes4 b) => new(a.Values * b.Values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 operator /(Lanes4 a, Lanes4 b) => new(a.Values / b.Values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 operator -(Lanes4 a) => new(-a.Values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 operator *(double a, Lanes4 b) => new(Vector256.Create(a) * b.Values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 operator +(double a, Lanes4 b) => new(Vector256.Create(a) + b.Values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 operator -(double a, Lanes4 b) => new(Vector256.Create(a) - b.Values);

    /// <inheritdoc/>
    public static Lanes4 Exp(Lanes4 x) => Functions.Exp(x);

    /// <inheritdoc/>
    public static Lanes4 Log(Lanes4 x) => Functions.Log(x);

    /// <inheritdoc/>
    public static Lanes4 ExpMinusOne(Lanes4 x) => Functions.ExpMinusOne(x);

    /// <inheritdoc/>
    public static Lanes4 LogOnePlus(Lanes4 x) => Functions.LogOnePlus(x);

    /// <inheritdoc/>
    public static Lanes4 Tanh(Lanes4 x) => Functions.Tanh(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 Sqrt(Lanes4 x) => new(Vector256.Sqrt(x.Values));

    /// <inheritdoc/>
    public static Lanes4 Pow(Lanes4 x, double exponent) => Functions.Pow(x, exponent);

    /// <inheritdoc/>
    public static Lanes4 Pow(Lanes4 x, Lanes4 exponent) => Functions.Pow(x, exponent);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 IfLess(Lanes4 a, Lanes4 b, Lanes4 whenLess, Lanes4 otherwise) =>
        new(Vector256.ConditionalSelect(Vector256.LessThan(a.Values, b.Values), whenLess.Values, otherwise.Values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Get(Lanes4 x, int lane) => x.Values.GetElement(lane);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 With(Lanes4 x, int lane, double value) => new(x.Values.WithElement(lane, value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 Abs(Lanes4 x) => new(Vector256.Abs(x.Values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 MultiplyAdd(Lanes4 a, Lanes4 b, Lanes4 c) => new(Vector256.FusedMultiplyAdd(a.Values, b.Values, c.Values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes4 NegativeMultiplyAdd(Lanes4 a, Lanes4 b, Lanes4 c) =>
        new(Fma.IsSupported
            ? Fma.MultiplyAddNegated(a.Values, b.Values, c.Values)
            : Vector256.FusedMultiplyAdd(-a.Values, b.Values, c.Values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AllLess(Lanes4 a, Lanes4 b) => Vector256.LessThanAll(a.Values, b.Values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AnyLess(Lanes4 a, Lanes4 b) => Vector256.LessThanAny(a.Values, b.Values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lanes4 IBits<Lanes4>.PowerOfTwo(Lanes4 n) =>
        new(Vector256.ShiftLeft((n.Values + Vector256.Create(IBits<Lanes4>.Rounder + 1023)).AsInt64(), 52).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lanes4 IBits<Lanes4>.Exponent(Lanes4 x) =>
        new((Vector256.ShiftRightLogical(x.Values.AsInt64(), 52) | Vector256.Create(IBits<Lanes4>.TwoTo52Bits)).AsDouble()
            - Vector256.Create(IBits<Lanes4>.TwoTo52AndBias));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lanes4 IBits<Lanes4>.Significand(Lanes4 x) =>
        new(((x.Values.AsInt64() & Vector256.Create(IBits<Lanes4>.FractionBits)) | Vector256.Create(IBits<Lanes4>.OneBits)).AsDouble());

    /// <summary>Equality of values lane by lane; NaN equals NaN.</summary>
    public bool Equals(Lanes4 other) => Values.Equals(other.Values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Lanes4 other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Values.GetHashCode();

    /// <summary>The numbers of all lanes.</summary>
    public override string ToString() => LaneText.Of(this);
}
