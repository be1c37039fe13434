using Needlepoint.Courses;
using Needlepoint.Courses.Reading;
using Needlepoint.Cli.Tests;
using Needlepoint.Engine.Absorption;
using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Engine.Tests;

/// <summary>Options of <c>absorb</c> as a course: every rule of courses holds for them.</summary>
public sealed class AbsorbCourseTests
{
    private static readonly Catalogue s_catalogue = Catalogue.Load(DataSource.BuiltIn, []);
    private static readonly AbsorbRequest s_request = new("vitamin-c-15-serum") { Needle = "0.5mm", Passes = "4" };

    [Fact]
    public void Options_arrive_in_the_course()
    {
        Course course = Read(s_request with { Site = "forehead", Age = "60", After = "2h", Wash = "8h", Film = "30um", IsCovered = true, For = "12h" })!;
        Assert.Equal(0.5e-3, course.Treatment.NeedleLength, 12);
        Assert.Equal(4, course.Treatment.Passes);
        Assert.Equal(60, course.Person.Age);
        var use = Assert.Single(course.Treatment.Products);
        Assert.Equal((2.0 * 3600, 10.0 * 3600), (use.Window.From, use.Window.To));
        Assert.Equal(30e-6, use.FilmThickness, 12);
        Assert.True(use.IsCovered);
        Assert.True(course.Horizon >= 14 * 3600);
    }

    [Theory]
    [InlineData("0.5mm")]
    [InlineData("0.5 mm")]
    [InlineData("500um")]
    public void A_length_means_the_same_however_it_is_written(string needle) =>
        Assert.Equal(0.5e-3, Read(s_request with { Needle = needle })!.Treatment.NeedleLength, 12);

    [Fact]
    public void A_product_may_lie_on_the_skin_before_the_needles()
    {
        var use = Assert.Single(Read(s_request with { After = "-30min", Wash = "30min" })!.Treatment.Products);
        Assert.Equal((-1800.0, 0.0), (use.Window.From, use.Window.To));
    }

    [Fact]
    public void Intact_skin_has_no_device_and_a_counted_density_no_passes()
    {
        Assert.Equal(Courses.Devices.DeviceKind.None, Read(new AbsorbRequest("vitamin-c-15-serum") { IsIntact = true })!.Treatment.Device.Kind);
        Assert.Equal(200e4, Read(new AbsorbRequest("vitamin-c-15-serum") { Needle = "0.5mm", Density = "200/cm2" })!.Treatment.Density!.Value, 3);
    }

    [Fact]
    public void Excised_skin_is_a_sample() => Assert.Equal(0.5e-3, Read(s_request with { Excised = "0.5mm" })!.Treatment.Sample!.Thickness, 12);

    [Fact]
    public void A_substance_is_a_plain_solution_of_its_strength()
    {
        var use = Assert.Single(Read(s_request with { Product = "niacinamide", Strength = "5%" })!.Treatment.Products);
        var active = Assert.Single(use.Product.Actives);
        Assert.Equal(("niacinamide", 0.05), (active.Substance.Id, active.MassShare));
    }

    [Theory]
    [InlineData("15mm", "NP-C012")]
    [InlineData("0.5", null)]
    [InlineData("\"}\n  x: 1", null)]
    public void What_is_wrong_is_said_with_its_line(string needle, string? code)
    {
        ProblemList problems = [];
        Assert.Null(Read(s_request with { Needle = needle }, problems));
        Problem problem = problems.First(problem => problem.Severity == Severity.Error);
        Assert.Equal(AbsorbCourse.File, problem.Place!.File);
        Assert.Contains("needle_length", problem.Place.SourceLine, StringComparison.Ordinal);
        if (code is not null) Assert.Equal(code, problem.Code);
    }

    [Theory]
    [InlineData("vitamin-c-15-serun", null, "NP-U009")]
    [InlineData("niacinamide", null, "NP-U011")]
    [InlineData("vitamin-c-15-serum", "5%", "NP-U010")]
    [InlineData("no-such-file.yaml", null, null)]
    public void A_product_that_cannot_be_used_is_a_problem(string product, string? strength, string? code)
    {
        ProblemList problems = [];
        Assert.Null(AbsorbProduct.Find(s_request with { Product = product, Strength = strength }, s_catalogue, problems));
        Problem problem = Assert.Single(problems);
        if (code is not null) Assert.Equal(code, problem.Code);
    }

    [Fact]
    public void A_file_of_ones_own_is_known_by_its_name()
    {
        using var folder = new Folder();
        File.WriteAllText(folder["my-serum.yaml"], "form: serum\nactives: [{substance: niacinamide, strength: 4 %}]\nph: 6\n");
        Course course = Read(s_request with { Product = folder["my-serum.yaml"], MayReadFiles = true })!;
        Assert.Equal(("my-serum", 6.0), (course.Treatment.Products[0].Product.Id, course.Treatment.Products[0].Product.Ph));
    }

    private static Course? Read(AbsorbRequest request, ProblemList? problems = null)
    {
        problems ??= [];
        AbsorbProduct product = AbsorbProduct.Find(request, s_catalogue, problems) ?? throw new InputException(problems);
        return CourseReader.Read(AbsorbCourse.Text(request, product.Text), AbsorbCourse.File, product.Catalogue, problems);
    }
}
