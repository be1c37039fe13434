using Needlepoint.Courses;
using Needlepoint.Courses.Reading;
using Needlepoint.Courses.Treatments;
using Needlepoint.Evidence.Problems;
using Needlepoint.Planning.Protocols;
using Needlepoint.Planning.Rules;

namespace Needlepoint.Planning.Tests.Protocols;

public sealed class ProtocolTests
{
    private const double Day = 86400;

    private const string Good = """
        id: a-b
        indication: wrinkles
        site: face
        title: Lines
        strength: trial
        reported: 20 people were better.
        sources:
          - {id: doe-2020, citation: Doe 2020, url: "https://example.org", access: abstract, note: A note.}
        given: [person, course.device, course.sessions]
        opinion:
          - {key: course.passes, who: a textbook, says: several directions}
          - {key: course.needle_length, who: this library, says: assumed}
        course:
          person: {age: 40, sex: female, skin_type: II, site: cheek}
          course:
            device: pen-12-needles
            needle_length: 1 mm
            passes: 6   # a comment
            sessions: 1

        """;

    // Deeper than its label or any label for the face, products that no file describes, sessions and concerns that the model does not use.
    private static readonly Dictionary<string, string[]> s_expectedWarnings = new()
    {
        ["wrinkles-neck"] = ["NP-W002"],
        ["wrinkles-one-session"] = ["NP-W002"],
        ["pores-and-texture"] = ["NP-W001"],
    };

    public static TheoryData<string> Ids => [.. Shared.Protocols.All.Select(protocol => protocol.Id)];

    /// <summary>Text to find, what to put there, code and title of the problem that follows.</summary>
    public static TheoryData<string, string, string, string> Mistakes => new()
    {
        { "id: a-b", "id: A b", EvidenceCode.BadId, "an id is made of lower-case words" },
        { "id: a-b", "id: b-a", PracticeCodes.IdOfFile, "the id is not the name of the file" },
        { "indication: wrinkles", "indication: wrinkle", "NP-E010", "indication 'wrinkle' is not known" },
        { "strength: trial", "strength: trials", "NP-E010", "strength 'trials' is not known" },
        { "reported: 20 people were better.\n", "", "NP-E008", "reported is missing" },
        { "access: abstract", "access: seen", "NP-E010", "access 'seen' is not known" },
        { "course.device, ", "course.devices, course.device, ", PracticeCodes.KeyNotThere, "the course has no course.devices" },
        { "course.device, ", "", PracticeCodes.WhoSaysIt, "it is not said who gives course.device" },
        { "course.device, ", "course.device, course.passes, ", PracticeCodes.WhoSaysIt, "course.passes is told of more than once" },
        { "person, ", "person, person.age, ", PracticeCodes.WhoSaysIt, "person.age is told of more than once" },
        { "who: a textbook, ", "", "NP-E008", "who is missing" },
        { "device: pen-12-needles", "device: pen-13-needles", "NP-E010", "device 'pen-13-needles' is not known" },
        { "    passes: 6   # a comment\n", "", "NP-C034", "it is not said how often the pen goes over the same skin" },
        { "given:", "givens:", "NP-E007", "'givens' is not a key that is known here" },
    };

