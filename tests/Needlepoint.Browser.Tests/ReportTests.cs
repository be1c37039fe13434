using System.Collections.Concurrent;
using System.Globalization;
using Needlepoint.Courses;
using Needlepoint.Courses.Reading;
using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;
using Needlepoint.Inference;
using Needlepoint.Inference.Results;
using Needlepoint.Inference.Running;
using Needlepoint.Reports.Html;
using Needlepoint.Reports.Patches;

namespace Needlepoint.Browser.Tests;

/// <summary>The report of a real run, as a browser lays it out.</summary>
public sealed class ReportTests
{
    private const string Person = "person: {age: 34, sex: female, skin_type: III, site: cheek}\n";
    private const string OneSession = "course: {device: pen-12-needles, needle_length: 1.5 mm, passes: 6}\n";
    private const string TwoSessions =
        "course: {device: pen-12-needles, needle_length: 1.5 mm, passes: 6, sessions: 2, every: 4 weeks, cover: {from: 0 h, to: 12 h}}\n";

    private const string YearOfScars =
        "concerns: {acne_scars: {kind: rolling, goodman_baron: 14, grade: 3}, wrinkles: {lemperle: 3}}\n"
        + "course: {device: pen-12-needles, needle_length: 1.5 mm, passes: 6, sessions: 4, every: 4 weeks}\nhorizon: 12 months\n";
    private const string HomeRoller =
        "course: {device: roller-192-needles, needle_length: 0.3 mm, passes: 10, sessions: 26, every: 3.5 days}\nhorizon: 6 months\n";

    private const string Melasma =
        "concerns: {melasma: {masi: 8.5}}\nhabits: {sunscreen: none}\nnew_habits: {sunscreen: daily tinted SPF 50}\n"
        + "course: {device: pen-12-needles, needle_length: 1 mm, passes: 4, sessions: 3, every: 4 weeks}\nhorizon: 16 weeks\n";
    private const string Scalp =
        "concerns: {hair_loss: {kind: pattern, ludwig: II}}\n"
        + "course: {device: pen-12-needles, needle_length: 0.6 mm, passes: 4, area: 100 cm2, sessions: 4, every: 2 weeks, products: [{product: minoxidil-5-solution, per_day: 2, from: 2 d}]}\nhorizon: 24 weeks\n";
    private const string Glow =
        "concerns: {dullness: {}, hyperpigmentation: yes}\nhabits: {moisturiser: none, water: 1 L/d}\nnew_habits: {moisturiser: twice daily, sleep: 8 h}\n"
        + "course: {device: pen-12-needles, needle_length: 0.5 mm, passes: 4, dermaplaning: {on: 28 d}}\nhorizon: 12 weeks\n";

    private static readonly Lazy<ModelData> s_model = new(() => ModelData.Load(DataSource.BuiltIn, []) ?? throw new InvalidOperationException("the built-in data"));
    private static readonly ConcurrentDictionary<string, string> s_reports = new();
    private static readonly Lazy<string> s_report = new(() => ReportOf(TwoSessions));

    private static string ReportOf(string treatment) => s_reports.GetOrAdd(treatment, Run);

    private static string Run(string treatment)
    {
        ProblemList problems = [];
        string person = treatment == Scalp ? Person.Replace("cheek", "scalp", StringComparison.Ordinal) : Person;
        Course course = CourseReader.Read(person + treatment, "course.yaml", s_model.Value.Catalogue, problems) ?? throw new InputException(problems);
        RunResult result = new CourseRunner(s_model.Value).Run(course, problems, new() { Sets = 40 });
        bool isDrawn = treatment is Melasma or Glow;
        return HtmlReport.Write(result, isDrawn ? PatchSeries.Of(result, PatchOptics.Of(s_model.Value.Space, result)) : null);
    }

    [Theory]
    [InlineData(TwoSessions, 1440)]
    [InlineData(TwoSessions, 1024)]
    [InlineData(TwoSessions, 500)]
    [InlineData(YearOfScars, 1440)]
    [InlineData(YearOfScars, 500)]
    [InlineData(HomeRoller, 500)]
    [InlineData(Melasma, 1200)]
    [InlineData(Melasma, 500)]
    [InlineData(Scalp, 1200)]
    [InlineData(Scalp, 500)]
    [InlineData(Glow, 1200)]
    [InlineData(Glow, 500)]
    public void The_page_never_scrolls_sideways(string treatment, int width)
    {
        string page = Opened(ReportOf(treatment));
        int[] sizes = [.. Chromium.Measure(page, "document.documentElement.scrollWidth + ' ' + window.innerWidth", width).Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
        Assert.True(sizes[0] <= sizes[1], $"the page is {sizes[0]} px wide in a window of {sizes[1]} px");
    }

    [Theory]
    [InlineData(OneSession, 1440)]
    [InlineData(OneSession, 500)]
    [InlineData(TwoSessions, 1440)]
    [InlineData(TwoSessions, 500)]
    [InlineData(YearOfScars, 1440)]
    [InlineData(YearOfScars, 500)]
    [InlineData(HomeRoller, 1440)]
    [InlineData(HomeRoller, 500)]
    [InlineData(Melasma, 1440)]
    [InlineData(Melasma, 500)]
    [InlineData(Scalp, 1440)]
    [InlineData(Scalp, 500)]
    [InlineData(Glow, 1440)]
    [InlineData(Glow, 500)]
    public void No_two_words_of_a_drawing_lie_on_each_other(string treatment, int width)
    {
        Assert.Equal("", Chromium.Measure(Opened(ReportOf(treatment)), Overlaps.Script, width));
    }

    [Fact]
    public void Everything_is_in_the_file_and_nothing_is_asked_from_elsewhere() =>
        Assert.Equal("0", Chromium.Measure(s_report.Value, "performance.getEntriesByType('resource').filter(e => !e.name.startsWith('data:')).length", 1440));

    [Fact]
    public void The_drawn_skin_is_in_the_page_and_the_page_stays_light()
    {
        string page = ReportOf(Glow);
        Assert.InRange(page.Length, 300_000, 1_500_000);
        Assert.Equal("true", Chromium.Measure(page, "(i => i.length >= 3 && i.every(x => x.complete && x.naturalWidth === 256 && x.alt.length > 20))([...document.querySelectorAll('.patches img')])", 1200));
    }

    [Fact]
    public void The_channel_fits_beside_the_contents() =>
        Assert.Equal("true", Chromium.Measure(s_report.Value, "(e => e.scrollWidth <= e.clientWidth)(document.querySelector('.strip'))", 1200));

    [Fact]
    public void The_fonts_of_the_design_are_used() =>
        Assert.Equal("true", Chromium.Measure(s_report.Value, "document.fonts.size >= 2", 1440));

    // What is folded away is laid out only when it is open.
    private static string Opened(string page) => page.Replace("<details>", "<details open>", StringComparison.Ordinal);
}
