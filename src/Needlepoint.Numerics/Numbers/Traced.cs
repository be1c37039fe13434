namespace Needlepoint.Numerics.Numbers;

/// <summary>
/// A number that remembers how it was computed: running an equation over this kind gives the equation itself, to print or to evaluate.
/// </summary>
public readonly struct Traced : IReal<Traced>, ILift<Traced, Traced>
{
    private readonly Expression? _expression;

    private Traced(Expression expression) => _expression = expression;

    /// <summary>How the number came about; the default value is the constant 0.</summary>
    public Expression Expression => _expression ?? new Expression.Constant(0);

    /// <summary>A state, parameter or input.</summary>
    /// <param name="name">Its name in full words joined by underscores.</param>
    public static Traced Symbol(string name) => new(new Expression.Symbol(name));

    /// <inheritdoc/>
    public static Traced Of(double value) => new(new Expression.Constant(value));

    /// <inheritdoc/>
    public static Traced From(Traced value) => value;

    /// <inheritdoc/>
    public static Traced operator +(Traced a, Traced b) => Join('+', a, b);

    /// <inheritdoc/>
    public static Traced operator -(Traced a, Traced b) => Join('-', a, b);

    /// <inheritdoc/>
    public static Traced operator *(Traced a, Traced b) => Join('*', a, b);

    /// <inheritdoc/>
    public static Traced operator /(Traced a, Traced b) => Join('/', a, b);

    /// <inheritdoc/>
    public static Traced operator -(Traced a) => new(new Expression.Negative(a.Expression));

    /// <inheritdoc/>
    public static Traced operator *(double a, Traced b) => Join('*', Of(a), b);

    /// <inheritdoc/>
    public static Traced operator +(double a, Traced b) => Join('+', Of(a), b);

    /// <inheritdoc/>
    public static Traced operator -(double a, Traced b) => Join('-', Of(a), b);

    /// <inheritdoc/>
    public static Traced Exp(Traced x) => new(new Expression.Called("exp", x.Expression));

    /// <inheritdoc/>
    public static Traced Log(Traced x) => new(new Expression.Called("log", x.Expression));

    /// <inheritdoc/>
    public static Traced ExpMinusOne(Traced x) => new(new Expression.Called("exp_minus_one", x.Expression));

    /// <inheritdoc/>
    public static Traced LogOnePlus(Traced x) => new(new Expression.Called("log_one_plus", x.Expression));

    /// <inheritdoc/>
    public static Traced Tanh(Traced x) => new(new Expression.Called("tanh", x.Expression));

    /// <inheritdoc/>
    public static Traced Sqrt(Traced x) => new(new Expression.Called("sqrt", x.Expression));

    /// <inheritdoc/>
    public static Traced Pow(Traced x, double exponent) => new(new Expression.FixedPower(x.Expression, exponent));

    /// <inheritdoc/>
    public static Traced Pow(Traced x, Traced exponent) => new(new Expression.Power(x.Expression, exponent.Expression));

    /// <inheritdoc/>
    public static Traced IfLess(Traced a, Traced b, Traced whenLess, Traced otherwise) =>
        new(new Expression.Choice(a.Expression, b.Expression, whenLess.Expression, otherwise.Expression));

    /// <inheritdoc/>
    public static Traced Max(Traced a, Traced b) => new(new Expression.Extreme("max", a.Expression, b.Expression));

    /// <inheritdoc/>
    public static Traced Min(Traced a, Traced b) => new(new Expression.Extreme("min", a.Expression, b.Expression));

    /// <inheritdoc/>
    public static Traced Label(string name, Traced x) => new(new Expression.Named(name, x.Expression));

    /// <summary>The equation as plain text.</summary>
    public override string ToString() => Expression.ToString();

    private static Traced Join(char operation, Traced a, Traced b) => new(new Expression.Joined(operation, a.Expression, b.Expression));
}
