using Needlepoint.Engine;
using Needlepoint.Planning.Rules;
using Needlepoint.Planning.Suitability;
using Needlepoint.Studio.Suitability;

namespace Needlepoint.Studio.Tests.Suitability;

/// <summary>The line that stays in sight on every page of a course.</summary>
public sealed class StripLineTests
{
    private static readonly LocalEngine s_engine = new();

    [Fact]
    public void Open_questions_are_never_told_as_clear()
    {
        StripLine line = Of("conditions: []", "");
        Assert.Equal((RuleAction.Note, "Not settled"), (line.Mark, line.Word));
        Assert.Contains("could change that", line.More, StringComparison.Ordinal);
    }

    [Fact]
    public void The_strictest_finding_leads_with_its_reason()
    {
        StripLine line = Of("conditions: [keloid]", "");
        Assert.Equal(RuleAction.Block, line.Mark);
        Assert.Contains("eloid", line.Lead, StringComparison.Ordinal);
        Assert.StartsWith("1 blocked", line.Rest, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_authorities_disagree_the_line_says_so()
    {
        StripLine line = Of("medicines: [{medicine: isotretinoin, stopped: 100 d}]", "");
        Assert.Equal(RuleAction.DoctorReview, line.Mark);
        Assert.Equal("Authorities disagree.", line.More);
    }

    [Fact]
    public void Clear_is_said_only_when_every_question_that_could_stand_against_it_is_answered()
    {
        StripLine line = Of("conditions: none\n  medicines: none\n  skin: normal", "screening: {no: [everything-else], setting: clinic, cartridge: new, operator: licensed, expectations: realistic, first_session: 2027-01-31}\nhabits: {smoking: none, sunscreen: daily SPF 50}");
        Assert.True(line.Mark is null or RuleAction.Warn, line.Lead);
        Assert.Null(line.Word);
    }

    private static StripLine Of(string person, string rest)
    {
        string text = $"person:\n  age: 34\n  sex: female\n  skin_type: II\n  site: cheek\n  {person}\ncourse: {{device: pen-12-needles, needle_length: 0.5 mm, passes: 4, anaesthetic: none}}\n{rest}\n";
        Screening screening = s_engine.Screen(
            new ScreenRequest("course.yaml", 1, 0, new(2026, 12, 1), []) { Text = text }, new Progress<EngineProgress>(), TestContext.Current.CancellationToken).Screening;
        return StripLine.Of(screening);
    }
}
