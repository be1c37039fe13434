using Needlepoint.Planning.Rules;
using Needlepoint.Planning.Suitability;

namespace Needlepoint.Planning.Tests.Suitability;

/// <summary>What the rule layer must do for practice; the numbers are those of the list of acceptance checks that the rules were collected with.</summary>
public sealed class AcceptanceTests
{
    private static readonly SampleCourse s_answered = SampleCourse.Answered;

    [Fact]
    public void Check_1_isotretinoin_now_is_blocked_by_the_label_and_shows_what_the_panels_say()
    {
        Finding now = Assert.Single(Rules.Screen(Taking("isotretinoin")).Findings, finding => finding.Action == RuleAction.Block);
        Assert.Equal("isotretinoin-current", now.Rule.Id);
        Assert.Equal(EvidenceStrength.Regulation, now.Rule.Strength);
        Assert.Contains(now.Rule.Positions, position => position.Strength == EvidenceStrength.Consensus && position.Action < RuleAction.Block);
    }

    [Theory]
    [InlineData(100, RuleAction.DoctorReview)]
    [InlineData(179, RuleAction.DoctorReview)]
    [InlineData(180, null)]
    [InlineData(200, null)]
    public void Check_1_isotretinoin_stopped_asks_a_doctor_for_half_a_year(int days, RuleAction? expected)
    {
        Finding[] found = [.. Rules.Screen(Taking($"{{medicine: Roaccutane, stopped: {days} d}}")).Findings.Where(finding => finding.Rule.Id.StartsWith("isotretinoin", StringComparison.Ordinal))];
        Assert.Equal(expected, found.Length == 0 ? null : Assert.Single(found).Action);
        if (found.Length > 0)
        {
            Assert.Equal((180 - days) * SampleCourse.Day, found[0].ClearsAfter, 1e-3);
            Assert.True(found[0].Rule.Positions.Count > 1);
        }
    }

