using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Needlepoint.Numerics.Elementary;

namespace Needlepoint.Numerics.Numbers;

/// <summary>One person: a plain double (which itself cannot implement <see cref="IReal{T}"/>).</summary>
/// <param name="value">The number.</param>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
public readonly struct Scalar(double value) : ILane<Scalar>, IBits<Scalar>, IEquatable<Scalar>
{
    /// <summary>The number.</summary>
    public readonly double Value = value;

    /// <inheritdoc/>
    public static int Width => 1;

    /// <summary>A double as a scalar.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Scalar(double value) => new(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar Of(double value) => new(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar From(Scalar value) => value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar operator +(Scalar a, Scalar b) => new(a.Value + b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar operator -(Scalar a, Scalar b) => new(a.Value - b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar operator *(Scalar a, Scalar b) => new(a.Value * b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar operator /(Scalar a, Scalar b) => new(a.Value / b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar operator -(Scalar a) => new(-a.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar operator *(double a, Scalar b) => new(a * b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar operator +(double a, Scalar b) => new(a + b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar operator -(double a, Scalar b) => new(a - b.Value);

    /// <inheritdoc/>
    public static Scalar Exp(Scalar x) => Functions.Exp(x);

    /// <inheritdoc/>
    public static Scalar Log(Scalar x) => Functions.Log(x);

    /// <inheritdoc/>
    public static Scalar ExpMinusOne(Scalar x) => Functions.ExpMinusOne(x);

    /// <inheritdoc/>
    public static Scalar LogOnePlus(Scalar x) => Functions.LogOnePlus(x);

    /// <inheritdoc/>
    public static Scalar Tanh(Scalar x) => Functions.Tanh(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar Sqrt(Scalar x) => new(Math.Sqrt(x.Value));

    /// <inheritdoc/>
    public static Scalar Pow(Scalar x, double exponent) => Functions.Pow(x, exponent);

    /// <inheritdoc/>
    public static Scalar Pow(Scalar x, Scalar exponent) => Functions.Pow(x, exponent);

    /// <summary>A choice without a jump where the processor can blend: what state decides is hard to predict.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar IfLess(Scalar a, Scalar b, Scalar whenLess, Scalar otherwise)
    {
        if (!Vector128.IsHardwareAccelerated)
            return a.Value < b.Value ? whenLess : otherwise;
        Vector128<double> isLess = Vector128.LessThan(Vector128.CreateScalarUnsafe(a.Value), Vector128.CreateScalarUnsafe(b.Value));
        return new(Vector128.ConditionalSelect(
            isLess, Vector128.CreateScalarUnsafe(whenLess.Value), Vector128.CreateScalarUnsafe(otherwise.Value)).ToScalar());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Get(Scalar x, int lane) => x.Value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar With(Scalar x, int lane, double value) => new(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar Abs(Scalar x) => new(Math.Abs(x.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar MultiplyAdd(Scalar a, Scalar b, Scalar c) => new(Math.FusedMultiplyAdd(a.Value, b.Value, c.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar NegativeMultiplyAdd(Scalar a, Scalar b, Scalar c) => new(Math.FusedMultiplyAdd(-a.Value, b.Value, c.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AllLess(Scalar a, Scalar b) => a.Value < b.Value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AnyLess(Scalar a, Scalar b) => a.Value < b.Value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Scalar IBits<Scalar>.PowerOfTwo(Scalar n) =>
        new(BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(n.Value + (IBits<Scalar>.Rounder + 1023)) << 52));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Scalar IBits<Scalar>.Exponent(Scalar x) =>
        new(BitConverter.Int64BitsToDouble((BitConverter.DoubleToInt64Bits(x.Value) >>> 52) | IBits<Scalar>.TwoTo52Bits)
            - IBits<Scalar>.TwoTo52AndBias);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Scalar IBits<Scalar>.Significand(Scalar x) =>
        new(BitConverter.Int64BitsToDouble((BitConverter.DoubleToInt64Bits(x.Value) & IBits<Scalar>.FractionBits) | IBits<Scalar>.OneBits));

    /// <summary>Equality of values as <see cref="double.Equals(double)"/> has it: NaN equals NaN.</summary>
    public bool Equals(Scalar other) => Value.Equals(other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Scalar other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>The shortest text that reads back to the same bits.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
