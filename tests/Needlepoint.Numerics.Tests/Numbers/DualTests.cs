using CsCheck;
using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Numerics.Tests.Numbers;

public class DualTests
{
    private static readonly Gen<double> Positive = Gen.Double[0.01, 50];

    [Fact]
    public void Slopes_follow_the_rules_of_calculus() => Gen.Select(Positive, Positive).Sample((x, y) =>
    {
        Dual<Scalar> d = Dual<Scalar>.Variable(x, 0);
        Dual<Scalar> c = Dual<Scalar>.Of(y);
        Near(2 * x, d * d);
        Near(-y / (x * x), c / d);
        Near(1 / y, d / c);
        Near(Math.Exp(-x), -Dual<Scalar>.Exp(-d));
        Near(1 / x, Dual<Scalar>.Log(d));
        Near(Math.Exp(-x), -Dual<Scalar>.ExpMinusOne(-d));
        Near(1 / (1 + x), Dual<Scalar>.LogOnePlus(d));
        Near(1 / (Math.Cosh(x) * Math.Cosh(x)), Dual<Scalar>.Tanh(d));
        Near(0.5 / Math.Sqrt(x), Dual<Scalar>.Sqrt(d));
        Near(2.4 * Math.Pow(x, 1.4), Dual<Scalar>.Pow(d, 2.4));
        Near(2.4 * Math.Pow(x, 1.4), Dual<Scalar>.Pow(d, Dual<Scalar>.Of(2.4)));
        Near(Math.Pow(2.4, x) * Math.Log(2.4), Dual<Scalar>.Pow(Dual<Scalar>.Of(2.4), d));
        Near(Math.Pow(x, x) * (Math.Log(x) + 1), Dual<Scalar>.Pow(d, d));
        Near(y / ((x + y) * (x + y)), Saturating(d, c));
        Near(-1, 3 - d);
        Near(3, 3 * d);
        Near(1, 3 + d);
        Near(x < y ? 0 : 1, Larger(d, c));
    });

    [Fact]
    public void Three_slopes_in_one_pass_are_three_single_passes() => Gen.Select(Positive, Positive, Positive).Sample((x, y, z) =>
    {
        Dual3<Scalar> together = Formula(Dual3<Scalar>.Variable(x, 0), Dual3<Scalar>.Variable(y, 1), Dual3<Scalar>.Variable(z, 2));
        for (int direction = 0; direction < 3; direction++)
        {
            Dual<Scalar> alone = Formula(Along(x, direction == 0), Along(y, direction == 1), Along(z, direction == 2));
            Assert.Equal(alone.Value.Value, together.Value.Value);
            Assert.Equal(alone.Slope.Value, Dual3<Scalar>.SlopeOf(together, direction).Value);
        }
    });

    [Fact]
    public void Twelve_slopes_in_one_pass_are_twelve_single_passes() => Gen.Select(Positive, Positive, Positive).Sample((x, y, z) =>
    {
        for (int first = 0; first < 10; first++)
        {
            Dual12<Scalar> together = Formula(Dual12<Scalar>.Variable(x, first), Dual12<Scalar>.Variable(y, first + 1), Dual12<Scalar>.Variable(z, first + 2));
            for (int direction = 0; direction < Dual12<Scalar>.Directions; direction++)
            {
                int own = direction - first;
                Dual<Scalar> alone = Formula(Along(x, own == 0), Along(y, own == 1), Along(z, own == 2));
                double slope = alone.Slope.Value;
                Assert.Equal(alone.Value.Value, together.Value.Value);
                Assert.InRange(Dual12<Scalar>.SlopeOf(together, direction).Value, slope - 1e-12 * (1 + Math.Abs(slope)), slope + 1e-12 * (1 + Math.Abs(slope)));
            }
        }
    });

    [Fact]
    public void Twelve_slopes_keep_the_limits_at_zero()
    {
        Dual12<Scalar> zero = Dual12<Scalar>.Variable(0, 5);
        Assert.Equal(1, Dual12<Scalar>.SlopeOf(Dual12<Scalar>.Pow(zero, 1), 5).Value);
        Assert.Equal(1, Dual12<Scalar>.SlopeOf(Dual12<Scalar>.Pow(zero, Dual12<Scalar>.Of(1)), 5).Value);
        Assert.Equal(0, Dual12<Scalar>.SlopeOf(Dual12<Scalar>.Pow(zero, 1.5), 5).Value);
        Assert.Equal(0, Dual12<Scalar>.SlopeOf(Dual12<Scalar>.Sqrt(Dual12<Scalar>.Of(0)), 5).Value);
    }

