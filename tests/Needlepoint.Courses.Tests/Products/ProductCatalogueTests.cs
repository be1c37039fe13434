using Needlepoint.Courses.Products;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Courses.Tests.Products;

public sealed class ProductCatalogueTests
{
    private const string Wait = "open_channels: {value: wait, reason: x, assumed: x}";

    private static readonly ProductCatalogue s_catalogue = Repository.Catalogue.Products;

    public static TheoryData<string> Ids => [.. s_catalogue.Ids];

    [Fact]
    public void Every_form_is_there_and_so_is_every_word_on_open_channels()
    {
        Assert.True(s_catalogue.Products.Count >= 28);
        Assert.All(Enum.GetValues<ProductForm>(), form => Assert.Contains(s_catalogue.Products, product => product.Form == form));
        Assert.All(Enum.GetValues<OpenChannelUse>(), use => Assert.Contains(s_catalogue.Products, product => product.OpenChannels == use));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_product_has_its_sources_and_a_reason(string id)
    {
        Product product = Get(id);
        Assert.All(product.Actives, active => Assert.True(product.Sources.ContainsKey($"actives.{active.Substance.Id}")));
        Assert.All(product.VehiclePartition.Keys, key => Assert.True(product.Sources.ContainsKey($"vehicle_partition.{key}")));
        Assert.True(product.Sources.ContainsKey("open_channels"));
        Assert.EndsWith(".", product.OpenChannelReason, StringComparison.Ordinal);
        Assert.All(product.Sources, source => Assert.True(source.Value.Where.Length >= 5, source.Key));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_product_weighs_no_more_than_it_holds(string id)
    {
        Product product = Get(id);
        Assert.InRange(product.Actives.Sum(active => active.MassShare) + product.VolatileShare, 0, 1);
        Assert.InRange(product.FilmThickness, 5e-6, 2e-3);
    }

    [Theory]
    [InlineData("form: serum", "NP-C008")]
    [InlineData("form: serum\nopen_channels: {value: wait, reason: x}", "NP-C046")]
    [InlineData($"form: lotion\n{Wait}", "NP-C010")]
    [InlineData($"form: serum\n{Wait}\nactives: [{{substance: caffeine, strength: 3 %}}]", "NP-C046")]
    [InlineData($"form: serum\n{Wait}\nactives: [{{substance: cafeine, strength: 3 %, assumed: x}}]", "NP-C010")]
    [InlineData($"form: serum\n{Wait}\nph: {{value: 15, assumed: x}}", "NP-C012")]
    [InlineData($"form: serum\n{Wait}\nvehicle_partition: {{caffeine: {{value: 2, assumed: x}}}}", "NP-C007")]
    public void What_is_wrong_in_a_file_is_told(string text, string code)
    {
        ProblemList problems = [];
        ProductCatalogue read = ProductCatalogue.Read(
            new Dictionary<string, string> { ["x.yaml"] = $"id: x\nname: x\n{text}" }, Repository.Catalogue.Substances, problems);
        Assert.Empty(read.Ids);
        Assert.Contains(problems, problem => problem.Code == code);
    }

    private static Product Get(string id)
    {
        Assert.True(s_catalogue.TryGet(id, out Product? product));
        return product;
    }
}
