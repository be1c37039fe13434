using Needlepoint.Cli.Commands;
using Needlepoint.Cli.Composition;
using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;
using Needlepoint.Skin.Observables;

namespace Needlepoint.Cli.Tests;

/// <summary>What <c>needlepoint explain</c> knows of the real data.</summary>
public sealed class HandbookTests
{
    private static readonly IReadOnlyList<Explanation> Known = Handbook.All(DataSource.BuiltIn);

    [Fact]
    public void Names_are_unique_and_every_one_has_a_title()
    {
        Assert.Equal(Known.Count, Known.Select(explanation => explanation.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
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
        foreach (SkinObservable observable in SkinObservables.All)
        {
            Explanation found = Assert.Single(Known, explanation => explanation.Name == observable.Id);
            Assert.NotEqual(observable.Label, found.Title);
        }
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
            UsageProblems.UnknownChart("x", []), UsageProblems.UnknownName("x", []), UsageProblems.Internal(new InvalidOperationException()),
        ];
        foreach (Problem problem in problems)
        {
            Explanation page = Assert.Single(Known, explanation => explanation.Name == problem.Code);
            Assert.True(page.Text.Count >= 3, problem.Code);
        }
    }
}
