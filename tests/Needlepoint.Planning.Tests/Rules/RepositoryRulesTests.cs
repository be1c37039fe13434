using System.Globalization;
using System.Text.Json;
using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;
using Needlepoint.Planning.Predicates;
using Needlepoint.Planning.Rules;

namespace Needlepoint.Planning.Tests.Rules;

/// <summary>The rules of this repository are those of the evidence, and say what may be said.</summary>
public sealed class RepositoryRulesTests
{
    private const double Day = 86400;

    private static readonly IReadOnlyList<SuitabilityRule> s_rules = RuleFiles.OfRepository.All;

    /// <summary>The rules as they were found in the sources, carried over once: what a rule is, asks for and rests on.</summary>
    private static readonly string[][] s_evidence = [.. File
        .ReadLines(Path.Combine(RuleFiles.Root, "tests", "Needlepoint.Planning.Tests", "Rules", "evidence-rules.csv")).Skip(1).Select(line => line.Split(','))];

    public static TheoryData<string> Ids => [.. s_rules.Select(rule => rule.Id)];

    [Fact]
    public void Every_rule_is_read_without_a_problem() =>
        Assert.True(RuleFiles.OfRepositoryProblems.Count == 0, ProblemText.Format(RuleFiles.OfRepositoryProblems));

    [Fact]
    public void The_rules_of_the_evidence_are_all_there_in_its_order() =>
        Assert.Equal(s_evidence.Select(row => (row[0], row[1])), s_rules.Where(rule => !rule.IsPrediction).Select(rule => (rule.Code, rule.Id)).Take(s_evidence.Length));

    [Fact]
    public void Each_rule_keeps_its_kind_action_strength_and_times() => Assert.All(s_evidence, row =>
    {
        SuitabilityRule rule = RuleFiles.OfRepository.Find(row[1])!;
        Assert.Equal((RuleVocabulary.Kinds[row[2]], RuleVocabulary.Actions[row[3]], RuleVocabulary.Strengths[row[4]]), (rule.Kind, rule.Action, rule.Strength));
        Assert.Equal(Days(row[5]), rule.Wait / Day);
        Assert.Equal((Days(row[6]), Days(row[7])), (rule.WaitRange?.Low / Day, rule.WaitRange?.High / Day));
    });

    [Fact]
    public void What_is_to_be_confirmed_is_said_or_was_read_in_the_meantime() => Assert.All(s_evidence.Where(row => row[8] == "yes"), row =>
    {
        SuitabilityRule rule = RuleFiles.OfRepository.Find(row[1])!;
        Assert.True(rule.Confirm is not null || rule.Sources.Any(source => source.Access == "full-text" && source.Note?.Contains("primary text", StringComparison.Ordinal) == true), rule.Id);
    });

    [Fact]
    public void Where_authorities_disagree_both_are_shown() => Assert.All(s_evidence.Where(row => row[9] == "yes"), row =>
    {
        SuitabilityRule rule = RuleFiles.OfRepository.Find(row[1])!;
        Assert.True(rule.Positions.Count >= 2 || rule.Disagreement.Length > 0, rule.Id);
    });

    [Theory, MemberData(nameof(Ids))]
    public void A_rule_has_a_source_with_its_access_and_words_for_everyone(string id)
    {
        SuitabilityRule rule = RuleFiles.OfRepository.Find(id)!;
        Assert.NotEmpty(rule.Sources);
        Assert.All(rule.Sources, source => Assert.Contains(source.Access, RuleVocabulary.Accesses));
        Assert.False(rule.Confirm is not null && rule.Layer == RuleLayer.LabelOrLaw, "what is to be confirmed is shown as a label");
        Assert.All([rule.Title, rule.Advice, rule.Plain, rule.Rationale], text => Assert.True(text.Length > 3));
        Assert.EndsWith(".", rule.Advice, StringComparison.Ordinal);
        Assert.EndsWith(".", rule.Plain, StringComparison.Ordinal);
        Assert.EndsWith(".", rule.Rationale, StringComparison.Ordinal);
        Assert.InRange(rule.Plain.Split(' ').Length, 4, 60);
        Assert.DoesNotContain("unsuitable", rule.Plain, StringComparison.OrdinalIgnoreCase);
        Assert.True(rule.Action < RuleAction.Postpone || rule.Instead.Length > 0 || rule.Subject == RuleSubject.FollowUp || id == "blood-borne-virus", "a strict rule says what to do instead");
    }

    [Theory, MemberData(nameof(Ids))]
    public void No_text_tells_to_stop_a_prescribed_medicine(string id)
    {
        SuitabilityRule rule = RuleFiles.OfRepository.Find(id)!;
        Assert.All(
            [rule.Title, rule.Found, rule.Advice, rule.Instead, rule.Plain, rule.Rationale, rule.Disagreement, rule.Calendar?.Text ?? "", .. rule.Positions.Select(position => position.Says)],
            text => Assert.Null(MedicineWording.Fault(text)));
    }

