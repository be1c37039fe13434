using Needlepoint.Courses;
using Needlepoint.Inference.Results;
using Needlepoint.Inference.Running;
using Needlepoint.Inference.Tests.Support;

namespace Needlepoint.Inference.Tests.Running;

/// <summary>What a run tells of each habit.</summary>
public sealed class HabitEffectsTests
{
    [Fact]
    public void Folklore_is_named_and_changes_nothing()
    {
        const string needles = "pen-12-needles\n  needle_length: 1 mm\n  passes: 4";
        RunResult result = Run(
            "habits: {cleansing: twice daily, water: 2 L/d, shaving: daily, lymph_massage: weekly}\n", "new_habits: {diet: {vitamin_a: 800 ug/d, collagen_peptides: 5 g/d}}\n", needles);
        HabitEffect[] habits = [.. result.Habits];
        Assert.Equal(["cleansing", "water", "lymph-massage", "shaving", "vitamin_a", "collagen_peptides"], habits.Select(habit => habit.Habit));
        Assert.All(habits, habit => Assert.Empty(habit.Changes));
        Assert.Equal([false, false, false, false, true, true], habits.Select(habit => habit.BeginsWithCourse));
        Assert.Contains("pu-2023-oral-collagen", habits[5].Sources);
        // The fingerprint covers every bit of every outcome.
        Assert.Equal(Run("", "", needles).Identity.Fingerprint, result.Identity.Fingerprint);
    }

    [Fact]
    public void A_moisturiser_that_begins_moistens_by_the_difference_to_the_run_without_it()
    {
        RunResult with = Run("", "new_habits: {moisturiser: twice daily}\n"), without = Run("", "");
        HabitEffect habit = Assert.Single(with.Habits);
        Assert.Equal("moisturiser", habit.Habit);
        Assert.Contains("twice daily", habit.Said, StringComparison.Ordinal);
        Assert.NotEmpty(habit.Sources);
        HabitChange change = habit.Changes.Single(one => one.ObservableId == "stratum_corneum_hydration_corneometer_au");
        Assert.Equal(End(without, change.ObservableId), change.Without.Central, 1e-6 * change.Without.Central);
        Assert.Equal(End(with, change.ObservableId), change.With.Central, 1e-6 * change.With.Central);
        Assert.True(change.With.Central > change.Without.Central);
        Assert.InRange(change.HalfAfterHours, 1, 14 * 24);
        Assert.Empty(without.Habits);
    }

    [Fact]
    public void A_habit_that_the_skin_is_used_to_has_no_delay_and_one_that_does_nothing_is_left_out()
    {
        HabitEffect habit = Assert.Single(Run("habits: {smoking: 20 per day, sleep: 8 h}\n", "", "pen-12-needles\n  needle_length: 1 mm\n  passes: 4").Habits);
        Assert.Equal(("smoking", false), (habit.Habit, habit.BeginsWithCourse));
        Assert.NotEmpty(habit.Changes);
        Assert.All(habit.Changes, change => Assert.True(double.IsNaN(change.HalfAfterHours)));
    }

    [Fact]
    public void Habits_change_no_bit_of_the_run_that_tells_them_and_come_in_the_same_bits_on_any_number_of_threads()
    {
        Course course = Shipped.Read(Text("", "new_habits: {moisturiser: twice daily}\n"));
        RunResult Run(int threads) => new CourseRunner(Shipped.Model).Run(course, [], new() { Sets = 20, Threads = threads }, cancellation: TestContext.Current.CancellationToken);
        RunResult one = Run(1), two = Run(2);
        Assert.Equal(one.Identity.Fingerprint, two.Identity.Fingerprint);
        Assert.Equal(one.Habits.SelectMany(habit => habit.Changes), two.Habits.SelectMany(habit => habit.Changes));
        Assert.All(one.Habits.SelectMany(habit => habit.Changes), change => Assert.True(change.With.P05 <= change.With.Central && change.With.Central <= change.With.P95));
    }

    private static double End(RunResult result, string id) => result.Observables.Single(observable => observable.Id == id).Central[^1];

    private static RunResult Run(string habits, string newHabits, string device = "none") =>
        new CourseRunner(Shipped.Model).Run(Shipped.Read(Text(habits, newHabits, device)), [], new() { CentralOnly = true }, cancellation: TestContext.Current.CancellationToken);

    private static string Text(string habits, string newHabits, string device = "none") =>
        $"person: {{age: 40, sex: female, skin_type: III, site: cheek}}\n{habits}{newHabits}course:\n  device: {device}\nhorizon: 8 weeks\n";
}
