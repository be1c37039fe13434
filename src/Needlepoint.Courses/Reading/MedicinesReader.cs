using Needlepoint.Courses.Medicines;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Units;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Courses.Reading;

/// <summary>Reads the medicines of a person: by ingredient, brand or class, taken now or until some time ago.</summary>
internal static class MedicinesReader
{
    private const string Key = "medicines";

    private static readonly QuantityKind s_ago = QuantityKind.Time with { Units = ["d", "weeks", "months", "years", "h"], Example = "100 d" };

    private static readonly QuantityRule s_stopped = QuantityRule.Between(s_ago, "0 d", "100 years") with
    {
        BelowTitle = "is negative: it is the time from the last dose to the first session",
    };

    private static readonly Dictionary<string, bool> s_doses = new() { ["high"] = true, ["usual"] = false };

    /// <summary>The medicines; a single one counts as a list of one, and none as an empty list.</summary>
    /// <param name="person">The map of the person.</param>
    /// <param name="catalogue">Medicines that are known.</param>
    /// <param name="mode">Only a course of practice is warned of a medicine that is not known.</param>
    internal static IReadOnlyList<TakenMedicine> Read(FieldReader person, MedicineCatalogue catalogue, ReadingMode mode)
    {
        List<TakenMedicine> taken = [];
        foreach (YamlNode item in person.ItemsUnlessNone(Key))
        {
            TakenMedicine? one = item is YamlMap map ? ReadMap(new FieldReader(map, person.Problems), catalogue, mode)
                : person.Sentence(item, Key) is { } text ? Named(person, item, text, catalogue, mode)
                : null;
            if (one is null)
                continue;
            if (taken.Any(other => IsSame(other, one)))
                person.ReportAt(
                    item, CourseCodes.AnswersContradict, $"{FieldReading.Short(one.Said)} stands twice among the medicines", one.Said, "each medicine once",
                    "keep the line that holds now");
            else
                taken.Add(one);
        }

        return taken;
    }

    /// <summary>The medicines in a line.</summary>
    internal static void Explain(IReadOnlyList<TakenMedicine> medicines, Understanding understood)
    {
        if (medicines.Count > 0)
            understood.Said("Medicines", string.Join("; ", medicines.Select(Write)));
    }

    private static TakenMedicine? ReadMap(FieldReader fields, MedicineCatalogue catalogue, ReadingMode mode)
    {
        int errorsBefore = fields.Problems.ErrorCount;
        string? said = fields.Sentence("medicine", required: true);
        Quantity? stopped = fields.Quantity("stopped", s_stopped);
        bool? isPrescribed = fields.Flag("prescribed");
        bool? isHigh = fields.Word("dose", s_doses);
        string? word = fields.Sentence("class");
        MedicineClass? group = word is null ? null : FindClass(fields, word, catalogue);
        fields.Finish();
        if (said is null || fields.Problems.ErrorCount > errorsBefore)
            return null;
        TakenMedicine? one = group is null ? Named(fields, fields.Node("medicine")!, said, catalogue, mode) : OfClass(fields, said, group, catalogue);
        // What was taken on the day itself is taken now.
        double? ago = stopped is { Value: > 0 } before ? before.Value : null;
        return one is null ? null : one with { Stopped = ago, IsPrescribed = isPrescribed, IsHighDose = isHigh };
    }

    private static TakenMedicine Named(FieldReader fields, YamlNode node, string text, MedicineCatalogue catalogue, ReadingMode mode)
    {
        if (catalogue.TryGet(text, out Medicine? medicine))
            return new(text, medicine, medicine.Classes);
        if (catalogue.TryGetClass(text, out MedicineClass? group))
            return new(text, null, [group.Id]);
        if (mode != ReadingMode.Study)
            fields.Problems.Add(new Problem(CourseCodes.UnknownMedicine, $"the medicine '{FieldReading.Short(text)}' is not known, so no rule can be asked about it")
            {
                Place = node.Place,
                Given = FieldReading.Short(text),
                Allowed = "an ingredient, a brand name, or a class: warfarin, Marevan, anticoagulant",
                Fix = FieldReading.Advice(FixOf(text, catalogue), text),
                Severity = Severity.Warning,
            });
        return new(text, null, []);
    }

    private static string FixOf(string text, MedicineCatalogue catalogue) => catalogue.NearestWord(text) is { } near
        ? $"did you mean {near}?"
        : $"say what it is: {{medicine: {FieldReading.Short(text)}, class: immunosuppressant}}, or ask a pharmacist";

    private static TakenMedicine? OfClass(FieldReader fields, string said, MedicineClass group, MedicineCatalogue catalogue)
    {
        if (!catalogue.TryGet(said, out Medicine? known))
            return new(said, null, [group.Id]);
        if (known.Classes.Contains(group.Id))
            return new(said, known, known.Classes);
        fields.Report(
            "class", CourseCodes.ClassOfKnownMedicine, $"{known.Name} is known, and not of the class {group.Id}",
            allowed: known.Classes.Count == 0 ? $"no class for {known.Id}" : string.Join(", ", known.Classes), fix: "leave class out, or correct the name of the medicine");
        return null;
    }

    private static MedicineClass? FindClass(FieldReader fields, string word, MedicineCatalogue catalogue)
    {
        if (catalogue.TryGetClass(word, out MedicineClass? group))
            return group;
        fields.Values.Choice(fields.Node("class")!, "class", [.. catalogue.Classes.Select(one => one.Id)]);
        return null;
    }

    private static bool IsSame(TakenMedicine one, TakenMedicine other) =>
        one.Known is { } known ? known.Id == other.Known?.Id : other.Known is null && FieldReading.Folded(one.Said) == FieldReading.Folded(other.Said);

    private static string Write(TakenMedicine one)
    {
        string name = one.Known?.Name ?? one.Said;
        List<string> notes = [];
        if (one.Known is not null && !name.Contains(one.Said, StringComparison.OrdinalIgnoreCase))
            notes.Add($"said as {one.Said}");
        if (one.Known is null)
            notes.Add(one.Classes.Count > 0 ? string.Join(", ", one.Classes) : "not known");
        if (one.IsHighDose is { } isHigh)
            notes.Add(isHigh ? "in a high dose" : "in a usual dose");
        if (one.IsPrescribed is { } isPrescribed)
            notes.Add(isPrescribed ? "prescribed" : "not prescribed");
        notes.Add(one.Stopped is { } stopped ? $"last taken {Understanding.Write(stopped, QuantityKind.Time)} before the first session" : "taken now");
        return $"{name} ({string.Join(", ", notes)})";
    }
}
