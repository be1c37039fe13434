using System.Runtime.CompilerServices;

namespace Needlepoint.Numerics.Numbers;

/// <summary>A value and three slopes: three exact derivatives in one pass, over any lanes. Four fields are what the JIT keeps in registers.</summary>
/// <param name="value">The value.</param>
/// <param name="slope0">The derivative in direction 0.</param>
/// <param name="slope1">The derivative in direction 1.</param>
/// <param name="slope2">The derivative in direction 2.</param>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
public readonly struct Dual3<T>(T value, T slope0, T slope1, T slope2) : IDual<Dual3<T>, T>
    where T : struct, ILane<T>
{
    /// <summary>The value.</summary>
    public readonly T Value = value;

    /// <summary>The derivative in direction 0.</summary>
    public readonly T Slope0 = slope0;

    /// <summary>The derivative in direction 1.</summary>
    public readonly T Slope1 = slope1;

    /// <summary>The derivative in direction 2.</summary>
    public readonly T Slope2 = slope2;

    /// <inheritdoc/>
    public static int Directions => 3;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual3<T> Of(double value) => new(T.Of(value), T.Of(0), T.Of(0), T.Of(0));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual3<T> From(T value) => new(value, T.Of(0), T.Of(0), T.Of(0));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual3<T> Variable(T value, int direction) =>
        new(
            value,
            T.Of(direction == 0 ? 1 : 0),
            T.Of(direction == 1 ? 1 : 0),
            T.Of(direction == 2 ? 1 : 0));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T ValueOf(Dual3<T> x) => x.Value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T SlopeOf(Dual3<T> x, int direction) => direction switch { 0 => x.Slope0, 1 => x.Slope1, _ => x.Slope2 };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual3<T> operator +(Dual3<T> a, Dual3<T> b) =>
        new(
            a.Value + b.Value,
            a.Slope0 + b.Slope0,
            a.Slope1 + b.Slope1,
            a.Slope2 + b.Slope2);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual3<T> operator -(Dual3<T> a, Dual3<T> b) =>
        new(
            a.Value - b.Value,
            a.Slope0 - b.Slope0,
            a.Slope1 - b.Slope1,
            a.Slope2 - b.Slope2);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual3<T> operator *(Dual3<T> a, Dual3<T> b) =>
        new(
            a.Value * b.Value,
            T.MultiplyAdd(a.Value, b.Slope0, a.Slope0 * b.Value),
            T.MultiplyAdd(a.Value, b.Slope1, a.Slope1 * b.Value),
            T.MultiplyAdd(a.Value, b.Slope2, a.Slope2 * b.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual3<T> operator /(Dual3<T> a, Dual3<T> b)
    {
        T quotient = a.Value / b.Value;
        T inverse = T.Of(1) / b.Value;
        return new(
            quotient,
            T.NegativeMultiplyAdd(quotient, b.Slope0, a.Slope0) * inverse,
            T.NegativeMultiplyAdd(quotient, b.Slope1, a.Slope1) * inverse,
            T.NegativeMultiplyAdd(quotient, b.Slope2, a.Slope2) * inverse);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual3<T> operator -(Dual3<T> a) => new(-a.Value, -a.Slope0, -a.Slope1, -a.Slope2);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual3<T> operator *(double a, Dual3<T> b) => new(a * b.Value, a * b.Slope0, a * b.Slope1, a * b.Slope2);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual3<T> operator +(double a, Dual3<T> b) => new(a + b.Value, b.Slope0, b.Slope1, b.Slope2);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual3<T> operator -(double a, Dual3<T> b) => new(a - b.Value, -b.Slope0, -b.Slope1, -b.Slope2);

    /// <inheritdoc/>
    public static Dual3<T> Exp(Dual3<T> x)
    {
        T exp = T.Exp(x.Value);
        return new(exp, exp * x.Slope0, exp * x.Slope1, exp * x.Slope2);
    }

    /// <inheritdoc/>
    public static Dual3<T> Log(Dual3<T> x)
    {
        T inverse = T.Of(1) / x.Value;
        return new(T.Log(x.Value), inverse * x.Slope0, inverse * x.Slope1, inverse * x.Slope2);
    }

    /// <inheritdoc/>
    public static Dual3<T> ExpMinusOne(Dual3<T> x)
    {
        T value = T.ExpMinusOne(x.Value);
        T rate = 1 + value;
        return new(value, rate * x.Slope0, rate * x.Slope1, rate * x.Slope2);
    }

    /// <inheritdoc/>
    public static Dual3<T> LogOnePlus(Dual3<T> x)
    {
        T inverse = T.Of(1) / (1 + x.Value);
        return new(T.LogOnePlus(x.Value), inverse * x.Slope0, inverse * x.Slope1, inverse * x.Slope2);
    }

    /// <inheritdoc/>
    public static Dual3<T> Tanh(Dual3<T> x)
    {
        T tangent = T.Tanh(x.Value);
        T rate = T.NegativeMultiplyAdd(tangent, tangent, T.Of(1));
        return new(tangent, rate * x.Slope0, rate * x.Slope1, rate * x.Slope2);
    }

    /// <summary>Square root; at 0 the slope stays finite, so that a slope of 0 remains 0.</summary>
    public static Dual3<T> Sqrt(Dual3<T> x)
    {
        T root = T.Sqrt(x.Value);
        T rate = T.Of(0.5) / T.Max(root, T.Of(Smallest));
        return new(root, rate * x.Slope0, rate * x.Slope1, rate * x.Slope2);
    }

    /// <summary>x to a fixed power; at x = 0 the slope is the limit for powers of 1 and more, and finite for lesser ones.</summary>
    public static Dual3<T> Pow(Dual3<T> x, double exponent)
    {
        T power = T.Pow(x.Value, exponent);
        T rate = exponent == 1 ? T.Of(1) : exponent * (power / T.Max(x.Value, T.Of(Smallest)));
        return new(power, rate * x.Slope0, rate * x.Slope1, rate * x.Slope2);
    }

    /// <summary>x to a power that has slopes too; at x = 0 as <see cref="Pow(Dual3{T}, double)"/>.</summary>
    public static Dual3<T> Pow(Dual3<T> x, Dual3<T> exponent)
    {
        T power = T.Pow(x.Value, exponent.Value);
        T positive = T.Max(x.Value, T.Of(Smallest));
        T byBase = T.IfLess(T.Abs(exponent.Value - T.Of(1)), T.Of(Smallest), T.Of(1), exponent.Value * (power / positive));
        T byExponent = power * T.Log(positive);
        return new(
            power,
            T.MultiplyAdd(byBase, x.Slope0, byExponent * exponent.Slope0),
            T.MultiplyAdd(byBase, x.Slope1, byExponent * exponent.Slope1),
            T.MultiplyAdd(byBase, x.Slope2, byExponent * exponent.Slope2));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual3<T> IfLess(Dual3<T> a, Dual3<T> b, Dual3<T> whenLess, Dual3<T> otherwise) =>
        new(
            T.IfLess(a.Value, b.Value, whenLess.Value, otherwise.Value),
            T.IfLess(a.Value, b.Value, whenLess.Slope0, otherwise.Slope0),
            T.IfLess(a.Value, b.Value, whenLess.Slope1, otherwise.Slope1),
            T.IfLess(a.Value, b.Value, whenLess.Slope2, otherwise.Slope2));

    private const double Smallest = 2.2250738585072014e-308;
}
