using Needlepoint.Courses;
using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Yaml;
using Needlepoint.Planning.Rules;

namespace Needlepoint.Planning.Protocols;

/// <summary>The ready courses of <c>data/protocols</c>, one file each, and the records that are none. Immutable.</summary>
public sealed class ProtocolLibrary
{
    private const string Folder = "protocols", NotReady = "protocols/not-ready.yaml";

    private ProtocolLibrary(IReadOnlyList<Protocol> all, IReadOnlyList<RefusedProtocol> refused) => (All, Refused) = (all, refused);

    /// <summary>Every ready course, by indication in the order of <see cref="PracticeVocabulary.Indications"/>, the best supported first.</summary>
    public IReadOnlyList<Protocol> All { get; }

    /// <summary>What was published and cannot be run, with the reason: devices that heat, and records without a schedule.</summary>
    public IReadOnlyList<RefusedProtocol> Refused { get; }

    /// <summary>The ready course of an id, or null; capitals, '_' and blanks do not count.</summary>
    public Protocol? Find(string id)
    {
        string folded = Folded(id);
        return All.FirstOrDefault(protocol => protocol.Id == folded);
    }

    /// <summary>A name as ready courses are named: small letters, joined by hyphens.</summary>
    public static string Folded(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id.Trim().ToLowerInvariant().Replace('_', '-').Replace(' ', '-');
    }

    /// <summary>Reads them.</summary>
    /// <param name="data">The data.</param>
    /// <param name="catalogue">What courses may name.</param>
    /// <param name="problems">Receives what is wrong; a file with an error is left out.</param>
    public static ProtocolLibrary Load(DataSource data, Catalogue catalogue, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(problems);
        IReadOnlyList<string> files = data.List(Folder, ".yaml");
        List<Protocol> all = [];
        foreach (string path in files.Where(path => path != NotReady))
            if (data.ReadMap(path, CodeFamily.Evidence, problems) is { } map
                && ProtocolReader.Read(map, Path.GetFileNameWithoutExtension(path), catalogue, problems) is { } protocol)
                all.Add(protocol);
        YamlList? refused = files.Contains(NotReady) ? data.ReadList(NotReady, CodeFamily.Evidence, problems) : null;
        return new(
            [.. all.OrderBy(protocol => PracticeVocabulary.Indications.IndexOf(protocol.Indication)).ThenByDescending(protocol => protocol.Strength).ThenBy(protocol => protocol.Id, StringComparer.Ordinal)],
            Refusals(refused, problems));
    }

    private static List<RefusedProtocol> Refusals(YamlList? list, ProblemList problems)
    {
        List<RefusedProtocol> refused = [];
        foreach (YamlNode node in list?.Items ?? [])
        {
            if (new ValueReader(problems).Map(node, "a record") is not { } map)
                continue;
            FieldReader fields = new(map, problems);
            string? id = fields.Text("id", required: true), indication = fields.Text("indication", required: true), reason = fields.Text("reason", required: true);
            RuleSource? source = SourceReader.ReadKeys(fields, id, note: null);
            fields.Finish();
            if (refused.Any(other => other.Id == id))
                fields.Report("id", PracticeCodes.Twice, $"the record {id} stands twice", null, "each id once", "remove one of the two, or rename it");
            else if (indication is not null && reason is not null && source is not null)
                refused.Add(new(source.Id, indication, source, reason.Trim()));
        }

        return refused;
    }
}

/// <summary>Positions in lists.</summary>
internal static class Positions
{
    /// <summary>Position of a value, or -1.</summary>
    public static int IndexOf<T>(this IReadOnlyList<T> list, T value) => list.Index().Where(pair => Equals(pair.Item, value)).Select(pair => pair.Index).DefaultIfEmpty(-1).First();
}
