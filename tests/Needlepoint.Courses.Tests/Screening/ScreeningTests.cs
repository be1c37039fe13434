using CsCheck;
using Needlepoint.Courses.Medicines;
using Needlepoint.Courses.Reading;
using Needlepoint.Courses.Screening;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Courses.Tests.Screening;

public sealed class ScreeningTests
{
    private const double Day = 86400;

    [Fact]
    public void What_is_left_out_stays_unanswered_and_is_never_no()
    {
        Course course = Read("", "");
        Assert.Equal(ScreeningAnswers.None, course.Screening);
        Assert.Empty(course.Person.Conditions);
        Assert.Empty(course.Person.TakenMedicines);
        ScreeningAnswers empty = Read("", "screening: {}").Screening;
        Assert.False(empty.NoOtherConditions || empty.NoOtherMedicines || empty.NoOtherEvents);
        Assert.Null(empty.IsCartridgeNew);
        Assert.Null(empty.IsOperatorLicensed);
        Assert.Null(empty.FollowUp);
    }

    [Theory]
    [InlineData("conditions: []", false, false)]
    [InlineData("medicines: []", false, false)]
    [InlineData("conditions: none", true, false)]
    [InlineData("conditions: [None]", true, false)]
    [InlineData("medicines: none", false, true)]
    [InlineData("conditions: none, medicines: none", true, true)]
    [InlineData("conditions: [keloid]", false, false)]
    [InlineData("medicines: [warfarin]", false, false)]
    public void Only_the_word_none_denies_all_and_an_empty_list_says_nothing(string person, bool noConditions, bool noMedicines)
    {
        ScreeningAnswers answers = Read(person, "").Screening;
        Assert.Equal((noConditions, noMedicines, false), (answers.NoOtherConditions, answers.NoOtherMedicines, answers.NoOtherEvents));
    }

    [Theory]
    [InlineData("other-conditions", true, false, false)]
    [InlineData("other-medicines", false, true, false)]
    [InlineData("other_events", false, false, true)]
    [InlineData("everything else", true, true, true)]
    [InlineData("[pregnancy, other-events]", false, false, true)]
    [InlineData("[pregnancy]", false, false, false)]
    public void The_rest_is_denied_as_a_whole(string no, bool conditions, bool medicines, bool events)
    {
        ScreeningAnswers answers = Read("", $"screening: {{no: {no}}}").Screening;
        Assert.Equal((conditions, medicines, events), (answers.NoOtherConditions, answers.NoOtherMedicines, answers.NoOtherEvents));
    }

    [Fact]
    public void Conditions_become_ids_from_plain_words_other_words_and_codes()
    {
        Course course = Read("conditions: [keloid, E11.9, \"blood clotting disorder\", Keloid Scar]", "");
        Assert.Equal(["keloid", "type-2-diabetes", "bleeding-disorder"], course.Person.Conditions);
        Assert.True(course.Person.HasTypeTwoDiabetes);
        Assert.Contains(course.Understood, line => line is { Label: "Other conditions", Value: "keloid; bleeding disorder", IsDefault: false });
    }

    [Fact]
    public void Medicines_keep_what_was_said_and_what_is_known()
    {
        ProblemList problems = [];
        Course course = Read(
            "medicines: [warfarin, {medicine: Roaccutane, stopped: 100 d}, {medicine: ibuprofen, prescribed: no}, {medicine: prednisolone, dose: high}, {medicine: Newdrug, class: immunosuppressant}, blood thinners, Somethingunknown]",
            "", problems)!;
        Assert.Equal(CourseCodes.UnknownMedicine, Assert.Single(problems).Code);
        IReadOnlyList<TakenMedicine> taken = course.Person.TakenMedicines;
        Assert.Equal(["warfarin", "isotretinoin", "ibuprofen", "prednisolone", null, null, null], taken.Select(one => one.Known?.Id));
        Assert.Equal(["warfarin", "Roaccutane", "ibuprofen", "prednisolone", "Newdrug", "blood thinners", "Somethingunknown"], taken.Select(one => one.Said));
        Assert.Equal(
            ["anticoagulant", "isotretinoin, photosensitiser", "nsaid", "systemic-corticosteroid", "immunosuppressant", "anticoagulant", ""],
            taken.Select(one => string.Join(", ", one.Classes)));
        Assert.Equal([null, 100 * Day, null, null, null, null, null], taken.Select(one => one.Stopped));
        Assert.Equal([null, null, false, null, null, null, null], taken.Select(one => one.IsPrescribed));
        Assert.Equal([null, null, null, true, null, null, null], taken.Select(one => one.IsHighDose));
        Assert.Contains(course.Understood, line => line.Label == "Medicines" && line.Value.Contains(
            "isotretinoin by mouth (said as Roaccutane, last taken 100 d before the first session)", StringComparison.Ordinal));
    }

