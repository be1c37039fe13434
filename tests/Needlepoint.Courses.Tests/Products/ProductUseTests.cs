using Needlepoint.Courses.Products;
using Needlepoint.Courses.Reading;
using Needlepoint.Courses.Treatments;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Studies;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Courses.Tests.Products;

/// <summary>What a course says of products, as it is understood.</summary>
public sealed class ProductUseTests
{
    private const double Hour = 3600;

    [Fact]
    public void Left_out_values_are_those_of_the_product()
    {
        ProductUse use = One("{product: vitamin-c-15-serum}");
        Assert.Equal(new TimeWindow(0, double.PositiveInfinity), use.Window);
        Assert.Equal(20e-6, use.FilmThickness, 1e-12);
        Assert.False(use.IsCovered || use.IsInfinite || use.IsRemoved);
    }

    [Fact]
    public void An_amount_over_the_density_is_the_film()
    {
        double film = One("{product: vitamin-c-15-serum, film: 30 um}").FilmThickness;
        Assert.Equal(film, One("{product: vitamin-c-15-serum, amount: 3 mg/cm2}").FilmThickness, 1e-12);
        ProductUse oil = One("{product: retinol-0-3-serum, amount: 3 mg/cm2}");
        Assert.Equal(0.03, oil.FilmThickness * oil.Product.Density, 1e-12);
    }

    [Fact]
    public void A_product_may_lie_on_the_skin_before_the_needles()
    {
        ProductUse use = One("{product: lidocaine-5-cream, from: -60 min, to: 0 h, covered: yes}");
        Assert.Equal((-Hour, 0, true), (use.Window.From, use.Window.To, use.IsCovered));
    }

    [Fact]
    public void A_product_in_place_is_described_with_its_own_substance()
    {
        const string Substance = "{name: Calcein AM, molar_mass: 623 g/mol, log_kow: -4}";
        ProductUse use = One($"{{product: {{form: solution, actives: [{{substance: {Substance}, strength: 1 mg/mL}}]}}, to: 6 h}}");
        ProductActive active = Assert.Single(use.Product.Actives);
        Assert.Equal(("calcein-am", 0.623), (active.Substance.Id, active.Substance.MolarMass));
        Assert.Equal(1, use.Product.ConcentrationOf(active), 1e-12);
        Assert.Equal(0.999, use.Product.VolatileShare, 1e-12);
    }

    [Theory]
    [InlineData("- {product: niacinamide-4-sheet-mask, from: 0 h, to: 1 h}", 0, 1)]
    [InlineData("- {product: lidocaine-prilocaine-2-5-cream, from: -60 min, to: 2 h}", 0, 2)]
    [InlineData("- {product: niacinamide-4-sheet-mask, to: 1 h}\n    - {product: hydrocolloid-patch, from: 1 h, to: 24 h}", 0, 24)]
    [InlineData("- {product: vitamin-c-15-serum, from: 2 h, to: 8 h, covered: yes}", 2, 8)]
    public void What_covers_the_skin_keeps_it_from_drying(string products, double from, double to) =>
        Assert.Equal(new TimeWindow(from * Hour, to * Hour), Course(products).Treatment.Cover);

    [Theory]
    [InlineData("- {product: vitamin-c-15-serum, from: 0 h, to: 8 h}")]
    [InlineData("- {product: lidocaine-prilocaine-2-5-cream, from: -60 min, to: 0 h}")]
    [InlineData("- {product: niacinamide-4-sheet-mask, to: 1 h, covered: no}")]
    public void What_does_not_cover_treated_skin_leaves_it_open(string products) => Assert.Null(Course(products).Treatment.Cover);

    [Fact]
    public void A_cover_of_the_course_stands_before_that_of_products() => Assert.Equal(new TimeWindow(0, 3 * Hour),
        Course("- {product: niacinamide-4-sheet-mask, to: 1 h}\n  cover: {to: 3 h}").Treatment.Cover);

    [Fact]
    public void A_course_says_how_products_were_understood()
    {
        UnderstoodValue line = Assert.Single(
            Course("- {product: vitamin-c-15-serum, from: 0 h, to: 8 h, film: 30 um}").Understood, value => value.Label == "Product");
        Assert.False(line.IsDefault);
        Assert.Equal(
            "vitamin C serum, 15 % L-ascorbic acid, 0 h to 8 h, film 30 um; carries L-ascorbic acid (vitamin C) 15 %", line.Value);
    }

    [Theory]
    [InlineData("- {product: vitamin-c-15-serum, to: 8 h}\n    - {product: panthenol-5-cream, from: 4 h}", "NP-W006")]
    [InlineData("- {product: vitamin-c-15-serum, to: 8 h, infinite: true}", "NP-W003")]
    [InlineData("- {product: vitamin-c-15-serum, to: 8 h}\n  skin_sample: {thickness: 0.5 mm}", "NP-W003")]
    public void What_a_user_should_know_is_warned_of(string products, string code)
    {
        ProblemList problems = [];
        Assert.NotNull(CourseReader.Read(Text(products), "course.yaml", Repository.Catalogue, problems));
        Assert.Equal(code, Assert.Single(problems).Code);
    }

    [Fact]
    public void Products_one_after_the_other_need_no_warning()
    {
        ProblemList problems = [];
        string text = Text("- {product: vitamin-c-15-serum, to: 8 h}\n    - {product: panthenol-5-cream, from: 8 h}");
        CourseReader.Read(text, "course.yaml", Repository.Catalogue, problems);
        Assert.Empty(problems);
    }

    [Fact]
    public void A_study_on_a_diffusion_cell_is_read_without_a_warning()
    {
        ProblemList problems = [];
        YamlMap course = YamlReader.Read("arm.yaml", """
            device: {kind: patch, needles: 100, head_area: 1 cm2}
            needle_length: 0.5 mm
            skin_sample: {thickness: 0.5 mm}
            products: [{product: {form: gel, actives: [{substance: lidocaine, strength: 5 %}]}, infinite: true, film: 1 cm}]
            """, CodeFamily.Evidence, problems)!;
        Course read = CourseReader.ReadArm(new Arm("a", null, course, [], course.Place), Repository.Catalogue, problems)!;
        Assert.Empty(problems);
        Assert.Equal(0.5e-3, read.Treatment.Sample!.Thickness, 1e-12);
        Assert.True(Assert.Single(read.Treatment.Products).IsInfinite);
    }

    private static ProductUse One(string product) => Assert.Single(Course($"- {product}").Treatment.Products);

    private static Course Course(string products)
    {
        ProblemList problems = [];
        return CourseReader.Read(Text(products), "course.yaml", Repository.Catalogue, problems) ?? throw new InputException(problems);
    }

    private static string Text(string products) => $$"""
        person: {age: 34, sex: female, skin_type: III, site: cheek}
        course:
          device: pen-12-needles
          needle_length: 0.5 mm
          passes: 4
          products:
            {{products}}
        """;
}
