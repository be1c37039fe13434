using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using Needlepoint.Inference.Results;
using Needlepoint.Reports.Charts;
using Needlepoint.Reports.Html;
using Needlepoint.Reports.Words;

namespace Needlepoint.Reports.Tests;

/// <summary>What a report of a year and several sessions must keep to.</summary>
public sealed class LongCourseTests
{
    private static readonly RunResult s_run = ExampleCourse.Result();
    private static readonly string s_page = Body(HtmlReport.Write(s_run));

    [Theory]
    [InlineData(0)]
    [InlineData(60)]
    public void A_page_shows_few_curves_first_and_folds_away_all_others(int more)
    {
        RunResult run = ExampleCourse.Result(more: more);
        CurveChoice choice = CurveChoice.Of(run);
        Assert.InRange(choice.Fast.Count, 1, CurveChoice.MostFast);
        Assert.InRange(choice.Slow.Count, 1, CurveChoice.MostSlow);
        string[] curves = [.. run.Observables.Where(o => o.Shape == ObservableShape.Curve).Select(o => o.Id)];
        Assert.Equal(curves.Order(), choice.Fast.Concat(choice.Slow).Concat(choice.Others).Select(curve => curve.Id).Order());
        string page = Body(HtmlReport.Write(run));
        Assert.All(choice.Others, curve => Assert.Contains($"<b>{curve.Label}</b>", page, StringComparison.Ordinal));
        Assert.DoesNotContain("Molecule", Regex.Replace(page, "<details>.*?</details>", "", RegexOptions.Singleline), StringComparison.Ordinal);
    }