    [Fact]
    public void A_condition_or_medicine_that_a_rule_asks_for_never_makes_it_milder() => Assert.All(s_rules, rule => Assert.All(
        rule.When?.PathsUnderNot ?? [],
        path => Assert.DoesNotContain(path.Split('.')[0], path == "medicine.isotretinoin" ? [] : new[] { "condition", "medicine", "prescribed", "high-dose" })));

    [Fact]
    public void Isotretinoin_taken_now_is_stricter_than_stopped() =>
        Assert.True(RuleFiles.OfRepository.Find("isotretinoin-current")!.Action > RuleFiles.OfRepository.Find("isotretinoin-recent")!.Action);

    [Fact]
    public void Isotretinoin_now_is_blocked_not_as_a_label_and_open_to_decision()
    {
        SuitabilityRule rule = RuleFiles.OfRepository.Find("isotretinoin-current")!;
        Assert.Equal((RuleAction.Block, RuleLayer.Unconfirmed, true), (rule.Action, rule.Layer, rule.IsOpenToDecision));
        Assert.Equal([RuleAction.Block, RuleAction.DoctorReview], rule.Positions.Select(position => position.Action));
        Assert.Contains(rule.Sources, source => source.Id == "skinpen-label");
    }

    [Fact]
    public void Those_who_take_a_blood_thinner_are_told_to_go_on()
    {
        SuitabilityRule rule = RuleFiles.OfRepository.Find("anticoagulant-current")!;
        Assert.StartsWith("Do not stop", rule.Advice, StringComparison.Ordinal);
        Assert.StartsWith("Do not stop", rule.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_calendar_says_is_short_and_comes_with_its_time() => Assert.All(s_rules.Where(rule => rule.Calendar is not null), rule =>
    {
        Assert.InRange(rule.Calendar!.Text.Length, 5, 110);
        Assert.EndsWith(".", rule.Calendar.Text, StringComparison.Ordinal);
        Assert.True(rule.Calendar.From <= rule.Calendar.To, rule.Id);
    });

    [Fact]
    public void The_calendar_begins_no_later_than_the_wait_of_its_rule() => Assert.All(
        s_rules.Where(rule => rule is { Calendar: not null, Wait: > 0, Subject: not RuleSubject.Care }),
        rule => Assert.True(rule.Calendar!.From <= -rule.Wait || rule.Calendar.To >= rule.Wait, rule.Id));

    [Fact]
    public void The_copy_inside_the_program_says_the_same() =>
        Assert.Equal(s_rules.Select(rule => rule.Code), RuleLibrary.Load(DataSource.BuiltIn, RuleFiles.Facts, []).All.Select(rule => rule.Code));

    [Theory]
    [InlineData("rules", "items", "id: filler-recent", "id: filler-recent\n  qqqqqqqq: 1", "NP-E007")]
    [InlineData("rules", "items.positions.items", "{who: the label,", "{qqqqqqqq: 1, who: the label,", "NP-E007")]
    [InlineData("rules", "items.calendar", "calendar: {", "calendar: {qqqqqqqq: 1, ", "NP-E007")]
    [InlineData("rules", "items.kind", "kind: timing", "kind: qqqqqqqq", "NP-E010")]
    [InlineData("rules", "items.action", "action: postpone\n", "action: qqqqqqqq\n", "NP-E010")]
    [InlineData("rules", "items.each", "each: session", "each: qqqqqqqq", "NP-E010")]
    [InlineData("rules", "items.strength", "strength: regulation\n", "strength: qqqqqqqq\n", "NP-E010")]
    [InlineData("rules", "items.positions.items.action", "action: warn", "action: qqqqqqqq", "NP-E010")]
    [InlineData("rules", "items.positions.items.strength", "strength: opinion", "strength: qqqqqqqq", "NP-E010")]
    [InlineData("rule-sources", "items", "{id: label,", "{qqqqqqqq: 1, id: label,", "NP-E007")]
    [InlineData("rule-sources", "items.access", "access: full-text", "access: qqqqqqqq", "NP-E010")]
    public void The_schema_lists_what_the_reader_accepts(string schema, string path, string find, string put, string code)
    {
        string Put(string text) => text.Replace(find, put, StringComparison.Ordinal);
        RuleFiles.Load(Put(RuleFiles.Good), out ProblemList problems, Put(RuleFiles.Sources));
        Problem problem = problems.First(one => one.Code == code && one.Title.Contains("qqqqqqqq", StringComparison.Ordinal));
        JsonElement at = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(RuleFiles.Root, "data", "schemas", schema + ".schema.json"))).RootElement;
        foreach (string step in path.Split('.'))
            at = step == "items" ? at.GetProperty("items") : at.GetProperty("properties").GetProperty(step);
        IEnumerable<string> listed = at.TryGetProperty("enum", out JsonElement words) ? words.EnumerateArray().Select(word => word.GetString()!)
            : at.GetProperty("properties").EnumerateObject().Select(property => property.Name);
        Assert.Equal(problem.Allowed!.Split(", ").Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    private static double? Days(string cell) => cell.Length == 0 ? null : double.Parse(cell, CultureInfo.InvariantCulture);
}
