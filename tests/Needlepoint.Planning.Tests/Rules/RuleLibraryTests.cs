using Needlepoint.Evidence.Problems;
using Needlepoint.Planning.Predicates;
using Needlepoint.Planning.Rules;

namespace Needlepoint.Planning.Tests.Rules;

public sealed class RuleLibraryTests
{
    private const double Day = 86400;

    /// <summary>Text to find, what to put there, code and title of the problem that follows.</summary>
    public static TheoryData<string, string, string, string> Mistakes => new()
    {
        { "id: filler-recent", "id: Filler", EvidenceCode.BadId, "an id is made of lower-case words" },
        { "NP-S901", "S901", RuleCode.BadCode, "the code of a rule is NP-S and three figures" },
        { "NP-S901", "NP-S9011", RuleCode.BadCode, "the code of a rule is NP-S and three figures" },
        { "  code: NP-S901\n", "", "NP-E008", "code is missing" },
        { "  title: a filler in the area\n", "", "NP-E008", "title is missing" },
        { "  advice: Wait four weeks.\n", "", "NP-E008", "advice is missing" },
        { "  plain: Wait four weeks after a filler.\n", "", "NP-E008", "plain is missing" },
        { "  why: It may move.\n", "", "NP-E008", "why is missing" },
        { "  strength: regulation\n", "", "NP-E008", "strength is missing" },
        { "  sources: [label, talk]\n", "", "NP-E008", "sources is missing" },
        { "kind: timing", "kind: time", "NP-E010", "kind 'time' is not known" },
        { "action: postpone\n", "action: wait\n", "NP-E010", "action 'wait' is not known" },
        { "each: session", "each: visit", "NP-E010", "each 'visit' is not known" },
        { "  why:", "  because:", "NP-E007", "'because' is not a key that is known here" },
        { "says: wait two weeks", "say: wait two weeks", "NP-E007", "'say' is not a key that is known here" },
        { "says: No filler.", "text: No filler.", "NP-E007", "'text' is not a key that is known here" },
        { "wait: 28 d\n", "wait: 28\n", "NP-E004", "a time needs a unit" },
        { "wait: 28 d\n", "wait: 5000 d\n", "NP-E012", "wait is above what is allowed" },
        { "[label, talk]", "[label, tale]", RuleCode.BadSource, "no source has the id 'tale'" },
        { "[label, talk]", "[label, talk, label]", RuleCode.BadSource, "the source label is named twice" },
        { "[label, talk]", "[]", RuleCode.BadSource, "a rule without a source says nothing" },
        { "sources: [sheet]", "sources: []", RuleCode.BadSource, "a rule without a source says nothing" },
        { "[label, talk]", "[label]", RuleCode.BadSource, "no rule names the source talk" },
        {
            "    - {who: a clinic, says: wait two weeks, action: warn, wait: 14 d, strength: opinion, sources: [sheet]}\n", "", RuleCode.BadPositions,
            "one position alone disagrees with nobody"
        },
        { "action: warn, wait: 14 d", "action: block, wait: 14 d", RuleCode.BadPositions, "'a clinic' is stricter than 'the label' before it" },
        { "action: warn, wait: 14 d", "action: postpone, wait: 29 d", RuleCode.BadPositions, "'a clinic' is stricter than 'the label' before it" },
        { "action: postpone\n", "action: warn\n", RuleCode.BadPositions, "the action of the rule is not that of its strictest position" },
        { "wait: 28 d\n", "wait: 20 d\n", RuleCode.BadPositions, "the wait of the rule is not that of its strictest position" },
        { "wait_range: 14 d to 365 d", "wait_range: 30 d to 365 d", RuleCode.BadTimes, "the time to wait lies outside wait_range" },
        { "wait_range: 14 d to 365 d", "wait_range: 14 d to 20 d", RuleCode.BadTimes, "the time to wait lies outside wait_range" },
        { "wait_range: 14 d to 365 d", "wait_range: 365 d to 14 d", RuleCode.BadTimes, "wait_range: the earlier end comes first, and there are two" },
        { "wait_range: 14 d to 365 d", "wait_range: 14 d to 20 d to 30 d", RuleCode.BadTimes, "wait_range: the earlier end comes first, and there are two" },
        { "wait_range: 14 d to 365 d", "wait_range: 14 mm to 20 d", RuleCode.BadTimes, "wait_range: '14 mm' is not a time between -365 d and 730 d" },
        { "wait_range: 14 d to 365 d", "wait_range: 14 d onwards", RuleCode.BadTimes, "wait_range: the unit 'onwards' is not known" },
        { "at: -28 d to 0 d", "at: -28 d to 5000 d", RuleCode.BadTimes, "at: '5000 d' is not a time between -365 d and 730 d" },
        { "at: -28 d to 0 d, ", "", "NP-E008", "at is missing" },
        { "says: No filler., ", "", "NP-E008", "says is missing" },
        { "strength: regulation\n  positions:", "strength: regulation\n  position:", "NP-E007", "'position' is not a key that is known here" },
        { "regulation, sources: [label]", "regulation, sources: [sheet]", RuleCode.ConfirmMissing, "a label or a law is quoted at second hand only" },
        { "  advice: Wait four weeks.", "  advice: Stop the blood thinner.", RuleCode.StopsMedicine, "advice tells a person to stop a medicine that may be prescribed" },
        { "plain: Wait four weeks after a filler.", "plain: Your aspirin must be stopped.", RuleCode.StopsMedicine, "plain tells a person to stop a medicine that may be prescribed" },
        { "says: No filler.", "says: Leave out your tablets.", RuleCode.StopsMedicine, "calendar tells a person to stop a medicine that may be prescribed" },
        { "  when: since.filler < 28 d\n", "", RuleCode.WrongSubject, "when is missing: only care holds always" },
        { "each: session", "each: care", RuleCode.WrongSubject, "care holds before or after every session and has no when" },
        { "{since.filler}", "{product.contact}", RuleCode.WrongSubject, "product.contact is not known of each session" },
        { "since.filler < 28 d", "product.has_acid", RuleCode.WrongSubject, "product.has_acid is not known of each session" },
        { "{since.filler}", "{since.fillet}", PredicateCode.UnknownFact, "no fact has the path 'since.fillet'" },
        { "since.filler < 28 d", "since.fillet < 28 d", PredicateCode.UnknownFact, "no fact has the path 'since.fillet'" },
    };

