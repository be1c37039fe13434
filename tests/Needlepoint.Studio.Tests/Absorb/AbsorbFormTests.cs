using CsCheck;
using Needlepoint.Courses.Reading;
using Needlepoint.Engine;
using Needlepoint.Engine.Absorption;
using Needlepoint.Evidence.Problems;
using Needlepoint.Inference.Results;
using Needlepoint.Studio.Absorb;

namespace Needlepoint.Studio.Tests.Absorb;

/// <summary>The question that the page asks of the engine.</summary>
public sealed class AbsorbFormTests
{
    private const string Text = """
        person: {age: 52, sex: male, skin_type: IV, site: forehead}
        course:
          device: dermapen-4
          needle_length: 0.8 mm
          passes: 3
          products:
            - {product: niacinamide-10-serum, from: 90 min, to: 10 h}
            - {product: {name: "mine: \"new\"", form: gel, actives: [{substance: caffeine, strength: 3 %}], ph: 5.5}, from: -30 min, to: 0 h}
        """;

    private static readonly LocalEngine s_engine = new();

    [Fact]
    public void A_product_of_the_open_course_is_asked_about_as_the_course_uses_it()
    {
        AbsorbForm form = Taken(0);
        AbsorbRequest request = form.Request(200);
        Assert.Equal(("niacinamide-10-serum", "dermapen-4", "0.8 mm", "3"), (request.Product, request.Device, request.Needle, request.Passes));
        Assert.Equal(("90 min", "510 min", "forehead", "52", "male", "IV"), (request.After, request.Wash, request.Site, request.Age, request.Sex, request.SkinType));
        Assert.Null(request.ProductText);
    }

    [Fact]
    public void The_skin_is_that_of_the_open_course_once_it_is_taken_from_there_and_until_it_is_changed()
    {
        Courses.Course course = CourseReader.Read(Text, "course.yaml", s_engine.Model.Catalogue, [])!;
        Assert.False(new AbsorbForm().IsSkinOf(course.Person));
        AbsorbForm form = Taken(0);
        Assert.True(form.IsSkinOf(course.Person));
        form.Age = "53";
        Assert.False(form.IsSkinOf(course.Person));
    }

    [Fact]
    public void A_product_that_the_course_describes_is_described_again()
    {
        AbsorbForm form = Taken(1);
        Assert.Equal((AskedThing.Own, "mine: \"new\"", "gel", "5.5", true), (form.Thing, form.Own.Name, form.Own.Form, form.Own.Ph, form.IsBefore));
        AbsorptionResult result = Assert.Single(Ask(form.Request(1)));
        Assert.Equal(("caffeine", "mine: \"new\"", -0.5), (result.SubstanceId, result.Product, result.AppliedHours));
    }

    [Fact]
    public void Without_needles_the_skin_is_intact_and_no_way_is_needled()
    {
        AbsorbForm form = new() { Device = "none", Thing = AskedThing.Substance };
        Assert.All(Assert.Single(Ask(form.Request(1))).Arms, arm => Assert.StartsWith("intact", arm.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void Concentrations_can_be_followed_beside_intact_skin_and_change_no_other_number()
    {
        AbsorbRequest request = new AbsorbForm { Thing = AskedThing.Substance, For = "2 h" }.Request(1);
        AbsorptionResult film = Assert.Single(Ask(request)), few = Assert.Single(Ask(request with { IsFilm = false }));
        Assert.Equal(few.Identity.Fingerprint, film.Identity.Fingerprint);
        ConcentrationField[] needled = [.. film.Fields.Where(field => !field.IsIntact)];
        Assert.Equal(needled.Select(field => field.TimeHours), film.Fields.Where(field => field.IsIntact).Select(field => field.TimeHours));
        Assert.True(needled.Length >= 9);
        Assert.Equal(needled.Select(field => field.TimeHours).Order(), needled.Select(field => field.TimeHours));
    }

    [Fact]
    public void Whatever_a_product_is_called_the_answer_is_a_result_or_a_problem() => Gen.Select(Gen.String, Gen.String, Gen.String).Sample((name, strength, ph) =>
    {
        OwnProduct own = new() { Name = name, Ph = ph };
        own.Actives[0].Strength = strength;
        ProblemList problems = [];
        AbsorbProduct? found = AbsorbProduct.Find(new AbsorbRequest(OwnProduct.Id) { ProductText = own.Text() }, s_engine.Model.Catalogue, problems);
        Assert.True(found is not null || problems.ErrorCount > 0);
    }, iter: 500);

    [Fact]
    public void No_question_of_the_page_reads_a_file_of_the_machine()
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.yaml");
        File.WriteAllText(path, "form: serum\nactives: [{substance: niacinamide, strength: 4 %}]\n");
        try
        {
            ProblemList problems = [];
            Assert.Null(AbsorbProduct.Find(new AbsorbForm { Product = path }.Request(1), s_engine.Model.Catalogue, problems));
            Assert.Equal("NP-U009", Assert.Single(problems).Code);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static AbsorbForm Taken(int product)
    {
        Courses.Course course = CourseReader.Read(Text, "course.yaml", s_engine.Model.Catalogue, [])!;
        AbsorbForm form = new();
        form.Take(course, course.Treatment.Products[product]);
        return form;
    }

    private static IReadOnlyList<AbsorptionResult> Ask(AbsorbRequest request) => s_engine.Absorb(request, new Progress<EngineProgress>(), TestContext.Current.CancellationToken);
}
