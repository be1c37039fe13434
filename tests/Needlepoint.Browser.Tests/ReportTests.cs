using System.Collections.Concurrent;
using System.Globalization;
using Needlepoint.Courses;
using Needlepoint.Courses.Reading;
using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;
using Needlepoint.Inference;
using Needlepoint.Inference.Running;
using Needlepoint.Reports.Html;

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

    private static readonly Lazy<ModelData> s_model = new(() => ModelData.Load(DataSource.BuiltIn, []) ?? throw new InvalidOperationException("the built-in data"));
    private static readonly ConcurrentDictionary<string, string> s_reports = new();
    private static readonly Lazy<string> s_report = new(() => ReportOf(TwoSessions));

    private static string ReportOf(string treatment) => s_reports.GetOrAdd(treatment, Run);

    private static string Run(string treatment)
    {
        ProblemList problems = [];
        Course course = CourseReader.Read(Person + treatment, "course.yaml", s_model.Value.Catalogue, problems) ?? throw new InputException(problems);
        return HtmlReport.Write(new CourseRunner(s_model.Value).Run(course, problems, new() { Sets = 40 }));
    }

    [Theory]
    [InlineData(TwoSessions, 1440)]
    [InlineData(TwoSessions, 1024)]
    [InlineData(TwoSessions, 500)]
    [InlineData(YearOfScars, 1440)]
    [InlineData(YearOfScars, 500)]
    [InlineData(HomeRoller, 500)]
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
    public void No_two_words_of_a_drawing_lie_on_each_other(string treatment, int width)
    {
        Assert.Equal("", Chromium.Measure(Opened(ReportOf(treatment)), Overlaps.Script, width));
    }

    [Fact]
    public void Everything_is_in_the_file_and_nothing_is_asked_from_elsewhere() =>
        Assert.Equal("0", Chromium.Measure(s_report.Value, "performance.getEntriesByType('resource').filter(e => !e.name.startsWith('data:')).length", 1440));

    [Fact]
    public void The_fonts_of_the_design_are_used() =>
        Assert.Equal("true", Chromium.Measure(s_report.Value, "document.fonts.size >= 2", 1440));

    // What is folded away is laid out only when it is open.
    private static string Opened(string page) => page.Replace("<details>", "<details open>", StringComparison.Ordinal);
}
