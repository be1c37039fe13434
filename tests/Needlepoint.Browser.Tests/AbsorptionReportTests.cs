using System.Globalization;
using Needlepoint.Inference.Results;
using Needlepoint.Reports.Html;
using Needlepoint.Reports.Tests;

namespace Needlepoint.Browser.Tests;

/// <summary>The page about a product, as a browser lays it out on screens and on paper.</summary>
public sealed class AbsorptionReportTests
{
    private const string Command = "needlepoint absorb vitamin-c-15-serum --device pen-12-needles --needle 0.5mm --passes 4 --for 24h --sets 200 --seed 1";

    // 210 mm of paper less its margins, CSS px.
    private const int Paper = 718;

    public static TheoryData<string, int, bool> Pages()
    {
        var pages = new TheoryData<string, int, bool>();
        foreach (string kind in (string[])["needled", "intact", "two"])
            foreach (var (width, printed) in ((int, bool)[])[(1440, false), (1024, false), (500, false), (Paper, true)]) pages.Add(kind, width, printed);
        return pages;
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Nothing_is_wider_than_the_page(string kind, int width, bool printed)
    {
        string page = Page(kind, printed);
        int[] sizes = [.. Chromium.Measure(page, "document.documentElement.scrollWidth + ' ' + window.innerWidth", width).Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
        Assert.True(sizes[0] <= sizes[1], $"the page is {sizes[0]} px wide in a window of {sizes[1]} px");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_two_words_of_a_drawing_lie_on_each_other(string kind, int width, bool printed) =>
        Assert.Equal("", Chromium.Measure(Page(kind, printed), Overlaps.Script, width));

    [Fact]
    public void The_pictures_of_concentrations_arrive() =>
        Assert.Equal("5 5", Chromium.Measure(Page("needled", printed: false),
            "[...document.querySelectorAll('image')].filter(i => i.getBoundingClientRect().width > 20 && i.getBoundingClientRect().height > 20).length + ' ' + document.querySelectorAll('image').length", 1440));

    // What the style sheet says for paper, on a screen as wide as the paper.
    private static string Page(string kind, bool printed)
    {
        IReadOnlyList<AbsorptionResult> results = kind == "two" ? ExampleAbsorption.Two() : [ExampleAbsorption.Result(isIntact: kind == "intact")];
        string page = AbsorptionReport.Write(results, Command);
        return printed ? page.Replace("@media print{", "@media all{", StringComparison.Ordinal) : page;
    }
}
