using System.Globalization;
using Needlepoint.Evidence.Parameters;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Studies;
using Needlepoint.Inference.Calibration;
using Needlepoint.Inference.Ensembles;
using Needlepoint.Inference.Qualification;
using Needlepoint.Inference.Tests.Support;

namespace Needlepoint.Inference.Tests.Calibration;

/// <summary>The fit of what substances do, after that of the skin: on studies made up from the model itself with a parameter moved.</summary>
public sealed class SecondStageTests
{
    private const string Moved = "absorption.lumen_share";
    private const double Factor = 0.4;

    private static readonly (string Substance, string Needle)[] s_made =
    [
        ("molar_mass: 176 g/mol, log_kow: -1.8", "0.3 mm"), ("molar_mass: 340 g/mol, log_kow: -4", "0.5 mm"), ("molar_mass: 122 g/mol, log_kow: -0.4", "0.8 mm"),
        ("molar_mass: 480 g/mol, log_kow: -3", "0.5 mm"), ("molar_mass: 157 g/mol, log_kow: -2", "0.4 mm"), ("molar_mass: 250 g/mol, log_kow: -2.5", "0.6 mm"),
        ("molar_mass: 300 g/mol, log_kow: -3.5", "0.7 mm"), ("molar_mass: 200 g/mol, log_kow: -3", "0.3 mm"),
    ];

    // A folder of studies is never empty.
    private const string None = """
        id: doe-none
        citation: "Doe J. A title. J Skin 2030;1:2-3"
        access: abstract
        species: human
        cohort: doe-none
        role: calibration
        arms: []
        measurements: []

        """;

    private static readonly ModelData s_priors = Shipped.Model.With(posterior: null);

    [Fact]
    public void It_finds_the_amounts_of_a_moved_parameter_and_leaves_the_skin_as_it_was()
    {
        ParameterSet truth = s_priors.Space.With([(Moved, Factor * s_priors.Parameters[Moved].Value)]);
        double[] amounts = Predict(Library([.. s_made.Select(_ => 1.0)]), truth), before = Predict(Library(amounts), s_priors.Space.Central);
        StudyLibrary studies = Library(amounts);

        (Posterior skin, CalibrationResult found) = Fit(studies);
        (Posterior alone, _) = Fit(Library([]));
        ModelData fitted = Shipped.Model.With(skin.Joined(found.Posterior));
        double[] after = Predict(studies, fitted.Space.Central);
        for (int i = 0; i < amounts.Length; i++)
        {
            Assert.True(before[i] / amounts[i] > 1.5, $"the moved parameter makes {before[i] / amounts[i]}");
            Assert.InRange(after[i] / amounts[i], 1 / 1.2, 1.2);
        }

        Assert.True(found.Narrowing.Single(parameter => parameter.Id == Moved).Ratio < 1);
        Assert.True(fitted.Space.Central.Values[fitted.Space.IndexOf(Moved)] < s_priors.Parameters[Moved].Value);
        Assert.All(found.Posterior.Ids, id => Assert.StartsWith("absorption.", id, StringComparison.Ordinal));
        Assert.Equal(alone.Write(), skin.Write());
    }

    private static (Posterior Skin, CalibrationResult Substances) Fit(StudyLibrary studies)
    {
        ProblemList problems = [];
        Calibrator calibrator = new(s_priors, studies.Calibration, Library([]).Calibration, problems);
        Assert.False(problems.HasErrors, ProblemText.Format(problems));
        Posterior skin = calibrator.Fit("test", new DateOnly(2026, 1, 1), "none", cancellation: TestContext.Current.CancellationToken).Posterior;
        return (skin, calibrator.FitSubstances(skin, cancellation: TestContext.Current.CancellationToken));
    }

    private static double[] Predict(StudyLibrary library, ParameterSet set)
    {
        ProblemList problems = [];
        StudyRunner runner = new(s_priors, Workers.All);
        double[] found = [.. library.Calibration.Studies.SelectMany(
            study => StudyCase.Prepare(study.Study, s_priors.Catalogue, problems)!.Predict(runner, [set], TestContext.Current.CancellationToken).Select(row => row[0]))];
        Assert.False(problems.HasErrors, ProblemText.Format(problems));
        return found;
    }

    // One study for each amount, so that what studies differ by is not shared.
    private static StudyLibrary Library(IReadOnlyList<double> amounts)
    {
        string folder = Directory.CreateTempSubdirectory("needlepoint-studies").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "doe-none.yaml"), None);
            for (int i = 0; i < amounts.Count; i++)
                File.WriteAllText(Path.Combine(folder, $"doe-{i}.yaml"), Study(i, amounts[i]));
            ProblemList problems = [];
            StudyLibrary library = StudyLibrary.LoadFolder(folder, problems, Qualifier.DimensionOf);
            Assert.False(problems.HasErrors, ProblemText.Format(problems));
            return library;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Study(int number, double amount) => string.Create(CultureInfo.InvariantCulture, $"""
        id: doe-{number}
        citation: "Doe J. A title. J Skin 2030;1:2-3"
        access: abstract
        species: human-ex-vivo
        cohort: doe-{number}
        role: calibration
        arms:
          - id: needled
            course:
              device: pen-12-needles
              needle_length: {s_made[number].Needle}
              passes: 4
              skin_sample: {"{thickness: 0.5 mm}"}
              products:
                - {"{product: {form: solution, ph: 7, actives: [{substance: {name: made up, " + s_made[number].Substance + "}, strength: 10 g/L}]}, film: 5 mm, covered: true, infinite: true}"}
        measurements:
          - observable: entered_amount_ug_cm2
            arm: needled
            at: 6 h
            value: {amount:R}
            unit: ug/cm2
            spread: {"{kind: sd, value: " + (0.05 * amount).ToString("R", CultureInfo.InvariantCulture) + "}"}
            n: 20
            where: text

        """);
}
