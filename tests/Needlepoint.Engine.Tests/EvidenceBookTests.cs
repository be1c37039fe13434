using Needlepoint.Engine.Handbooks;
using Needlepoint.Engine.Studies;
using Needlepoint.Evidence.Problems;
using Needlepoint.Inference.Results;
using Needlepoint.Skin.Observables;

namespace Needlepoint.Engine.Tests;

/// <summary>What the studio shows of studies and outcomes is what ships.</summary>
public sealed class EvidenceBookTests
{
    private const string Study = """
        id: doe-2031-water
        citation: "Doe J. Water loss after needles. A journal 2031;1:1-9"
        access: full-text
        species: human
        cohort: doe
        role: validation
        arms:
          - id: needled
            course: {device: pen-12-needles, needle_length: 1 mm, passes: 4}
        measurements:
          - {observable: tewl_g_m2_h, arm: needled, at: 1 h, value: 30, unit: g/m2/h, spread: {kind: sd, value: 5}, n: 12, where: table 1}
        """;

    private static readonly LocalEngine s_engine = new();

    [Fact]
    public void Every_value_of_the_shipped_qualification_belongs_to_a_study_and_to_a_class()
    {
        EvidenceBook book = s_engine.Evidence;
        Assert.NotEmpty(book.Shipped.Values);
        Assert.Equal(book.Shipped.Values.Count, book.Studies.Sum(entry => entry.Values.Count));
        Assert.Equal(book.Shipped.Values.Count, book.Classes.Sum(found => found.Values.Count));
        Assert.Equal(book.Classes.Count, book.Classes.Select(found => found.Address).Distinct().Count());
        Assert.All(book.Classes, found => Assert.Same(found, book.FindClass(found.Address)));
    }

    [Fact]
    public void What_was_tuned_on_has_the_role_of_its_study() =>
        Assert.All(s_engine.Evidence.Studies, entry => Assert.All(entry.Values, value => Assert.True(value.Use == EvidenceUse.OtherSpecies || value.Use == EvidenceUse.Calibration == entry.IsTunedOn, value.StudyId)));

    [Fact]
    public void No_study_that_tests_was_learnt_from() =>
        Assert.All(s_engine.Evidence.Studies.Where(entry => !entry.IsTunedOn), entry => Assert.Empty(entry.LearntBy));

    [Fact]
    public void Every_outcome_opens_with_its_equations_and_parameters()
    {
        foreach (SkinObservable observable in SkinObservables.All.Concat(AbsorptionObservables.All).Concat(HairObservables.All))
        {
            OutcomePage page = s_engine.Outcomes.Find(observable.Id)!;
            Assert.Equal(observable.Equations.Split(' ', StringSplitOptions.RemoveEmptyEntries), page.Equations.Select(equation => equation.Number));
            Assert.True(page.Equations.Count == 0 || page.Parameters.Count > 0, observable.Id);
        }

        Assert.Null(s_engine.Outcomes.Find("no such outcome"));
    }

    [Fact]
    public void A_study_given_as_text_is_predicted_as_one_of_the_users_own()
    {
        QualificationResult result = s_engine.Qualify(new("doe-2031-water.yaml", 1, 20) { Text = Study }, new Progress<EngineProgress>(), TestContext.Current.CancellationToken);
        QualifiedValue value = Assert.Single(result.Values);
        Assert.True(result.OwnStudies);
        Assert.Equal((EvidenceUse.Validation, 30), (value.Use, value.Measured));
        Assert.True(value.P05 < value.Predicted && value.Predicted < value.P95);
        Assert.Empty(result.Anchors);
    }

    [Fact]
    public void A_study_that_cannot_be_read_says_where()
    {
        QualifyRequest request = new("doe-2031-water.yaml", 1, 20) { Text = Study.Replace("tewl_g_m2_h", "tewl_g_m2", StringComparison.Ordinal) };
        InputException refused = Assert.Throws<InputException>(() => s_engine.Qualify(request, new Progress<EngineProgress>(), TestContext.Current.CancellationToken));
        Assert.Contains(refused.Problems, problem => problem.Place is { Line: 11 });
    }
}
