using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Studies;
using Needlepoint.Inference.Ensembles;
using Needlepoint.Inference.Qualification;
using Needlepoint.Inference.Results;
using Needlepoint.Inference.Tests.Support;

namespace Needlepoint.Inference.Tests.Qualification;

public class AnchorTests
{
    private static StudyLibrary Load()
    {
        ProblemList problems = [];
        StudyLibrary anchors = StudyLibrary.LoadAnchors(DataSource.BuiltIn, problems, Qualifier.DimensionOf);
        Assert.Empty(problems);
        return anchors;
    }

    [Fact]
    public void Every_anchor_is_a_range_or_a_bound()
    {
        StudyLibrary anchors = Load();
        Study[] all = [.. anchors.Calibration.Studies.Select(s => s.Study), .. anchors.Validation.Studies.Select(s => s.Study)];
        Assert.All(all.SelectMany(study => study.Measurements), m =>
            Assert.True(m.Statistic is Statistic.LowerBound or Statistic.UpperBound || m.Spread.Kind == SpreadKind.Range, $"{m.Observable} has no range"));
    }

    [Fact]
    public void Every_member_of_the_shipped_ensemble_meets_every_anchor_that_was_learnt_from()
    {
        IReadOnlyList<AnchorRow> rows = new Qualifier(Shipped.Model).Anchors(Load(), new() { Seed = 7, Sets = 24 }, TestContext.Current.CancellationToken);
        Assert.All(rows.Where(row => row.IsLearntFrom), row => Assert.Equal(1, row.ShareInside));
        Assert.All(rows.Where(row => row.IsLearntFrom), row => Assert.True(row.CentralInside, $"{row.Name} {row.Observable}: {row.Central}"));
    }

    [Fact]
    public void Members_are_the_same_sets_in_every_run_and_seeds_choose_among_them()
    {
        ParameterSpace space = Shipped.Model.Space;
        int half = space.IndexOf("healing.half_occupancy");
        double[] Values(ulong seed) => [.. space.Draw(seed, 300, SpreadOver.Knowledge).Select(set => set.Values[half])];
        Assert.Equal(Values(1).Order(), Values(2).Order());
        Assert.NotEqual(Values(1), Values(2));
    }
}
