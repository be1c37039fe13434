using CsCheck;
using Needlepoint.Numerics.Elementary;

namespace Needlepoint.Numerics.Tests.Elementary;

public sealed class AngleTests
{
    [Fact]
    public void Sine_and_cosine_are_those_of_the_platform_to_1e_15_and_lie_on_the_circle() => Gen.Double[-20, 20].Sample(angle =>
        Math.Abs(Angles.Sine(angle) - Math.Sin(angle)) < 4e-15 && Math.Abs(Angles.Cosine(angle) - Math.Cos(angle)) < 4e-15
        && Math.Abs(Angles.Sine(angle) * Angles.Sine(angle) + Angles.Cosine(angle) * Angles.Cosine(angle) - 1) < 1e-14);

    [Fact]
    public void The_angle_of_a_cosine_comes_back() =>
        Gen.Double[0.01, 3.13].Sample(angle => Math.Abs(Angles.OfCosine(Angles.Cosine(angle)) - angle) < 1e-12);

    [Theory]
    [InlineData(1.0, 0.0)]
    [InlineData(7.0, 0.0)]
    [InlineData(-1.0, Math.PI)]
    [InlineData(-3.0, Math.PI)]
    [InlineData(0.0, 0.5 * Math.PI)]
    public void Beyond_the_circle_it_stays_at_its_end(double cosine, double angle) => Assert.Equal(angle, Angles.OfCosine(cosine), 1e-15);
}
