namespace Needlepoint.ReferenceModel;

/// <summary>What must hold of the healing tissue whatever its numbers, or at those of the trial.</summary>
public class LawTests
{
    private static readonly double[] s_rest = Trial.Skin().CellAt(0, 1);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Healthy_skin_rests_to_the_bit(double crowding)
    {
        ReferenceTissue skin = Trial.Skin(new() { Crowding = crowding });
        double[][] before = Cells(skin);
        skin.Advance(365);
        Assert.Equal(before, Cells(skin));
        Assert.Equal(1, skin.SynthesisFold, 1e-15);
        Assert.Equal(0, skin.Relief, 1e-13);
        Assert.Equal(0, skin.EpidermisGain, 1e-13);
    }

    [Fact]
    public void A_session_that_reaches_nothing_does_nothing()
    {
        ReferenceTissue skin = Trial.Skin();
        double[][] before = Cells(skin);
        skin.Needled(reach: 0);
        skin.Advance(100);
        Assert.All(before.Zip(Cells(skin)), pair => Assert.All(pair.First.Zip(pair.Second), x => Assert.Equal(x.First, x.Second, 1e-15)));
    }

    [Theory]
    [InlineData(0.9)]
    [InlineData(1.1)]
    public void Kicked_fibroblasts_come_back_and_leave_nothing_behind(double factor)
    {
        ReferenceTissue skin = Trial.Skin();
        skin.Kick(ReferenceTissue.Fibroblasts, factor);
        skin.Advance(365);
        double left = 0.1 * Math.Exp(-0.035 * 365);
        Assert.All(Cells(skin), cell => Assert.Equal(left, Math.Abs(cell[ReferenceTissue.Fibroblasts] - 1), 1e-9));
        Assert.All(Cells(skin), cell => Assert.All(cell[..5], state => Assert.Equal(0, state)));
    }

    // With no feedback of content the two pools are a chain of two linear decays.
    [Theory]
    [InlineData(0.9)]
    [InlineData(1.1)]
    public void Kicked_matrix_returns_at_its_own_turnover(double factor)
    {
        const double Days = 365;
        TissueValues values = new();
        ReferenceTissue skin = Trial.Skin(values);
        skin.Kick(ReferenceTissue.YoungMatrix, factor);
        skin.Kick(ReferenceTissue.StableMatrix, factor);
        skin.Advance(Days);
        foreach (int layer in (int[])[1, 5])
        {
            double fast = values.YoungLoss, slow = skin.StableLoss(layer);
            double young = (factor - 1) * skin.RestYoung(layer), stable = (factor - 1) * skin.RestStable(layer);
            double fed = values.Maturing * fast * young * (Math.Exp(-slow * Days) - Math.Exp(-fast * Days)) / (fast - slow);
            Assert.Equal(skin.RestYoung(layer) + young * Math.Exp(-fast * Days), skin.LayerMean(layer, ReferenceTissue.YoungMatrix), 1e-9);
            Assert.Equal(
                skin.RestStable(layer) + stable * Math.Exp(-slow * Days) + fed, skin.LayerMean(layer, ReferenceTissue.StableMatrix), 1e-9);
        }
    }

    [Fact]
    public void The_cascade_runs_one_way_at_its_ten_rates()
    {
        TissueValues p = new();
        double[,] jacobian = JacobianAtRest(p);
        double[] rates =
        [
            p.DamageClearance, p.VesselActivation, p.NeutrophilLoss, p.EarlyMacrophageLoss, p.LateMacrophageLoss, p.FibroblastReturn,
            p.MyofibroblastLoss, 1 / p.Memory, p.YoungLoss, 1 / p.PapillaryTurnover,
        ];
        for (int row = 0; row < ReferenceTissue.States; row++)
        {
            Assert.Equal(-rates[row], jacobian[row, row], 1e-6);
            for (int column = row + 1; column < ReferenceTissue.States; column++)
                Assert.Equal(0, jacobian[row, column], 1e-6);
        }
    }

