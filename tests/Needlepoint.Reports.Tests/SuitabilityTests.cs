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
        Assert.Contains(ScreeningWords.KeepMedicines, page, StringComparison.Ordinal);
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
        Assert.Contains("61 questions are open", page, StringComparison.Ordinal);
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

    [Fact]
    public void A_wait_ends_on_a_day_of_the_calendar_when_the_first_session_has_one()
    {
        Screening full = ExampleScreening.Full();
        Assert.Equal("from 10 February 2027 (80 days later)", SuitabilityWords.Clears(full, 80 * Day));
        Assert.Equal("80 days later than planned", SuitabilityWords.Clears(full with { FirstSession = null }, 80 * Day));
        Assert.Equal("", SuitabilityWords.Clears(full, double.PositiveInfinity));
        Assert.Equal("", SuitabilityWords.Clears(full, 0));
    }

    private static string Page(Screening screening) => HtmlReport.Write(ExampleRun.Result(), null, screening);
}
