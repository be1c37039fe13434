using Needlepoint.Courses;
using Needlepoint.Courses.People;
using Needlepoint.Courses.Reading;
using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;
using Needlepoint.Planning.AdverseEvents;
using Needlepoint.Planning.Tests.Protocols;

namespace Needlepoint.Planning.Tests.AdverseEvents;

public sealed class AdverseEventTests
{
    private const string Good = """
        - id: doe-2020-marks
          device: needle
          means: roller, 3 sessions
          people: 36 people, face
          skin_types: [IV, V]
          events:
            - {event: dark-marks, words: dark marks, count: 5, of: 36}
            - {event: herpes, words: herpes, count: 2}
            - {event: infection, words: infection, quoted_percent: 7.6, per: procedures}
          time_course: Gone in a week.
          strength: trial
          citation: Doe 2020
          url: https://example.org/doe
          access: abstract
          note: A note.

        """;

    private static readonly AdverseEventLibrary s_library = Shared.Read(problems => AdverseEventLibrary.Load(DataSource.BuiltIn, problems));

    /// <summary>Text to find, what to put there, code and title of the problem that follows.</summary>
    public static TheoryData<string, string, string, string> Mistakes => new()
    {
        { "id: doe-2020-marks", "id: Doe 2020", EvidenceCode.BadId, "an id is made of lower-case words" },
        { "device: needle", "device: needles", "NP-E010", "device 'needles' is not known" },
        { "  means: roller, 3 sessions\n", "", "NP-E008", "means is missing" },
        { "  people: 36 people, face\n", "", "NP-E008", "people is missing" },
        { "[IV, V]", "[IV, 5]", "NP-E010", "skin_types '5' is not known" },
        { "[IV, V]", "IV", "NP-E003", "skin_types must be a list" },
        { "event: dark-marks", "event: marks", "NP-E010", "event 'marks' is not known" },
        { "count: 5, of: 36", "count: 37, of: 36", PracticeCodes.MoreThanAll, "more had the event than there were" },
        { "count: 5, of: 36", "count: -1, of: 36", "NP-E012", "count is below what is allowed" },
        { "count: 5, of: 36", "count: 0, of: 0", "NP-E012", "of is below what is allowed" },
        { "count: 5, of: 36", "count: 4.5, of: 36", "NP-E021", "count must be a whole number" },
        { "count: 5, of: 36", "of: 36", PracticeCodes.ShareBesideCount, "it is said how many there were and not how many had it" },
        { "count: 2}", "count: 2, quoted_percent: 9}", PracticeCodes.ShareBesideCount, "a quoted share stands beside a count" },
        { "quoted_percent: 7.6", "quoted_percent: 107", "NP-E012", "quoted_percent is above what is allowed" },
        { "per: procedures", "per: procedure", "NP-E010", "per 'procedure' is not known" },
        { "strength: trial", "strength: sure", "NP-E010", "strength 'sure' is not known" },
        { "access: abstract", "access: heard", "NP-E010", "access 'heard' is not known" },
        { "  citation: Doe 2020\n", "", "NP-E008", "citation is missing" },
        { "  note:", "  notes:", "NP-E007", "'notes' is not a key that is known here" },
    };

    [Fact]
    public void The_built_in_sources_are_read_without_a_problem() => Assert.Equal(31, s_library.All.Count);

    [Fact]
    public void A_good_source_is_read_whole()
    {
        AdverseEventSource source = Assert.Single(Load(Good, out ProblemList problems).All);
        Assert.Empty(problems);
        Assert.Equal((DeviceClass.Needle, "roller, 3 sessions", "36 people, face", "Gone in a week."), (source.Device, source.DeviceWords, source.People, source.TimeCourse));
        Assert.Equal([SkinType.IV, SkinType.V], source.SkinTypes);
        Assert.Equal(("Doe 2020", "https://example.org/doe", "abstract", "A note."), (source.Source.Citation, source.Source.Url, source.Source.Access, source.Source.Note));
        Assert.Equal(5.0 / 36, source.Events[0].Share);
        Assert.Null(source.Events[1].Interval);
        Assert.Equal((null, 0.076, "procedures"), (source.Events[2].Share, source.Events[2].QuotedShare, source.Events[2].Per));
    }

