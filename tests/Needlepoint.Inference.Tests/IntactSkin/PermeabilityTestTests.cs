using Needlepoint.Evidence.Parameters;
using Needlepoint.Evidence.Problems;
using Needlepoint.Inference.IntactSkin;
using Needlepoint.Inference.Results;
using Needlepoint.Inference.Tests.Support;

namespace Needlepoint.Inference.Tests.IntactSkin;

/// <summary>The test of the law on the shipped table, with the shipped posterior.</summary>
public sealed class ShippedPermeability
{
    public ShippedPermeability()
    {
        ProblemList problems = [];
        Table = PermeabilityTable.Load(Shipped.Model.Source, problems) ?? throw new InputException(problems);
        Record = PermeabilityTest.Run(Shipped.Model.Parameters, Table, Shipped.Model.Posterior!);
    }

    public PermeabilityTable Table { get; }

    public PermeabilityRecord Record { get; }
}

public sealed class PermeabilityTestTests(ShippedPermeability shipped) : IClassFixture<ShippedPermeability>
{
    private static readonly ParameterTable s_parameters = Shipped.Model.Parameters;

    [Fact]
    public void The_shipped_table_meets_every_bar() => Assert.All(shipped.Record.Bars, bar => Assert.True(bar.IsMet, $"{bar.What}: {bar.Reached}"));

    [Fact]
    public void The_law_beats_the_published_ones_in_every_class_but_where_all_of_them_are_close()
    {
        foreach (string name in (string[])["all", "log Kow below 0", "log Kow 0 to 3", "log Kow above 3"])
            Assert.True(Error("law, compounds out", name) < Math.Min(Error("Robinson, published", name), Error("Potts and Guy 1992", name)), name);
    }

    [Fact]
    public void No_coefficient_more_is_clearly_better_with_families_out() => Assert.All(
        (string[])["law with temperature, families out", "law, limit with a size of its own, families out"],
        more => Assert.True(Error(more, "all") > Error("law, families out", "all") - 0.03, more));

    [Fact]
    public void Rows_shown_apart_inform_nothing()
    {
        PermeabilityTable moved = PermeabilityTable.Of(shipped.Table.Rows.Select(row => row.IsApart ? row with { LogPermeability = -9 } : row));
        PermeabilityRecord record = PermeabilityTest.Run(s_parameters, moved, Shipped.Model.Posterior!);
        Assert.Equal(shipped.Record.Scores, record.Scores);
        Assert.Equal(55, shipped.Table.Rows.Count(row => row.IsApart));
        Assert.Equal(shipped.Record.Rows.Select(row => row.CompoundOut), record.Rows.Select(row => row.CompoundOut));
    }

    /// <summary>
    /// Whatever is done to the measurements of a compound, a family or a laboratory, their own predictions stay as they are, to the bit,
    /// and others move.
    /// </summary>
    [Theory]
    [InlineData("compound")]
    [InlineData("family")]
    [InlineData("laboratory")]
    public void What_is_left_out_is_never_seen(string what)
    {
        PermeabilityRow one = shipped.Record.Rows.First(row => row.Compound == "Caffeine" || row.Compound == "caffeine" && !row.IsApart);
        bool IsLeftOut(PermeabilityRow row) => !row.IsApart && what switch
        {
            "compound" => row.Fold == one.Fold,
            "family" => row.Family == one.Family,
            _ => row.Laboratory == one.Laboratory,
        };
        double Predicted(PermeabilityRow row) => what switch { "compound" => row.CompoundOut, "family" => row.FamilyOut, _ => row.LaboratoryOut };
        HashSet<int> moved = [.. shipped.Record.Rows.Where(IsLeftOut).Select(row => row.Row)];
        PermeabilityRecord record = PermeabilityTest.Run(
            s_parameters, PermeabilityTable.Of(shipped.Table.Rows.Select(row => moved.Contains(row.Row) ? row with { LogPermeability = row.LogPermeability - 3 } : row)), Shipped.Model.Posterior!);
        foreach ((PermeabilityRow before, PermeabilityRow after) in shipped.Record.Rows.Zip(record.Rows).Where(pair => !pair.First.IsApart))
        {
            if (moved.Contains(before.Row))
                Assert.Equal(Predicted(before), Predicted(after));
            else
                Assert.NotEqual(Predicted(before), Predicted(after));
        }
    }

