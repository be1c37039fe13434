using System.Globalization;
using System.Text.RegularExpressions;
using Needlepoint.Inference.Results;
using Needlepoint.Reports.Charts;
using Needlepoint.Reports.Html;
using Needlepoint.Reports.Words;

namespace Needlepoint.Reports.Tests;

/// <summary>The lanes as a page shows them that people change: which stand there, on which clock, with what was measured.</summary>
public sealed class LaneViewTests
{
    private static readonly RunResult s_run = Presented.Of(ExampleCourse.Result());
    private static readonly CurveChoice s_curves = CurveChoice.Of(s_run);

    [Fact]
    public void Lanes_go_from_fast_to_slow_and_end_with_what_the_person_came_for()
    {
        IReadOnlyList<Observable> lanes = LaneChoice.Of(s_curves);
        Assert.Equal(s_curves.Headline, lanes[^1]);
        Assert.Equal(lanes.OrderBy(curve => curve.IsSlow), lanes);
        Assert.Equal(lanes.Distinct(), lanes);
    }

    [Fact]
    public void On_the_clock_of_one_session_every_tenfold_is_as_wide_and_the_ticks_lie_in_order()
    {
        TimePanel panel = new Clock(Moments.Year, IsWhole: false) { IsLog = true }.Over(0, 1000, 12).Single();
        Assert.Equal(panel.X.At(10) - panel.X.At(1), panel.X.At(1000) - panel.X.At(100), 6);
        Assert.Equal(panel.Ticks.Select(tick => tick.Hours).Order(), panel.Ticks.Select(tick => tick.Hours));
        Assert.Equal(("1\u00A0min", "1\u00A0year"), (panel.Ticks[0].Label, panel.Ticks[^1].Label));
    }

    [Fact]
    public void After_the_latest_session_a_curve_is_the_same_curve_moved()
    {
        RunResult after = AfterSession.Of(s_run);
        double last = s_run.SessionHours[^1];
        foreach (Observable curve in s_run.Observables.Where(observable => observable.Shape == ObservableShape.Curve))
        {
            Observable moved = after.Observables.Single(observable => observable.Id == curve.Id);
            foreach (double hours in (double[])[1, 24, 500])
                Assert.Equal(Curve.Value(curve.TimeHours, curve.Central, last + hours), Curve.Value(moved.TimeHours, moved.Central, hours), 9);
        }
        Assert.Equal(s_run.HorizonHours - last, after.HorizonHours);
    }

