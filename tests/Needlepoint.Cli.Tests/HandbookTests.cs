using Needlepoint.Cli.Commands;
using Needlepoint.Engine.Handbooks;
using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;
using Needlepoint.Inference;
using Needlepoint.Planning.Rules;
using Needlepoint.Planning.Suitability;
using Needlepoint.Reports.Words;
using Needlepoint.Skin.Observables;

namespace Needlepoint.Cli.Tests;

/// <summary>What <c>needlepoint explain</c> knows of the real data.</summary>
public sealed class HandbookTests
{
    private static readonly ModelData s_model = ModelData.Load(DataSource.BuiltIn, []) ?? throw new InvalidOperationException("the built-in data cannot be read");
    private static readonly RuleLibrary s_rules = RuleLibrary.Load(DataSource.BuiltIn, FactCatalogue.Of(s_model.Catalogue), []);
    private static readonly IReadOnlyList<Explanation> Known = Handbook.All(s_model, s_rules.All);

    [Fact]
    public void Names_of_a_kind_are_unique_and_every_one_has_a_title()
    {
        Assert.Equal(Known.Count, Known.Select(explanation => (explanation.Kind, explanation.Name.ToUpperInvariant())).Distinct().Count());
        Assert.All(Known, explanation => Assert.False(string.IsNullOrWhiteSpace(explanation.Title), explanation.Name));
    }

    [Fact]
    public void Every_kind_is_there()
    {
        foreach (ExplanationKind kind in Enum.GetValues<ExplanationKind>())
            Assert.Contains(Known, explanation => explanation.Kind == kind);
    }

    [Fact]
    public void Every_outcome_is_explained_in_words_of_the_reference_page()
    {
        foreach (SkinObservable observable in SkinObservables.All.Concat(AbsorptionObservables.All).Concat(HairObservables.All))
        {
            Explanation found = Assert.Single(Known, explanation => explanation.Name == observable.Id);
            Assert.NotEqual(observable.Label, found.Title);
        }
    }

    [Fact]
    public void Every_equation_that_an_outcome_names_stands_in_a_process_page()
    {
        foreach (SkinObservable observable in SkinObservables.All.Concat(AbsorptionObservables.All).Concat(HairObservables.All))
            foreach (string number in observable.Equations.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                Assert.NotNull(EquationPages.Find(number));
    }

    [Theory]
    [InlineData("R3", "Smax (1 - exp(-max(0, r)))", "Remodelling R3")]
    [InlineData("O8", "(1 + q6)/(1 + q6 w)", "Readings O8")]
    [InlineData("O14", "th (1 - exp(-x/th))", "Readings O14")]
    public void Equations_of_remodelling_and_readings_are_printed_whole(string number, string part, string place)
    {
        string equation = EquationPages.Find(number)!;
        Assert.Contains(part, equation, StringComparison.Ordinal);
        Assert.EndsWith($"({place})", equation, StringComparison.Ordinal);
    }

    [Fact]
    public void An_outcome_leads_to_its_equations_and_studies()
    {
        Explanation loss = Known.Single(explanation => explanation.Name == "tewl_g_m2_h");
        Assert.Contains(loss.Facts, fact => fact.Text.Contains("1/J = 1/Jw", StringComparison.Ordinal));
        Assert.Contains(loss.Facts, fact => fact.Label == "tested" && fact.Text.Contains("sasaki-2019-tewl", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_parameter_tells_value_spread_origin_and_file()
    {
        foreach (Explanation parameter in Known.Where(explanation => explanation.Kind == ExplanationKind.Parameter))
            Assert.Superset(new HashSet<string> { "value", "spread", "origin", "file" }, parameter.Facts.Select(fact => fact.Label).ToHashSet());
    }

    [Fact]
    public void Every_code_of_the_command_line_has_its_page()
    {
        Problem[] problems =
        [
            UsageProblems.CommandLine("x", ""), UsageProblems.InTheWay("x"), UsageProblems.CannotWrite("x", "y"),
            UsageProblems.UnknownChart("x", []), UsageProblems.UnknownName("x", []), UsageProblems.Collagen("collagen"), UsageProblems.Internal(new InvalidOperationException()),
        ];
        foreach (Problem problem in problems)
        {
            Explanation page = Assert.Single(Known, explanation => explanation.Name == problem.Code);
            Assert.True(page.Text.Count >= 3, problem.Code);
        }
    }

    [Fact]
    public void Every_rule_tells_who_says_it_when_it_applies_and_every_source_with_how_it_was_read()
    {
        foreach (SuitabilityRule rule in s_rules.All)
        {
            Explanation page = Assert.Single(Known, explanation => explanation.Name == rule.Code);
            string[] labels = [.. page.Facts.Select(fact => fact.Label)];
            Assert.Superset(new HashSet<string> { "says", "asks for", "advice", "why", "to the person", "decision", "file" }, labels.ToHashSet());
            Assert.Equal(rule.When is not null, labels.Contains("applies when"));
            foreach (RuleSource source in rule.Sources)
                Assert.Contains(page.Facts, fact => fact.Text.Contains(SuitabilityWords.Access(source.Access), StringComparison.Ordinal) && fact.Text.Contains(source.Citation.TrimEnd('.'), StringComparison.Ordinal));
        }
    }
}
