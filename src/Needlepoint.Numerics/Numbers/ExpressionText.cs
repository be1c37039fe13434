using System.Globalization;
using static Needlepoint.Numerics.Numbers.Expression;

namespace Needlepoint.Numerics.Numbers;

/// <summary>Prints traced equations as plain text and as LaTeX, with no more brackets than the reading needs.</summary>
internal static class ExpressionText
{
    /// <summary>How tightly an expression holds together; a looser one inside a tighter place gets brackets.</summary>
    private enum Bond
    {
        Choice,
        Sum,
        Product,
        Sign,
        Power,
        Atom,
    }

    /// <summary>Plain text.</summary>
    public static string Plain(Expression node) => node switch
    {
        Constant constant => Number(constant.Value),
        Symbol symbol => symbol.Name,
        Named named => named.Name,
        Negative negative => "-" + Plain(negative.Inner, Bond.Sign),
        Joined { Operator: '+' or '-' } sum => $"{Plain(sum.Left, Bond.Sum)} {sum.Operator} {Plain(sum.Right, RightOf(sum))}",
        Joined product => $"{Plain(product.Left, Bond.Product)} {product.Operator} {Plain(product.Right, RightOf(product))}",
        Called { Function: "exp_minus_one" } call => $"exp({Plain(call.Inner)}) - 1",
        Called { Function: "log_one_plus" } call => $"log(1 + {Plain(call.Inner, Bond.Product)})",
        Called call => $"{call.Function}({Plain(call.Inner)})",
        Extreme extreme => $"{extreme.Function}({Plain(extreme.Left)}, {Plain(extreme.Right)})",
        FixedPower power => $"{Plain(power.Base, Bond.Atom)}^{PlainExponent(power.Exponent)}",
        Power power => $"{Plain(power.Base, Bond.Atom)}^{Plain(power.Exponent, Bond.Atom)}",
        Choice choice => $"{Plain(choice.WhenLess, Bond.Sum)} if {Plain(choice.Left)} < {Plain(choice.Right)} else {Plain(choice.Otherwise, Bond.Sum)}",
        _ => throw Unknown(node),
    };

    /// <summary>LaTeX.</summary>
    public static string Latex(Expression node) => node switch
    {
        Constant constant => LatexNumber(constant.Value),
        Symbol symbol => LatexName(symbol.Name),
        Named named => LatexName(named.Name),
        Negative negative => "-" + Latex(negative.Inner, Bond.Sign),
        Joined { Operator: '+' or '-' } sum => $"{Latex(sum.Left, Bond.Sum)} {sum.Operator} {Latex(sum.Right, RightOf(sum))}",
        Joined { Operator: '/' } quotient => $"\\frac{{{Latex(quotient.Left)}}}{{{Latex(quotient.Right)}}}",
        Joined product => $"{Latex(product.Left, Bond.Product)} \\cdot {Latex(product.Right, RightOf(product))}",
        Called { Function: "sqrt" } root => $"\\sqrt{{{Latex(root.Inner)}}}",
        Called { Function: "exp" } call => $"\\exp\\left({Latex(call.Inner)}\\right)",
        Called { Function: "exp_minus_one" } call => $"\\exp\\left({Latex(call.Inner)}\\right) - 1",
        Called { Function: "log_one_plus" } call => $"\\ln\\left(1 + {Latex(call.Inner, Bond.Product)}\\right)",
        Called { Function: "tanh" } call => $"\\tanh\\left({Latex(call.Inner)}\\right)",
        Called call => $"\\ln\\left({Latex(call.Inner)}\\right)",
        Extreme extreme => $"\\{extreme.Function}\\left({Latex(extreme.Left)}, {Latex(extreme.Right)}\\right)",
        FixedPower power => $"{Latex(power.Base, Bond.Atom)}^{{{LatexNumber(power.Exponent)}}}",
        Power power => $"{Latex(power.Base, Bond.Atom)}^{{{Latex(power.Exponent)}}}",
        Choice choice =>
            $"\\begin{{cases}} {Latex(choice.WhenLess)} & {Latex(choice.Left)} < {Latex(choice.Right)} \\\\ "
            + $"{Latex(choice.Otherwise)} & \\text{{otherwise}} \\end{{cases}}",
        _ => throw Unknown(node),
    };

    private static string Plain(Expression node, Bond place) => BondOf(node) < place ? $"({Plain(node)})" : Plain(node);

    private static string Latex(Expression node, Bond place)
    {
        bool standsAlone = node is Joined { Operator: '/' } && place != Bond.Atom;
        return BondOf(node) < place && !standsAlone ? $"\\left({Latex(node)}\\right)" : Latex(node);
    }

    /// <summary>The right side of - and / needs brackets around its own kind; so does + and *, whose order of rounding the text keeps.</summary>
    private static Bond RightOf(Joined joined) => joined.Operator is '+' or '-' ? Bond.Product : Bond.Sign;

    private static Bond BondOf(Expression node) => node switch
    {
        Constant { Value: < 0 } or Negative => Bond.Sign,
        Joined { Operator: '+' or '-' } or Called { Function: "exp_minus_one" } => Bond.Sum,
        Joined => Bond.Product,
        FixedPower or Power => Bond.Power,
        Choice => Bond.Choice,
        _ => Bond.Atom,
    };

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static string PlainExponent(double exponent) => exponent < 0 ? $"({Number(exponent)})" : Number(exponent);

    private static string LatexNumber(double value)
    {
        string text = Number(value);
        int exponent = text.IndexOf('E');
        return exponent < 0 ? text : $"{text[..exponent]} \\cdot 10^{{{int.Parse(text[(exponent + 1)..], CultureInfo.InvariantCulture)}}}";
    }

    private static string LatexName(string name) => name.Length == 1 ? name : $"\\mathrm{{{name.Replace("_", "\\ ", StringComparison.Ordinal)}}}";

    private static InvalidOperationException Unknown(Expression node) => new($"An expression of kind {node.GetType().Name} cannot be printed.");
}
