using System.Globalization;
using Needlepoint.Planning.Suitability;
using Needlepoint.Reports.Html;
using Needlepoint.Reports.Tests;

namespace Needlepoint.Browser.Tests;

/// <summary>Suitability in the report, as a browser lays it out.</summary>
public sealed class SuitabilityTests
{
    private static string Page(Screening screening) =>
        HtmlReport.Write(ExampleRun.Result(), null, screening).Replace("<details>", "<details open>", StringComparison.Ordinal);

    public static TheoryData<string, int> Widths() => new()
    {
        { "full", 1440 }, { "full", 1024 }, { "full", 500 }, { "decided", 500 }, { "open", 1280 }, { "open", 500 }, { "clear", 500 },
    };

    private static Screening Named(string name) => name switch
    {
        "full" => ExampleScreening.Full(),
        "decided" => ExampleScreening.Decided(),
        "open" => ExampleScreening.Unsettled(61),
        _ => ExampleScreening.Clear(),
    };

    [Theory]
    [MemberData(nameof(Widths))]
    public void The_page_never_scrolls_sideways(string name, int width)
    {
        int[] sizes = [.. Chromium.Measure(Page(Named(name)), "document.documentElement.scrollWidth + ' ' + window.innerWidth", width).Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
        Assert.True(sizes[0] <= sizes[1], $"the page is {sizes[0]} px wide in a window of {sizes[1]} px");
    }

    // A browser has no window narrower than 500 px here: a box of 390 px inside the page stands for a phone.
    [Fact]
    public void Nothing_sticks_out_of_a_box_as_narrow_as_a_phone() => Assert.Equal("0", Chromium.Measure(
        Page(ExampleScreening.Full()),
        "(s => { s.style.width = '358px'; const right = s.getBoundingClientRect().right + 15; return [...s.querySelectorAll('.card, .card *, .rule, .rule *')].filter(e => e.getBoundingClientRect().right > right).length; })(document.querySelector('#suitability'))",
        500));

    [Fact]
    public void It_stands_above_the_answer() => Assert.Equal("true", Chromium.Measure(
        Page(ExampleScreening.Full()), "document.querySelector('#suitability').getBoundingClientRect().bottom <= document.querySelector('h1.say').getBoundingClientRect().top", 1280));

    [Fact]
    public void Positions_that_disagree_stand_side_by_side_on_a_desk_and_below_each_other_on_a_phone()
    {
        const string tops = "(c => c[0].getBoundingClientRect().top === c[1].getBoundingClientRect().top)(document.querySelectorAll('.card-c > div'))";
        Assert.Equal("true", Chromium.Measure(Page(ExampleScreening.Full()), tops, 1280));
        Assert.Equal("false", Chromium.Measure(Page(ExampleScreening.Full()), tops, 500));
    }

    [Fact]
    public void Every_layer_looks_its_own() => Assert.Equal("5", Chromium.Measure(
        Page(ExampleScreening.Full()),
        "new Set([...document.querySelectorAll('.layer')].map(e => getComputedStyle(e).borderLeftStyle + getComputedStyle(e).borderLeftColor)).size",
        1280));
}
