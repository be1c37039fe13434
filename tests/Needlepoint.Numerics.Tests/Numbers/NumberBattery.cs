using Needlepoint.Numerics.Numbers;
using Needlepoint.Numerics.Tests.Support;

namespace Needlepoint.Numerics.Tests.Numbers;

/// <summary>The laws that every kind with a value keeps: it computes what double computes, to the bit.</summary>
public abstract class NumberBattery<T>
    where T : struct, IReal<T>
{
    private static readonly double[] Some = [-3.25, -1, -0.1, 0, 1e-300, 0.1, 1 / 3.0, 1, 2.5, 17, 1e9, 1e300];
    private static readonly double[] Positive = [1e-300, 1e-9, 0.1, 1 / 3.0, 1, 1.5, 2.5, 17, 1e9, 1e300];

    /// <summary>The value of a number; fails when lanes differ.</summary>
    protected abstract double Read(T x);

    [Fact]
    public void A_pure_number_keeps_its_bits()
    {
        foreach (double a in Some)
            Same(a, T.Of(a));
    }

    [Fact]
    public void The_five_operations_are_those_of_double()
    {
        foreach (double a in Some)
        {
            Same(-a, -T.Of(a));
            foreach (double b in Some)
            {
                Same(a + b, T.Of(a) + T.Of(b));
                Same(a - b, T.Of(a) - T.Of(b));
                Same(a * b, T.Of(a) * T.Of(b));
                Same(a / b, T.Of(a) / T.Of(b));
                Same(a + b, a + T.Of(b));
                Same(a - b, a - T.Of(b));
                Same(a * b, a * T.Of(b));
            }
        }
    }

    [Fact]
    public void Functions_give_the_bits_of_one_person_alone()
    {
        foreach (double x in Some)
        {
            Same(Scalar.Exp(x).Value, T.Exp(T.Of(x)));
            Same(Scalar.ExpMinusOne(x).Value, T.ExpMinusOne(T.Of(x)));
            Same(Scalar.Tanh(x).Value, T.Tanh(T.Of(x)));
        }
        foreach (double x in Positive)
        {
            Same(Scalar.Log(x).Value, T.Log(T.Of(x)));
            Same(Scalar.LogOnePlus(x).Value, T.LogOnePlus(T.Of(x)));
            Same(Math.Sqrt(x), T.Sqrt(T.Of(x)));
            foreach (double y in new[] { -2.5, -1, 0.5, 1, 2, 3.7 })
            {
                Same(Scalar.Pow(x, y).Value, T.Pow(T.Of(x), y));
                Same(Scalar.Pow(x, y).Value, T.Pow(T.Of(x), T.Of(y)));
            }
        }
    }

    [Fact]
    public void Exp_of_log_is_the_identity()
    {
        foreach (double x in Positive)
        {
            double there = Read(T.Exp(T.Log(T.Of(x))));
            double rounding = Math.Max(1, Math.Abs(Math.Log(x))) * 2.3e-16; // rounding the logarithm moves its power by that much
            Assert.InRange(there / x, 1 - rounding, 1 + rounding);
        }
    }

    [Fact]
    public void Small_numbers_survive_the_way_there_and_back()
    {
        foreach (double x in new[] { 1e-300, 1e-17, 1e-9, 0.01, 0.3, 2.5 })
        {
            Assert.InRange(Read(T.ExpMinusOne(T.LogOnePlus(T.Of(x)))) / x, 1 - 2e-15, 1 + 2e-15);
            Assert.InRange(Read(T.Tanh(T.Of(x)) / T.ExpMinusOne(T.Of(2 * x)) * (2 + T.ExpMinusOne(T.Of(2 * x)))), 1 - 1e-15, 1 + 1e-15);
        }
    }

    [Fact]
    public void The_square_of_the_root_is_the_identity()
    {
        foreach (double x in Positive)
            Assert.InRange(Read(T.Sqrt(T.Of(x)) * T.Sqrt(T.Of(x))) / x, 1 - 4.5e-16, 1 + 4.5e-16);
    }

    [Fact]
    public void IfLess_chooses_by_value()
    {
        foreach (double a in Some)
        {
            foreach (double b in Some)
                Same(a < b ? 7 : 8, T.IfLess(T.Of(a), T.Of(b), T.Of(7), T.Of(8)));
        }
    }

    [Fact]
    public void NaN_is_less_than_nothing()
    {
        Same(8, T.IfLess(T.Of(double.NaN), T.Of(1), T.Of(7), T.Of(8)));
        Same(8, T.IfLess(T.Of(1), T.Of(double.NaN), T.Of(7), T.Of(8)));
    }

    [Fact]
    public void Max_and_min_choose_the_larger_and_the_smaller()
    {
        foreach (double a in Some)
        {
            foreach (double b in Some)
            {
                Same(a < b ? b : a, T.Max(T.Of(a), T.Of(b)));
                Same(a < b ? a : b, T.Min(T.Of(a), T.Of(b)));
            }
        }
    }

    [Fact]
    public void Saturating_is_half_at_the_half_saturation()
    {
        Same(0, T.Saturating(T.Of(0), T.Of(3)));
        Same(0.5, T.Saturating(T.Of(3), T.Of(3)));
        Same(3 / (3 + 1.0), T.Saturating(T.Of(3), T.Of(1)));
    }

    [Fact]
    public void A_label_changes_nothing()
    {
        foreach (double a in Some)
            Same(a, T.Label("some_quantity", T.Of(a)));
    }

    private void Same(double expected, T actual) => Bits.AssertSame(expected, Read(actual));

    /// <summary>The one number in all lanes.</summary>
    protected static double One<TLane>(TLane x)
        where TLane : struct, ILane<TLane>
    {
        for (int lane = 1; lane < TLane.Width; lane++)
            Bits.AssertSame(TLane.Get(x, 0), TLane.Get(x, lane), $"lane {lane}");
        return TLane.Get(x, 0);
    }
}

