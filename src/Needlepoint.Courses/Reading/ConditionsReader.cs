using Needlepoint.Courses.Conditions;
using Needlepoint.Courses.People;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Courses.Reading;

/// <summary>Reads the conditions of a person: ids, plain words, other words, or codes of ICD-10.</summary>
internal static class ConditionsReader
{
    private static readonly string[] s_ownLines = [Vocabulary.TypeOneDiabetes, Vocabulary.TypeTwoDiabetes, .. Vocabulary.ActiveAcne];

    /// <summary>Ids of the conditions, each once, in the order of the file; a single word counts as a list of one, and none as an empty list.</summary>
    internal static IReadOnlyList<string> Read(FieldReader person, Catalogue catalogue)
    {
        List<string> ids = [];
        foreach (YamlNode item in person.ItemsUnlessNone("conditions"))
            if (Find(person.Values, item, "conditions", catalogue) is { } condition && !ids.Contains(condition.Id))
                ids.Add(condition.Id);
        return ids;
    }

    /// <summary>The lines of a person's conditions that the skin model has no words of its own for.</summary>
    internal static void Explain(Person person, ConditionCatalogue catalogue, Understanding understood)
    {
        string[] others = [.. person.Conditions.Except(s_ownLines).Select(id => catalogue.Find(id)?.Name ?? id)];
        if (others.Length > 0)
            understood.Said("Other conditions", string.Join("; ", others));
    }

    private static Condition? Find(ValueReader values, YamlNode node, string key, Catalogue catalogue)
    {
        if (values.Text(node, key) is not { } text)
            return null;
        if (catalogue.Conditions.TryGet(text, out Condition? condition))
            return condition;
        values.Report(
            node, ReadingRule.KnownName, $"{key} '{FieldReading.Short(text)}' is not known", text, string.Join(", ", catalogue.Conditions.All.Select(one => one.Id)),
            FieldReading.Advice(FixOf(text, catalogue), text));
        return null;
    }

    private static string FixOf(string text, Catalogue catalogue)
    {
        if (catalogue.Medicines.TryGet(text, out _) || catalogue.Medicines.TryGetClass(text, out _))
            return $"write it under medicines: medicines: [{FieldReading.Short(text)}]";
        if (catalogue.Conditions.NearestWord(text) is not { } near)
            return "choose the nearest of them, or leave it out";
        return catalogue.Conditions.TryGet(near, out Condition? meant) && meant.Id != near ? $"did you mean {near} ({meant.Id})?" : $"did you mean {near}?";
    }
}