    [Fact]
    public void Slopes_on_registers_have_the_bits_of_the_others() => Gen.Select(Positive, Positive, Positive).Sample((x, y, z) =>
    {
        Dual12<Scalar> twelve = Formula(Dual12<Scalar>.Variable(x, 0), Dual12<Scalar>.Variable(y, 5), Dual12<Scalar>.Variable(z, 10));
        Dual3<Scalar> three = Formula(Dual3<Scalar>.Variable(x, 0), Dual3<Scalar>.Variable(y, 1), Dual3<Scalar>.Variable(z, 2));
        Lanes4 a = Lanes4.Load([x, y, z, 1]), b = Lanes4.Load([y, z, 1, x]), c = Lanes4.Load([z, 1, x, y]);
        RegisterDual3<Lanes4> lanes = Formula(
            RegisterDual3<Lanes4>.Variable(a, 0), RegisterDual3<Lanes4>.Variable(b, 1), RegisterDual3<Lanes4>.Variable(c, 2));
        Assert.Equal(three.Value, twelve.Value);
        Assert.Equal(three.Value.Value, Lanes4.Get(lanes.Value, 0));
        for (int direction = 0; direction < 3; direction++)
        {
            double slope = Dual3<Scalar>.SlopeOf(three, direction).Value;
            Assert.Equal(slope, Dual12<Scalar>.SlopeOf(twelve, 5 * direction).Value);
            Assert.Equal(slope, Lanes4.Get(RegisterDual3<Lanes4>.SlopeOf(lanes, direction), 0));
        }
    });

    [Fact]
    public void Each_lane_has_its_own_slope() => Gen.Select(Positive, Positive, Positive).Sample((x, y, z) =>
    {
        Lanes4 variable = Lanes4.Load([x, y, z, 1]);
        Dual<Lanes4> together = Formula(Dual<Lanes4>.Variable(variable, 0), Dual<Lanes4>.Of(2), Dual<Lanes4>.Of(3));
        for (int lane = 0; lane < 4; lane++)
        {
            Dual<Scalar> alone = Formula(Along(Lanes4.Get(variable, lane), true), Dual<Scalar>.Of(2), Dual<Scalar>.Of(3));
            Assert.Equal(alone.Slope.Value, Lanes4.Get(together.Slope, lane));
        }
    });

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1.5, 0)]
    [InlineData(2, 0)]
    [InlineData(4, 0)]
    public void The_slope_of_a_power_at_zero_is_its_limit(double exponent, double slope)
    {
        Dual<Scalar> zero = Dual<Scalar>.Variable(0, 0);
        Assert.Equal(slope, Dual<Scalar>.Pow(zero, exponent).Slope.Value);
        Assert.Equal(slope, Dual<Scalar>.Pow(zero, Dual<Scalar>.Of(exponent)).Slope.Value);
    }

    [Fact]
    public void A_constant_stays_without_slope_even_at_a_kink()
    {
        Dual<Scalar> zero = Dual<Scalar>.From(0);
        Assert.Equal(0, Dual<Scalar>.Sqrt(zero).Slope.Value);
        Assert.Equal(0, Dual<Scalar>.Pow(zero, 0.3).Slope.Value);
        Assert.Equal(0, Dual<Scalar>.IfLess(zero, Dual<Scalar>.Variable(1, 0), zero, zero).Slope.Value);
    }

    private static Dual<Scalar> Along(double value, bool varies) => varies ? Dual<Scalar>.Variable(value, 0) : Dual<Scalar>.Of(value);

    private static T Formula<T>(T x, T y, T z)
        where T : struct, IReal<T> =>
        T.Pow(x, 1.3) / (1 + T.Exp(-y)) - T.Log(2 + z * y) * T.Sqrt(x) + T.Max(x, z) * T.Pow(y, z / (1 + x)) - T.Saturating(z, x);

    private static T Saturating<T>(T x, T half)
        where T : struct, IReal<T> => T.Saturating(x, half);

    private static T Larger<T>(T a, T b)
        where T : struct, IReal<T> => T.Max(a, b);

    private static void Near(double slope, Dual<Scalar> actual) =>
        Assert.True(Math.Abs(slope - actual.Slope.Value) <= 1e-13 * (1 + Math.Abs(slope)), $"slope {actual.Slope} instead of {slope:R}");
}
