using Needlepoint.Courses.People;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Courses.Tests.Reading;

public sealed class HabitsTests
{
    private const double Day = 86400;
    private const double Hour = 3600;

    private const string Plain =
        "person: {age: 34, sex: female, skin_type: III, site: cheek}\ncourse: {device: pen-12-needles, needle_length: 1.5 mm, passes: 6}\n";

    [Theory]
    [InlineData("none", 0)]
    [InlineData("Daily", 1)]
    [InlineData("once a day", 1)]
    [InlineData("twice daily", 2)]
    [InlineData("Twice-daily", 2)]
    [InlineData("morning and evening", 2)]
    [InlineData("3 times a day", 3)]
    [InlineData("three times per day", 3)]
    [InlineData("1.5 per day", 1.5)]
    [InlineData("2 /d", 2)]
    [InlineData("every other day", 0.5)]
    [InlineData("twice a week", 2 / 7.0)]
    [InlineData("weekly", 1 / 7.0)]
    public void A_frequency_is_understood(string words, double perDay) =>
        Assert.Equal(perDay, Read($"habits: {{cleansing: {words}}}").Person.Habits.CleansingPerDay!.Value, 1e-12);

    [Theory]
    [InlineData("daily SPF 50", 50, 1, false)]
    [InlineData("SPF50+ daily", 50, 1, false)]
    [InlineData("spf 30", 30, 1, false)]
    [InlineData("daily tinted SPF 50", 50, 1, true)]
    [InlineData("SPF 30 on 80 % of days", 30, 0.8, false)]
    [InlineData("tinted SPF 30 every other day", 30, 0.5, true)]
    [InlineData("twice daily SPF 50", 50, 1, false)]
    [InlineData("{spf: 50}", 50, 1, false)]
    [InlineData("{spf: 50, on: 80 % of days, tinted: yes}", 50, 0.8, true)]
    [InlineData("{spf: 20, on: 5 d/week, tinted: no}", 20, 5 / 7.0, false)]
    [InlineData("{spf: 20, on: every other day}", 20, 0.5, false)]
    public void A_sunscreen_is_understood(string words, double factor, double share, bool tinted)
    {
        Sunscreen sunscreen = Read($"habits: {{sunscreen: '{words}'}}".Replace("'{", "{", StringComparison.Ordinal)
            .Replace("}'", "}", StringComparison.Ordinal)).Person.Habits.Sunscreen!;
        Assert.Equal((factor, tinted), (sunscreen.ProtectionFactor, sunscreen.FiltersVisible));
        Assert.Equal(share, sunscreen.ShareOfDays, 1e-12);
    }

    [Theory]
    [InlineData("15 May", 135)]
    [InlineData("May 15", 135)]
    [InlineData("15 may 2026", 135)]
    [InlineData("2026-05-15", 135)]
    [InlineData("1 Jan", 1)]
    [InlineData("31 December", 365)]
    [InlineData("29 February", 59)]
    public void A_day_of_the_year_is_understood(string start, double day) =>
        Assert.Equal(day, Read($"habits: {{sun: {{latitude: -33 deg, outdoors: 2 h/d, start: {start}}}}}").Person.Habits.Sun!.DayOfYear);

    [Fact]
    public void Everything_that_is_said_is_read_and_shown()
    {
        Course course = Read("""
            habits:
              sun: {latitude: 48.5 deg, outdoors: 2 h/d, start: 15 May}
              sunscreen: none
              moisturiser: {per_day: 2, glycerin: 15 %}
              cleansing: twice daily
              sleep: 7 h
              smoking: none
              water_demand: {activity: 1.8, temperature: 25 °C, humidity: 40 %, altitude: 200 m}
              diet: {vitamin_c: 90 mg/d, omega_3: 3 g/d, flavanols: 320 mg/d, beta_carotene: 15 mg/d, plant_oil: 2.2 g/d,
                     extra_fruit_and_vegetables: 3 portions/d}
            """);
        Habits habits = course.Person.Habits;
        Assert.Equal(48.5, habits.Sun!.Latitude, 1e-9);
        Assert.Equal(2 * Hour, habits.Sun.Outdoors, 1e-9);
        Assert.Null(habits.Sunscreen);
        Assert.Equal(new Moisturiser(2, 0.15), habits.Moisturiser);
        Assert.Equal((2, 7 * Hour), (habits.CleansingPerDay, habits.Sleep));
        Assert.Equal(new WaterDemand(1.8, 298.15, 0.4, 200), habits.WaterDemand);
        Assert.Equal(3e-3 / Day, habits.OmegaThree, 1e-15);
        Assert.Equal(320e-6 / Day, habits.Flavanols, 1e-15);
        Assert.Equal(15e-6 / Day, habits.BetaCarotene, 1e-15);
        Assert.Equal(2.2e-3 / Day, habits.PlantOil, 1e-15);
        Assert.Equal(3, habits.ExtraFruitAndVegetables, 1e-12);
        foreach ((string label, string value) in (IEnumerable<(string, string)>)[
            ("Sun", "48.5 deg north, outdoors 2 h a day, first session on 15 May"), ("Sunscreen", "none"), ("Moisturiser", "twice daily, 15 % glycerin"),
            ("Cleansing", "twice daily"), ("Sleep", "7 h"), ("Outdoor temperature", "25 °C"), ("Humidity", "40 %"), ("Altitude", "200 m"),
            ("Activity level", "1.8"), ("Cocoa flavanols", "320 mg/d"), ("Extra fruit and vegetables", "3 portions/d")])
            Assert.Contains(course.Understood, line => line.Label == label && line.Value == value && !line.IsDefault);
    }