public sealed class ScalarBattery : NumberBattery<Scalar>
{
    protected override double Read(Scalar x) => x.Value;
}

public sealed class Lanes4Battery : NumberBattery<Lanes4>
{
    protected override double Read(Lanes4 x) => One(x);
}

public sealed class Lanes8Battery : NumberBattery<Lanes8>
{
    protected override double Read(Lanes8 x) => One(x);
}

public sealed class DualOfScalarBattery : NumberBattery<Dual<Scalar>>
{
    protected override double Read(Dual<Scalar> x) => x.Value.Value;
}

public sealed class DualOfLanes4Battery : NumberBattery<Dual<Lanes4>>
{
    protected override double Read(Dual<Lanes4> x) => One(x.Value);
}

public sealed class Dual3OfScalarBattery : NumberBattery<Dual3<Scalar>>
{
    protected override double Read(Dual3<Scalar> x) => x.Value.Value;
}

public sealed class Dual3OfLanes8Battery : NumberBattery<Dual3<Lanes8>>
{
    protected override double Read(Dual3<Lanes8> x) => One(x.Value);
}

public sealed class Dual12Battery : NumberBattery<Dual12<Scalar>>
{
    protected override double Read(Dual12<Scalar> x) => x.Value.Value;
}

public sealed class RegisterDual3Battery : NumberBattery<RegisterDual3<Lanes4>>
{
    protected override double Read(RegisterDual3<Lanes4> x) => One(x.Value);
}

public sealed class DimensionedBattery : NumberBattery<Dimensioned>
{
    protected override double Read(Dimensioned x)
    {
        Assert.True(x.Dimension.IsPure);
        return x.Value.Value;
    }
}

public sealed class TracedBattery : NumberBattery<Traced>
{
    protected override double Read(Traced x) => x.Expression.Evaluate(name => throw new KeyNotFoundException(name));
}
