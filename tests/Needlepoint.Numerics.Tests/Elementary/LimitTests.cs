using Needlepoint.Numerics.Numbers;
using Needlepoint.Numerics.Tests.Support;

namespace Needlepoint.Numerics.Tests.Elementary;

public class LimitTests
{
    private const double Infinity = double.PositiveInfinity;
    private const double NaN = double.NaN;
    private const double Smallest = double.Epsilon;

    [Theory]
    [InlineData(0.0, 1.0)]
    [InlineData(1e-320, 1.0)]
    [InlineData(709.782712893384, 1.7976931348622732e308)]
    [InlineData(709.79, Infinity)]
    [InlineData(1e300, Infinity)]
    [InlineData(Infinity, Infinity)]
    [InlineData(-745.13, Smallest)]
    [InlineData(-745.14, 0.0)]
    [InlineData(-1e300, 0.0)]
    [InlineData(-Infinity, 0.0)]
    [InlineData(NaN, NaN)]
    public void Exp_has_the_right_limits(double x, double expected) => Bits.AssertSame(expected, Scalar.Exp(x).Value);

    [Theory]
    [InlineData(1.0, 0.0)]
    [InlineData(0.0, -Infinity)]
    [InlineData(-Smallest, NaN)]
    [InlineData(-1.0, NaN)]
    [InlineData(-Infinity, NaN)]
    [InlineData(Infinity, Infinity)]
    [InlineData(Smallest, -744.4400719213812)]
    [InlineData(double.MaxValue, 709.782712893384)]
    [InlineData(NaN, NaN)]
    public void Log_has_the_right_limits(double x, double expected) => Bits.AssertSame(expected, Scalar.Log(x).Value);

    [Theory]
    [InlineData(0.0, 2.0, 0.0)]
    [InlineData(0.0, 0.0, 1.0)]
    [InlineData(0.0, -2.0, Infinity)]
    [InlineData(Infinity, 2.0, Infinity)]
    [InlineData(Infinity, 0.0, 1.0)]
    [InlineData(Infinity, -2.0, 0.0)]
    [InlineData(1.0, 1e300, 1.0)]
    [InlineData(2.0, 1024.0, Infinity)]
    [InlineData(2.0, 1023.0, 8.98846567431158e307)]
    [InlineData(2.0, -1074.0, Smallest)]
    [InlineData(2.0, -1080.0, 0.0)]
    [InlineData(2.0, -Infinity, 0.0)]
    [InlineData(2.0, Infinity, Infinity)]
    [InlineData(-1.0, 2.0, NaN)]
    [InlineData(NaN, 2.0, NaN)]
    [InlineData(2.0, NaN, NaN)]
    [InlineData(0.0, NaN, NaN)]
    [InlineData(Infinity, NaN, NaN)]
    public void Pow_has_the_right_limits(double x, double y, double expected)
    {
        Bits.AssertSame(expected, Scalar.Pow(x, y).Value);
        Bits.AssertSame(expected, Scalar.Pow(x, new Scalar(y)).Value);
    }

    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(Smallest, Smallest)]
    [InlineData(1e-300, 1e-300)]
    [InlineData(-50.0, -1.0)]
    [InlineData(-Infinity, -1.0)]
    [InlineData(709.782712893384, 1.7976931348622732e308)]
    [InlineData(709.79, Infinity)]
    [InlineData(Infinity, Infinity)]
    [InlineData(NaN, NaN)]
    public void ExpMinusOne_has_the_right_limits(double x, double expected) => Bits.AssertSame(expected, Scalar.ExpMinusOne(x).Value);

    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(Smallest, Smallest)]
    [InlineData(-1e-300, -1e-300)]
    [InlineData(-1.0, -Infinity)]
    [InlineData(-1.5, NaN)]
    [InlineData(Infinity, Infinity)]
    [InlineData(NaN, NaN)]
    public void LogOnePlus_has_the_right_limits(double x, double expected) => Bits.AssertSame(expected, Scalar.LogOnePlus(x).Value);

    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(1e-300, 1e-300)]
    [InlineData(-1e-300, -1e-300)]
    [InlineData(25.0, 1.0)]
    [InlineData(-Infinity, -1.0)]
    [InlineData(Infinity, 1.0)]
    [InlineData(NaN, NaN)]
    public void Tanh_has_the_right_limits(double x, double expected) => Bits.AssertSame(expected, Scalar.Tanh(x).Value);

    [Fact]
    public void Minus_zero_is_zero()
    {
        Bits.AssertSame(1, Scalar.Exp(-0.0).Value);
        Bits.AssertSame(-Infinity, Scalar.Log(-0.0).Value);
        Bits.AssertSame(0, Scalar.Pow(-0.0, 2).Value);
        Bits.AssertSame(Infinity, Scalar.Pow(-0.0, -2).Value);
    }

    [Fact]
    public void Exp_grows_without_a_step_back_across_every_reduction()
    {
        double last = 0;
        for (int step = -745 * 64; step <= 709 * 64; step++)
        {
            double next = Scalar.Exp(step / 64.0).Value;
            Assert.True(last <= next, $"exp falls at {step / 64.0}");
            last = next;
        }
    }
}