    [Fact]
    public void A_medicine_taken_on_the_day_itself_is_taken_now() =>
        Assert.True(Assert.Single(Read("medicines: [{medicine: warfarin, stopped: 0 d}]", "").Person.TakenMedicines).IsCurrent);

    [Fact]
    public void Conditions_medicines_and_answers_are_not_told_to_change_no_result()
    {
        ProblemList problems = [];
        Read("conditions: [keloid], medicines: [warfarin], skin: sensitive", "screening: {no: everything-else, setting: home}", problems);
        Assert.Empty(problems);
    }

    [Fact]
    public void Every_answer_is_read_and_shown()
    {
        Course course = Read("conditions: [diabetes]", """
            screening:
              first_session: 2027-01-31
              no: [pregnancy, blood thinner, botulinum]
              last: {filler: never, scar: 200 d}
              planned: {superficial-peel: [9 weeks, 3 weeks], makeup: 12 h}
              diabetes_control: poor
              setting: home
              cartridge: reused
              operator: licensed
              expectations: body-dysmorphia-suspected
              follow_up: {signs: [papules, vesicles], since_session: 9 d}
              decisions:
                - {rule: keloid, reason: "none on the face", by: dermatologist}
            """);
        ScreeningAnswers answers = course.Screening;
        Assert.Equal(new DateOnly(2027, 1, 31), answers.FirstSession);
        Assert.Equal(["pregnancy", "anticoagulant", "botulinum"], answers.No);
        Assert.Equal([("filler", double.PositiveInfinity), ("scar", 200 * Day)], answers.Last.Select(one => (one.Key, one.Value)));
        Assert.Equal([new("makeup", Day / 2), new("superficial-peel", 21 * Day), new("superficial-peel", 63 * Day)], answers.Planned);
        Assert.Equal(
            (DiabetesControl.Poor, TreatmentSetting.Home, false, true, Expectation.BodyDysmorphiaSuspected),
            (answers.DiabetesControl!.Value, answers.Setting!.Value, answers.IsCartridgeNew!.Value, answers.IsOperatorLicensed!.Value, answers.Expectation!.Value));
        Assert.Equal(["papules", "vesicles"], answers.FollowUp!.Signs);
        Assert.Equal(9 * Day, answers.FollowUp.SinceSession);
        Assert.Equal(new RecordedDecision("keloid", "none on the face", "dermatologist"), Assert.Single(answers.Decisions));
        Assert.All(
            (string[])["First session", "Asked and denied", "Before the first session", "Planned", "Control of diabetes", "Done in", "Cartridge", "Operator", "Expectations", "Seen after a session", "Decision on keloid"],
            label => Assert.Contains(course.Understood, line => line.Label == label && !line.IsDefault));
    }

    [Fact]
    public void Skin_that_was_looked_at_and_shows_nothing_is_not_skin_that_nobody_looked_at()
    {
        Assert.Empty(Read("", "screening: {follow_up: {signs: none}}").Screening.FollowUp!.Signs);
        Assert.Null(Read("", "screening: {}").Screening.FollowUp);
    }

