using System.Globalization;
using Needlepoint.Courses.People;
using Needlepoint.Courses.Products;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Units;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Courses.Reading;

/// <summary>Reads what is put on the skin day by day: <c>moisturiser</c>, <c>cleansing</c> and <c>retinoid</c>.</summary>
internal static class CareReader
{
    private const double YearSeconds = 365.25 * 86400;
    private const double MostPerDay = 24;
    private const string UsualMoisturiser = "moisturiser";
    private const string Glycerin = "glycerin";

    private static readonly QuantityKind s_percent = QuantityKind.PureNumber with { Units = ["%"], Example = "10 %" };
    private static readonly QuantityRule s_glycerin = QuantityRule.Between(s_percent, "0 %", "80 %");

    private static readonly QuantityRule s_strength = QuantityRule.Between(s_percent with { Example = "0.05 %" }, "0.001 %", "0.1 %") with
    {
        AboveTitle = "is stronger than any retinoid for daily use",
        BelowTitle = "is weaker than any retinoid for daily use",
        Note = "as tretinoin, which is sold as 0.025 % to 0.1 %",
    };

    private static readonly QuantityRule s_use = QuantityRule.Between(
        QuantityKind.Time with { Units = ["months", "weeks", "years", "d"], Example = "6 months" }, "0 d", "30 years");

    internal static Habits Read(FieldReader habits, Habits read, Person? person, Catalogue catalogue, HabitNotes notes, bool areNew)
    {
        if (ReadMoisturiser(habits, catalogue) is { } moisturiser)
        {
            read = read with { Moisturiser = moisturiser.Value };
            notes.Said("Moisturiser", moisturiser.Text);
        }

        if (habits.Node("cleansing") is { } cleansing && FrequencyText.Read(habits.Values, cleansing, "cleansing") is { } perDay)
        {
            read = read with { CleansingPerDay = perDay };
            notes.Said("Cleansing", FrequencyText.PerDay(perDay));
        }

        return areNew ? ReadRetinoidFromNow(habits, read, notes) : ReadRetinoidBefore(habits, read, person, notes);
    }

    private static Said<Moisturiser?>? ReadMoisturiser(FieldReader habits, Catalogue catalogue)
    {
        if (habits.Node("moisturiser") is not { } node)
            return null;
        double? perDay;
        Quantity? glycerin = null;
        if (node is YamlMap map)
        {
            FieldReader fields = new(map, habits.Problems);
            fields.Node("per_day", required: true, "0 to 24", "2");
            perDay = fields.Number("per_day", 0, MostPerDay);
            glycerin = fields.Quantity(Glycerin, s_glycerin);
            fields.Finish();
            if (fields.Has(Glycerin) && glycerin is null)
                return null;
        }
        else
            perDay = FrequencyText.Read(habits.Values, node, "moisturiser");
        if (perDay is not { } times)
            return null;
        if (times == 0)
            return new Said<Moisturiser?>(null, "none");
        Moisturiser moisturiser = new(times, glycerin?.Value ?? UsualGlycerin(catalogue));
        return new Said<Moisturiser?>(
            moisturiser, $"{FrequencyText.PerDay(times)}, {NumberText.Write(100 * moisturiser.Glycerin)} % glycerin{(glycerin is null ? " as usual" : "")}");
    }

    /// <summary>Glycerin of a moisturiser of which nothing more is said: that of the catalogue's plain one.</summary>
    private static double UsualGlycerin(Catalogue catalogue) =>
        catalogue.Products.TryGet(UsualMoisturiser, out Product? product)
            ? product.Actives.Where(active => active.Substance.Id == Glycerin).Sum(active => active.MassShare)
            : 0;

    private static Habits ReadRetinoidFromNow(FieldReader habits, Habits read, HabitNotes notes)
    {
        read = read with { RetinoidStrength = 0 };
        if (habits.Node("retinoid") is not { } node)
            return read;
        if (node is YamlScalar { Text: "none" })
            notes.Said("Retinoid", "none");
        else if (node is YamlMap map)
        {
            FieldReader fields = new(map, habits.Problems);
            if (fields.Quantity("strength", s_strength, required: true) is { } strength)
            {
                read = read with { RetinoidStrength = strength.Value };
                notes.Said("Retinoid", $"{strength.Text} tretinoin daily");
            }

            fields.Finish();
        }
        else
            habits.Values.Report(
                node, ReadingRule.ExpectedShape, "a retinoid that begins with the course needs its strength",
                node is YamlScalar text ? text.Text : node.ShapeName, "none, or {strength: 0.05 %}, as tretinoin", "write retinoid: {strength: 0.05 %}");
        return read;
    }

    private static Habits ReadRetinoidBefore(FieldReader habits, Habits read, Person? person, HabitNotes notes)
    {
        YamlNode? node = habits.Node("retinoid");
        if (node is YamlScalar { Text: "none" })
        {
            notes.Said("Retinoid before the course", "none");
            return read with { RetinoidUse = 0 };
        }

        if (node is YamlMap)
        {
            habits.Values.Report(
                node, ReadingRule.ExpectedShape, "a retinoid before the course needs the time for which it was used", node.ShapeName,
                "none, or a time: 6 months", "write retinoid: 6 months; one that begins with the course belongs under new_habits");
            return read;
        }

        if (habits.Quantity("retinoid", s_use) is not { } use)
            return read;
        if (person is not null && use.Value > person.Age * YearSeconds)
        {
            habits.Report(
                "retinoid", CourseCodes.LongerThanLife, "the retinoid was used for longer than the person has lived",
                allowed: $"at most the age, {person.Age.ToString(CultureInfo.InvariantCulture)} years",
                fix: "write for how long it was on the skin before the course: 6 months");
            return read;
        }

        notes.Said("Retinoid before the course", use.Text);
        return read with { RetinoidUse = use.Value };
    }
}
