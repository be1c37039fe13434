using Needlepoint.Courses.People;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Units;
using Needlepoint.Evidence.Yaml;
using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Courses.Reading;

/// <summary>Reads <c>diet</c>: nutrients with a published effect, those of which none was shown, and any other by its name.</summary>
internal static class DietReader
{
    private const string Portions = "extra_fruit_and_vegetables";
    private const double DaySeconds = 86400;

    private static readonly QuantityKind s_intake =
        new("a mass per day", Dimension.Mass / Dimension.Time, ["mg/d", "ug/d", "g/d"], "90 mg/d");

    private static readonly QuantityRule s_nutrient = QuantityRule.Between(s_intake, "0 mg/d", "1000 g/d");

    // Ten grams a day is the most that trials of large doses of vitamin C gave by mouth.
    private static readonly QuantityRule s_vitaminC = QuantityRule.Between(s_intake, "0 mg/d", "10 g/d");
    private static readonly QuantityRule s_omegaThree = QuantityRule.Between(Grams("3 g/d"), "0 g/d", "30 g/d");
    private static readonly QuantityRule s_flavanols = QuantityRule.Between(s_intake with { Example = "320 mg/d" }, "0 mg/d", "5 g/d");
    private static readonly QuantityRule s_betaCarotene = QuantityRule.Between(s_intake with { Example = "15 mg/d" }, "0 mg/d", "300 mg/d");
    private static readonly QuantityRule s_plantOil = QuantityRule.Between(Grams("2.2 g/d"), "0 g/d", "100 g/d");
    private static readonly QuantityRule s_vitaminA = QuantityRule.Between(s_intake with { Example = "800 ug/d" }, "0 ug/d", "100 mg/d");
    private static readonly QuantityRule s_collagen = QuantityRule.Between(Grams("5 g/d"), "0 g/d", "100 g/d");

    private static readonly QuantityRule s_portions = QuantityRule.Between(
        new QuantityKind("a number per day", Dimension.Time.Power(-1), ["portions/d"], "3 portions/d"), "0 portions/d", "20 portions/d");

    /// <summary>Keys that have a meaning of their own.</summary>
    internal static IReadOnlyList<string> Keys { get; } =
        ["vitamin_c", "omega_3", "flavanols", "beta_carotene", "plant_oil", Portions, "vitamin_a", "collagen_peptides"];

    internal static Habits Read(FieldReader diet, Habits read, HabitNotes notes)
    {
        read = read with
        {
            VitaminCIntake = Amount("vitamin_c", "Vitamin C", s_vitaminC) ?? read.VitaminCIntake,
            OmegaThree = Amount("omega_3", "Fish oil, EPA and DHA", s_omegaThree) ?? read.OmegaThree,
            Flavanols = Amount("flavanols", "Cocoa flavanols", s_flavanols) ?? read.Flavanols,
            BetaCarotene = Amount("beta_carotene", "Beta-carotene", s_betaCarotene) ?? read.BetaCarotene,
            PlantOil = Amount("plant_oil", "Plant oil", s_plantOil) ?? read.PlantOil,
            ExtraFruitAndVegetables = Amount(Portions, "Extra fruit and vegetables", s_portions) * DaySeconds ?? read.ExtraFruitAndVegetables,
        };
        read = read with
        {
            VitaminA = Ineffective("vitamin_a", "Vitamin A", s_vitaminA) ?? read.VitaminA,
            CollagenPeptides = Ineffective("collagen_peptides", "Collagen peptides", s_collagen) ?? read.CollagenPeptides,
        };
        foreach (YamlEntry entry in diet.Map.Entries.Where(entry => !Keys.Contains(entry.Key.Text)))
            ReadOther(diet, entry, notes);
        return read;

        double? Amount(string key, string label, QuantityRule rule)
        {
            if (diet.Quantity(key, rule) is not { } amount)
                return null;
            notes.Said(label, amount.Text);
            return amount.Value;
        }

        double? Ineffective(string key, string label, QuantityRule rule)
        {
            if (diet.Quantity(key, rule) is not { } amount)
                return null;
            notes.SaidWithoutEffect(label, amount.Text);
            return amount.Value;
        }
    }

    private static void ReadOther(FieldReader diet, YamlEntry entry, HabitNotes notes)
    {
        string written = entry.Key.Text;
        string folded = FieldReading.Folded(written);
        // One letter sets vitamins apart, so a near word is no slip among them.
        string? meant = Vocabulary.OtherWordsForNutrients.GetValueOrDefault(folded)
            ?? (folded.StartsWith("vitamin", StringComparison.Ordinal) ? null : Nearest.Name(written, Keys));
        if (meant is not null)
            diet.Values.Report(
                entry.Key, ReadingRule.KnownKey, $"'{FieldReading.Short(written)}' is not a key that is known here", FieldReading.Short(written),
                string.Join(", ", Keys) + ", or another nutrient by its name", $"write {meant}");
        else if (diet.Quantity(written, s_nutrient) is { } amount)
            notes.SaidButNotUsed("Diet", $"{FieldReading.Short(written)} {amount.Text}");
    }

    private static QuantityKind Grams(string example) => s_intake with { Units = ["g/d", "mg/d"], Example = example };
}