    [Fact]
    public void The_width_of_an_interval_comes_from_the_errors_of_other_compounds()
    {
        int fold = shipped.Record.Rows.First(row => !row.IsApart).Fold;
        HashSet<int> moved = [.. shipped.Record.Rows.Where(row => row.Fold == fold).Select(row => row.Row)];
        PermeabilityRecord record = PermeabilityTest.Run(
            s_parameters, PermeabilityTable.Of(shipped.Table.Rows.Where(row => !row.IsApart).Select(row => moved.Contains(row.Row) ? row with { LogPermeability = 3 } : row)), Shipped.Model.Posterior!);
        PermeabilityRow before = shipped.Record.Rows.First(row => row.Fold == fold), after = record.Rows.First(row => row.Row == before.Row);
        Assert.Equal(before.CompoundOut, after.CompoundOut);
        Assert.NotEqual(before.P95, after.P95);
    }

    [Fact]
    public void A_part_holds_whole_compounds_and_a_family_too()
    {
        int[] folds = Partition.Compounds(shipped.Table.Fitted), families = Partition.Families(shipped.Table.Fitted);
        foreach (int[] parts in (int[][])[folds, families])
            Assert.All(
                shipped.Table.Fitted.Select((row, i) => (row.Structure, Part: parts[i])).GroupBy(pair => pair.Structure), compound => Assert.Single(compound.Select(pair => pair.Part).Distinct()));
        Assert.Equal(Partition.Folds, folds.Distinct().Count());
        Assert.Equal(Partition.FamilyCount, families.Distinct().Count());
    }

    [Fact]
    public void The_order_of_the_rows_changes_no_bit()
    {
        string file = Path.Combine(Shipped.Root, "data", PermeabilityTable.Path);
        string[] lines = File.ReadAllLines(file);
        ProblemList problems = [];
        PermeabilityTable turned = PermeabilityTable.Read(file, string.Join('\n', [lines[0], .. lines.Skip(1).Reverse()]), problems)!;
        Assert.Equal(shipped.Record.Fingerprint, PermeabilityTest.Run(s_parameters, turned, Shipped.Model.Posterior!).Fingerprint);
    }

    [Fact]
    public void Intervals_cover_nine_in_ten_of_what_a_known_law_makes()
    {
        double[] shares = [.. Enumerable.Range(0, 4).Select(seed => PermeabilityTest.Run(s_parameters, SyntheticTable.Of((ulong)(100 + seed), noise: 1), Shipped.Model.Posterior!).Coverage)];
        Assert.InRange(shares.Average(), 0.86, 0.94);
    }

    [Fact]
    public void The_posterior_of_the_shipped_model_is_that_of_the_shipped_table()
    {
        Posterior found = LawPosterior.Of(s_parameters, shipped.Table, "again", default, "").Posterior, kept = Shipped.Model.Posterior!;
        for (int i = 0; i < found.Ids.Count; i++)
        {
            int at = kept.Ids.ToList().IndexOf(found.Ids[i]);
            Assert.True(at >= 0, $"{found.Ids[i]} is not in the posterior: run needlepoint calibrate");
            Assert.Equal(found.MeanLog[i], kept.MeanLog[at]);
            for (int j = 0; j <= i; j++)
                Assert.Equal(found.Factor(i, j), kept.Factor(at, kept.Ids.ToList().IndexOf(found.Ids[j])));
        }
    }

    [Fact]
    public void The_page_is_that_of_this_model() =>
        Assert.Contains(
            $"fingerprint {shipped.Record.Fingerprint}", File.ReadAllText(Path.Combine(Shipped.Root, "docs", "qualification", "permeability.md")), StringComparison.Ordinal);

    [Fact]
    public void The_coefficients_told_are_those_that_runs_draw_about() =>
        Assert.All(shipped.Record.Coefficients, told => Assert.Equal(
            Shipped.Model.Space.Central.Values[Shipped.Model.Space.IndexOf(told.Id)], s_parameters[told.Id].Unit.ToSi(told.Best), told.Best * 1e-12));

    [Fact]
    public void The_spread_that_runs_give_a_compound_is_that_of_left_out_compounds() =>
        Assert.Equal(shipped.Record.Parts.Compounds, Math.Log10(s_parameters["permeability.compound_error"].Value), 0.02);

    private double Error(string model, string name) => shipped.Record.Scores.Single(score => score.Model == model && score.Class == name).Error;
}
