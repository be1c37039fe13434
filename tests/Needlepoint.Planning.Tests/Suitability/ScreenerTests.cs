using Needlepoint.Planning.Rules;
using Needlepoint.Planning.Suitability;

namespace Needlepoint.Planning.Tests.Suitability;

public sealed class ScreenerTests
{
    private const double Day = SampleCourse.Day;

    [Fact]
    public void Every_rule_is_in_one_place()
    {
        foreach (SampleCourse course in (SampleCourse[])[new(), SampleCourse.Answered, new() { Person = "conditions: [keloid]\nmedicines: [isotretinoin]" }])
        {
            Planning.Suitability.Screening screening = Rules.Screen(course);
            SuitabilityRule[] all = [.. screening.Findings.Select(finding => finding.Rule).Distinct(), .. screening.Clear, .. screening.Waiting, .. screening.NotPredicted, .. screening.Care];
            Assert.Equal(Rules.All.Select(rule => rule.Code).Order(), all.Select(rule => rule.Code).Order());
            Assert.Equal(Rules.All.Count, screening.Asked);
        }
    }

    [Fact]
    public void Without_answers_questions_are_open_and_nothing_is_cleared()
    {
        Planning.Suitability.Screening screening = Rules.Screen(new());
        Assert.False(screening.IsCleared);
        Assert.Contains(screening.Questions, question => question.Path == "condition.keloid");
        Assert.DoesNotContain(screening.Findings, finding => finding.Action >= RuleAction.Postpone);
    }

    [Fact]
    public void With_every_answer_nothing_is_open()
    {
        Planning.Suitability.Screening screening = Rules.Screen(SampleCourse.Answered with { Rest = "habits: {smoking: none}" });
        Assert.Empty(screening.Questions);
        Assert.True(screening.IsCleared, string.Join('\n', screening.Findings.Select(finding => finding.Found)));
    }

    [Fact]
    public void A_medicine_that_is_not_known_prevents_clearing()
    {
        Planning.Suitability.Screening screening = Rules.Screen(SampleCourse.Answered with { Person = "skin: normal\nmedicines: [Somethingunknown]" });
        Assert.Equal(["Somethingunknown"], screening.UnknownMedicines);
        Assert.False(screening.IsCleared);
        Assert.Contains(ScreeningWords.Verdict(screening), sentence => sentence.ToString().Contains("Somethingunknown", StringComparison.Ordinal));
    }

    [Fact]
    public void Sessions_are_one_finding_and_products_are_several()
    {
        Planning.Suitability.Screening screening = Rules.Screen(SampleCourse.Answered with
        {
            Course = "sessions: 4\nevery: 14 d\nproducts: [{product: vitamin-c-15-serum, from: 1 h}, {product: vitamin-c-20-serum, from: 2 h}]",
        });
        Finding interval = Assert.Single(screening.Findings, finding => finding.Rule.Id == "session-interval-too-short");
        Assert.Equal(("session 2", double.PositiveInfinity), (interval.Subject, interval.ClearsAfter));
        Assert.Equal(["session 3", "session 4"], interval.Also);
        Assert.Equal([14 * Day, 28 * Day, 42 * Day], interval.Moments);
        Assert.Equal(2, screening.Findings.Count(finding => finding.Rule.Id == "vitamin-c-serum-on-channels"));
    }

    [Fact]
    public void What_passes_with_time_says_when_and_what_the_course_plans_does_not()
    {
        Planning.Suitability.Screening past = Rules.Screen(SampleCourse.Answered with { Screening = SampleCourse.Answered.Screening + "\nlast: {botulinum: 4 d}" });
        Finding recent = Assert.Single(past.Findings, finding => finding.Rule.Id == "botulinum-recent");
        Assert.Equal(10 * Day, recent.ClearsAfter);
        Planning.Suitability.Screening planned = Rules.Screen(SampleCourse.Answered with
        {
            Course = "sessions: 2\nevery: 30 d",
            Screening = SampleCourse.Answered.Screening + "\nplanned: {botulinum: 20 d}",
        });
        Finding before = Assert.Single(planned.Findings, finding => finding.Rule.Id == "botulinum-recent");
        Assert.Equal(("session 2", double.PositiveInfinity), (before.Subject, before.ClearsAfter));
    }

