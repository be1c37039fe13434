using Needlepoint.Courses.Devices;
using Needlepoint.Courses.People;
using Needlepoint.Courses.Reading;
using Needlepoint.Courses.Treatments;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Courses.Tests.Reading;

public sealed class TreatmentRuleTests
{
    private const string Person = "person: {age: 34, sex: female, skin_type: III, site: cheek}\n";
    private const string Plain = Person + "course: {device: pen-12-needles, needle_length: 1.5 mm, passes: 6}\n";

    /// <summary>A course that runs, and the warning that it gives.</summary>
    public static TheoryData<string, string> Warnings => new()
    {
        { Plain + "habits: {diet: {zinc: 10 mg/d}}", "NP-W001" },
        { Plain + "concerns: {texture: {}}", "NP-W001" },
        { Plain.Replace("site: cheek", "site: cheek, skin: oily", StringComparison.Ordinal), "NP-W001" },
        { Plain + "new_habits: {smoking: none}", "NP-W001" },
        { Plain.Replace("site: cheek", "site: cheek, medicines: [zzzzzzzz]", StringComparison.Ordinal), "NP-W009" },
        { Plain.Replace("1.5 mm", "2 mm", StringComparison.Ordinal), "NP-W002" },
        { Person + "course: {device: skinpen-precision, needle_length: 2 mm, passes: 6}", "NP-W002" },
        { Person + "course: {device: {kind: hole, diameter: 200 um}, needle_length: 0.3 mm, density: 100 /cm2}", "NP-W003" },
        { Person + "course: {device: none, before: {epidermis_removed: true}}", "NP-W003" },
        { Person + "course: {device: none, before: {tape_strips_to_tewl: 20 g/m2/h}}", "NP-W003" },
        { Person + "course: {device: none, before: {ablation: 0.4 mm}}", "NP-W003" },
        { Person + "course: {device: none, before: {excision: true}}", "NP-W003" },
        { Plain.Replace("passes: 6", "passes: 6, every: 4 weeks", StringComparison.Ordinal), "NP-W004" },
        { Plain.Replace("passes: 6", "passes: 6, sessions: 2, every: 2 d", StringComparison.Ordinal), "NP-W005" },
    };

    [Theory]
    [MemberData(nameof(Warnings))]
    public void A_course_with_a_warning_still_runs(string text, string code)
    {
        ProblemList problems = [];
        Assert.NotNull(CourseReader.Read(text, "course.yaml", Repository.Catalogue, problems));
        Problem warning = Assert.Single(problems);
        Assert.Equal((code, Severity.Warning), (warning.Code, warning.Severity));
        Assert.NotNull(warning.Place);
        Assert.NotNull(warning.Fix);
    }

    [Fact]
    public void A_plain_course_has_no_warning()
    {
        ProblemList problems = [];
        CourseReader.Read(Plain, "course.yaml", Repository.Catalogue, problems);
        Assert.Empty(problems);
    }

    [Fact]
    public void All_mistakes_are_reported_at_once()
    {
        ProblemList problems = [];
        CourseReader.Read(
            "person: {age: 16, sex: woman, skin_type: 3, site: cheak}\ncourse: {device: pen-12-needles, needle_length: 15 mm, passes: six}\nhorizon: 20 m", "course.yaml",
            Repository.Catalogue, problems);
        Assert.Equal(["NP-C030", "NP-C010", "NP-C010", "NP-C010", "NP-C012", "NP-C011", "NP-C005"],
            problems.Select(problem => problem.Code));
    }

    [Theory]
    [InlineData("habits: {smoking: ''}")]
    [InlineData("habits: {smoking: '--'}")]
    [InlineData("habits:\n  smoking: |\n")]
    public void A_text_that_says_nothing_is_refused(string habits)
    {
        ProblemList problems = [];
        Assert.Null(CourseReader.Read(Plain + habits, "course.yaml", Repository.Catalogue, problems));
        Assert.Equal("NP-C008", Assert.Single(problems, problem => problem.Severity == Severity.Error).Code);
    }

    [Fact]
    public void Units_of_one_quantity_give_one_course()
    {
        Treatment millimetres = Read(Plain).Treatment;
        Treatment micrometres = Read(Plain.Replace("1.5 mm", "1500 um", StringComparison.Ordinal)).Treatment;
        Assert.Equal(millimetres.NeedleLength, micrometres.NeedleLength, 1e-15);
        Assert.Equal(Read(Plain + "horizon: 14 days").Horizon, Read(Plain + "horizon: 2 weeks").Horizon);
    }

