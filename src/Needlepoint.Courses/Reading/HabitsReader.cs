using Needlepoint.Evidence.Units;
using Needlepoint.Evidence.Yaml;
using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Courses.Reading;

/// <summary>Reads <c>concerns</c> and <c>habits</c>: names and units are checked, and nothing is computed from them yet.</summary>
internal static class HabitsReader
{
    private static readonly string[] s_inWords = ["sunscreen", "smoking", "moisturiser"];

    private static readonly QuantityRule s_sleep = QuantityRule.Between(QuantityKind.Time, "0 h", "24 h");

    private static readonly QuantityRule s_water = QuantityRule.Between(
        new QuantityKind("a volume per day", Dimension.Length.Power(3) / Dimension.Time, ["L/d", "mL/d"], "2 L/d"), "0 L/d", "15 L/d");

    private static readonly QuantityRule s_nutrient = QuantityRule.Between(
        new QuantityKind("a mass per day", Dimension.Mass / Dimension.Time, ["mg/d", "ug/d", "g/d"], "90 mg/d"), "0 mg/d", "1000 g/d");

    internal static void ReadConcerns(FieldReader file, Understanding understood)
    {
        if (file.Section("concerns") is not { } concerns)
            return;
        foreach (string concern in Vocabulary.Concerns)
            if (concerns.Has(concern))
                understood.SaidButNotUsed("Concern", concern);
        concerns.Finish();
    }

    internal static void ReadHabits(FieldReader file, Understanding understood)
    {
        if (file.Section("habits") is not { } habits)
            return;
        foreach (string habit in s_inWords)
            if (habits.Sentence(habit) is { } words)
                understood.SaidButNotUsed(Capitalised(habit), words);
        if (habits.Quantity("sleep", s_sleep) is { } sleep)
            understood.SaidButNotUsed("Sleep", sleep.Text);
        if (habits.Quantity("water", s_water) is { } water)
            understood.SaidButNotUsed("Water", water.Text);
        if (habits.Section("diet") is { } diet)
            ReadDiet(diet, understood);
        habits.Finish();
    }

    private static void ReadDiet(FieldReader diet, Understanding understood)
    {
        foreach (YamlEntry entry in diet.Map.Entries)
            if (diet.Quantity(entry.Key.Text, s_nutrient) is { } amount)
                understood.SaidButNotUsed("Diet", $"{FieldReading.Short(entry.Key.Text)} {amount.Text}");
    }

    private static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