    [Fact]
    public void Nobody_is_asked_what_does_not_apply()
    {
        string[] Paths(SampleCourse course) => [.. Rules.Screen(course).Questions.Select(question => question.Path)];
        Assert.DoesNotContain("condition.pregnancy", Paths(new() { Sex = "male" }));
        Assert.Contains("condition.pregnancy", Paths(new()));
        Assert.DoesNotContain("condition.allergy-anaesthetic", Paths(new()));
        Assert.Contains("condition.allergy-anaesthetic", Paths(new() { Course = "anaesthetic: cream" }));
        Assert.DoesNotContain("since.facial-surgery", Paths(new() { Site = "abdomen" }));
        Assert.DoesNotContain("diabetes.control", Paths(new() { Screening = "no: [diabetes]" }));
    }

    [Fact]
    public void A_class_of_medicines_is_one_question_and_questions_are_never_asked_twice()
    {
        foreach (SampleCourse course in (SampleCourse[])[new(), new() { Course = "anaesthetic: cream\nsessions: 3\nevery: 30 d" }])
        {
            IReadOnlyList<OpenQuestion> questions = Rules.Screen(course).Questions;
            Assert.Distinct(questions.Select(question => question.Question));
            Assert.Single(questions, question => question.Path.EndsWith(".isotretinoin", StringComparison.Ordinal));
            Assert.All(questions, question => Assert.NotEmpty(question.AnsweredBy));
        }
    }

    [Fact]
    public void Of_a_medicine_that_is_named_only_the_rest_is_asked()
    {
        OpenQuestion prescribed = Assert.Single(
            Rules.Screen(new() { Person = "medicines: [ibuprofen]" }).Questions, question => question.Rules.Any(rule => rule.Id == "aspirin-nsaid-elective"));
        Assert.Equal("Did a doctor prescribe ibuprofen?", prescribed.Question);
        OpenQuestion dose = Assert.Single(
            Rules.Screen(new() { Person = "medicines: [prednisolone]" }).Questions, question => question.Rules.Any(rule => rule.Id == "systemic-corticosteroid-high"));
        Assert.Equal("Is the dose of prednisolone high?", dose.Question);
        OpenQuestion others = Assert.Single(
            Rules.Screen(new() { Person = "medicines: [{medicine: aspirin, prescribed: no}]" }).Questions, question => question.Path == "medicine.antiplatelet");
        Assert.StartsWith("Beside aspirin: do you take", others.Question, StringComparison.Ordinal);
    }

    [Fact]
    public void The_most_decisive_question_comes_first()
    {
        IReadOnlyList<OpenQuestion> questions = Rules.Screen(new()).Questions;
        Assert.Equal(questions.Select(question => question.Strictest).OrderDescending(), questions.Select(question => question.Strictest));
        Assert.All(questions, question => Assert.Equal(question.Strictest, question.Rules[0].Action));
        Assert.Equal(RuleAction.Block, questions[0].Strictest);
    }

    [Fact]
    public void A_decision_needs_a_rule_that_is_open_and_applies()
    {
        SampleCourse course = SampleCourse.Answered with { Person = "skin: normal\nconditions: [keloid, cardiac-abnormality]" };
        Planning.Suitability.Screening screening = Rules.Screener().Screen(course.Read() is var read ? read with
        {
            Screening = read.Screening with
            {
                Decisions =
                [
                    new("cardiac-abnormality", "a cardiologist agrees", "dermatologist"), new("no-such-rule", "why not", ""), new("pregnancy", "not now", ""), new("melasma", "mild", ""),
                ],
            },
        } : null!);
        Finding decided = Assert.Single(screening.Findings, finding => finding.Rule.Id == "cardiac-abnormality");
        Assert.Equal((RuleAction.Note, RuleAction.DoctorReview, "a cardiologist agrees"), (decided.Action, decided.Rule.Action, decided.Decision?.Reason));
        Assert.Equal(3, screening.RefusedDecisions.Count);
        Assert.Contains(screening.RefusedDecisions, sentence => sentence.Contains("no-such-rule", StringComparison.Ordinal));
        Assert.Contains(screening.RefusedDecisions, sentence => sentence.Contains("not open to a decision", StringComparison.Ordinal));
        Assert.Contains(screening.RefusedDecisions, sentence => sentence.Contains("does not apply", StringComparison.Ordinal));
    }

    [Fact]
    public void Texts_are_filled_with_what_was_found()
    {
        Planning.Suitability.Screening screening = Rules.Screen(new() { Person = "medicines: [{medicine: Roaccutane, stopped: 100 d}]" });
        Finding finding = Assert.Single(screening.Findings, finding => finding.Rule.Id == "isotretinoin-recent");
        Assert.Contains("100 days", finding.Found, StringComparison.Ordinal);
        Assert.All(screening.Findings, one => Assert.DoesNotContain('{', one.Found + one.Instead + one.Plain));
    }
}
