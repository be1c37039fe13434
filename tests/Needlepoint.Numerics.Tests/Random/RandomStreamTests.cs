using Needlepoint.Numerics.Random;

namespace Needlepoint.Numerics.Tests.Random;

public class RandomStreamTests
{
    private const int Draws = 200_000;

    /// <summary>Known answers published with Random123 1.14 (Salmon et al. 2011), file kat_vectors, rows philox4x64 10.</summary>
    [Fact]
    public void Philox_gives_the_published_answers()
    {
        Assert.Equal(
            (0x16554d9eca36314cUL, 0xdb20fe9d672d0fdcUL, 0xd7e772cee186176bUL, 0x7e68b68aec7ba23bUL),
            Philox.Block((0, 0, 0, 0), (0, 0)));
        const ulong Ones = ulong.MaxValue;
        Assert.Equal(
            (0x87b092c3013fe90bUL, 0x438c3c67be8d0224UL, 0x9cc7d7c69cd777b6UL, 0xa09caebf594f0ba0UL),
            Philox.Block((Ones, Ones, Ones, Ones), (Ones, Ones)));
        Assert.Equal(
            (0xa528f45403e61d95UL, 0x38c72dbd566e9788UL, 0xa5a1610e72fd18b5UL, 0x57bd43b5e52b7fe6UL),
            Philox.Block(
                (0x243f6a8885a308d3, 0x13198a2e03707344, 0xa4093822299f31d0, 0x082efa98ec4e6c89),
                (0x452821e638d01377, 0xbe5466cf34e90c6c)));
    }

    [Fact]
    public void A_stream_begins_again_with_the_same_bits()
    {
        RandomStream one = new(7, 3, "barrier.lipid_rate"), two = new(7, 3, "barrier.lipid_rate");
        for (int draw = 0; draw < 100; draw++)
            Assert.Equal(one.NextBits(), two.NextBits());
    }

    [Fact]
    public void Each_item_of_a_person_has_a_stream_of_its_own_and_the_first_is_the_persons()
    {
        RandomStream whole = new(7, 3, "hair.chance"), same = new(7, 3, "hair.chance");
        ulong first = whole.NextBits();
        Assert.Equal(first, same.Of(0).NextBits());
        Assert.Distinct(Enumerable.Range(0, 1000).Select(item => same.Of((ulong)item).NextBits()));
        Assert.Equal(whole.Of(5).NextBits(), same.Of(5).NextBits());
    }

    [Fact]
    public void Draws_for_one_purpose_leave_the_others_unmoved()
    {
        RandomStream quiet = new(7, 3, "puncture.depth");
        double first = quiet.NextNormal(), second = quiet.NextNormal();
        RandomStream busy = new(7, 3, "barrier.lipid_rate"), again = new(7, 3, "puncture.depth");
        busy.NextNormal();
        Assert.Equal(first, again.NextNormal());
        for (int draw = 0; draw < 17; draw++)
            busy.NextBits();
        Assert.Equal(second, again.NextNormal());
    }

    [Fact]
    public void Seed_person_and_purpose_each_make_another_stream()
    {
        ulong[] firsts =
        [
            new RandomStream(1, 0, "a").NextBits(), new RandomStream(2, 0, "a").NextBits(), new RandomStream(1, 1, "a").NextBits(),
            new RandomStream(1, 0, "b").NextBits(), new RandomStream(0, 1, "a").NextBits(), new RandomStream(1, 0, "ab").NextBits(),
        ];
        Assert.Distinct(firsts);
        Assert.Throws<ArgumentException>(() => new RandomStream(1, 0, ""));
    }

    [Fact]
    public void Uniform_numbers_are_even_and_never_touch_the_ends()
    {
        RandomStream stream = new(11, 0, "uniform");
        int[] bins = new int[64];
        for (int draw = 0; draw < Draws; draw++)
        {
            double u = stream.NextUniform();
            Assert.True(u is > 0 and < 1);
            bins[(int)(64 * u)]++;
        }
        double expected = Draws / 64.0;
        double chiSquare = bins.Sum(count => (count - expected) * (count - expected) / expected);
        Assert.InRange(chiSquare, 28, 115); // 63 degrees of freedom: 1e-4 and 1 - 1e-4
    }

    [Fact]
    public void Neighbouring_persons_are_independent()
    {
        double sum = 0;
        for (ulong person = 0; person < Draws; person++)
            sum += new RandomStream(5, person, "x").NextNormal() * new RandomStream(5, person + 1, "x").NextNormal();
        Assert.InRange(sum / Math.Sqrt(Draws), -4, 4); // a standard normal number if they are
    }

    [Fact]
    public void Normal_numbers_have_the_moments_of_the_normal()
    {
        RandomStream stream = new(13, 0, "normal");
        double s1 = 0, s2 = 0, s3 = 0, s4 = 0;
        for (int draw = 0; draw < Draws; draw++)
        {
            double z = stream.NextNormal();
            s1 += z;
            s2 += z * z;
            s3 += z * z * z;
            s4 += z * z * z * z;
        }
        double error = 4 / Math.Sqrt(Draws);
        Assert.InRange(s1 / Draws, -error, error);
        Assert.InRange(s2 / Draws - 1, -error * Math.Sqrt(2), error * Math.Sqrt(2));
        Assert.InRange(s3 / Draws, -error * Math.Sqrt(15), error * Math.Sqrt(15));
        Assert.InRange(s4 / Draws - 3, -error * Math.Sqrt(96), error * Math.Sqrt(96));
    }

    [Fact]
    public void Lognormal_numbers_have_their_median_and_spread()
    {
        RandomStream stream = new(17, 0, "lognormal");
        int below = 0, withinOneFactor = 0;
        for (int draw = 0; draw < Draws; draw++)
        {
            double value = stream.NextLognormal(3, 1.5);
            below += value < 3 ? 1 : 0;
            withinOneFactor += value is > 2 and < 4.5 ? 1 : 0;
        }
        Assert.InRange(below / (double)Draws, 0.4955, 0.5045);
        Assert.InRange(withinOneFactor / (double)Draws, 0.6785, 0.6869); // 0.68269
    }

    [Fact]
    public void A_lognormal_without_spread_is_its_median() => Assert.Equal(3, new RandomStream(17, 0, "x").NextLognormal(3, 1));

    /// <summary>Quantiles to 18 digits from the inverse of erfc in 300-bit arithmetic.</summary>
    [Theory]
    [InlineData(1e-300, -37.0470962993611992)]
    [InlineData(1e-17, -8.49379322410959807)]
    [InlineData(1e-5, -4.26489079392282461)]
    [InlineData(0.025, -1.95996398454005421)]
    [InlineData(0.3, -0.524400512708040816)]
    [InlineData(0.5, 0.0)]
    [InlineData(0.9, 1.28155156554460059)]
    [InlineData(0.999, 3.09023230616781328)]
    public void Quantiles_of_the_normal_are_right(double probability, double expected) =>
        Assert.InRange(Normal.Quantile(probability), expected - 1e-15 * Math.Abs(expected), expected + 1e-15 * Math.Abs(expected));

    [Fact]
    public void Quantiles_have_the_right_limits()
    {
        Assert.Equal(double.NegativeInfinity, Normal.Quantile(0));
        Assert.Equal(double.PositiveInfinity, Normal.Quantile(1));
        Assert.All(new[] { -0.1, 1.1, double.NaN }, outside => Assert.True(double.IsNaN(Normal.Quantile(outside))));
        Assert.Equal(-Normal.Quantile(0.01), Normal.Quantile(0.99), 1e-14);
    }
}
