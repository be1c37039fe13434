using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Planning.Rules;

/// <summary>The sources of the rules, <c>rules/sources.yaml</c>: each stands there once, and rules name it by its id. Not thread-safe while rules are read.</summary>
internal sealed class RuleSources
{
    internal const string File = RuleLibrary.Folder + "/sources.yaml";

    private readonly Dictionary<string, (RuleSource Source, Place Place)> _byId = new(StringComparer.Ordinal);
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    internal static RuleSources Load(DataSource data, ProblemList problems)
    {
        RuleSources sources = new();
        foreach (YamlNode node in data.ReadList(File, CodeFamily.Evidence, problems)?.Items ?? [])
            if (new ValueReader(problems).Map(node, "a source") is { } map)
                sources.Read(new FieldReader(map, problems));
        return sources;
    }

    /// <summary>The sources that a key names, in its order; one that is not listed is reported.</summary>
    internal IReadOnlyList<RuleSource> Of(FieldReader fields)
    {
        List<RuleSource> found = [];
        if (fields.Node("sources", required: true, "ids of sources.yaml", "[skinpen-label]") is not { } node)
            return found;
        YamlNode[] items = node is YamlList list ? [.. list.Items] : [node];
        foreach (YamlNode item in items)
        {
            if (fields.Values.Text(item, "sources") is not { } id)
                continue;
            if (!_byId.TryGetValue(id, out (RuleSource Source, Place Place) entry))
                Report(fields.Problems, item.Place, $"no source has the id '{id}'", Nearest.Name(id, _byId.Keys) is { } near ? $"did you mean {near}?" : $"add it to {File}");
            else if (found.Contains(entry.Source))
                Report(fields.Problems, item.Place, $"the source {id} is named twice", "remove one of the two");
            else
                found.Add(entry.Source);
            _named.Add(id);
        }

        if (items.Length == 0)
            Report(fields.Problems, node.Place, "a rule without a source says nothing", "name at least one source");
        return found;
    }

    /// <summary>Reports sources that no rule names.</summary>
    internal void Finish(ProblemList problems)
    {
        foreach ((string id, (RuleSource _, Place place)) in _byId)
            if (!_named.Contains(id))
                Report(problems, place, $"no rule names the source {id}", "remove it, or name it where it was read");
    }

    private void Read(FieldReader fields)
    {
        int errors = fields.Problems.ErrorCount;
        string? id = fields.Text("id", required: true);
        string? citation = fields.Text("citation", required: true);
        string? url = fields.Text("url");
        string? access = fields.Choice("access", RuleVocabulary.Accesses, required: true);
        string? note = fields.Text("note");
        fields.Finish();
        if (fields.Problems.ErrorCount > errors || id is null || citation is null || access is null)
            return;
        if (url is null && access != "memory")
            fields.Report("access", RuleCode.BadSource, $"the source {id} has no address", null, "memory, or a url", "add url:, or say access: memory");
        else if (!_byId.TryAdd(id, (new RuleSource(id, citation.Trim(), url ?? "", access, note?.Trim()), fields.Map.Place)))
            fields.Report("id", RuleCode.BadSource, $"the source {id} stands twice", null, "each id once", "remove one of the two, or rename it");
    }

    private static void Report(ProblemList problems, Place place, string title, string fix) =>
        problems.Add(new Problem(RuleCode.BadSource, title) { Place = place, Allowed = $"ids of {File}", Fix = fix });
}