    [Fact]
    public void A_good_rule_is_read_whole()
    {
        SuitabilityRule rule = Assert.Single(RuleFiles.Load(RuleFiles.Good, out ProblemList problems).All);
        Assert.True(problems.Count == 0, ProblemText.Format(problems));
        Assert.Equal(("filler-recent", "NP-S901", RuleKind.Timing, RuleAction.Postpone), (rule.Id, rule.Code, rule.Kind, rule.Action));
        Assert.Equal((RuleSubject.Session, "since.filler < 28 d"), (rule.Subject, rule.When!.Text));
        Assert.Equal((28 * Day, (14 * Day, 365 * Day)), (rule.Wait, rule.WaitRange));
        Assert.Equal(("Wait four weeks.", "Ask the injector.", "Wait four weeks after a filler.", "It may move."), (rule.Advice, rule.Instead, rule.Plain, rule.Rationale));
        Assert.Equal((EvidenceStrength.Regulation, RuleLayer.LabelOrLaw, "Some wait a year."), (rule.Strength, rule.Layer, rule.Disagreement));
        Assert.Equal(["the label", "a clinic"], rule.Positions.Select(position => position.Who));
        Assert.Equal((RuleAction.Warn, 14 * Day, EvidenceStrength.Opinion), (rule.Positions[1].Action, rule.Positions[1].Wait, rule.Positions[1].Strength));
        Assert.Equal(["label", "talk", "sheet"], rule.Sources.Select(source => source.Id));
        Assert.Equal(new("sheet", "A care sheet", "https://example.org/sheet", "secondary", "of a clinic"), rule.Sources[2]);
        Assert.Equal(new(-28 * Day, 0, "No filler.") { Again = "A filler again.", OnlyWhenFound = true }, rule.Calendar);
    }

    [Theory, MemberData(nameof(Mistakes))]
    public void Each_mistake_has_its_message(string find, string put, string code, string title)
    {
        int at = RuleFiles.Good.IndexOf(find, StringComparison.Ordinal);
        Assert.True(at >= 0, find);
        RuleFiles.Load(RuleFiles.Good.Remove(at, find.Length).Insert(at, put), out ProblemList problems);
        Problem? problem = problems.FirstOrDefault(one => one.Code == code && one.Title == title);
        Assert.True(problem is not null, ProblemText.Format(problems));
        Assert.NotNull(problem.Place);
        Assert.NotNull(problem.Fix);
    }

    [Fact]
    public void Care_is_an_entry_of_the_calendar_and_nothing_else()
    {
        const string asked = "each: session\n  when: since.filler < 28 d\n  found: \"a filler {since.filler} ago\"";
        string care = RuleFiles.Good.Replace(asked.ReplaceLineEndings("\n"), "each: care", StringComparison.Ordinal);
        SuitabilityRule rule = Assert.Single(RuleFiles.Load(care, out ProblemList problems).All);
        Assert.Empty(problems);
        Assert.Null(rule.When);
        Assert.Empty(RuleFiles.Load(care[..care.IndexOf("  calendar:", StringComparison.Ordinal)], out problems).All);
        Assert.Contains(problems, problem => (problem.Code, problem.Title) == (RuleCode.CareWithoutCalendar, "care says nothing in the calendar"));
    }

