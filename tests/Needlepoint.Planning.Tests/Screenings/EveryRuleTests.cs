using Needlepoint.Planning.Predicates;
using Needlepoint.Planning.Rules;
using Needlepoint.Planning.Suitability;

namespace Needlepoint.Planning.Tests.Screenings;

/// <summary>Every rule of the data applies somewhere: none is dead.</summary>
public sealed class EveryRuleTests
{
    private const string Condition = "condition.";

    [Fact]
    public void Every_rule_applies_to_a_course_of_the_corpus_or_to_one_of_its_own()
    {
        HashSet<string> applied = [.. CorpusCase.All.SelectMany(one => one.Screening.Findings).Select(finding => finding.Rule.Id)];
        IEnumerable<SuitabilityRule> asked = World.Rules.All.Where(rule => rule.When is not null && !NeedsPrediction(rule));
        string[] dead = [.. asked.Select(rule => rule.Id).Except(applied).Where(id => !AppliesToItsOwn(World.Rules.Find(id)!))];
        Assert.True(dead.Length == 0, $"{dead.Length} rules apply to no course: {string.Join(", ", dead)}");
    }

    [Fact]
    public void Every_rule_about_a_prediction_applies_where_the_worst_is_predicted()
    {
        HashSet<string> applied = [.. CorpusCase.All.SelectMany(one => WithTheWorst(one.Text)).Select(finding => finding.Rule.Id)];
        Assert.All(World.Rules.All.Where(rule => rule.When is not null && NeedsPrediction(rule)), rule => Assert.Contains(rule.Id, applied));
    }

    [Fact]
    public void Without_a_run_a_rule_about_a_prediction_is_said_to_be_not_predicted() => Assert.All(CorpusCase.All.Select(one => one.Screening), screening =>
    {
        Assert.All(screening.NotPredicted, rule => Assert.True(NeedsPrediction(rule)));
        Assert.DoesNotContain(screening.Findings, finding => NeedsPrediction(finding.Rule));
    });

    [Fact]
    public void A_rule_without_a_test_stands_in_the_calendar() =>
        Assert.All(World.Rules.All.Where(rule => rule.When is null), rule => Assert.Equal(RuleSubject.Care, rule.Subject));

    // A rule about conditions applies to a person who has one of them.
    private static bool AppliesToItsOwn(SuitabilityRule rule)
    {
        IEnumerable<string> conditions = rule.When!.Paths.Where(path => path.StartsWith(Condition, StringComparison.Ordinal));
        return conditions.Any(path => Found(CourseOf(path[Condition.Length..])).Contains(rule.Id));
    }

    private static bool NeedsPrediction(SuitabilityRule rule) =>
        rule.When!.Paths.Any(path => path.StartsWith(IPredictedFacts.Prefix, StringComparison.Ordinal));

    private static IEnumerable<Finding> WithTheWorst(string text) =>
        ((double[])[1e-4, 0.5, 2]).SelectMany(number => World.Screener.Screen(World.Read(text), new WorstPredictions(number)).Findings);

    private static IEnumerable<string> Found(string text) => World.Screener.Screen(World.Read(text)).Findings.Select(finding => finding.Rule.Id);

    private static string CourseOf(string conditions) => $$"""
        person: {age: 35, sex: female, skin_type: II, site: cheek, conditions: [{{conditions}}]}
        course: {device: pen-12-needles, needle_length: 1 mm, passes: 4, anaesthetic: cream}
        """;
}
