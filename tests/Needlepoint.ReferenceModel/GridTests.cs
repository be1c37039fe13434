using Needlepoint.Skin.Tissue;

namespace Needlepoint.ReferenceModel;

/// <summary>The grid of the simulator is fine enough: cutting every depth cell and every zone in two moves no output by a thousandth.</summary>
public class GridTests
{
    private static readonly double[] s_days = [21, 90, 180, 365];

    // Thickness of living epidermis, papillary dermis and each third of the reticular dermis, cm: a man's and a woman's cheek, and a thick dermis.
    public static TheoryData<double, double, int> Courses => new()
    {
        { 0.150, 0.045, 1 },
        { 0.150, 0.100, 4 },
        { 0.087, 0.100, 4 },
        { 0.250, 0.150, 4 },
    };

    [Theory]
    [MemberData(nameof(Courses))]
    public void Halving_every_cell_moves_no_output_by_a_thousandth(double dermis, double reach, int sessions)
    {
        double[][] coarse = Outputs(dermis, reach, sessions, cuts: 1, zones: UnitCell.Zones);
        double[][] fine = Outputs(dermis, reach, sessions, cuts: 2, zones: 2 * UnitCell.Zones);
        for (int day = 0; day < s_days.Length; day++)
            for (int output = 0; output < coarse[day].Length; output++)
                Assert.True(
                    Math.Abs(coarse[day][output] - fine[day][output]) < 1e-3,
                    FormattableString.Invariant($"day {s_days[day]}, output {output}: {coarse[day][output]:0.00000} against {fine[day][output]:0.00000}"));
    }

    // Papillary gain, bulk gain, relief, and synthesis over the highest that it reaches.
    private static double[][] Outputs(double dermis, double reach, int sessions, int cuts, int zones)
    {
        (double[] edges, TissueKind[] kinds) = Grid(dermis, cuts);
        ReferenceTissue tissue = new(new TissueValues(), edges, kinds, zones) { Step = 0.1 };
        List<double[]> outputs = [];
        double highest = 1;
        for (int day = 0; day <= 365; day++)
        {
            tissue.Advance(day);
            if (day % 30 == 0 && day / 30 < sessions)
                tissue.Needle(225, reach, 0.006, 0.06);
            highest = Math.Max(highest, tissue.SynthesisFold);
            if (s_days.Contains(day))
                outputs.Add([tissue.PapillaryGain, tissue.BulkGain, tissue.Relief, tissue.SynthesisFold / highest]);
        }
        return [.. outputs];
    }

    private static (double[] Edges, TissueKind[] Kinds) Grid(double dermis, int cuts)
    {
        double papillary = 0.15 * dermis, third = (dermis - papillary) / 3;
        List<double> edges = [0.0015];
        List<TissueKind> kinds = [];
        foreach (LivingLayer layer in Enum.GetValues<LivingLayer>())
        {
            (double thickness, TissueKind kind) = layer switch
            {
                LivingLayer.ViableEpidermis => (0.0065, TissueKind.Epidermis),
                LivingLayer.PapillaryDermis => (papillary, TissueKind.Papillary),
                _ => (third, TissueKind.Reticular),
            };
            int cells = cuts * DepthGrid.CellsOf(layer);
            double top = edges[^1];
            for (int cell = 1; cell <= cells; cell++)
            {
                edges.Add(top + thickness * cell / cells);
                kinds.Add(kind);
            }
        }
        return ([.. edges], [.. kinds]);
    }
}
