using System.Globalization;
using Needlepoint.Evidence.Parameters;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Studies;
using Needlepoint.Inference.Calibration;
using Needlepoint.Inference.Ensembles;
using Needlepoint.Inference.Qualification;
using Needlepoint.Inference.Tests.Support;

namespace Needlepoint.Inference.Tests.Calibration;

/// <summary>The fit of a block apart from all others: on studies made up from the model itself with a parameter moved.</summary>
public sealed class BlockTests
{
    private const string Moved = "epidermis.transit_at_35";
    private const double Factor = 1.08;
    private const int Studies = 6;

    private static readonly CalibrationBlock s_block = new("epidermis", ["epidermis"], ["epidermis.acute", "epidermis.half"]);

    private static readonly Posterior s_known = new("base", new(2026, 1, 1), "00", ["absorption.lumen_share", "barrier.strip_share"], [-2, -4], [0.2, 0.1, 0.3]) { Members = [1, 4] };

    private static readonly ModelData s_priors = Shipped.Model.With(posterior: null);

    [Fact]
    public void A_block_finds_a_moved_parameter_and_changes_no_bit_of_the_others()
    {
        double prior = s_priors.Parameters[Moved].Value;
        CalibrationResult found = Fit(Library(value: Predicted(s_priors.Space.With([(Moved, Factor * prior)])), observable: "stratum_corneum_transit_d", unit: "d"));
        int place = found.Posterior.Ids.ToList().IndexOf(Moved);
        // Normal prior, normal errors, one parameter that the values follow in proportion: the share of the way is known.
        double between = Math.Log(s_priors.Parameters["observation.epidermis.between_studies"].Value), own = 0.05 / Math.Sqrt(20);
        double told = Studies / ((between * between) + (own * own) + 1e-4);
        double spread = ((LognormalSpread)s_priors.Parameters[Moved].Spread).LogStandardDeviation(prior)!.Value, share = told / (told + (1 / (spread * spread)));
        Assert.Equal(share * Math.Log(Factor), found.Posterior.MeanLog[place] - Math.Log(prior), 0.03 * Math.Log(Factor));
        Assert.Equal(Math.Sqrt(1 - share), found.Narrowing[place].Ratio, 0.02);
        Assert.Equal(Studies, found.LearntFrom.Count);

        Posterior joined = s_known.JoinedAs(s_block.Name, found.Posterior);
        Assert.Equal(s_known.Write().Split('\n')[7..9], joined.Write().Split('\n')[8..10]);
        Assert.Equal(s_known.RowsHash, joined.Blocks[0].KeptHash);
        ParameterSpace before = s_priors.With(s_known).Space, after = s_priors.With(joined).Space;
        foreach ((ParameterSet one, ParameterSet other) in before.Draw(3, 20, SpreadOver.People).Zip(after.Draw(3, 20, SpreadOver.People)))
            Assert.All(
                Enumerable.Range(0, one.Values.Length).Where(i => !found.Posterior.Ids.Contains(before.Parameters[i].Id)),
                i => Assert.Equal(BitConverter.DoubleToInt64Bits(one.Values[i]), BitConverter.DoubleToInt64Bits(other.Values[i])));
    }

    [Fact]
    public void The_same_block_fitted_twice_has_the_same_bits()
    {
        StudyLibrary library = Library(15, "stratum_corneum_transit_d", "d");
        Assert.Equal(Fit(library).Posterior.Write(), Fit(library).Posterior.Write());
    }

    [Fact]
    public void Values_of_other_classes_teach_a_block_nothing()
    {
        CalibrationResult found = Fit(Library(30, "pain_vas_0_10", "1"));
        Assert.Empty(found.LearntFrom);
        Assert.Equal(0, found.Values);
        Assert.All(found.Narrowing, parameter => Assert.Equal(1, parameter.Ratio, 1e-6));
        foreach ((string id, double mean) in found.Posterior.Ids.Zip(found.Posterior.MeanLog.ToArray()))
            Assert.Equal(Math.Log(s_priors.Parameters[id].Value), mean, 1e-9);
    }

    [Fact]
    public void What_differs_between_people_and_what_is_held_is_not_free()
    {
        Assert.All(Fit(Library(30, "pain_vas_0_10", "1")).Posterior.Ids, id =>
        {
            Assert.StartsWith("epidermis.", id, StringComparison.Ordinal);
            Assert.DoesNotContain(s_block.Held, beginning => id.StartsWith(beginning, StringComparison.Ordinal));
            Assert.False(s_priors.Parameters[id].Spread.BetweenPeople);
        });
        Assert.Contains(s_priors.Parameters.All, parameter => parameter.Id.StartsWith("epidermis.", StringComparison.Ordinal) && parameter.Spread.BetweenPeople);
    }

    [Fact]
    public void Every_block_has_classes_that_exist_and_shares_none()
    {
        string[] classes = [.. CalibrationBlock.All.SelectMany(block => block.Classes)];
        Assert.All(classes, name => Assert.Contains(OutcomeClass.All, outcome => outcome.Name == name));
        Assert.Equal(classes.Length, classes.Distinct().Count());
        Assert.All(CalibrationBlock.All, block => Assert.Same(block, CalibrationBlock.Find(block.Name)));
        Assert.Null(CalibrationBlock.Find("skin"));
    }

    private static CalibrationResult Fit(StudyLibrary studies)
    {
        ProblemList problems = [];
        Calibrator calibrator = new(s_priors, studies.Calibration, studies.Calibration, problems);
        Assert.False(problems.HasErrors, ProblemText.Format(problems));
        return calibrator.FitBlock(s_block, s_known, "later", new(2026, 2, 2), "11", cancellation: TestContext.Current.CancellationToken);
    }

    private static double Predicted(ParameterSet set)
    {
        ProblemList problems = [];
        Study study = Library(1, "stratum_corneum_transit_d", "d").Calibration.Studies[0].Study;
        return StudyCase.Prepare(study, s_priors.Catalogue, problems)!.Predict(new StudyRunner(s_priors, Workers.All), [set], TestContext.Current.CancellationToken)[0][0];
    }

    private static StudyLibrary Library(double value, string observable, string unit)
    {
        string folder = Directory.CreateTempSubdirectory("needlepoint-studies").FullName;
        try
        {
            for (int i = 0; i < Studies; i++)
                File.WriteAllText(Path.Combine(folder, $"doe-{i}.yaml"), string.Create(CultureInfo.InvariantCulture, $"""
                    id: doe-{i}
                    citation: "Doe J. A title. J Skin 2030;1:2-3"
                    access: abstract
                    species: human
                    cohort: doe-{i}
                    role: calibration
                    arms:
                      - id: plain
                        person: {"{age: 35, sex: female, skin_type: II, site: volar-forearm}"}
                        course:
                          device: none
                    measurements:
                      - observable: {observable}
                        arm: plain
                        at: 1 d
                        value: {value:R}
                        unit: "{unit}"
                        spread: {"{kind: sd, value: " + (0.05 * value).ToString("R", CultureInfo.InvariantCulture) + "}"}
                        n: 20
                        where: text

                    """));
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
}