    [Fact]
    public void A_rule_with_an_error_is_left_out()
    {
        Assert.Empty(RuleFiles.Load(RuleFiles.Good.Replace("kind: timing", "kind: time", StringComparison.Ordinal), out ProblemList problems).All);
        Assert.True(problems.HasErrors);
    }

    [Fact]
    public void What_is_to_be_confirmed_is_never_shown_as_a_label()
    {
        string text = RuleFiles.Good.Replace("  positions:", "  confirm: Read the label.\n  positions:", StringComparison.Ordinal);
        SuitabilityRule rule = Assert.Single(RuleFiles.Load(text, out ProblemList problems).All);
        Assert.Empty(problems);
        Assert.Equal((RuleLayer.Unconfirmed, "Read the label."), (rule.Layer, rule.Confirm));
    }

    [Theory]
    [InlineData("NP-S901", "NP-S902", "two rules have the id filler-recent")]
    [InlineData("id: filler-recent", "id: filler-older", "two rules have the code NP-S901")]
    public void An_id_and_a_code_stand_once(string find, string put, string title)
    {
        RuleFiles.Load(RuleFiles.Good + RuleFiles.Good.Replace(find, put, StringComparison.Ordinal), out ProblemList problems);
        Assert.Contains(problems, problem => (problem.Code, problem.Title) == (RuleCode.RuleTwice, title));
    }

    [Fact]
    public void Rules_come_in_the_order_of_their_codes()
    {
        string second = RuleFiles.Good.Replace("NP-S901", "NP-S900", StringComparison.Ordinal).Replace("id: filler-recent", "id: filler-older", StringComparison.Ordinal);
        Assert.Equal(["NP-S900", "NP-S901"], RuleFiles.Load(RuleFiles.Good + second, out _).All.Select(rule => rule.Code));
    }

    [Theory]
    [InlineData("note", false)]
    [InlineData("postpone", true)]
    [InlineData("block", true)]
    public void What_falls_away_with_a_medicine_has_a_rule_as_strict_in_its_place(string action, bool isAllowed)
    {
        string first = RuleFiles.Good.Replace("when: since.filler < 28 d", "when: stopped.isotretinoin < 28 d and not medicine.isotretinoin", StringComparison.Ordinal);
        string second = RuleFiles.Good.Replace("when: since.filler < 28 d", "when: medicine.isotretinoin or condition.keloid", StringComparison.Ordinal)
            .Replace("NP-S901", "NP-S902", StringComparison.Ordinal).Replace("id: filler-recent", "id: filler-older", StringComparison.Ordinal)
            .Replace("action: postpone", $"action: {action}", StringComparison.Ordinal).Replace("action: warn", "action: note", StringComparison.Ordinal);
        RuleLibrary library = RuleFiles.Load(first + second, out ProblemList problems);
        Assert.Equal(isAllowed ? [] : [RuleCode.MilderByMedicine], problems.Select(problem => problem.Code));
        Assert.Equal(isAllowed ? 2 : 1, library.All.Count);
        RuleFiles.Load(first, out problems);
        Assert.Equal("filler-recent falls away with medicine.isotretinoin, and no rule as strict comes in its place", Assert.Single(problems).Title);
    }

    [Theory]
    [InlineData("id: talk", "id: label", "the source label stands twice")]
    [InlineData("citation: A talk, access: memory", "citation: A talk, access: abstract", "the source talk has no address")]
    public void A_source_stands_once_and_can_be_found(string find, string put, string title)
    {
        RuleFiles.Load(RuleFiles.Good, out ProblemList problems, RuleFiles.Sources.Replace(find, put, StringComparison.Ordinal));
        Assert.Contains(problems, problem => (problem.Code, problem.Title) == (RuleCode.BadSource, title));
    }

    [Fact]
    public void What_holds_until_the_next_session_has_no_end()
    {
        string text = RuleFiles.Good.Replace("at: -28 d to 0 d", "at: 1 d onwards", StringComparison.Ordinal);
        CalendarAdvice? advice = Assert.Single(RuleFiles.Load(text, out _).All).Calendar;
        Assert.Equal((Day, double.PositiveInfinity), (advice!.From, advice.To));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("- 1")]
    [InlineData("- [a, b]")]
    [InlineData("- {id: [x], code: {a: b}, when: [1], wait: {}, positions: 3, sources: {a: 1}, calendar: [2]}")]
    [InlineData("a: b")]
    [InlineData("- {}")]
    public void Hostile_files_are_answered_with_problems_or_nothing(string text) => Assert.Empty(RuleFiles.Load(text, out _, "[]").All);
}
