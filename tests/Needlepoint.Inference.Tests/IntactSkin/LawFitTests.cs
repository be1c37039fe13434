using Needlepoint.Evidence.Parameters;
using Needlepoint.Inference.IntactSkin;
using Needlepoint.Inference.Statistics;
using Needlepoint.Inference.Tests.Support;

namespace Needlepoint.Inference.Tests.IntactSkin;

public sealed class LawFitTests
{
    private static readonly ParameterTable s_parameters = Shipped.Model.Parameters;

    [Fact]
    public void A_law_is_found_again_in_what_it_made()
    {
        FittedLaw found = new LawFit(s_parameters).Fit(SyntheticTable.Of(1, noise: 0.02).Fitted);
        for (int i = 0; i < FittedLaw.Ids.Count; i++)
            Assert.Equal(SyntheticTable.Law.Logs[i], found.Logs[i], 0.1);
    }

    [Fact]
    public void The_posterior_holds_the_law_that_made_the_table()
    {
        Posterior posterior = LawPosterior.Of(s_parameters, SyntheticTable.Of(2, noise: 1), "test", default, "").Posterior;
        for (int i = 0; i < FittedLaw.Ids.Count; i++)
        {
            double deviation = Math.Sqrt(Enumerable.Range(0, i + 1).Sum(column => posterior.Factor(i, column) * posterior.Factor(i, column)));
            Assert.InRange(Math.Abs(posterior.MeanLog[i] - SyntheticTable.Law.Logs[i]), 0, 3 * deviation);
        }
    }

    [Fact]
    public void A_compound_measured_often_does_not_count_as_many_compounds()
    {
        PermeabilityTable table = SyntheticTable.Of(3, noise: 1);
        MeasuredPermeability one = table.Fitted[0] with { LogPermeability = table.Fitted[0].LogPermeability + 2 };
        FittedLaw before = new LawFit(s_parameters).Fit(table.Fitted);
        FittedLaw once = new LawFit(s_parameters).Fit([.. table.Fitted, one with { Structure = "new" }]);
        FittedLaw often = new LawFit(s_parameters).Fit([.. table.Fitted, .. Enumerable.Range(0, 50).Select(_ => one with { Structure = "new" })]);
        double Moved(FittedLaw law) => Math.Abs(law.Predict(one) - before.Predict(one));
        Assert.InRange(Moved(often), Moved(once), 5 * Moved(once));
    }

    [Fact]
    public void Crossed_variances_are_told_apart()
    {
        MeasuredPermeability[] rows = [.. SyntheticTable.Of(4, noise: 1, compounds: 150).Fitted];
        double[] errors = [.. rows.Select(row => row.LogPermeability - SyntheticTable.Law.Predict(row))];
        VarianceParts parts = VarianceParts.Of(errors, [.. rows.Select(row => int.Parse(row.Structure[1..]))], Partition.Laboratories(rows));
        Assert.InRange(parts.First, SyntheticTable.BetweenCompounds - 0.07, SyntheticTable.BetweenCompounds + 0.07);
        Assert.InRange(parts.Second, SyntheticTable.BetweenLaboratories - 0.15, SyntheticTable.BetweenLaboratories + 0.15);
        Assert.InRange(parts.Rest, SyntheticTable.BetweenRows - 0.03, SyntheticTable.BetweenRows + 0.03);
    }
}
