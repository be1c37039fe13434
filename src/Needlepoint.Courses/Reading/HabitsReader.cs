using Needlepoint.Courses.People;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Units;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Courses.Reading;

/// <summary>Reads the maps <c>habits</c> and <c>new_habits</c>.</summary>
internal static class HabitsReader
{
    private const double MostCigarettes = 100;
    private const string AllowedSmoking = "none, former, or a number per day, up to 100 per day";

    private static readonly Dictionary<string, string> s_homes = new(
    [
        .. DietReader.Keys.Select(key => KeyValuePair.Create(key, "diet")),
        .. ((string[])["activity", "temperature", "humidity", "altitude"]).Select(key => KeyValuePair.Create(key, "water_demand")),
        .. ((string[])["latitude", "outdoors", "start"]).Select(key => KeyValuePair.Create(key, "sun")),
        KeyValuePair.Create("spf", "sunscreen"),
        KeyValuePair.Create("tinted", "sunscreen"),
        KeyValuePair.Create("glycerin", "moisturiser"),
    ]);

    // Claims that many believe and no study bears out (Lynfield and Macwilliams 1970, J Invest Dermatol 55:170, for shaving).
    private static readonly string[] s_withoutEffect = ["lymph_massage", "shaving"];
    private static readonly string[] s_perDay = [" per day", "/day", "/d", " a day", " cigarettes per day", " cigarettes a day"];

    private static readonly QuantityRule s_sleep = QuantityRule.Between(QuantityKind.Time with { Example = "7 h" }, "0 h", "24 h");

    /// <summary>Reads the habits that the skin is used to.</summary>
    /// <param name="habits">The map.</param>
    /// <param name="person">Whose habits they are; null when the person could not be read.</param>
    /// <param name="catalogue">Holds the moisturiser of which nothing more is said.</param>
    /// <param name="understood">Receives what is said.</param>
    internal static Habits Read(FieldReader habits, Person? person, Catalogue catalogue, Understanding understood) =>
        Read(habits, Habits.Unsaid, person, catalogue, understood, areNew: false);

    /// <summary>Reads the habits that begin with the first session: the old ones, with what is said now in their place.</summary>
    /// <param name="habits">The map.</param>
    /// <param name="person">Whose habits they are; null when the person could not be read.</param>
    /// <param name="catalogue">Holds the moisturiser of which nothing more is said.</param>
    /// <param name="understood">Receives what is said.</param>
    internal static Habits ReadNew(FieldReader habits, Person? person, Catalogue catalogue, Understanding understood) =>
        Read(habits, person?.Habits ?? Habits.Unsaid, person, catalogue, understood, areNew: true);

    private static Habits Read(FieldReader habits, Habits read, Person? person, Catalogue catalogue, Understanding understood, bool areNew)
    {
        HabitNotes notes = new(understood, areNew);
        if (ReadSmoking(habits, notes) is { } smoking)
            read = read with { CigarettesPerDay = smoking.PerDay, HasStoppedSmoking = smoking.Stopped };
        if (habits.Word("stress", Vocabulary.StressLevels, Vocabulary.OtherWordsForStressLevels) is { } stress)
        {
            read = read with { Stress = stress };
            notes.SaidOfOld("Stress", Vocabulary.WordOf(Vocabulary.StressLevels, stress));
        }

        if (SunReader.Read(habits, read.Sun) is { } sun)
        {
            read = read with { Sun = sun.Value };
            notes.Said("Sun", sun.Text);
        }

        if (SunscreenReader.Read(habits) is { } sunscreen)
        {
            read = read with { Sunscreen = sunscreen.Value };
            notes.Said("Sunscreen", sunscreen.Text);
        }

        read = CareReader.Read(habits, read, person, catalogue, notes, areNew);
        if (habits.TimePerDay("sleep", s_sleep) is { } sleep)
        {
            read = read with { Sleep = sleep.Value };
            notes.Said("Sleep", sleep.Text);
        }

        read = WaterReader.Read(habits, read, notes);
        if (habits.Section("diet") is { } diet)
            read = DietReader.Read(diet, read, notes);
        read = ReadWithoutEffect(habits, read, notes);
        habits.Finish(s_homes);
        return read;
    }

    private static Habits ReadWithoutEffect(FieldReader habits, Habits read, HabitNotes notes)
    {
        List<string> words = [.. read.WithoutEffect];
        foreach (string key in s_withoutEffect)
        {
            if (habits.Node(key) is not { } node)
                continue;
            bool isYes = node is YamlScalar { Text: "yes" or "true" };
            if (!isYes && FrequencyText.Read(habits.Values, node, key) is not > 0)
                continue;
            string word = key.Replace('_', '-');
            if (!words.Contains(word))
                words.Add(word);
            notes.SaidWithoutEffect(char.ToUpperInvariant(key[0]) + key[1..].Replace('_', ' '), ((YamlScalar)node).Text);
        }

        return words.Count == read.WithoutEffect.Count ? read : read with { WithoutEffect = words };
    }

    private static (double PerDay, bool Stopped)? ReadSmoking(FieldReader habits, HabitNotes notes)
    {
        if (habits.Node("smoking") is not { } node || habits.Sentence("smoking") is not { } text)
            return null;
        string folded = FieldReading.Folded(text);
        if (folded is "none" or "former")
        {
            notes.SaidOfOld("Smoking", folded == "none" ? "none" : "former, counted as none");
            return (0, folded == "former");
        }

        string? number = s_perDay.Where(end => text.Trim().EndsWith(end, StringComparison.OrdinalIgnoreCase))
            .Select(end => text.Trim()[..^end.Length]).LastOrDefault();
        if (number is not null && NumberText.TryParse(number, out double perDay, out _))
            return CheckedSmoking(habits, node, text, perDay, notes);
        string? meant = Vocabulary.OtherWordsForSmoking.GetValueOrDefault(folded)
            ?? (NumberText.TryParse(text, out double bare, out _) && bare is >= 0 and <= MostCigarettes ? PerDay(bare) : null);
        habits.Values.Report(
            node, ReadingRule.KnownName, $"smoking '{FieldReading.Short(text)}' is not known", text, AllowedSmoking,
            meant is null ? "write smoking: none, or how many cigarettes, such as 10 per day" : $"write smoking: {meant}");
        return null;
    }

    private static (double PerDay, bool Stopped)? CheckedSmoking(FieldReader habits, YamlNode node, string text, double perDay, HabitNotes notes)
    {
        if (perDay is >= 0 and <= MostCigarettes)
        {
            notes.SaidOfOld("Smoking", PerDay(perDay));
            return (perDay, false);
        }

        habits.Values.Report(
            node, ReadingRule.InRange, $"smoking is {(perDay < 0 ? "below" : "above")} what is allowed", text, AllowedSmoking,
            "write the number of cigarettes on a usual day");
        return null;
    }

    private static string PerDay(double cigarettes) => $"{NumberText.Write(cigarettes)} per day";
}
