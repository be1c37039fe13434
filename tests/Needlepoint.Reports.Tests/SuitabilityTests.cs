using Needlepoint.Planning.Rules;
using Needlepoint.Planning.Suitability;
using Needlepoint.Reports.Html;
using Needlepoint.Reports.Words;

namespace Needlepoint.Reports.Tests;

/// <summary>Suitability in the report, and its words.</summary>
public sealed class SuitabilityTests
{
    private const double Day = 86400;

    [Fact]
    public void Every_finding_stands_in_the_page_with_its_code_its_layer_and_what_to_do_instead()
    {
        Screening screening = ExampleScreening.Full();
        string page = Page(screening);
        foreach (Finding finding in screening.Findings)
        {
            Assert.Contains(finding.Rule.Code, page, StringComparison.Ordinal);
            Assert.Contains(finding.Instead, page, StringComparison.Ordinal);
            if (finding.Rule.Positions.Count == 0) Assert.Contains($"layer {SuitabilityWords.Key(finding.Rule.Layer)}", page, StringComparison.Ordinal);
        }
        foreach (Position position in ExampleScreening.Isotretinoin.Positions) Assert.Contains(position.Says[1..], page, StringComparison.Ordinal);
        Assert.Contains(SuitabilityWords.KeepMedicines, page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("id=\"suitability\"", StringComparison.Ordinal) < page.IndexOf("id=\"summary\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_decision_is_shown_with_both_positions_and_what_the_rule_itself_asks_for()
    {
        string page = Page(ExampleScreening.Decided());
        foreach (string part in (string[])["Decided by dermatologist:", "low dose, healed well since", "The rule itself asks for: doctor review", "Wait 180 days", "Too little evidence to delay"])
            Assert.Contains(part, page, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_is_strict_it_is_a_line_and_the_rest_is_folded_away()
    {
        string page = Page(ExampleScreening.Unsettled(61));
        Assert.Contains("class=\"suit long short\"", page, StringComparison.Ordinal);
        Assert.Contains("61 questions open", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"suitability\"", Page(ExampleScreening.None()), StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"suitability\"", HtmlReport.Write(ExampleRun.Result()), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_user_wrote_never_becomes_markup()
    {
        const string hostile = "<script>alert(1)</script>";
        Screening full = ExampleScreening.Full();
        string page = Page(full with
        {
            CourseFile = hostile,
            UnknownMedicines = [hostile],
            RefusedDecisions = [hostile],
            Findings = [.. full.Findings.Select(finding => finding with { Found = hostile, Because = hostile, Instead = hostile, Also = [hostile], Decision = new("NP-S031", hostile, hostile) })],
        });
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RuleAction.Block, "Not like this:")]
    [InlineData(RuleAction.DoctorReview, "A doctor decides")]
    [InlineData(RuleAction.Postpone, "Wait:")]
    [InlineData(RuleAction.Warn, "Not settled:")]
    public void The_verdict_is_that_of_the_strictest_finding(RuleAction strictest, string lead)
    {
        Screening full = ExampleScreening.Full();
        Assert.Equal(lead, SuitabilityWords.Verdict(full with { Findings = [.. full.Findings.Where(finding => finding.Action <= strictest)] }).Lead);
    }

    [Fact]
    public void Nothing_is_called_clear_while_an_answer_or_a_medicine_is_missing()
    {
        Screening clear = ExampleScreening.Clear(), full = ExampleScreening.Full();
        Assert.StartsWith("Nothing stands against it", SuitabilityWords.Verdict(clear).Lead, StringComparison.Ordinal);
        Assert.Equal("Not settled:", SuitabilityWords.Verdict(clear with { UnknownMedicines = ["x"] }).Lead);
        Assert.Equal("Not settled:", SuitabilityWords.Verdict(clear with { Questions = full.Questions }).Lead);
    }

    [Theory]
    [InlineData(30 * 60, "30 minutes")]
    [InlineData(3600, "1 hour")]
    [InlineData(36 * 3600, "36 hours")]
    [InlineData(2 * Day, "2 days")]
    [InlineData(0.5 * Day, "12 hours")]
    [InlineData(3.5 * Day, "3.5 days")]
    [InlineData(180 * Day, "180 days")]
    public void Times_are_said_in_the_unit_that_people_count_in(double seconds, string expected) => Assert.Equal(expected, SuitabilityWords.Duration(seconds));

    [Fact]
    public void A_wait_ends_on_a_day_of_the_calendar_when_the_first_session_has_one()
    {
        Screening full = ExampleScreening.Full();
        Assert.Equal("from 10 February 2027 (80 days later)", SuitabilityWords.Clears(full, 80 * Day));
        Assert.Equal("80 days after the planned start", SuitabilityWords.Clears(full with { FirstSession = null }, 80 * Day));
        Assert.Equal("", SuitabilityWords.Clears(full, double.PositiveInfinity));
        Assert.Equal("", SuitabilityWords.Clears(full, 0));
    }

    private static string Page(Screening screening) => HtmlReport.Write(ExampleRun.Result(), null, screening);
}
