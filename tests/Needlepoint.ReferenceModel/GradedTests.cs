namespace Needlepoint.ReferenceModel;

/// <summary>That the answer to an injury is graded, whatever the numbers; and that the tests of it could fail.</summary>
public class GradedTests
{
    private const int Sets = 200;

    private delegate TissueValues Change(TissueValues values, double value);

    // The whole bounds of the trial, not what it fitted.
    private static readonly (double Low, double High, Change With)[] s_bounds =
    [
        (0.4, 3.0, (v, x) => v with { DamageClearance = x }),
        (0.8, 10.0, (v, x) => v with { VesselActivation = x }),
        (0.8, 3.0, (v, x) => v with { NeutrophilLoss = x }),
        (0.4, 3.5, (v, x) => v with { EarlyMacrophageLoss = x }),
        (0.18, 0.6, (v, x) => v with { LateMacrophageLoss = x }),
        (0.15, 10.0, (v, x) => v with { HalfOccupancy = x }),
        (0.02, 0.15, (v, x) => v with { FibroblastReturn = x }),
        (0.2, 1.6, (v, x) => v with { FibroblastDivision = x }),
        (0.05, 1.2, (v, x) => v with { Conversion = x }),
        (0.17, 0.6, (v, x) => v with { MyofibroblastLoss = x }),
        (0.02, 0.8, (v, x) => v with { Priming = x }),
        (25, 95, (v, x) => v with { Memory = x }),
        (1.5, 20, (v, x) => v with { PrimedSynthesis = x }),
        (0.1, 15, (v, x) => v with { Suppression = x }),
        (0.01, 0.4, (v, x) => v with { Filling = x }),
        (0.01, 0.04, (v, x) => v with { YoungLoss = x }),
        (0.6, 0.95, (v, x) => v with { Maturing = x }),
        (270, 1080, (v, x) => v with { PapillaryTurnover = x }),
        (0.001, 0.01, (v, x) => v with { Collar = x }),
        (0.009, 0.03, (v, x) => v with { Spread = x }),
        (0.1, 0.6, (v, x) => v with { MatrixLost = x }),
        (0.2, 0.9, (v, x) => v with { FibroblastsLost = x }),
    ];

    // Twice the holes prime at most a little more than twice the fibroblasts: no threshold, no ignition.
    [Fact]
    public void Nothing_ignites_whatever_the_numbers()
    {
        for (int set = 0; set < Sets; set++)
        {
            TissueValues values = Drawn(set);
            double[] primed = [.. ((double[])[50, 100, 200, 400]).Select(density => MostPrimed(values, density))];
            for (int i = 1; i < primed.Length; i++)
                Assert.True(
                    primed[i] / primed[i - 1] is > 1 and < 2.16, FormattableString.Invariant($"set {set}: {string.Join(", ", primed)}"));
        }
    }

    // Without an alarm everything decays at its own rate; a loop would keep it up.
    [Fact]
    public void Nothing_stays_up_whatever_the_numbers()
    {
        for (int set = 0; set < Sets; set++)
        {
            TissueValues values = Drawn(set);
            ReferenceTissue cell = new(values, [0, 1], [TissueKind.Reticular], zones: 1) { Step = 0.1 };
            cell.Damage(1);
            cell.Advance(150);
            double[] middle = cell.CellAt(0, 0);
            cell.Advance(2000);
            double[] late = cell.CellAt(0, 0);
            Assert.All(middle[..5], state => Assert.InRange(state, 0, 1e-8));
            Assert.InRange(late[ReferenceTissue.Myofibroblasts], 0, 1e-9);
            Assert.InRange(late[ReferenceTissue.Primed], 0, 1.001 * middle[ReferenceTissue.Primed] * Math.Exp(-1850 / values.Memory));
            Assert.Equal(1, cell.SynthesisFold, 1e-6);
        }
    }

    // Collagen of a loop of gain 0.91: a tenth of a full dose answers more than a full dose, a hundredth nearly as much.
    [Fact]
    public void A_loop_near_gain_one_answers_a_small_dose_like_a_large_one()
    {
        Assert.Equal(0.181, IgnitingTissue.Gain(0.1, 365), 0.001);
        Assert.Equal(0.2186, IgnitingTissue.Gain(0.1, 90), 0.0005);
        Assert.Equal(0.184, IgnitingTissue.Gain(0.01, 90), 0.0005);
        Assert.Equal(0.2033, IgnitingTissue.Gain(1, 90), 0.0005);
    }

    [Fact]
    public void These_equations_answer_the_same_small_dose_with_its_share()
    {
        double[] doses = [0.001, 0.01, 0.1];
        double[] expected = [0.0067, 0.0649, 0.4552];
        double full = Remodelling(1);
        Assert.All(doses.Zip(expected), pair => Assert.Equal(pair.Second, Remodelling(pair.First) / full, 0.01 * pair.Second));
    }

    private static double Remodelling(double dose)
    {
        ReferenceTissue cell = new(new(), [0, 1], [TissueKind.Reticular], zones: 1) { Step = 0.05 };
        cell.Damage(dose);
        cell.Advance(90);
        return cell.Remodelling;
    }

    private static double MostPrimed(TissueValues values, double density)
    {
        ReferenceTissue skin = Trial.Skin(values);
        skin.Step = 0.2;
        skin.Needled(density);
        double most = 0;
        for (double day = 2; day <= 40; day += 2)
        {
            skin.Advance(day);
            most = Math.Max(most, skin.Mean(skin.PapillaryDermis, cell => cell[ReferenceTissue.Primed]));
        }
        return most;
    }

    // Even on the logarithm; the signal of the full wound peaks at 5 ng/mL in every set.
    private static TissueValues Drawn(int set)
    {
        Random random = new(set);
        TissueValues values = new();
        foreach ((double low, double high, Change with) in s_bounds)
            values = with(values, low * Math.Pow(high / low, random.NextDouble()));
        ReferenceTissue wound = ReferenceTissue.FullThicknessWound(values);
        wound.Step = 0.1;
        double peak = 0;
        for (double day = 0; day < 25; day += 0.1)
        {
            wound.Advance(day);
            peak = Math.Max(peak, wound.RepairSignal(wound.CellAt(0, 0)));
        }
        return values with { SignalPerMacrophage = values.SignalPerMacrophage * 5 / peak };
    }
}
