using Needlepoint.Courses;
using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;
using Needlepoint.Planning.Predicates;
using Needlepoint.Planning.Suitability;

namespace Needlepoint.Planning.Tests;

public sealed class FactCatalogueTests
{
    private static readonly FactTypes s_facts = FactCatalogue.Of(Catalogue.Load(DataSource.BuiltIn, new ProblemList()));

    [Fact]
    public void What_is_asked_of_a_person_names_the_line_that_answers_it() =>
        Assert.All(s_facts.All.Where(fact => fact.Question is not null), fact => Assert.False(string.IsNullOrEmpty(fact.AnsweredBy), fact.Path));

    [Fact]
    public void Numbers_have_a_kind_and_words_have_a_list() => Assert.All(s_facts.All, fact =>
    {
        Assert.Equal(fact.Shape == FactShape.Number, fact.Kind is not null);
        Assert.Equal(fact.Shape == FactShape.Word, fact.Words.Count > 0);
    });
}
