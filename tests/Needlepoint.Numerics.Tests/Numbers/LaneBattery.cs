using System.Globalization;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Numerics.Tests.Support;

namespace Needlepoint.Numerics.Tests.Numbers;

/// <summary>The laws of numbers side by side, which a solver relies on.</summary>
public abstract class LaneBattery<T>
    where T : struct, ILane<T>
{
    /// <summary>1, 2, 3 and so on, one per lane.</summary>
    private static T Counting
    {
        get
        {
            T x = T.Of(0);
            for (int lane = 0; lane < T.Width; lane++)
                x = T.With(x, lane, lane + 1);
            return x;
        }
    }

    [Fact]
    public void Each_lane_keeps_its_own_number()
    {
        for (int lane = 0; lane < T.Width; lane++)
            Assert.Equal(lane + 1, T.Get(Counting, lane));
    }

    [Fact]
    public void Replacing_one_lane_leaves_the_others()
    {
        for (int changed = 0; changed < T.Width; changed++)
        {
            T x = T.With(Counting, changed, -7);
            for (int lane = 0; lane < T.Width; lane++)
                Assert.Equal(lane == changed ? -7 : lane + 1, T.Get(x, lane));
        }
    }

    [Fact]
    public void A_number_lifts_to_itself() => Assert.Equal(Counting, Lifted<T>(Counting));

    [Fact]
    public void Multiplying_and_adding_round_once()
    {
        double a = 1 + Math.ScaleB(1, -30), b = 1 - Math.ScaleB(1, -30);
        T fused = T.MultiplyAdd(T.Of(a), T.Of(b), T.Of(-1)), negative = T.NegativeMultiplyAdd(T.Of(a), T.Of(b), T.Of(1));
        for (int lane = 0; lane < T.Width; lane++)
        {
            Bits.AssertSame(-Math.ScaleB(1, -60), T.Get(fused, lane));
            Bits.AssertSame(Math.ScaleB(1, -60), T.Get(negative, lane));
        }
        Assert.Equal(0, a * b - 1);
    }

    [Fact]
    public void Magnitudes_have_no_sign()
    {
        foreach (double x in new[] { -2.5, 2.5, -0.0, double.NegativeInfinity })
            Bits.AssertSame(Math.Abs(x), T.Get(T.Abs(T.Of(x)), T.Width - 1));
    }

    [Fact]
    public void Less_in_all_lanes_and_less_in_any_lane_differ_by_one_lane()
    {
        T two = T.Of(2);
        Assert.True(T.AllLess(Counting, T.Of(T.Width + 0.5)));
        Assert.Equal(T.Width == 1, T.AllLess(Counting, two));
        Assert.True(T.AnyLess(Counting, two));
        Assert.False(T.AnyLess(Counting, T.Of(1)));
        Assert.False(T.AllLess(two, two));
    }

    [Fact]
    public void NaN_in_one_lane_is_never_less_and_never_finite()
    {
        for (int lane = 0; lane < T.Width; lane++)
        {
            T x = T.With(T.Of(1), lane, double.NaN);
            Assert.False(T.AllLess(x, T.Of(2)));
            Assert.Equal(T.Width > 1, T.AnyLess(x, T.Of(2)));
            Assert.False(Finite(x));
            Assert.True(double.IsNaN(Largest(x)));
            Assert.True(double.IsNaN(Smallest(x)));
        }
    }

    [Fact]
    public void Infinity_in_one_lane_is_not_finite()
    {
        Assert.True(Finite(T.Of(double.MaxValue)));
        Assert.False(Finite(T.With(T.Of(0), T.Width - 1, double.PositiveInfinity)));
        Assert.False(Finite(T.With(T.Of(0), 0, double.NegativeInfinity)));
    }

    [Fact]
    public void The_largest_and_the_smallest_are_found_in_any_lane()
    {
        Assert.Equal(T.Width, Largest(Counting));
        Assert.Equal(1, Smallest(Counting));
        for (int lane = 0; lane < T.Width; lane++)
        {
            Assert.Equal(99, Largest(T.With(Counting, lane, 99)));
            Assert.Equal(-99, Smallest(T.With(Counting, lane, -99)));
        }
    }

    [Fact]
    public void Equality_goes_lane_by_lane()
    {
        Assert.Equal(Counting, Counting);
        Assert.Equal(Counting.GetHashCode(), Counting.GetHashCode());
        Assert.Equal(T.Of(double.NaN), T.Of(double.NaN));
        Assert.NotEqual(Counting, T.With(Counting, T.Width - 1, 0));
    }

    [Fact]
    public void Text_reads_back_to_the_same_numbers()
    {
        string[] numbers = T.Of(1 / 3.0).ToString()!.Trim('<', '>').Split(", ");
        Assert.Equal(T.Width, numbers.Length);
        Assert.All(numbers, number => Assert.Equal(1 / 3.0, double.Parse(number, CultureInfo.InvariantCulture)));
    }

    private static TSelf Lifted<TSelf>(T x)
        where TSelf : struct, ILift<T, TSelf> => TSelf.From(x);

    private static bool Finite(T x) => T.AllFinite(x);

    private static double Largest(T x) => T.MaxLane(x);

    private static double Smallest(T x) => T.MinLane(x);
}

public sealed class ScalarAsLanes : LaneBattery<Scalar>;

public sealed class Lanes4AsLanes : LaneBattery<Lanes4>;

public sealed class Lanes8AsLanes : LaneBattery<Lanes8>;
