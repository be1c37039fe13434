using System.Globalization;
using Needlepoint.Courses.People;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Units;
using Needlepoint.Evidence.Yaml;
using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Courses.Reading;

/// <summary>Reads the map <c>habits</c>.</summary>
internal static class HabitsReader
{
    private const string VitaminC = "vitamin_c";
    private const double MostCigarettes = 100;
    private const double YearSeconds = 365.25 * 86400;
    private const string AllowedSmoking = "none, former, or a number per day, up to 100 per day";

    private static readonly Dictionary<string, string> s_homes = new() { [VitaminC] = "diet" };
    private static readonly string[] s_inWords = ["sunscreen", "moisturiser"];
    private static readonly string[] s_perDay = [" per day", "/day", "/d", " a day", " cigarettes per day", " cigarettes a day"];

    private static readonly QuantityRule s_sleep = QuantityRule.Between(QuantityKind.Time, "0 h", "24 h");

    private static readonly QuantityRule s_water = QuantityRule.Between(
        new QuantityKind("a volume per day", Dimension.Length.Power(3) / Dimension.Time, ["L/d", "mL/d"], "2 L/d"), "0 L/d", "15 L/d");

    private static readonly QuantityKind s_intake =
        new("a mass per day", Dimension.Mass / Dimension.Time, ["mg/d", "ug/d", "g/d"], "90 mg/d");

    private static readonly QuantityRule s_nutrient = QuantityRule.Between(s_intake, "0 mg/d", "1000 g/d");

    // Ten grams a day is the most that trials of large doses gave by mouth.
    private static readonly QuantityRule s_vitaminC = QuantityRule.Between(s_intake, "0 mg/d", "10 g/d");

    private static readonly QuantityRule s_retinoid = QuantityRule.Between(
        QuantityKind.Time with { Units = ["months", "weeks", "years", "d"], Example = "6 months" }, "0 d", "30 years");

    /// <param name="habits">The map.</param>
    /// <param name="person">Whose habits they are; null when the person could not be read.</param>
    /// <param name="understood">Receives what is said.</param>
    internal static Habits Read(FieldReader habits, Person? person, Understanding understood)
    {
        Habits read = Habits.Unsaid;
        if (ReadSmoking(habits, understood) is { } smoking)
            read = read with { CigarettesPerDay = smoking.PerDay, HasStoppedSmoking = smoking.Stopped };
        if (habits.Word("stress", Vocabulary.StressLevels, Vocabulary.OtherWordsForStressLevels) is { } stress)
        {
            read = read with { Stress = stress };
            understood.Said("Stress", Vocabulary.WordOf(Vocabulary.StressLevels, stress));
        }

        if (ReadRetinoid(habits, person, understood) is { } retinoid)
            read = read with { RetinoidUse = retinoid };
        foreach (string habit in s_inWords)
            if (habits.Sentence(habit) is { } words)
                understood.SaidButNotUsed(Capitalised(habit), words);
        if (habits.Quantity("sleep", s_sleep) is { } sleep)
            understood.SaidButNotUsed("Sleep", sleep.Text);
        if (habits.Quantity("water", s_water) is { } water)
            understood.SaidButNotUsed("Water", water.Text);
        if (habits.Section("diet") is { } diet)
            read = read with { VitaminCIntake = ReadDiet(diet, understood) };
        habits.Finish(s_homes);
        return read;
    }

    private static (double PerDay, bool Stopped)? ReadSmoking(FieldReader habits, Understanding understood)
    {
        if (habits.Node("smoking") is not { } node || habits.Sentence("smoking") is not { } text)
            return null;
        string folded = FieldReading.Folded(text);
        if (folded is "none" or "former")
        {
            understood.Said("Smoking", folded == "none" ? "none" : "former, counted as none");
            return (0, folded == "former");
        }

        string? number = s_perDay.Where(end => text.Trim().EndsWith(end, StringComparison.OrdinalIgnoreCase))
            .Select(end => text.Trim()[..^end.Length]).LastOrDefault();
        if (number is not null && NumberText.TryParse(number, out double perDay, out _))
            return CheckedSmoking(habits, node, text, perDay, understood);
        string? meant = Vocabulary.OtherWordsForSmoking.GetValueOrDefault(folded)
            ?? (NumberText.TryParse(text, out double bare, out _) && bare is >= 0 and <= MostCigarettes ? PerDay(bare) : null);
        habits.Values.Report(
            node, ReadingRule.KnownName, $"smoking '{FieldReading.Short(text)}' is not known", text, AllowedSmoking,
            meant is null ? "write smoking: none, or how many cigarettes, such as 10 per day" : $"write smoking: {meant}");
        return null;
    }

    private static (double PerDay, bool Stopped)? CheckedSmoking(
        FieldReader habits, YamlNode node, string text, double perDay, Understanding understood)
    {
        if (perDay is >= 0 and <= MostCigarettes)
        {
            understood.Said("Smoking", PerDay(perDay));
            return (perDay, false);
        }

        habits.Values.Report(
            node, ReadingRule.InRange, $"smoking is {(perDay < 0 ? "below" : "above")} what is allowed", text, AllowedSmoking,
            "write the number of cigarettes on a usual day");
        return null;
    }

    private static double? ReadRetinoid(FieldReader habits, Person? person, Understanding understood)
    {
        if (habits.Node("retinoid") is YamlScalar { Text: "none" })
        {
            understood.Said("Retinoid before the course", "none");
            return 0;
        }

        if (habits.Quantity("retinoid", s_retinoid) is not { } use)
            return null;
        if (person is not null && use.Value > person.Age * YearSeconds)
        {
            habits.Report(
                "retinoid", CourseCodes.LongerThanLife, "the retinoid was used for longer than the person has lived",
                allowed: $"at most the age, {person.Age.ToString(CultureInfo.InvariantCulture)} years",
                fix: "write for how long it was on the skin before the course: 6 months");
            return null;
        }

        understood.Said("Retinoid before the course", use.Text);
        return use.Value;
    }

    private static double? ReadDiet(FieldReader diet, Understanding understood)
    {
        double? vitaminC = null;
        if (diet.Quantity(VitaminC, s_vitaminC) is { } intake)
        {
            vitaminC = intake.Value;
            understood.Said("Vitamin C", intake.Text);
        }

        foreach (YamlEntry entry in diet.Map.Entries.Where(entry => entry.Key.Text != VitaminC))
            if (FieldReading.Folded(entry.Key.Text) is "vitamin-c" or "vitaminc" or "ascorbic-acid")
                diet.Values.Report(
                    entry.Key, ReadingRule.KnownKey, $"'{entry.Key.Text}' is not a key that is known here", entry.Key.Text, VitaminC,
                    $"write {VitaminC}");
            else if (diet.Quantity(entry.Key.Text, s_nutrient) is { } amount)
                understood.SaidButNotUsed("Diet", $"{FieldReading.Short(entry.Key.Text)} {amount.Text}");
        return vitaminC;
    }

    private static string PerDay(double cigarettes) => $"{NumberText.Write(cigarettes)} per day";

    private static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
