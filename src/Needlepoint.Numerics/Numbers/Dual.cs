using System.Runtime.CompilerServices;

namespace Needlepoint.Numerics.Numbers;

/// <summary>A value and one slope: an exact derivative along one direction, over any lanes.</summary>
/// <param name="value">The value.</param>
/// <param name="slope">The derivative.</param>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
public readonly struct Dual<T>(T value, T slope) : IDual<Dual<T>, T>
    where T : struct, ILane<T>
{
    /// <summary>The value.</summary>
    public readonly T Value = value;

    /// <summary>The derivative.</summary>
    public readonly T Slope = slope;

    /// <inheritdoc/>
    public static int Directions => 1;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> Of(double value) => new(T.Of(value), T.Of(0));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> From(T value) => new(value, T.Of(0));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> Variable(T value, int direction) =>
        new(value, T.Of(direction == 0 ? 1 : 0));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T ValueOf(Dual<T> x) => x.Value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T SlopeOf(Dual<T> x, int direction) => x.Slope;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> operator +(Dual<T> a, Dual<T> b) =>
        new(a.Value + b.Value, a.Slope + b.Slope);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> operator -(Dual<T> a, Dual<T> b) =>
        new(a.Value - b.Value, a.Slope - b.Slope);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> operator *(Dual<T> a, Dual<T> b) =>
        new(a.Value * b.Value, T.MultiplyAdd(a.Value, b.Slope, a.Slope * b.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> operator /(Dual<T> a, Dual<T> b)
    {
        T quotient = a.Value / b.Value;
        T inverse = T.Of(1) / b.Value;
        return new(quotient, T.NegativeMultiplyAdd(quotient, b.Slope, a.Slope) * inverse);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> operator -(Dual<T> a) => new(-a.Value, -a.Slope);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> operator *(double a, Dual<T> b) => new(a * b.Value, a * b.Slope);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> operator +(double a, Dual<T> b) => new(a + b.Value, b.Slope);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> operator -(double a, Dual<T> b) => new(a - b.Value, -b.Slope);

    /// <inheritdoc/>
    public static Dual<T> Exp(Dual<T> x)
    {
        T exp = T.Exp(x.Value);
        return new(exp, exp * x.Slope);
    }

    /// <inheritdoc/>
    public static Dual<T> Log(Dual<T> x)
    {
        T inverse = T.Of(1) / x.Value;
        return new(T.Log(x.Value), inverse * x.Slope);
    }

    /// <inheritdoc/>
    public static Dual<T> ExpMinusOne(Dual<T> x)
    {
        T value = T.ExpMinusOne(x.Value);
        T rate = 1 + value;
        return new(value, rate * x.Slope);
    }

    /// <inheritdoc/>
    public static Dual<T> LogOnePlus(Dual<T> x)
    {
        T inverse = T.Of(1) / (1 + x.Value);
        return new(T.LogOnePlus(x.Value), inverse * x.Slope);
    }

    /// <inheritdoc/>
    public static Dual<T> Tanh(Dual<T> x)
    {
        T tangent = T.Tanh(x.Value);
        T rate = T.NegativeMultiplyAdd(tangent, tangent, T.Of(1));
        return new(tangent, rate * x.Slope);
    }

    /// <summary>Square root; at 0 the slope stays finite, so that a slope of 0 remains 0.</summary>
    public static Dual<T> Sqrt(Dual<T> x)
    {
        T root = T.Sqrt(x.Value);
        T rate = T.Of(0.5) / T.Max(root, T.Of(Smallest));
        return new(root, rate * x.Slope);
    }

    /// <summary>x to a fixed power; at x = 0 the slope is the limit for powers of 1 and more, and finite for lesser ones.</summary>
    public static Dual<T> Pow(Dual<T> x, double exponent)
    {
        T power = T.Pow(x.Value, exponent);
        T rate = exponent == 1 ? T.Of(1) : exponent * (power / T.Max(x.Value, T.Of(Smallest)));
        return new(power, rate * x.Slope);
    }

    /// <summary>x to a power that has slopes too; at x = 0 as <see cref="Pow(Dual{T}, double)"/>.</summary>
    public static Dual<T> Pow(Dual<T> x, Dual<T> exponent)
    {
        T power = T.Pow(x.Value, exponent.Value);
        T positive = T.Max(x.Value, T.Of(Smallest));
        T byBase = T.IfLess(T.Abs(exponent.Value - T.Of(1)), T.Of(Smallest), T.Of(1), exponent.Value * (power / positive));
        T byExponent = power * T.Log(positive);
        return new(power, T.MultiplyAdd(byBase, x.Slope, byExponent * exponent.Slope));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> IfLess(Dual<T> a, Dual<T> b, Dual<T> whenLess, Dual<T> otherwise) =>
        new(T.IfLess(a.Value, b.Value, whenLess.Value, otherwise.Value), T.IfLess(a.Value, b.Value, whenLess.Slope, otherwise.Slope));

    private const double Smallest = 2.2250738585072014e-308;
}