    [Theory]
    [InlineData("warfarin")]
    [InlineData("Eliquis")]
    [InlineData("{medicine: aspirin, prescribed: yes}")]
    [InlineData("clopidogrel")]
    public void Check_2_a_prescribed_blood_thinner_asks_a_doctor_and_is_kept(string medicine)
    {
        Planning.Suitability.Screening screening = Rules.Screen(Taking(medicine));
        Finding finding = Assert.Single(screening.Findings, finding => finding.Action == RuleAction.DoctorReview);
        Assert.Equal("anticoagulant-current", finding.Rule.Id);
        foreach (string text in (string[])[finding.Found, finding.Plain, finding.Instead, finding.Rule.Advice])
            Assert.DoesNotMatch(@"(?i)(?<!not |n't |never )\b(stop|pause|discontinue|leave out)\b", text);
        Assert.Contains("keep taking", ScreeningWords.KeepMedicines, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(71, true)]
    [InlineData(72, false)]
    [InlineData(80, false)]
    public void Check_3_vitamin_C_is_blocked_for_three_days_after_needles(int hours, bool blocked) =>
        Assert.Equal(blocked, Blocked(Rules.Screen(VitaminC(hours)), "vitamin-c-serum-on-channels"));

    [Theory]
    [InlineData("600 cm2", "100 mg/cm2", "60 min", false)]
    [InlineData("610 cm2", "100 mg/cm2", "60 min", true)]
    [InlineData("601 cm2", "10 mg/cm2", "60 min", true)]
    [InlineData("600 cm2", "10 mg/cm2", "60 min", false)]
    [InlineData("100 cm2", "10 mg/cm2", "5 h", false)]
    [InlineData("100 cm2", "10 mg/cm2", "5.1 h", true)]
    public void Check_4_a_cream_of_lidocaine_and_prilocaine_has_a_greatest_amount_area_and_time(string area, string amount, string time, bool blocked) =>
        Assert.Equal(blocked, Blocked(Rules.Screen(s_answered with { Site = "back", Course = Numbing(area, amount, time) }), "emla-area-dose"));

    [Fact]
    public void Check_4_prilocaine_is_blocked_in_G6PD_deficiency()
    {
        SampleCourse course = s_answered with { Person = "skin: normal\nconditions: [g6pd-deficiency]", Course = Numbing("100 cm2", "150 mg/cm2", "60 min") };
        Assert.True(Blocked(Rules.Screen(course), "methaemoglobin-risk"));
        Assert.False(Blocked(Rules.Screen(course with { Course = "products: [{product: lidocaine-4-cream, from: -60 min, to: 0 h}]" }), "methaemoglobin-risk"));
    }

    [Fact]
    public void Check_5_depth_is_warned_of_outside_what_was_cleared_and_blocked_inside_the_orbital_rim()
    {
        Assert.False(Rules.Found(s_answered with { Length = "1.5 mm" }).ContainsKey("face-depth-cap"));
        Dictionary<string, RuleAction> face = Rules.Found(s_answered with { Length = "1.6 mm" });
        Assert.Equal(RuleAction.Warn, face["face-depth-cap"]);
        Assert.DoesNotContain(RuleAction.Block, face.Values);
        Assert.Equal(RuleAction.Warn, Rules.Found(s_answered with { Site = "back", Device = "dermapen-4", Length = "2.6 mm" })["depth-cap-other"]);
        Assert.Equal(RuleAction.Block, Rules.Found(s_answered with { Site = "eyelid", Length = "0.25 mm" })["orbital-rim"]);
    }

    [Fact]
    public void Check_8_every_rule_has_a_source_a_strength_and_how_it_was_read_and_what_is_to_confirm_is_no_label()
    {
        Assert.All(Rules.All, rule =>
        {
            Assert.True(rule.Sources.Count > 0 || rule.IsPrediction, rule.Id);
            Assert.All(rule.Sources, source => Assert.Contains(source.Access, (string[])["full-text", "abstract", "secondary", "memory"]));
            Assert.False(rule.Confirm is not null && rule.Layer == RuleLayer.LabelOrLaw, rule.Id);
        });
        Assert.Contains(Rules.All, rule => rule.Layer == RuleLayer.LabelOrLaw);
        Assert.Contains(Rules.All, rule => rule.Layer == RuleLayer.Unconfirmed);
    }

    [Fact]
    public void Check_9_of_authorities_that_disagree_both_are_shown_the_stricter_is_the_default_and_a_decision_needs_a_reason()
    {
        SuitabilityRule[] contested = [.. Rules.All.Where(rule => rule.Positions.Count > 1 && rule.Positions.All(position => position.Action is not null))];
        Assert.NotEmpty(contested);
        Assert.All(contested, rule => Assert.Equal(rule.Action, rule.Positions.Max(position => position.Action)));
        Finding open = Recent("");
        Finding decided = Recent("\ndecisions: [{rule: isotretinoin-recent, reason: superficial needling, by: dermatologist}]");
        Assert.Equal((RuleAction.DoctorReview, null), (open.Action, open.Decision?.Reason));
        Assert.Equal((RuleAction.Note, "superficial needling", "dermatologist"), (decided.Action, decided.Decision?.Reason, decided.Decision?.By));
        Assert.Equal(open.Rule.Positions, decided.Rule.Positions);

        static Finding Recent(string decisions) => Assert.Single(
            Rules.Screen(Taking("{medicine: isotretinoin, stopped: 100 d}") with { Screening = s_answered.Screening + decisions }).Findings, finding => finding.Rule.Id == "isotretinoin-recent");
    }

    [Fact]
    public void Check_10_age_21_is_off_label_and_no_refusal()
    {
        Planning.Suitability.Screening screening = Rules.Screen(s_answered with { Age = 21 });
        Assert.Contains(screening.Findings, finding => finding.Rule.Id == "age-under-22" && finding.Action <= RuleAction.Warn);
        Assert.True(screening.Strictest <= RuleAction.Warn);
        Assert.DoesNotContain(Rules.Screen(s_answered with { Age = 22 }).Findings, finding => finding.Rule.Id == "age-under-22");
    }

    private static SampleCourse Taking(string medicine) => s_answered with { Person = $"skin: normal\nmedicines: [{medicine}]" };

    private static SampleCourse VitaminC(int hours) => s_answered with { Course = $"products: [{{product: vitamin-c-15-serum, from: {hours} h, to: {hours + 2} h}}]" };

    private static string Numbing(string area, string amount, string time) =>
        $"area: {area}\nproducts: [{{product: lidocaine-prilocaine-2-5-cream, from: -{time}, to: 0 h, amount: {amount}}}]";

    private static bool Blocked(Planning.Suitability.Screening screening, string rule) =>
        screening.Findings.Any(finding => finding.Rule.Id == rule && finding.Action == RuleAction.Block);
}
