using System.Text.RegularExpressions;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Observables;
using Needlepoint.Skin.Parameters;

namespace Needlepoint.Skin.Tests.Observables;

public sealed partial class CatalogueTests
{
    [Fact]
    public void The_catalogue_is_the_reference_page()
    {
        string page = File.ReadAllText(Path.Combine(ParameterFiles.Root(), "docs", "reference", "observables.md"));
        var documented = Row().Matches(page)
            .Select(row => (Id: row.Groups["id"].Value, IsCurve: row.Groups["shape"].Value == "curve", Unit: row.Groups["unit"].Value))
            .OrderBy(row => row.Id, StringComparer.Ordinal);
        var catalogued = SkinObservables.All.Concat(AbsorptionObservables.All).Concat(HairObservables.All)
            .Select(observable => (observable.Id, observable.IsCurve, observable.Unit))
            .OrderBy(row => row.Id, StringComparer.Ordinal);
        Assert.Equal(documented, catalogued);
    }

    [Fact]
    public void There_is_one_reading_for_each_observable()
    {
        Assert.Equal(SkinObservables.Curves.Count, Fields.Count<CurveReadings<Scalar>, Scalar>());
        Assert.Equal(SkinObservables.Singles.Count, Fields.Count<SingleReadings<Scalar>, Scalar>());
        Assert.Equal(SkinObservables.All.Count, SkinObservables.All.Select(observable => observable.Id).Distinct().Count());
    }

    [Fact]
    public void No_outcome_of_absorption_or_hair_has_the_id_of_another() =>
        Assert.Distinct(SkinObservables.All.Concat(AbsorptionObservables.All).Concat(HairObservables.All).Select(observable => observable.Id));

    [Theory]
    [InlineData("tewl_g_m2_h", 0)]
    [InlineData("stratum_corneum_hydration_corneometer_au", 4)]
    [InlineData("pain_vas_0_10", 10)]
    public void Curves_stand_in_the_order_of_their_readings(string id, int field) =>
        Assert.Equal(id, SkinObservables.Curves[field].Id);

    [Theory]
    [InlineData("insertion_force_per_needle_mn", nameof(SingleReadings<Scalar>.InsertionForce))]
    [InlineData("channel_density_per_cm2", nameof(SingleReadings<Scalar>.Density))]
    [InlineData("redness_duration_h", nameof(SingleReadings<Scalar>.RednessDuration))]
    [InlineData("exposure_window_h", nameof(SingleReadings<Scalar>.ExposureWindow))]
    [InlineData("dermis_thickness_um", nameof(SingleReadings<Scalar>.Dermis))]
    public void Single_numbers_stand_in_the_order_of_their_readings(string id, string field)
    {
        string[] fields = [.. typeof(SingleReadings<Scalar>).GetFields().OrderBy(f => f.MetadataToken).Select(f => f.Name)];
        Assert.Equal(Array.IndexOf(fields, field), SkinObservables.Singles.ToList().FindIndex(observable => observable.Id == id));
    }

    [GeneratedRegex(@"^\| `(?<id>\w+)` \| (?<shape>\w+) \| (?<unit>[^|]+?) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