    // Denser matrix slows its own making: the one link upwards, from stable to young matrix, and it holds back.
    [Fact]
    public void Content_holds_back_synthesis_and_nothing_else_runs_upwards()
    {
        double[,] jacobian = JacobianAtRest(new() { Crowding = 1 });
        int young = ReferenceTissue.YoungMatrix, stable = ReferenceTissue.StableMatrix;
        for (int row = 0; row < ReferenceTissue.States; row++)
            for (int column = row + 1; column < ReferenceTissue.States; column++)
                if ((row, column) != (young, stable))
                    Assert.Equal(0, jacobian[row, column], 1e-6);
        Assert.True(jacobian[young, stable] < -1e-4);
        Assert.True(jacobian[young, young] + jacobian[stable, stable] < 0);
        Assert.True(jacobian[young, young] * jacobian[stable, stable] - jacobian[young, stable] * jacobian[stable, young] > 0);
    }

    [Fact]
    public void Each_stage_peaks_after_the_one_before()
    {
        int[] order =
        [
            ReferenceTissue.Neutrophils, ReferenceTissue.EarlyMacrophages, ReferenceTissue.LateMacrophages, ReferenceTissue.Myofibroblasts,
            ReferenceTissue.Primed, ReferenceTissue.YoungMatrix, ReferenceTissue.StableMatrix,
        ];
        double[] expected = [1.4, 2.4, 4.5, 7.4, 13.8, 54, 215];
        double[] peaks = new double[order.Length], days = new double[order.Length];
        Trial.Course(1, 1, Trial.Every(0.1, 400), (skin, day) =>
        {
            for (int i = 0; i < order.Length; i++)
            {
                double value = skin.Mean(skin.PapillaryDermis, cell => cell[order[i]]);
                if (value > peaks[i])
                    (peaks[i], days[i]) = (value, day);
            }
        });
        Assert.Equal(days.Order(), days);
        Assert.All(expected.Zip(days), pair => Assert.Equal(pair.First, pair.Second, 0.02 * pair.First + 0.05));
    }

    [Fact]
    public void More_holes_answer_more_and_each_adds_less()
    {
        double[] densities = [25, 50, 100, 200, 400, 800, 1600];
        double[] gains = [.. densities.Select(density => GainAt90(density, Trial.RollerReach))];
        for (int i = 1; i < gains.Length; i++)
            Assert.InRange(gains[i] / gains[i - 1], 1.1, 2.02);
        Assert.True(gains[^1] / gains[^2] < 1.5);
    }

    [Fact]
    public void Deeper_needles_answer_more()
    {
        double[] reaches = [0.005, 0.012, 0.02, 0.03, 0.05, 0.075, 0.1, 0.125];
        double[] gains = [.. reaches.Select(reach => GainAt90(Trial.Density, reach))];
        Assert.Equal(gains.Distinct().Order(), gains);
    }

    [Fact]
    public void More_sessions_answer_more_and_each_adds_less_to_the_relief()
    {
        double[] relief =
        [
            .. Enumerable.Range(1, 6).Select(sessions =>
            {
                double last = 0;
                Trial.Course(sessions, 30, [(sessions - 1) * 30 + 180], (skin, _) => last = skin.Relief);
                return last;
            }),
        ];
        double[] gains = [relief[0], .. relief[1..].Zip(relief, (later, earlier) => later - earlier)];
        Assert.All(gains, gain => Assert.True(gain > 0));
        Assert.Equal(gains.OrderDescending(), gains);
    }