    [Fact]
    public void The_concern_of_the_person_stands_last_and_leads_the_answer()
    {
        CurveChoice choice = CurveChoice.Of(s_run);
        Assert.Equal("goodman_baron_score", choice.Slow[^1].Id);
        Assert.Equal("goodman_baron_score", choice.Headline?.Id);
        Assert.StartsWith("Acne scars", Statement.Of(Presented.Of(s_run)).First, StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_run_has_no_months() => Assert.Empty(CurveChoice.Of(s_run with { HorizonHours = 14 * 24 }).Slow);

    [Fact]
    public void Collagen_is_never_told_without_layer_assay_and_time()
    {
        foreach (Observable collagen in s_run.Observables.Where(o => o.Label.StartsWith("Collagen", StringComparison.Ordinal)))
        {
            Assert.Contains("dermis", collagen.Label, StringComparison.Ordinal);
            Match[] all = Regex.Matches(s_page, $"(?:<b>|<div class=\"l\">){collagen.Label}(?:</b>)?<br><(?:span|code) class=\"[^\"]*\">([^<]*)<").ToArray();
            Assert.True(all.Length >= 3, $"{collagen.Label} is told {all.Length} times");
            foreach (Match told in all)
                Assert.True(told.Groups[1].Value == collagen.Id || told.Groups[1].Value.Contains(collagen.Term!.Split(',')[0], StringComparison.Ordinal), told.Value);
        }

        Assert.Contains("after 12 months", s_page, StringComparison.Ordinal);
        Assert.DoesNotMatch(new Regex(@"% collagen", RegexOptions.IgnoreCase), s_page);
    }

    [Fact]
    public void Every_score_stands_net_and_gross_beside_each_other_at_every_month()
    {
        string table = Regex.Match(s_page, "Scores, by what the rater knows.*?</table>", RegexOptions.Singleline).Value;
        int months = Landmarks.Months(s_run.HorizonHours).Count;
        Assert.Equal(months, Regex.Count(table, ">net</th><th class=\"r\">gross<"));
        string row = Regex.Match(table, "<tbody><tr>.*?</tr>", RegexOptions.Singleline).Value;
        Assert.Equal(2 + 2 * months, Regex.Count(row, "<td"));
    }

    [Fact]
    public void The_untreated_twin_is_drawn_as_the_curve_that_it_is()
    {
        // Roughness rises in the untreated twin: its dashed line may not be level.
        string lanes = Regex.Match(s_page, "<section id=\"months\">.*?</svg>", RegexOptions.Singleline).Value;
        double[][] heights = [.. Regex.Matches(lanes, "class=\"lu\" d=\"([^\"]*)\"").Select(line => Regex.Matches(line.Groups[1].Value, @",(-?[\d.]+)")
            .Select(y => double.Parse(y.Groups[1].Value, CultureInfo.InvariantCulture)).ToArray())];
        Assert.Equal(CurveChoice.Of(s_run).Slow.Count, heights.Length);
        Assert.Contains(heights, line => line.Max() - line.Min() > 1);
        Assert.Contains(heights, line => line.Max() - line.Min() < 0.01);
    }

    [Fact]
    public void A_ratio_over_its_own_start_is_shown_as_change_and_nothing_else_is()
    {
        RunResult shown = Presented.Of(s_run);
        foreach (var (raw, seen) in s_run.Observables.Zip(shown.Observables))
        {
            if (seen.Unit != Presented.Change)
            {
                Assert.Same(raw.Central, seen.Central);
                continue;
            }
            Assert.Equal(0, seen.Untreated[0]);
            Assert.All(raw.P05.Zip(seen.P05), pair => Assert.Equal(pair.First, 1 + pair.Second / 100, 1e-12));
            Assert.All(raw.P95.Zip(seen.P95), pair => Assert.Equal(pair.First, 1 + pair.Second / 100, 1e-12));
        }
        Assert.Equal(3, shown.Observables.Count(o => o.Unit == Presented.Change));
        Observable aged = s_run.Observables.First(o => o.Id == "roughness_relative");
        Assert.NotEqual(Presented.Change, Presented.Of(aged with { Untreated = [.. aged.Untreated.Select(value => 0.9 * value)] }).Unit);
    }

    [Fact]
    public void A_rise_carries_its_sign_and_no_interval_looks_narrower() =>
        Gen.Select(Gen.Double[-90, 400], Gen.Double[0, 200], Gen.Double[0, 1]).Sample((low, width, share) =>
        {
            Observable change = Presented.Of(s_run).Observables.First(o => o.Unit == Presented.Change);
            double centre = low + share * width;
            Figures figures = Figures.For(change, centre, low, low + width);
            string said = figures.Centre(centre);
            bool signed = Number(said) == 0 ? char.IsDigit(said[0]) : said[0] == (centre > 0 ? '+' : '\u2212');
            return signed && Number(figures.Low(low)) <= low + 1e-3 && Number(figures.High(low + width)) >= low + width - 1e-3;
        });

    [Fact]
    public void Circles_of_sessions_never_touch_and_the_first_and_the_last_have_one() =>
        Gen.Select(Gen.Int[1, 60], Gen.Double[0.5, 90]).Sample((count, pitch) =>
        {
            double[] places = [.. Enumerable.Range(0, count).Select(i => 40 + i * pitch)];
            var circled = SessionMarks.Circled(places);
            bool apart = circled.Zip(circled.Skip(1)).All(pair => places[pair.Second] - places[pair.First] >= SessionMarks.Room - 1e-9);
            bool ends = circled[0] == 0 && (circled[^1] == count - 1 || places[^1] - places[0] < SessionMarks.Room);
            return apart && ends;
        });

    [Fact]
    public void A_drawn_line_stays_on_its_curve_with_fewer_points() =>
        Gen.Double[0, 1].Array[3, 200].Sample(noise =>
        {
            double[] hours = [.. Enumerable.Range(0, noise.Length).Select(i => (double)i)];
            double[] values = [.. noise.Select((share, i) => Math.Sin(i / 9.0) + 0.02 * share)];
            Scale x = new(0, noise.Length - 1, 0, 700), y = new(-1.2, 1.2, 66, 0);
            var drawn = Regex.Matches(Curve.Line(hours, values, x, y), @"[ML](-?[\d.]+),(-?[\d.]+)")
                .Select(point => (X: double.Parse(point.Groups[1].Value, CultureInfo.InvariantCulture), Y: double.Parse(point.Groups[2].Value, CultureInfo.InvariantCulture))).ToArray();
            return drawn.Length <= noise.Length && Enumerable.Range(0, noise.Length).All(i => Distance(drawn, x.At(hours[i]), y.At(values[i])) < 0.5);
        });

    [Theory]
    [InlineData(7)]
    [InlineData(10 * 7)]
    [InlineData(183)]
    [InlineData(365.25)]
    [InlineData(731)]
    public void Labels_of_a_time_axis_have_room(double days)
    {
        foreach (double width in new[] { 280.0, 308, 706 })
        {
            double[] places = [.. TimePanel.Whole(24 * days, 0, width).Ticks.Select(tick => tick.Hours / (24 * days) * width)];
            Assert.True(places.Length >= 2);
            Assert.All(places.Zip(places.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 40, $"{days} d on {width} px"));
            Assert.InRange(places[^1], 0, width + 1e-6);
        }
    }

    [Fact]
    public void Months_end_with_the_run() =>
        Gen.Double[45, 740].Sample(days =>
        {
            var moments = Landmarks.Months(24 * days);
            return moments.Zip(moments.Skip(1)).All(pair => pair.First < pair.Second) && moments[^1] <= 24 * days * 1.0100001 && moments[^1] > 0.9 * 24 * days;
        });

    private static double Distance((double X, double Y)[] line, double x, double y) => line.Length == 1
        ? Math.Abs(line[0].Y - y)
        : line.Zip(line.Skip(1)).Min(piece => ToPiece(piece.First, piece.Second, x, y));

    private static double ToPiece((double X, double Y) from, (double X, double Y) to, double x, double y)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        double share = Math.Clamp(((x - from.X) * dx + (y - from.Y) * dy) / Math.Max(dx * dx + dy * dy, 1e-12), 0, 1);
        return Math.Sqrt(Math.Pow(from.X + share * dx - x, 2) + Math.Pow(from.Y + share * dy - y, 2));
    }

    private static double Number(string text) =>
        double.Parse(text.Replace('\u2212', '-').TrimStart('+'), NumberStyles.Any, CultureInfo.InvariantCulture);

    private static string Body(string page) => Regex.Replace(page, "<style>.*?</style>", "", RegexOptions.Singleline);
}
