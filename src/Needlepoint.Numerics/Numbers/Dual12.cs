using System.Runtime.CompilerServices;

namespace Needlepoint.Numerics.Numbers;

/// <summary>
/// One person's value and twelve slopes, four to a register: the columns of a small Jacobian in one pass, where <see cref="Dual3{T}"/>
/// would need four.
/// </summary>
/// <param name="value">The value.</param>
/// <param name="slopes0">The derivatives in directions 0 to 3.</param>
/// <param name="slopes1">The derivatives in directions 4 to 7.</param>
/// <param name="slopes2">The derivatives in directions 8 to 11.</param>
public readonly struct Dual12(Scalar value, Lanes4 slopes0, Lanes4 slopes1, Lanes4 slopes2) : IDual<Dual12, Scalar>
{
    private const double Smallest = 2.2250738585072014e-308;

    /// <summary>The value.</summary>
    public readonly Scalar Value = value;

    private readonly Lanes4 _slopes0 = slopes0, _slopes1 = slopes1, _slopes2 = slopes2;

    /// <inheritdoc/>
    public static int Directions => 12;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual12 Of(double value) => new(new Scalar(value), Lanes4.Of(0), Lanes4.Of(0), Lanes4.Of(0));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual12 From(Scalar value) => new(value, Lanes4.Of(0), Lanes4.Of(0), Lanes4.Of(0));

    /// <inheritdoc/>
    public static Dual12 Variable(Scalar value, int direction)
    {
        Lanes4 none = Lanes4.Of(0), one = Lanes4.With(none, direction & 3, 1);
        return new(value, direction >> 2 == 0 ? one : none, direction >> 2 == 1 ? one : none, direction >> 2 == 2 ? one : none);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar ValueOf(Dual12 x) => x.Value;

    /// <inheritdoc/>
    public static Scalar SlopeOf(Dual12 x, int direction) =>
        Lanes4.Get((direction >> 2) switch { 0 => x._slopes0, 1 => x._slopes1, _ => x._slopes2 }, direction & 3);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual12 operator +(Dual12 a, Dual12 b) =>
        new(a.Value + b.Value, a._slopes0 + b._slopes0, a._slopes1 + b._slopes1, a._slopes2 + b._slopes2);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual12 operator -(Dual12 a, Dual12 b) =>
        new(a.Value - b.Value, a._slopes0 - b._slopes0, a._slopes1 - b._slopes1, a._slopes2 - b._slopes2);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual12 operator *(Dual12 a, Dual12 b) => Joined(a.Value * b.Value, b.Value, a, a.Value, b);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual12 operator /(Dual12 a, Dual12 b)
    {
        Scalar quotient = a.Value / b.Value;
        Scalar inverse = 1 / b.Value;
        return Joined(quotient, inverse, a, -quotient * inverse, b);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual12 operator -(Dual12 a) => new(-a.Value, -a._slopes0, -a._slopes1, -a._slopes2);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual12 operator *(double a, Dual12 b) => Along(a * b.Value, a, b);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual12 operator +(double a, Dual12 b) => new(a + b.Value, b._slopes0, b._slopes1, b._slopes2);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual12 operator -(double a, Dual12 b) => new(a - b.Value, -b._slopes0, -b._slopes1, -b._slopes2);

    /// <inheritdoc/>
    public static Dual12 Exp(Dual12 x)
    {
        Scalar exp = Scalar.Exp(x.Value);
        return Along(exp, exp, x);
    }

    /// <inheritdoc/>
    public static Dual12 Log(Dual12 x) => Along(Scalar.Log(x.Value), 1 / x.Value, x);

    /// <inheritdoc/>
    public static Dual12 ExpMinusOne(Dual12 x)
    {
        Scalar value = Scalar.ExpMinusOne(x.Value);
        return Along(value, 1 + value, x);
    }

    /// <inheritdoc/>
    public static Dual12 LogOnePlus(Dual12 x) => Along(Scalar.LogOnePlus(x.Value), 1 / (1 + x.Value), x);

    /// <inheritdoc/>
    public static Dual12 Tanh(Dual12 x)
    {
        Scalar tangent = Scalar.Tanh(x.Value);
        return Along(tangent, Scalar.NegativeMultiplyAdd(tangent, tangent, 1), x);
    }

    /// <summary>Square root; at 0 the slope stays finite, so that a slope of 0 remains 0.</summary>
    public static Dual12 Sqrt(Dual12 x)
    {
        Scalar root = Scalar.Sqrt(x.Value);
        return Along(root, 0.5 / AtLeastSmallest(root), x);
    }

    /// <summary>x to a fixed power; at x = 0 the slope is the limit for powers of 1 and more, and finite for lesser ones.</summary>
    public static Dual12 Pow(Dual12 x, double exponent)
    {
        Scalar power = Scalar.Pow(x.Value, exponent);
        return Along(power, exponent == 1 ? 1 : exponent * (power / AtLeastSmallest(x.Value)), x);
    }

    /// <summary>x to a power that has slopes too; at x = 0 as <see cref="Pow(Dual12, double)"/>.</summary>
    public static Dual12 Pow(Dual12 x, Dual12 exponent)
    {
        Scalar power = Scalar.Pow(x.Value, exponent.Value);
        Scalar positive = AtLeastSmallest(x.Value);
        Scalar byBase = exponent.Value.Value == 1 ? 1 : exponent.Value * (power / positive);
        return Joined(power, byBase, x, power * Scalar.Log(positive), exponent);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual12 IfLess(Dual12 a, Dual12 b, Dual12 whenLess, Dual12 otherwise)
    {
        Lanes4 left = Lanes4.Of(a.Value.Value), right = Lanes4.Of(b.Value.Value);
        return new(
            Scalar.IfLess(a.Value, b.Value, whenLess.Value, otherwise.Value),
            Lanes4.IfLess(left, right, whenLess._slopes0, otherwise._slopes0),
            Lanes4.IfLess(left, right, whenLess._slopes1, otherwise._slopes1),
            Lanes4.IfLess(left, right, whenLess._slopes2, otherwise._slopes2));
    }

    /// <summary>A value whose slopes are a rate times those of x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Dual12 Along(Scalar value, Scalar rate, Dual12 x) =>
        new(value, rate.Value * x._slopes0, rate.Value * x._slopes1, rate.Value * x._slopes2);

    /// <summary>A value whose slopes are those of a and of b, each times its rate.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Dual12 Joined(Scalar value, Scalar rateA, Dual12 a, Scalar rateB, Dual12 b)
    {
        Lanes4 forA = Lanes4.Of(rateA.Value), forB = Lanes4.Of(rateB.Value);
        return new(
            value,
            Lanes4.MultiplyAdd(forB, b._slopes0, forA * a._slopes0),
            Lanes4.MultiplyAdd(forB, b._slopes1, forA * a._slopes1),
            Lanes4.MultiplyAdd(forB, b._slopes2, forA * a._slopes2));
    }

    private static Scalar AtLeastSmallest(Scalar x) => Math.Max(x.Value, Smallest);
}
