using CsCheck;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Numerics.Tests.Support;

namespace Needlepoint.Numerics.Tests.Numbers;

public class TracedTests
{
    private static readonly Traced X = Traced.Symbol("x"), Y = Traced.Symbol("y"), Water = Traced.Symbol("water_flux");

    [Fact]
    public void The_traced_equation_evaluates_to_the_same_bits() => Gen.Select(Gen.Double[0, 5], Gen.Double[0.001, 5]).Sample((x, y) =>
    {
        Expression traced = Everything(X, Y).Expression;
        Bits.AssertSame(Everything<Scalar>(x, y).Value, traced.Evaluate(name => name == "x" ? x : y));
    }, iter: 1000);

    [Fact]
    public void Text_has_the_brackets_that_the_reading_needs()
    {
        Assert.Equal("x + y - 2", (X + Y - Traced.Of(2)).ToString());
        Assert.Equal("x - (y - 2)", (X - (Y - Traced.Of(2))).ToString());
        Assert.Equal("x + (y + 2)", (X + (Y + Traced.Of(2))).ToString());
        Assert.Equal("2 * (x + y)", (2 * (X + Y)).ToString());
        Assert.Equal("x / (x + y)", (X / (X + Y)).ToString());
        Assert.Equal("x / (x / y)", (X / (X / Y)).ToString());
        Assert.Equal("x / y * y", (X / Y * Y).ToString());
        Assert.Equal("-(x + y)", (-(X + Y)).ToString());
        Assert.Equal("(-x)^2", Traced.Pow(-X, 2).ToString());
        Assert.Equal("x^(-2.5)", Traced.Pow(X, -2.5).ToString());
        Assert.Equal("(x + 1)^y", Traced.Pow(X + Traced.Of(1), Y).ToString());
        Assert.Equal("exp(-x / y)", Traced.Exp(-X / Y).ToString());
        Assert.Equal("max(x, 0)", Traced.Max(X, Traced.Of(0)).ToString());
        Assert.Equal("min(x, y)", Traced.Min(X, Y).ToString());
        Assert.Equal("1 if x < y else sqrt(log(x))", Traced.IfLess(X, Y, Traced.Of(1), Traced.Sqrt(Traced.Log(X))).ToString());
        Assert.Equal("2 * (exp(x) - 1)", (2 * Traced.ExpMinusOne(X)).ToString());
        Assert.Equal("log(1 + (x - y)) * tanh(x)", (Traced.LogOnePlus(X - Y) * Traced.Tanh(X)).ToString());
        Assert.Equal("0", default(Traced).ToString());
    }

    [Fact]
    public void LaTeX_reads_like_mathematics()
    {
        Assert.Equal(@"\frac{x}{x + y}", (X / (X + Y)).Expression.ToLatex());
        Assert.Equal(@"2 \cdot \left(x - y\right)", (2 * (X - Y)).Expression.ToLatex());
        Assert.Equal(@"\frac{x}{y} \cdot x", (X / Y * X).Expression.ToLatex());
        Assert.Equal(@"\left(\frac{x}{y}\right)^{1.5}", Traced.Pow(X / Y, 1.5).Expression.ToLatex());
        Assert.Equal(@"x^{y - 1}", Traced.Pow(X, Y - Traced.Of(1)).Expression.ToLatex());
        Assert.Equal(@"\exp\left(-\mathrm{water\ flux}\right)", Traced.Exp(-Water).Expression.ToLatex());
        Assert.Equal(@"-\left(\exp\left(x\right) - 1\right)", (-Traced.ExpMinusOne(X)).Expression.ToLatex());
        Assert.Equal(@"\ln\left(1 + x\right) + \tanh\left(y\right)", (Traced.LogOnePlus(X) + Traced.Tanh(Y)).Expression.ToLatex());
        Assert.Equal(@"\ln\left(x\right) - \sqrt{y}", (Traced.Log(X) - Traced.Sqrt(Y)).Expression.ToLatex());
        Assert.Equal(@"\max\left(x, 3.5 \cdot 10^{-9}\right)", Traced.Max(X, Traced.Of(3.5e-9)).Expression.ToLatex());
        Assert.Equal(
            @"\begin{cases} 1 & x < y \\ 2 & \text{otherwise} \end{cases}",
            Traced.IfLess(X, Y, Traced.Of(1), Traced.Of(2)).Expression.ToLatex());
    }

    [Fact]
    public void A_labelled_part_is_printed_once_by_its_name()
    {
        Traced openness = Traced.Label("openness", 1 - X);
        Traced leak = Traced.Label("leak", openness * Y);
        Expression whole = (leak + 2 * openness).Expression;
        Assert.Equal("leak + 2 * openness", whole.ToString());
        Assert.Equal(["openness = 1 - x", "leak = openness * y"], whole.Definitions().Select(part => $"{part.Name} = {part.Inner}"));
        Assert.Equal((1 - 0.25) * 3 + 2 * (1 - 0.25), whole.Evaluate(name => name == "x" ? 0.25 : 3));
    }

    private static T Everything<T>(T x, T y)
        where T : struct, IReal<T>
    {
        T shared = T.Label("shared", T.Saturating(x, y));
        T growth = T.Pow(1 + shared, 2.3) * T.Exp(-x) + T.Log(y) / (3 - shared * T.Of(1.5));
        T choice = T.IfLess(x, y, T.Max(shared, 0.25 * x), T.Min(y, T.Sqrt(x)));
        return -growth + T.Pow(y, shared) * choice - T.Of(0.1) + T.ExpMinusOne(-y) * T.Tanh(x) + T.LogOnePlus(x);
    }
}
