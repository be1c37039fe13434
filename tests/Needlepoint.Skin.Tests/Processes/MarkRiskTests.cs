using CsCheck;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Pigment;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Tests.Processes;

public sealed class MarkRiskTests
{
    private static readonly MarkRisk<Scalar> s_central = MarkRisk<Scalar>.From(new FileParameters<Scalar>());

    private static double Course(MarkRisk<Scalar> risk, int sessions, double type, double light = 1, bool isInflamed = false, double length = 1e-3)
    {
        Scalar chance = 0;
        for (int session = 0; session < sessions; session++)
            chance = MarkRisk<Scalar>.After(chance, risk.OfSession(new Subject { SkinType = type, HasActiveInflammation = isInflamed }, light, length));
        return chance.Value;
    }

    [Theory]
    [InlineData(3.0, 0.01, 0.06)]
    [InlineData(4.0, 0.06, 0.10)]
    [InlineData(5.0, 0.12, 0.25)]
    public void A_course_of_four_sessions_has_the_chance_that_was_judged(double type, double low, double high) =>
        Assert.InRange(Course(s_central, 4, type), low, high);

    [Fact]
    public void At_the_middle_no_needle_length_matters_to_the_bit() => Gen.Double[1e-4, 5e-3].Sample(length =>
        Course(s_central, 3, 5, length: length) == Course(s_central, 3, 5));

    [Fact]
    public void Away_from_the_middle_length_matters_either_way()
    {
        MarkRisk<Scalar> up = s_central with { OddsOfLength = 1.5 }, down = s_central with { OddsOfLength = 1 / 1.5 };
        Assert.True(Course(up, 1, 4, length: 2e-3) > Course(up, 1, 4) && Course(down, 1, 4, length: 2e-3) < Course(down, 1, 4));
        double odds = Course(up, 1, 4, length: Math.E * 1e-3), before = Course(up, 1, 4);
        Assert.Equal(1.5, odds / (1 - odds) / (before / (1 - before)), 1e-12);
    }

    [Fact]
    public void It_is_a_chance_and_rises_with_type_light_inflammation_and_sessions() =>
        Gen.Select(Gen.Int, Gen.Double[1, 5], Gen.Double[0, 2], Gen.Int[1, 12], Gen.Double[2e-4, 3e-3]).Sample((seed, type, light, sessions, length) =>
        {
            MarkRisk<Scalar> risk = MarkRisk<Scalar>.From(new DrawnParameters(seed));
            double chance = Course(risk, sessions, type, light, length: length);
            return chance is >= 0 and <= 1 && Course(risk, sessions, type + 1, light, length: length) >= chance
                && Course(risk, sessions, type, light + 0.5, length: length) >= chance && Course(risk, sessions, type, light, true, length) >= chance
                && Course(risk, sessions + 1, type, light, length: length) >= chance;
        });

    [Fact]
    public void Sessions_multiply_what_is_left()
    {
        double one = Course(s_central, 1, 4);
        Assert.Equal(1 - Math.Pow(1 - one, 5), Course(s_central, 5, 4), 1e-14);
    }
}
