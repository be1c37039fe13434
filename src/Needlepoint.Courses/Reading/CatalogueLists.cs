using System.Text;
using System.Text.RegularExpressions;
using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Courses.Reading;

/// <summary>Catalogues whose files are lists of entries.</summary>
internal static partial class CatalogueLists
{
    /// <summary>The entries of files of the data, each with its map; one with errors is left out.</summary>
    internal static IReadOnlyList<(T Entry, FieldReader Fields)> Load<T>(DataSource data, IEnumerable<string> paths, Func<FieldReader, T?> read, ProblemList problems)
        where T : class => Read(paths.Select(path => data.ReadList(path, CodeFamily.Course, problems)), read, problems);

    /// <summary>The entries of texts by file name, in the order of the names.</summary>
    internal static IReadOnlyList<(T Entry, FieldReader Fields)> Read<T>(IReadOnlyDictionary<string, string> files, Func<FieldReader, T?> read, ProblemList problems)
        where T : class => Read(
            files.Keys.Order(StringComparer.Ordinal).Select(file => YamlReader.ReadList(file, Encoding.UTF8.GetBytes(files[file]), CodeFamily.Course, problems)), read, problems);

    /// <summary>The id of an entry: lower-case words joined by hyphens.</summary>
    internal static string? IdOfWords(this FieldReader fields)
    {
        string? id = fields.Sentence("id", required: true);
        if (id is null || LowerCaseWords().IsMatch(id))
            return id;
        fields.Report("id", CourseCodes.IdOfEntry, "an id is made of lower-case words", allowed: "such as bleeding-disorder", fix: "use a-z, 0-9 and '-'");
        return null;
    }

    /// <summary>Reports a word that two entries claim.</summary>
    internal static void ReportTwice(this FieldReader fields, string word, string first, string second) => fields.Report(
        "id", CourseCodes.WordTwice, $"'{FieldReading.Short(word)}' stands for two entries", given: first == second ? $"{first}, twice" : $"{first} and {second}",
        allowed: "a word for one entry only", fix: "remove the word from one of the two");

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex LowerCaseWords();

    private static List<(T Entry, FieldReader Fields)> Read<T>(IEnumerable<YamlList?> lists, Func<FieldReader, T?> read, ProblemList problems)
        where T : class
    {
        List<(T, FieldReader)> entries = [];
        ValueReader values = new(problems);
        foreach (YamlNode node in lists.SelectMany(list => list?.Items ?? []))
            if (values.Map(node, "an entry") is { } map && new FieldReader(map, problems) is { } fields && read(fields) is { } entry)
                entries.Add((entry, fields));
        return entries;
    }
}
