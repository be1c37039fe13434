namespace Needlepoint.ReferenceModel;

/// <summary>
/// The tables of the worked trial. They are regression values, never evidence: they say that these are the trial's equations, not that skin heals
/// like this. Two differences are meant: synthesis is suppressed by the recruitment that has spread from the vessels, and path and dose are exact
/// means over a cell.
/// </summary>
public class TrialTableTests
{
    private static readonly string[] s_woundColumns =
        ["D", "N of peak", "M of peak", "T", "F", "Mf", "Mf of peak", "A", "S", "Y", "new collagen", "new collagen of day 28"];

    private static readonly string[] s_sessionColumns =
        ["T", "A", "fold", "papillary %", "reticulin %", "bulk %", "type III share %", "epidermis %", "relief %"];

    // Half a unit of the last digit that the table prints.
    [Fact]
    public void Full_thickness_wound() => Trial.AssertMeets(
        s_wound, Wound([.. s_wound.Select(row => row[0])]), s_woundColumns,
        [0.0006, 0.006, 0.006, 0.006, 0.006, 0.0006, 0.006, 0.0006, 0.006, 0.0006, 0.0006, 0.006]);

    [Fact]
    public void Signal_of_the_full_thickness_wound_peaks_at_5_nanograms_per_millilitre()
    {
        ReferenceTissue wound = ReferenceTissue.FullThicknessWound(new());
        double peak = 0;
        foreach (double day in Trial.Every(0.02, 10))
        {
            wound.Advance(day);
            peak = Math.Max(peak, wound.RepairSignal(wound.CellAt(0, 0)));
        }
        Assert.Equal(5, peak, 0.002);
    }

