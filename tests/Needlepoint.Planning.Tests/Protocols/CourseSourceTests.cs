using Needlepoint.Courses;
using Needlepoint.Courses.People;
using Needlepoint.Courses.Reading;
using Needlepoint.Evidence.Problems;
using Needlepoint.Planning.Protocols;

namespace Needlepoint.Planning.Tests.Protocols;

public sealed class CourseSourceTests : IDisposable
{
    private const string Person = "person: {age: 61, sex: male, skin_type: V, site: cheek}\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("needlepoint-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_ready_course_alone_comes_with_its_typical_person_and_says_so()
    {
        SourcedCourse found = Shared.Read(problems => new CourseSource(null, "acne-scars-cheek").Read(Shared.Catalogue, () => Shared.Protocols, problems)!);
        Assert.True(found.Protocol!.IsTypicalPerson);
        Assert.Equal(("--protocol acne-scars-cheek", 44.0), (found.Course.File, found.Course.Person.Age));
        Assert.Contains(found.Protocol.Opinions, opinion => opinion.Key == "person.skin_type");
    }

    [Fact]
    public void A_file_says_the_person_and_the_ready_course_what_is_done()
    {
        SourcedCourse found = Shared.Read(problems => new CourseSource(Write(Person + "habits: {smoking: 5 per day}\nconcerns: {acne_scars: {kind: boxcar}}\n"), "acne-scars-cheek")
            .Read(Shared.Catalogue, () => Shared.Protocols, problems)!);
        Assert.Equal((61.0, SkinType.V, 5.0), (found.Course.Person.Age, found.Course.Person.SkinType, found.Course.Person.Habits.CigarettesPerDay));
        Assert.Equal(3, found.Course.Treatment.Sessions);
        Assert.False(found.Protocol!.IsTypicalPerson);
        Assert.DoesNotContain(found.Protocol.Opinions, opinion => opinion.Key.StartsWith("person", StringComparison.Ordinal));
        // What is shown as written is a course file of its own.
        ProblemList problems = [];
        Assert.Equal(found.Course.Understood, CourseReader.Read(found.Course.Text, "again.yaml", Shared.Catalogue, problems)?.Understood);
        Assert.Empty(problems);
    }

    [Fact]
    public void A_horizon_of_the_file_stays() =>
        Assert.Equal(300 * 86400.0, Shared.Read(problems => new CourseSource(Write(Person + "horizon: 300 d\n"), "acne-scars-cheek").Read(Shared.Catalogue, () => Shared.Protocols, problems)!).Course.Horizon);

    [Theory]
    [InlineData("screening: {setting: clinic}\n", 3)]
    [InlineData("screening: {planned: {makeup: 2 d}}\n", 4)]
    [InlineData("screening:\n  planned: {superficial-peel: 5 weeks}\n", 1)]
    public void What_a_ready_course_plans_is_added_and_the_file_has_the_last_word(string screening, int planned)
    {
        SourcedCourse found = Shared.Read(problems => new CourseSource(Write(Person + screening), "acne-scars-peel-alternating").Read(Shared.Catalogue, () => Shared.Protocols, problems)!);
        Assert.Equal(planned, found.Course.Screening.Planned.Count);
        Course again = CourseReader.Read(found.Course.Text, "again.yaml", Shared.Catalogue, [])!;
        Assert.Equal(found.Course.Understood, again.Understood);
        Assert.Equal(found.Course.Screening.Planned, again.Screening.Planned);
    }

    [Fact]
    public void A_file_in_braces_is_written_anew()
    {
        SourcedCourse found = Shared.Read(problems => new CourseSource(Write("{person: {age: 61, sex: male, skin_type: V, site: cheek, medicines: [\"a: b #c\\n\"]}}\n"), "melasma-tranexamic-acid")
            .Read(Shared.Catalogue, () => Shared.Protocols, [])!);
        Assert.Equal(found.Course.Understood, CourseReader.Read(found.Course.Text, "again.yaml", Shared.Catalogue, [])?.Understood);
    }

    [Fact]
    public void Capitals_and_blanks_of_a_name_do_not_count() => Assert.NotNull(Shared.Protocols.Find(" Acne Scars_Cheek "));

    [Fact]
    public void A_file_with_a_course_of_its_own_is_told_what_to_do()
    {
        Problem problem = Assert.Single(Problems(Write(Person + "course: {device: none}\n"), "acne-scars-cheek"));
        Assert.Equal((PracticeCodes.TwoCourses, 2), (problem.Code, problem.Place!.Line));
        Assert.Contains("remove course from the file", problem.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_site_is_a_warning()
    {
        Problem problem = Assert.Single(Problems(Write(Person.Replace("cheek", "thigh", StringComparison.Ordinal)), "wrinkles-face"));
        Assert.Equal((PracticeCodes.OtherSite, Severity.Warning), (problem.Code, problem.Severity));
    }

    [Fact]
    public void An_unknown_name_is_answered_with_the_nearest()
    {
        Problem problem = Assert.Single(Problems(null, "acne-scar-cheek"));
        Assert.Equal((PracticeCodes.UnknownProtocol, "did you mean acne-scars-cheek?"), (problem.Code, problem.Fix));
        Assert.Contains("heat", Assert.Single(Problems(null, "navyadevi-mnrf-acne")).Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_named_is_an_error() => Assert.Equal(PracticeCodes.NothingToRun, Assert.Single(Problems(null, null)).Code);

    [Theory]
    [InlineData("")]
    [InlineData("- 1\n")]
    [InlineData("person: [1]\n")]
    [InlineData("horizon: {a: b}\n")]
    [InlineData("course\n")]
    [InlineData("person: {age: 30, sex: male, skin_type: V, site: cheek}\nscreening: 5\n")]
    public void Hostile_files_end_in_problems_and_not_in_exceptions(string text) => Assert.Contains(Problems(Write(text), "acne-scars-cheek"), problem => problem.Severity == Severity.Error);

    private string Write(string text)
    {
        string path = Path.Combine(_folder, "me.yaml");
        File.WriteAllText(path, text);
        return path;
    }

    private static ProblemList Problems(string? file, string? protocol)
    {
        ProblemList problems = [];
        new CourseSource(file, protocol).Read(Shared.Catalogue, () => Shared.Protocols, problems);
        return problems;
    }
}
