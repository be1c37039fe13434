using Needlepoint.Evidence.Parameters;
using Needlepoint.Evidence.Problems;
using Needlepoint.Inference.Ensembles;
using Needlepoint.Inference.Tests.Support;

namespace Needlepoint.Inference.Tests.Ensembles;

public sealed class ParameterSpaceTests
{
    private static ParameterSpace Space => Shipped.Model.Space;

    [Fact]
    public void A_larger_ensemble_keeps_every_draw_of_a_smaller_one()
    {
        ParameterSet[] few = Space.Draw(7, 5, SpreadOver.People), many = Space.Draw(7, 50, SpreadOver.People);
        for (int member = 0; member < few.Length; member++)
            Assert.Equal(few[member].Values, many[member].Values);
    }

    [Fact]
    public void Another_seed_gives_another_ensemble() =>
        Assert.NotEqual(Space.Draw(1, 1, SpreadOver.People)[0].Values, Space.Draw(2, 1, SpreadOver.People)[0].Values);

    [Fact]
    public void Every_draw_stays_within_the_bounds_of_its_file()
    {
        foreach (ParameterSet set in Space.Draw(3, 200, SpreadOver.People))
            for (int i = 0; i < set.Values.Length; i++)
                if (Space.Parameters[i].Bounds is { } bounds)
                    Assert.InRange(set.Values[i], bounds.Low, bounds.High);
    }

    [Fact]
    public void The_mean_of_a_group_keeps_what_differs_between_people_at_its_middle()
    {
        foreach (ParameterSet set in Space.Draw(3, 20, SpreadOver.Knowledge))
            for (int i = 0; i < set.Values.Length; i++)
                if (Space.Parameters[i].Spread.BetweenPeople)
                    Assert.Equal(Space.Central.Values[i], set.Values[i]);
    }

    [Fact]
    public void Draws_of_a_lognormal_parameter_have_its_median_and_spread()
    {
        ParameterSpace priors = Shipped.Model.With(posterior: null).Space;
        int index = priors.IndexOf("channels.drying_rate");
        LognormalSpread spread = (LognormalSpread)priors.Parameters[index].Spread;
        double[] logs = [.. priors.Draw(1, 4000, SpreadOver.Knowledge).Select(set => Math.Log(set.Values[index] / priors.Parameters[index].Value))];
        double mean = logs.Average(), deviation = Math.Sqrt(logs.Average(x => (x - mean) * (x - mean)));
        Assert.Equal(0, mean, 0.05);
        Assert.Equal(Math.Log(spread.GeometricStandardDeviation), deviation, 0.05);
    }

    [Fact]
    public void Draws_of_the_posterior_are_correlated_as_its_file_says()
    {
        Posterior posterior = Shipped.Model.Posterior!;
        int first = Array.IndexOf([.. posterior.Ids], "channels.first_excess"), second = Array.IndexOf([.. posterior.Ids], "channels.slow_sealing_rate");
        double covariance = Enumerable.Range(0, posterior.Ids.Count).Sum(k => posterior.Factor(first, k) * posterior.Factor(second, k));
        ParameterSet[] sets = Space.Draw(5, 4000, SpreadOver.Knowledge);
        double[] a = Centred(sets, "channels.first_excess"), b = Centred(sets, "channels.slow_sealing_rate");
        double drawn = a.Zip(b, (x, y) => x * y).Average();
        Assert.True(Math.Abs(covariance) > 0.005, "the pair is chosen because the calibration ties it");
        Assert.Equal(covariance, drawn, 0.15 * Math.Abs(covariance));
    }

    [Fact]
    public void A_posterior_of_another_model_is_refused_with_what_to_do()
    {
        ProblemList problems = [];
        string text = Shipped.Model.Posterior!.Write().Replace("channels.drying_rate", "channels.wetting_rate", StringComparison.Ordinal);
        Assert.Null(Posterior.Read("posterior.csv", text, Shipped.Model.Parameters, problems));
        Problem problem = Assert.Single(problems);
        Assert.Contains("channels.wetting_rate", problem.Given, StringComparison.Ordinal);
        Assert.Contains("needlepoint calibrate", problem.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_parameter_is_named()
    {
        KeyNotFoundException error = Assert.Throws<KeyNotFoundException>(() => Space.IndexOf("channels.nothing"));
        Assert.Contains("channels.nothing", error.Message, StringComparison.Ordinal);
    }

    private static double[] Centred(ParameterSet[] sets, string id)
    {
        double[] logs = [.. sets.Select(set => Math.Log(set.Values[Space.IndexOf(id)]))];
        double mean = logs.Average();
        return [.. logs.Select(x => x - mean)];
    }
}
