using Needlepoint.Planning.Rules;
using Needlepoint.Planning.Suitability;

namespace Needlepoint.Planning.Tests.Suitability;

public sealed class ScreeningWordsTests
{
    private static readonly SampleCourse s_answered = SampleCourse.Answered with { Rest = "habits: {smoking: none}" };

    [Theory]
    [InlineData("skin: normal", "", "Nothing stands against it. All questions are answered.")]
    [InlineData("skin: sensitive", "", "Nothing forbids it; 1 warning to heed. All questions are answered.")]
    [InlineData("conditions: [keloid]\nskin: normal", "", "Not now: keloid")]
    [InlineData("medicines: [{medicine: Roaccutane, stopped: 100 d}]\nskin: normal", "first_session: 2026-11-22", "A doctor decides before session 1: isotretinoin stopped 100 days")]
    [InlineData("medicines: [{medicine: Roaccutane, stopped: 100 d}]\nskin: normal", "first_session: 2026-11-22", "Without a decision the earliest start is 10 February 2027.")]
    [InlineData("skin: normal", "last: {filler: 4 d}", "Wait 10 days longer: ")]
    [InlineData("skin: normal", "last: {filler: 4 d}\nfirst_session: 2027-02-01", "Wait until 11 February 2027: ")]
    [InlineData("conditions: [cardiac-abnormality]\nskin: normal", "last: {filler: 4 d}\nfirst_session: 2027-02-01", "Earliest start 11 February 2027, and once a doctor has decided.")]
    [InlineData("conditions: [eczema]\nskin: normal", "", "Wait until it has passed: active eczema")]
    [InlineData("conditions: [keloid]\nskin: normal", "last: {filler: 4 d}\nfirst_session: 2027-02-01", "Earliest start 11 February 2027, and once this has passed or a doctor has decided: keloid")]
    [InlineData("medicines: [Somethingunknown]\nskin: normal", "", "Not checked: Somethingunknown, because no rule knows this medicine.")]
    [InlineData("skin: normal", "follow_up: {signs: [papules], since_session: 9 d}", "A doctor looks at the skin now: ")]
    public void The_verdict_says_what_stands_against_the_course_and_until_when(string person, string answers, string expected)
    {
        Planning.Suitability.Screening screening = Rules.Screen(s_answered with { Person = person, Screening = $"{s_answered.Screening}\n{answers}" });
        Assert.Contains(expected, Text(screening), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("products: [{product: vitamin-c-15-serum, from: 1 h}]", "Not like this: ")]
    [InlineData("sessions: 3\nevery: 14 d", "Change the plan: ")]
    public void What_the_plan_can_change_is_told_apart_from_the_person(string course, string lead) =>
        Assert.StartsWith(lead, Text(Rules.Screen(s_answered with { Course = course })), StringComparison.Ordinal);

    [Fact]
    public void Open_questions_keep_a_verdict_from_being_a_yes()
    {
        Planning.Suitability.Screening open = Rules.Screen(new());
        int could = open.Questions.Count(question => question.Strictest >= RuleAction.Postpone);
        Assert.StartsWith(FormattableString.Invariant($"Nothing stands against it so far; {open.Questions.Count} questions are open, {could} of them could change that."), Text(open), StringComparison.Ordinal);
        Planning.Suitability.Screening against = Rules.Screen(new() { Person = "conditions: [keloid]" });
        Assert.Contains(FormattableString.Invariant($"{against.Questions.Count} questions are open"), Text(against), StringComparison.Ordinal);
    }

    [Fact]
    public void The_person_is_told_in_plain_words_and_never_to_stop_a_medicine()
    {
        Planning.Suitability.Screening screening = Rules.Screen(s_answered with { Person = "conditions: [keloid]\nmedicines: [warfarin]" });
        IReadOnlyList<string> plain = ScreeningWords.Plain(screening);
        Assert.Equal("Please do not have this treatment now.", plain[0]);
        Assert.Contains(screening.Findings.Single(finding => finding.Rule.Id == "keloid-history").Plain, plain);
        Assert.Equal("Keep taking medicines that a doctor prescribed.", plain[^1]);
    }

    [Fact]
    public void No_verdict_is_one_word()
    {
        foreach (SampleCourse course in (SampleCourse[])[new(), s_answered, s_answered with { Person = "conditions: [keloid]" }, s_answered with { Site = "eyelid", Length = "0.3 mm" }])
            Assert.All(ScreeningWords.Verdict(Rules.Screen(course)), sentence => Assert.True(sentence.ToString().Split(' ').Length > 2, sentence.ToString()));
    }

    private static string Text(Planning.Suitability.Screening screening) => string.Join(' ', ScreeningWords.Verdict(screening));
}
