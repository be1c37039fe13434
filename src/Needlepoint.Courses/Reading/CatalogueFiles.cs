using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Courses.Reading;

/// <summary>The files of a catalogue, one entry each, by the name of the file.</summary>
internal static class CatalogueFiles
{
    /// <summary>Reads an entry from its file and the id that the file's name asks for; null when something in it is wrong.</summary>
    internal delegate T? EntryReader<T>(YamlMap map, string expectedId, ProblemList problems)
        where T : class;

    /// <summary>The entries of a folder of the data; a file with errors is left out.</summary>
    internal static SortedDictionary<string, T> Load<T>(DataSource data, string folder, EntryReader<T> entry, ProblemList problems)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(problems);
        return Read(data.List(folder, ".yaml"), path => data.ReadMap(path, CodeFamily.Course, problems), entry, problems);
    }

    /// <summary>The entries of texts by file name; a text with errors is left out.</summary>
    internal static SortedDictionary<string, T> Read<T>(IReadOnlyDictionary<string, string> files, EntryReader<T> entry, ProblemList problems)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(problems);
        return Read(files.Keys.Order(StringComparer.Ordinal), file => YamlReader.Read(file, files[file], CodeFamily.Course, problems), entry, problems);
    }

    private static SortedDictionary<string, T> Read<T>(IEnumerable<string> files, Func<string, YamlMap?> read, EntryReader<T> entry, ProblemList problems)
        where T : class
    {
        SortedDictionary<string, T> byId = new(StringComparer.Ordinal);
        foreach (string file in files)
        {
            string id = Path.GetFileNameWithoutExtension(file);
            if (read(file) is { } map && entry(map, id, problems) is { } found)
                byId[id] = found;
        }

        return byId;
    }
}
