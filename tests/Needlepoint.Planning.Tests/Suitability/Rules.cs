using Needlepoint.Evidence.Data;
using Needlepoint.Planning.Rules;
using Needlepoint.Planning.Suitability;
using Needlepoint.Planning.Tests.Protocols;

namespace Needlepoint.Planning.Tests.Suitability;

/// <summary>The rules of the repository, and what they say of a course.</summary>
internal static class Rules
{
    private static readonly RuleLibrary s_library = Shared.Read(problems => RuleLibrary.Load(DataSource.BuiltIn, FactCatalogue.Of(Shared.Catalogue), problems));
    private static readonly Screener s_screener = new(s_library, Shared.Catalogue);

    /// <summary>Every rule.</summary>
    internal static IReadOnlyList<SuitabilityRule> All => s_library.All;

    /// <summary>A screener of all rules.</summary>
    internal static Screener Screener() => s_screener;

    /// <summary>What the rules say of a course.</summary>
    internal static Planning.Suitability.Screening Screen(SampleCourse course, IPredictedFacts? predictions = null) => s_screener.Screen(course.Read(), predictions);

    /// <summary>What the rules say of a course: the rules that apply, with the action of each.</summary>
    internal static Dictionary<string, RuleAction> Found(SampleCourse course, IPredictedFacts? predictions = null) =>
        Screen(course, predictions).Findings.GroupBy(finding => finding.Rule.Id).ToDictionary(group => group.Key, group => group.Max(finding => finding.Action));
}
