using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Tests.Tissue;

public sealed class GeometryTests
{
    public static TheoryData<Site, Sex> EverySite()
    {
        TheoryData<Site, Sex> all = [];
        foreach (Site site in Enum.GetValues<Site>())
            foreach (Sex sex in Enum.GetValues<Sex>())
                all.Add(site, sex);
        return all;
    }

    [Theory, MemberData(nameof(EverySite))]
    public void Every_site_has_layers_that_fill_the_skin_from_the_surface_to_the_fat(Site site, Sex sex)
    {
        Anatomy<Scalar> anatomy = Anatomy<Scalar>.Of(new Subject { Site = site, Sex = sex }, new FileParameters<Scalar>());
        DepthEdges<Scalar> edges = DepthGrid.Edges(anatomy);
        Assert.Equal(anatomy.StratumCorneum, edges[0]);
        for (int edge = 0; edge < DepthGrid.Cells; edge++)
            Assert.True(edges[edge + 1].Value > edges[edge].Value);
        double depth = anatomy.StratumCorneum.Value + anatomy.ViableEpidermis.Value + anatomy.Dermis.Value;
        Assert.Equal(depth, edges[DepthGrid.Cells].Value, 1e-12);
        Assert.True(anatomy.RestWaterLoss.Value > 0 && anatomy.RestHydrationReading.Value > 0);
    }

    [Fact]
    public void Cells_add_up_over_the_layers() =>
        Assert.Equal(DepthGrid.Cells, Enum.GetValues<LivingLayer>().Sum(DepthGrid.CellsOf));

    [Theory]
    [InlineData(10, 35e-6)]
    [InlineData(225, 35e-6)]
    [InlineData(2000, 35e-6)]
    [InlineData(5000, 200e-6)]
    public void The_unit_cell_holds_one_channel_and_its_zones_fill_it(double perCm2, double core)
    {
        ZoneRadii<Scalar> radii = UnitCell.Radii<Scalar>(perCm2 * 1e4, core);
        Assert.Equal(1 / (perCm2 * 1e4), Math.PI * radii[UnitCell.Zones].Value * radii[UnitCell.Zones].Value, 1e-15);
        double shares = 0;
        for (int zone = 0; zone < UnitCell.Zones; zone++)
        {
            Assert.True(radii[zone + 1].Value > radii[zone].Value);
            shares += UnitCell.Shares(radii)[zone].Value;
        }
        Assert.Equal(1, shares, 1e-14);
    }

    [Fact]
    public void Names_of_sites_are_read_back()
    {
        foreach (Site site in Enum.GetValues<Site>())
        {
            Assert.True(SiteNames.TryParse(site.Name(), out Site read));
            Assert.Equal(site, read);
        }
        Assert.False(SiteNames.TryParse("elbow", out _));
    }

    [Fact]
    public void Skin_thins_with_age_and_is_thicker_in_men()
    {
        static double Dermis(Subject subject) => Anatomy<Scalar>.Of(subject, new FileParameters<Scalar>()).Dermis.Value;
        Assert.True(Dermis(new() { AgeYears = 60 }) < Dermis(new() { AgeYears = 30 }));
        Assert.Equal(Dermis(new() { AgeYears = 20 }), Dermis(new() { AgeYears = 30 }));
        Assert.True(Dermis(new() { Sex = Sex.Male }) > Dermis(new()));
    }
}
