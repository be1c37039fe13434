using Needlepoint.Skin.Simulation;
using Needlepoint.Skin.Treatments;

namespace Needlepoint.Skin.Tests.Treatments;

public sealed class ExposureTests
{
    private static readonly Exposure s_jump = new([10, 20, 20, 40], [1, 3, 0, 4]);

    [Theory]
    [InlineData(0.0, 1.0, 1.0)]
    [InlineData(10.0, 1.0, 1.0)]
    [InlineData(15.0, 2.0, 2.0)]
    [InlineData(20.0, 3.0, 0.0)]
    [InlineData(30.0, 2.0, 2.0)]
    [InlineData(40.0, 4.0, 4.0)]
    [InlineData(99.0, 4.0, 4.0)]
    public void It_is_straight_between_moments_steady_beyond_them_and_jumps_where_one_stands_twice(double time, double before, double after)
    {
        Assert.Equal(before, s_jump.Before(time), 1e-14);
        Assert.Equal(after, s_jump.After(time), 1e-14);
    }

    [Fact]
    public void Nothing_is_nothing_everywhere()
    {
        Assert.Equal((0, 0), (Exposure.None.Before(5), Exposure.None.After(5)));
        Assert.True(Exposure.None.IsNothing && new Exposure([1, 2], [0, 0]).IsNothing && !s_jump.IsNothing);
    }

    [Fact]
    public void Moments_within_a_stretch_leave_out_its_ends()
    {
        List<double> times = [];
        s_jump.TimesWithin(10, 40, times);
        Assert.Equal([20, 20], times);
    }

    public static TheoryData<Exposure, string> Wrong() => new()
    {
        { new([1, 2], [0]), "An exposure has 2 moments and 1 values." },
        { new([2, 1], [0, 0]), "Moment 1 of an exposure, 1 s, does not ascend or is not finite." },
        { new([double.NaN], [0]), "Moment 0 of an exposure, NaN s, does not ascend or is not finite." },
        { new([1], [-0.5]), "Value 0 of an exposure, -0.5, is negative or not finite." },
        { new([1], [double.PositiveInfinity]), "Value 0 of an exposure, Infinity, is negative or not finite." },
    };

    [Theory, MemberData(nameof(Wrong))]
    public void A_wrong_exposure_says_what_is_wrong(Exposure exposure, string message)
    {
        SkinInputs inputs = new() { Subject = BestSet.Person, Melanin = exposure, EndTime = 10 };
        Assert.Equal(message, Assert.Throws<ArgumentException>(inputs.Check).Message);
    }
}
