using Needlepoint.Skin.Observables;

namespace Needlepoint.Skin.Tests.Observables;

public sealed class CollagenReadingTests
{
    [Fact]
    public void Every_reading_of_collagen_says_its_layer_assay_and_time()
    {
        string[] ids = [.. SkinObservables.All.Select(observable => observable.Id).Where(id => id.Contains("collagen", StringComparison.Ordinal))];
        Assert.NotEmpty(ids);
        Assert.Subset(CollagenReadings.All.Select(reading => reading.Id).ToHashSet(), ids.ToHashSet());
        Assert.All(CollagenReadings.All, reading => Assert.DoesNotContain("", (string[])[reading.Layer, reading.Assay, reading.Time]));
    }

    [Theory]
    [InlineData("collagen", true)]
    [InlineData("Collagen_percent", true)]
    [InlineData("procollagen", true)]
    [InlineData("papillary_collagen_area_relative", false)]
    [InlineData("procollagen_mrna_fold", false)]
    [InlineData("tewl", false)]
    public void Collagen_as_such_is_told_from_what_has_a_layer_and_an_assay(string name, bool asksForAny) =>
        Assert.Equal(asksForAny, CollagenReadings.AsksForAny(name));
}
