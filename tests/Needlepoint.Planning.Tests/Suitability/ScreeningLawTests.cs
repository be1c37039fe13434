using CsCheck;
using Needlepoint.Planning.Rules;
using Needlepoint.Planning.Suitability;
using Needlepoint.Planning.Tests.Protocols;

namespace Needlepoint.Planning.Tests.Suitability;

public sealed class ScreeningLawTests
{
    private static readonly string[] s_conditions = ["keloid", "type-1-diabetes", "melasma", "vitiligo", "herpes-history", "psoriasis", "tattoo", "haemophilia", "epilepsy"];
    private static readonly string[] s_medicines = ["warfarin", "acitretin", "ibuprofen", "prednisolone", "doxycycline", "{medicine: Roaccutane, stopped: 100 d}", "methotrexate", "Somethingunknown"];
    private static readonly string[] s_denied = ["eczema", "warts", "filler", "botulinum", "antiplatelet", "immunodeficiency", "radiotherapy", "skin-cancer"];

    private static readonly Gen<Case> s_cases = Gen.Select(
        Some(s_conditions), Some(s_medicines), Some(s_denied), Gen.OneOf("cheek", "scalp", "abdomen"), Gen.OneOf("", "anaesthetic: cream\n"),
        Gen.OneOf("", "products: [{product: vitamin-c-15-serum, from: 2 h}]\n"), Gen.Int[1, 4]).Select((conditions, medicines, denied, site, anaesthetic, products, sessions) =>
            new Case(conditions, medicines, denied, new() { Site = site, Course = $"{anaesthetic}{products}sessions: {sessions}\n{(sessions > 1 ? "every: 28 d" : "")}" }));

    [Fact]
    public void Screening_twice_says_the_same_and_the_order_of_rules_and_answers_does_not_matter() => s_cases.Sample(
        one =>
        {
            Screener reversed = new([.. Rules.All.Reverse()], Shared.Catalogue);
            Courses.Course read = one.Course.Read();
            Courses.Course turned = read with
            {
                Person = read.Person with { Conditions = [.. read.Person.Conditions.Reverse()], TakenMedicines = [.. read.Person.TakenMedicines.Reverse()] },
                Screening = read.Screening with { No = [.. read.Screening.No.Reverse()] },
            };
            string expected = Told(Rules.Screener().Screen(read));
            Assert.Equal(expected, Told(Rules.Screener().Screen(read)));
            Assert.Equal(expected, Told(reversed.Screen(read)));
            Assert.Equal(expected, Told(Rules.Screener().Screen(turned)));
        },
        iter: 100);

    [Fact]
    public void An_answer_moves_rules_from_waiting_to_found_or_clear_only() => Gen.Select(s_cases, Gen.OneOf(s_denied)).Sample(
        (one, denied) =>
        {
            Planning.Suitability.Screening answered = Rules.Screen((one with { Denied = [.. one.Denied, denied] }).Course);
            Moves(Rules.Screen(one.Course), answered);
            Moves(answered, Rules.Screen(one.Course with { Screening = "no: everything-else" }));
        },
        iter: 100);

    [Fact]
    public void A_condition_or_medicine_more_never_makes_the_verdict_milder() => Gen.Select(s_cases, Gen.OneOf(s_conditions), Gen.OneOf(s_medicines)).Sample(
        (one, condition, medicine) =>
        {
            RuleAction before = Strictest(one);
            Assert.True(Strictest(one with { Conditions = [.. one.Conditions, condition] }) >= before);
            Assert.True(Strictest(one with { Medicines = [.. one.Medicines, medicine] }) >= before);
        },
        iter: 100);

    [Fact]
    public void A_decision_never_removes_a_finding() => s_cases.Sample(
        one =>
        {
            Courses.Course read = one.Course.Read();
            Planning.Suitability.Screening open = Rules.Screener().Screen(read);
            Planning.Suitability.Screening decided = Rules.Screener().Screen(read with
            {
                Screening = read.Screening with { Decisions = [.. Rules.All.Select(rule => new Courses.Screening.RecordedDecision(rule.Code, "a reason", "doctor"))] },
            });
            Assert.Equal(open.Findings.Select(Name).Order(), decided.Findings.Select(Name).Order());
            Assert.All(decided.Findings, finding => Assert.Equal(finding.Rule.IsOpenToDecision ? RuleAction.Note : finding.Rule.Action, finding.Action));
            Assert.Equal(open.Questions, decided.Questions, (one, other) => one.Path == other.Path);
        },
        iter: 100);

    [Fact]
    public void Rules_wait_for_answers_and_every_one_that_waits_for_a_person_has_a_question() => s_cases.Sample(
        one =>
        {
            Planning.Suitability.Screening screening = Rules.Screen(one.Course);
            Assert.All(screening.Questions, question => Assert.All(question.Rules, rule => Assert.Contains(rule, screening.Waiting)));
            // What no person can answer: which clearance the device has.
            Assert.All(
                screening.Waiting.Where(rule => rule.Id != "fitzpatrick-outside-clearance"), rule => Assert.Contains(screening.Questions, question => question.Rules.Contains(rule)));
        },
        iter: 100);

    private static Gen<string[]> Some(string[] all) => Gen.Int[0, 3].Array[all.Length].Select(dice => all.Where((_, index) => dice[index] == 0).ToArray());

    private static RuleAction Strictest(Case one) => Rules.Screen(one.Course).Strictest ?? RuleAction.Note;

    private static string Name(Finding finding) => $"{finding.Rule.Code} {finding.Found} {finding.Subject} {string.Join(',', finding.Also)} {finding.ClearsAfter}";

    private static string Told(Planning.Suitability.Screening screening) => string.Join('\n',
    [
        .. screening.Findings.Select(finding => $"{finding.Action} {Name(finding)} {finding.Plain}"),
        .. screening.Questions.Select(question => $"{question.Path} {question.Question} {string.Join(',', question.Rules.Select(rule => rule.Code))}"),
        .. screening.Clear.Select(rule => $"clear {rule.Code}"), .. screening.Waiting.Select(rule => $"waits {rule.Code}"), .. screening.NotPredicted.Select(rule => $"not predicted {rule.Code}"),
        .. ScreeningWords.Verdict(screening).Select(sentence => sentence.ToString()), .. ScreeningWords.Plain(screening),
    ]);

    private static void Moves(Planning.Suitability.Screening before, Planning.Suitability.Screening after)
    {
        HashSet<string> clear = [.. after.Clear.Select(rule => rule.Code)];
        HashSet<string> found = [.. after.Findings.Select(finding => finding.Rule.Code)];
        Assert.All(before.Clear, rule => Assert.Contains(rule.Code, clear));
        Assert.All(before.Findings, finding => Assert.Contains(finding.Rule.Code, found));
    }

    /// <summary>A person by chance, and a course.</summary>
    private sealed record Case(string[] Conditions, string[] Medicines, string[] Denied, SampleCourse Plan)
    {
        public SampleCourse Course => Plan with { Person = List("conditions", Conditions) + List("medicines", Medicines), Screening = List("no", Denied) };

        private static string List(string key, string[] items) => items.Length == 0 ? "" : $"{key}: [{string.Join(", ", items.Distinct())}]\n";
    }
}
