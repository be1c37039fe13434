using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Yaml;
using Needlepoint.Planning.Predicates;

namespace Needlepoint.Planning.Rules;

/// <summary>The rules of <c>data/rules</c>, in the order of their codes. Immutable.</summary>
public sealed class RuleLibrary
{
    internal const string Folder = "rules";

    private RuleLibrary(IReadOnlyList<SuitabilityRule> all) => All = all;

    /// <summary>Every rule.</summary>
    public IReadOnlyList<SuitabilityRule> All { get; }

    /// <summary>The rule of an id or a code, or null.</summary>
    public SuitabilityRule? Find(string idOrCode) => All.FirstOrDefault(rule => rule.Id == idOrCode || rule.Code == idOrCode);

    /// <summary>A library of some rules, in the order given: those of a test, or a choice of all.</summary>
    public static RuleLibrary Of(IEnumerable<SuitabilityRule> rules) => new([.. rules]);

    /// <summary>Reads the rules.</summary>
    /// <param name="data">The data.</param>
    /// <param name="types">Facts that rules may ask for.</param>
    /// <param name="problems">Receives what is wrong; a rule with an error is left out.</param>
    public static RuleLibrary Load(DataSource data, FactTypes types, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(types);
        ArgumentNullException.ThrowIfNull(problems);
        string[] files = [.. data.List(Folder, ".yaml").Where(path => path != RuleSources.File)];
        if (files.Length == 0)
            return new([]);
        RuleSources sources = RuleSources.Load(data, problems);
        RuleReader reader = new(types, sources);
        Dictionary<string, SuitabilityRule> rules = new(StringComparer.Ordinal);
        foreach (YamlNode node in files.SelectMany(path => data.ReadList(path, CodeFamily.Evidence, problems)?.Items ?? []))
        {
            if (new ValueReader(problems).Map(node, "a rule") is not { } map)
                continue;
            FieldReader fields = new(map, problems);
            if (reader.Read(fields) is not { } rule)
                continue;
            foreach ((string key, string name) in new[] { ("id", rule.Id), ("code", rule.Code) })
                if (!rules.TryAdd(name, rule))
                    fields.Report(key, RuleCode.RuleTwice, $"two rules have the {key} {name}", null, $"each {key} once", "rename the newer one; a code is never given again");
        }

        sources.Finish(problems);
        SuitabilityRule[] read = [.. rules.Values.Distinct().OrderBy(rule => rule.Code, StringComparer.Ordinal)];
        return new([.. read.Where(rule => !RuleChecks.IsMilderByMedicine(rule, read, problems))]);
    }
}
