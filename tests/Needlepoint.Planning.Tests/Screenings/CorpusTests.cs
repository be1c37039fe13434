using Needlepoint.Planning.Rules;
using Needlepoint.Planning.Suitability;

namespace Needlepoint.Planning.Tests.Screenings;

/// <summary>Courses as people write them, and what is said to each.</summary>
public sealed class CorpusTests
{
    public static TheoryData<string> Names => [.. CorpusCase.All.Select(one => one.Name)];

    [Theory, MemberData(nameof(Names))]
    public void A_course_is_screened_as_its_file_says(string name)
    {
        CorpusCase expected = CorpusCase.All.First(one => one.Name == name);
        Screening screening = expected.Screening;
        string[] found = [.. screening.Findings.Select(finding => finding.Rule.Id)];
        string told = string.Join("; ", screening.Findings.Select(finding => $"{finding.Rule.Id} {finding.Action}: {finding.Found}"));
        Assert.All(expected.Rules.Concat(expected.Not), id => Assert.NotNull(World.Rules.Find(id)));
        Assert.All(expected.Rules, id => Assert.True(found.Contains(id), $"{id} does not apply. Found: {told}"));
        Assert.All(expected.Not, id => Assert.False(found.Contains(id), $"{id} applies. Found: {told}"));
        Assert.True(expected.Verdict == "any" || expected.Verdict == Word(screening.Strictest), $"The verdict is {Word(screening.Strictest)}. Found: {told}");
        IEnumerable<string> decided = screening.Findings.Where(finding => finding.Decision is not null).Select(finding => finding.Rule.Id);
        Assert.Equal(expected.Decided.Order(StringComparer.Ordinal), decided.Order(StringComparer.Ordinal));
        Assert.All(expected.Waiting, id => Assert.Contains(screening.Waiting, rule => rule.Id == id));
        Assert.All(expected.Waiting, id => Assert.Contains(screening.Questions, question => question.Rules.Any(rule => rule.Id == id)));
        string[] asked = [.. screening.Questions.Select(question => question.Path)];
        Assert.All(expected.Questions, path => Assert.True(asked.Contains(path), $"{path} is not asked for. Asked: {string.Join(", ", asked)}"));
        Assert.All(expected.NoQuestions, path => Assert.False(asked.Contains(path), $"{path} is asked for"));
    }

    [Theory, MemberData(nameof(Names))]
    public void A_rule_clears_when_its_file_says(string name)
    {
        CorpusCase expected = CorpusCase.All.First(one => one.Name == name);
        Assert.All(expected.Clears, pair => Clears(expected, pair.Key, pair.Value));
    }

    [Fact]
    public void The_corpus_holds_what_practice_meets() => Assert.True(CorpusCase.All.Count >= 45);

    [Fact]
    public void Every_finding_names_its_sources_and_its_sentences() => Assert.All(CorpusCase.All.SelectMany(one => one.Screening.Findings), finding =>
    {
        Assert.NotEmpty(finding.Rule.Sources);
        Assert.All(finding.Rule.Sources, source => Assert.False(string.IsNullOrWhiteSpace(source.Citation) || string.IsNullOrWhiteSpace(source.Access)));
        Assert.All((string[])[finding.Found, finding.Plain, finding.Rule.Advice], text =>
        {
            Assert.False(string.IsNullOrWhiteSpace(text));
            Assert.DoesNotContain('{', text);
        });
    });

    [Fact]
    public void What_still_needs_confirming_is_never_shown_as_a_label() => Assert.All(
        CorpusCase.All.SelectMany(one => one.Screening.Findings).Where(finding => finding.Rule.Confirm is not null),
        finding => Assert.NotEqual(RuleLayer.LabelOrLaw, finding.Rule.Layer));

    [Fact]
    public void Findings_stand_by_strictness_and_every_rule_is_in_one_place() => Assert.All(CorpusCase.All.Select(one => one.Screening), screening =>
    {
        Assert.Equal(screening.Findings.Select(finding => finding.Action).OrderDescending(), screening.Findings.Select(finding => finding.Action));
        string[] told =
        [
            .. screening.Findings.Select(finding => finding.Rule.Id).Distinct(),
            .. screening.Clear.Concat(screening.Waiting).Concat(screening.NotPredicted).Concat(screening.Care).Select(rule => rule.Id),
        ];
        Assert.Equal(World.Rules.All.Select(rule => rule.Id).Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    });

    private static string Word(RuleAction? action) => action switch
    {
        null => "nothing-found",
        RuleAction.DoctorReview => "doctor-review",
        _ => action.ToString()!.ToLowerInvariant(),
    };

    private static void Clears(CorpusCase expected, string rule, double time)
    {
        double wait = expected.Screening.Findings.First(finding => finding.Rule.Id == rule).ClearsAfter;
        Assert.True(wait == time || Math.Abs(wait - time) < 1, $"{rule} clears after {wait / 86400} d, and not after {time / 86400} d");
    }
}