    [Fact]
    public void A_measured_value_is_drawn_inside_its_lane_even_where_it_lies_far_off()
    {
        Observable headline = s_curves.Headline!;
        string Page(params MeasuredPoint[] points)
        {
            var svg = new Markup();
            new Lanes(s_run, [headline], new Clock(s_run.HorizonHours, IsWhole: false)) { Measured = points }.DrawWide(svg);
            return svg.ToString();
        }

        Assert.DoesNotContain("class=\"pt\"", Page(), StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"pt\"", Page(new MeasuredPoint("another_outcome", 10, 1)), StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"pt\"", Page(new MeasuredPoint(headline.Id, 10, double.NaN)), StringComparison.Ordinal);
        double[] heights = [.. Regex.Matches(Page(new(headline.Id, 800, 1e6), new(headline.Id, 900, -1e6)), "cy=\"([0-9.]+)\" r=\"4\"").Select(match => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))];
        Assert.Equal(2, heights.Length);
        Assert.All(heights, height => Assert.InRange(height, 0, 400));
    }

    [Fact]
    public void A_value_measured_later_than_the_lanes_reach_leaves_them_as_they_are_and_one_far_off_leaves_the_lines_tall()
    {
        Observable headline = s_curves.Headline!;
        string Page(params MeasuredPoint[] points)
        {
            var svg = new Markup();
            new Lanes(s_run, [headline], new Clock(s_run.HorizonHours, IsWhole: false)) { Measured = points }.DrawWide(svg);
            return svg.ToString();
        }

        Assert.Equal(Page(), Page(new MeasuredPoint(headline.Id, s_run.HorizonHours + 1, 9999), new MeasuredPoint(headline.Id, -1, 9999)));
        string far = Page(new MeasuredPoint(headline.Id, 800, 9999));
        Assert.Contains(">measured 9", far, StringComparison.Ordinal);
        Assert.True(Height(far) > Height(Page()) / 5);

        static double Height(string page)
        {
            string lines = string.Concat(Regex.Matches(page, "class=\"lt\" d=\"([^\"]+)\"").Select(match => match.Groups[1].Value));
            double[] heights = [.. Regex.Matches(lines, ",([0-9.]+)").Select(match => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))];
            return heights.Max() - heights.Min();
        }
    }

    [Fact]
    public void A_session_that_was_done_is_marked_once_where_it_lies_on_the_clock_and_not_beyond_it()
    {
        string Page(params double[] done)
        {
            var svg = new Markup();
            new Lanes(s_run, LaneChoice.Of(s_curves), new Clock(s_run.HorizonHours, IsWhole: false)) { DoneHours = done }.DrawWide(svg);
            return svg.ToString();
        }

        Assert.DoesNotContain("class=\"done\"", Page(), StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(Page(800, 0), "class=\"done\""));
        Assert.DoesNotContain("class=\"done\"", Page(s_run.HorizonHours + 1, -1), StringComparison.Ordinal);
    }

    [Fact]
    public void The_span_that_lanes_tell_is_that_of_their_drawing()
    {
        var lanes = new Lanes(s_run, LaneChoice.Of(s_curves), new Clock(s_run.HorizonHours, IsWhole: false)) { WhyAddress = id => "?why=" + id };
        var svg = new Markup();
        lanes.DrawWide(svg);
        Assert.Contains($"viewBox=\"0 0 1028 {lanes.WideSpan.Height.ToString("0.#", CultureInfo.InvariantCulture)}\"", svg.ToString(), StringComparison.Ordinal);
        Assert.True(lanes.WideSpan.Top < lanes.WideSpan.Bottom);
        Assert.Contains("href=\"?why=", svg.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Milestones_are_told_from_the_run_and_name_no_stretch_beyond_its_end()
    {
        IReadOnlyList<Milestone> year = Milestones.Of(s_run, s_curves);
        Assert.NotEmpty(year);
        Assert.All(year, milestone => Assert.EndsWith(".", milestone.What, StringComparison.Ordinal));
        RunResult week = s_run with { HorizonHours = Moments.Week, SessionHours = [0] };
        Assert.DoesNotContain(Milestones.Of(week, CurveChoice.Of(week)), milestone => milestone.When.StartsWith("Week", StringComparison.Ordinal) || milestone.When.StartsWith("Month", StringComparison.Ordinal));
        RunResult calm = s_run with { Observables = [] };
        Assert.Empty(Milestones.Of(calm, CurveChoice.Of(calm)));
    }

    [Fact]
    public void Redness_that_most_people_still_have_is_not_called_gone()
    {
        static string DayTwo(double level)
        {
            double[] values = [level];
            Observable redness = s_run.Observables.First(observable => observable.Shape == ObservableShape.Single) with
            {
                Id = "redness_duration_h", Central = values, P05 = values, P25 = values, P75 = values, P95 = values,
            };
            RunResult run = s_run with { Observables = [redness] };
            return Milestones.Of(run, CurveChoice.Of(run)).Single(milestone => milestone.When == "Day 2 to 3").What;
        }

        Assert.Contains("still seen", DayTwo(double.PositiveInfinity), StringComparison.Ordinal);
        Assert.Contains("still seen", DayTwo(100), StringComparison.Ordinal);
        Assert.Contains("no longer seen by others in 95 of 100", DayTwo(30), StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_study_measured_is_said_to_be_a_guess()
    {
        Observable outcome = s_curves.Headline!;
        Assert.Contains("guess", TestedWords.Sentence(outcome with { Tested = new(0, 0, [], []) }), StringComparison.Ordinal);
        Assert.Equal("Tested on 9 studies that the model was not tuned to; 8 fell inside its interval.", TestedWords.Sentence(outcome with { Tested = new(9, 8, [], []) }));
    }
}
