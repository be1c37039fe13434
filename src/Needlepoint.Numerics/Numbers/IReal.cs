using System.Numerics;

namespace Needlepoint.Numerics.Numbers;

/// <summary>
/// A real number that equations may use. Nothing here returns <see langword="bool"/>: an equation cannot branch on state,
/// so the same method runs for one person, for several people in SIMD lanes, for derivatives, units and printed equations.
/// </summary>
public interface IReal<T> :
    IAdditionOperators<T, T, T>, ISubtractionOperators<T, T, T>, IMultiplyOperators<T, T, T>,
    IDivisionOperators<T, T, T>, IUnaryNegationOperators<T, T>
    where T : struct, IReal<T>
{
    /// <summary>A pure number (no unit).</summary>
    static abstract T Of(double value);

    /// <summary>A pure number times a quantity, so that <c>0.5 * x</c> reads like mathematics.</summary>
    static abstract T operator *(double a, T b);

    /// <summary>A pure number plus a pure number.</summary>
    static abstract T operator +(double a, T b);

    /// <summary>A pure number minus a pure number.</summary>
    static abstract T operator -(double a, T b);

    /// <summary>e to the power x; x must be a pure number.</summary>
    static abstract T Exp(T x);

    /// <summary>Natural logarithm; x must be a positive pure number.</summary>
    static abstract T Log(T x);

    /// <summary>e to the power x, less 1, exact also for small x; x must be a pure number.</summary>
    static abstract T ExpMinusOne(T x);

    /// <summary>Natural logarithm of 1 + x, exact also for small x; x must be a pure number above -1.</summary>
    static abstract T LogOnePlus(T x);

    /// <summary>Hyperbolic tangent; x must be a pure number.</summary>
    static abstract T Tanh(T x);

    /// <summary>Square root of x >= 0.</summary>
    static abstract T Sqrt(T x);

    /// <summary>x to a fixed power, x > 0.</summary>
    static abstract T Pow(T x, double exponent);

    /// <summary>x to a power that may differ by person; both pure numbers, x > 0.</summary>
    static virtual T Pow(T x, T exponent) => T.Exp(exponent * T.Log(x));

    /// <summary><paramref name="whenLess"/> where a &lt; b, else <paramref name="otherwise"/>; both sides are evaluated.</summary>
    static abstract T IfLess(T a, T b, T whenLess, T otherwise);

    /// <summary>The larger of two quantities of one unit.</summary>
    static virtual T Max(T a, T b) => T.IfLess(a, b, b, a);

    /// <summary>The smaller of two quantities of one unit.</summary>
    static virtual T Min(T a, T b) => T.IfLess(a, b, a, b);

    /// <summary>x / (half + x): Michaelis-Menten, written once.</summary>
    static virtual T Saturating(T x, T half) => x / (half + x);

    /// <summary>Names a shared sub-expression; the identity except for the tracer.</summary>
    static virtual T Label(string name, T x) => x;
}

/// <summary>A number kind that can hold a value of kind <typeparamref name="TFrom"/> as a constant (a parameter inside a dual number, say).</summary>
public interface ILift<TFrom, TSelf>
    where TSelf : struct, ILift<TFrom, TSelf>
{
    /// <summary>The value as a constant of this kind.</summary>
    static abstract TSelf From(TFrom value);
}