    [Fact]
    public void A_default_is_known_from_what_was_said()
    {
        Assert.True(Read("skin: normal", "").Person.IsSkinSaid);
        Assert.False(Read("", "").Person.IsSkinSaid);
        Assert.True(Read("years_since_menopause: 2", "").Person.IsMenopauseSaid);
        Assert.False(Read("", "").Person.IsMenopauseSaid);
    }

    [Fact]
    public void Whatever_is_named_and_denied_is_a_contradiction() =>
        Gen.OneOf(Repository.Catalogue.Conditions.All.Where(one => one.Id is not ("pregnancy" or "lactation")).ToArray()).Sample(condition =>
        {
            foreach (string wider in (IEnumerable<string>)[condition.Id, .. Repository.Catalogue.Conditions.WiderOf(condition.Id)])
            {
                ProblemList problems = [];
                Assert.Null(Read($"conditions: [{condition.Id}]", $"screening: {{no: [{wider}]}}", problems));
                Assert.Equal(CourseCodes.SaidAndDenied, Assert.Single(problems).Code);
            }
        });

    [Fact]
    public void A_medicine_and_a_denial_of_one_of_its_classes_is_a_contradiction() =>
        Gen.OneOf(Repository.Catalogue.Medicines.All.Where(one => one.Classes.Count > 0).ToArray()).Sample(medicine =>
        {
            ProblemList problems = [];
            Assert.Null(Read($"medicines: [{{medicine: {medicine.Id}, stopped: 3 d}}]", $"screening: {{no: [{medicine.Classes[^1]}]}}", problems));
            Assert.Equal(CourseCodes.SaidAndDenied, Assert.Single(problems).Code);
        });

    [Fact]
    public void Any_text_in_any_place_of_the_answers_is_read_or_told()
    {
        string[] places =
        [
            "first_session: {0}", "no: [{0}]", "no: {0}", "last: {{{0}: 3 d}}", "last: {{filler: {0}}}", "planned: {{{0}: 3 d}}", "planned: {{filler: [{0}]}}", "diabetes_control: {0}",
            "setting: {0}", "cartridge: {0}", "operator: {0}", "expectations: {0}", "follow_up: {{signs: {0}, since_session: {0}}}", "decisions: [{{rule: {0}, reason: {0}, by: {0}}}]",
        ];
        Gen.Select(Gen.OneOf(places), Gen.String[Gen.OneOf(Gen.Char, Gen.Char.AlphaNumeric, Gen.OneOf('-', ' ', '.', ',', '\'', '"')), 0, 30]).Sample((place, text) =>
        {
            ProblemList problems = [];
            string quoted = $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
            Course? course = Read("", $"screening: {{{string.Format(System.Globalization.CultureInfo.InvariantCulture, place, quoted)}}}", problems);
            ProblemText.Format(problems);
            return course is null == problems.HasErrors;
        });
    }

    [Fact]
    public void No_word_of_the_answers_tells_to_stop_a_medicine()
    {
        string[] told = ["stop taking", "discontinue", "pause the", "leave out the medicine"];
        ProblemList problems = [];
        Read("medicines: [warfarin, {medicine: Eliquis, class: nsaid}, xyzzy]", "screening: {no: [warfarin, anticoagulant]}", problems);
        Assert.NotEmpty(problems);
        Assert.All(problems, problem => Assert.All(told, words => Assert.DoesNotContain(words, $"{problem.Title} {problem.Allowed} {problem.Fix}", StringComparison.OrdinalIgnoreCase)));
    }

    private static Course Read(string person, string rest)
    {
        ProblemList problems = [];
        Course? course = Read(person, rest, problems);
        Assert.True(course is not null, ProblemText.Format(problems));
        return course;
    }

    private static Course? Read(string person, string rest, ProblemList problems) => CourseReader.Read(
        $"person: {{age: 34, sex: female, skin_type: III, site: cheek{(person.Length > 0 ? ", " : "")}{person}}}\ncourse: {{device: pen-12-needles, needle_length: 1.5 mm, passes: 6}}\n{rest}",
        "course.yaml", Repository.Catalogue, problems);
}
