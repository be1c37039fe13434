using System.Security.Cryptography;
using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Yaml;
using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Evidence.Studies;

/// <summary>The studies of a folder, each in the set of its role. Immutable.</summary>
public sealed class StudyLibrary
{
    private StudyLibrary(IReadOnlyList<CalibrationStudy> calibration, IReadOnlyList<ValidationStudy> validation)
    {
        Calibration = new CalibrationSet(calibration);
        Validation = new ValidationSet(validation);
    }

    /// <summary>Studies to fit to.</summary>
    public CalibrationSet Calibration { get; }

    /// <summary>Studies that only test.</summary>
    public ValidationSet Validation { get; }

    /// <summary>Loads the studies of the data: <c>evidence/**/*.yaml</c>.</summary>
    /// <param name="data">The data.</param>
    /// <param name="problems">Receives what is wrong; a study with an error is left out.</param>
    /// <param name="observables">Dimension of an observable, null for one that does not exist; without it, units are not compared.</param>
    public static StudyLibrary Load(DataSource data, ProblemList problems, Func<string, Dimension?>? observables = null) =>
        Load(data, "evidence", problems, observables);

    /// <summary>
    /// Loads the anchors of the data: <c>anchors/*.yaml</c>, written like studies. Every measurement is a range within which every member of the ensemble has
    /// to lie (role calibration), or which is only shown (role validation).
    /// </summary>
    public static StudyLibrary LoadAnchors(DataSource data, ProblemList problems, Func<string, Dimension?>? observables = null) =>
        Load(data, "anchors", problems, observables);

    /// <summary>Loads any folder of study files, with its subfolders, as somebody else wrote it.</summary>
    public static StudyLibrary LoadFolder(string folder, ProblemList problems, Func<string, Dimension?>? observables = null) =>
        Load(DataSource.Folder(folder), "", problems, observables);

    /// <summary>Reads the text of one study, as somebody writes it.</summary>
    /// <param name="file">Name to show in messages; the study is named like it.</param>
    /// <param name="text">Text of the file.</param>
    /// <param name="problems">Receives what is wrong.</param>
    /// <param name="observables">Dimension of an observable, null for one that does not exist.</param>
    public static StudyLibrary OfText(string file, string text, ProblemList problems, Func<string, Dimension?>? observables = null)
    {
        ArgumentNullException.ThrowIfNull(problems);
        if (YamlReader.Read(file, text, CodeFamily.Evidence, problems) is not { } map || new StudyReader(problems, observables).Read(map, file, HashOf(map.Source)) is not { } entry)
            return new([], []);
        return entry.Calibrates ? new([new(entry.Study)], []) : new([], [new(entry.Study)]);
    }

    private static StudyLibrary Load(DataSource data, string folder, ProblemList problems, Func<string, Dimension?>? observables)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(problems);
        SortedDictionary<string, (Study Study, bool Calibrates)> byId = new(StringComparer.Ordinal);
        StudyReader reader = new(problems, observables);
        IReadOnlyList<string> paths = data.List(folder, ".yaml");
        if (paths.Count == 0)
            problems.Add(new Problem(EvidenceCode.NoStudies, "the folder holds no study")
            {
                Given = data.Shown(folder),
                Allowed = "a folder with study files, *.yaml",
                Fix = "check the name of the folder; docs/reference/study-format.md tells how to write a study",
            });
        foreach (string path in paths)
        {
            if (data.ReadMap(path, CodeFamily.Evidence, problems) is not { } map || reader.Read(map, path, HashOf(map.Source)) is not { } entry)
                continue;
            if (!byId.TryAdd(entry.Study.Id, entry))
                problems.Add(new Problem(EvidenceCode.StudyTwice, $"the study {entry.Study.Id} stands twice")
                {
                    Place = map.Place,
                    Given = entry.Study.Id,
                    Allowed = "each id once",
                    Fix = $"remove this file or {byId[entry.Study.Id].Study.File}",
                });
        }

        return new StudyLibrary(
            [.. byId.Values.Where(entry => entry.Calibrates).Select(entry => new CalibrationStudy(entry.Study))],
            [.. byId.Values.Where(entry => !entry.Calibrates).Select(entry => new ValidationStudy(entry.Study))]);
    }

    // The text without its byte order mark and with LF, so that the hash does not depend on how a file was checked out.
    private static string HashOf(SourceText source) =>
        Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(source.Text.ReplaceLineEndings("\n"))));
}
