using Needlepoint.Planning.Suitability;
using Needlepoint.Planning.Tests.Protocols;
using Needlepoint.Planning.Tests.Rules;

namespace Needlepoint.Planning.Tests.Suitability;

public sealed class PredictedRuleTests
{
    private const double Hour = SampleCourse.Hour;

    private static readonly Screener s_screener = new(
        RuleFiles.Load(
            """
            - id: published
              code: NP-S901
              title: vitamin C within three days
              kind: timing
              action: block
              each: product
              when: product.has_vitamin_c and product.after_needles < 72 h
              advice: Wait.
              plain: Please wait.
              why: Granulomas.
              strength: trial
              sources: [label, sheet, talk]
            - id: predicted
              code: NP-S902
              title: channels are open
              kind: timing
              action: block
              each: product
              when: prediction.channels_open and not product.made_for_channels
              instead: "from {prediction.closed_from} on"
              advice: Wait.
              plain: Please wait.
              why: Channels are open.
              strength: trial
              predicted: yes
              sources: [label]

            """,
            out _),
        Shared.Catalogue);

    [Theory]
    [InlineData(20, 14, "published")]
    [InlineData(20, 100, "published predicted")]
    [InlineData(80, 100, "predicted")]
    [InlineData(80, 14, "")]
    [InlineData(101, 100, "")]
    public void Of_a_published_and_a_predicted_time_the_later_wins(int hours, int openUntil, string expected) =>
        Assert.Equal(expected, string.Join(' ', Screen(hours, new FakePredictions(openUntil * Hour)).Findings.Select(finding => finding.Rule.Id).OrderDescending(StringComparer.Ordinal)));

    [Fact]
    public void A_predicted_finding_tells_its_numbers_and_a_rule_without_its_prediction_was_not_asked()
    {
        Finding finding = Assert.Single(Screen(80, new FakePredictions(100 * Hour)).Findings);
        Assert.Equal("Channels are open until hour 100.", finding.Because);
        Planning.Suitability.Screening without = Screen(80, null);
        Assert.Equal("predicted", Assert.Single(without.NotPredicted).Id);
        Assert.Empty(without.Findings);
    }

    private static Planning.Suitability.Screening Screen(int hours, IPredictedFacts? predictions) => s_screener.Screen(
        (SampleCourse.Answered with { Course = FormattableString.Invariant($"products: [{{product: vitamin-c-15-serum, from: {hours} h, to: {hours + 2} h}}]") }).Read(), predictions);
}
