using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Needlepoint.Numerics.Numbers;

/// <summary>
/// A value and twelve slopes, four to a register, for lanes of width 1 only: as <see cref="Dual3{T}"/>, with the same bits and four times the directions.
/// </summary>
/// <typeparam name="T">A lane kind of width 1.</typeparam>
/// <param name="value">The value.</param>
/// <param name="slopes0">The derivatives in directions 0 to 3.</param>
/// <param name="slopes1">The derivatives in directions 4 to 7.</param>
/// <param name="slopes2">The derivatives in directions 8 to 11.</param>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
public readonly struct Dual12<T>(T value, Vector256<double> slopes0, Vector256<double> slopes1, Vector256<double> slopes2) : IDual<Dual12<T>, T>
    where T : struct, ILane<T>
{
    /// <summary>The value.</summary>
    public readonly T Value = value;

    private readonly Vector256<double> _slopes0 = slopes0;
    private readonly Vector256<double> _slopes1 = slopes1;
    private readonly Vector256<double> _slopes2 = slopes2;

    /// <inheritdoc/>
    public static int Directions => 12;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual12<T> Of(double value) => From(T.Of(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual12<T> From(T value) => new(value, default, default, default);

    /// <inheritdoc/>
    public static Dual12<T> Variable(T value, int direction) =>
        new(value, Unit(direction), Unit(direction - 4), Unit(direction - 8));

    private static Vector256<double> Unit(int direction) =>
        Vector256.Create(direction == 0 ? 1.0 : 0, direction == 1 ? 1.0 : 0, direction == 2 ? 1.0 : 0, direction == 3 ? 1.0 : 0);

    /// <inheritdoc/>
    public static T ValueOf(Dual12<T> x) => x.Value;

    /// <inheritdoc/>
    public static T SlopeOf(Dual12<T> x, int direction) => direction switch
    {
        < 4 => T.Of(x._slopes0[direction]),
        < 8 => T.Of(x._slopes1[direction - 4]),
        _ => T.Of(x._slopes2[direction - 8]),
    };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual12<T> operator +(Dual12<T> a, Dual12<T> b) =>
        new(a.Value + b.Value, a._slopes0 + b._slopes0, a._slopes1 + b._slopes1, a._slopes2 + b._slopes2);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual12<T> operator -(Dual12<T> a, Dual12<T> b) =>
        new(a.Value - b.Value, a._slopes0 - b._slopes0, a._slopes1 - b._slopes1, a._slopes2 - b._slopes2);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual12<T> operator *(Dual12<T> a, Dual12<T> b)
    {
        Vector256<double> x = Vector256.Create(T.Get(a.Value, 0)), y = Vector256.Create(T.Get(b.Value, 0));
        return new(
            a.Value * b.Value,
            Vector256.FusedMultiplyAdd(x, b._slopes0, a._slopes0 * y),
            Vector256.FusedMultiplyAdd(x, b._slopes1, a._slopes1 * y),
            Vector256.FusedMultiplyAdd(x, b._slopes2, a._slopes2 * y));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual12<T> operator /(Dual12<T> a, Dual12<T> b)
    {
        T quotient = a.Value / b.Value;
        Vector256<double> minus = Vector256.Create(T.Get((-quotient), 0)), inverse = Vector256.Create(T.Get(T.Of(1) / b.Value, 0));
        return new(
            quotient,
            Vector256.FusedMultiplyAdd(minus, b._slopes0, a._slopes0) * inverse,
            Vector256.FusedMultiplyAdd(minus, b._slopes1, a._slopes1) * inverse,
            Vector256.FusedMultiplyAdd(minus, b._slopes2, a._slopes2) * inverse);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual12<T> operator -(Dual12<T> a) => new(-a.Value, -a._slopes0, -a._slopes1, -a._slopes2);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual12<T> operator *(double a, Dual12<T> b) => Chain(a * b.Value, Vector256.Create(a), b);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual12<T> operator +(double a, Dual12<T> b) => new(a + b.Value, b._slopes0, b._slopes1, b._slopes2);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual12<T> operator -(double a, Dual12<T> b) => new(a - b.Value, -b._slopes0, -b._slopes1, -b._slopes2);

    /// <inheritdoc/>
    public static Dual12<T> Exp(Dual12<T> x)
    {
        T exp = T.Exp(x.Value);
        return Chain(exp, Vector256.Create(T.Get(exp, 0)), x);
    }

    /// <inheritdoc/>
    public static Dual12<T> Log(Dual12<T> x) => Chain(T.Log(x.Value), Vector256.Create(T.Get((T.Of(1) / x.Value), 0)), x);

    /// <inheritdoc/>
    public static Dual12<T> ExpMinusOne(Dual12<T> x)
    {
        T value = T.ExpMinusOne(x.Value);
        return Chain(value, Vector256.Create(T.Get((1 + value), 0)), x);
    }

    /// <inheritdoc/>
    public static Dual12<T> LogOnePlus(Dual12<T> x) => Chain(T.LogOnePlus(x.Value), Vector256.Create(T.Get((T.Of(1) / (1 + x.Value)), 0)), x);

    /// <inheritdoc/>
    public static Dual12<T> Tanh(Dual12<T> x)
    {
        T tangent = T.Tanh(x.Value);
        return Chain(tangent, Vector256.Create(T.Get(T.NegativeMultiplyAdd(tangent, tangent, T.Of(1)), 0)), x);
    }

    /// <summary>Square root; at 0 the slope stays finite, so that a slope of 0 remains 0.</summary>
    public static Dual12<T> Sqrt(Dual12<T> x)
    {
        T root = T.Sqrt(x.Value);
        return Chain(root, Vector256.Create(T.Get((T.Of(0.5) / Larger(root, T.Of(Smallest))), 0)), x);
    }

    /// <summary>x to a fixed power; at x = 0 the slope is the limit for powers of 1 and more, and finite for lesser ones.</summary>
    public static Dual12<T> Pow(Dual12<T> x, double exponent)
    {
        T power = T.Pow(x.Value, exponent);
        T rate = exponent == 1 ? T.Of(1) : exponent * (power / Larger(x.Value, T.Of(Smallest)));
        return Chain(power, Vector256.Create(T.Get(rate, 0)), x);
    }

    /// <summary>x to a power that has slopes too; at x = 0 as <see cref="Pow(Dual12{T}, double)"/>.</summary>
    public static Dual12<T> Pow(Dual12<T> x, Dual12<T> exponent)
    {
        T power = T.Pow(x.Value, exponent.Value);
        T positive = Larger(x.Value, T.Of(Smallest));
        T byBase = T.IfLess(
            T.Abs(exponent.Value - T.Of(1)), T.Of(Smallest), T.Of(1), exponent.Value * (power / positive));
        Dual12<T> other = Chain(power, Vector256.Create(T.Get((power * T.Log(positive)), 0)), exponent);
        Vector256<double> rate = Vector256.Create(T.Get(byBase, 0));
        return new(
            power,
            Vector256.FusedMultiplyAdd(rate, x._slopes0, other._slopes0),
            Vector256.FusedMultiplyAdd(rate, x._slopes1, other._slopes1),
            Vector256.FusedMultiplyAdd(rate, x._slopes2, other._slopes2));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual12<T> IfLess(Dual12<T> a, Dual12<T> b, Dual12<T> whenLess, Dual12<T> otherwise)
    {
        Vector256<double> less = Vector256.LessThan(Vector256.Create(T.Get(a.Value, 0)), Vector256.Create(T.Get(b.Value, 0)));
        return new(
            T.IfLess(a.Value, b.Value, whenLess.Value, otherwise.Value),
            Vector256.ConditionalSelect(less, whenLess._slopes0, otherwise._slopes0),
            Vector256.ConditionalSelect(less, whenLess._slopes1, otherwise._slopes1),
            Vector256.ConditionalSelect(less, whenLess._slopes2, otherwise._slopes2));
    }

    /// <summary>A function with this value and this derivative at x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Dual12<T> Chain(T value, Vector256<double> rate, Dual12<T> x) => new(value, rate * x._slopes0, rate * x._slopes1, rate * x._slopes2);

    private static T Larger(T a, T b) => T.IfLess(a, b, b, a);

    private const double Smallest = 2.2250738585072014e-308;
}
