using System.Globalization;
using Needlepoint.Reports.Plans;
using Needlepoint.Reports.Tests;
using UglyToad.PdfPig;

namespace Needlepoint.Browser.Tests;

/// <summary>The plan for the person, as a browser lays it out and prints it.</summary>
public sealed class PlanTests
{
    private static readonly Lazy<string> s_usual = new(() => PlanHtml.Write(ExampleCalendar.Plan(ExampleCalendar.Course(ExampleCalendar.Start), ExampleCalendar.Year())));
    private static readonly Lazy<string> s_longest = new(() => PlanHtml.Write(ExampleCalendar.Longest()));

    private static string Page(bool longest) => longest ? s_longest.Value : s_usual.Value;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_plan_prints_on_one_page_with_its_last_line(bool longest)
    {
        using PdfDocument printed = PdfDocument.Open(Chromium.Print(Page(longest)));
        string text = string.Join(' ', Assert.Single(printed.GetPages()).GetWords().Select(word => word.Text));
        Assert.Contains("ask for the full report", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Nothing_leaves_the_sheet(bool longest)
    {
        string[] sizes = Chromium.Measure(Page(longest), "(s => s.scrollHeight + ' ' + s.scrollWidth + ' ' + s.clientWidth)(document.querySelector('.sheet'))", 1000).Split(' ');
        int[] numbers = [.. sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture))];
        Assert.InRange(numbers[0], 1000, 1123);
        Assert.True(numbers[1] <= numbers[2], string.Join(' ', sizes));
    }

    [Theory]
    [InlineData(false, 500)]
    [InlineData(true, 500)]
    [InlineData(false, 1200)]
    public void The_page_never_scrolls_sideways(bool longest, int width)
    {
        string[] sizes = Chromium.Measure(Page(longest), "document.documentElement.scrollWidth + ' ' + window.innerWidth", width).Split(' ');
        Assert.True(int.Parse(sizes[0], CultureInfo.InvariantCulture) <= int.Parse(sizes[1], CultureInfo.InvariantCulture), string.Join(' ', sizes));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void No_two_words_of_a_drawing_lie_on_each_other(bool longest) => Assert.Equal("", Chromium.Measure(Page(longest), Overlaps.Script, 1000));
}
