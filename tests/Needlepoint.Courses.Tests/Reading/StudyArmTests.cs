using Needlepoint.Courses.People;
using Needlepoint.Courses.Reading;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Studies;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Courses.Tests.Reading;

public sealed class StudyArmTests
{
    [Fact]
    public void Every_arm_of_every_study_is_read_without_an_error()
    {
        ProblemList problems = [];
        int arms = 0;
        foreach (string path in Directory.EnumerateFiles(Repository.Folder("data", "evidence"), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (YamlReader.ReadFile(path, CodeFamily.Evidence, problems) is not { } study || !study.TryGet("arms", out YamlEntry? list)
                || list.Value is not YamlList { Items: var items })
                continue;
            foreach (YamlMap arm in items.OfType<YamlMap>())
            {
                YamlMap course = Map(arm, "course") ?? arm.Source.EmptyMap();
                arms++;
                Arm read = new($"{arms}", Whole(arm, study, "person"), course, [], arm.Place)
                {
                    Habits = Whole(arm, study, "habits"),
                    NewHabits = Whole(arm, study, "new_habits"),
                    Concerns = Whole(arm, study, "concerns"),
                };
                Assert.True(CourseReader.ReadArm(read, Repository.Catalogue, problems) is not null || problems.HasErrors);
            }
        }

        Assert.True(arms > 100, $"{arms} arms");
        Assert.True(problems.Count == 0, ProblemText.Format([.. problems.Take(400)]));
    }

    [Fact]
    public void An_arm_has_the_habits_and_concerns_that_it_says()
    {
        ProblemList problems = [];
        YamlMap text = YamlReader.Read("arm.yaml", """
            person: {age: 50, sex: female, years_since_menopause: 2}
            habits: {smoking: 20 per day, stress: high, retinoid: 3 months, diet: {vitamin_c: 40 mg/d}}
            new_habits: {sunscreen: daily SPF 30, retinoid: {strength: 0.025 %}}
            concerns: {acne_scars: {kind: boxcar, grade: 2.6}, surgical_scar: {vancouver: 5}}
            course: {device: none, before: {excision: true}}
            """, CodeFamily.Evidence, problems)!;
        Arm arm = new("a", Map(text, "person"), Map(text, "course")!, [], text.Place)
        {
            Habits = Map(text, "habits"),
            NewHabits = Map(text, "new_habits"),
            Concerns = Map(text, "concerns"),
        };
        Course course = CourseReader.ReadArm(arm, Repository.Catalogue, problems)!;
        Assert.Empty(problems);
        Habits habits = course.Person.Habits;
        Assert.Equal((20, StressLevel.High), (habits.CigarettesPerDay, habits.Stress));
        Assert.Equal(40e-6 / 86400, habits.VitaminCIntake!.Value, 1e-15);
        Assert.Equal(91.3 * 86400, habits.RetinoidUse, 86400.0);
        Assert.Equal((AcneScarKind.Boxcar, 2.6), (course.Concerns.AcneScars, course.Concerns.GoodmanBaronGrade));
        Assert.Null(course.Concerns.GoodmanBaronScore);
        Assert.Equal(5, course.Concerns.VancouverScore);
        Assert.True(course.Treatment.Before.IsExcision);
        Assert.Equal(2, course.Person.YearsSinceMenopause);
        Assert.Equal(habits with { Sunscreen = new Sunscreen(30, 1, FiltersVisible: false), RetinoidStrength = 2.5e-4 }, course.NewHabits);
    }

    [Fact]
    public void A_wrong_habit_of_an_arm_is_an_error()
    {
        ProblemList problems = [];
        YamlMap text = YamlReader.Read(
            "arm.yaml", "habits: {smoking: a lot}\ncourse: {device: none, before: {tape_strips: 5}}", CodeFamily.Evidence, problems)!;
        Arm arm = new("a", null, Map(text, "course")!, [], text.Place) { Habits = Map(text, "habits") };
        Assert.Null(CourseReader.ReadArm(arm, Repository.Catalogue, problems));
        Assert.Equal("NP-E010", Assert.Single(problems).Code);
    }

    private static YamlMap? Map(YamlMap map, string key) => map.TryGet(key, out YamlEntry? entry) ? entry.Value as YamlMap : null;

    private static YamlMap? Whole(YamlMap arm, YamlMap study, string key) =>
        Map(arm, key) is { } own ? Map(study, key) is { } general ? own.Over(general) : own : Map(study, key);
}