    [Theory, MemberData(nameof(Mistakes))]
    public void Each_mistake_has_its_message(string find, string put, string code, string title)
    {
        Assert.Contains(find, Good, StringComparison.Ordinal);
        AdverseEventLibrary library = Load(Good.Replace(find, put, StringComparison.Ordinal), out ProblemList problems);
        Problem problem = Assert.Single(problems);
        Assert.Equal((code, title), (problem.Code, problem.Title));
        Assert.NotNull(problem.Place);
        Assert.True(library.All.Count == 0 || library.All[0].Events.Count < 3 || code == "NP-E010", "what is wrong was kept");
    }

    [Fact]
    public void The_same_id_twice_is_an_error()
    {
        Assert.Single(Load(Good + Good, out ProblemList problems).All);
        Assert.Equal(PracticeCodes.Twice, Assert.Single(problems).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("- 1\n")]
    [InlineData("id: x\n")]
    [InlineData("- {}\n")]
    [InlineData("- {id: a, events: 5}\n")]
    [InlineData("- [a, b]\n- null\n- \"\u202e\"\n")]
    public void Hostile_texts_end_in_problems_and_not_in_exceptions(string text)
    {
        Assert.Empty(Load(text, out ProblemList problems).All);
        Assert.True(problems.HasErrors);
    }

    [Fact]
    public void Dark_skin_sees_its_own_marks_first_and_the_interval_spans_what_was_found()
    {
        AdverseEventRow first = AdverseEventTable.Of(s_library, SkinType.V).Rows[0];
        Assert.Equal("dogra-2014-marks", first.Source.Id);
        Assert.True(first.Event.Interval is { Low: < 0.139, High: > 0.139 });
        Assert.NotEqual("dogra-2014-marks", AdverseEventTable.Of(s_library, SkinType.II).Rows[0].Source.Id);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(SkinType.I)]
    [InlineData(SkinType.VI)]
    public void Every_event_stands_once_and_what_is_not_plain_needling_stands_last(SkinType? type)
    {
        var rows = AdverseEventTable.Of(s_library, type).Rows;
        Assert.Equal(s_library.All.Sum(source => source.Events.Count), rows.Count);
        Assert.Equal(rows.Count, rows.Distinct().Count());
        int apart = rows.TakeWhile(row => row.Fit != AdverseEventFit.Apart).Count();
        Assert.All(rows.Take(apart), row => Assert.Equal(DeviceClass.Needle, row.Source.Device));
        Assert.All(rows.Skip(apart), row => Assert.NotEqual(DeviceClass.Needle, row.Source.Device));
        Assert.All(rows.GroupBy(row => row.Fit), group => Assert.Equal(group.Select(row => row.Event.Kind).Order(), group.Select(row => row.Event.Kind)));
    }

    [Fact]
    public void A_count_without_people_gives_no_share()
    {
        AdverseEvent herpes = Assert.Single(s_library.Find("cassiano-herpes")!.Events);
        Assert.Equal((3, null, null), (herpes.Count, herpes.People, herpes.Share));
    }

    [Fact]
    public void A_course_without_needles_has_no_table()
    {
        const string text = "person: {age: 30, sex: female, skin_type: III, site: cheek}\ncourse: {device: none, before: {tape_strips: 5}}\n";
        Course course = Shared.Read(problems => CourseReader.Read(text, "a.yaml", Shared.Catalogue, problems)!);
        Assert.Empty(AdverseEventTable.For(s_library, course).Rows);
    }

    private static AdverseEventLibrary Load(string text, out ProblemList problems)
    {
        using TemporaryData data = new("adverse-events/a.yaml", text);
        problems = [];
        return AdverseEventLibrary.Load(data.Source, problems);
    }
}
