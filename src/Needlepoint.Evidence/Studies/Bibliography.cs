using System.Collections.Concurrent;
using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Evidence.Studies;

/// <summary>
/// Citations by study id. A study's file is opened when it is first asked for, so that a run reads only what it cites. Thread-safe.
/// </summary>
public sealed class Bibliography(DataSource data)
{
    private readonly Lazy<Dictionary<string, string>> _paths = new(() => data.List("evidence", ".yaml")
        .GroupBy(path => Path.GetFileNameWithoutExtension(path)!, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal));

    private readonly ConcurrentDictionary<string, Citation?> _known = new(StringComparer.Ordinal);

    /// <summary>Ids of all studies.</summary>
    public IReadOnlyCollection<string> Ids => _paths.Value.Keys;

    /// <summary>The citation of a study; null when there is no such study or its file cannot be read.</summary>
    public Citation? Find(string studyId) => _known.GetOrAdd(studyId, Load);

    /// <summary>"Davis et al. 2004", or the id itself when nothing more is known.</summary>
    public string Short(string studyId) => Find(studyId)?.Short ?? studyId;

    private Citation? Load(string studyId)
    {
        ProblemList problems = [];
        if (!_paths.Value.TryGetValue(studyId, out string? path) || data.ReadMap(path, CodeFamily.Evidence, problems) is not { } map)
            return null;
        FieldReader fields = new(map, problems);
        return new Citation(studyId, fields.Text("citation") ?? "", fields.Text("doi") ?? "", fields.Text("url") ?? "");
    }
}
