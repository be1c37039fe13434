using CsCheck;
using Needlepoint.Courses.People;
using Needlepoint.Courses.Reading;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Courses.Tests.Reading;

/// <summary>What a course says of the person, habits and concerns arrives as it was meant.</summary>
public sealed class PersonTests
{
    private const string Treatment = "course: {device: pen-12-needles, needle_length: 1.5 mm, passes: 6}\n";

    [Theory]
    [InlineData("none", 0, false)]
    [InlineData("former", 0, true)]
    [InlineData("10 per day", 10, false)]
    [InlineData("0.5 per day", 0.5, false)]
    [InlineData("10 cigarettes a day", 10, false)]
    [InlineData("20 cigarettes per day", 20, false)]
    [InlineData("15/day", 15, false)]
    [InlineData("Former", 0, true)]
    public void Smoking_is_read_as_cigarettes_per_day(string words, double perDay, bool stopped)
    {
        Habits habits = Read("age: 40, sex: male", $"habits: {{smoking: {words}}}").Person.Habits;
        Assert.Equal((perDay, stopped), (habits.CigarettesPerDay, habits.HasStoppedSmoking));
    }

    [Fact]
    public void Any_number_of_cigarettes_is_read_back_or_refused() => Gen.Double[-50, 200].Sample(perDay =>
    {
        string number = perDay.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture);
        double said = double.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
        ProblemList problems = [];
        Course? course = CourseReader.Read(Text("age: 40, sex: male", $"habits: {{smoking: {number} per day}}"), "course.yaml",
            Repository.Catalogue, problems);
        return said is >= 0 and <= 100 ? course!.Person.Habits.CigarettesPerDay == said : course is null && problems.HasErrors;
    });

    [Fact]
    public void The_words_that_messages_offer_for_smoking_are_read()
    {
        foreach (string right in Vocabulary.OtherWordsForSmoking.Values)
            Read("age: 40, sex: male", $"habits: {{smoking: {right}}}");
    }

    [Fact]
    public void Everyday_words_lead_to_words_that_exist()
    {
        Assert.All(Vocabulary.OtherWordsForPhotodamages.Values, word => Assert.True(Vocabulary.Photodamages.ContainsKey(word)));
        Assert.All(Vocabulary.OtherWordsForStressLevels.Values, word => Assert.True(Vocabulary.StressLevels.ContainsKey(word)));
        Assert.All(Vocabulary.OtherWordsForAcneScarKinds.Values, word => Assert.True(Vocabulary.AcneScarKinds.ContainsKey(word)));
        foreach (string concern in Vocabulary.OtherWordsForConcerns.Values)
            Read("age: 40, sex: male", $"concerns: {{{concern.Split(", or")[0]}}}");
        foreach (string kind in Vocabulary.OtherWordsForHairLoss.Values)
            Read("age: 40, sex: male", $"concerns: {{hair_loss: {{kind: {kind}{(kind == "pattern" ? ", norwood: 2" : "")}}}}}");
        Assert.All(Vocabulary.OtherWordsForNutrients.Values, word => Read("age: 40, sex: male", $"habits: {{diet: {{{word}: 1 {(word.StartsWith("extra", StringComparison.Ordinal) ? "portions" : "mg")}/d}}}}"));
        Assert.Equal(Enum.GetValues<Photodamage>(), Vocabulary.Photodamages.Values);
        Assert.Equal(Enum.GetValues<StressLevel>(), Vocabulary.StressLevels.Values);
        Assert.Equal(Enum.GetValues<AcneScarKind>(), Vocabulary.AcneScarKinds.Values);
    }

    [Theory]
    [InlineData("age: 40, sex: female", null)]
    [InlineData("age: 51, sex: female", null)]
    [InlineData("age: 70, sex: female", 19.0)]
    [InlineData("age: 70, sex: male", null)]
    [InlineData("age: 70, sex: female, years_since_menopause: 25", 25.0)]
    [InlineData("age: 44, sex: female, years_since_menopause: 0", 0.0)]
    public void The_menopause_is_taken_from_the_age_of_a_woman_unless_it_is_said(string person, double? years)
    {
        Course course = Read(person, "");
        Assert.Equal(years, course.Person.YearsSinceMenopause);
        UnderstoodValue? line = course.Understood.SingleOrDefault(value => value.Label == "Since the menopause");
        Assert.Equal(years is null, line is null);
        Assert.Equal(years is not null && !person.Contains("menopause", StringComparison.Ordinal), line?.IsDefault ?? false);
    }

    [Fact]
    public void What_is_not_said_leaves_a_person_with_ordinary_habits()
    {
        Course course = Read("age: 34, sex: female", "");
        Assert.Equal(Habits.Unsaid, course.Person.Habits);
        Assert.Equal(Concerns.None, course.Concerns);
        Assert.Equal(Photodamage.None, course.Person.Photodamage);
        Assert.False(course.Person.HasHormoneTherapy || course.Person.HasTypeTwoDiabetes);
    }

    [Fact]
    public void Scores_at_the_start_are_read()
    {
        Concerns concerns = Read(
            "age: 34, sex: female",
            """
            concerns:
              acne_scars: {kind: ice-pick, goodman_baron: 12, grade: 3, ecca: 90}
              wrinkles: {lemperle: 3, fitzpatrick: 5}
              striae: {}
              surgical_scar: {vancouver: 6}
              photoageing: {}
              pores: {}
            """).Concerns;
        Assert.Equal((AcneScarKind.IcePick, 12, 3, 90),
            (concerns.AcneScars, concerns.GoodmanBaronScore, concerns.GoodmanBaronGrade, concerns.EccaScore));
        Assert.Equal((3, 5, 6), (concerns.LemperleGrade, concerns.FitzpatrickScore, concerns.VancouverScore));
        Assert.True(concerns.HasWrinkles && concerns.HasStriae && concerns.HasSurgicalScar && concerns.HasPhotoageing);
        Assert.Equal("pores", Assert.Single(concerns.Others));
    }

    [Fact]
    public void Particulars_of_the_person_end_the_line() => Assert.Equal(
        "pen 1.5 mm, 1 session, man 34, skin type III, cheek, rolling acne scars, 20 cigarettes per day",
        Read("age: 34, sex: male", "concerns: {acne_scars: {kind: rolling}}\nhabits: {smoking: 20 per day}").Line);

    [Theory]
    [InlineData("ablation: 0.4 mm", "no needles after ablation of the whole surface, 400 um deep, 1 session, woman 30, skin type II, back")]
    [InlineData("excision: true", "no needles after excision of the full thickness, 1 session, woman 30, skin type II, back")]
    public void Large_wounds_are_told_in_the_line(string before, string line)
    {
        ProblemList problems = [];
        Assert.Equal(line, CourseReader.Read(
            $"person: {{age: 30, sex: female, skin_type: II, site: back}}\ncourse: {{device: none, before: {{{before}}}}}", "course.yaml",
            Repository.Catalogue, problems)!.Line);
    }

    private static string Text(string person, string more) => $"person: {{{person}, skin_type: III, site: cheek}}\n{Treatment}{more}";

    private static Course Read(string person, string more)
    {
        ProblemList problems = [];
        Course? course = CourseReader.Read(Text(person, more), "course.yaml", Repository.Catalogue, problems);
        Assert.True(course is not null, ProblemText.Format(problems));
        return course;
    }
}
