using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Studies;
using Needlepoint.Inference.Qualification;
using Needlepoint.Inference.Results;
using Needlepoint.Inference.Tests.Support;

namespace Needlepoint.Inference.Tests.Qualification;

/// <summary>One qualification over the shipped studies, with the options of the command.</summary>
public sealed class ShippedQualification
{
    public ShippedQualification()
    {
        ProblemList problems = [];
        Library = StudyLibrary.Load(DataSource.Folder(Path.Combine(Shipped.Root, "data")), problems, Qualifier.DimensionOf);
        Assert.False(problems.HasErrors, ProblemText.Format(problems));
        (Result, Tested) = new Qualifier(Shipped.Model).Run(Library, "data/evidence", ownStudies: false, new());
    }

    public StudyLibrary Library { get; }

    public QualificationResult Result { get; }

    public TestedTable Tested { get; }
}

public sealed class QualifierTests(ShippedQualification shipped) : IClassFixture<ShippedQualification>
{
    [Fact]
    public void Every_study_of_the_repository_runs() => Assert.Empty(shipped.Result.Failures);

    [Fact]
    public void Every_measurement_is_judged_once() =>
        Assert.Equal(
            shipped.Library.Validation.Studies.Sum(s => s.Study.Measurements.Count) + shipped.Library.Calibration.Studies.Sum(s => s.Study.Measurements.Count),
            shipped.Result.Values.Count);

    [Fact]
    public void At_least_sixty_values_on_needling_and_its_healing_are_covered() =>
        Assert.True(shipped.Result.Values.Count(value => value.Class != "skin at rest" && value.Use != EvidenceUse.OtherSpecies) >= 60);

    [Fact]
    public void Three_quarters_of_the_validation_values_are_close_or_inside_with_and_without_resting_skin()
    {
        QualifiedValue[] validation = [.. shipped.Result.Values.Where(value => value.Use == EvidenceUse.Validation)];
        foreach (QualifiedValue[] values in (QualifiedValue[][])[validation, [.. validation.Where(value => value.Class != "skin at rest")]])
            Assert.True(values.Count(value => value.Inside || value.FoldError <= QualificationSummary.CloseFold) >= QualificationSummary.Bar * values.Length);
    }

    [Fact]
    public void Every_miss_has_a_likely_cause() =>
        Assert.All(
            shipped.Result.Values.Where(value => !value.Inside), value => Assert.NotEqual("", value.LikelyCause));

    [Fact]
    public void The_record_that_runs_show_is_that_of_this_model() =>
        Assert.Equal(shipped.Tested.Write(), File.ReadAllText(Path.Combine(Shipped.Root, "data", TestedTable.Path)));

    [Fact]
    public void The_qualification_pages_are_those_of_this_model() =>
        Assert.Contains(
            $"fingerprint {shipped.Result.Identity.Fingerprint}", File.ReadAllText(Path.Combine(Shipped.Root, "docs", "qualification", "README.md")),
            StringComparison.Ordinal);

    [Fact]
    public void The_record_survives_writing_and_reading() =>
        Assert.Equal(shipped.Tested.Rows, TestedTable.Read(shipped.Tested.Write()).Rows);

    [Fact]
    public void Bounds_that_hold_have_no_error()
    {
        foreach (QualifiedValue value in shipped.Result.Values.Where(value => value.Stat is StatedAs.LowerBound or StatedAs.UpperBound))
        {
            bool holds = value.Stat == StatedAs.LowerBound ? value.Predicted >= value.Measured : value.Predicted <= value.Measured;
            Assert.Equal(holds, value.FoldError == 1);
        }
    }

    [Fact]
    public void Studies_of_other_species_are_never_counted_with_people() =>
        Assert.All(shipped.Result.Values.Where(value => value.Species is "rat" or "pig" or "guinea-pig" or "mouse" or "rabbit" or "chicken"), value => Assert.Equal(EvidenceUse.OtherSpecies, value.Use));
}
