using Needlepoint.Courses.Devices;
using Needlepoint.Courses.People;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Courses.Tests.Devices;

public sealed class ClearanceTests
{
    private const string Whole =
        "{indication: wrinkles, sites: [face, neck], skin_types: [I, II], depth: 1.5 mm, from_age: 22, authority: FDA, where: the summary, access: abstract}";

    [Fact]
    public void Cleared_devices_say_indication_site_skin_types_and_depth()
    {
        Clearance scars = Assert.Single(Of("exceed"), one => one.Indication == Indication.AcneScars);
        Assert.Equal([SkinType.I, SkinType.II, SkinType.III, SkinType.IV], scars.SkinTypes);
        Assert.Contains(BodySite.Cheek, scars.Sites);
        Assert.DoesNotContain(BodySite.Neck, scars.Sites);
        Assert.Equal(1.5e-3, scars.Depth, 12);
        Assert.Equal(22, scars.LeastAge);
        Assert.Equal([SkinType.II, SkinType.III, SkinType.IV], Assert.Single(Of("skinpen-precision"), one => one.Sites.Contains(BodySite.Neck)).SkinTypes);
        Assert.Equal([BodySite.Abdomen], Assert.Single(Of("skinstylus-sterilock")).Sites);
    }

    [Fact]
    public void Every_clearance_has_an_authority_and_a_source_and_no_depth_beyond_the_device() => Assert.All(
        Repository.Catalogue.Devices.Devices.SelectMany(device => device.Clearances.Select(clearance => (device, clearance))), one =>
        {
            Assert.NotEmpty(one.clearance.SkinTypes);
            Assert.StartsWith("FDA", one.clearance.Authority, StringComparison.Ordinal);
            Assert.True(one.clearance.Source.Where.Length > 10);
            Assert.True(one.device.NeedleLengths!.Longest >= one.clearance.Depth - 1e-9);
        });

    [Fact]
    public void A_whole_clearance_is_read() => Assert.Empty(Read(Whole));

    [Theory]
    [InlineData("indication: wrinkles, ", "", "NP-C008")]
    [InlineData("indication: wrinkles", "indication: pores", "NP-C010")]
    [InlineData("sites: [face, neck], ", "", "NP-C008")]
    [InlineData("[face, neck]", "[face, nekc]", "NP-C010")]
    [InlineData("skin_types: [I, II], ", "", "NP-C008")]
    [InlineData("[I, II]", "[I, VII]", "NP-C010")]
    [InlineData("depth: 1.5 mm", "depth: 1.5", "NP-C004")]
    [InlineData("from_age: 22", "from_age: 220", "NP-C012")]
    [InlineData(", authority: FDA", "", "NP-C008")]
    [InlineData(", where: the summary, access: abstract", "", "NP-C046")]
    [InlineData("from_age: 22", "age: 22", "NP-C007")]
    public void What_is_wrong_in_a_clearance_has_its_code(string right, string wrong, string code) =>
        Assert.Contains(Read(Whole.Replace(right, wrong, StringComparison.Ordinal)), problem => problem.Code == code);

    private static IReadOnlyList<Clearance> Of(string id) => Repository.Catalogue.Devices.TryGet(id, out Device? device) ? device.Clearances : [];

    private static Problem[] Read(string clearance)
    {
        ProblemList problems = [];
        DeviceCatalogue.Read(new Dictionary<string, string> { ["x.yaml"] = $"id: x\nname: x\nkind: pen\nclearances:\n  - {clearance}" }, problems);
        // The catalogue of one device lacks the generic ones.
        return [.. problems.Where(problem => problem.Code != "NP-C048")];
    }
}