    [Fact]
    public void The_default_horizon_reaches_two_weeks_past_the_last_session()
    {
        Course course = Read(Plain.Replace("passes: 6", "passes: 6, sessions: 3, every: 4 weeks", StringComparison.Ordinal));
        Assert.Equal([0, 28 * 86400.0, 56 * 86400.0], course.Treatment.SessionTimes);
        Assert.Equal(70 * 86400.0, course.Horizon);
        Assert.Contains(course.Understood, line => line is { Label: "Followed for", Value: "10 weeks", IsDefault: true });
    }

    [Theory]
    [InlineData("7 d", "pen 1.5 mm, 2 sessions every week, woman 34, skin type III, cheek")]
    [InlineData("1 month", "pen 1.5 mm, 2 sessions every month, woman 34, skin type III, cheek")]
    [InlineData("14 d", "pen 1.5 mm, 2 sessions every 2 weeks, woman 34, skin type III, cheek")]
    public void One_of_a_unit_is_not_written_as_several(string every, string line) =>
        Assert.Equal(line, Read(Plain.Replace("passes: 6", $"passes: 6, sessions: 2, every: {every}", StringComparison.Ordinal)).Line);

    [Fact]
    public void A_device_with_one_length_needs_no_needle_length()
    {
        Course course = Read(Person + "course: {device: dermaroller-mf8, passes: 6}");
        Assert.Equal(1.5e-3, course.Treatment.NeedleLength, 1e-12);
        Assert.Contains(course.Understood, line => line is { Label: "Needle length", IsDefault: true });
    }

    [Fact]
    public void What_a_device_leaves_out_comes_from_the_generic_one_and_is_said_to_be_a_default()
    {
        Course course = Read(Person + "course: {device: {kind: pen, needles: 9}, needle_length: 1 mm, passes: 6}");
        Device generic = Repository.Catalogue.Devices.GenericOf(DeviceKind.Pen)!;
        Assert.Equal((9, generic.Rate, generic.BaseWidth),
            (course.Treatment.Device.Needles, course.Treatment.Device.Rate, course.Treatment.Device.BaseWidth));
        Assert.Contains(course.Understood, line => line is { Label: "Needles", Value: "9", IsDefault: false });
        Assert.Contains(course.Understood, line => line is { Label: "Strokes", Value: "100 /s", IsDefault: true });
    }

    [Fact]
    public void Counted_holes_replace_the_passes()
    {
        Treatment treatment = Read(Person + "course: {device: dermaroller-mf8, density: 225 /cm2}").Treatment;
        Assert.Null(treatment.Passes);
        Assert.Equal(2.25e6, treatment.Density!.Value, 1e-3);
    }

    [Theory]
    [InlineData("I", 0)]
    [InlineData("III", 0)]
    [InlineData("IV", 0.5)]
    [InlineData("V", 1)]
    [InlineData("VI", 1)]
    public void Pigment_follows_from_the_skin_type_unless_it_is_said(string type, double pigment)
    {
        Assert.Equal(pigment, Read(Plain.Replace("III", type, StringComparison.Ordinal)).Person.PigmentIndex);
        Assert.Equal(0.3, Read(Plain.Replace("III", $"{type}, pigment_index: 0.3", StringComparison.Ordinal)).Person.PigmentIndex);
    }

    [Theory]
    [InlineData("3", "III")]
    [InlineData("iv", "IV")]
    [InlineData("type II", "II")]
    [InlineData("Fitzpatrick 6", "VI")]
    public void Other_ways_to_write_a_skin_type_are_answered_with_the_right_one(string written, string right)
    {
        ProblemList problems = [];
        Assert.Null(CourseReader.Read(Plain.Replace("III", written, StringComparison.Ordinal), "course.yaml", Repository.Catalogue,
            problems));
        Assert.Equal($"write skin_type: {right}", Assert.Single(problems).Fix);
    }

    [Fact]
    public void Every_site_can_be_named_and_has_a_default_area_within_its_greatest()
    {
        foreach ((string word, BodySite site) in Vocabulary.Sites)
        {
            Assert.Equal(site, Read(Plain.Replace("cheek", word, StringComparison.Ordinal)).Person.Site);
            Assert.True(SiteAreas.Default(site) > 0 && SiteAreas.Default(site) <= SiteAreas.Greatest(site), word);
        }

        Assert.Equal(Enum.GetValues<BodySite>(), Vocabulary.Sites.Values);
    }

    [Fact]
    public void Everyday_words_lead_to_words_that_exist()
    {
        Assert.All(Vocabulary.OtherWordsForSites.Values, word => Assert.True(Vocabulary.Sites.ContainsKey(word)));
        Assert.All(Vocabulary.OtherWordsForSexes.Values, word => Assert.True(Vocabulary.Sexes.ContainsKey(word)));
    }

    private static Course Read(string text)
    {
        ProblemList problems = [];
        Course? course = CourseReader.Read(text, "course.yaml", Repository.Catalogue, problems);
        Assert.True(course is not null, ProblemText.Format(problems));
        return course;
    }
}
