using System.Text.RegularExpressions;
using Needlepoint.Inference.Results;
using Needlepoint.Reports.Html;

namespace Needlepoint.Reports.Tests;

public sealed class HtmlReportTests
{
    private static readonly string Page = HtmlReport.Write(ExampleRun.Result());

    [Fact]
    public void Needs_no_script_and_no_request()
    {
        Assert.DoesNotContain("<script", Page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(new Regex("(src|href)=\"(https?:)?//"), Page);
        Assert.DoesNotContain("url(\"http", Page, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(Page, "data:font/woff2;base64,"));
    }

    [Theory]
    [InlineData(1.0)]
    [InlineData(5.0)]
    [InlineData(24.0)]
    [InlineData(36.0)]
    [InlineData(24 * 14)]
    [InlineData(24 * 28)]
    [InlineData(24 * 365)]
    public void Holds_no_number_that_is_not_finite_for_any_horizon(double horizon)
    {
        string page = WithoutStyle(HtmlReport.Write(ExampleRun.Result(horizon)));
        Assert.DoesNotMatch(new Regex("NaN|Infinity|∞", RegexOptions.IgnoreCase), page);
    }

    [Fact]
    public void Survives_gaps_in_the_curves()
    {
        RunResult result = ExampleRun.Result();
        foreach (Observable curve in result.Observables.Where(o => o.Shape == ObservableShape.Curve))
        {
            for (int i = 40; i < 60; i++) curve.Central[i] = curve.P05[i] = curve.P25[i] = curve.P75[i] = curve.P95[i] = double.NaN;
            curve.P95[^1] = double.PositiveInfinity;
        }
        Assert.DoesNotMatch(new Regex("[ML,\"]-?(NaN|∞)"), WithoutStyle(HtmlReport.Write(result)));
    }

    [Fact]
    public void Escapes_everything_that_a_user_wrote()
    {
        const string hostile = "<img src=x onerror=alert(1)>\"'&</title></style><script>alert(2)</script>";
        RunResult plain = ExampleRun.Result();
        RunResult result = plain with
        {
            CourseFile = hostile,
            CourseLine = hostile,
            CourseText = hostile,
            Inputs = [new InputLine(hostile, hostile, true)],
            Warnings = [new RunWarning(hostile, hostile, hostile)],
            Failures = [hostile],
            Observables = [.. plain.Observables.Select(o => o with { Label = hostile, Unit = hostile, Term = hostile, Group = hostile, Tested = new Tested(1, 1, [hostile], [hostile]) })],
            CrossSections = [.. plain.CrossSections.Select(s => s with { Caption = hostile })],
            Identity = plain.Identity with { Ensemble = hostile, Model = hostile, Version = hostile, Fingerprint = hostile },
        };
        string page = HtmlReport.Write(result);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(page, "</style>"));
        Assert.Single(Regex.Matches(page, "</title>"));
    }

    [Fact]
    public void Every_drawing_has_words_and_the_curves_have_a_table()
    {
        foreach (Match svg in Regex.Matches(Page, "<svg [^>]*>"))
            Assert.Matches("aria-label=\"[^\"]{10,}\"|aria-hidden=\"true\"", svg.Value);
        Assert.Contains("The curves as a table", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_link_inside_the_page_has_its_target()
    {
        foreach (Match link in Regex.Matches(Page, "href=\"#([a-z]+)\""))
            Assert.Contains($"id=\"{link.Groups[1].Value}\"", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Draws_only_the_panels_that_the_horizon_reaches()
    {
        string hours = HtmlReport.Write(ExampleRun.Result(12)), days = HtmlReport.Write(ExampleRun.Result(24 * 7)), year = HtmlReport.Write(ExampleRun.Result(24 * 365));
        Assert.DoesNotContain("Days 1 to", hours, StringComparison.Ordinal);
        Assert.Contains("Days 1 to 7", days, StringComparison.Ordinal);
        Assert.DoesNotContain("Week 2 to", days, StringComparison.Ordinal);
        Assert.Contains("Week 2 to month 12", year, StringComparison.Ordinal);
    }

    [Fact]
    public void One_central_run_shows_no_interval_and_says_so()
    {
        string page = WithoutStyle(HtmlReport.Write(ExampleRun.Result(sets: 1)));
        Assert.Contains("One central run: no interval. Do not quote these numbers alone.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"b90\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("90 %", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Tags_are_balanced()
    {
        string[] empty = ["meta", "br", "input", "path", "rect", "circle"];
        var open = new Stack<string>();
        foreach (Match tag in Regex.Matches(WithoutStyle(Page), "<(/?)([a-z][a-z0-9]*)((?:\"[^\"]*\"|[^>\"])*?)(/?)>"))
        {
            string name = tag.Groups[2].Value;
            if (tag.Groups[4].Length > 0 || empty.Contains(name)) continue;
            if (tag.Groups[1].Length == 0) open.Push(name);
            else Assert.Equal(open.Pop(), name);
        }
        Assert.Empty(open);
    }

    private static string WithoutStyle(string page) => Regex.Replace(page, "<style>.*?</style>", "", RegexOptions.Singleline);
}
