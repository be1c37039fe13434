using System.Text.RegularExpressions;
using Needlepoint.Inference.Results;
using Needlepoint.Reports.Html;

namespace Needlepoint.Reports.Tests;

/// <summary>The page about a product.</summary>
public sealed class AbsorptionReportTests
{
    private const string Command = "needlepoint absorb vitamin-c-15-serum --needle 0.5mm --passes 4";

    public static TheoryData<string> Kinds() => ["needled", "intact", "central", "trace", "two", "endless", "washed", "nothing"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Holds_no_number_that_is_not_finite(string kind) =>
        Assert.DoesNotMatch(new Regex("NaN|Infinity|∞", RegexOptions.IgnoreCase), Bare(Page(kind)));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Needs_no_script_and_no_request(string kind)
    {
        string page = Page(kind);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(new Regex("(src|href)=\"(https?:)?//"), page);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Tags_are_balanced_links_have_targets_and_names_are_unique(string kind)
    {
        string page = Bare(Page(kind));
        string[] empty = ["meta", "br", "input", "path", "rect", "circle", "image"];
        var open = new Stack<string>();
        foreach (Match tag in Regex.Matches(page, "<(/?)([a-z][a-z0-9]*)((?:\"[^\"]*\"|[^>\"])*?)(/?)>"))
        {
            string name = tag.Groups[2].Value;
            if (tag.Groups[4].Length > 0 || empty.Contains(name)) continue;
            if (tag.Groups[1].Length == 0) open.Push(name);
            else Assert.Equal(open.Pop(), name);
        }
        Assert.Empty(open);
        string[] ids = [.. Regex.Matches(page, " id=\"([^\"]+)\"").Select(match => match.Groups[1].Value).Where(id => !id.StartsWith("outside", StringComparison.Ordinal))];
        Assert.Equal(ids.Distinct(), ids);
        foreach (Match link in Regex.Matches(page, "href=\"#([^\"]+)\"")) Assert.Contains(link.Groups[1].Value, ids);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_drawing_has_words(string kind)
    {
        foreach (Match svg in Regex.Matches(Page(kind), "<svg [^>]*>")) Assert.Matches("aria-label=\"[^\"]{10,}\"|aria-hidden=\"true\"", svg.Value);
    }

    [Fact]
    public void Escapes_everything_that_a_file_says()
    {
        const string hostile = "<img src=x onerror=alert(1)>\"'&</title></style><script>alert(2)</script>";
        AbsorptionResult plain = ExampleAbsorption.Result();
        AbsorptionResult result = plain with
        {
            Product = hostile, ProductId = hostile, Substance = hostile, SubstanceId = hostile, Line = hostile, Beyond = hostile,
            Inputs = [new InputLine(hostile, hostile, true)],
            Warnings = [new RunWarning(hostile, hostile, hostile)],
            Arms = [.. plain.Arms.Select(arm => arm with { Name = hostile })],
            Observables = [.. plain.Observables.Select(o => o with { Label = hostile, Term = hostile, Group = hostile, Tested = new Tested(1, 1, [hostile], [hostile]) })],
            Effects = [.. plain.Effects.Select(effect => effect with { Words = hostile, Layer = hostile, Source = hostile })],
            Verdict = plain.Verdict! with { Reason = hostile, Instead = hostile },
            Fields = [.. plain.Fields.Select(field => field with { Caption = hostile, Layers = [.. field.Layers.Select(layer => layer with { Name = hostile })] })],
        };
        string page = AbsorptionReport.Write([result], hostile);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(page, "</style>"));
        Assert.Single(Regex.Matches(page, "</title>"));
    }

    [Fact]
    public void A_block_stands_above_the_answer_with_what_to_do_instead()
    {
        string page = Page("needled");
        int block = page.IndexOf("Blocked</span>", StringComparison.Ordinal), answer = page.IndexOf("<h1", StringComparison.Ordinal);
        Assert.InRange(block, 1, answer);
        Assert.Contains("Instead: wait until hour 30", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Blocked</span>", AbsorptionReport.Write([ExampleAbsorption.Result(isBlocked: false)], Command), StringComparison.Ordinal);
    }

    [Fact]
    public void One_central_run_shows_no_interval_and_says_so()
    {
        string page = Bare(Page("central"));
        Assert.Contains("One central run: no interval. Do not quote these numbers alone.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"b90\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("nine in ten:", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_moment_has_its_picture_and_intact_skin_stands_beside()
    {
        string page = Page("needled");
        Assert.Equal(ExampleAbsorption.Result().Fields.Count, Regex.Count(page, "<image "));
        Assert.Contains("24 hours, intact skin</h3>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_course_tells_its_products_and_draws_the_first()
    {
        RunResult run = ExampleRun.Result() with { Absorption = [ExampleAbsorption.Result(), .. ExampleAbsorption.Two()] };
        string page = HtmlReport.Write(run);
        Assert.Equal(ExampleAbsorption.Result().Fields.Count, Regex.Count(page, "<image "));
        foreach (string name in (string[])["L-ascorbic acid", "lidocaine", "prilocaine"]) Assert.Contains($"<td>{name}</td>", page, StringComparison.Ordinal);
        Assert.InRange(page.IndexOf("Blocked</span>", StringComparison.Ordinal), 1, page.IndexOf("<h1", StringComparison.Ordinal));
        Assert.DoesNotContain("id=\"products\"", HtmlReport.Write(ExampleRun.Result()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_blocked_product_of_several_substances_is_blocked_once()
    {
        AbsorptionResult blocked = ExampleAbsorption.Result(isBlocked: true);
        RunResult run = ExampleRun.Result() with { Absorption = [blocked, blocked with { Substance = "another", SubstanceId = "another" }] };
        Assert.Same(blocked, Assert.Single(run.BlockedProducts));
        Assert.Equal(1, Regex.Count(HtmlReport.Write(run), "Blocked</span>"));
    }

    private static string Page(string kind) => AbsorptionReport.Write(Results(kind), Command);

    private static IReadOnlyList<AbsorptionResult> Results(string kind)
    {
        AbsorptionResult result = ExampleAbsorption.Result();
        Interval never = new(double.PositiveInfinity, 3, 9, double.PositiveInfinity, double.PositiveInfinity), none = new(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);
        Interval zero = new(0, 0, 0, 0, 0);
        return kind switch
        {
            "intact" => [ExampleAbsorption.Result(isIntact: true)],
            "central" => [ExampleAbsorption.Result(sets: 1)],
            "trace" => [ExampleAbsorption.Result(size: 1e-9)],
            "two" => ExampleAbsorption.Two(),
            "endless" =>
            [
                result with
                {
                    Dose = double.PositiveInfinity,
                    Arms = [.. result.Arms.Select(arm => arm with { DosePercent = none, LagHours = never })],
                    Effects = [.. result.Effects.Select(effect => effect with { OnsetHours = never, UntilHours = never, Chance = 0.02 })],
                    Verdict = result.Verdict! with { OpenUntilHours = never },
                },
            ],
            "washed" => [result with { Fields = [.. result.Fields.Select(field => field with { Donor = 0 })] }],
            "nothing" =>
            [
                result with
                {
                    Arms = [.. result.Arms.Select(arm => arm with { Delivered = zero, Out = zero, Epidermis = zero, Dermis = zero, PeakFlux = zero, Enhancement = none, DosePercent = zero })],
                    Fields = [.. result.Fields.Select(field => field with { Donor = 0, Highest = 0 })],
                    Observables = [.. result.Observables.Select(o => o with { Central = Zeros(o), P05 = Zeros(o), P25 = Zeros(o), P75 = Zeros(o), P95 = Zeros(o), Untreated = Zeros(o) })],
                },
            ],
            _ => [result],
        };
    }

    private static double[] Zeros(Observable observable) => new double[observable.TimeHours.Length];

    private static string Bare(string page) => Regex.Replace(Regex.Replace(page, "<style>.*?</style>", "", RegexOptions.Singleline), "base64,[^\"]*", "");
}
