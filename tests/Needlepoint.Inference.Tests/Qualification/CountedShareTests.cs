using Needlepoint.Inference.Qualification;
using Needlepoint.Numerics.Random;

namespace Needlepoint.Inference.Tests.Qualification;

public sealed class CountedShareTests
{
    private const int Draws = 20000;

    [Theory]
    [InlineData(0.02, 60)]
    [InlineData(0.17, 30)]
    [InlineData(0.9, 10)]
    public void Counts_are_binomial_where_studies_do_not_differ(double risk, int people)
    {
        double[] shares = Shares(risk, 0, people);
        double expected = Math.Sqrt(risk * (1 - risk) / people);
        Assert.Equal(risk, shares.Average(), 5 * expected / Math.Sqrt(Draws));
        Assert.Equal(expected, Math.Sqrt(shares.Average(share => (share - risk) * (share - risk))), 0.05 * expected);
        Assert.All(shares, share => Assert.Equal(share * people, Math.Round(share * people), 1e-9));
        Assert.Equal(Math.Pow(1 - risk, people), shares.Count(share => share == 0) / (double)Draws, 0.02);
    }

    [Fact]
    public void The_odds_of_studies_differ_by_the_factor()
    {
        double[] logs = [.. Shares(0.1, 0.7, null).Select(share => Math.Log(share / (1 - share)) - Math.Log(0.1 / 0.9))];
        Assert.Equal(0, logs.Average(), 0.03);
        Assert.Equal(0.7, Math.Sqrt(logs.Average(log => log * log)), 0.02);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void What_never_or_always_happens_is_counted_so(double risk) => Assert.All(Shares(risk, 1, 25), share => Assert.Equal(risk, share));

    private static double[] Shares(double risk, double betweenLog, int? people)
    {
        RandomStream random = new(1, 0, "counted shares");
        double[] shares = new double[Draws];
        for (int draw = 0; draw < Draws; draw++)
            shares[draw] = CountedShare.Draw(risk, betweenLog, people, ref random);
        return shares;
    }
}
