using Needlepoint.Numerics.Numbers;
using Needlepoint.Numerics.Random;
using Needlepoint.Numerics.Tests.Support;

namespace Needlepoint.Numerics.Tests.Elementary;

public class AccuracyTests
{
    private const int Draws = 5_000;

    [Fact]
    public void The_reference_knows_e_and_ln_10_and_the_root_of_2()
    {
        Assert.InRange(Precise.UlpsFromExp(Math.E, 1), 0, 0.5);
        Assert.InRange(Precise.UlpsFromLog(2.302585092994046, 10), 0, 0.5);
        Assert.InRange(Precise.UlpsFromPow(1.4142135623730951, 2, 0.5), 0, 0.5);
        Assert.InRange(Precise.UlpsFromExp(Math.BitIncrement(Math.E), 1), 0.5, 1.5);
    }

    [Fact]
    public void Exp_is_within_one_ulp()
    {
        RandomStream random = new(1, 0, "exp accuracy");
        for (int draw = 0; draw < Draws; draw++)
        {
            double x = draw % 2 == 0 ? -745 + 1454.7 * random.NextUniform() : 2 * (random.NextUniform() - 0.5);
            Assert.True(Precise.UlpsFromExp(Scalar.Exp(x).Value, x) <= 1, $"exp({x:R})");
        }
    }

    [Fact]
    public void Log_is_within_one_ulp()
    {
        RandomStream random = new(1, 0, "log accuracy");
        for (int draw = 0; draw < Draws; draw++)
        {
            double x = draw % 2 == 0
                ? BitConverter.Int64BitsToDouble((long)(random.NextUniform() * 0x7FEFFFFFFFFFFFFF))
                : 0.6 + 0.9 * random.NextUniform();
            Assert.True(Precise.UlpsFromLog(Scalar.Log(x).Value, x) <= 1, $"log({x:R})");
        }
    }

    [Fact]
    public void Log_is_within_one_ulp_next_to_one()
    {
        for (int step = 1; step < 53; step++)
        {
            foreach (double x in new[] { 1 + Math.ScaleB(1, -step), 1 - Math.ScaleB(1, -step - 1) })
                Assert.True(Precise.UlpsFromLog(Scalar.Log(x).Value, x) <= 1, $"log({x:R})");
        }
    }

    [Fact]
    public void Small_arguments_of_exp_log_and_tanh_lose_nothing()
    {
        RandomStream random = new(1, 0, "small arguments");
        for (int draw = 0; draw < Draws; draw++)
        {
            double x = (draw % 2 == 0 ? 1 : -1) * Scalar.Exp(-40 * random.NextUniform()).Value;
            Assert.True(Precise.UlpsFromExpMinusOne(Scalar.ExpMinusOne(x).Value, x) <= 2, $"exp({x:R}) - 1");
            Assert.True(Precise.UlpsFromLogOnePlus(Scalar.LogOnePlus(0.9 * x).Value, 0.9 * x) <= 2, $"log(1 + {0.9 * x:R})");
            Assert.True(Precise.UlpsFromTanh(Scalar.Tanh(3 * x).Value, 3 * x) <= 4, $"tanh({3 * x:R})");
        }
    }

    [Fact]
    public void Exp_log_and_tanh_around_one_hold_their_bounds_for_large_arguments_too()
    {
        RandomStream random = new(1, 0, "large arguments");
        for (int draw = 0; draw < Draws; draw++)
        {
            double x = 100 * (random.NextUniform() - 0.4), positive = 20 * random.NextUniform();
            Assert.True(Precise.UlpsFromExpMinusOne(Scalar.ExpMinusOne(x).Value, x) <= 2, $"exp({x:R}) - 1");
            Assert.True(Precise.UlpsFromLogOnePlus(Scalar.LogOnePlus(positive).Value, positive) <= 2, $"log(1 + {positive:R})");
            Assert.True(Precise.UlpsFromTanh(Scalar.Tanh(positive).Value, positive) <= 4, $"tanh({positive:R})");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(745)]
    public void Pow_is_within_one_ulp(double widestLogarithm)
    {
        RandomStream random = new(1, (ulong)widestLogarithm, "pow accuracy");
        double worst = 0;
        for (int draw = 0; draw < Draws; draw++)
        {
            double logarithm = (draw % 3) switch { 0 => 1400, 1 => 20, _ => 0.9 } * (random.NextUniform() - 0.5);
            double x = Scalar.Exp(logarithm).Value;
            double y = 2 * widestLogarithm * (random.NextUniform() - 0.5) / logarithm;
            double power = Scalar.Pow(x, y).Value;
            if (power is > 0 and < double.PositiveInfinity)
                worst = Math.Max(worst, Precise.UlpsFromPow(power, x, y));
        }
        Assert.InRange(worst, 0.48, 1);
    }

    [Fact]
    public void Whole_powers_that_fit_are_exact()
    {
        for (int number = 2; number <= 3600; number++)
        {
            double product = 1;
            for (int power = 0; product <= 1L << 53; power++)
            {
                Assert.Equal(product, Scalar.Pow(number, power).Value);
                product *= number;
            }
        }
    }
}
