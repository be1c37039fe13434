using Needlepoint.Courses;
using Needlepoint.Courses.People;

namespace Needlepoint.Inference.Running;

/// <summary>One habit of a course and the same life without it.</summary>
/// <param name="Key">Key of the habit as courses write it.</param>
/// <param name="ClaimKey">The same as claims write it: with <c>diet.</c> before food.</param>
/// <param name="Said">The habit in words, with its amount.</param>
/// <param name="BeginsWithCourse">Whether it begins with the course.</param>
/// <param name="Without">The course without it; null for a habit of which no effect was shown.</param>
internal sealed record SaidHabit(string Key, string ClaimKey, string Said, bool BeginsWithCourse, Course? Without);

/// <summary>The habits that a course says, each with the course that leaves it alone out.</summary>
internal static class SaidHabits
{
    private static readonly Habit[] s_all =
    [
        new("smoking", "Smoking", h => h.CigarettesPerDay, (h, o) => h with { CigarettesPerDay = o.CigarettesPerDay }) { IsOldOnly = true },
        new("sun", "Sun", h => h.Sun, (h, o) => h with { Sun = o.Sun }),
        new("sunscreen", "Sunscreen", h => h.Sunscreen, (h, o) => h with { Sunscreen = o.Sunscreen }),
        new("moisturiser", "Moisturiser", h => h.Moisturiser, (h, o) => h with { Moisturiser = o.Moisturiser }),
        new("cleansing", "Cleansing", h => h.CleansingPerDay, (h, o) => h with { CleansingPerDay = o.CleansingPerDay }) { HasNoEffect = true },
        new("sleep", "Sleep", h => h.Sleep, (h, o) => h with { Sleep = o.Sleep }),
        new("retinoid", "Retinoid", h => (h.RetinoidStrength, h.RetinoidUse), (h, o) => h with { RetinoidStrength = o.RetinoidStrength, RetinoidUse = o.RetinoidUse }),
        new("vitamin_c", "Vitamin C", h => h.VitaminCIntake, (h, o) => h with { VitaminCIntake = o.VitaminCIntake }) { IsFood = true },
        new("omega_3", "Fish oil, EPA and DHA", h => h.OmegaThree, (h, o) => h with { OmegaThree = o.OmegaThree }) { IsFood = true },
        new("flavanols", "Cocoa flavanols", h => h.Flavanols, (h, o) => h with { Flavanols = o.Flavanols }) { IsFood = true },
        new("beta_carotene", "Beta-carotene", h => h.BetaCarotene, (h, o) => h with { BetaCarotene = o.BetaCarotene }) { IsFood = true },
        new("plant_oil", "Plant oil", h => h.PlantOil, (h, o) => h with { PlantOil = o.PlantOil }) { IsFood = true },
        new("extra_fruit_and_vegetables", "Extra fruit and vegetables", h => h.ExtraFruitAndVegetables, (h, o) => h with { ExtraFruitAndVegetables = o.ExtraFruitAndVegetables }) { IsFood = true },
        new("vitamin_a", "Vitamin A", h => h.VitaminA, (h, o) => h with { VitaminA = o.VitaminA }) { IsFood = true, HasNoEffect = true },
        new("collagen_peptides", "Collagen peptides", h => h.CollagenPeptides, (h, o) => h with { CollagenPeptides = o.CollagenPeptides }) { IsFood = true, HasNoEffect = true },
        new("water", "Water", h => h.Water, (h, o) => h with { Water = o.Water }) { HasNoEffect = true },
    ];

    /// <summary>The habits, those that the skin is used to first, each group in the order of the grammar.</summary>
    public static IEnumerable<SaidHabit> Of(Course course)
    {
        Habits old = course.Person.Habits;
        // What the course replaces is told by what replaces it.
        foreach (SaidHabit habit in Of(course, old, Habits.Unsaid, isNew: false))
            if (course.NewHabits is not { } others || s_all.FirstOrDefault(one => one.Key == habit.Key) is not { } kept || Equals(kept.Value(old), kept.Value(others)))
                yield return habit;
        if (course.NewHabits is { } now)
            foreach (SaidHabit habit in Of(course, now, old, isNew: true))
                yield return habit;
    }

    private static IEnumerable<SaidHabit> Of(Course course, Habits habits, Habits others, bool isNew)
    {
        foreach (Habit habit in s_all.Where(habit => !Equals(habit.Value(habits), habit.Value(others)) && !(isNew && habit.IsOldOnly)))
        {
            Habits without = habit.Without(habits, others);
            yield return new(
                habit.Key, habit.IsFood ? "diet." + habit.Key : habit.Key, Words(course, habit.Label, isNew), isNew,
                habit.HasNoEffect ? null
                : isNew ? course with { NewHabits = without }
                : course with
                {
                    Person = course.Person with { Habits = without },
                    // What begins with the course says the old habits too, unless it changes them.
                    NewHabits = course.NewHabits is { } now && Equals(habit.Value(now), habit.Value(habits)) ? habit.Without(now, others) : course.NewHabits,
                });
        }

        foreach (string word in habits.WithoutEffect.Except(others.WithoutEffect))
            yield return new(word, word.Replace('_', '-'), word.Replace('_', ' ').Replace('-', ' '), isNew, Without: null);
    }

    // "Sunscreen, daily SPF 50" from the line that the reader understood.
    private static string Words(Course course, string label, bool isNew)
    {
        string? said = course.Understood.FirstOrDefault(line => line.Label.StartsWith(label, StringComparison.Ordinal) && line.Label.EndsWith("from now on", StringComparison.Ordinal) == isNew)?.Value;
        return said is null ? label : $"{label}, {said.Replace("; no effect shown", "", StringComparison.Ordinal)}";
    }

    private sealed record Habit(string Key, string Label, Func<Habits, object?> Value, Func<Habits, Habits, Habits> Without)
    {
        public bool IsFood { get; init; }

        public bool HasNoEffect { get; init; }

        public bool IsOldOnly { get; init; }
    }
}
