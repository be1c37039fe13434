using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Parameters;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Studies;
using Needlepoint.Evidence.Units;
using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Evidence.Tests.Data;

/// <summary>The parameters and studies of this repository keep their own rules.</summary>
public sealed class RepositoryFilesTests
{
    /// <summary>Ids and units of the table in docs/reference/observables.md.</summary>
    private static readonly Dictionary<string, Dimension> s_dimensions = File
        .ReadLines(Path.Combine(RepositoryData.Root, "docs", "reference", "observables.md"))
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
        .Select(line => line.Split('|'))
        .ToDictionary(cells => cells[1].Trim(' ', '`'), cells => Unit.Parse(cells[3].Trim()).Dimension, StringComparer.Ordinal);

    private static readonly ProblemList s_problems = [];
    private static readonly ParameterTable s_parameters = ParameterTable.Load(RepositoryData.Source, s_problems);
    private static readonly StudyLibrary s_studies = StudyLibrary.Load(RepositoryData.Source, s_problems, Observable);

    [Fact]
    public void Every_parameter_and_study_is_read_without_a_problem() => Assert.True(s_problems.Count == 0, ProblemText.Format(s_problems));

    [Fact]
    public void Every_study_that_a_parameter_names_exists()
    {
        Bibliography bibliography = new(RepositoryData.Source);
        string[] missing = [.. s_parameters.All
            .Select(parameter => parameter.Origin switch
            {
                MeasuredOrigin measured => measured.Study,
                DerivedOrigin derived => derived.Study,
                _ => null,
            })
            .OfType<string>().Where(id => bibliography.Find(id) is null).Distinct()];
        Assert.Empty(missing);
    }

    [Fact]
    public void No_cohort_both_calibrates_and_validates()
    {
        IEnumerable<string> calibrating = s_studies.Calibration.Studies.Where(entry => entry.Study.Measurements.Count > 0)
            .Select(entry => entry.Study.Cohort);
        IEnumerable<string> validating = s_studies.Validation.Studies
            .Where(entry => entry.Study.Measurements.Count > 0 && !entry.Study.FoundLater).Select(entry => entry.Study.Cohort);
        Assert.Empty(calibrating.Intersect(validating));
    }

    [Fact]
    public void Every_measurement_has_a_standard_error()
    {
        UnreportedSpread unreported = UnreportedSpread.From(s_parameters);
        IEnumerable<Study> all = s_studies.Calibration.Studies.Select(entry => entry.Study)
            .Concat(s_studies.Validation.Studies.Select(entry => entry.Study));
        Assert.All(all.SelectMany(study => study.Measurements), measurement =>
            Assert.InRange(measurement.LogStandardError(unreported) ?? 0, 0, 2));
    }

    [Fact]
    public void The_copy_inside_the_program_is_the_data_of_the_repository()
    {
        IReadOnlyList<string> paths = RepositoryData.Source.List("", ".yaml");
        Assert.Equal(paths, DataSource.BuiltIn.List("", ".yaml"));
        Assert.All(paths, path => Assert.Equal(RepositoryData.Source.Read(path), DataSource.BuiltIn.Read(path)));
        Assert.NotEmpty(paths);
    }

    private static Dimension? Observable(string id) => s_dimensions.TryGetValue(id, out Dimension dimension) ? dimension : null;
}