    [Fact]
    public void What_is_not_said_of_the_demand_of_water_is_usual_and_shown_as_a_default()
    {
        Course course = Read("habits: {water_demand: {activity: 2}}");
        Assert.Equal(WaterDemand.Usual with { ActivityLevel = 2 }, course.Person.Habits.WaterDemand);
        Assert.Contains(course.Understood, line => line is { Label: "Outdoor temperature", Value: "20 °C", IsDefault: true });
    }

    [Fact]
    public void A_moisturiser_in_words_holds_the_glycerin_of_the_plain_product() =>
        Assert.Equal(new Moisturiser(2, 0.1), Read("habits: {moisturiser: twice daily}").Person.Habits.Moisturiser);

    [Fact]
    public void Folklore_is_read_and_said_to_have_no_effect_without_a_warning()
    {
        ProblemList problems = [];
        Course course = CourseReader(
            Plain + "habits: {water: 2 L/d, lymph_massage: weekly, shaving: yes, diet: {vitamin_a: 800 ug/d, collagen_peptides: 5 g/d}}", problems)!;
        Assert.Empty(problems);
        Assert.Equal(2e-3 / Day, course.Person.Habits.Water!.Value, 1e-12);
        Assert.Equal(5e-3 / Day, course.Person.Habits.CollagenPeptides, 1e-12);
        Assert.Equal(800e-9 / Day, course.Person.Habits.VitaminA, 1e-18);
        Assert.Equal(["lymph-massage", "shaving"], course.Person.Habits.WithoutEffect);
        Assert.Equal(5, course.Understood.Count(line => line.Value.EndsWith("; no effect shown", StringComparison.Ordinal)));
    }

    [Fact]
    public void Folklore_that_is_not_done_is_not_kept() =>
        Assert.Empty(Read("habits: {lymph_massage: never, shaving: no}").Person.Habits.WithoutEffect);

    [Fact]
    public void Habits_that_count_give_no_warning()
    {
        ProblemList problems = [];
        CourseReader(Plain + "habits: {sunscreen: daily SPF 50, moisturiser: twice daily, cleansing: daily, sleep: 6 h}", problems);
        Assert.Empty(problems);
    }

    [Fact]
    public void New_habits_stand_in_the_place_of_old_ones_and_the_others_stay()
    {
        Course course = Read("""
            habits: {sun: {latitude: 48 deg, outdoors: 3 h/d, start: 15 May}, moisturiser: daily, sleep: 5 h, diet: {vitamin_c: 40 mg/d}}
            new_habits: {sun: {outdoors: 1 h/d}, sunscreen: daily SPF 50, moisturiser: none, retinoid: {strength: 0.05 %}, diet: {omega_3: 3 g/d}}
            """);
        Habits before = course.Person.Habits;
        Habits now = course.NewHabits!;
        Assert.Equal(before.Sun! with { Outdoors = Hour }, now.Sun);
        Assert.Null(before.Sunscreen);
        Assert.Equal(new Sunscreen(50, 1, FiltersVisible: false), now.Sunscreen);
        Assert.Null(now.Moisturiser);
        Assert.NotNull(before.Moisturiser);
        Assert.Equal(5 * Hour, now.Sleep);
        Assert.Equal(before.VitaminCIntake, now.VitaminCIntake);
        Assert.Equal(0, before.RetinoidStrength);
        Assert.Equal(5e-4, now.RetinoidStrength, 1e-15);
        Assert.Contains(course.Understood, line => line is { Label: "Sunscreen, from now on", Value: "SPF 50 every day" });
        Assert.Contains(course.Understood, line => line is { Label: "Retinoid, from now on", Value: "0.05 % tretinoin daily" });
    }

    [Fact]
    public void Without_new_habits_the_person_goes_on_as_before() => Assert.Null(Read("habits: {sleep: 7 h}").NewHabits);

    private static Course Read(string more)
    {
        ProblemList problems = [];
        Course? course = CourseReader(Plain + more, problems);
        Assert.True(course is not null, ProblemText.Format(problems));
        return course;
    }

    private static Course? CourseReader(string text, ProblemList problems) =>
        Courses.Reading.CourseReader.Read(text, "course.yaml", Repository.Catalogue, problems);
}
