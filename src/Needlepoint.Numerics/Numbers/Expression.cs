namespace Needlepoint.Numerics.Numbers;

/// <summary>A node of a traced equation. Nodes are shared, never changed, and know only what they join.</summary>
public abstract record Expression
{
    /// <summary>A pure number written in the equation.</summary>
    public sealed record Constant(double Value) : Expression;

    /// <summary>A state, parameter or input, by name.</summary>
    public sealed record Symbol(string Name) : Expression;

    /// <summary>A sub-expression that the equation gave a name.</summary>
    public sealed record Named(string Name, Expression Inner) : Expression;

    /// <summary>Minus something.</summary>
    public sealed record Negative(Expression Inner) : Expression;

    /// <summary>Two sides joined by + - * or /.</summary>
    public sealed record Joined(char Operator, Expression Left, Expression Right) : Expression;

    /// <summary>exp, log, exp_minus_one, log_one_plus, tanh or sqrt of something.</summary>
    public sealed record Called(string Function, Expression Inner) : Expression;

    /// <summary>The larger or the smaller ("max", "min") of two.</summary>
    public sealed record Extreme(string Function, Expression Left, Expression Right) : Expression;

    /// <summary>A fixed power.</summary>
    public sealed record FixedPower(Expression Base, double Exponent) : Expression;

    /// <summary>A power that is itself an expression.</summary>
    public sealed record Power(Expression Base, Expression Exponent) : Expression;

    /// <summary>One of two, by comparing two others.</summary>
    public sealed record Choice(Expression Left, Expression Right, Expression WhenLess, Expression Otherwise) : Expression;

    /// <summary>The value in double, with the operations of <see cref="Scalar"/> in the order of the equation: the same bits.</summary>
    /// <param name="valueOf">The value of each symbol.</param>
    public double Evaluate(Func<string, double> valueOf)
    {
        ArgumentNullException.ThrowIfNull(valueOf);
        Dictionary<Expression, Scalar> known = new(ReferenceEqualityComparer.Instance);
        return Value(this).Value;

        Scalar Value(Expression node)
        {
            if (!known.TryGetValue(node, out Scalar value))
                known[node] = value = Compute(node);
            return value;
        }

        Scalar Compute(Expression node) => node switch
        {
            Constant constant => constant.Value,
            Symbol symbol => valueOf(symbol.Name),
            Named named => Value(named.Inner),
            Negative negative => -Value(negative.Inner),
            Joined { Operator: '+' } sum => Value(sum.Left) + Value(sum.Right),
            Joined { Operator: '-' } difference => Value(difference.Left) - Value(difference.Right),
            Joined { Operator: '*' } product => Value(product.Left) * Value(product.Right),
            Joined quotient => Value(quotient.Left) / Value(quotient.Right),
            Called { Function: "exp" } call => Scalar.Exp(Value(call.Inner)),
            Called { Function: "log" } call => Scalar.Log(Value(call.Inner)),
            Called { Function: "exp_minus_one" } call => Scalar.ExpMinusOne(Value(call.Inner)),
            Called { Function: "log_one_plus" } call => Scalar.LogOnePlus(Value(call.Inner)),
            Called { Function: "tanh" } call => Scalar.Tanh(Value(call.Inner)),
            Called call => Scalar.Sqrt(Value(call.Inner)),
            Extreme { Function: "max" } max => Larger(Value(max.Left), Value(max.Right)),
            Extreme min => Smaller(Value(min.Left), Value(min.Right)),
            FixedPower power => Scalar.Pow(Value(power.Base), power.Exponent),
            Power power => Scalar.Pow(Value(power.Base), Value(power.Exponent)),
            Choice choice => Scalar.IfLess(Value(choice.Left), Value(choice.Right), Value(choice.WhenLess), Value(choice.Otherwise)),
            _ => throw new InvalidOperationException($"An expression of kind {node.GetType().Name} has no value."),
        };
    }

    /// <summary>The named sub-expressions below this one, innermost first, each once.</summary>
    public IReadOnlyList<Named> Definitions()
    {
        List<Named> found = [];
        HashSet<Expression> seen = new(ReferenceEqualityComparer.Instance);
        Visit(this);
        return found;

        void Visit(Expression node)
        {
            if (!seen.Add(node))
                return;
            foreach (Expression part in node.Parts())
                Visit(part);
            if (node is Named named && !found.Exists(known => known.Name == named.Name))
                found.Add(named);
        }
    }

    /// <summary>Plain text, such as "supply - evaporation * openness * water"; a named sub-expression appears by its name.</summary>
    public sealed override string ToString() => ExpressionText.Plain(this);

    /// <summary>LaTeX mathematics without dollar signs; a named sub-expression appears by its name.</summary>
    public string ToLatex() => ExpressionText.Latex(this);

    /// <summary>What this node joins.</summary>
    private Expression[] Parts() => this switch
    {
        Named named => [named.Inner],
        Negative negative => [negative.Inner],
        Joined joined => [joined.Left, joined.Right],
        Called call => [call.Inner],
        Extreme extreme => [extreme.Left, extreme.Right],
        FixedPower power => [power.Base],
        Power power => [power.Base, power.Exponent],
        Choice choice => [choice.Left, choice.Right, choice.WhenLess, choice.Otherwise],
        _ => [],
    };

    private static T Larger<T>(T a, T b)
        where T : struct, IReal<T> => T.Max(a, b);

    private static T Smaller<T>(T a, T b)
        where T : struct, IReal<T> => T.Min(a, b);
}
