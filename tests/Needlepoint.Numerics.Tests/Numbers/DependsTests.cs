using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Numerics.Tests.Numbers;

public class DependsTests
{
    private static Depends<Lanes4> On(int input) => Depends<Lanes4>.On(input);

    [Fact]
    public void Constants_and_parameters_reach_nothing()
    {
        Assert.Equal(0, Depends<Lanes4>.Of(3).Count);
        Assert.Equal(0, Depends<Lanes4>.From(Lanes4.Of(3)).Count);
        Assert.Equal(0, default(Depends<Scalar>).Count);
    }

    [Fact]
    public void Inputs_of_any_index_are_kept_apart()
    {
        Depends<Lanes4> sum = On(0) + On(63) + On(64) + On(1000);
        Assert.Equal([0, 63, 64, 1000], sum.Inputs());
        Assert.Equal(4, sum.Count);
        Assert.True(sum.Contains(64));
        Assert.False(sum.Contains(65));
        Assert.False(sum.Contains(100_000));
    }

    [Fact]
    public void Every_operation_joins_what_reaches_it()
    {
        Depends<Lanes4> a = On(1), b = On(200);
        foreach (Depends<Lanes4> both in new[] { a + b, a - b, a * b, a / b, Depends<Lanes4>.Pow(a, b), b + a })
            Assert.Equal([1, 200], both.Inputs());
        foreach (Depends<Lanes4> one in new[]
        {
            -a, 2 * a, 2 + a, 2 - a, Depends<Lanes4>.Exp(a), Depends<Lanes4>.Log(a), Depends<Lanes4>.Sqrt(a), Depends<Lanes4>.Pow(a, 2), a + a,
            a + Depends<Lanes4>.Of(1),
        })
            Assert.Equal([1], one.Inputs());
    }

    [Fact]
    public void A_choice_joins_both_sides_but_not_the_comparison() =>
        Assert.Equal([3, 4], Depends<Lanes4>.IfLess(On(1), On(2), On(3), On(4)).Inputs());

    [Fact]
    public void Joining_leaves_the_parts_as_they_were()
    {
        Depends<Lanes4> a = On(5);
        Depends<Lanes4> b = a * On(500);
        Assert.Equal([5], a.Inputs());
        Assert.Equal([5, 500], b.Inputs());
    }

    [Fact]
    public void An_input_has_an_index_from_zero() => Assert.Throws<ArgumentOutOfRangeException>(() => On(-1));
}
