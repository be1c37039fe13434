using Needlepoint.Planning.Rules;
using Needlepoint.Planning.Suitability;

namespace Needlepoint.Planning.Tests.Suitability;

/// <summary>Acceptance checks of rules that the model drives.</summary>
public sealed class PredictedAcceptanceTests
{
    private const double Hour = SampleCourse.Hour;
    private static readonly SampleCourse s_answered = SampleCourse.Answered;

    [Fact]
    public void Check_3_where_channels_are_predicted_to_stay_open_for_longer_the_later_time_wins()
    {
        // The published time has passed; the prediction has not.
        Planning.Suitability.Screening later = Rules.Screen(VitaminC(80), new FakePredictions(100 * Hour));
        Assert.False(Blocked(later, "vitamin-c-serum-on-channels"));
        Finding predicted = Assert.Single(later.Findings, finding => finding is { Action: RuleAction.Block, Rule.Layer: RuleLayer.Prediction });
        Assert.Equal("Channels are open until hour 100.", predicted.Because);
        // The prediction has passed; the published time has not.
        Planning.Suitability.Screening earlier = Rules.Screen(VitaminC(20), new FakePredictions(14 * Hour));
        Assert.True(Blocked(earlier, "vitamin-c-serum-on-channels"));
        Assert.DoesNotContain(earlier.Findings, finding => finding is { Action: RuleAction.Block, Rule.Layer: RuleLayer.Prediction });
        Assert.DoesNotContain(Rules.Screen(VitaminC(101), new FakePredictions(100 * Hour)).Findings, finding => finding.Action == RuleAction.Block);
    }

    [Fact]
    public void Check_7_for_radio_frequency_the_model_of_plain_needling_refuses()
    {
        Dictionary<string, RuleAction> found = Rules.Found(s_answered with { Device = "morpheus8", Passes = 2 });
        Assert.Contains("rf-microneedling", found.Keys);
        Assert.Equal(RuleAction.Block, found["model-covers-no-heat"]);
    }

    private static SampleCourse VitaminC(int hours) => s_answered with { Course = $"products: [{{product: vitamin-c-15-serum, from: {hours} h, to: {hours + 2} h}}]" };

    private static bool Blocked(Planning.Suitability.Screening screening, string rule) =>
        screening.Findings.Any(finding => finding.Rule.Id == rule && finding.Action == RuleAction.Block);
}
