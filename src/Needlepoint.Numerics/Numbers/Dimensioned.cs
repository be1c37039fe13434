namespace Needlepoint.Numerics.Numbers;

/// <summary>
/// A value with its dimension: running an equation over this kind checks its units. Joining unlike dimensions throws
/// <see cref="DimensionException"/>. Only a literal zero (<c>Of(0)</c>) fits every dimension, as a floor does in <c>Max(x, 0)</c>.
/// </summary>
public readonly struct Dimensioned : IReal<Dimensioned>, ILift<Dimensioned, Dimensioned>
{
    private readonly bool _fitsAll;

    /// <summary>A quantity in the SI unit of its dimension.</summary>
    public Dimensioned(double value, Dimension dimension)
        : this(new Scalar(value), dimension, fitsAll: false)
    {
    }

    private Dimensioned(Scalar value, Dimension dimension, bool fitsAll = false) =>
        (Value, Dimension, _fitsAll) = (value, dimension, fitsAll);

    /// <summary>The number, in the SI unit of <see cref="Dimension"/>.</summary>
    public Scalar Value { get; }

    /// <summary>The dimension.</summary>
    public Dimension Dimension { get; }

    /// <inheritdoc/>
    public static Dimensioned Of(double value) => new(new Scalar(value), Dimension.Pure, fitsAll: value == 0);

    /// <inheritdoc/>
    public static Dimensioned From(Dimensioned value) => value;

    /// <inheritdoc/>
    public static Dimensioned operator +(Dimensioned a, Dimensioned b) => new(a.Value + b.Value, Common("+", a, b));

    /// <inheritdoc/>
    public static Dimensioned operator -(Dimensioned a, Dimensioned b) => new(a.Value - b.Value, Common("-", a, b));

    /// <inheritdoc/>
    public static Dimensioned operator *(Dimensioned a, Dimensioned b) => new(a.Value * b.Value, a.Dimension * b.Dimension);

    /// <inheritdoc/>
    public static Dimensioned operator /(Dimensioned a, Dimensioned b) => new(a.Value / b.Value, a.Dimension / b.Dimension);

    /// <inheritdoc/>
    public static Dimensioned operator -(Dimensioned a) => new(-a.Value, a.Dimension, a._fitsAll);

    /// <inheritdoc/>
    public static Dimensioned operator *(double a, Dimensioned b) => new(a * b.Value, b.Dimension);

    /// <inheritdoc/>
    public static Dimensioned operator +(double a, Dimensioned b) => Of(a) + b;

    /// <inheritdoc/>
    public static Dimensioned operator -(double a, Dimensioned b) => Of(a) - b;

    /// <inheritdoc/>
    public static Dimensioned Exp(Dimensioned x) => new(Scalar.Exp(Pure("exp", x)), Dimension.Pure);

    /// <inheritdoc/>
    public static Dimensioned Log(Dimensioned x) => new(Scalar.Log(Pure("log", x)), Dimension.Pure);

    /// <inheritdoc/>
    public static Dimensioned ExpMinusOne(Dimensioned x) => new(Scalar.ExpMinusOne(Pure("exp", x)), Dimension.Pure);

    /// <inheritdoc/>
    public static Dimensioned LogOnePlus(Dimensioned x) => new(Scalar.LogOnePlus(Pure("log", x)), Dimension.Pure);

    /// <inheritdoc/>
    public static Dimensioned Tanh(Dimensioned x) => new(Scalar.Tanh(Pure("tanh", x)), Dimension.Pure);

    /// <inheritdoc/>
    public static Dimensioned Sqrt(Dimensioned x) => new(Scalar.Sqrt(x.Value), x.Dimension.Power(0.5));

    /// <inheritdoc/>
    public static Dimensioned Pow(Dimensioned x, double exponent) => new(Scalar.Pow(x.Value, exponent), x.Dimension.Power(exponent));

    /// <inheritdoc/>
    public static Dimensioned Pow(Dimensioned x, Dimensioned exponent) =>
        new(Scalar.Pow(Pure("a power that may differ by person", x), Pure("power", exponent)), Dimension.Pure);

    /// <inheritdoc/>
    public static Dimensioned IfLess(Dimensioned a, Dimensioned b, Dimensioned whenLess, Dimensioned otherwise)
    {
        Common("<", a, b);
        return new(
            Scalar.IfLess(a.Value, b.Value, whenLess.Value, otherwise.Value),
            Common("either", whenLess, otherwise),
            whenLess._fitsAll && otherwise._fitsAll);
    }

    /// <summary>Value and dimension, such as "0.002 kg m^-2".</summary>
    public override string ToString() => $"{Value} {Dimension}";

    private static Dimension Common(string operation, Dimensioned a, Dimensioned b)
    {
        if (a._fitsAll)
            return b.Dimension;
        if (b._fitsAll || a.Dimension == b.Dimension)
            return a.Dimension;
        throw DimensionException.Unlike(operation, a.Dimension, b.Dimension);
    }

    private static Scalar Pure(string function, Dimensioned x) =>
        x.Dimension.IsPure ? x.Value : throw DimensionException.NotPure(function, x.Dimension);
}