    [Fact]
    public void Consensus_of_large_wounds_is_met_as_closely_as_in_the_trial()
    {
        double[] expected = [0.062, 0.048, 0.034, 0.013];
        double[] actual = Deviations();
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 0.0015));
    }

    // Here recruitment is spread once more than the vessel activation of the trial, and some of it is lost to the epidermis. So the dip of the
    // first three days is a little shallower in the wounded layer (0.021 at most of a range of 1.8); later the gap is 0.007. All else within 0.5 %
    // of its column's range or half a unit of the last digit printed.
    [Fact]
    public void One_session()
    {
        double[][] actual = Sessions(1, s_one);
        Trial.AssertMeets(WithoutMacrophages(s_one), actual, s_sessionColumns, [0.0006, 0.0006, 0.022, 0.07, 0.1, 0.008, 0.06, 0.5, 0.06]);
        Trial.AssertMeets(
            WithoutMacrophages(s_one)[4..], actual[4..], s_sessionColumns, [0.0006, 0.0006, 0.008, 0.07, 0.1, 0.008, 0.06, 0.5, 0.06]);
    }

    [Fact]
    public void Five_sessions() => Trial.AssertMeets(
        WithoutMacrophages(s_five), Sessions(5, s_five), s_sessionColumns, [0.0006, 0.0006, 0.006, 0.18, 0.3, 0.015, 0.06, 0.5, 0.06]);

    // The signal spreads here before the macrophages come, there after them. Each makes the same signal; of the macrophages themselves 0.69 stand
    // in the papillary dermis, at every time alike, because the cascade is linear.
    [Fact]
    public void Macrophages_of_the_papillary_dermis_after_one_session()
    {
        double fullWound = FullWoundMacrophages();
        int row = 0;
        Trial.Course(1, 1, s_one.Select(line => line[0]), (skin, _) =>
        {
            double share = skin.Mean(skin.PapillaryDermis, skin.AllMacrophages) / fullWound;
            Assert.Equal(s_one[row++][1], share / 0.69, 0.0008);
        });
    }

    [Fact]
    public void Gain_of_each_layer_90_days_after_one_session()
    {
        double[] expected = [11.3, 12.3, 0.65, 0.62, 0.67, 0.48, 0.20, 0.06];
        Trial.Course(1, 1, [90], (skin, _) =>
        {
            for (int layer = 1; layer <= expected.Length; layer++)
            {
                double gain = skin.LayerMean(layer, ReferenceTissue.YoungMatrix) + skin.LayerMean(layer, ReferenceTissue.StableMatrix) - 1;
                Assert.Equal(expected[layer - 1], 100 * gain, expected[layer - 1] > 1 ? 0.06 : 0.006);
            }
        });
    }

    [Theory]
    [InlineData(0.03, 0.125)]
    [InlineData(0.05, 0.198)]
    [InlineData(0.10, 0.347)]
    [InlineData(0.15, 0.46)]
    [InlineData(0.20, 0.548)]
    [InlineData(0.30, 0.672)]
    [InlineData(0.50, 0.809)]
    public void Fractional_laser_over_full_ablation(double coverage, double expected) =>
        Assert.Equal(expected, Fractional(coverage), 0.002);

    // The trial's own steps put the series below 0.4 to 0.8 % too high, as it says.
    [Theory]
    [InlineData(12.5, 0.1006, 0.0072, 0.0009, 3.5438)]
    [InlineData(25, 0.2064, 0.0147, 0.0018, 7.2085)]
    [InlineData(50, 0.4143, 0.0295, 0.0036, 14.4248)]
    [InlineData(100, 0.8149, 0.0579, 0.007, 28.3609)]
    [InlineData(200, 1.5168, 0.1074, 0.013, 53.2108)]
    [InlineData(400, 2.5098, 0.1792, 0.0219, 91.4192)]
    [InlineData(800, 3.5183, 0.2586, 0.0322, 139.5046)]
    public void Density_series(double density, double fold, double papillary, double bulk, double remodelling)
    {
        SingleSession session = Single(density, Trial.RollerReach);
        Assert.Equal(fold, session.Fold, 0.006 * fold);
        Assert.Equal(papillary, session.Papillary, 0.005 * papillary + 0.00006);
        Assert.Equal(bulk, session.Bulk, 0.00006);
        Assert.Equal(remodelling, session.Remodelling, 0.006 * remodelling);
    }

    [Theory]
    [InlineData(0.2, 0.0573, 0.0056, 0.0006, 0.0043)]
    [InlineData(0.3, 0.1136, 0.011, 0.0012, 0.0085)]
    [InlineData(0.5, 0.2971, 0.0272, 0.003, 0.0221)]
    [InlineData(0.75, 0.6725, 0.0563, 0.0063, 0.0497)]
    [InlineData(1.0, 1.0896, 0.0842, 0.0097, 0.0816)]
    [InlineData(1.5, 1.669, 0.1182, 0.0143, 0.1378)]
    [InlineData(2.0, 1.8985, 0.1297, 0.0172, 0.1734)]
    [InlineData(2.5, 1.9694, 0.1331, 0.0194, 0.1886)]
    public void Length_series(double lengthMm, double fold, double papillary, double bulk, double relief)
    {
        SingleSession session = Single(Trial.Density, 0.5 * 0.1 * lengthMm);
        Assert.Equal(fold, session.Fold, 0.006 * fold);
        Assert.Equal(papillary, session.Papillary, 0.005 * papillary + 0.00006);
        Assert.Equal(bulk, session.Bulk, 0.00012);
        Assert.Equal(relief, session.Relief, 0.005 * relief + 0.00006);
    }

    private static readonly double[][] s_wound = Trial.Table("""
        0.5 | 0.646 | 0.48 | 0.06 | 0.14 | 0.02 | 0.000 | 0.00 | 0.002 | 0.00 | 0.000 | -0.000 | -0.00
        1 | 0.418 | 0.91 | 0.26 | 0.76 | 0.04 | 0.002 | 0.00 | 0.018 | 0.01 | 0.000 | 0.000 | 0.00
        2 | 0.174 | 0.88 | 0.75 | 2.80 | 0.08 | 0.015 | 0.03 | 0.088 | 0.07 | 0.000 | 0.000 | 0.00
        3 | 0.073 | 0.51 | 0.98 | 4.41 | 0.14 | 0.045 | 0.08 | 0.169 | 0.24 | 0.001 | 0.001 | 0.00
        5 | 0.013 | 0.11 | 0.86 | 4.78 | 0.29 | 0.149 | 0.28 | 0.314 | 1.13 | 0.008 | 0.008 | 0.02
        7 | 0.002 | 0.02 | 0.57 | 3.46 | 0.46 | 0.293 | 0.55 | 0.422 | 2.45 | 0.026 | 0.027 | 0.06
        10 | 0.000 | 0.00 | 0.26 | 1.70 | 0.65 | 0.481 | 0.91 | 0.526 | 4.22 | 0.076 | 0.078 | 0.17
        14 | 0.000 | 0.00 | 0.09 | 0.59 | 0.77 | 0.511 | 0.96 | 0.582 | 5.46 | 0.162 | 0.172 | 0.37
        21 | 0.000 | 0.00 | 0.01 | 0.09 | 0.88 | 0.239 | 0.45 | 0.560 | 6.00 | 0.301 | 0.334 | 0.73
        28 | 0.000 | 0.00 | 0.00 | 0.01 | 0.93 | 0.066 | 0.12 | 0.492 | 5.66 | 0.391 | 0.459 | 1.00
        42 | 0.000 | 0.00 | 0.00 | 0.00 | 0.96 | 0.003 | 0.01 | 0.361 | 4.56 | 0.454 | 0.609 | 1.33
        90 | 0.000 | 0.00 | 0.00 | 0.00 | 0.99 | 0.000 | 0.00 | 0.123 | 2.26 | 0.320 | 0.750 | 1.63
        180 | 0.000 | 0.00 | 0.00 | 0.00 | 1.00 | 0.000 | 0.00 | 0.016 | 1.17 | 0.096 | 0.764 | 1.66
        365 | 0.000 | 0.00 | 0.00 | 0.00 | 1.00 | 0.000 | 0.00 | 0.000 | 1.00 | 0.013 | 0.760 | 1.66
        """);

    private static readonly double[][] s_one = Trial.Table("""
        0.5 | 0.004 | 0.007 | 0.000 | 0.85 | -0.8 | -0.0 | -0.27 | 23.6 | +0 | 0.0
        1 | 0.020 | 0.039 | 0.001 | 0.86 | -0.9 | -0.1 | -0.27 | 23.6 | +0 | 0.0
        2 | 0.057 | 0.146 | 0.011 | 1.02 | -0.9 | -0.1 | -0.27 | 23.6 | +0 | 0.0
        3 | 0.074 | 0.230 | 0.028 | 1.27 | -0.8 | -0.0 | -0.26 | 23.6 | +0 | 0.0
        5 | 0.065 | 0.249 | 0.071 | 1.81 | -0.6 | +0.5 | -0.24 | 23.7 | +0 | 0.0
        7 | 0.043 | 0.180 | 0.104 | 2.23 | -0.2 | +1.5 | -0.18 | 23.9 | +0 | 0.0
        10 | 0.020 | 0.088 | 0.131 | 2.56 | +0.6 | +3.6 | -0.07 | 24.1 | +0 | 0.1
        14 | 0.007 | 0.031 | 0.139 | 2.66 | +1.9 | +6.6 | +0.10 | 24.5 | +1 | 0.2
        21 | 0.001 | 0.005 | 0.127 | 2.51 | +4.0 | +11.4 | +0.38 | 25.1 | +2 | 0.6
        28 | 0.000 | 0.001 | 0.110 | 2.29 | +5.7 | +15.1 | +0.61 | 25.5 | +5 | 1.2
        45 | 0.000 | 0.000 | 0.075 | 1.86 | +8.8 | +20.1 | +1.02 | 25.9 | +10 | 3.0
        60 | 0.000 | 0.000 | 0.054 | 1.60 | +10.3 | +21.6 | +1.23 | 25.8 | +15 | 4.8
        90 | 0.000 | 0.000 | 0.027 | 1.30 | +11.8 | +20.8 | +1.43 | 25.3 | +20 | 8.1
        120 | 0.000 | 0.000 | 0.014 | 1.15 | +12.0 | +18.3 | +1.48 | 24.7 | +22 | 10.7
        180 | 0.000 | 0.000 | 0.004 | 1.04 | +11.3 | +13.5 | +1.42 | 23.9 | +23 | 13.7
        270 | 0.000 | 0.000 | 0.000 | 1.01 | +9.8 | +9.7 | +1.27 | 23.4 | +21 | 14.8
        365 | 0.000 | 0.000 | 0.000 | 1.00 | +8.3 | +7.8 | +1.12 | 23.3 | +19 | 13.9
        540 | 0.000 | 0.000 | 0.000 | 1.00 | +6.1 | +5.9 | +0.91 | 23.4 | +15 | 11.1
        """);

    private static readonly double[][] s_five = Trial.Table("""
        30 | 0.000 | 0.000 | 0.105 | 2.23 | +6.2 | +15.9 | +0.67 | 25.6 | +5 | 1.4
        60 | 0.000 | 0.000 | 0.150 | 2.75 | +16.0 | +35.6 | +1.83 | 27.4 | +17 | 5.7
        90 | 0.000 | 0.000 | 0.168 | 2.97 | +26.6 | +53.2 | +3.11 | 28.4 | +27 | 11.8
        120 | 0.000 | 0.000 | 0.176 | 3.06 | +37.0 | +67.8 | +4.38 | 28.7 | +34 | 18.3
        134 | 0.007 | 0.031 | 0.246 | 3.98 | +41.2 | +73.4 | +4.82 | 28.8 | +37 | 21.1
        150 | 0.000 | 0.000 | 0.179 | 3.09 | +46.9 | +79.8 | +5.60 | 28.7 | +39 | 24.2
        176 | 0.000 | 0.000 | 0.100 | 2.12 | +51.1 | +78.3 | +6.19 | 27.7 | +42 | 28.6
        210 | 0.000 | 0.000 | 0.047 | 1.51 | +51.6 | +68.5 | +6.34 | 26.0 | +43 | 32.7
        270 | 0.000 | 0.000 | 0.012 | 1.13 | +48.2 | +51.7 | +6.04 | 24.0 | +44 | 36.8
        365 | 0.000 | 0.000 | 0.001 | 1.02 | +41.1 | +37.2 | +5.35 | 22.8 | +42 | 38.3
        485 | 0.000 | 0.000 | 0.000 | 1.00 | +33.4 | +28.6 | +4.61 | 22.6 | +39 | 36.5
        540 | 0.000 | 0.000 | 0.000 | 1.00 | +30.3 | +25.9 | +4.32 | 22.6 | +38 | 35.2
        850 | 0.000 | 0.000 | 0.000 | 1.00 | +17.8 | +15.5 | +3.10 | 23.0 | +30 | 26.2
        """);

    // Consensus of large wounds: day and share of the peak; new collagen over that of day 28.
    private static readonly (double Day, double Share)[] s_neutrophils = [(0.5, 0.50), (1, 1.0), (2, 0.95), (3, 0.60), (5, 0.10), (7, 0.01)];

    private static readonly (double Day, double Share)[] s_macrophages =
        [(0.5, 0.05), (1, 0.40), (2, 0.80), (3, 1.0), (5, 0.85), (7, 0.55), (10, 0.28), (14, 0.10), (21, 0.03), (28, 0)];

    private static readonly (double Day, double Share)[] s_myofibroblasts = [(7, 0.48), (10, 0.90), (14, 0.97), (21, 0.47), (28, 0.10)];

    private static readonly (double Day, double Share)[] s_newCollagen = [(10, 0.18), (14, 0.35), (21, 0.72), (28, 1.0)];

    private static double[] WoundAt(ReferenceTissue wound)
    {
        double[] cell = wound.CellAt(0, 0);
        return
        [
            wound.DamageLeft(0), cell[ReferenceTissue.Neutrophils], wound.AllMacrophages(cell), wound.RepairSignal(cell), cell[ReferenceTissue.Fibroblasts],
            cell[ReferenceTissue.Myofibroblasts], cell[ReferenceTissue.Myofibroblasts], cell[ReferenceTissue.Primed], wound.Synthesis(cell),
            cell[ReferenceTissue.YoungMatrix], ReferenceTissue.Content(cell) - 0.02, ReferenceTissue.Content(cell) - 0.02,
        ];
    }

    // Columns of the table: some as shares of their peak, the last as a share of day 28.
    private static double[][] Wound(double[] days)
    {
        double[] all = [.. Trial.Every(0.05, 40).Concat(days).Distinct().Order()];
        Dictionary<double, double[]> rows = [];
        ReferenceTissue wound = ReferenceTissue.FullThicknessWound(new());
        foreach (double day in all)
        {
            wound.Advance(day);
            rows[day] = WoundAt(wound);
        }
        foreach (int column in (int[])[1, 2, 6])
        {
            double peak = rows.Values.Max(row => row[column]);
            foreach (double[] row in rows.Values)
                row[column] /= peak;
        }
        double atDay28 = rows[28][11];
        foreach (double[] row in rows.Values)
            row[11] /= atDay28;
        return [.. days.Select(day => rows[day])];
    }

    private static double[][] WithoutMacrophages(double[][] table) => [.. table.Select(row => (double[])[row[0], .. row[2..]])];

    private static double FullWoundMacrophages()
    {
        ReferenceTissue wound = ReferenceTissue.FullThicknessWound(new());
        double peak = 0;
        foreach (double day in Trial.Every(0.05, 10))
        {
            wound.Advance(day);
            peak = Math.Max(peak, wound.AllMacrophages(wound.CellAt(0, 0)));
        }
        return peak;
    }

    // The trial counted type III from the moment after the first session.
    private static double[][] Sessions(int sessions, double[][] table)
    {
        ReferenceTissue start = Trial.Skin();
        start.Needled();
        double typeThree = start.PapillaryTypeThree;
        List<double[]> rows = [];
        Trial.Course(sessions, 30, table.Select(row => row[0]), Read, readBefore: true);
        return [.. rows];

        void Read(ReferenceTissue skin, double day) => rows.Add(
        [
            skin.Mean(skin.PapillaryDermis, skin.RepairSignal),
            skin.Mean(skin.PapillaryDermis, cell => cell[ReferenceTissue.Primed]),
            skin.SynthesisFold,
            100 * skin.PapillaryGain,
            100 * (skin.PapillaryTypeThree / typeThree - 1),
            100 * skin.BulkGain,
            100 * skin.PapillaryTypeThreeShare,
            100 * skin.EpidermisGain,
            100 * skin.Relief,
        ]);
    }

    private static double[] Deviations()
    {
        return [Rms(s_neutrophils, 1), Rms(s_macrophages, 2), Rms(s_myofibroblasts, 6), Rms(s_newCollagen, 11)];

        static double Rms((double Day, double Share)[] curve, int column)
        {
            double[][] rows = Wound([.. curve.Select(point => point.Day)]);
            return Math.Sqrt(curve.Select((point, i) => Math.Pow(rows[i][column] - point.Share, 2)).Average());
        }
    }

    private static double PeakFold(Action<ReferenceTissue> injury)
    {
        ReferenceTissue skin = Trial.Skin();
        injury(skin);
        double peak = 0;
        foreach (double day in Trial.Every(0.25, 45))
        {
            skin.Advance(day);
            peak = Math.Max(peak, skin.SynthesisFold);
        }
        return peak - 1;
    }

    private static double Fractional(double coverage) =>
        PeakFold(skin => skin.DrillHoles(250, 0.04, Math.Sqrt(coverage / (Math.PI * 250)))) / PeakFold(skin => skin.Ablate(0.04));

    // Peak of the excess synthesis; gains on day 90; remodelling on day 120; relief on day 180.
    private sealed record SingleSession(double Fold, double Papillary, double Bulk, double Remodelling, double Relief);

    private static SingleSession Single(double density, double reach)
    {
        double fold = 0, papillary = 0, bulk = 0, remodelling = 0, relief = 0;
        Trial.Course(
            1, 1, Trial.Every(0.5, 180),
            (skin, day) =>
            {
                fold = Math.Max(fold, skin.SynthesisFold - 1);
                if (day == 90)
                    (papillary, bulk) = (skin.PapillaryGain, skin.BulkGain);
                if (day == 120)
                    remodelling = skin.Remodelling;
                relief = skin.Relief;
            },
            density, reach);
        return new(fold, papillary, bulk, remodelling, relief);
    }
}
