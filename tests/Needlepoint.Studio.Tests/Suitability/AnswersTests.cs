using CsCheck;
using Needlepoint.Courses.Writing;
using Needlepoint.Engine;
using Needlepoint.Evidence.Problems;
using Needlepoint.Planning.Rules;
using Needlepoint.Planning.Suitability;
using Needlepoint.Studio.Suitability;

namespace Needlepoint.Studio.Tests.Suitability;

/// <summary>Answers that the page writes into the text of a course.</summary>
public sealed class AnswersTests
{
    private const string Bare = """
        # Nothing was asked yet.
        person:
          age: 34   # as told
          sex: female
          skin_type: III
          site: cheek
          medicines: [warfarin]
        course:
          device: pen-12-needles
          needle_length: 1.5 mm
          passes: 6
          anaesthetic: none

        """;

    private const string Isotretinoin = """
        person:
          age: 34
          sex: female
          skin_type: III
          site: cheek
          conditions: none
          medicines:
            - {medicine: isotretinoin, stopped: 100 d}   # from the file of the doctor
        course: {device: pen-12-needles, needle_length: 1.5 mm, passes: 6}
        screening:
          first_session: 2027-01-10
          last: {superficial-peel: 20 d, filler: never}
        """;

    private static readonly LocalEngine s_engine = new();
    private static readonly DateOnly s_today = new(2026, 12, 1);

    [Fact]
    public void Every_answer_by_a_button_is_read_and_settles_its_question()
    {
        foreach (OpenQuestion question in AskableQuestions.Of(Screen(Bare)))
            foreach (Func<CourseText, CourseText> change in Answers(question))
            {
                string answered = change(CourseText.Read(Bare)!).Text;
                Screening after = Screen(answered);
                Assert.DoesNotContain(after.Questions, other => other.Question == question.Question);
                Assert.Contains("# as told", answered, StringComparison.Ordinal);
            }
    }

    [Fact]
    public void All_questions_can_be_answered_one_after_the_other()
    {
        string text = Bare;
        for (int i = 0; AskableQuestions.Of(Screen(text)) is { Count: > 0 } open; i++)
        {
            Assert.InRange(i, 0, 200);
            text = Answers(open[0]).First()(CourseText.Read(text)!).Text;
        }
        Screening done = Screen(text);
        Assert.DoesNotContain(done.Waiting, rule => done.Questions.Any(question => question.Rules.Contains(rule)));
    }

    [Fact]
    public void What_is_open_and_what_can_be_asked_add_up()
    {
        Screening screening = Screen(Bare);
        int open = screening.Questions.Count, askable = AskableQuestions.Of(screening).Count;
        Assert.Equal(FormattableString.Invariant($"{open} open, {open - askable} of them to be asked once another is answered"), AskableQuestions.Open(screening));
        Assert.Equal("0 open", AskableQuestions.Open(screening with { Questions = [] }));
    }

    [Fact]
    public void Every_question_has_a_control_on_the_page() =>
        Assert.DoesNotContain(Screen(Bare).Questions, question => QuestionForm.Of(question) is QuestionForm.InText);

    [Fact]
    public void A_decision_replaces_the_action_and_can_be_taken_back()
    {
        Finding open = Find(Isotretinoin, RuleAction.DoctorReview);
        string decided = CourseAnswers.Decide(CourseText.Read(Isotretinoin)!, open.Rule.Code, "Low dose, \"healed\": well {100 %}", "dermatologist").Text;
        Finding after = Assert.Single(Screen(decided).Findings, finding => finding.Rule.Code == open.Rule.Code);
        Assert.Equal(RuleAction.Note, after.Action);
        Assert.Equal(("Low dose, \"healed\": well {100 %}", "dermatologist"), (after.Decision!.Reason, after.Decision.By));
        string twice = CourseAnswers.Decide(CourseText.Read(decided)!, open.Rule.Code, "Another reason", "doctor").Text;
        Assert.Equal("Another reason", Assert.Single(Screen(twice).Findings, finding => finding.Rule.Code == open.Rule.Code).Decision!.Reason);
        Assert.Equal(open.Action, Find(CourseAnswers.TakeBack(CourseText.Read(twice)!, open.Rule.Id, open.Rule.Code).Text, RuleAction.DoctorReview).Action);
    }

    [Fact]
    public void A_later_start_lets_what_passes_with_time_pass()
    {
        Finding open = Find(Isotretinoin, RuleAction.DoctorReview);
        DateOnly day = ScreeningWords.DayAfter(Screen(Isotretinoin), open.ClearsAfter)!.Value;
        string moved = CourseAnswers.Move(CourseText.Read(Isotretinoin)!, day).Text;
        Screening after = Screen(moved);
        Assert.Equal(day, after.FirstSession);
        Assert.DoesNotContain(after.Findings, finding => finding.Rule == open.Rule);
        Assert.Contains("filler: never", moved, StringComparison.Ordinal);
        Assert.Contains("# from the file of the doctor", moved, StringComparison.Ordinal);
    }

    [Fact]
    public void There_and_back_is_the_course_as_it_was()
    {
        CourseText there = CourseAnswers.Move(CourseText.Read(Isotretinoin)!, new(2027, 3, 1));
        Assert.Equal(Isotretinoin, CourseAnswers.Move(there, new(2027, 1, 10)).Text);
    }

    [Fact]
    public void A_start_before_what_the_answers_tell_of_is_refused()
    {
        InputException refused = Assert.Throws<InputException>(() => CourseAnswers.Move(CourseText.Read(Isotretinoin)!, new(2026, 12, 15)));
        Assert.Equal("NP-T061", Assert.Single(refused.Problems).Code);
    }

    [Fact]
    public void Whatever_a_medicine_is_called_its_name_is_read_back() => Gen.String.Where(name => name.Trim().Length > 0).Sample(name =>
    {
        CourseText text = CourseText.Read(Bare)!;
        foreach (string? stopped in (string?[])[null, "3 weeks"])
        {
            CourseText after = CourseAnswers.Takes(text, name, stopped);
            Assert.Equal(name, after.Value("person.medicines.1") ?? after.Value("person.medicines.1.medicine"));
            Assert.Equal("warfarin", after.Value("person.medicines.0"));
            Assert.Equal(stopped, after.Value("person.medicines.1.stopped"));
        }
    }, iter: 500);

    private static IEnumerable<Func<CourseText, CourseText>> Answers(OpenQuestion question) => QuestionForm.Of(question) switch
    {
        QuestionForm.Choice choice => choice.Options.Select(option => option.Change),
        QuestionForm.Medicine medicine => [text => CourseAnswers.Deny(text, medicine.Denial)],
        QuestionForm.Ago ago => [text => CourseAnswers.LastTime(text, ago.Happening, "never"), text => CourseAnswers.LastTime(text, ago.Happening, "400 d")],
        QuestionForm.Day => [text => CourseAnswers.Move(text, new(2027, 1, 31))],
        QuestionForm.Smoking => [text => text.Set("habits.smoking", "none"), text => text.Set("habits.smoking", "10 per day")],
        QuestionForm.Numbing => [text => CourseAnswers.Puts(text, "lidocaine-5-cream", "-45 min", "0 h")],
        _ => [],
    };

    private static Finding Find(string text, RuleAction action) => Screen(text).Findings.First(finding => finding.Action == action);

    private static Screening Screen(string text) => s_engine.Screen(new ScreenRequest("course.yaml", 1, 0, s_today, []) { Text = text }, new Progress<EngineProgress>(), CancellationToken.None).Screening;
}
