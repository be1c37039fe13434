using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Needlepoint.Numerics.Numbers;

/// <summary>
/// A value and three slopes for lanes that fill one register of 256 bits: as <see cref="Dual3{T}"/>, with the same bits, but written on registers, which
/// lets the JIT inline a whole equation.
/// </summary>
/// <typeparam name="T">A lane kind of width 4.</typeparam>
/// <param name="value">The values.</param>
/// <param name="slopes0">The derivatives in direction 0.</param>
/// <param name="slopes1">The derivatives in direction 1.</param>
/// <param name="slopes2">The derivatives in direction 2.</param>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
public readonly struct RegisterDual3<T>(T value, Vector256<double> slopes0, Vector256<double> slopes1, Vector256<double> slopes2) : IDual<RegisterDual3<T>, T>
    where T : struct, ILane<T>
{
    /// <summary>The value.</summary>
    public readonly T Value = value;

    private readonly Vector256<double> _slopes0 = slopes0;
    private readonly Vector256<double> _slopes1 = slopes1;
    private readonly Vector256<double> _slopes2 = slopes2;

    /// <inheritdoc/>
    public static int Directions => 3;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RegisterDual3<T> Of(double value) => From(T.Of(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RegisterDual3<T> From(T value) => new(value, default, default, default);

    /// <inheritdoc/>
    public static RegisterDual3<T> Variable(T value, int direction) =>
        new(
            value,
            Vector256.Create(direction == 0 ? 1.0 : 0),
            Vector256.Create(direction == 1 ? 1.0 : 0),
            Vector256.Create(direction == 2 ? 1.0 : 0));

    /// <inheritdoc/>
    public static T ValueOf(RegisterDual3<T> x) => x.Value;

    /// <inheritdoc/>
    public static T SlopeOf(RegisterDual3<T> x, int direction) =>
        Unsafe.BitCast<Vector256<double>, T>(direction switch { 0 => x._slopes0, 1 => x._slopes1, _ => x._slopes2 });

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RegisterDual3<T> operator +(RegisterDual3<T> a, RegisterDual3<T> b) =>
        new(a.Value + b.Value, a._slopes0 + b._slopes0, a._slopes1 + b._slopes1, a._slopes2 + b._slopes2);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RegisterDual3<T> operator -(RegisterDual3<T> a, RegisterDual3<T> b) =>
        new(a.Value - b.Value, a._slopes0 - b._slopes0, a._slopes1 - b._slopes1, a._slopes2 - b._slopes2);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RegisterDual3<T> operator *(RegisterDual3<T> a, RegisterDual3<T> b)
    {
        Vector256<double> x = Unsafe.BitCast<T, Vector256<double>>(a.Value), y = Unsafe.BitCast<T, Vector256<double>>(b.Value);
        return new(
            a.Value * b.Value,
            Vector256.FusedMultiplyAdd(x, b._slopes0, a._slopes0 * y),
            Vector256.FusedMultiplyAdd(x, b._slopes1, a._slopes1 * y),
            Vector256.FusedMultiplyAdd(x, b._slopes2, a._slopes2 * y));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RegisterDual3<T> operator /(RegisterDual3<T> a, RegisterDual3<T> b)
    {
        T quotient = a.Value / b.Value;
        Vector256<double> minus = Unsafe.BitCast<T, Vector256<double>>((-quotient)), inverse = Unsafe.BitCast<T, Vector256<double>>(T.Of(1) / b.Value);
        return new(
            quotient,
            Vector256.FusedMultiplyAdd(minus, b._slopes0, a._slopes0) * inverse,
            Vector256.FusedMultiplyAdd(minus, b._slopes1, a._slopes1) * inverse,
            Vector256.FusedMultiplyAdd(minus, b._slopes2, a._slopes2) * inverse);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RegisterDual3<T> operator -(RegisterDual3<T> a) => new(-a.Value, -a._slopes0, -a._slopes1, -a._slopes2);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RegisterDual3<T> operator *(double a, RegisterDual3<T> b) => Chain(a * b.Value, Vector256.Create(a), b);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RegisterDual3<T> operator +(double a, RegisterDual3<T> b) => new(a + b.Value, b._slopes0, b._slopes1, b._slopes2);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RegisterDual3<T> operator -(double a, RegisterDual3<T> b) => new(a - b.Value, -b._slopes0, -b._slopes1, -b._slopes2);

    /// <inheritdoc/>
    public static RegisterDual3<T> Exp(RegisterDual3<T> x)
    {
        T exp = T.Exp(x.Value);
        return Chain(exp, Unsafe.BitCast<T, Vector256<double>>(exp), x);
    }

    /// <inheritdoc/>
    public static RegisterDual3<T> Log(RegisterDual3<T> x) => Chain(T.Log(x.Value), Unsafe.BitCast<T, Vector256<double>>((T.Of(1) / x.Value)), x);

    /// <inheritdoc/>
    public static RegisterDual3<T> ExpMinusOne(RegisterDual3<T> x)
    {
        T value = T.ExpMinusOne(x.Value);
        return Chain(value, Unsafe.BitCast<T, Vector256<double>>((1 + value)), x);
    }

    /// <inheritdoc/>
    public static RegisterDual3<T> LogOnePlus(RegisterDual3<T> x) => Chain(T.LogOnePlus(x.Value), Unsafe.BitCast<T, Vector256<double>>((T.Of(1) / (1 + x.Value))), x);

    /// <inheritdoc/>
    public static RegisterDual3<T> Tanh(RegisterDual3<T> x)
    {
        T tangent = T.Tanh(x.Value);
        return Chain(tangent, Unsafe.BitCast<T, Vector256<double>>(T.NegativeMultiplyAdd(tangent, tangent, T.Of(1))), x);
    }

    /// <summary>Square root; at 0 the slope stays finite, so that a slope of 0 remains 0.</summary>
    public static RegisterDual3<T> Sqrt(RegisterDual3<T> x)
    {
        T root = T.Sqrt(x.Value);
        return Chain(root, Unsafe.BitCast<T, Vector256<double>>((T.Of(0.5) / Larger(root, T.Of(Smallest)))), x);
    }

    /// <summary>x to a fixed power; at x = 0 the slope is the limit for powers of 1 and more, and finite for lesser ones.</summary>
    public static RegisterDual3<T> Pow(RegisterDual3<T> x, double exponent)
    {
        T power = T.Pow(x.Value, exponent);
        T rate = exponent == 1 ? T.Of(1) : exponent * (power / Larger(x.Value, T.Of(Smallest)));
        return Chain(power, Unsafe.BitCast<T, Vector256<double>>(rate), x);
    }

    /// <summary>x to a power that has slopes too; at x = 0 as <see cref="Pow(RegisterDual3{T}, double)"/>.</summary>
    public static RegisterDual3<T> Pow(RegisterDual3<T> x, RegisterDual3<T> exponent)
    {
        T power = T.Pow(x.Value, exponent.Value);
        T positive = Larger(x.Value, T.Of(Smallest));
        T byBase = T.IfLess(
            T.Abs(exponent.Value - T.Of(1)), T.Of(Smallest), T.Of(1), exponent.Value * (power / positive));
        RegisterDual3<T> other = Chain(power, Unsafe.BitCast<T, Vector256<double>>((power * T.Log(positive))), exponent);
        Vector256<double> rate = Unsafe.BitCast<T, Vector256<double>>(byBase);
        return new(
            power,
            Vector256.FusedMultiplyAdd(rate, x._slopes0, other._slopes0),
            Vector256.FusedMultiplyAdd(rate, x._slopes1, other._slopes1),
            Vector256.FusedMultiplyAdd(rate, x._slopes2, other._slopes2));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RegisterDual3<T> IfLess(RegisterDual3<T> a, RegisterDual3<T> b, RegisterDual3<T> whenLess, RegisterDual3<T> otherwise)
    {
        Vector256<double> less = Vector256.LessThan(Unsafe.BitCast<T, Vector256<double>>(a.Value), Unsafe.BitCast<T, Vector256<double>>(b.Value));
        return new(
            T.IfLess(a.Value, b.Value, whenLess.Value, otherwise.Value),
            Vector256.ConditionalSelect(less, whenLess._slopes0, otherwise._slopes0),
            Vector256.ConditionalSelect(less, whenLess._slopes1, otherwise._slopes1),
            Vector256.ConditionalSelect(less, whenLess._slopes2, otherwise._slopes2));
    }

    /// <summary>A function with this value and this derivative at x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static RegisterDual3<T> Chain(T value, Vector256<double> rate, RegisterDual3<T> x) => new(value, rate * x._slopes0, rate * x._slopes1, rate * x._slopes2);

    private static T Larger(T a, T b) => T.IfLess(a, b, b, a);

    private const double Smallest = 2.2250738585072014e-308;
}
