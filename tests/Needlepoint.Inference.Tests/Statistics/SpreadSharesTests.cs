using CsCheck;
using Needlepoint.Inference.Statistics;
using Needlepoint.Numerics.Random;

namespace Needlepoint.Inference.Tests.Statistics;

public sealed class SpreadSharesTests
{
    private const int Members = 400;

    [Theory]
    [InlineData(3, 2, 1)]
    [InlineData(5, 1, 1)]
    [InlineData(1, 1, 1)]
    public void Shares_of_a_sum_of_independent_normal_inputs_are_the_squares_of_their_weights(double first, double second, double third)
    {
        double[][] inputs = Inputs(3, Members);
        double[] weights = [first, second, third];
        double[] output = [.. Enumerable.Range(0, Members).Select(m => weights.Select((weight, i) => weight * inputs[i][m]).Sum())];
        double all = weights.Sum(weight => weight * weight);
        IReadOnlyList<(int Input, double Share)> shares = SpreadShares.Of(output, inputs);
        foreach ((int input, double share) in shares)
            Assert.InRange(share, (weights[input] * weights[input] / all) - 0.08, (weights[input] * weights[input] / all) + 0.08);
        Assert.InRange(shares.Sum(share => share.Share), 0.9, 1);
    }

    [Fact]
    public void A_bent_but_rising_dependence_counts_as_a_straight_one()
    {
        double[][] inputs = Inputs(5, Members);
        IReadOnlyList<(int Input, double Share)> shares = SpreadShares.Of([.. inputs[2].Select(value => Math.Exp(4 * value))], inputs);
        Assert.Equal((2, 1.0), (Assert.Single(shares).Input, Math.Round(shares[0].Share, 9)));
    }

    [Fact]
    public void Noise_alone_makes_hardly_any_of_many_inputs_enter()
    {
        int entered = Enumerable.Range(0, 20).Count(trial => SpreadShares.Of(Inputs(1, 200, "noise " + trial)[0], Inputs(300, 200, "inputs " + trial)).Count > 0);
        Assert.InRange(entered, 0, 2);
    }

    [Fact]
    public void What_two_inputs_share_is_divided_between_them()
    {
        double[][] own = Inputs(3, Members);
        double[] a = own[0], b = [.. own[0].Zip(own[1], (x, y) => (0.8 * x) + (0.6 * y))];
        double[] output = [.. a.Zip(b, (x, y) => x + y)];
        IReadOnlyList<(int Input, double Share)> shares = SpreadShares.Of(output, [a, b, own[2]]);
        Assert.Equal([0, 1], shares.Select(share => share.Input).Order());
        Assert.InRange(shares.Sum(share => share.Share), 0.97, 1);
        Assert.All(shares, share => Assert.InRange(share.Share, 0.4, 0.6));
    }

    [Fact]
    public void An_output_that_never_changes_has_no_shares() =>
        Assert.Empty(SpreadShares.Of([.. Enumerable.Repeat(3.0, 50)], Inputs(4, 50)));

    [Fact]
    public void Shares_are_at_least_zero_and_never_more_than_all_whatever_the_numbers() =>
        Gen.Select(Gen.Double.Array[60], Gen.Double[-5, 5].Array[60].Array[4]).Sample((output, inputs) =>
        {
            double[] values = [.. output.Select(value => double.IsNaN(value) ? 0 : value)];
            IReadOnlyList<(int Input, double Share)> shares = SpreadShares.Of(values, inputs);
            return shares.All(share => share.Share >= 0) && shares.Sum(share => share.Share) <= 1 + 1e-9 && shares.Select(share => share.Input).Distinct().Count() == shares.Count;
        });

    private static double[][] Inputs(int count, int members, string purpose = "inputs") =>
        [.. Enumerable.Range(0, count).Select(input => Enumerable.Range(0, members).Select(member => new RandomStream(7, (ulong)member, $"{purpose} {input}").NextNormal()).ToArray())];
}