    [Theory, MemberData(nameof(Ids))]
    public void Every_ready_course_reads_as_a_course_and_warns_of_nothing_unexpected(string id)
    {
        Protocol protocol = Shared.Protocols.Find(id)!;
        ProblemList problems = [];
        Assert.NotNull(CourseReader.Read(protocol.Text, id, Shared.Catalogue, problems));
        Assert.Equal(s_expectedWarnings.GetValueOrDefault(id, []), problems.Select(problem => problem.Code));
        Assert.NotEmpty(protocol.Sources);
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_written_course_file_is_the_same_course_with_every_opinion_told(string id)
    {
        Protocol protocol = Shared.Protocols.Find(id)!;
        string text = ProtocolText.CourseFile(protocol);
        Course course = CourseReader.Read(text, "my.yaml", Shared.Catalogue, [])!;
        Assert.Equal(protocol.Course.Understood, course.Understood);
        Assert.All(protocol.Opinions, opinion => Assert.Contains($"# {opinion.Key}: {opinion.Who} says", text, StringComparison.Ordinal));
        Assert.All(text.Split('\n').Where(line => line.TrimStart().StartsWith('#')), line => Assert.True(line.Length <= 115, line));
    }

    [Fact]
    public void The_trials_that_were_read_stand_as_they_were_read()
    {
        Assert.Equal((3, 30.0, 1.5e-3), Schedule("acne-scars-cheek"));
        Assert.Equal((4, 30.0, 1.5e-3), Schedule("acne-scars-exceed"));
        Assert.Equal((5, 30.0, 1.5e-3), Schedule("acne-scars-dark-skin"));
        Assert.Equal((4, 30.0, 2.5e-3), Schedule("wrinkles-neck"));
        Assert.Equal((6, 14.0, 0.6e-3), Schedule("hair-loss-minoxidil"));
        Assert.Equal((3, 28.0, 1e-3), Schedule("melasma-tranexamic-acid"));
    }

    [Fact]
    public void What_is_only_opinion_gives_nothing_as_given() => Assert.All(
        Shared.Protocols.All.Where(protocol => protocol.Strength == EvidenceStrength.Opinion), protocol => Assert.Empty(protocol.Given));

    [Fact]
    public void Heat_is_refused_with_its_reason()
    {
        RefusedProtocol heat = Shared.Protocols.Refused.First(refused => refused.Id == "chandrashekar-2014-mnrf");
        Assert.Contains("heat", heat.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(Shared.Protocols.All, protocol => protocol.Sources.Any(source => source.Id == heat.Id));
    }

    [Fact]
    public void A_null_result_is_said() => Assert.Contains("no real difference", Shared.Protocols.Find("hypomelanosis")!.Reported, StringComparison.Ordinal);

    [Fact]
    public void A_good_file_is_read_whole()
    {
        Protocol protocol = Assert.Single(Load(Good, out ProblemList problems).All);
        Assert.Empty(problems);
        Assert.Equal(("wrinkles", "face", "Lines", EvidenceStrength.Trial), (protocol.Indication, protocol.Site, protocol.Title, protocol.Strength));
        Assert.Equal("once, 1 mm", ProtocolText.Schedule(protocol));
        Assert.StartsWith("person: {age: 40", protocol.Text, StringComparison.Ordinal);
        Assert.Contains("\n  passes: 6   # a comment\n", protocol.Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Mistakes))]
    public void Each_mistake_has_its_message(string find, string put, string code, string title)
    {
        Assert.Contains(find, Good, StringComparison.Ordinal);
        Assert.Empty(Load(Good.Replace(find, put, StringComparison.Ordinal), out ProblemList problems).All);
        Assert.Contains((code, title), problems.Select(problem => (problem.Code, problem.Title)));
        Assert.All(problems, problem => Assert.NotNull(problem.Place));
    }

    [Fact]
    public void A_course_that_does_not_stand_last_is_an_error()
    {
        Assert.Empty(Load(Good.TrimEnd() + "\nsite2: x\n", out _).All);
        string moved = Good.Replace("title: Lines\n", "", StringComparison.Ordinal).TrimEnd() + "\ntitle: Lines\n";
        Assert.Empty(Load(moved, out ProblemList problems).All);
        Assert.Equal(PracticeCodes.CourseLast, Assert.Single(problems).Code);
    }

    [Fact]
    public void A_ready_course_cannot_answer_for_the_person()
    {
        string text = Good.TrimEnd() + "\n  screening: {setting: clinic}\n";
        Assert.Empty(Load(text, out ProblemList problems).All);
        Assert.True(problems.HasErrors);
    }

    [Theory]
    [InlineData("")]
    [InlineData("- 1\n")]
    [InlineData("{}\n")]
    [InlineData("course:\n")]
    [InlineData("id: a-b\ncourse: [1]\n")]
    [InlineData("id: a-b\ncourse: {person: {}, course: {}}\nsources: 5\nopinion: [x]\n")]
    [InlineData("id: \"\u202e\"\ncourse: {person: {age: .nan}}\n")]
    public void Hostile_texts_end_in_problems_and_not_in_exceptions(string text)
    {
        Assert.Empty(Load(text, out ProblemList problems).All);
        Assert.True(problems.HasErrors);
    }

    private static (int, double, double) Schedule(string id)
    {
        Treatment treatment = Shared.Protocols.Find(id)!.Course.Treatment;
        return (treatment.Sessions, Math.Round(treatment.Interval / Day, 6), treatment.NeedleLength);
    }

    private static ProtocolLibrary Load(string text, out ProblemList problems)
    {
        using TemporaryData data = new("protocols/a-b.yaml", text);
        problems = [];
        return ProtocolLibrary.Load(data.Source, Shared.Catalogue, problems);
    }
}