    [Fact]
    public void Weekly_sessions_gain_less_than_monthly_ones_and_leave_more_type_three()
    {
        // The gains in per cent of the trial, 90 days after the last session.
        const double Weekly = 35.78, Monthly = 42.74;
        (double Gain, double TypeThree) Four(double interval)
        {
            (double gain, double typeThree) = (0, 0);
            Trial.Course(4, interval, [3 * interval + 30, 3 * interval + 90], (skin, day) =>
            {
                if (day == 3 * interval + 30)
                    typeThree = skin.PapillaryTypeThreeShare;
                gain = skin.PapillaryGain;
            });
            return (gain, typeThree);
        }
        (double Gain, double TypeThree) weekly = Four(7), monthly = Four(28);
        Assert.Equal(Weekly / Monthly, weekly.Gain / monthly.Gain, 0.003);
        Assert.True(weekly.TypeThree > monthly.TypeThree);
    }

    [Fact]
    public void Crowding_holds_a_long_series_down_and_hardly_a_single_session()
    {
        (double one, double many) = (GainAfter(1, 0), GainAfter(30, 0));
        (double oneHeld, double manyHeld) = (GainAfter(1, 1), GainAfter(30, 1));
        Assert.InRange(oneHeld / one, 0.85, 1);
        Assert.True(manyHeld / many < oneHeld / one - 0.1);
    }

    // 2,000 holes per cm2 of a 2.5 mm pen, the most that anybody would do.
    [Theory]
    [InlineData(800, 0.075, 0.703)]
    [InlineData(2000, 0.225, 0.895)]
    public void No_session_answers_more_than_the_full_wound(double density, double reach, double expected)
    {
        ReferenceTissue wound = ReferenceTissue.FullThicknessWound(new());
        ReferenceTissue skin = Trial.Skin();
        skin.Needled(density, reach);
        (double most, double mostOfWound) = (0, 0);
        foreach (double day in Trial.Every(0.5, 60))
        {
            wound.Advance(day);
            skin.Advance(day);
            most = Math.Max(most, skin.SynthesisFold - 1);
            mostOfWound = Math.Max(mostOfWound, wound.SynthesisFold - 1);
        }
        Assert.InRange(most / mostOfWound, expected - 0.02, 0.999);
    }

    [Fact]
    public void A_medicine_against_the_alarm_lowers_the_whole_answer()
    {
        double Primed(double medicine)
        {
            ReferenceTissue skin = Trial.Skin();
            skin.Medicine = medicine;
            skin.Needled();
            skin.Advance(14);
            return skin.Mean(skin.PapillaryDermis, cell => cell[ReferenceTissue.Primed]);
        }
        Assert.Equal(0, Primed(0));
        Assert.InRange(Primed(0.5) / Primed(1), 0.45, 0.65);
    }

    private static double GainAt90(double density, double reach)
    {
        double gain = 0;
        Trial.Course(1, 1, [90], (skin, _) => gain = skin.PapillaryGain, density, reach);
        return gain;
    }

    private static double GainAfter(int sessions, double crowding)
    {
        double gain = 0;
        Trial.Course(sessions, 7, [sessions * 7 + 60], (skin, _) => gain = skin.PapillaryGain, values: new() { Crowding = crowding });
        return gain;
    }

    private static double[][] Cells(ReferenceTissue skin) =>
        [.. Enumerable.Range(0, 4 * 9).Select(i => skin.CellAt(i / 9, i % 9))];

    // By central differences, of a papillary cell.
    private static double[,] JacobianAtRest(TissueValues values)
    {
        const double Step = 1e-5;
        ReferenceTissue skin = Trial.Skin(values);
        double[,] jacobian = new double[ReferenceTissue.States, ReferenceTissue.States];
        for (int column = 0; column < ReferenceTissue.States; column++)
        {
            double[] above = [.. s_rest], below = [.. s_rest];
            above[column] += Step;
            below[column] -= Step;
            double[] ratesAbove = new double[ReferenceTissue.States], ratesBelow = new double[ReferenceTissue.States];
            skin.Rates(above, 1, ratesAbove);
            skin.Rates(below, 1, ratesBelow);
            for (int row = 0; row < ReferenceTissue.States; row++)
                jacobian[row, column] = (ratesAbove[row] - ratesBelow[row]) / (2 * Step);
        }
        return jacobian;
    }
}
